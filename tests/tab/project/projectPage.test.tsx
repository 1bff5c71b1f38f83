// @vitest-environment happy-dom
// A project's page and its form against the fake server: what stands there, and what a press does.
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProjectFormPage } from '../../../src/tab/pages/project/form/ProjectFormPage.tsx';
import { ProjectPage } from '../../../src/tab/pages/project/ProjectPage.tsx';
import { Frame } from '../../../src/tab/shell/Frame.tsx';
import { fakeApi, type Fake, type FakeState } from '../fakeApi.ts';
import type { FakePerson } from '../fakePeople.ts';
import { render, type Rendered } from '../render.tsx';

let page: Rendered | null = null;
let fake: Fake;
beforeEach(() => {
  sessionStorage.clear();
  history.replaceState(null, '', '/projects/p-1');
  // Nothing moves here: a menu that closes is gone at once.
  Element.prototype.animate = () => {
    throw new Error('No animations');
  };
});
afterEach(async () => {
  await page?.close();
  page = null;
});

interface Opening {
  readonly state?: FakeState;
  readonly person?: FakePerson;
  readonly language?: 'da' | 'en';
  readonly id?: string;
  readonly edit?: boolean;
}
async function open({ state = 'normal', person = 'secretariat', language = 'da', id = 'p-1', edit }: Opening = {}) {
  fake = fakeApi(state, person);
  page = await render(fake, <Frame>{edit ? <ProjectFormPage id={id} /> : <ProjectPage id={id} />}</Frame>, language);
  return page;
}
const all = (shown: Rendered, selector: string) => [...shown.root.querySelectorAll<HTMLElement>(selector)];
const button = (shown: Rendered, name: string | RegExp) =>
  all(shown, 'button, a, [role="menuitem"]').find((one) => {
    const label = one.getAttribute('aria-label') ?? one.textContent ?? '';
    return typeof name === 'string' ? label === name : name.test(label);
  });
const section = (shown: Rendered, title: string) =>
  all(shown, 'section').find((one) => one.querySelector('h2')?.textContent === title);
