// @vitest-environment happy-dom
// The page of an escalation and the list: confirming, dismissing, receiving, answering, and what is closed to a reader.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EscalationPage } from '../../../src/tab/pages/escalations/EscalationPage.tsx';
import { EscalationsPage } from '../../../src/tab/pages/escalations/EscalationsPage.tsx';
import { PEOPLE } from '../fakePeople.ts';
import { openPage, type OpenPage } from '../status/openReport.tsx';
import { fakeEscalations, manyMore, PROPOSED, type FakeEscalations } from './fakeEscalations.ts';

let page: OpenPage | null = null;
beforeEach(() => {
  sessionStorage.clear();
  history.replaceState(null, '', '/escalations');
});
afterEach(() => {
  page?.close();
  page = null;
});
const open = (fake: FakeEscalations, id: string, language: 'da' | 'en' = 'da'): OpenPage => {
  page = openPage(fake.app, <EscalationPage id={id} />, { language });
  return page;
};
const idOf = (label: string) =>
  [...document.querySelectorAll('label')].find((one) => one.textContent === label)?.htmlFor ?? label;

describe('A proposed escalation', () => {
  it('ESC-3, ESC-4: is confirmed with texts that begin from the occasion and the report', async () => {
    const fake = fakeEscalations();
    const shown = open(fake, 'esk-4');
    await shown.says('Eskalér til RSI-kredsen');
    expect(shown.value(idOf('Hvad'))).toContain('rapporten for oktober 2026 er rød');
    await shown.type(idOf('Hvad modtageren skal'), 'Forlæng tidsplanen med tre måneder.');
    await shown.press('Eskalér');
    await shown.says('Eskaleret til RSI-kredsen.');
    expect(fake.writes).toEqual([
      {
        path: '/api/escalations/esk-4/confirm',
        key: expect.any(String),
        body: expect.objectContaining({
          version: 1,
          asked: 'Forlæng tidsplanen med tre måneder.',
          by: '2026-12-04',
          to: 'RSI',
        }),
      },
    ]);
  });

  it('asks for what is missing, at the field, and sends nothing', async () => {
    const fake = fakeEscalations();
    const shown = open(fake, 'esk-4');
    await shown.says('Eskalér til RSI-kredsen');
    await shown.type(idOf('Hvorfor'), '  ');
    await shown.type(idOf('Svar senest'), '01-01-2020');
    await shown.press('Eskalér');
    await shown.says('Udfyld feltet.');
    await shown.says('Vælg en dag fra i dag og højst et år frem.');
    expect(fake.writes).toEqual([]);
  });

  it('keeps what was typed over a reload', async () => {
    const fake = fakeEscalations();
    const shown = open(fake, 'esk-4');
    await shown.says('Eskalér til RSI-kredsen');
    await shown.type(idOf('Hvorfor'), 'Fordi.');
    shown.close();
    const again = open(fake, 'esk-4');
    await again.says('Eskalér til RSI-kredsen');
    expect(again.value(idOf('Hvorfor'))).toBe('Fordi.');
  });

  it('ESC-3: is dismissed with a reason only', async () => {
    const fake = fakeEscalations();
    const shown = open(fake, 'esk-4');
    await shown.press('Eskalér ikke');
    await shown.says('Forslaget og din begrundelse bliver stående');
    await shown.press('Eskalér ikke');
    await shown.says('Skriv en begrundelse.');
    expect(fake.writes).toEqual([]);
    await shown.type(idOf('Begrundelse'), 'Styregruppen løser det selv.');
    await shown.press('Eskalér ikke');
    await shown.says('Forslaget er afvist.');
    expect(fake.writes[0]?.body).toEqual({ version: 1, reason: 'Styregruppen løser det selv.' });
  });
});

