// The tour with the keyboard alone: from the wish to two answers, never without a visible focus.
import type { Browser, FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { yearOf } from '../../src/domain/calendar/dates.ts';
import { buildPages } from '../../src/sandbox/buildPages.ts';
import { openProduct, type TestProduct } from '../server/product.ts';
import { regionNames } from '../server/seated.ts';
import { closeClean, newPage, openBrowser, type WatchedPage } from './browser.ts';
import { hasFocus, Keyboard } from './keyboard.ts';
import { Teams } from './teams.ts';

let browser: Browser;
let product: TestProduct;
let watched: WatchedPage;
let keys: Keyboard;
let tab: FrameLocator;

beforeAll(async () => {
  await buildPages();
  [browser, product] = await Promise.all([openBrowser(), openProduct({ cases: true })]);
  watched = await newPage(browser, { viewport: { width: 1440, height: 900 } });
  watched.page.setDefaultTimeout(10_000);
  await watched.page.goto(`${product.origin}/sandbox/`);
  keys = new Keyboard(watched.page);
  ({ tab } = new Teams(watched.page));
}, 180_000);
afterAll(async () => {
  await closeClean(watched);
  await browser.close();
  await product.close();
});

const TITLE = 'Et ønske uden mus';

describe('the keyboard alone', () => {
  it('files a wish: the list of choices, the fields, the fold, and the case page takes the focus', async () => {
    await openApp();
    await keys.to(tab.getByRole('link', { name: 'Nyt ændringsønske' }).first());
    await keys.press('Enter');
    await keys.to(tab.getByRole('combobox', { name: 'Type' }));
    await keys.press('Enter');
    await keys.press('ArrowDown', 'ArrowDown', 'Enter');
    await fill('Titel', TITLE);
    await fill('Hvad skal ændres?', 'Klinikeren skal kunne hente oversigten som ét dokument.');
    await fill('Faglig begrundelse', 'Oversigten skrives i hånden i dag.');
    await fill('Engangsudgift i alt', '250000');
    await fill('Ønsket dato', `3-5-${yearOf(product.sandbox.product.ports.clock.today()) + 1}`);
    await tab.getByRole('heading', { name: 'SYS afgør' }).waitFor();
    await fill('Formål', 'Hurtigere overflytning.');
    await fill('Leverancer', 'Eksport og vejledning.');
    await fill('Tidsplan', 'Drift i alle regioner i maj 2027.');
    await fill('Økonomi', 'Udvikling af puljen.');
    const fold = tab.getByRole('button', { name: 'Flere oplysninger' });
    await keys.to(fold);
    await keys.press('Enter');
    expect(await fold.getAttribute('aria-expanded')).toBe('true');
    await keys.press(' ');
    expect(await hasFocus(fold)).toBe(true);
    await keys.to(tab.getByRole('button', { name: 'Indsend' }));
    await keys.press('Enter');
    await tab.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    expect(await hasFocus(tab.getByRole('main'))).toBe(true);
  }, 30_000);

  it('assesses it as the chair, from “Mit overblik”', async () => {
    await become('Formand, forretningsstyregruppen for E-journal');
    await openWaiting();
    await fill('Brugerne: hvad betyder ønsket for dem?', 'Ønsket af alle afdelinger.');
    await fill('Forretningen: hvad er gevinsten?', 'Færre fejl.');
    await fill('Teknikken: kan det lade sig gøre?', 'Ja.');
    await fill('Økonomien: står udgiften mål med nytten?', 'Ja.');
    await fill('Prioritet blandt gruppens egne ønsker', '1');
    await keys.to(tab.getByRole('radio').first());
    await keys.press(' ');
    await fill('Begrundelse for indstillingen', 'Gruppen er enig.');
    await expectTold('Registrér vurdering', 'Vurderingen er registreret.');
  }, 30_000);

  it('puts it to SYS as the secretariat, from the list: a row opens with Enter', async () => {
    await become('RSI-sekretariatet');
    await openApp();
    await keys.to(tab.getByRole('link', { name: 'Ændringsønsker' }).first());
    await keys.press('Enter');
    const number = tab.getByRole('columnheader', { name: 'Beløb' });
    await keys.to(number.getByRole('button'));
    await keys.press('Enter');
    expect(await number.getAttribute('aria-sort')).not.toBeNull();
    await keys.to(tab.locator('[data-row-link]').first());
    const row = tab.getByRole('link', { name: TITLE });
    if (!(await hasFocus(row))) await keys.to(row, 'ArrowDown');
    await keys.press('Enter');
    await tab.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    await expectTold('Åbn behandling', /Behandlingen i .* er åbnet/);
  }, 30_000);

  it('answers in the tab, with a remark given up and one sent', async () => {
    await become('SYS-medlem, Region Midtjylland');
    await openWaiting();
    await keys.to(tab.getByRole('button', { name: 'Godkend med bemærkning' }));
    await keys.press('Enter');
    expect(await hasFocus(tab.getByRole('textbox'))).toBe(true);
    await keys.to(tab.getByRole('button', { name: 'Fortryd' }));
    await keys.press('Enter');
    // The button is gone, and the keyboard is still in the panel.
    await keys.to(tab.getByRole('button', { name: 'Godkend med bemærkning' }));
    await keys.press('Enter');
    await keys.type('Vejledningen skal være klar.');
    await expectTold('Godkend med bemærkning', 'Dit svar for Region Midtjylland er registreret.');
  }, 30_000);

  it('answers on the card in the channel, and stays there', async () => {
    const { page } = watched;
    await become('SYS-medlem, Region Syddanmark');
    await keys.to(page.getByRole('button', { name: 'Teams', exact: true }));
    await keys.press('Enter');
    await keys.to(page.locator('button.channel', { hasText: /^SYS/ }));
    await keys.press('Enter');
    const card = page.locator('article', { hasText: TITLE }).last();
    await keys.to(card.getByRole('button', { name: 'Godkend', exact: true }));
    await keys.press('Enter');
    await card.getByText('Dit svar for Region Syddanmark er registreret').waitFor();
    await card.getByText(`2 af ${regionNames(product).length}`).waitFor();
    expect(await card.getByText('Dit svar for Region Syddanmark er registreret').count()).toBe(1);
    expect(await hasFocus(card)).toBe(true);
  }, 30_000);
});

async function fill(label: string, text: string): Promise<void> {
  await keys.to(tab.getByRole('textbox', { name: label }));
  await keys.type(text);
}

/** Presses a button of the panel: what came of it is told once, and the focus is where it is told. */
async function expectTold(button: string, told: string | RegExp): Promise<void> {
  await keys.to(tab.getByRole('button', { name: button }));
  await keys.press('Enter');
  const notice = tab.locator('[aria-live=polite]').getByText(told);
  await notice.waitFor();
  expect(await tab.locator('[aria-live], [role=status], [role=alert]').getByText(told).count()).toBe(1);
  await expect.poll(() => tab.locator('body').evaluate((body) => body.ownerDocument.activeElement !== body)).toBe(true);
}

/** Chooses a person in the picker, which gives the focus back. */
async function become(name: string): Promise<void> {
  const { page } = watched;
  const picker = page.locator('button.person');
  await keys.to(picker, 'Shift+Tab');
  await keys.press('Enter');
  await keys.to(page.getByRole('menuitemradio', { name }).first(), 'ArrowDown');
  await keys.press('Enter');
  await page.locator(`button.person[aria-label*=": ${name}"]`).waitFor();
  await expect.poll(() => hasFocus(picker)).toBe(true);
}

async function openApp(): Promise<void> {
  await keys.to(watched.page.getByRole('button', { name: 'Styringsrum' }).first());
  await keys.press('Enter');
  await tab.getByRole('heading', { level: 1 }).waitFor();
}

/** From “Mit overblik” to the case that waits. */
async function openWaiting(): Promise<void> {
  await openApp();
  await keys.to(tab.getByRole('link', { name: 'Mit overblik' }).first());
  await keys.press('Enter');
  await keys.to(tab.getByRole('link', { name: new RegExp(`: ${TITLE}|${TITLE}`) }).first());
  await keys.press('Enter');
  await tab.getByRole('heading', { level: 1, name: TITLE }).waitFor();
}
