// @vitest-environment happy-dom
// The portfolio page against the fake server: what stands on it, what a press does, and every state.
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PortfolioPage } from '../../../src/tab/pages/portfolio/PortfolioPage.tsx';
import { Frame } from '../../../src/tab/shell/Frame.tsx';
import { SeatGate } from '../../../src/tab/shell/SeatGate.tsx';
import { fakeApi, type Fake, type FakeState } from '../fakeApi.ts';
import type { FakePerson } from '../fakePeople.ts';
import { render, type Rendered } from '../render.tsx';

let page: Rendered | null = null;
let fake: Fake;
beforeEach(() => history.replaceState(null, '', '/projects'));
afterEach(async () => {
  vi.restoreAllMocks();
  await page?.close();
  page = null;
});

async function open(
  state: FakeState = 'normal',
  language: 'da' | 'en' = 'da',
  person: FakePerson = 'secretariat',
): Promise<Rendered> {
  fake = fakeApi(state, person);
  page = await render(
    fake,
    <Frame>
      <SeatGate>
        <PortfolioPage />
      </SeatGate>
    </Frame>,
    language,
  );
  return page;
}
const all = (shown: Rendered, selector: string) => [...shown.root.querySelectorAll<HTMLElement>(selector)];
const rows = (shown: Rendered) => all(shown, 'tbody tr');
const button = (shown: Rendered, name: string | RegExp) =>
  all(shown, 'button, a').find((one) => {
    const label = one.getAttribute('aria-label') ?? one.textContent ?? '';
    return typeof name === 'string' ? label === name : name.test(label);
  });
const drawn = async (shown: Rendered) => shown.until(() => rows(shown).length > 3);

describe('The matrix', () => {
  it('ST-3: has a row for each project, worst first, with a light and a word in each month', async () => {
    const shown = await open();
    await drawn(shown);
    expect(rows(shown)).toHaveLength(11);
    const [first] = rows(shown);
    expect(first?.querySelector('th')?.textContent).toContain('Fællesregional præhospital patientjournal (PPJ)');
    const cells = [...(first?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent);
    expect(cells.join(' ')).toBe('Anskaffelse Grøn Grøn Grøn Grøn Gul Gul Gul Grøn Grøn Grøn Gul Rød Dårligere');
  });

  it('ST-7: marks a missing report with a shape and a word of its own', async () => {
    const shown = await open();
    await drawn(shown);
    const missing = rows(shown).find(({ textContent }) => textContent?.includes('LIMS'));
    expect(missing?.textContent).toContain('Mangler');
    expect(missing?.querySelectorAll('[data-light="missing"]')).toHaveLength(1);
    expect(missing?.querySelectorAll('[data-light="not-owed"]')).toHaveLength(4);
  });

  it('ST-5: tells in words from when on a project is completed', async () => {
    const shown = await open();
    await drawn(shown);
    const last = rows(shown).at(-1);
    expect(last?.textContent).toContain('Gennemført i august');
    expect(last?.querySelector('td[colspan]')?.getAttribute('colspan')).toBe('4');
  });

  it('heads its months for readers of the screen with month and year', async () => {
    const shown = await open();
    await drawn(shown);
    const heads = all(shown, 'thead th').map(({ textContent }) => textContent);
    expect(heads.slice(2, 4)).toEqual(['nov. 25november 2025', 'dec.december 2025']);
    expect(all(shown, 'th[aria-current="date"]').map(({ textContent }) => textContent)).toEqual(['okt.oktober 2026']);
  });

  it('ST-2: shows another parameter, counts it, and keeps it in the address', async () => {
    const shown = await open();
    await drawn(shown);
    expect(shown.text()).toContain('1 rød2 gule5 grønne1 mangler');
    await shown.press(all(shown, 'input[type="radio"][value="deliverables"]')[0]);
    await shown.until(() => shown.text().includes('8 grønne1 mangler'));
    expect(location.search).toBe('?parameter=deliverables');
  });

  it('ST-8: takes its filters from the address, and offers to clear them', async () => {
    history.replaceState(null, '', '/projects?portfolio=SYS');
    const shown = await open();
    await shown.until(() => rows(shown).length === 1);
    expect(shown.text()).toContain('Portefølje: SYS');
    expect(shown.text()).not.toContain('PPJ er rød');
    await shown.press(button(shown, 'Ryd filtre'));
    await drawn(shown);
    expect(location.search).toBe('');
  });

  it('steps from month to month, and no further than the newest', async () => {
    const shown = await open();
    await drawn(shown);
    await shown.press(button(shown, 'Måneden før'));
    await shown.until(() => shown.text().includes('september 2026'));
    expect(location.search).toBe('?month=2026-09');
    await shown.press(button(shown, 'Måneden efter'));
    await shown.until(() => shown.text().includes('oktober 2026'));
    await shown.press(button(shown, 'Måneden efter'));
    await shown.until(() => location.search === '?month=2026-11');
    await shown.until(() => button(shown, 'Måneden efter')?.getAttribute('aria-disabled') === 'true');
  });

  it('moves from project to project with the arrow keys', async () => {
    const shown = await open();
    await drawn(shown);
    const links = all(shown, '[data-row-link]');
    links[0]?.focus();
    await act(async () =>
      links[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true })),
    );
    expect(document.activeElement).toBe(links[1]);
    expect(links[1]?.getAttribute('href')).toBe('/projects/p-2');
  });
});

