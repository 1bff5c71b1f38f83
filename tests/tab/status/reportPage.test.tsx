// @vitest-environment happy-dom
// The report's page: three presses for a green month, what yellow and red ask for, and nothing lost on any failure.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Host } from '../../../src/tab/shell/host.ts';
import { ReportPage } from '../../../src/tab/pages/status/ReportPage.tsx';
import { StatusPage } from '../../../src/tab/pages/status/StatusPage.tsx';
import { fakeStatus, ID, MANAGER, OCTOBER, october, report, ROWS, type FakeStatus } from './fakeStatus.ts';
import { openPage, type OpenPage } from './openReport.tsx';

let page: OpenPage | null = null;
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', `/status/${ID}`);
});
afterEach(() => {
  page?.close();
  page = null;
});

async function open(fake: FakeStatus, id = ID, options: Parameters<typeof openPage>[2] = {}): Promise<OpenPage> {
  page = openPage(fake.app, <ReportPage id={id} />, options);
  await page.says(/Status for (november|october|oktober)/i);
  return page;
}
const published = (fake: FakeStatus) => fake.writes.filter(({ path }) => path.endsWith('/publish'));

describe('A month’s report', () => {
  it('ST-1: an all-green month takes three presses: open, all green, publish', async () => {
    const fake = fakeStatus();
    const shown = await open(fake);
    await shown.press('Alt er grønt');
    await shown.says('Alle fire er grønne. Oktober var gul.');
    await shown.press('Udgiv');
    await shown.says('Rapporten er udgivet.');
    expect(published(fake)).toHaveLength(1);
    expect(fake.reports.get(ID)).toMatchObject({ state: 'published', overall: 'green' });
    expect(published(fake)[0]?.body['regionLights']).toEqual(
      OCTOBER.regionLights?.map(({ region }) => ({ region, light: 'green' })),
    );
  });

  it('takes all green back, with the lights and the texts as they were', async () => {
    const shown = await open(fakeStatus());
    await shown.press('Alt er grønt');
    await shown.says('Alle lys er grønne');
    await shown.press('Fortryd');
    await shown.says('Ressourcer er gule. Oktober var gul.');
    expect(shown.value('field-resourcesText')).toBe(OCTOBER.resourcesText);
  });

  it('ST-2: asks for text and cause at yellow and red only', async () => {
    const shown = await open(fakeStatus());
    await shown.says('Hvad er udfordringen?');
    expect(shown.text()).not.toContain('Hvad er sket, og hvad gør I?');
    await shown.choose('Tid: lys', 'Rød');
    await shown.says('Hvad er sket, og hvad gør I?');
    await shown.choose('Ressourcer: lys', 'Grøn');
    await expect.poll(() => shown.text().includes('Hvad er udfordringen?')).toBe(false);
  });

  it('tells what is missing at the field and in a summary, and publishes nothing', async () => {
    const fake = fakeStatus();
    const shown = await open(fake);
    await shown.choose('Tid: lys', 'Rød');
    await shown.press('Udgiv');
    await shown.says('Ét felt skal rettes.');
    await shown.says('Skriv, hvad der er sket, og hvad I gør.');
    expect(published(fake)).toEqual([]);
    await shown.type('field-timeText', 'Prøvedriften er udskudt til marts.');
    await shown.press('Udgiv');
    await shown.says('Projektet er et eget punkt på RSI-kredsens møde 3. december.');
    expect(published(fake)[0]?.body).toMatchObject({ time: 'red', timeText: 'Prøvedriften er udskudt til marts.' });
  });

  it('puts what the server refuses at its field', async () => {
    const fake = fakeStatus();
    fake.refuse = [{ field: 'spent', code: 'out-of-range', message: 'Beløbet er for stort.' }];
    const shown = await open(fake);
    await shown.press('Udgiv');
    await shown.says('Beløbet er for stort.');
    expect(shown.text()).toContain('Forbrug til dato');
  });

  it('saves a draft by itself, and closes with everything saved', async () => {
    const fake = fakeStatus();
    const shown = await open(fake);
    await shown.choose('Penge: lys', 'Gul');
    await shown.says('Kladde gemt');
    expect(fake.reports.get(ID)).toMatchObject({ version: 1, form: { money: 'yellow' } });
    await shown.press('Gem og luk');
    await expect.poll(() => location.pathname).toBe('/status');
  });

  it('keeps what is typed on this computer while the server is away, and finds it again', async () => {
    const fake = fakeStatus();
    const shown = await open(fake);
    fake.outage = true;
    await shown.choose('Penge: lys', 'Gul');
    await shown.type('field-moneyText', 'Valutakursen.');
    await shown.press('Udgiv');
    await shown.says('Rapporten er ikke udgivet endnu.');
    await shown.says('rapporten kan ikke blive udgivet to gange');
    const tried = fake.writes.length;
    shown.close();
    await expect.poll(() => fake.writes.length).toBeGreaterThan(tried);
    const again = await open(fake);
    await again.says('er hentet frem igen.');
    expect(again.value('field-moneyText')).toBe('Valutakursen.');
    fake.outage = false;
    dispatchEvent(new Event('online'));
    await expect.poll(() => fake.reports.get(ID)?.form.moneyText, { timeout: 5_000 }).toBe('Valutakursen.');
  });

  it('publishes once, however often it is pressed', async () => {
    const fake = fakeStatus();
    const shown = await open(fake);
    await shown.press('Alt er grønt');
    await Promise.all([shown.press('Udgiv'), shown.press('Udgiv')]);
    await shown.says('Rapporten er udgivet.');
    expect(published(fake)).toHaveLength(1);
  });

  it('asks what shall hold where two wrote the same field', async () => {
    const fake = fakeStatus();
    const shown = await open(fake);
    fake.changeBehind(ID, { resourcesText: 'Formandens tekst.' });
    await shown.type('field-resourcesText', 'Min tekst.');
    await shown.press('Gem og luk');
    await shown.says('Rapporten er ændret, siden du åbnede den');
    await shown.says('Formandens tekst.');
    await shown.press('Gem valgene');
    await expect.poll(() => fake.reports.get(ID)?.form.resourcesText, { timeout: 5_000 }).toBe('Min tekst.');
  });

  it('shows the report that somebody else published meanwhile, and takes what was typed into the correction', async () => {
    const fake = fakeStatus();
    const shown = await open(fake);
    fake.outage = true;
    await shown.type('field-resourcesText', 'Min tekst.');
    fake.changeBehind(
      ID,
      {},
      {
        state: 'published',
        published: '2026-11-20T09:00:00Z',
        publishedBy: { id: 'formand', name: 'Formand, Klinisk Immunologi IT' },
        actions: [{ action: 'correct', blocked: null }],
      },
    );
    fake.outage = false;
    await shown.press('Udgiv');
    await shown.says('Formand, Klinisk Immunologi IT har udgivet rapporten, mens du skrev.');
    await shown.press('Ret');
    await shown.type(fieldOf('Hvorfor rettes rapporten?'), 'Teksten mangler.');
    await shown.press('Begynd rettelsen');
    await expect.poll(() => location.pathname).toBe('/status/status-kiit-2026-11-v2');
    shown.close();
    const correction = await open(fake, 'status-kiit-2026-11-v2');
    await correction.says('Retter en udgivet rapport: Teksten mangler.');
    expect(correction.value('field-resourcesText')).toBe('Min tekst.');
  });

  it('cannot be written before it can: says why, and where to go', async () => {
    const fake = fakeStatus();
    const blocked = { reason: 'report-too-early', rule: 'PUB-2' } as const;
    fake.reports.set(ID, report({ actions: [{ action: 'write', blocked }] }));
    page = openPage(fake.app, <ReportPage id={ID} />);
    await page.says('Måneden er ikke begyndt');
    expect(page.hasButton('Åbn projektet')).toBe(true);
  });

  it('ST-4: begins with lights for the regions where nobody has had them', async () => {
    const fake = fakeStatus();
    const form = Object.fromEntries(Object.entries(OCTOBER).filter(([key]) => key !== 'regionLights'));
    fake.reports.set(ID, report({ form, before: { month: '2026-10', overall: 'yellow', form } }));
    const shown = await open(fake);
    await shown.press('Tilføj lys pr. region');
    await expect.poll(() => fake.reports.get(ID)?.form.regionLights?.length, { timeout: 5_000 }).toBe(5);
  });

  it('reads in English too', async () => {
    const shown = await open(fakeStatus(), ID, { language: 'en' });
    await shown.says('Status for November 2026');
    await shown.says('Resources are yellow. October was yellow.');
    expect(shown.hasButton('All green')).toBe(true);
  });
});

