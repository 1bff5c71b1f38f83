// A stand-in for the server, with the contract's shapes: for the tab's own tests and pictures, before and beside the real one.
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import type { ChangeView } from '../../src/contract/change.ts';
import type { ChangeRow } from '../../src/contract/changeRow.ts';
import type { OverviewView } from '../../src/contract/overview.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { changeViewOf, LOG, ROUND, routeOf, SYSTEM_VIEWS } from './fakeCases.ts';
import { queryOf } from '../../src/contract/changesQuery.ts';
import { languageFrom } from '../../src/text/language.ts';
import { wordsFor } from '../../src/text/words.ts';
import { pageFrom } from './fakePage.ts';
import { EMPTY_OVERVIEW, NEW_PERSON, OVERVIEW } from './fakeOverview.ts';
import { PEOPLE, type FakePerson } from './fakePeople.ts';
import { manyRows, ROWS } from './fakeRows.ts';
import { addPortfolio } from './portfolio/portfolioRoutes.ts';

/** `slow` never answers lists and cases; `forbidden`: a person without a seat; `signed-out`: 401 to everything. */
export type FakeState =
  | 'normal'
  | 'empty'
  | 'new'
  | 'many'
  | 'restricted'
  | 'error'
  | 'slow'
  | 'forbidden'
  | 'signed-out';

export interface Fake {
  readonly app: Hono;
  state: FakeState;
  person: FakePerson;
  /** Every write that came, in order. */
  readonly writes: { method: string; path: string; key: string | null; body: unknown }[];
  /** The query of every monthly report that was fetched. */
  readonly reports: string[];
}

export function fakeApi(state: FakeState = 'normal', person: FakePerson = 'fsa'): Fake {
  const app = new Hono();
  const fake: Fake = { app, state, person, writes: [], reports: [] };
  const row = (id: string) => rowsIn(fake.state).find((candidate) => candidate.id === id);

  app.get('/config.json', (c) =>
    c.json({
      clientId: '00000000-0000-0000-0000-000000000001',
      authority: 'https://login.microsoftonline.com/organizations',
      scope: 'api://styringsrum/access_as_user',
      hostOrigins: [],
      appId: 'app',
      entityId: 'styringsrum',
      sample: true,
      devSignIn: '/sandbox/',
    }),
  );
  app.use('/api/*', async (c, next) => {
    if (fake.state === 'signed-out') return problem(c, 401, '/problems/unauthorized');
    const read = c.req.method === 'GET' && !c.req.path.endsWith('/me');
    if (fake.state === 'error' && read) return problem(c, 503, '/problems/unavailable');
    if (fake.state === 'forbidden' && read) return problem(c, 403, '/problems/forbidden', { reason: 'no-seat' });
    if (fake.state === 'slow' && read) await new Promise(() => {});
    if (c.req.method !== 'GET') {
      const body: unknown = await c.req.json();
      fake.writes.push({ method: c.req.method, path: c.req.path, key: c.req.header('Idempotency-Key') ?? null, body });
    }
    return next();
  });
  addPortfolio(app, fake);
  app.get('/api/me', (c) => c.json(PEOPLE[fake.state === 'forbidden' ? 'nobody' : fake.person]));
  app.get('/api/overview', (c) => c.json(overviewIn(fake.state)));
  app.get('/api/changes', (c) => c.json(rowsIn(fake.state)));
  app.get('/api/changes/page', (c) => {
    const words = wordsFor(languageFrom(c.req.header('accept-language') ?? null));
    const query = queryOf(new URLSearchParams(c.req.query()));
    return c.json(pageFrom(rowsIn(fake.state), query, Number(c.req.query('limit') ?? 100), words));
  });
  app.get('/api/changes/route', (c) => {
    const oneOffCost = c.req.query('oneOffCost') ?? '';
    return /^\d{1,12}$/.test(oneOffCost) ? c.json(routeOf(Number(oneOffCost))) : problem(c, 400, '/problems/invalid');
  });
  app.get('/api/changes/:id', (c) => {
    const found = row(c.req.param('id'));
    return found ? c.json(changeViewOf(found)) : problem(c, 404, '/problems/not-found');
  });
  app.get('/api/rounds', (c) => c.json(c.req.query('change') === ROUND.change ? [ROUND] : []));
  app.get('/api/rounds/:id', (c) =>
    c.req.param('id') === ROUND.id ? c.json(ROUND) : problem(c, 404, '/problems/not-found'),
  );
  app.get('/api/log', (c) => c.json(LOG.filter(({ record }) => record === c.req.query('record'))));
  app.get('/api/systems', (c) =>
    c.json(SYSTEM_VIEWS.map((system) => ({ ...system, mine: system.mine && fake.person === 'fsa' }))),
  );
  app.post('/api/changes', async (c) => c.json(filed(await c.req.json()), 201));
  app.patch('/api/changes/:id', async (c) => c.json({ ...filed(await c.req.json()), id: c.req.param('id') }));
  app.post('/api/changes/:id/:action', (c) => {
    const found = row(c.req.param('id'));
    return found ? c.json(changeViewOf(found)) : problem(c, 404, '/problems/not-found');
  });
  app.post('/api/rounds/:id/:action', (c) => c.json(ROUND));
  app.get('*', async (c) => file(c));
  return fake;
}

/** Serves the fake on a free port: `{ url, close }`. */
export async function serveFake(fake: Pick<Fake, 'app'>): Promise<{ url: string; close: () => Promise<void> }> {
  return new Promise((resolve) => {
    const server = serve({ fetch: fake.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({
        url: `http://127.0.0.1:${port}`,
        close: async () =>
          new Promise<void>((closed) => {
            if ('closeAllConnections' in server) server.closeAllConnections();
            server.close(() => closed());
          }),
      }),
    );
  });
}

export function problem(
  c: Context,
  status: 400 | 401 | 403 | 404 | 409 | 503,
  type: Problem['type'],
  more: Partial<Problem> = {},
) {
  return c.json({ type, title: type, status, ...more }, status, { 'Content-Type': 'application/problem+json' });
}

function rowsIn(state: FakeState): ChangeRow[] {
  if (state === 'empty' || state === 'new') return [];
  if (state === 'many') return manyRows(1_000);
  if (state === 'restricted') return ROWS.map((row) => (row.id === 'aeo-129' ? restricted(row) : row));
  return ROWS;
}

function overviewIn(state: FakeState): OverviewView {
  return state === 'empty' ? EMPTY_OVERVIEW : state === 'new' ? NEW_PERSON : OVERVIEW;
}

/** What a disqualified person sees of a row: title, system and state. */
function restricted(row: ChangeRow): ChangeRow {
  return {
    ...row,
    restricted: true,
    kind: null,
    region: null,
    oneOffCost: null,
    yearlyCost: null,
    route: null,
    bodies: [],
    at: 0,
    decides: null,
    next: { key: 'none', due: null, soon: false },
  };
}

function filed(body: Partial<ChangeRow> & { version?: number }): ChangeView {
  const draft = ROWS[0];
  if (!draft) throw new Error('The sample has a draft');
  const { title = draft.title, system = draft.system, oneOffCost = null, version = 0 } = body;
  return changeViewOf({ ...draft, id: 'aeo-136', number: 'ÆØ-136', title, system, oneOffCost, version: version + 1 });
}

const DIST = join(import.meta.dirname, '../../dist/tab');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

async function file(c: Context) {
  const path = extname(c.req.path) === '' ? '/index.html' : c.req.path;
  const content = await readFile(join(DIST, path)).catch(() => null);
  return content
    ? c.body(content, 200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' })
    : c.notFound();
}