const drawn = async (shown: Rendered) => shown.until(() => shown.text().includes('Følg eller forklar'));
async function type(label: string, text: string) {
  const named = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const input = named && document.getElementById(named.htmlFor);
  if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement))
    throw new Error(`No field ${label}`);
  const prototype = input instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  await act(async () => {
    Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

describe('The page', () => {
  it('tells where the project stands: light, phase, portfolio, people, budget', async () => {
    const shown = await open();
    await drawn(shown);
    expect(shown.text()).toContain(
      'RødAnskaffelse · RSI-porteføljen · Ansvarlig: Region Midtjylland · Projektleder: Projektleder, PPJ',
    );
    expect(shown.text()).toContain('64.000.000 kr.');
    expect(all(shown, 'li[aria-current="step"]').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Anskaffelse'),
    ]);
  });

  it('ST-2: has a light for each parameter and month, each leading to its report, once for the keyboard', async () => {
    const shown = await open();
    await drawn(shown);
    const matrix = section(shown, 'Lys måned for måned');
    expect(matrix?.querySelectorAll('tbody tr')).toHaveLength(5);
    const links = [...(matrix?.querySelectorAll('a') ?? [])];
    const october = links.filter((link) => link.getAttribute('href') === '/status/status-p-1-2026-10-v1');
    expect(october.map((link) => link.getAttribute('aria-label'))).toEqual([
      'Åbn rapporten for oktober 2026: Rød',
      'Åbn rapporten for oktober 2026: Grøn',
      'Åbn rapporten for oktober 2026: Rød',
      'Åbn rapporten for oktober 2026: Gul',
      'Åbn rapporten for oktober 2026: Grøn',
    ]);
    expect(october.map((link) => link.tabIndex)).toEqual([0, -1, -1, -1, -1]);
  });

  it('ST-6: tells the yellow and red lights of the newest report with text and cause', async () => {
    const shown = await open();
    await drawn(shown);
    const text = section(shown, 'Gule og røde lys i oktober')?.textContent;
    expect(text).toContain('Tilbudsfristen er udskudt');
    expect(text).toContain('Årsag: Tidsplan');
  });

  it('sets the report that is owed on top, with the way to write it', async () => {
    const shown = await open();
    await drawn(shown);
    const reports = section(shown, 'Statusrapporter');
    expect(reports?.querySelector('li')?.textContent).toContain('November 2026Ikke begyndtFrist tirsdag 1. december');
    expect(button(shown, 'Skriv rapporten for november 2026')?.getAttribute('href')).toBe(
      '/status/status-p-1-2026-11-v1',
    );
    expect(reports?.textContent).toContain('August 2026 udgave 2');
  });

  it('DEC-4: tells which regions take part, and why one does not', async () => {
    const shown = await open();
    await drawn(shown);
    const text = section(shown, 'Følg eller forklar')?.textContent ?? '';
    expect(text).toContain('Region SjællandAfventerRegionens nuværende kontrakt');
    expect(text).toContain('Kan tilslutte sig senere, siden 14. oktober 2026');
    expect(text).toContain('Region SyddanmarkDeltager(ikke meldt ud)');
  });

  it('is not there when the project is not, and says what is safe when it cannot be read', async () => {
    const gone = await open({ id: 'p-99' });
    await gone.until(() => gone.text().includes('Siden findes ikke'));
    expect(gone.text()).not.toContain('PPJ');
    await gone.close();
    const broken = await open({ state: 'error' });
    await broken.until(() => broken.text().includes('SharePoint svarer ikke lige nu'));
    expect(broken.text()).toContain('Prøv igen');
  });

  it('is complete in English', async () => {
    const shown = await open({ language: 'en' });
    await shown.until(() => shown.text().includes('Follow or explain'));
    for (const text of [
      'Lights month by month',
      'Tolerances and figures',
      'Status reports',
      'On the agenda',
      'History',
    ]) {
      expect(shown.text()).toContain(text);
    }
  });
});

describe('Actions', () => {
  it('DEC-4: asks a region that does not take part for a reason, and sends it once', async () => {
    const shown = await open();
    await drawn(shown);
    await shown.press(button(shown, 'Ret deltagelsen for Region Midtjylland'));
    await shown.press(all(shown, 'input[type="radio"][value="staysOut"]')[0]);
    await shown.press(button(shown, 'Gem'));
    expect(shown.text()).toContain('Skriv en begrundelse.');
    expect(fake.writes).toEqual([]);
    await type('Hvorfor?', 'Regionen bygger selv.');
    await shown.press(button(shown, 'Gem'));
    await shown.until(() => shown.text().includes('Deltagelsen for Region Midtjylland er gemt.'));
    expect(fake.writes).toMatchObject([
      {
        path: '/api/projects/p-1/participate',
        body: { version: 7, region: 'midtjylland', choice: 'staysOut', reason: 'Regionen bygger selv.', option: false },
      },
    ]);
  });

  it('GATE-1: changes the phase from the menu, to the next one as a rule', async () => {
    const shown = await open();
    await drawn(shown);
    await shown.press(button(shown, 'Flere handlinger'));
    await shown.press(button(shown, 'Skift fase'));
    await shown.until(() => shown.text().includes('Skift projektets fase'));
    await shown.press(all(shown, 'button').findLast(({ textContent }) => textContent === 'Skift fase'));
    expect(shown.text()).toContain('Skriv en begrundelse.');
    await type('Begrundelse', 'Kontrakten er underskrevet.');
    await type('Fra dato', '1-1-2030');
    await shown.press(all(shown, 'button').findLast(({ textContent }) => textContent === 'Skift fase'));
    expect(shown.text()).toContain('senest i dag');
    expect(fake.writes).toEqual([]);
    await type('Fra dato', '18-11-2026');
    await shown.press(all(shown, 'button').findLast(({ textContent }) => textContent === 'Skift fase'));
    await shown.until(() => shown.text().includes('Projektet er nu i fasen Gennemførelse.'));
    expect(fake.writes).toMatchObject([
      {
        path: '/api/projects/p-1/change-phase',
        body: { version: 7, phase: 'execution', from: '2026-11-18', reason: 'Kontrakten er underskrevet.' },
      },
    ]);
  });

  it('ESC-1: leads those who may to an escalation of the project, and nobody else', async () => {
    const shown = await open();
    await drawn(shown);
    await shown.until(() => button(shown, 'Eskalér') !== undefined);
    expect(button(shown, 'Eskalér')?.getAttribute('href')).toBe('/escalations/new?project=p-1');
    await shown.close();
    const other = await open({ id: 'p-2' });
    await drawn(other);
    expect(button(other, 'Eskalér')).toBeUndefined();
    await other.close();
    const member = await open({ person: 'fsa' });
    await drawn(member);
    expect(button(member, 'Eskalér')).toBeUndefined();
  });

  it('says in the menu why a reminder cannot be sent', async () => {
    const shown = await open();
    await drawn(shown);
    await shown.press(button(shown, 'Flere handlinger'));
    const item = button(shown, /^Send påmindelse/);
    expect(item?.getAttribute('aria-disabled')).toBe('true');
    expect(item?.textContent?.length).toBeGreaterThan('Send påmindelse'.length);
  });
});

describe('The form', () => {
  const ready = async (shown: Rendered) => shown.until(() => shown.text().includes('Rediger P-1'));

  it('saves what is changed alone, and goes back to the project', async () => {
    const shown = await open({ edit: true });
    await ready(shown);
    await type('Situationvalgfri', 'Udbuddet er afsluttet.');
    await type('Budgetvalgfri', '66 mio.');
    await shown.press(button(shown, 'Gem'));
    await shown.until(() => shown.text().includes('Ét felt skal rettes'));
    expect(fake.writes).toEqual([]);
    await type('Budgetvalgfri', '66.000.000');
    await shown.press(button(shown, 'Gem'));
    await shown.until(() => location.pathname === '/projects/p-1' && fake.writes.length > 0);
    expect(fake.writes).toMatchObject([
      {
        method: 'PATCH',
        path: '/api/projects/p-1',
        body: { situation: 'Udbuddet er afsluttet.', budget: 66_000_000, version: 7 },
      },
    ]);
    expect(Object.keys(fake.writes[0]?.body as object)).toHaveLength(3);
  });

  it('keeps what was typed over a reload, until it is discarded', async () => {
    const first = await open({ edit: true });
    await ready(first);
    await type('Situationvalgfri', 'Halvfærdig tekst');
    await first.close();
    const again = await open({ edit: true });
    await again.until(() => again.text().includes('Det, du skrev sidst, er hentet frem.'));
    expect(all(again, 'textarea').some((field) => (field as HTMLTextAreaElement).value === 'Halvfærdig tekst')).toBe(
      true,
    );
    await again.press(button(again, 'Smid ud'));
    await again.until(() => location.pathname === '/projects/p-1');
    expect(fake.writes).toEqual([]);
  });

  it('tells what somebody else changed meanwhile, keeps what was typed, and saves it over what stands', async () => {
    const kept = { version: 6, typed: { situation: 'Min tekst' } };
    sessionStorage.setItem('styringsrum.case.projects/p-1/form', JSON.stringify(kept));
    const shown = await open({ edit: true });
    await ready(shown);
    await shown.press(button(shown, 'Gem'));
    await shown.until(() => shown.text().includes('Næste faseovergang: før 10. december 2026, nu 4. marts 2027'));
    expect(shown.text()).toContain('Projektleder, PPJ, 20. nov. 9.15');
    expect(all(shown, 'textarea').some((field) => (field as HTMLTextAreaElement).value === 'Min tekst')).toBe(true);
    await shown.press(button(shown, 'Gem'));
    await shown.until(() => location.pathname === '/projects/p-1' && fake.writes.length === 2);
    expect(fake.writes.map(({ body }) => body)).toEqual([
      { situation: 'Min tekst', version: 6 },
      { situation: 'Min tekst', version: 7 },
    ]);
  });

  it('GATE-4: shows the project’s own people what is theirs, and why', async () => {
    const shown = await open({ edit: true, person: 'fsa' });
    await ready(shown);
    expect(shown.text()).toContain('Den ramme, som RSI-kredsen har sat, kan kun sekretariatet rette.');
    expect(all(shown, 'label').map(({ textContent }) => textContent)).toEqual([
      'Formålvalgfri',
      'Aktivitetervalgfri',
      'Situationvalgfri',
      'Næste faseovergangvalgfri',
    ]);
  });
});