describe('In a dialog', () => {
  it('hands back what was published, and closes', async () => {
    history.replaceState(null, '', `/status/${ID}?dialog=1`);
    const finish = vi.fn<Host['finish']>();
    const host = { inDialog: true, finish } as unknown as Host;
    const shown = await open(fakeStatus(), ID, { host });
    await shown.press('Alt er grønt');
    await shown.press('Udgiv');
    await expect.poll(() => finish.mock.calls, { timeout: 5_000 }).toEqual([[{ kind: 'status-published', id: ID }]]);
    expect(shown.hasButton('Til projektet')).toBe(false);
  });

  it('closes without a report when nothing is to be kept', async () => {
    history.replaceState(null, '', `/status/${ID}?dialog=1`);
    const finish = vi.fn<Host['finish']>();
    const shown = await open(fakeStatus(), ID, { host: { inDialog: true, finish } as unknown as Host });
    await shown.press('Gem og luk');
    await expect.poll(() => finish.mock.calls).toEqual([[{ kind: 'status-closed' }]]);
  });
});

describe('A published report', () => {
  const corrected = {
    id: 'status-kiit-2026-10-v2',
    revision: 2,
    corrects: 'status-kiit-2026-10-v1',
    correctionReason: 'Forbruget var talt to gange.',
    corrected: ['spent'],
    revisions: [
      { id: 'status-kiit-2026-10-v1', revision: 1, state: 'frozen' as const, published: '2026-11-02T08:12:00Z' },
      { id: 'status-kiit-2026-10-v2', revision: 2, state: 'published' as const, published: '2026-11-05T08:12:00Z' },
    ],
  };

  it('DEC-5: is read only, and says what its correction corrected and why', async () => {
    const fake = fakeStatus();
    fake.reports.set(corrected.id, october(corrected));
    const shown = await open(fake, corrected.id);
    await shown.says('Forbruget var talt to gange. Rettet: forbrug til dato.');
    expect(document.querySelectorAll('input, textarea')).toHaveLength(0);
    expect(shown.text()).toContain('Udgave 1, 2. nov. 9.12');
  });

  it('DEC-5: whose row was changed in the list says so, shows what the log said, and offers no correction', async () => {
    const fake = fakeStatus();
    const blocked = { reason: 'row-tampered' as const };
    const edited = { editedByHand: true, actions: [{ action: 'correct' as const, blocked }] };
    fake.reports.set('status-kiit-2026-10-v1', october(edited));
    const shown = await open(fake, 'status-kiit-2026-10-v1');
    await shown.says('Her vises det, som loggen sidst sagde.');
    expect(shown.hasButton('Ret')).toBe(false);
  });

  it('ORG-7: offers no correction to those who cannot make one', async () => {
    const fake = fakeStatus();
    fake.reports.set('status-kiit-2026-10-v1', october({ actions: [] }));
    const shown = await open(fake, 'status-kiit-2026-10-v1');
    await shown.says(`Udgivet af ${MANAGER.name}`);
    expect(shown.hasButton('Ret')).toBe(false);
  });
});

