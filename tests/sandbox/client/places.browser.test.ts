// The built client in a real browser: its places, themes, keyboard and narrow screens.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { closeClean, expectNoAxeViolations, expectNoSidewaysScroll, newPage, openBrowser } from '../../e2e/browser.ts';
import type { WatchedPage } from '../../e2e/browser.ts';
import { startFakeSurfaces } from './fakeSurfaces.ts';
import type { FakeSurfaces } from './fakeSurfaces.ts';
import { votePost } from './sampleCards.ts';

const sys = '19:sys@thread.tacv2';
const inSys = `#/teams/${encodeURIComponent(sys)}?person=sys-1`;

let browser: Browser;
let fake: FakeSurfaces;
let watched: WatchedPage;

beforeAll(async () => {
  [browser, fake] = await Promise.all([openBrowser(), startFakeSurfaces()]);
});
afterEach(async () => {
  await closeClean(watched);
  fake.put(sys, votePost());
});
afterAll(async () => {
  await browser.close();
  await fake.stop();
});

async function open(hash: string, width = 1440, height = 900): Promise<Page> {
  watched = await newPage(browser, { viewport: { width, height } });
  await watched.page.goto(fake.url + hash);
  await watched.page.getByRole('navigation', { name: 'Steder' }).waitFor();
  return watched.page;
}

