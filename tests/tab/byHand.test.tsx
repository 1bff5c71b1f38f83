// @vitest-environment happy-dom
// “Rettet uden om Styringsrum” on “Mit overblik”: what the secretariat is told of rows that people changed in SharePoint.
import { Hono } from 'hono';
import { afterEach, describe, expect, it } from 'vitest';
import type { FlagView } from '../../src/contract/flag.ts';
import { OverviewPage } from '../../src/tab/pages/overview/OverviewPage.tsx';
import { fakeApi } from './fakeApi.ts';
import { OVERVIEW } from './fakeOverview.ts';
import { render, type Rendered } from './render.tsx';

let page: Rendered | null = null;
afterEach(async () => {
  await page?.close();
  page = null;
});

async function overviewWith(flags: FlagView[], language: 'da' | 'en' = 'da'): Promise<Rendered> {
  const fake = fakeApi();
  const app = new Hono();
  app.get('/api/overview', (c) => c.json({ ...OVERVIEW, flags }));
  app.route('/', fake.app);
  page = await render({ ...fake, app }, <OverviewPage />, language);
  const shown = page;
  await shown.until(() => shown.text().includes('Svarvisning på mobil'));
  // What was done by hand is drawn by a part that is fetched when there is any.
  if (flags.length > 0) await shown.until(() => shown.root.querySelector('section')?.querySelector('li') != null);
  return shown;
}

const FLAG: FlagView = {
  record: 'changes/aeo-118',
  change: 'aeo-118',
  title: 'Søgning på tværs af journalnotater',
  number: 'ÆØ-118',
  problem: 'edited',
  changes: [{ field: 'state', was: 'submitted', now: 'approved' }],
};

describe('rows that were changed directly in SharePoint', () => {
  it('stand above what waits, with a link to the case and what was changed', async () => {
    const shown = await overviewWith([FLAG]);
    const headings = [...shown.root.querySelectorAll('h2')].map(({ textContent }) => textContent);
    expect(headings.slice(0, 2)).toEqual(['Rettet uden om Styringsrum 1', 'Venter på dig 4']);
    const link = shown.root.querySelector('a[href="/changes/aeo-118"]');
    expect(link?.textContent).toContain('Søgning på tværs af journalnotater');
    expect(link?.textContent).toContain('Status er ændret fra Indsendt til Godkendt.');
  });

  it('are told without a link where there is no case to open, by list and key where it has no name', async () => {
    const gone = { ...FLAG, number: null, problem: 'deleted', changes: [] } as const;
    const pool = { ...gone, record: 'pools/pool-2026', change: null, title: null, problem: 'added' } as const;
    const shown = await overviewWith([
      { ...gone, changes: [] },
      { ...pool, changes: [] },
    ]);
    const section = shown.root.querySelector('section');
    expect(section?.querySelectorAll('a')).toHaveLength(0);
    expect(section?.textContent).toContain('Søgning på tværs af journalnotaterSagen er slettet direkte i SharePoint.');
    expect(section?.textContent).toContain(
      'Række i Fælles pulje, nøgle pool-2026Rækken er oprettet direkte i SharePoint.',
    );
  });

  it('are not mentioned when there are none, and read in English', async () => {
    expect((await overviewWith([])).text()).not.toContain('Rettet uden om');
    await page?.close();
    expect((await overviewWith([FLAG], 'en')).text()).toContain('The case was changed directly in SharePoint.');
  });
});