describe('The list', () => {
  it('leads with what waits for the reader, the latest first, with one primary button', async () => {
    history.replaceState(null, '', '/status');
    const fake = fakeStatus();
    fake.rows = ROWS;
    page = openPage(fake.app, <StatusPage />);
    await page.says('Venter på dig 3');
    await page.says('14 arbejdsdage for sent');
    const buttons = [...document.querySelectorAll('a[aria-label]')].map((link) => link.getAttribute('aria-label'));
    expect(buttons).toEqual([
      'Skriv: Klinisk Immunologi IT, oktober 2026',
      'Skriv: Klinisk Immunologi IT, november 2026',
      expect.stringMatching(/^Fortsæt: Fælles SundhedsPlatform/),
    ]);
    expect(page.text()).toContain('8 af 8 rapporter');
  });

  it.each([
    ['error', 'SharePoint svarer ikke lige nu'],
    ['forbidden', 'Du har ikke adgang til dette'],
  ] as const)('says what is wrong and what is safe in the state “%s”', async (state, title) => {
    history.replaceState(null, '', '/status');
    page = openPage(fakeStatus(MANAGER, state).app, <StatusPage />);
    await page.says(title);
    expect(document.querySelectorAll('h1')).toHaveLength(1);
  });

  it('says what comes and when, where there is nothing yet', async () => {
    history.replaceState(null, '', '/status');
    const fake = fakeStatus();
    fake.reports.clear();
    page = openPage(fake.app, <StatusPage />);
    await page.says('Der er ingen statusrapporter endnu');
    expect(page.text()).toContain('den første arbejdsdag i den næste måned');
  });
});

function fieldOf(label: string): string {
  return [...document.querySelectorAll('label')].find((one) => one.textContent === label)?.htmlFor ?? label;
}
