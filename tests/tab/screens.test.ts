// The built tab in a real browser, inside a host: every width and theme without axe findings, by keyboard, with long lists.
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  newPage,
  openBrowser,
  type WatchedPage,
} from '../e2e/browser.ts';
import { fakeApi, serveFake, type Fake } from './fakeApi.ts';
import { insideHost, type FakeHost } from './fakeHost.ts';

let browser: Browser;
let fake: Fake;
let server: Awaited<ReturnType<typeof serveFake>>;
let watched: WatchedPage | null = null;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());
beforeEach(async () => {
  fake = fakeApi();
  server = await serveFake(fake);
});
afterEach(async () => {
  await watched?.close();
  watched = null;
  await server.close();
});

async function open(path: string, size: [number, number] = [1440, 900], host: FakeHost | null = {}) {
  watched = await newPage(browser, { viewport: { width: size[0], height: size[1] } });
  if (host) await insideHost(watched.page.context(), host);
  await watched.page.goto(`${server.url}${path}`);
  return watched.page;
}

describe('Every width and theme', () => {
  const sizes: [number, number][] = [
    [1440, 900],
    [1100, 800],
    [700, 800],
    [360, 800],
    [320, 640],
  ];
  const themes = ['default', 'dark', 'contrast'] as const;
  const cases = sizes.flatMap((size) =>
    (size[0] === 1440 ? themes : (['default'] as const)).map((theme) => ({ size, theme })),
  );

  it.each(cases)(
    '“Mit overblik” at $size in $theme is usable by everyone and never scrolls sideways',
    async ({ size, theme }) => {
      const page = await open('/', size, { theme });
      await page.getByText('Svarvisning på mobil').first().waitFor();
      await expectNoAxeViolations(page);
      await expectNoSidewaysScroll(page);
      expect(watched?.problems).toEqual([]);
    },
  );

  it.each(cases)(
    '“Ændringsønsker” at $size in $theme is usable by everyone and never scrolls sideways',
    async ({ size, theme }) => {
      const page = await open('/changes?view=year&state=sys', size, { theme });
      await page.getByText('Positionsvisning for ambulancer').first().waitFor();
      await expectNoAxeViolations(page);
      await expectNoSidewaysScroll(page);
      expect(watched?.problems).toEqual([]);
    },
  );

  it.each(['empty', 'new', 'forbidden', 'error', 'signed-out'] as const)(
    'the state “%s” has no axe findings',
    async (state) => {
      fake.state = state;
      const page = await open('/');
      await page.locator('h1').waitFor();
      expect(await page.locator('h1').count()).toBe(1);
      await expectNoAxeViolations(page);
    },
  );
});

describe('The keyboard', () => {
  it('opens a row with Enter, after the arrows have moved to it', async () => {
    const page = await open('/changes?view=year');
    await page.getByRole('link', { name: 'Advarsel ved manglende samtykke' }).focus();
    for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('ArrowDown');
    await expect
      .poll(async () => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Positionsvisning for ambulancer');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/changes/aeo-129');
  });

  it('skips the navigation', async () => {
    const page = await open('/');
    await page.getByText('Svarvisning på mobil').first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  it('chooses a filter and keeps it in the address', async () => {
    const page = await open('/changes?view=year');
    await page.getByRole('button', { name: 'Status' }).first().press('Enter');
    await page.getByRole('menuitemcheckbox', { name: 'Udskudt' }).press('Enter');
    await page.getByText('1 af 134 ændringsønsker').waitFor();
    await expectNoAxeViolations(page);
    await page.keyboard.press('Escape');
    expect(new URL(page.url()).search).toBe('?view=year&state=postponed');
    await page.reload();
    await page.getByRole('button', { name: 'Status: Udskudt' }).waitFor();
  });
});

describe('The list', () => {
  it('filters while one types, and comes back to it from a case', async () => {
    const page = await open('/changes?view=all');
    await page.getByRole('searchbox').fill('journalnotater');
    await page.getByText('1 af 134 ændringsønsker').waitFor();
    await page.getByRole('row', { name: /Søgning på tværs/ }).click();
    await page.waitForURL('**/changes/aeo-118');
    await page.goBack();
    await page.getByText('1 af 134 ændringsønsker').waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('journalnotater');
  });

  it('draws more of a thousand rows as one scrolls, and answers the search at once', async () => {
    fake.state = 'many';
    const page = await open('/changes?view=all');
    await page.locator('tbody tr').nth(99).waitFor();
    await page.locator('tbody tr').nth(99).scrollIntoViewIfNeeded();
    await page.locator('tbody tr').nth(250).waitFor();
    const begun = performance.now();
    await page.getByRole('searchbox').fill('ÆØ-118');
    await page.getByText('af 1000 ændringsønsker').filter({ hasNotText: '1000 af' }).waitFor();
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it('exports what is shown', async () => {
    const page = await open('/changes?view=year&state=sys');
    await page.locator('tbody tr').first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Eksportér' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('aendringsoensker-2026-11-20.csv');
    const text = await readFile(await download.path(), 'utf8');
    expect(text.split('\r\n').map((line) => line.split(';')[0])).toEqual([
      '\uFEFFNr.',
      'ÆØ-129',
      'ÆØ-127',
      'ÆØ-118',
      '',
    ]);
  });
});

describe('Where the tab runs', () => {
  it('opens the place that a deep link names, in the host’s language', async () => {
    const page = await open('/', [1440, 900], { subPage: '/changes?view=mine', locale: 'en-gb' });
    await page.getByText('4 of 134 change requests').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  it('never leaves its own addresses for a deep link', async () => {
    const page = await open('/', [1440, 900], { subPage: '//elsewhere.example/changes' });
    await page.getByText('Venter på dig').first().waitFor();
    expect(new URL(page.url()).origin).toBe(server.url);
  });

  it('asks which page a new tab shall show, where the host asks', async () => {
    const page = await open('/config', [600, 500], { frame: 'settings' });
    await page.getByRole('radio', { name: 'Ændringsønsker' }).check();
    await expectNoAxeViolations(page);
    expect(watched?.problems).toEqual([]);
    const elsewhere = await open('/config', [600, 500]);
    await elsewhere.getByText('bruges, når man tilføjer').waitFor();
    expect(await elsewhere.getByRole('radio').count()).toBe(0);
  });

  it('offers signing in, and the sandbox’s Teams, when nobody frames it', async () => {
    const page = await open('/', [360, 800], null);
    const link = page.getByRole('link', { name: 'Åbn i sandkassens Teams' });
    expect(await link.getAttribute('href')).toBe('/sandbox/');
    await page.getByRole('button', { name: 'Log ind' }).waitFor();
    await expectNoAxeViolations(page);
  });

  it('keeps showing what it has read when the server falls silent, and says so', async () => {
    const page = await open('/');
    await page.getByText('Svarvisning på mobil').first().waitFor();
    fake.state = 'error';
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await page.getByText('Du ser oplysningerne fra').waitFor({ timeout: 20_000 });
    expect(await page.getByText('Svarvisning på mobil').first().isVisible()).toBe(true);
  });
});