describe('The channels', () => {
  test('have a dot until they are seen, and get it again with a new post', async () => {
    const page = await open(inSys);
    const list = page.getByRole('navigation', { name: 'Teams og kanaler' });
    await list.getByRole('button', { name: 'E-journal ulæst' }).click();
    await list.getByRole('button', { name: 'E-journal', exact: true }).waitFor();
    fake.put(sys, votePost(5, '2026-11-20T10:00:00Z'));
    await list.getByRole('button', { name: 'SYS ulæst' }).waitFor();
    await page.getByRole('button', { name: 'Aktivitet 1 ulæst' }).waitFor();
    expect(await list.getByRole('button', { name: 'ulæst' }).count()).toBe(1);
  });

  test('are found with the keyboard, and the address keeps place and person', async () => {
    const page = await open(inSys);
    await page.getByRole('button', { name: 'Vælg person' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitemradio', { name: 'SYS-medlem, Region Sjælland', checked: true }).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Vælg person: RSI-kredsen, Region Syddanmark' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Vælg person: RSI-kredsen, Region Syddanmark' }).waitFor();
    await page.getByRole('heading', { name: 'SYS', exact: true }).waitFor();
    expect(new URL(page.url()).hash).toContain('person=rsi');
  });

  test('and their cards are found by the search field', async () => {
    const page = await open(inSys);
    await page.getByRole('textbox', { name: 'Søg' }).fill('journalnotater');
    await page.getByRole('button', { name: /ÆØ-118/ }).click();
    await page.getByText('Søgning på tværs af journalnotater').waitFor();
    expect(await page.getByRole('textbox', { name: 'Søg' }).inputValue()).toBe('');
  });

  test('are kept fresh by asking, where there is no event stream', async () => {
    watched = await newPage(browser);
    const { page, problems } = watched;
    await page.route('**/sandbox/events', (route) => route.fulfill({ status: 404 }));
    await page.goto(fake.url + inSys);
    await page.getByText('4 af 5').waitFor();
    fake.put(sys, votePost(5, '2026-11-20T10:00:00Z'));
    await page.getByText('5 af 5').waitFor();
    expect(problems).toEqual([expect.stringContaining('404')]);
    problems.length = 0;
  });

  test('show the product’s clock when it is moved', async () => {
    const page = await open(inSys);
    await page.getByText('fre. 20. nov. 2026 10.42').waitFor();
    fake.moveClock('2026-11-26T07:00:00Z');
    await page.getByText('tors. 26. nov. 2026 8.00').waitFor();
    fake.moveClock('2026-11-20T09:42:00Z');
    await page.getByText('fre. 20. nov. 2026 10.42').waitFor();
    expect(await page.getByText('26. nov.').count()).toBe(0);
  });
});

describe('The chat', () => {
  test('is the personal one with the app, and nobody else sees it', async () => {
    const page = await open('#/chat?person=rsi');
    await page.getByText('Kun til RSI-kredsen.').waitFor();
    await page.getByRole('button', { name: 'Aktivitet', exact: true }).waitFor();
    await page.goto(`${fake.url}#/chat?person=fsa`);
    await page.getByText('Ingen beskeder endnu').waitFor();
    expect(await page.getByText('Kun til RSI-kredsen.').count()).toBe(0);
  });
});

describe('Every place is open to all', () => {
  const places = [
    '#/activity',
    '#/chat',
    '#/calendar',
    '#/app',
    inSys,
    inSys.replace('?', '/app?'),
    inSys.replace('?', '/files?'),
  ];
  for (const theme of ['light', 'dark', 'contrast'])
    test(`axe finds nothing in the ${theme} theme`, async () => {
      for (const hash of places) {
        if (hash !== places[0]) await watched.close();
        const page = await open(`${hash}${hash.includes('?') ? '&' : '?'}theme=${theme}`);
        expect(await page.locator('main').count()).toBe(1);
        await expectNoAxeViolations(page);
      }
    });

  test('axe finds nothing in an open picker, an unfolded form and an answer', async () => {
    const page = await open(inSys);
    await page.getByRole('button', { name: 'Afvis' }).click();
    await page.getByRole('button', { name: 'Send svar' }).click();
    await page.getByRole('button', { name: 'Godkend', exact: true }).click();
    await page.getByText('Dit svar er modtaget.').waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Vælg person' }).click();
    await page.getByRole('menu').waitFor();
    expect(await page.getByRole('menuitemradio', { checked: true }).count()).toBe(1);
    await expectNoAxeViolations(page);
  });

  test('a phone shows the list, then the channel, then the list again, down to 320 px', async () => {
    const page = await open('#/teams?person=sys-1', 320, 640);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'SYS ulæst' }).click();
    await page.getByRole('button', { name: 'Godkend', exact: true }).waitFor();
    await expectNoSidewaysScroll(page);
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Tilbage til kanaler' }).click();
    await page.getByRole('button', { name: 'SYS', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Vælg person' }).click();
    await page.getByRole('menuitemradio').first().waitFor();
    await expectNoSidewaysScroll(page);
    expect(await page.getByText('Eksempeldata').isVisible()).toBe(true);
  });
});

describe('The chat with the app', () => {
  test('takes what one writes, shows the answer’s markdown, and has a button for each command', async () => {
    const page = await open('#/chat?person=sys-1');
    await page.getByRole('textbox', { name: 'Skriv til Styringsrum' }).fill('  hej ');
    await page.keyboard.press('Enter');
    await page.getByRole('article').filter({ hasText: 'hej' }).first().waitFor();
    await page.locator('strong', { hasText: 'Svar på hej' }).waitFor();
    await page.getByRole('button', { name: 'hjælp' }).click();
    await page.locator('strong', { hasText: 'Svar på hjælp' }).waitFor();
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
  });

  test('keeps what could not be sent', async () => {
    fake.refusesChat = true;
    const page = await open('#/chat?person=sys-1');
    const field = page.getByRole('textbox', { name: 'Skriv til Styringsrum' });
    await field.fill('overblik');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('alert').getByText('Beskeden blev ikke sendt').waitFor();
    expect(await field.inputValue()).toBe('overblik');
    fake.refusesChat = false;
    // A refused call is what was asked for here; the browser logs it.
    watched.problems.length = 0;
  });
});

describe('The look', () => {
  test('has a language, which the tab is told', async () => {
    const page = await open('#/app?person=sys-1');
    await page.getByRole('button', { name: /^Udseende/ }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    expect(new URL(page.url()).hash).toContain('lang=en');
    await page.frameLocator('iframe').getByText('en-gb').first().waitFor();
  });
});
