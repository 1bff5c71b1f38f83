// Status reports in a real browser, inside a host: every width and theme without axe findings, by keyboard, and as a dialog.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  newPage,
  openBrowser,
  type WatchedPage,
} from '../../e2e/browser.ts';
import { serveFake } from '../fakeApi.ts';
import { insideHost, type FakeHost } from '../fakeHost.ts';
import { fakeStatus, ID, manyPublished, report, ROWS, type FakeStatus } from './fakeStatus.ts';

let browser: Browser;
let fake: FakeStatus;
let server: Awaited<ReturnType<typeof serveFake>> | null = null;
let watched: WatchedPage | null = null;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());
afterEach(async () => {
  await watched?.close();
  await server?.close();
  watched = null;
  server = null;
});

async function open(path: string, size: [number, number] = [1440, 900], host: FakeHost = {}, rows = ROWS) {
  fake = fakeStatus();
  fake.rows = rows;
  server = await serveFake(fake);
  watched = await newPage(browser, { viewport: { width: size[0], height: size[1] } });
  await insideHost(watched.page.context(), host);
  await watched.page.goto(`${server.url}${path}`);
  await watched.page.locator('h1').waitFor();
  return watched.page;
}

const PLACES = ['/status', `/status/${ID}`, '/status/status-kiit-2026-10-v1'] as const;
const SIZES: [number, number][] = [
  [1440, 900],
  [1100, 800],
  [360, 800],
  [320, 640],
];

describe('every page of the reports is usable by everyone and never scrolls sideways', () => {
  it.each(PLACES.flatMap((place) => SIZES.map((size) => ({ place, size }))))(
    '$place at $size',
    async ({ place, size }) => {
      const page = await open(place, size);
      await page.getByText('Klinisk Immunologi IT').first().waitFor();
      await expectNoAxeViolations(page);
      await expectNoSidewaysScroll(page);
      expect(watched?.problems).toEqual([]);
    },
  );

  it.each(['dark', 'contrast'] as const)('the form, with a red light and what is missing, in %s', async (theme) => {
    const page = await open(`/status/${ID}`, [1440, 900], { theme });
    await page.getByRole('radiogroup', { name: 'Tid: lys' }).getByRole('radio', { name: 'Rød' }).check();
    await page.getByRole('button', { name: 'Udgiv' }).click();
    await page.getByText('Ét felt skal rettes.').waitFor();
    await expectNoAxeViolations(page);
    expect(watched?.problems).toEqual([]);
  });
});

describe('a long list', () => {
  it('is read as far as it is scrolled, and from the top again when something else is asked for', async () => {
    const page = await open('/status', [1440, 900], {}, [...ROWS, ...manyPublished(250)]);
    const rows = page.locator('[data-row-link]');
    await page.getByText('258 af 258 rapporter').waitFor();
    expect(await rows.count()).toBe(100);
    const published = page.getByRole('heading', { name: 'Udgivet 254' });
    await published.waitFor();
    await rows.nth(99).scrollIntoViewIfNeeded();
    await rows.nth(257).waitFor();
    await page.getByRole('searchbox').fill('Projekt 249');
    await page.getByText('1 af 258 rapporter').waitFor();
    await page.getByRole('heading', { name: 'Udgivet 1' }).waitFor();
    expect(await rows.count()).toBe(1);
    expect(new URL(page.url()).search).toBe('?q=Projekt+249');
    expect(watched?.problems).toEqual([]);
  });
});

describe('the form by keyboard', () => {
  it('chooses a light with the arrows, and is led to what is missing', async () => {
    const page = await open(`/status/${ID}`);
    await page.getByRole('radiogroup', { name: 'Tid: lys' }).getByRole('radio', { name: 'Grøn' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.getByText('Hvad er sket, og hvad gør I?').waitFor();
    await page.getByRole('button', { name: 'Udgiv' }).press('Enter');
    await page.getByRole('link', { name: 'Tid: tekst' }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-timeText');
  });

  it('keeps a text of the longest kind within its place', async () => {
    const page = await open(`/status/${ID}`, [360, 800]);
    await page.locator('#field-resourcesText').fill('Udskudtpåubestemttid'.repeat(100));
    await page.getByText('0 tegn tilbage').waitFor();
    await expectNoSidewaysScroll(page);
    await page.locator('#field-resourcesText').fill('x'.repeat(2_001));
    await page.getByText('1 tegn for meget').waitFor();
  });
});

describe('a correction', () => {
  it('begins from the published report, in place of it, with its reason', async () => {
    const page = await open('/status/status-kiit-2026-10-v1');
    await page.getByRole('button', { name: 'Ret', exact: true }).click();
    await expectNoAxeViolations(page);
    await page.getByLabel('Hvorfor rettes rapporten?').fill('Forbruget var talt to gange.');
    await page.getByRole('button', { name: 'Begynd rettelsen' }).click();
    await page.waitForURL('**/status/status-kiit-2026-10-v2');
    await page.getByText('Retter en udgivet rapport: Forbruget var talt to gange.').waitFor();
    expect(watched?.problems).toEqual([]);
  });
});

describe('the form as a dialog', () => {
  it('has no way to other pages, and hands back what was published', async () => {
    const page = await open(`/status/${ID}?dialog=1`, [720, 700], { frame: 'task' });
    expect(await page.getByRole('navigation', { name: 'Sider' }).count()).toBe(0);
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Alt er grønt' }).click();
    await page.getByRole('button', { name: 'Udgiv' }).click();
    await expect
      .poll(async () => page.evaluate(() => (globalThis as { handedBack?: unknown }).handedBack))
      .toEqual({ kind: 'status-published', id: ID });
    expect(fake.reports.get(ID)?.overall).toBe('green');
  });

  it('says which project it is about on a phone too', async () => {
    const page = await open(`/status/${ID}?dialog=1`, [360, 700]);
    await page.getByText(report().projectTitle).first().waitFor();
    await expectNoSidewaysScroll(page);
    expect(await page.getByRole('button', { name: 'Menu' }).count()).toBe(0);
  });
});
