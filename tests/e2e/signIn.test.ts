// Outside any host: sign in at the issuer's page, stay signed in, come back in without losing a word, sign out.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildPages } from '../../src/sandbox/buildPages.ts';
import { TENANTS } from '../../src/sandbox/sample/people.ts';
import { openProduct, type TestProduct } from '../server/product.ts';
import {
  closeClean,
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  newPage,
  openBrowser,
  type WatchedPage,
} from './browser.ts';
import { Teams } from './teams.ts';
import { expectDanish } from './translated.ts';

let browser: Browser;
let product: TestProduct;
let watched: WatchedPage;
let page: Page;
/** Answers that the test brings about on purpose. */
let expected: number[];

const OVERVIEW = 'Mit overblik';
const PATIENTLY = { timeout: 10_000 };

beforeAll(async () => {
  await buildPages();
  [browser, product] = await Promise.all([openBrowser(), openProduct({ cases: true })]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await product.close();
});
beforeEach(async () => open());
afterEach(async () => {
  // The browser logs every answer of 400 and above; those that the test itself asked for are no trouble.
  const isExpected = (problem: string) => expected.some((status) => problem.includes(`status of ${status}`));
  const problems = watched.problems.filter((problem) => !isExpected(problem));
  await closeClean({ ...watched, problems });
});

async function open(options: Parameters<typeof newPage>[1] = { viewport: { width: 1280, height: 800 } }) {
  watched = await newPage(browser, options);
  ({ page } = watched);
  expected = [];
  page.setDefaultTimeout(10_000);
}

/** From the page asked for to the page asked for, as somebody. */
async function signInAs(name: string, path = '/'): Promise<void> {
  await page.goto(`${product.origin}${path}`);
  await page.getByRole('button', { name: 'Log ind' }).click();
  await choose(page, name);
}

async function choose(where: Page, name: string): Promise<void> {
  await where.getByRole('heading', { name: 'Hvem er du?' }).waitFor();
  await where.getByRole('button', { name }).first().click();
}

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** Grants that the issuer was asked for from now on. */
function grants(): string[] {
  const seen: string[] = [];
  page.on('request', (request) => {
    if (!request.url().includes('/oauth2/v2.0/token')) return;
    seen.push(new URLSearchParams(request.postData() ?? '').get('grant_type') ?? '');
  });
  return seen;
}

/** The issuer no longer knows the refresh token. */
async function refuseRefresh(): Promise<void> {
  await page.route('**/oauth2/v2.0/token*', (route) =>
    (route.request().postData() ?? '').includes('grant_type=refresh_token')
      ? route.fulfill({ status: 400, json: { error: 'invalid_grant', error_description: 'AADSTS700084' } })
      : route.continue(),
  );
}

describe('signing in', () => {
  it('goes over the page of people, back to the page asked for with its query, and shows that person’s overview', async () => {
    await page.goto(`${product.origin}/changes?view=all&q=ekg`);
    await heading('Log ind i Styringsrum').waitFor();
    await expectDanish(page, 4);
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Log ind' }).click();
    await page.getByRole('heading', { name: 'Hvem er du?' }).waitFor();
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'FSA, E-journal' }).click();
    await heading('Ændringsønsker').waitFor();
    expect(page.url()).toBe(`${product.origin}/changes?view=all&q=ekg`);
    await page.getByRole('link', { name: OVERVIEW }).click();
    await heading(OVERVIEW).waitFor();
    await page.getByText('FSA, E-journal').first().waitFor();
    await page.getByText('Indsendt af dig').first().waitFor();
    await expectDanish(page);
    await expectNoAxeViolations(page);
  });

  it('needs no second page while the browser’s session lasts, also in another tab', async () => {
    await signInAs('Formand, SYS');
    await heading(OVERVIEW).waitFor();
    await page.reload();
    await heading(OVERVIEW).waitFor();
    const second = await page.context().newPage();
    await second.goto(`${product.origin}/changes`);
    await second.getByRole('button', { name: 'Log ind' }).click();
    await second.getByRole('heading', { level: 1, name: 'Ændringsønsker' }).waitFor();
    expect(second.url()).toBe(`${product.origin}/changes`);
  });

  it('gives each person a token of their own tenant', async () => {
    const tenants = new Set<unknown>();
    page.on('request', (request) => {
      const token = /^Bearer (.+)$/.exec(request.headers()['authorization'] ?? '')?.[1];
      if (token !== undefined) tenants.add(decodeJwt(token)['tid']);
    });
    await signInAs('RSI-sekretariatet');
    await heading(OVERVIEW).waitFor();
    expect([...tenants]).toEqual([TENANTS.host]);
    await page.getByRole('button', { name: 'Log ud' }).click();
    tenants.clear();
    await signInAs('SYS-medlem, Region Sjælland');
    await heading(OVERVIEW).waitFor();
    await page.getByText('SYS-medlem').first().waitFor();
    expect([...tenants]).toEqual([TENANTS.sjaelland]);
  });

  it('that is given up says so, on the page that was asked for', async () => {
    await page.goto(`${product.origin}/changes?view=all`);
    await page.getByRole('button', { name: 'Log ind' }).click();
    await page.getByRole('button', { name: 'Annullér' }).click();
    await page.getByText('Du blev ikke logget ind.').waitFor();
    expect(page.url()).toBe(`${product.origin}/changes?view=all`);
    await expectDanish(page, 4);
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Log ind' }).click();
    await choose(page, 'FSA, E-journal');
    await heading('Ændringsønsker').waitFor();
  });

  it('with an answer that was not asked for goes nowhere', async () => {
    await page.goto(`${product.origin}/#code=stolen&state=made-up`);
    await page.getByRole('button', { name: 'Log ind' }).waitFor();
    expect(page.url()).toBe(`${product.origin}/`);
  });
});