describe('What needs attention', () => {
  it('reminds the project manager, and says that it has', async () => {
    const shown = await open();
    await drawn(shown);
    await shown.press(button(shown, 'Send påmindelse: LIMS på patologiområdet'));
    await shown.until(() => shown.text().includes('er sendt til projektlederen'));
    expect(fake.writes).toMatchObject([
      { method: 'POST', path: '/api/projects/p-4/remind', body: { version: 7 }, key: expect.stringMatching(/.{8}/) },
    ]);
  });

  it('PUB-2: leads to the item, and lets the secretariat name who accounts where nobody does', async () => {
    const shown = await open();
    await drawn(shown);
    expect(button(shown, /^Åbn punktet/)?.getAttribute('href')).toBe('/projects/p-1#agenda');
    await shown.press(button(shown, /^Vælg ansvarlig/));
    await shown.press(button(shown, 'Gem'));
    expect(shown.text()).toContain('Vælg en person.');
    const input = all(shown, 'input[role="combobox"]')[0];
    await act(async () => input?.click());
    await shown.until(() => document.querySelectorAll('[role="option"]').length > 0);
    const option = [...document.querySelectorAll('[role="option"]')].find(({ textContent }) =>
      textContent?.includes('Region Syddanmark'),
    );
    await shown.press(option);
    await shown.press(button(shown, 'Gem'));
    await shown.until(() => shown.text().includes('Redegør på mødet: It-direktør, Region Syddanmark.'));
    expect(fake.writes).toMatchObject([
      { path: '/api/agenda/agenda-rsi-2026-12-03-p-3/name-accountable', body: { version: 2, person: 'it-syd' } },
    ]);
  });

  it('tells what has changed since last month, a line per project', async () => {
    const shown = await open();
    await drawn(shown);
    expect(shown.text()).toContain('Samlet status er gået fra gul til rød · Tid er gået fra gul til rød');
  });
});

describe('The files', () => {
  it('hands over the shown projects for a spreadsheet, and the monthly report with the filters of the page', async () => {
    const names: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      if (this.download) names.push(this.download);
    });
    history.replaceState(null, '', '/projects?portfolio=RSI');
    const shown = await open();
    await drawn(shown);
    await shown.press(button(shown, 'Eksportér'));
    await shown.press(button(shown, 'Månedsrapport'));
    await shown.until(() => names.length === 2);
    expect(names).toEqual(['projektportefoelje-2026-10.csv', 'Porteføljerapport oktober 2026.pdf']);
    expect(fake.reports).toEqual(['?month=2026-10&portfolio=RSI']);
  });

  it('says so when the report cannot be fetched, and offers another attempt', async () => {
    const shown = await open();
    await drawn(shown);
    fake.state = 'error';
    await shown.press(button(shown, 'Månedsrapport'));
    await shown.until(() => shown.text().includes('Månedsrapporten blev ikke hentet'));
    expect(button(shown, 'Prøv igen')).toBeDefined();
  });
});

describe('The states', () => {
  it('says what comes when there is no project, and to the secretariat that it can enter those that there are', async () => {
    const shown = await open('empty');
    await shown.until(() => shown.text().includes('Der er ingen projekter endnu'));
    expect(shown.text()).toContain('Opret de projekter, der allerede er i gang.');
    expect(all(shown, 'main a[href="/projects/new"]').map(({ textContent }) => textContent)).toEqual([
      'Nyt projekt',
      'Nyt projekt',
    ]);
    expect(shown.text()).not.toContain('Kræver opmærksomhed');
    await shown.close();
    const others = await open('empty', 'da', 'sys');
    await others.until(() => others.text().includes('eller når sekretariatet har oprettet det'));
    expect(others.text()).not.toContain('Nyt projekt');
  });

  it('leads the secretariat, and nobody else, to entering a project', async () => {
    const shown = await open();
    await drawn(shown);
    expect(button(shown, 'Nyt projekt')?.getAttribute('href')).toBe('/projects/new');
    await shown.close();
    const others = await open('normal', 'da', 'sys');
    await drawn(others);
    expect(button(others, 'Nyt projekt')).toBeUndefined();
  });

  it('says that nothing matches, and shows everything again', async () => {
    history.replaceState(null, '', '/projects?phase=closed');
    const shown = await open();
    await shown.until(() => shown.text().includes('Ingen projekter passer'));
    await shown.press(all(shown, 'button').findLast(({ textContent }) => textContent === 'Ryd filtre'));
    await drawn(shown);
    expect(location.search).toBe('');
  });

  it('says what is safe when the portfolio cannot be read', async () => {
    const shown = await open('error');
    await shown.until(() => shown.text().includes('SharePoint svarer ikke lige nu'));
    expect(shown.text()).toContain('Prøv igen');
  });

  it('tells someone without a seat why', async () => {
    const shown = await open('forbidden');
    await shown.until(() => shown.text().includes('Du har ingen plads'));
    expect(shown.text()).not.toContain('LIMS');
  });

  it('shows its columns while it is read', async () => {
    const shown = await open('slow');
    await shown.until(() => all(shown, 'table[aria-busy]').length === 1 && rows(shown).length > 0);
    expect(all(shown, 'thead th, thead td')).toHaveLength(15);
  });

  it('is complete in English', async () => {
    const shown = await open('normal', 'en');
    await drawn(shown);
    for (const text of [
      'The project portfolio',
      'Overall',
      'Worse',
      'Completed in August',
      'Needs attention',
      'Since last month',
    ]) {
      expect(shown.text()).toContain(text);
    }
    expect(shown.text()).not.toMatch(/Mangler|Grøn|Tendens/);
  });
});
