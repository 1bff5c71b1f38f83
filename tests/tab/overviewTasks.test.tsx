// @vitest-environment happy-dom
// “Mit overblik” with what waits beside cases: reports, escalations, agenda items.
import { afterEach, describe, expect, it } from 'vitest';
import { OverviewPage } from '../../src/tab/pages/overview/OverviewPage.tsx';
import { placeOfTask } from '../../src/tab/pages/overview/waiting.ts';
import { Frame } from '../../src/tab/shell/Frame.tsx';
import { fakeApi } from './fakeApi.ts';
import { WITH_TASKS } from './fakeOverview.ts';
import { render, type Rendered } from './render.tsx';
import { Hono } from 'hono';

let page: Rendered | null = null;
afterEach(async () => {
  await page?.close();
  page = null;
});

async function opened(language: 'da' | 'en' = 'da'): Promise<Rendered> {
  const fake = fakeApi();
  const app = new Hono();
  app.get('/api/overview', (c) => c.json(WITH_TASKS));
  app.all('*', (c) => fake.app.fetch(c.req.raw));
  page = await render(
    { ...fake, app },
    <Frame>
      <OverviewPage />
    </Frame>,
    language,
  );
  return page;
}

describe('What waits beside cases', () => {
  it('stands in one list with them, due first, each with the way to it', async () => {
    const shown = await opened();
    await shown.until(() => shown.text().includes('Klinisk Immunologi IT'));
    const links = [...shown.root.querySelectorAll('main a[aria-label]')];
    expect(links.map((link) => [link.getAttribute('aria-label'), link.getAttribute('href')])).toEqual([
      ['Skriv: Klinisk Immunologi IT', '/status/status-kiit-2026-10-v1'],
      ['Svar: Svarvisning på mobil', '/changes/aeo-132'],
      ['Vælg: Fælles SundhedsPlatform', '/projects/fsp'],
      [
        'Tag stilling: Klinisk Immunologi IT, rapporten for september 2026 er rød, og én anledning mere',
        '/escalations/esk-4',
      ],
      [
        'Tag stilling: Klinisk Immunologi IT, rapporten for oktober 2026 mangler. Fristen var 2. november 2026',
        '/escalations/esk-5',
      ],
    ]);
    expect(shown.text()).toContain('Statusrapport · Oktober 2026');
  });

  it('ESC-3: tells proposals for one project apart by what they are for, in both languages', async () => {
    const danish = await opened();
    await danish.until(() => danish.text().includes('Foreslået eskalering'));
    expect(danish.text()).toContain('Foreslået eskalering · Rapporten for september 2026 er rød, og én anledning mere');
    expect(danish.text()).toContain(
      'Foreslået eskalering · Rapporten for oktober 2026 mangler. Fristen var 2. november 2026',
    );
    await danish.close();
    const english = await opened('en');
    await english.until(() => english.text().includes('Proposed escalation'));
    expect(english.text()).toMatch(/Proposed escalation · The report for October 2026 is missing/);
  });

  it('is counted with the cases, on the page and in the navigation', async () => {
    const shown = await opened();
    await shown.until(() => shown.text().includes('5 venter på dig'));
    expect(shown.text()).toContain('Venter på dig 5');
  });

  it('reads in English too', async () => {
    const shown = await opened('en');
    await shown.until(() => shown.text().includes('Proposed escalation'));
    expect(shown.text()).toContain('You write the report and publish it');
  });

  it('leads to the portfolio for an item that has no project', () => {
    expect(placeOfTask({ record: 'agendaItems/x' })).toBe('/projects');
    expect(placeOfTask({ record: 'escalations/a b' })).toBe('/escalations/a%20b');
  });
});
