// The case page in a real browser, inside a host: every situation, width and theme without axe findings, and by keyboard.
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
import { fakeCase, type FakeCase } from './fakeCase.ts';
import { SCENES } from './scenes.ts';

type Scene = keyof typeof SCENES;
const NAMES = Object.keys(SCENES) as Scene[];

/** Those whose layout differs most on a phone. */
const ON_PHONE: ReadonlySet<Scene> = new Set<Scene>(['vote', 'assess', 'restricted']);

let browser: Browser;
let server: Awaited<ReturnType<typeof serveFake>> | null = null;
let watched: WatchedPage | null = null;
let fake: FakeCase;

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

async function open(scene: Scene, size: [number, number] = [1440, 900], host: FakeHost = {}) {
  fake = fakeCase(SCENES[scene]());
  server = await serveFake(fake);
  watched = await newPage(browser, { viewport: { width: size[0], height: size[1] } });
  await insideHost(watched.page.context(), host);
  await watched.page.goto(`${server.url}/changes/aeo-118`);
  await watched.page.locator('h1').waitFor();
  await watched.page.locator('h2').first().waitFor();
  return watched.page;
}

describe('every situation is usable by everyone and never scrolls sideways', () => {
  it.each(NAMES)('“%s”, wide and on the narrowest phone', async (scene) => {
    const page = await open(scene);
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('button', { name: 'Menu' }).waitFor();
    if (ON_PHONE.has(scene)) await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
    expect(watched?.problems).toEqual([]);
  });

  it.each(['dark', 'contrast'] as const)('the vote in %s', async (theme) => {
    const page = await open('vote', [1440, 900], { theme });
    await expectNoAxeViolations(page);
    expect(watched?.problems).toEqual([]);
  });

  it.each([1100, 700, 360])('the vote at %i px', async (width) => {
    const page = await open('vote', [width, 800]);
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
    expect(watched?.problems).toEqual([]);
  });

  it('with the menu and a panel from it open', async () => {
    const page = await open('conclude');
    await page.getByRole('button', { name: 'Flere handlinger' }).click();
    await page.getByRole('menuitem', { name: 'Registrér inhabilitet' }).waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('menuitem', { name: 'Registrér inhabilitet' }).click();
    await page.getByLabel('Habilitetsnotat').waitFor();
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
    expect(watched?.problems).toEqual([]);
  });
});

describe('the layout', () => {
  it('puts the journey above the panel when it is wide, and below it on a phone', async () => {
    const page = await open('vote');
    const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? 0;
    const panel = 'section:has(h2:text("Dit svar for"))';
    expect(await top('ol[aria-label="Sagens vej"]')).toBeLessThan(await top(panel));
    await page.setViewportSize({ width: 360, height: 800 });
    await expect.poll(async () => (await top('ol[aria-label="Sagens vej"]')) > (await top(panel))).toBe(true);
  });
});

describe('the keyboard', () => {
  it('votes with a remark, and the focus stays where the outcome is told', async () => {
    const page = await open('vote');
    await page.getByRole('button', { name: 'Godkend med bemærkning' }).press('Enter');
    await expect.poll(async () => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.keyboard.type('Husk superbrugerne.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Dit svar for Region Sjælland er registreret.').waitFor();
    expect(fake.writes).toMatchObject([{ body: { text: 'Husk superbrugerne.' } }]);
    expect(
      await page.evaluate(() => document.activeElement?.textContent?.includes('Dit svar for Region Sjælland')),
    ).toBe(true);
  });

  it('opens a panel from the menu with the focus in its field', async () => {
    const page = await open('conclude');
    await page.getByRole('button', { name: 'Flere handlinger' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Udskyd' }).press('Enter');
    await page.getByRole('heading', { name: 'Udskyd ønsket' }).waitFor();
    await expect.poll(async () => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.getByRole('button', { name: 'Fortryd' }).press('Enter');
    await page.getByRole('heading', { name: 'Afslut behandlingen i SYS' }).waitFor();
  });
});
