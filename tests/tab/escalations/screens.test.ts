// Escalations in a real browser, inside a host: every state, width and theme without axe findings, and by keyboard.
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
import { ALL, fakeEscalations, manyMore } from './fakeEscalations.ts';

let browser: Browser;
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

async function open(path: string, width = 1440, host: FakeHost = {}, fake = fakeEscalations()) {
  server = await serveFake(fake);
  watched = await newPage(browser, { viewport: { width, height: 900 } });
  await insideHost(watched.page.context(), host);
  await watched.page.goto(`${server.url}${path}`);
  await watched.page.locator('h1').waitFor();
  return watched.page;
}

describe('every escalation is usable by everyone and never scrolls sideways', () => {
  it.each(ALL.map(({ id, state }) => ({ id, state })))(
    '$state ($id), wide and on the narrowest phone',
    async ({ id }) => {
      const page = await open(`/escalations/${id}`);
      await page.getByRole('heading', { name: 'Eskaleringen', exact: true }).waitFor();
      await expectNoAxeViolations(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await page.getByRole('button', { name: 'Menu' }).waitFor();
      await expectNoSidewaysScroll(page);
      expect(watched?.problems).toEqual([]);
    },
  );

  it.each([1440, 1100, 360, 320])('the list at %i px', async (width) => {
    const page = await open('/escalations?view=all', width);
    await page.getByText('Henvisningsportalen').waitFor();
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
  });

  it.each([1440, 360, 320])('beginning one at %i px, chosen by keyboard', async (width) => {
    const page = await open('/escalations/new', width);
    const subject = page.getByRole('combobox', { name: 'Hvad drejer det sig om?' });
    await subject.fill('patient');
    await expectNoAxeViolations(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Eskalér til RSI-kredsen' }).waitFor();
    expect(new URL(page.url()).search).toBe('?project=pv');
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
    expect(watched?.problems).toEqual([]);
  });

  it.each(['dark', 'contrast'] as const)('the proposal in %s', async (theme) => {
    const page = await open('/escalations/esk-4', 1440, { theme });
    await page.getByText('Eskalér til RSI-kredsen').waitFor();
    await expectNoAxeViolations(page);
    expect(watched?.problems).toEqual([]);
  });
});

describe('a long list', () => {
  it('is read as far as it is scrolled, and from the top again in another view', async () => {
    const fake = fakeEscalations();
    fake.more = manyMore(250);
    const page = await open('/escalations', 1440, {}, fake);
    const rows = page.locator('[data-row-link]');
    await page.getByText('255 af 257 eskaleringer').waitFor();
    expect(await rows.count()).toBe(100);
    await rows.nth(99).scrollIntoViewIfNeeded();
    await rows.nth(254).waitFor();
    await page.getByRole('searchbox').fill('Projekt 249');
    await page.getByText('1 af 257 eskaleringer').waitFor();
    expect(new URL(page.url()).search).toBe('?q=Projekt+249');
    expect(watched?.problems).toEqual([]);
  });
});

describe('the list by keyboard', () => {
  it('moves between the rows and opens one', async () => {
    const page = await open('/escalations');
    await page.getByRole('link', { name: 'Klinisk Immunologi IT' }).first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/escalations/esk-2');
    await page.getByRole('heading', { name: 'Patientens Vej' }).waitFor();
    expect(watched?.problems).toEqual([]);
  });
});