describe('A received escalation', () => {
  it('ESC-4: is acknowledged in one press', async () => {
    const fake = fakeEscalations();
    const shown = open(fake, 'esk-3');
    await shown.says('og fristen er overskredet');
    await shown.press('Kvittér for modtagelsen');
    await shown.says('Modtagelsen er registreret.');
    expect(fake.writes.map(({ path }) => path)).toEqual(['/api/escalations/esk-3/acknowledge']);
  });

  it('ESC-4: is answered by the body’s round, with the same ballot and vote as a case', async () => {
    const fake = fakeEscalations();
    const shown = open(fake, 'esk-2');
    await shown.says('Dit svar for Region Syddanmark');
    await shown.says('Svar senest 4. december 2026.');
    expect(shown.text()).toContain('Svar fra regionerne2 af 5');
    await shown.press('Godkend');
    await shown.says('Dit svar for Region Syddanmark er registreret.');
    expect(fake.writes[0]).toMatchObject({
      path: '/api/rounds/round-esk-2-1/approve',
      body: { question: 'a'.repeat(64) },
    });
  });

  it('ESC-4: is closed with a decision, and tells why it cannot be raised', async () => {
    const fake = fakeEscalations(PEOPLE.secretariat);
    const shown = open(fake, 'esk-5');
    await shown.says('Registrér beslutningen i RSI-kredsen');
    await shown.press('Løft til næste led');
    await shown.says('RSI-kredsen er det øverste led');
    await shown.press('Registrér beslutning');
    await shown.type(idOf('Hvad er besluttet?'), 'Tidsplanen forlænges.');
    await shown.press('Imødekom');
    await shown.says('Svaret går til afsenderen.');
    expect(fake.writes[0]?.body).toEqual({ version: 4, outcome: 'granted', decision: 'Tidsplanen forlænges.' });
  });
});

describe('A text that can no longer be sent', () => {
  it('stands when a round is opened while the decision is being written', async () => {
    const written = 'Tidsplanen forlænges med tre måneder.';
    sessionStorage.setItem('styringsrum.case.escalations/esk-2/close', JSON.stringify(written));
    const shown = open(fakeEscalations(PEOPLE.secretariat), 'esk-2');
    await shown.says(written);
    expect(shown.hasButton('Registrér beslutning')).toBe(false);
  });
});

describe('What has ended', () => {
  it('ESC-4: stands with its decision, and offers nothing', async () => {
    const shown = open(fakeEscalations(), 'esk-1');
    await shown.says('RSI-kredsen forlænger tidsplanen med tre måneder');
    expect(document.querySelectorAll('[data-panel]')).toHaveLength(0);
  });

  it('tells why it was not escalated', async () => {
    const shown = open(fakeEscalations(), 'esk-0');
    await shown.says('leverandøren har sat flere folk på');
    expect(document.querySelectorAll('[data-panel]')).toHaveLength(0);
  });
});

describe('What is closed to a reader', () => {
  it('DEC-8: stands in the list without its title, and tells nothing when opened', async () => {
    page = openPage(fakeEscalations().app, <EscalationsPage />);
    await page.says('Sag, du er inhabil i');
    page.close();
    const shown = open(fakeEscalations(), 'esk-9');
    await shown.says('Du er inhabil i denne sag');
    expect(shown.text()).not.toContain(PROPOSED.title);
  });
});

describe('The list', () => {
  it('says which are late, and who sends to whom', async () => {
    page = openPage(fakeEscalations().app, <EscalationsPage />);
    await page.says('5 af 7 eskaleringer');
    await page.says('Over fristen: 18. nov.');
    expect(
      document.querySelector('[title="Fra Styregruppen for Klinisk Immunologi IT til RSI-kredsen"]'),
    ).not.toBeNull();
  });

  it('draws the first hundred of many, and counts them all', async () => {
    const fake = fakeEscalations();
    fake.more = manyMore(120);
    page = openPage(fake.app, <EscalationsPage />);
    await page.says('125 af 127 eskaleringer');
    expect(document.querySelectorAll('[data-row-link]')).toHaveLength(100);
  });

  it('says what comes and when, where there is none', async () => {
    page = openPage(fakeEscalations(PEOPLE.sys, 'empty').app, <EscalationsPage />);
    await page.says('Ingen åbne eskaleringer');
    expect(page.text()).toContain('Et menneske tager stilling til hvert forslag.');
  });

  it('reads in English too', async () => {
    page = openPage(fakeEscalations().app, <EscalationsPage />, { language: 'en' });
    await page.says('5 of 7 escalations');
    const shown = open(fakeEscalations(), 'esk-4', 'en');
    await shown.says('Escalate to RSI-kredsen');
    expect(shown.value(idOf('What'))).toContain('the report for October 2026 is red');
  });
});
