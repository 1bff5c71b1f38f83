// @vitest-environment happy-dom
// Beginning an escalation: about what, with which words, and who is offered it at all.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Route, Switch } from 'wouter';
import { BeginPage } from '../../../src/tab/pages/escalations/BeginPage.tsx';
import { EscalationPage } from '../../../src/tab/pages/escalations/EscalationPage.tsx';
import { EscalationsPage } from '../../../src/tab/pages/escalations/EscalationsPage.tsx';
import { openPage, type OpenPage } from '../status/openReport.tsx';
import { BEGINNINGS, fakeEscalations, type FakeEscalations } from './fakeEscalations.ts';

let page: OpenPage | null = null;
beforeEach(() => sessionStorage.clear());
afterEach(() => {
  page?.close();
  page = null;
});
const open = (fake: FakeEscalations, address: string, language: 'da' | 'en' = 'da'): OpenPage => {
  history.replaceState(null, '', address);
  const pages = (
    <Switch>
      <Route path="/escalations" component={EscalationsPage} />
      <Route path="/escalations/new" component={BeginPage} />
      <Route path="/escalations/:id">{({ id }) => <EscalationPage id={id} />}</Route>
    </Switch>
  );
  page = openPage(fake.app, pages, { language });
  return page;
};
const idOf = (label: string) =>
  [...document.querySelectorAll('label')].find((one) => one.textContent === label)?.htmlFor ?? label;
const none = { ...BEGINNINGS, subjects: [] };

describe('Beginning an escalation', () => {
  it('ESC-1, ESC-4: of the project in the address, with all that the receiver needs, and on to its page', async () => {
    const fake = fakeEscalations();
    const shown = open(fake, '/escalations/new?project=kiit');
    await shown.says('Eskalér til RSI-kredsen');
    expect(shown.value(idOf('Hvad drejer det sig om?'))).toBe('Klinisk Immunologi IT');
    expect(shown.text()).toContain('Projektets ramme eller forudsætninger er udfordret. Skriv');
    expect(shown.value(idOf('Hvad'))).toBe('');
    await shown.type(idOf('Hvad'), 'Integrationen kan ikke leveres.');
    await shown.type(idOf('Hvorfor'), 'Beslutningen byggede på den.');
    await shown.type(idOf('Hvad modtageren skal'), 'Tag stilling til rammen.');
    await shown.press('Eskalér');
    await shown.says('Eskaleret af');
    expect(location.pathname).toBe('/escalations/esk-7');
    expect(shown.text()).not.toContain('Foreslået af Styringsrum');
    expect(fake.writes).toEqual([
      {
        path: '/api/escalations',
        key: expect.any(String),
        body: {
          trigger: 'frame',
          project: 'kiit',
          what: 'Integrationen kan ikke leveres.',
          why: 'Beslutningen byggede på den.',
          asked: 'Tag stilling til rammen.',
          by: '2026-12-04',
          to: 'RSI',
        },
      },
    ]);
    expect(sessionStorage).toHaveLength(0);
  });

  it('ESC-3: of a system goes to SYS, as a critical breach', async () => {
    const fake = fakeEscalations();
    const shown = open(fake, '/escalations/new?system=e-journal');
    await shown.says('Eskalér til SYS');
    for (const label of ['Hvad', 'Hvorfor', 'Hvad modtageren skal']) await shown.type(idOf(label), `${label}.`);
    await shown.press('Eskalér');
    await shown.says('Kritisk brud på systemets SLA.');
    expect(fake.writes[0]?.body).toMatchObject({ trigger: 'sla-breach', system: 'e-journal', to: 'SYS' });
  });

  it('asks for what is missing, at the field, and sends nothing', async () => {
    const fake = fakeEscalations();
    const shown = open(fake, '/escalations/new?project=kiit');
    await shown.says('Eskalér til RSI-kredsen');
    await shown.type(idOf('Svar senest'), '01-01-2020');
    await shown.press('Eskalér');
    await shown.says('Udfyld feltet.');
    await shown.says('Vælg en dag fra i dag og højst et år frem.');
    expect(fake.writes).toEqual([]);
  });

  it('shows no form before it is known what it is about; the only thing there is is chosen', async () => {
    const fake = fakeEscalations();
    const shown = open(fake, '/escalations/new');
    await shown.says('Hvad drejer det sig om?');
    expect(shown.hasButton('Eskalér')).toBe(false);
    shown.close();
    fake.beginnings = { ...BEGINNINGS, subjects: BEGINNINGS.subjects.slice(0, 1) };
    const again = open(fake, '/escalations/new');
    await again.says('Eskalér til RSI-kredsen');
  });

  it('tells a refusal, and keeps what was typed', async () => {
    const fake = fakeEscalations();
    const shown = open(fake, '/escalations/new?project=kiit');
    await shown.says('Eskalér til RSI-kredsen');
    for (const label of ['Hvad', 'Hvorfor', 'Hvad modtageren skal']) await shown.type(idOf(label), `${label}.`);
    fake.beginnings = none;
    await shown.press('Eskalér');
    await shown.says('Din rolle i sagen giver ikke ret til dette.');
    expect(shown.value(idOf('Hvorfor'))).toBe('Hvorfor.');
    expect(sessionStorage).toHaveLength(1);
  });

  it('tells who may, where the reader may not', async () => {
    const fake = fakeEscalations();
    fake.beginnings = none;
    const shown = open(fake, '/escalations/new', 'en');
    await shown.says('You cannot begin an escalation');
    expect(shown.text()).toContain('by the chair of its steering group');
  });
});

describe('The list', () => {
  it('leads to it for those who may, and for nobody else', async () => {
    const fake = fakeEscalations();
    const shown = open(fake, '/escalations');
    await shown.press('Eskalér');
    await shown.says('Ny eskalering');
    shown.close();
    fake.beginnings = none;
    const other = open(fake, '/escalations');
    await other.says('5 af 7 eskaleringer');
    expect(other.hasButton('Eskalér')).toBe(false);
  });
});
