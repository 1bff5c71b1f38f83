// The form in a real browser against a server that remembers: filing, correcting, losing the connection, meeting another's change.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  expectNoAxeViolations,
  expectNoSidewaysScroll,
  newPage,
  openBrowser,
  type WatchedPage,
} from '../../e2e/browser.ts';
import { serveFake } from '../fakeApi.ts';
import { insideHost, type FakeHost } from '../fakeHost.ts';
import { FILLED, caseWith, fakeForm, type FakeForm } from './fakeForm.ts';

let browser: Browser;
let open: { watched: WatchedPage; close: () => Promise<void> }[] = [];

beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(async () => {
  for (const { watched, close } of open) {
    await watched.close();
    await close();
  }
  open = [];
});
afterAll(async () => browser.close());

async function visit(
  path: string,
  fake: FakeForm,
  { width = 1440, host = {} }: { width?: number; host?: FakeHost } = {},
): Promise<Page> {
  const { url, close } = await serveFake(fake);
  const watched = await newPage(browser, { viewport: { width, height: 900 } });
  open.push({ watched, close });
  await insideHost(watched.page.context(), host);
  await watched.page.goto(`${url}${path}`);
  await watched.page.getByLabel('Titel').waitFor();
  return watched.page;
}

const amount = (page: Page) => page.getByLabel('Engangsudgift i alt');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const writes = (fake: FakeForm, path: RegExp) => fake.writes.filter((write) => path.test(write.path));

async function withDraft(): Promise<{ fake: FakeForm; page: Page }> {
  const fake = fakeForm();
  fake.cases.set('aeo-135', caseWith(FILLED));
  return { fake, page: await visit('/changes/aeo-135/edit', fake) };
}

describe('filing', () => {
  test('CR-3: a small change is filed on one page, its route is told while the amount is typed, a double press files it once', async () => {
    const fake = fakeForm();
    const page = await visit('/changes/new', fake);
    await expect.poll(() => page.getByRole('combobox', { name: 'System' }).inputValue()).toBe('E-journal');
    await page.getByText('Venter på et beløb').waitFor();
    await page.getByRole('combobox', { name: 'Type' }).click();
    await page.getByRole('option', { name: 'Funktionelt ønske' }).click();
    await page.getByLabel('Titel').fill('Eksport af forløbsoversigt');
    await page.getByLabel('Hvad skal ændres?').fill('Klinikeren skal kunne hente oversigten.');
    await page.getByLabel('Faglig begrundelse').fill('Oplysninger bliver overset.');
    await amount(page).pressSequentially('249999');
    await page.getByRole('heading', { name: 'Region Nordjylland afgør' }).waitFor();
    await amount(page).fill('250000');
    await page.getByRole('heading', { name: 'SYS afgør' }).waitFor();
    await page.getByRole('img', { name: '250.000 kr. ligger i det bånd, som SYS afgør: 250.000–2.000.000.' }).waitFor();
    await page.getByText(/^Kladde gemt/).waitFor();
    await button(page, 'Indsend').dblclick();
    await page.waitForURL(/\/changes\/aeo-135$/);
    expect(writes(fake, /^\/api\/changes$/)).toHaveLength(1);
    expect(writes(fake, /\/submit$/)).toHaveLength(1);
    expect(fake.cases.get('aeo-135')).toMatchObject({
      state: 'submitted',
      title: 'Eksport af forløbsoversigt',
      form: { kind: 'functional', oneOffCost: 250_000, region: 'nordjylland' },
    });
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('styringsrum/draft'))),
    ).toEqual([]);
  });

  test('CR-15: the wishes that it may be split from are one quiet message with links', async () => {
    const { page } = await withDraft();
    await page.getByRole('heading', { name: 'Flere ønsker til samme system' }).waitFor();
    expect(await page.getByRole('link', { name: 'ÆØ-122' }).getAttribute('href')).toBe('/changes/aeo-122');
    await expect.poll(() => page.getByText('SYS får det at se. Det stopper ikke ønsket.').count()).toBe(1);
  });

  test('CR-4: the business case light is asked for where the route asks for it, and is counted as it is written', async () => {
    const { page } = await withDraft();
    await page.getByLabel('Tidsplan').fill('Et kvartal');
    await expect.poll(() => page.getByText('3 af 4').count()).toBe(2);
  });
});

