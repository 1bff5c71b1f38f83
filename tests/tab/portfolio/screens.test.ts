// The portfolio and a project in a real browser: every width and theme without axe findings, and by keyboard.
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  newPage,
  openBrowser,
  type WatchedPage,
} from '../../e2e/browser.ts';
import { fakeApi, serveFake, type Fake } from '../fakeApi.ts';
import { insideHost, type FakeHost } from '../fakeHost.ts';

let browser: Browser;
let fake: Fake;
let server: Awaited<ReturnType<typeof serveFake>>;
let watched: WatchedPage | null = null;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => browser.close());
beforeEach(async () => {
  fake = fakeApi('normal', 'secretariat');
  server = await serveFake(fake);
});
afterEach(async () => {
  await watched?.close();
  watched = null;
  await server.close();
});

async function open(path: string, size: [number, number] = [1440, 900], host: FakeHost = {}) {
  watched = await newPage(browser, { viewport: { width: size[0], height: size[1] } });
  await insideHost(watched.page.context(), host);
  await watched.page.goto(`${server.url}${path}`);
  return watched.page;
}

const WIDE: [number, number] = [1440, 900];
const MIDDLE: [number, number] = [1100, 800];
const SCROLLED: [number, number] = [700, 800];
const PHONE: [number, number] = [360, 800];
const SMALLEST: [number, number] = [320, 640];

const PLACES = [
  { path: '/projects', there: 'Kræver opmærksomhed', sizes: [WIDE, MIDDLE, SCROLLED, PHONE, SMALLEST] },
  { path: '/projects/p-1', there: 'Følg eller forklar', sizes: [WIDE, MIDDLE, PHONE] },
  { path: '/projects/new', there: 'I fasen siden', sizes: [WIDE, SMALLEST] },
  { path: '/projects/p-1/edit', there: 'Rediger P-1', sizes: [SMALLEST] },
] as const;

describe('Every width and theme', () => {
  const cases = PLACES.flatMap(({ path, there, sizes }) =>
    sizes.flatMap((size) =>
      (size === WIDE ? (['default', 'dark', 'contrast'] as const) : (['default'] as const)).map((theme) => ({
        path,
        there,
        size,
        theme,
      })),
    ),
  );

  it.each(cases)('$path at $size in $theme is usable by everyone', async ({ path, there, size, theme }) => {
    const page = await open(path, size, { theme });
    await page.getByText(there).first().waitFor();
    await page.locator('h1').waitFor({ state: 'attached' });
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
    expect(watched?.problems).toEqual([]);
  });

  it('with its panels open too', async () => {
    const page = await open('/projects/p-1');
    await page.getByRole('button', { name: 'Ret deltagelsen for Region Midtjylland' }).click();
    await page.getByLabel('Deltager ikke').check();
    await page.getByRole('button', { name: 'Flere handlinger' }).click();
    await page.getByRole('menuitem', { name: 'Skift fase' }).click();
    await page.getByRole('heading', { name: 'Skift projektets fase' }).waitFor();
    await expectNoAxeViolations(page);
    expect(watched?.problems).toEqual([]);
  });
});

describe('The lights', () => {
  it('are told apart by shape and word where all of them are white', async () => {
    const page = await open('/projects', [1440, 900], { theme: 'contrast' });
    await page.getByText('Kræver opmærksomhed').waitFor();
    const shape = async (light: string) =>
      page
        .locator(`td svg[data-light="${light}"] g > *`)
        .first()
        .evaluate((element) => element.tagName);
    expect([await shape('green'), await shape('yellow'), await shape('red'), await shape('missing')]).toEqual([
      'circle',
      'path',
      'rect',
      'circle',
    ]);
    const paint = async (light: string) =>
      page
        .locator(`td svg[data-light="${light}"] g`)
        .first()
        .evaluate((element) => getComputedStyle(element).fill);
    expect([await paint('green'), await paint('yellow'), await paint('red')]).toEqual(
      Array.from({ length: 3 }, () => 'rgb(255, 255, 255)'),
    );
    expect(await paint('missing')).toBe('none');
  });
});

describe('The keyboard', () => {
  it('moves from project to project, and opens one', async () => {
    const page = await open('/projects');
    await page.getByRole('link', { name: 'Fællesregional præhospital patientjournal (PPJ)' }).first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/projects/p-2');
    await expect
      .poll(async () => page.locator('h1').textContent(), { timeout: 10_000 })
      .toBe('Klinisk Immunologi IT (KIIT)');
  });

  it('chooses the parameter with the arrow keys', async () => {
    const page = await open('/projects');
    await page.getByRole('radio', { name: 'Samlet' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('8 grønne').waitFor();
    expect(new URL(page.url()).search).toBe('?parameter=deliverables');
  });

  it('goes on in the panel that was chosen in the menu, and at the agenda that the portfolio leads to', async () => {
    const page = await open('/projects');
    await page.getByRole('link', { name: /^Åbn punktet/ }).press('Enter');
    await page.getByText('På dagsordenen').waitFor();
    await expect.poll(async () => page.evaluate(() => document.activeElement?.id)).toBe('agenda');
    await page.getByRole('button', { name: 'Flere handlinger' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Skift fase' }).press('Enter');
    await expect
      .poll(async () => page.evaluate(() => document.activeElement?.textContent?.includes('Skift projektets fase')))
      .toBe(true);
    await page.getByRole('button', { name: 'Fortryd' }).press('Enter');
    await expect
      .poll(async () => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('Flere handlinger');
  });
});

describe('The file for a spreadsheet', () => {
  it('has what the filters let through', async () => {
    const page = await open('/projects?portfolio=SYS');
    await page.locator('tbody tr').first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Eksportér' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('projektportefoelje-2026-10.csv');
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
    expect(lines).toHaveLength(13);
    expect(lines.slice(1).every((line) => line.startsWith('P-8;Nyt 112-alarmsystem;SYS;'))).toBe(true);
  });
});
