// A month's status in a real browser: from the bot's question to the closed escalation, and the all-green report beside it.
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AgendaItemView } from '../../src/contract/agenda.ts';
import { AGREEMENT_DAYS } from '../../src/domain/calendar/workingDays.ts';
import { dueDate, monthOfDay } from '../../src/domain/status/month.rules.ts';
import { buildPages } from '../../src/sandbox/buildPages.ts';
import { personRows } from '../../src/sandbox/sample/people.ts';
import { formatFor } from '../../src/text/format.ts';
import { openProduct, type TestProduct } from '../server/product.ts';
import { closeClean, expectNoAxeViolations, newPage, openBrowser, type WatchedPage } from './browser.ts';
import {
  cardWith,
  choose,
  countPresses,
  escalationOf,
  moveClock,
  openEscalation,
  openPortfolio,
  questionOf,
} from './reporting.ts';
import { Teams } from './teams.ts';
import { expectDanish } from './translated.ts';

const RED = { id: 'alarm-112', title: 'Nyt 112-alarmsystem', director: 'It-direktør, Region Syddanmark' };
const GREEN = { title: 'It-understøttelse af udlevering af vederlagsfri medicin', group: 'Vederlagsfri medicin' };
const WHY = 'Leverandøren er gået konkurs, og udbuddet må gå om.';
const DEARER = 'Det nye udbud koster jurister og rådgivere.';
const JOURNEY = 300_000;

let browser: Browser;
let product: TestProduct;
let watched: WatchedPage;
let teams: Teams;
/** The month that is reported, as `YYYY-MM` and as people say it. */
let month: string;
let monthName: string;