describe('who is let in', () => {
  it('a person without a seat is told why, and can sign out', async () => {
    expected = [403];
    await signInAs('Tidligere SYS-medlem');
    await page.getByText('Tidligere SYS-medlem, Region Midtjylland').first().waitFor();
    await expectNoAxeViolations(page);
    await expectDanish(page);
    await page.getByRole('button', { name: 'Log ud' }).click();
    await heading('Log ind i Styringsrum').waitFor();
    expect(page.url()).toBe(`${product.origin}/`);
  });

  it('a person whom nobody has entered, and one of another organisation, learn nothing', async () => {
    expected = [401, 403];
    await signInAs('Medarbejder, Region Nordjylland', '/changes?view=all');
    await heading('Du har ikke adgang til dette').waitFor();
    await page.getByRole('button', { name: 'Log ud' }).click();
    await signInAs('Medarbejder, anden organisation', '/changes?view=all');
    await page.getByRole('button', { name: 'Log ind igen' }).waitFor();
    await expectNoAxeViolations(page);
    expect(await page.getByText(/ÆØ-\d+/).count()).toBe(0);
    // The same account would be refused again: the way in asks for another one.
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Log ind igen' }).click(),
    ]);
    await choose(popup, 'Formand, SYS');
    await page
      .getByText(/ÆØ-\d+/)
      .first()
      .waitFor();
    expect(page.url()).toBe(`${product.origin}/changes?view=all`);
  });
});

describe('staying signed in', () => {
  it('the token is renewed before it expires, and nobody notices', async () => {
    await page.clock.install();
    await signInAs('FSA, E-journal');
    await heading(OVERVIEW).waitFor();
    const asked = grants();
    await page.clock.fastForward('50:00');
    await page.getByRole('link', { name: 'Ændringsønsker' }).click();
    await heading('Ændringsønsker').waitFor();
    expect(asked).toEqual([]);
    await page.clock.fastForward('06:00');
    await expect.poll(() => asked, PATIENTLY).toContain('refresh_token');
    await page.getByRole('link', { name: OVERVIEW }).click();
    await page.getByText('Indsendt af dig').first().waitFor();
  });

  it('a refresh token that has ended is replaced through the browser’s session, in a hidden frame', async () => {
    expected = [400, 401];
    await signInAs('FSA, E-journal');
    await heading(OVERVIEW).waitFor();
    const asked = grants();
    await refuseRefresh();
    await page.route('**/api/**', (route) => route.fulfill({ status: 401, json: {} }), { times: 1 });
    await page.getByRole('link', { name: 'Ændringsønsker' }).click();
    await expect.poll(() => asked, PATIENTLY).toEqual(['refresh_token', 'authorization_code']);
    await page
      .getByText(/ÆØ-\d+/)
      .first()
      .waitFor();
    expect(await page.getByText('Du er logget ud.').count()).toBe(0);
  });
});