describe('correcting', () => {
  test('what is missing is told at its field; the summary has the focus and leads there; the rest is saved', async () => {
    const { fake, page } = await withDraft();
    await page.getByLabel('Titel').fill('');
    await amount(page).fill('250.000,50');
    await button(page, 'Indsend').click();
    await page.getByText('To felter skal rettes.').waitFor();
    await page.getByText('Skriv en titel, så andre kan finde sagen.').waitFor();
    await page.getByText('Skriv beløbet i hele kroner, for eksempel 250.000.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('To felter skal rettes.');
    await page.getByRole('link', { name: 'Engangsudgift' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-oneOffCost');
    expect(await amount(page).inputValue()).toBe('250.000,50');
    expect(writes(fake, /\/submit$/)).toEqual([]);
    await expectNoAxeViolations(page);
  });

  test('a folded field that must be corrected is unfolded', async () => {
    const { fake, page } = await withDraft();
    fake.refuse = [{ field: 'affectedSystems', code: 'too-long', message: 'Skriv højst 255 tegn.' }];
    await button(page, 'Indsend').click();
    await page.getByText('Skriv højst 255 tegn.').waitFor();
    await page.getByRole('link', { name: 'Berørte systemer' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-affectedSystems');
  });
});

describe('trouble', () => {
  test('when SharePoint does not answer, nothing is lost, and the new attempt is the same action', async () => {
    const { fake, page } = await withDraft();
    fake.outage = true;
    await button(page, 'Indsend').click();
    await page.getByText('Ønsket er ikke indsendt endnu.').waitFor();
    await page.getByText(/Vi prøver igen om 20 sekunder, og ønsket kan ikke blive sendt to gange/).waitFor();
    fake.outage = false;
    await button(page, 'Prøv igen nu').click();
    await page.waitForURL(/\/changes\/aeo-135$/);
    const keys = writes(fake, /\/submit$/).map(({ key }) => key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  test('without a connection the text lies on this computer, also after the page is opened again', async () => {
    const fake = fakeForm();
    const page = await visit('/changes/new', fake);
    await page.route('**/api/changes', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await page.getByLabel('Titel').fill('Skrevet i toget');
    await page.getByText('Ikke gemt: ingen forbindelse. Det, du har skrevet, ligger på denne computer.').waitFor();
    await page.reload();
    await expect.poll(() => page.getByLabel('Titel').inputValue()).toBe('Skrevet i toget');
    await page.unroute('**/api/changes');
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.getByText(/^Kladde gemt/).waitFor();
    expect(fake.cases.get('aeo-135')?.title).toBe('Skrevet i toget');
  });

  test('a submission that had no connection is tried again as soon as it is back', async () => {
    const { fake, page } = await withDraft();
    await page.getByRole('heading', { name: / afgør$/ }).waitFor();
    await page.context().setOffline(true);
    await amount(page).fill('2000001');
    await page.getByText('Ruten kan ikke vises lige nu').waitFor();
    await button(page, 'Indsend').click();
    await page.getByText('Ønsket er ikke indsendt endnu.').waitFor();
    await page.context().setOffline(false);
    await page.waitForURL(/\/changes\/aeo-135$/);
    expect(writes(fake, /\/submit$/)).toHaveLength(1);
  });

  test('the route that had no connection is asked for again when it is back', async () => {
    const { page } = await withDraft();
    await page.getByRole('heading', { name: / afgør$/ }).waitFor();
    await page.context().setOffline(true);
    await amount(page).fill('2000001');
    await page.getByText('Ruten kan ikke vises lige nu').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'RSI-kredsen afgør' }).waitFor();
    expect(await page.getByText('Ruten kan ikke vises lige nu').count()).toBe(0);
  });

  test('what both changed is chosen field by field; what only one changed is merged', async () => {
    const fake = fakeForm();
    fake.cases.set('aeo-135', caseWith(FILLED, { state: 'submitted' }));
    const page = await visit('/changes/aeo-135/edit', fake);
    await amount(page).fill('260000');
    await page.getByLabel('Ønsket dato').fill('04-05-2027');
    fake.changeBehind('aeo-135', { oneOffCost: 275_000, wantedBy: '2027-06-01', yearlyCost: 20_000 });
    await button(page, 'Gem ændringer').click();
    await page.getByText('Formanden for forretningsstyregruppen rettede to felter i dag kl. 10.38.').waitFor();
    await page.getByText('275.000 kr. og 260.000 kr. følger samme rute. SYS afgør.').waitFor();
    await expectNoAxeViolations(page);
    await page
      .getByRole('radiogroup', { name: 'Engangsudgift' })
      .getByRole('radio', { name: /Nu i sagen/ })
      .check();
    await button(page, 'Gem valgene').click();
    await page.waitForURL(/\/changes\/aeo-135$/);
    expect(fake.cases.get('aeo-135')?.form).toMatchObject({
      oneOffCost: 275_000,
      wantedBy: '2027-05-04',
      yearlyCost: 20_000,
    });
  });

  test('another’s change never puts a dialog in the way of who types: the foot says it, and asks when it is pressed', async () => {
    const { fake, page } = await withDraft();
    fake.changeBehind('aeo-135', { description: 'Deres tekst' });
    await page.getByLabel('Hvad skal ændres?').fill('Min tekst');
    await page.getByText('Ikke gemt: en anden har rettet de samme felter.').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await button(page, 'Vælg, hvad der skal gælde').click();
    await page.getByText('Deres tekst').waitFor();
    await button(page, 'Behold som kladde').click();
    expect(await page.getByLabel('Hvad skal ændres?').inputValue()).toBe('Min tekst');
    expect(fake.cases.get('aeo-135')?.form.description).toBe('Deres tekst');
  });

  test('a draft is deleted after a question in the page; Escape keeps it and gives the focus back', async () => {
    const { fake, page } = await withDraft();
    await button(page, 'Slet kladde').click();
    await page.getByText('Slet kladden?').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Slet kladde');
    await button(page, 'Slet kladde').click();
    await button(page, 'Slet kladden').click();
    await page.waitForURL(/\/changes$/);
    expect(fake.cases.get('aeo-135')?.state).toBe('withdrawn');
  });

  test('a case in a written procedure cannot be edited, and says why', async () => {
    const fake = fakeForm();
    fake.cases.set('aeo-135', caseWith(FILLED, { state: 'sys', editableFields: [], openRound: 'round-1' }));
    const { url, close } = await serveFake(fake);
    const watched = await newPage(browser);
    open.push({ watched, close });
    await insideHost(watched.page.context());
    await watched.page.goto(`${url}/changes/aeo-135/edit`);
    const why = watched.page.getByText('Spørgsmålet må ikke ændre sig, mens regionerne svarer.');
    await expect.poll(() => why.count()).toBe(1);
  });
});

describe('for everyone', () => {
  test.each([
    [1440, 'default'],
    [1100, 'dark'],
    [360, 'contrast'],
    [320, 'default'],
  ] as const)(
    'at %i px in the %s theme nothing is wider than the page, and axe finds nothing',
    async (width, theme) => {
      const fake = fakeForm();
      fake.cases.set('aeo-135', caseWith(FILLED));
      const page = await visit('/changes/aeo-135/edit', fake, { width, host: { theme } });
      await page.getByRole('button', { name: /Flere oplysninger/ }).click();
      await page.getByRole('heading', { name: 'SYS afgør' }).waitFor();
      await expectNoSidewaysScroll(page);
      await expectNoAxeViolations(page);
      expect(await page.getByLabel('Konsekvens, hvis det ikke gøres').isVisible()).toBe(true);
    },
  );

  test('on a phone the route stands after the amount and before what it asks for', async () => {
    const fake = fakeForm();
    fake.cases.set('aeo-135', caseWith(FILLED));
    const page = await visit('/changes/aeo-135/edit', fake, { width: 360 });
    await page.getByRole('heading', { name: 'SYS afgør' }).waitFor();
    const top = async (selector: string) => (await page.locator(selector).boundingBox())?.y ?? 0;
    expect(await top('#field-wantedBy')).toBeLessThan(await top('aside'));
    expect(await top('aside')).toBeLessThan(await top('#business-case'));
  });

  test('the whole form is in English for those who read English', async () => {
    const fake = fakeForm();
    fake.cases.set('aeo-135', caseWith(FILLED));
    const { url, close } = await serveFake(fake);
    const watched = await newPage(browser);
    open.push({ watched, close });
    await insideHost(watched.page.context(), { locale: 'en-gb' });
    await watched.page.goto(`${url}/changes/aeo-135/edit`);
    await watched.page.getByRole('heading', { name: 'SYS decides' }).waitFor();
    await expect.poll(() => watched.page.getByRole('button', { name: 'Submit' }).count()).toBe(1);
  });
});