beforeAll(async () => {
  await buildPages();
  [browser, product] = await Promise.all([openBrowser(), openProduct({ cases: true })]);
  month = monthOfDay(product.sandbox.product.ports.clock.today());
  monthName = formatFor('da').monthWithYear(`${month}-01`);
  await moveClock(product, `${dueDate(month, { agreementDays: AGREEMENT_DAYS })}T08:00:00Z`);
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

describe('a month’s status', () => {
  it(
    'PUB-2, ESC-1 to ESC-4: from the bot’s question over a red report to the closed escalation',
    async () => {
      await reportRed();
      await expectTold();
      await expectOnAgenda();
      const number = await escalate();
      await acknowledge(number);
      await putInWriting();
      await answerForEveryRegion(number);
      const answer = await cardWith(teams, RED.title, number, 'Det, I bad om, er imødekommet.');
      expect(await answer.textContent()).toContain(`${number}, svar fra RSI-kredsen`);
      await expectNoAxeViolations(teams.page);
      await expectWholeStory(number);
    },
    JOURNEY,
  );

  it(
    'ST-1: an all-green report takes three presses at most, the chat’s own included',
    async () => {
      await teams.become(`Projektleder, ${GREEN.group}`);
      const presses = await countPresses(teams);
      const question = await questionOf(teams, monthName, GREEN.title);
      await teams.press(question, 'Alt er grønt');
      await question.getByText('Udgivet: grøn').waitFor();
      expect(await presses()).toBeLessThanOrEqual(3);
      await expectNoAxeViolations(teams.page);
      const told = await teams.card(GREEN.group, `statusrapport for ${monthName}`);
      expect(await told.textContent()).toContain('Grøn');
    },
    JOURNEY,
  );

  it(
    'is a paper: “Månedsrapport” downloads it as PDF',
    async () => {
      await teams.become('RSI-sekretariatet');
      const tab = await openPortfolio(teams);
      const downloading = teams.page.waitForEvent('download');
      await tab.getByRole('button', { name: 'Månedsrapport' }).click();
      const paper = await downloading;
      expect(paper.suggestedFilename()).toBe(`Porteføljerapport ${monthName}.pdf`);
      const bytes = readFileSync(await paper.path());
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(bytes.length).toBeGreaterThan(10_000);
    },
    JOURNEY,
  );
});

/** The manager is asked in the chat, and answers by the form that the card opens as a dialog. */
async function reportRed(): Promise<void> {
  await teams.become(`Projektleder, ${RED.title}`);
  const question = await questionOf(teams, monthName, RED.title);
  await question.getByText('Senest i dag').waitFor();
  await expectDanish(teams.page);
  await expectNoAxeViolations(teams.page);
  await teams.press(question, 'Udfyld rapporten');
  const dialog = teams.page.getByRole('dialog');
  const form = dialog.frameLocator('iframe');
  await choose(form, 'Tid', { light: 'Rød', label: 'Hvad er sket, og hvad gør I?', text: WHY });
  await choose(form, 'Penge', { light: 'Gul', label: 'Hvad er udfordringen?', text: DEARER });
  const cause = form.getByRole('region', { name: 'Tid', exact: true }).getByRole('combobox', { name: /Årsag/ });
  await cause.click();
  await form.getByRole('option', { name: 'Leverandørstyring' }).click();
  await form.getByText(/Projektet bliver et eget punkt på RSI-kredsens/).waitFor();
  await form.getByText(`It-direktøren i ${RED.director.split(', ')[1]} redegør`, { exact: false }).waitFor();
  await expectDanish(form);
  await expectNoAxeViolations(teams.page);
  await form.getByRole('button', { name: 'Udgiv', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await question.getByText('Udgivet: rød').waitFor();
  expect(await question.textContent()).toContain('er foreslået');
}

/** The steering group's channel has the report. */
async function expectTold(): Promise<void> {
  const told = await teams.card(RED.title, `statusrapport for ${monthName}`);
  for (const text of ['Rød', 'Grøn i', WHY, DEARER, 'Leverandørstyring', 'Eget punkt på RSI-kredsens'])
    expect(await told.textContent()).toContain(text);
  await expectDanish(teams.page);
  await expectNoAxeViolations(teams.page);
}

/** RSI-kredsen's channel and the portfolio have the item, with who accounts for it. */
async function expectOnAgenda(): Promise<void> {
  const caller = await product.as('rsi-sekretariatet');
  const { body: items } = await caller.get<AgendaItemView[]>('/api/agenda?body=rsi');
  const mine = items.filter(({ project, state }) => project === RED.id && state === 'open');
  expect(mine).toMatchObject([{ why: 'red', month, accountable: { name: RED.director } }]);
  await teams.become('RSI-sekretariatet');
  const card = await cardWith(teams, 'RSI-kredsen', RED.title, 'Dagsordenspunkt');
  expect(await card.textContent()).toContain(RED.director);
  await expectNoAxeViolations(teams.page);
  const tab = await openPortfolio(teams);
  await tab.getByText(`${RED.title} er rød`).waitFor();
  const line = tab.getByRole('listitem').filter({ hasText: `${RED.title} er rød` });
  expect(await line.textContent()).toContain(`Redegør: ${RED.director}`);
  await expectDanish(tab);
  await expectNoAxeViolations(teams.page);
}

/** The proposal waits on the first page of the steering group's chair, who confirms it; its number. */
async function escalate(): Promise<string> {
  await teams.become(`Projektejer, ${RED.title}`);
  const overview = await teams.openApp();
  await overview.getByRole('link', { name: 'Mit overblik' }).first().click();
  await overview.getByText('Foreslået eskalering').first().waitFor();
  await expectDanish(overview);
  await expectNoAxeViolations(teams.page);
  await overview.getByRole('link', { name: `Tag stilling: ${RED.title}` }).click();
  await overview.getByRole('heading', { name: 'Eskalér til RSI-kredsen' }).waitFor();
  expect(await overview.getByRole('textbox', { name: 'Hvorfor' }).inputValue()).toContain(WHY);
  await expectDanish(overview);
  await expectNoAxeViolations(teams.page);
  await overview.getByRole('textbox', { name: 'Hvad modtageren skal' }).fill('Godkend, at udbuddet går om.');
  await overview.getByRole('button', { name: 'Eskalér', exact: true }).click();
  await overview.getByText('Eskaleret til RSI-kredsen.', { exact: false }).waitFor();
  return (await escalationOf(product, RED.id)).number;
}

/** A member of the receiving body acknowledges on the card. */
async function acknowledge(number: string): Promise<void> {
  await teams.become('RSI-kredsen, Region Syddanmark');
  const card = await cardWith(teams, 'RSI-kredsen', number, 'Kvittér for modtagelsen');
  for (const text of [RED.title, WHY, 'Godkend, at udbuddet går om.']) expect(await card.textContent()).toContain(text);
  await expectNoAxeViolations(teams.page);
  await teams.press(card, 'Kvittér for modtagelsen');
  await teams.page.getByText('Du har kvitteret på vegne af RSI-kredsen.').waitFor();
}

async function putInWriting(): Promise<void> {
  await teams.become('RSI-sekretariatet');
  const tab = await openEscalation(teams, RED.title);
  await tab.getByRole('button', { name: 'Åbn skriftlig behandling' }).click();
  await tab.getByRole('button', { name: 'Åbn behandling', exact: true }).click();
  await tab.getByText('Behandlingen i RSI-kredsen er åbnet.').waitFor();
  await tab.getByRole('heading', { name: 'Svar fra regionerne' }).waitFor();
  await expectDanish(tab);
  await expectNoAxeViolations(teams.page);
}

/** Each region that is asked presses Godkend on the card. */
async function answerForEveryRegion(number: string): Promise<void> {
  const [round] = (await escalationOf(product, RED.id)).rounds;
  const people = personRows(product.sandbox.product.ports.clock.today());
  expect(round?.ballot.length).toBeGreaterThanOrEqual(4);
  for (const { regionName } of round?.ballot ?? []) {
    const seated = people.find(({ seats }) =>
      seats.some(({ body, region, role }) => body === 'RSI-kredsen' && region === regionName && role === 'medlem'),
    );
    await teams.become(seated?.name ?? regionName);
    const card = await cardWith(teams, 'RSI-kredsen', number, 'Svar fra regionerne');
    await teams.press(card, 'Godkend');
    await teams.page
      .getByText(new RegExp(`Dit svar for ${regionName} er registreret`))
      .first()
      .waitFor();
  }
  await expectNoAxeViolations(teams.page);
}

/** The escalation's page tells what has happened from the proposal to the answer. */
async function expectWholeStory(number: string): Promise<void> {
  const view = await escalationOf(product, RED.id);
  expect(view).toMatchObject({ number, state: 'closed', outcome: 'granted' });
  await teams.become(`Projektejer, ${RED.title}`);
  const tab = await openEscalation(teams, RED.title);
  await tab.getByRole('button', { name: /^Vis alle/ }).click();
  await tab.getByText('Eskalering foreslået').waitFor();
  const story = (await tab.locator('main').textContent()) ?? '';
  for (const text of [
    'Eskalerede',
    'Kvitterede for eskaleringen',
    'Åbnede skriftlig behandling',
    ...view.rounds.flatMap(({ ballot }) => ballot.map(({ regionName }) => regionName)),
    WHY,
    'Godkend, at udbuddet går om.',
    'Imødekommet',
  ])
    expect(story).toContain(text);
  await expectDanish(tab);
  await expectNoAxeViolations(teams.page);
}
