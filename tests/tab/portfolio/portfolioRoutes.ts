// The fake server's portfolio, projects and agenda items.
import type { Hono } from 'hono';
import type { EscalationsNewView } from '../../../src/contract/escalation.ts';
import type { Fake } from '../fakeApi.ts';
import { BODIES, PROJECT, PROJECT_LOG } from '../project/fakeProject.ts';
import { AGENDA_ITEM, portfolioView, PROJECT_ROWS, UNACCOUNTED } from './fakePortfolio.ts';

/** Before the route that serves the tab's own files. */
export function addPortfolio(app: Hono, fake: Pick<Fake, 'state' | 'person' | 'reports'>): void {
  const missing = (id: string) => ({ type: '/problems/not-found', title: id, status: 404 });
  app.get('/api/portfolio', (c) => {
    const view = { ...portfolioView(c.req.query('month')), canCreate: fake.person === 'secretariat' };
    return c.json(fake.state === 'empty' ? { ...view, rows: [], attention: [], since: [] } : view);
  });
  app.post('/api/projects', async (c) => {
    const { title } = (await c.req.json()) as { title: string };
    return title === REFUSED ? c.json(INVALID, 400) : c.json({ ...PROJECT, version: 1 }, 201);
  });
  app.get('/api/portfolio/report.pdf', (c) => {
    fake.reports.push(new URL(c.req.url).search);
    return c.body('%PDF-1.7', 200, { 'Content-Type': 'application/pdf' });
  });
  app.get('/api/projects/:id', (c) => {
    const row = PROJECT_ROWS.find(({ id }) => id === c.req.param('id'));
    return row ? c.json({ ...PROJECT, ...(row.id !== PROJECT.id && row) }) : c.json(missing(c.req.param('id')), 404);
  });
  app.get('/api/escalations/new', (c) =>
    c.json({ by: '2026-12-07', subjects: fake.person === 'secretariat' ? [ESCALATABLE] : [] }),
  );
  app.get('/api/bodies', (c) => c.json(BODIES));
  app.get('/api/log', async (c, next) =>
    c.req.query('record')?.startsWith('projects/') ? c.json(PROJECT_LOG) : next(),
  );
  app.patch('/api/projects/:id', async (c) => {
    const { version } = (await c.req.json()) as { version: number };
    return version === PROJECT.version ? c.json({ ...PROJECT, version: version + 1 }) : c.json(STALE, 409);
  });
  app.post('/api/projects/:id/:action', (c) => c.json({ ...PROJECT, version: PROJECT.version + 1 }));
  app.post('/api/agenda/:id/:action', (c) =>
    c.json(
      c.req.param('id') === AGENDA_ITEM.id ? AGENDA_ITEM : { ...UNACCOUNTED, accountable: AGENDA_ITEM.accountable },
    ),
  );
}

/** What the secretariat may begin an escalation about. */
const ESCALATABLE: EscalationsNewView['subjects'][number] = {
  trigger: 'frame',
  id: PROJECT.id,
  title: PROJECT.title,
  from: { kind: 'projectSteeringGroup', id: 'styregruppe-ppj', name: 'Styregruppen for PPJ' },
  line: [{ kind: 'RSI', id: 'rsi', name: 'RSI-kredsen' }],
};

/** The title that the fake server takes no project with. */
export const REFUSED = 'Afvist';
const INVALID = {
  type: '/problems/invalid',
  title: 'invalid',
  status: 400,
  fields: [{ field: 'from', code: 'out-of-range', message: 'Dagen er ikke kommet endnu.' }],
};

/** What somebody answers who writes over an older version. */
const STALE = {
  type: '/problems/stale',
  title: 'stale',
  status: 409,
  current: PROJECT.version,
  changed: [
    {
      field: 'nextGate',
      was: '2026-12-10',
      now: '2027-03-04',
      by: 'Projektleder, PPJ',
      at: '2026-11-20T08:15:00Z',
    },
  ],
};
