// The README's tour in a real browser: one case per limit through its bodies, and what may happen on the way.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildPages } from '../../src/sandbox/buildPages.ts';
import { openProduct, type TestProduct } from '../server/product.ts';
import { regionNames, seatedIn } from '../server/seated.ts';
import { closeClean, expectNoAxeViolations, newPage, openBrowser, type WatchedPage } from './browser.ts';
import { allApprove, assess, expectState, fileWish, openRound, Teams } from './teams.ts';

let browser: Browser;
let product: TestProduct;
let watched: WatchedPage;
let teams: Teams;

beforeAll(async () => {
  await buildPages();
  [browser, product] = await Promise.all([openBrowser(), openProduct({ cases: true })]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await product.close();
});
beforeEach(async () => {
  watched = await newPage(browser, { viewport: { width: 1440, height: 900 } });
  watched.page.setDefaultTimeout(15_000);
  await watched.page.goto(`${product.origin}/sandbox/`);
  teams = new Teams(watched.page);
  await teams.page.locator('button.person').waitFor();
});
afterEach(() => closeClean(watched));

const TOUR = 120_000;

describe('the tour', () => {
  it(
    '249.999: the region decides, and its steering group is told',
    async () => {
      const route = await fileWish(teams, { title: 'Et ønske på 249.999', amount: '249999' });
      expect(route).toBe('Region Nordjylland afgør');
      const told = await teams.card('E-journal', 'Et ønske på 249.999');
      expect(await told.textContent()).toContain('249.999');
      const tab = await teams.openCase('Et ønske på 249.999');
      await tab.getByRole('textbox', { name: 'Begrundelse' }).fill('Det haster for klinikken.');
      await tab.getByRole('button', { name: 'Godkend ønsket' }).click();
      await expectState(teams, 'Et ønske på 249.999', /Godkendt/);
      await expectNoAxeViolations(teams.page);
      const decided = await teams.card('E-journal', 'Et ønske på 249.999');
      await decided.getByText('Godkendt').first().waitFor();
    },
    TOUR,
  );

  it(
    '250.000: steering group, then SYS, where every region presses its card',
    async () => {
      const title = 'Et ønske på 250.000';
      expect(await fileWish(teams, { title, amount: '250.000', businessCase: true })).toBe('SYS afgør');
      await assess(teams, title);
      await openRound(teams, title);
      await allApprove(teams, product, 'SYS', title);
      const card = await teams.card('SYS', title);
      await card.getByText('Godkendt').first().waitFor();
      await expectNoAxeViolations(teams.page);
      await teams.become('FSA, E-journal');
      await expectState(teams, title, /Godkendt/);
      await expectNoAxeViolations(teams.page);
    },
    TOUR,
  );

  it(
    '2.000.001: on from SYS to RSI-kredsen, whose approval makes a project proposal',
    async () => {
      const title = 'Et ønske på 2.000.001';
      expect(await fileWish(teams, { title, amount: '2.000.001', businessCase: false })).toBe('RSI-kredsen afgør');
      await assess(teams, title);
      await openRound(teams, title);
      await allApprove(teams, product, 'SYS', title);
      await openRound(teams, title);
      await allApprove(teams, product, 'RSI-kredsen', title);
      await teams.become('FSA, E-journal');
      await expectState(teams, title, /Godkendt/);
      await teams.tab.getByText('Projektforslag').first().waitFor();
    },
    TOUR * 2,
  );
});

describe('on the way', () => {
  it(
    'one region rejects, and the chair rejects',
    async () => {
      const title = 'Afvist af formanden';
      await inSys(title);
      await teams.become('SYS-medlem, Region Syddanmark');
      const card = await teams.card('SYS', title);
      await teams.press(card, 'Afvis');
      await card.getByRole('textbox').first().fill('Udgiften står ikke mål med nytten.');
      await card.getByRole('button', { name: 'Send svar' }).click();
      await teams.page
        .getByText(/Dit svar for Region Syddanmark er registreret/)
        .first()
        .waitFor();
      for (const region of regionNames(product).filter((name) => name !== 'Region Syddanmark')) {
        await teams.become(seatedIn(product, 'SYS', 'medlem', region).name);
        await teams.press(await teams.card('SYS', title), 'Godkend');
        await teams.page
          .getByText(new RegExp(`Dit svar for ${region} er registreret`))
          .first()
          .waitFor();
      }
      await teams.become('Formand, SYS');
      const tab = await teams.openCase(title);
      await tab.getByText('Regionerne er uenige.').first().waitFor();
      await tab.getByRole('textbox', { name: 'Begrundelse' }).fill('Der er ingen fælles linje.');
      await expectNoAxeViolations(teams.page);
      await tab.getByRole('button', { name: 'Konkludér: afvist' }).click();
      await expectState(teams, title, /Afvist/);
      const final = await teams.card('SYS', title);
      await final.getByText('Afvist').first().waitFor();
    },
    TOUR,
  );

  it(
    'one region asks for a meeting, and the chair records what it decided',
    async () => {
      const title = 'Drøftes på mødet';
      await inSys(title);
      await teams.become('SYS-medlem, Region Midtjylland');
      const tab = await teams.openCase(title);
      await tab.getByRole('button', { name: 'Ønsker mødebehandling' }).click();
      await tab.getByRole('textbox', { name: 'Hvad skal drøftes på mødet?' }).fill('Rækkefølgen af ønskerne.');
      await tab.getByRole('button', { name: 'Bed om mødebehandling' }).click();
      await tab.getByText('Dit svar for Region Midtjylland er registreret.').waitFor();
      const card = await teams.card('SYS', title);
      await card
        .getByText(/ønsker mødebehandling/)
        .first()
        .waitFor();
      await teams.become('Formand, SYS');
      const chair = await teams.openCase(title);
      await chair.getByRole('textbox', { name: 'Hvad besluttede mødet, og hvorfor?' }).fill('Mødet var enigt.');
      await chair.getByRole('button', { name: 'Mødet godkendte' }).click();
      await expectState(teams, title, /Godkendt/);
    },
    TOUR,
  );

  it(
    'a disqualified member sees title, system and status, why, and who can help',
    async () => {
      await teams.become('SYS-medlem, Region Hovedstaden');
      const tab = await teams.openCase('Positionsvisning for ambulancer');
      await tab.getByText('Du er inhabil i denne sag').first().waitFor();
      expect(await tab.locator('body').textContent()).not.toContain('860.000');
      await expectNoAxeViolations(teams.page);
      const card = await teams.card('SYS', 'Positionsvisning for ambulancer');
      expect(await card.textContent()).not.toContain('860.000');
      await teams.press(card, 'Godkend');
      await card
        .getByText(/inhabil/)
        .first()
        .waitFor();
    },
    TOUR,
  );

  it(
    'a stale page keeps what was typed, and tells what somebody else changed',
    async () => {
      const title = 'Rettet af to';
      await fileWish(teams, { title, amount: '180.000' });
      const tab = await teams.tab.locator('body').evaluate((body) => body.ownerDocument.location.pathname);
      const id = tab.split('/')[2] ?? '';
      await teams.page.goto(
        `${product.origin}/sandbox/#/app?person=fsa-e-journal&sub=${encodeURIComponent(`/changes/${id}/edit`)}`,
      );
      await teams.page.reload();
      const amount = teams.tab.getByRole('textbox', { name: 'Engangsudgift i alt' });
      await amount.waitFor();
      const other = await product.as('fsa-e-journal');
      const { body } = await other.get<{ version: number }>(`/api/changes/${id}`);
      await other.patch(`/api/changes/${id}`, { version: body.version, oneOffCost: 185_000 });
      await amount.fill('190.000');
      await teams.tab.getByRole('button', { name: 'Gem ændringer' }).click();
      const dialog = teams.tab.getByRole('alertdialog');
      await dialog.waitFor();
      expect(await dialog.textContent()).toMatch(/185\.000.*190\.000/s);
      await expectNoAxeViolations(teams.page);
      // The 409 is what was asked for here, and the browser logs it; anything else still fails the test.
      const expected = watched.problems.findIndex((problem) => problem.includes('409'));
      expect(expected).toBeGreaterThanOrEqual(0);
      watched.problems.splice(expected, 1);
    },
    TOUR,
  );

  it(
    'a double press is one answer',
    async () => {
      const title = 'Trykket to gange';
      await inSys(title);
      await teams.become('SYS-medlem, Region Nordjylland');
      const card = await teams.card('SYS', title);
      await card.getByRole('button', { name: 'Godkend', exact: true }).dblclick();
      await teams.page
        .getByText(/Dit svar for Region Nordjylland er registreret/)
        .first()
        .waitFor();
      await card.getByText(`1 af ${regionNames(product).length}`).waitFor();
      const log = await answersInLog(title);
      expect(log).toHaveLength(1);
    },
    TOUR,
  );
});

async function answersInLog(title: string): Promise<unknown[]> {
  const caller = await product.as('fsa-e-journal');
  const { body: cases } = await caller.get<{ id: string; title: string }[]>('/api/changes');
  const { id } = cases.find((row) => row.title === title) ?? { id: '' };
  const { body: rounds } = await caller.get<{ id: string }[]>(`/api/rounds?change=${id}`);
  const { body: log } = await caller.get<{ action: string }[]>(`/api/log?record=rounds/${rounds.at(-1)?.id}`);
  return log.filter(({ action }) => action === 'answer');
}

async function inSys(title: string): Promise<void> {
  await teams.become('FSA, E-journal');
  await fileWish(teams, { title, amount: '250000', businessCase: true });
  await assess(teams, title);
  await openRound(teams, title);
}
