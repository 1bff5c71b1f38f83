// @vitest-environment happy-dom
// The pages against the fake server: what stands on them, in every state.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChangesPage } from '../../src/tab/pages/changes/ChangesPage.tsx';
import { ChangeFormPage } from '../../src/tab/pages/form/ChangeFormPage.tsx';
import { OverviewPage } from '../../src/tab/pages/overview/OverviewPage.tsx';
import { Frame } from '../../src/tab/shell/Frame.tsx';
import { SeatGate } from '../../src/tab/shell/SeatGate.tsx';
import { fakeApi, type FakeState } from './fakeApi.ts';
import type { FakePerson } from './fakePeople.ts';
import { render, type Rendered } from './render.tsx';

let page: Rendered | null = null;
beforeEach(() => history.replaceState(null, '', '/'));
afterEach(async () => {
  await page?.close();
  page = null;
});

const inFrame = async (
  Page: () => React.ReactNode,
  state: FakeState = 'normal',
  language: 'da' | 'en' = 'da',
  person: FakePerson = 'fsa',
) => {
  page = await render(
    fakeApi(state, person),
    <Frame>
      <SeatGate>
        <Page />
      </SeatGate>
    </Frame>,
    language,
  );
  return page;
};
const all = (rendered: Rendered, selector: string) => [...rendered.root.querySelectorAll(selector)];

describe('Mit overblik', () => {
  it('answers what waits for the reader, due first, with one primary button', async () => {
    const shown = await inFrame(OverviewPage);
    await shown.until(() => shown.text().includes('Svarvisning på mobil'));
    const buttons = all(shown, 'main a[aria-label]').map((link) => link.getAttribute('aria-label'));
    expect(buttons).toEqual([
      'Svar: Svarvisning på mobil',
      'Kommentér: Nyt format til logudtræk',
      'Læg frem: Advarsel ved manglende samtykke',
      'Fortsæt: Eksport af forløbsoversigt',
    ]);
    expect(shown.text()).toContain('Fredag 20. november 2026');
    expect(shown.text()).toContain('1 arbejdsdag');
  });

  it('counts what waits in the navigation, in words too', async () => {
    const shown = await inFrame(OverviewPage);
    await shown.until(() => shown.text().includes('4 venter på dig'));
    expect(all(shown, 'nav [aria-current="page"]').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Mit overblik'),
    ]);
  });

  it('offers a new change request only to who files for a system', async () => {
    const shown = await inFrame(OverviewPage, 'normal', 'da', 'sys');
    await shown.until(() => shown.text().includes('Svarvisning på mobil'));
    await shown.until(() => !shown.text().includes('Nyt ændringsønske'));
    expect(shown.text()).not.toContain('Nyt ændringsønske');
  });

  it('CR-1: tells who cannot file a request before they write, and gives the form to who can', async () => {
    const NewChange = () => <ChangeFormPage id={null} />;
    const told = await inFrame(NewChange, 'normal', 'da', 'itDirector');
    await told.until(() => told.text().includes('Du har ikke en plads, der giver adgang til dette.'));
    expect(told.text()).toContain('Tilbage til ændringsønsker');
    expect(told.text()).not.toContain('Indsend');
    await told.close();
    const shown = await inFrame(NewChange, 'normal', 'da', 'sys');
    await shown.until(() => shown.text().includes('Faglig begrundelse'));
  });

  it('says what comes and when while nothing waits', async () => {
    const shown = await inFrame(OverviewPage, 'empty');
    await shown.until(() => shown.text().includes('Intet venter på dig'));
    expect(shown.text()).toContain(
      'Næste frist er onsdag 25. november: Svarfrist: Søgning på tværs af journalnotater.',
    );
  });

  it('is complete in English', async () => {
    const shown = await inFrame(OverviewPage, 'normal', 'en');
    await shown.until(() => shown.text().includes('Waiting for you'));
    await shown.until(() => shown.text().includes('Friday 20 November 2026'));
    expect(shown.text()).toContain('DKK 420,000');
  });

  it('tells someone without a seat why, what stays visible and who can help', async () => {
    const shown = await inFrame(OverviewPage, 'forbidden');
    await shown.until(() => shown.text().includes('Du har ingen plads'));
    expect(shown.text()).toContain('Det kan du se');
    expect(shown.text()).toContain('RSI-sekretariatet');
    expect(shown.text()).not.toContain('Svarvisning');
  });

  it('offers to sign in again when the session has ended', async () => {
    const shown = await inFrame(OverviewPage, 'signed-out');
    await shown.until(() => shown.text().includes('Log ind igen'));
    expect(shown.text()).toContain('Det, du har skrevet, står her stadig');
  });
});