describe('a session that has ended', () => {
  const TYPED = 'Et ønske, der ikke må gå tabt';

  /** A wish half typed, and then the issuer knows the browser no longer. */
  async function typeAndLoseSession(): Promise<void> {
    expected = [400, 401];
    await signInAs('FSA, E-journal', '/changes/new');
    await page.getByRole('textbox', { name: 'Titel' }).fill(TYPED);
    await refuseRefresh();
    await page.context().clearCookies();
    await page.route('**/api/**', (route) => route.fulfill({ status: 401, json: {} }));
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await page.getByText('Du er logget ud.').waitFor();
    await page.unroute('**/api/**');
    await expectDanish(page);
    await expectNoAxeViolations(page);
  }

  async function pressAgain(): Promise<Page> {
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('button', { name: 'Log ind igen' }).click(),
    ]);
    return popup;
  }

  it('is taken up in a window beside the page: what was typed stands, and can be sent', async () => {
    await typeAndLoseSession();
    const popup = await pressAgain();
    await page.getByText('Log ind i det vindue, der er åbnet.').waitFor();
    expect(await popup.getByRole('heading', { level: 2 }).first().textContent()).toBe('Sidst brugt');
    await choose(popup, 'FSA, E-journal');
    await page.getByText('Du er logget ud.').waitFor({ state: 'detached' });
    expect(await page.getByRole('textbox', { name: 'Titel' }).inputValue()).toBe(TYPED);
    await page.getByRole('combobox', { name: 'Type' }).click();
    await page.getByRole('option', { name: 'Funktionelt ønske' }).click();
    await page.getByRole('button', { name: 'Gem og luk' }).click();
    await page.getByRole('tab', { name: /^Mine/ }).click();
    await page.getByRole('link', { name: TYPED }).first().waitFor();
  });

  it('is taken up by a second press where the first window was closed', async () => {
    await typeAndLoseSession();
    await (await pressAgain()).close();
    const popup = await pressAgain();
    await choose(popup, 'FSA, E-journal');
    await page.getByText('Du er logget ud.').waitFor({ state: 'detached' });
    expect(await page.getByRole('textbox', { name: 'Titel' }).inputValue()).toBe(TYPED);
  });

  it('that is given up again leaves the text and the way in', async () => {
    await typeAndLoseSession();
    const popup = await pressAgain();
    await popup.getByRole('button', { name: 'Annullér' }).click();
    await page.getByText('Det lykkedes ikke at logge ind.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Titel' }).inputValue()).toBe(TYPED);
  });

  it('taken up by somebody else shows them nothing of what the first one wrote', async () => {
    await typeAndLoseSession();
    await page.evaluate(() => sessionStorage.setItem('styringsrum.case.answer', '"Min begrundelse"'));
    const popup = await pressAgain();
    await choose(popup, 'FSA, Sundhedsjournal');
    await page.getByText('FSA, Sundhedsjournal').first().waitFor();
    await page.getByRole('textbox', { name: 'Titel' }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Titel' }).inputValue()).toBe('');
    expect(await page.evaluate(() => sessionStorage.getItem('styringsrum.case.answer'))).toBeNull();
  });
});

describe('signing out', () => {
  it('ends the session at the issuer too, and a clean address is left', async () => {
    await signInAs('FSA, E-journal', '/changes?view=all');
    await page.getByRole('button', { name: 'Log ud' }).click();
    await heading('Log ind i Styringsrum').waitFor();
    expect(page.url()).toBe(`${product.origin}/`);
    await page.getByRole('button', { name: 'Log ind' }).click();
    await page.getByRole('heading', { name: 'Hvem er du?' }).waitFor();
  });

  it('is in the menu on a phone, and an icon in between', async () => {
    await page.setViewportSize({ width: 900, height: 700 });
    await signInAs('FSA, E-journal');
    await page.getByRole('button', { name: 'Log ud' }).waitFor();
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByRole('button', { name: 'Menu' }).click();
    await expectNoAxeViolations(page);
    await page.getByRole('menuitem', { name: 'Log ud' }).click();
    await heading('Log ind i Styringsrum').waitFor();
  });
});

describe('every theme and width', () => {
  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ] as const)('the sign-in page and the page of people in %s at %i px are for everyone', async (colorScheme, width) => {
    await closeClean(watched);
    await open({ viewport: { width, height: 720 }, colorScheme });
    await page.goto(product.origin);
    await page.getByRole('button', { name: 'Log ind' }).waitFor();
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
    await picture(`signIn-${colorScheme}-${width}`);
    await page.getByRole('button', { name: 'Log ind' }).press('Enter');
    await page.getByRole('heading', { name: 'Hvem er du?' }).waitFor();
    await expectNoAxeViolations(page);
    await expectNoSidewaysScroll(page);
    await picture(`people-${colorScheme}-${width}`);
    await page.getByRole('searchbox', { name: 'Søg' }).fill('fsa e-jour');
    expect(await page.getByRole('listitem').allTextContents()).toHaveLength(1);
    await page.getByRole('searchbox', { name: 'Søg' }).fill('ingen sådan');
    await page.getByText('Ingen personer passer til søgningen.').waitFor();
    await expectNoAxeViolations(page);
  });
});

describe('the sign-in library', () => {
  it('is not fetched in a host, nor before somebody presses “Log ind”', async () => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    const library = chunksWith('acquireTokenSilent');
    expect(library).not.toEqual([]);
    await page.goto(`${product.origin}/sandbox/`);
    const tab = await new Teams(page).openApp();
    await tab.getByText('Indsendt af dig').first().waitFor();
    // The tab fetches its other pages when the first one stands.
    await expect.poll(() => fetched.filter((path) => path.includes('ChangeForm')).length, PATIENTLY).toBeGreaterThan(0);
    expect(fetched.filter((path) => library.includes(path))).toEqual([]);
    await page.goto(product.origin);
    await page.getByRole('button', { name: 'Log ind' }).waitFor();
    expect(fetched.filter((path) => library.includes(path))).toEqual([]);
    await page.getByRole('button', { name: 'Log ind' }).click();
    await page.getByRole('heading', { name: 'Hvem er du?' }).waitFor();
    expect(fetched.filter((path) => library.includes(path))).not.toEqual([]);
  });
});

/** The built files in which a name of the library's stands. */
function chunksWith(name: string): string[] {
  const folder = join(import.meta.dirname, '../../dist/tab/assets');
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
  return scripts
    .filter((file) => readFileSync(join(folder, file), 'utf8').includes(name))
    .map((file) => `/assets/${file}`);
}

/** Kept where one wants to look at it. */
async function picture(name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}
