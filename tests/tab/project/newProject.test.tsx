// @vitest-environment happy-dom
// “Nyt projekt” against the fake server: who gets the form, what it asks for, and what a press sends.
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NewProjectPage } from '../../../src/tab/pages/project/form/NewProjectPage.tsx';
import { createBodyOf, newProblemsIn } from '../../../src/tab/pages/project/form/newProject.ts';
import { ProjectPage } from '../../../src/tab/pages/project/ProjectPage.tsx';
import { Frame } from '../../../src/tab/shell/Frame.tsx';
import { fakeApi, type Fake } from '../fakeApi.ts';
import type { FakePerson } from '../fakePeople.ts';
import { REFUSED } from '../portfolio/portfolioRoutes.ts';
import { render, type Rendered } from '../render.tsx';
import { PROJECT } from './fakeProject.ts';

const TODAY = '2026-11-20';

let page: Rendered | null = null;
let fake: Fake;
beforeEach(() => {
  sessionStorage.clear();
  history.replaceState(null, '', '/projects/new');
  // Nothing moves here: a menu that closes is gone at once.
  Element.prototype.animate = () => {
    throw new Error('No animations');
  };
});
afterEach(async () => {
  await page?.close();
  page = null;
});

async function open(person: FakePerson = 'secretariat', language: 'da' | 'en' = 'da') {
  fake = fakeApi('normal', person);
  page = await render(
    fake,
    <Frame>
      <NewProjectPage />
    </Frame>,
    language,
  );
  return page;
}
const all = (shown: Rendered, selector: string) => [...shown.root.querySelectorAll<HTMLElement>(selector)];
const button = (shown: Rendered, name: string) => all(shown, 'button').findLast((one) => one.textContent === name);
const ready = async (shown: Rendered) => shown.until(() => button(shown, 'Opret projekt') !== undefined);
const labelled = (label: string) => {
  const named = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  return named ? document.getElementById(named.htmlFor) : null;
};
async function type(label: string, text: string) {
  const input = labelled(label);
  if (!(input instanceof HTMLInputElement)) throw new Error(`No field ${label}`);
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
async function choosePhase(shown: Rendered, name: string) {
  await act(async () => labelled('Fase')?.click());
  const options = () => [...document.querySelectorAll<HTMLElement>('[role="option"]')];
  await shown.until(() => options().length > 0);
  expect(options().map(({ textContent }) => textContent)).not.toContain('Lukket');
  await shown.press(options().find(({ textContent }) => textContent === name));
}

describe('The form of a new project', () => {
  it('asks for title, phase and since when, and leads to each that is missing', async () => {
    const shown = await open();
    await ready(shown);
    await shown.press(button(shown, 'Opret projekt'));
    await shown.until(() => shown.text().includes('Tre felter skal rettes'));
    expect(all(shown, '.fui-MessageBar a').map(({ textContent }) => textContent)).toEqual([
      'Titel',
      'Fase',
      'I fasen siden',
    ]);
    expect(shown.text()).toContain('Skriv projektets titel.');
    await type('I fasen siden', '21-11-2026');
    await shown.until(() => shown.text().includes('Dagen må senest være i dag.'));
    expect(fake.writes).toEqual([]);
  });

  it('creates the project once, and goes on to its page', async () => {
    const shown = await open();
    await ready(shown);
    await type('Titel', 'Fælles blodbank');
    await choosePhase(shown, 'Anskaffelse');
    await type('I fasen siden', '1-10-2026');
    await type('Budgetvalgfri', '9.000.000');
    await shown.press(button(shown, 'Opret projekt'));
    await shown.until(() => location.pathname === `/projects/${PROJECT.id}`);
    expect(fake.writes).toEqual([
      {
        method: 'POST',
        path: '/api/projects',
        body: {
          title: 'Fælles blodbank',
          portfolio: 'RSI',
          budget: 9_000_000,
          phase: 'procurement',
          from: '2026-10-01',
        },
        key: expect.stringMatching(/.{8}/),
      },
    ]);
    expect(sessionStorage.length).toBe(0);
  });

  it('tells at the field what the server refused, and keeps what was typed, also over a reload', async () => {
    const shown = await open();
    await ready(shown);
    await type('Titel', REFUSED);
    await choosePhase(shown, 'Idé');
    await type('I fasen siden', '20-11-2026');
    await shown.press(button(shown, 'Opret projekt'));
    await shown.until(() => shown.text().includes('Dagen er ikke kommet endnu.'));
    expect(location.pathname).toBe('/projects/new');
    await shown.close();
    const again = await open();
    await again.until(() => again.text().includes('Det, du skrev sidst, er hentet frem.'));
    expect(labelled('Titel')).toHaveProperty('value', REFUSED);
    await again.press(button(again, 'Smid ud'));
    expect([location.pathname, sessionStorage.length]).toEqual(['/projects', 0]);
  });

  it('is the secretariat’s: others are told so, and see no field', async () => {
    const shown = await open('fsa');
    await shown.until(() => shown.text().includes('Du kan ikke oprette projekter'));
    expect(all(shown, 'main input, main textarea')).toEqual([]);
  });

  it('is complete in English', async () => {
    const shown = await open('secretariat', 'en');
    await shown.until(() => button(shown, 'Create project') !== undefined);
    expect(shown.text()).toContain('In the phase since');
    expect(shown.text()).not.toMatch(/Titel|Fase|Ramme/);
  });
});

describe('What is sent', () => {
  const typed = { title: 'Blodbank', phase: 'idea', from: '20-11-2026' };

  it('is what is filled in, with RSI’s portfolio until another is chosen', () => {
    expect(newProblemsIn(typed, TODAY)).toEqual([]);
    expect(createBodyOf(typed)).toEqual({ title: 'Blodbank', portfolio: 'RSI', phase: 'idea', from: TODAY });
    expect(createBodyOf({ ...typed, portfolio: '' })).toEqual({ title: 'Blodbank', phase: 'idea', from: TODAY });
  });

  it('is nothing while the phase or its day is missing, or in a phase that no project begins in', () => {
    for (const more of [{ phase: '' }, { phase: 'closed' }, { from: '' }, { from: 'i går' }])
      expect(createBodyOf({ ...typed, ...more })).toBeNull();
    const codes = newProblemsIn({ plannedEnd: '1-1-2026', start: '2-1-2026', from: '21-11-2026' }, TODAY);
    expect(codes.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'title required',
      'phase required',
      'from after-today',
      'plannedEnd end-before-start',
    ]);
    expect(newProblemsIn({ ...typed, from: 'i går' }, TODAY)).toEqual([{ field: 'from', code: 'not-a-date' }]);
  });
});

