// A stand-in for the server with one case in it that can be acted on: scenarios for each panel, and refusals on demand.
import { Hono } from 'hono';
import type { ChangeView } from '../../../src/contract/change.ts';
import type { LogEntryView } from '../../../src/contract/log.ts';
import type { MeView } from '../../../src/contract/people.ts';
import type { Problem } from '../../../src/contract/problem.ts';
import type { RoundView } from '../../../src/contract/round.ts';
import type { Answer } from '../../../src/domain/round/round.list.ts';
import { fakeApi } from '../fakeApi.ts';
import { BODIES, CHANGE, LOG, PERSONS, ROUND } from './caseSample.ts';

export interface FakeCase {
  readonly app: Hono;
  change: ChangeView;
  rounds: RoundView[];
  log: LogEntryView[];
  me: MeView;
  readonly writes: { path: string; key: string | null; body: unknown }[];
  /** The next write is refused with this, or its answer is lost after it was carried out. */
  refuseNext: Partial<Problem> | 'lost' | null;
  /** The next write waits for this. */
  hold: Promise<void> | null;
}

export function fakeCase(parts: Partial<Pick<FakeCase, 'change' | 'rounds' | 'log' | 'me'>> = {}): FakeCase {
  const app = new Hono();
  const fake: FakeCase = {
    app,
    change: CHANGE,
    rounds: [ROUND],
    log: LOG,
    me: PERSONS.sys,
    writes: [],
    refuseNext: null,
    hold: null,
    ...parts,
  };
  const seen = new Set<string>();
  app.use('/api/*', async (c, next) => {
    if (c.req.method === 'GET') return next();
    const key = c.req.header('Idempotency-Key') ?? null;
    fake.writes.push({ path: c.req.path, key, body: await c.req.json() });
    if (fake.hold) await fake.hold;
    const refusal = fake.refuseNext;
    fake.refuseNext = null;
    if (refusal !== null && refusal !== 'lost') {
      const status = refusal.status ?? 409;
      return c.json({ type: '/problems/conflict', title: 'Refused', ...refusal, status }, status as 409);
    }
    if (key !== null && seen.has(key))
      return c.json(c.req.path.startsWith('/api/rounds') ? fake.rounds.at(-1) : fake.change);
    if (key !== null) seen.add(key);
    await next();
    if (refusal === 'lost') c.res = new Response('', { status: 504 });
    return undefined;
  });
  app.get('/api/me', (c) => c.json(fake.me));
  app.get('/api/changes/:id', (c, next) => (c.req.param('id') === fake.change.id ? c.json(fake.change) : next()));
  app.get('/api/rounds', (c) => c.json(fake.rounds));
  app.get('/api/log', (c) => c.json(fake.log.filter(({ record }) => record === c.req.query('record'))));
  app.get('/api/bodies', (c) => c.json(BODIES));
  app.post('/api/rounds/:id/:action', async (c) => {
    const body: { text?: string } = await c.req.json();
    const { id, action } = c.req.param();
    fake.rounds = fake.rounds.map((round) =>
      round.id === id ? acted(round, action, body.text ?? null, fake.me.now) : round,
    );
    return c.json(fake.rounds.find((round) => round.id === id));
  });
  app.post('/api/changes/:id/:action', (c) => {
    fake.change = { ...fake.change, version: fake.change.version + 1, actions: [] };
    return c.json(fake.change);
  });
  app.route('/', fakeApi().app);
  return fake;
}

/** The round after an action: an answer stands in the ballot of the reader's region; anything else closes it. */
function acted(round: RoundView, action: string, text: string | null, at: string): RoundView {
  const answers: readonly string[] = ['approve', 'approve-with-remark', 'reject', 'ask-for-meeting'];
  if (!answers.includes(action)) return { ...round, version: round.version + 1, state: 'closed', actions: [] };
  const answer = action as Answer;
  const ballot = round.ballot.map((row) =>
    row.region === round.me.region ? { ...row, answer, text, at, by: 'SYS-medlem' } : row,
  );
  return {
    ...round,
    version: round.version + 1,
    ballot,
    answered: ballot.filter((row) => row.answer !== null).length,
    me: { ...round.me, answer },
  };
}