describe('Ændringsønsker', () => {
  const rows = (shown: Rendered) => all(shown, 'tbody tr');

  it('opens on the open cases, with their number, and the sum of what is shown', async () => {
    const shown = await inFrame(ChangesPage);
    await shown.until(() => rows(shown).length > 0);
    expect(rows(shown)).toHaveLength(9);
    expect(shown.text()).toContain('9 af 134 ændringsønsker');
    expect(shown.text()).toContain('7.982.000 kr.');
  });

  it('takes view and filters from the address', async () => {
    history.replaceState(null, '', '/changes?view=year&state=sys&system=e-journal');
    const shown = await inFrame(ChangesPage);
    await shown.until(() => rows(shown).length > 0);
    expect(rows(shown).map((row) => row.querySelector('a')?.getAttribute('href'))).toEqual([
      '/changes/aeo-127',
      '/changes/aeo-118',
    ]);
    expect(shown.text()).toContain('Status: I SYS');
    expect(shown.text()).toContain('Ryd filtre');
  });

  it('writes view and order into the address, and tells the order to screen readers', async () => {
    history.replaceState(null, '', '/changes');
    const shown = await inFrame(ChangesPage);
    await shown.until(() => rows(shown).length > 0);
    await shown.press(all(shown, '[role="tab"]')[2]);
    await shown.until(() => rows(shown).length === 17);
    const amount = all(shown, 'th').find(({ textContent }) => textContent?.startsWith('Beløb'));
    await shown.press(amount?.querySelector('button'));
    await shown.until(() => amount?.getAttribute('aria-sort') === 'ascending');
    expect(location.search).toBe('?view=year&sort=amount');
    await shown.until(() => rows(shown)[0]?.textContent?.includes('88.000') === true);
  });

  it('DEC-8: shows a disqualified reader title, system and state only, with the word for it', async () => {
    history.replaceState(null, '', '/changes');
    const shown = await inFrame(ChangesPage, 'restricted');
    await shown.until(() => rows(shown).length > 0);
    const row = rows(shown).find(({ textContent }) => textContent?.includes('Positionsvisning'));
    expect(row?.textContent).toContain('Du er inhabil');
    expect(row?.textContent).not.toContain('860.000');
  });

  it('draws the first hundred of a thousand rows, and counts them all', async () => {
    history.replaceState(null, '', '/changes?view=all');
    const shown = await inFrame(ChangesPage, 'many');
    await shown.until(() => rows(shown).length > 0);
    expect(rows(shown)).toHaveLength(100);
    expect(shown.text()).toContain('1000 af 1000 ændringsønsker');
  });

  it('offers to clear the filters when nothing matches', async () => {
    history.replaceState(null, '', '/changes?q=findes+ikke');
    const shown = await inFrame(ChangesPage);
    await shown.until(() => shown.text().includes('Ingen ændringsønsker passer'));
    const clear = all(shown, 'button').find(({ textContent }) => textContent === 'Ryd filtre');
    await shown.press(clear);
    await shown.until(() => rows(shown).length > 0);
    expect(location.search).not.toContain('q=');
  });

  it('says what is safe when the list cannot be read', async () => {
    const shown = await inFrame(ChangesPage, 'error');
    await shown.until(() => shown.text().includes('SharePoint svarer ikke lige nu'));
    expect(shown.text()).toContain('Dine sager er uændrede');
    expect(shown.text()).toContain('Prøv igen');
  });
});