describe('A project that no day is known of', () => {
  it('ST-1: is asked for its start before its phase is changed', async () => {
    fake = fakeApi('normal', 'secretariat');
    const { start: _start, ...form } = PROJECT.form;
    const dateless = { ...PROJECT, form, phases: [], decided: null };
    const serve = fake.app.fetch;
    fake.app.fetch = async (request, ...rest) =>
      request.method === 'GET' && new URL(request.url).pathname === `/api/projects/${PROJECT.id}`
        ? Response.json(dateless)
        : serve(request, ...rest);
    history.replaceState(null, '', `/projects/${PROJECT.id}`);
    const shown = (page = await render(
      fake,
      <Frame>
        <ProjectPage id={PROJECT.id} />
      </Frame>,
    ));
    await shown.until(() => shown.text().includes('Følg eller forklar'));
    await shown.press(all(shown, 'button').find((one) => one.getAttribute('aria-label') === 'Flere handlinger'));
    await shown.press(all(shown, '[role="menuitem"]').find(({ textContent }) => textContent === 'Skift fase'));
    await shown.until(() => shown.text().includes('Skift projektets fase'));
    await shown.press(button(shown, 'Skift fase'));
    await shown.until(() => shown.text().includes('Skriv først projektets startdato'));
    expect(fake.writes).toEqual([]);
  });
});
