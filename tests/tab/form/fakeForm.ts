// A server that remembers what the form sends: drafts with versions, stale answers, refusals, and an outage on demand.
import { Hono, type Context } from 'hono';
import type { ChangeView } from '../../../src/contract/change.ts';
import type { Problem } from '../../../src/contract/problem.ts';
import { BUSINESS_CASE_REQUIRED } from '../../../src/domain/change/businessCase.list.ts';
import { CHANGE_FORM_FIELDS } from '../../../src/domain/change/change.list.ts';
import { fakeApi, problem } from '../fakeApi.ts';
import { changeViewOf, routeOf } from '../fakeCases.ts';
import type { FakePerson } from '../fakePeople.ts';
import { ROWS } from '../fakeRows.ts';

export interface FakeForm {
  readonly app: Hono;
  readonly cases: Map<string, ChangeView>;
  readonly writes: { method: string; path: string; key: string | null; body: Record<string, unknown> }[];
  /** Every write is answered 503. */
  outage: boolean;
  /** The next submission is refused at these fields. */
  refuse: Problem['fields'] | null;
  /** Another person changes a case behind the reader's back. */
  readonly changeBehind: (id: string, fields: Record<string, unknown>, by?: string) => void;
}

/** The case as the pictures have it, but for the number. */
export const FILLED = {
  title: 'Eksport af forløbsoversigt',
  system: 'e-journal',
  region: 'nordjylland',
  kind: 'functional',
  description:
    'Klinikeren skal kunne hente en patients forløbsoversigt som ét dokument, når patienten overflyttes til et sygehus i en anden region.',
  reason: 'Oversigten sammenskrives i dag i hånden ved overflytning. Det tager tid, og oplysninger bliver overset.',
  oneOffCost: 250_000,
  yearlyCost: 18_000,
  wantedBy: '2027-05-03',
  businessCase: {
    purpose: 'Hurtigere og mere sikker overflytning mellem regioner.',
    deliverables: 'Eksport som PDF/A og opdateret vejledning til superbrugere.',
  },
} as const;

const SPLIT: NonNullable<ChangeView['split']> = {
  limit: 2_000_000,
  sum: 2_255_000,
  days: 90,
  cases: [
    { id: 'aeo-118', number: 'ÆØ-118' },
    { id: 'aeo-122', number: 'ÆØ-122' },
    { id: 'aeo-134', number: 'ÆØ-134' },
  ],
};

const NOW = '2026-11-20T09:42:00Z';

export function fakeForm(person: FakePerson = 'fsa'): FakeForm {
  const base = fakeApi('normal', person);
  const app = new Hono();
  const answered = new Map<string, ChangeView>();
  const changes: { id: string; version: number; field: string; was: unknown; now: unknown; by: string; at: string }[] =
    [];
  const fake: FakeForm = {
    app,
    cases: new Map(),
    writes: [],
    outage: false,
    refuse: null,
    changeBehind: (id, fields, by = 'Formanden for forretningsstyregruppen') => {
      const before = found(id);
      const after = written(before, fields);
      fake.cases.set(id, after);
      for (const [field, now] of Object.entries(fields)) {
        const was = (before.form as Record<string, unknown>)[field];
        changes.push({ id, version: after.version, field, was, now, by, at: '2026-11-20T09:38:00Z' });
      }
    },
  };
  const found = (id: string): ChangeView => {
    const view = fake.cases.get(id);
    if (!view) throw new Error(`No case ${id}`);
    return view;
  };

  const write = async (c: Context, done: (body: Record<string, unknown>) => ChangeView | Response) => {
    const body = (await c.req.json()) as Record<string, unknown>;
    const key = c.req.header('Idempotency-Key') ?? null;
    fake.writes.push({ method: c.req.method, path: c.req.path, key, body });
    if (fake.outage) return problem(c, 503, '/problems/unavailable');
    const before = key === null ? undefined : answered.get(key);
    if (before) return c.json(before);
    const answer = done(body);
    if (answer instanceof Response) return answer;
    fake.cases.set(answer.id, answer);
    if (key !== null) answered.set(key, answer);
    return c.json(answer);
  };
  const staleOr = (c: Context, id: string, body: Record<string, unknown>, act: (view: ChangeView) => ChangeView) => {
    const view = fake.cases.get(id);
    if (!view) return problem(c, 404, '/problems/not-found');
    if (body['version'] === view.version) return act(view);
    const changed = changes.filter((row) => row.id === id && row.version > Number(body['version']));
    return problem(c, 409, '/problems/stale', { current: view.version, changed });
  };

  app.get('/api/changes/route', (c) => base.app.fetch(c.req.raw));
  app.get('/api/changes/:id', (c) => {
    const view = fake.cases.get(c.req.param('id'));
    return view ? c.json(view) : base.app.fetch(c.req.raw);
  });
  app.post('/api/changes', async (c) => write(c, (body) => written(emptyDraft(), body)));
  app.patch('/api/changes/:id', async (c) =>
    write(c, (body) => staleOr(c, c.req.param('id'), body, (view) => written(view, body))),
  );
  app.post('/api/changes/:id/:action', async (c) =>
    write(c, (body) => {
      const { id, action } = c.req.param();
      if (action === 'submit' && fake.refuse) return problem(c, 400, '/problems/invalid', { fields: fake.refuse });
      const state = action === 'submit' ? 'submitted' : 'withdrawn';
      return staleOr(c, id, body, (view) => ({ ...view, state, version: view.version + 1 }));
    }),
  );
  app.all('*', (c) => base.app.fetch(c.req.raw));
  return fake;
}

/** A case with these fields, as the server would tell it. */
export function caseWith(fields: Record<string, unknown>, more: Partial<ChangeView> = {}): ChangeView {
  return { ...written(emptyDraft(), fields), ...more };
}

function emptyDraft(): ChangeView {
  const row = ROWS[0];
  if (!row) throw new Error('The sample has rows');
  const view = changeViewOf({
    ...row,
    id: 'aeo-135',
    number: 'ÆØ-135',
    version: 0,
    state: 'draft',
    title: '',
    system: '',
  });
  const actions: ChangeView['actions'] = [
    { action: 'edit', blocked: null },
    { action: 'submit', blocked: null },
    { action: 'withdraw', blocked: null },
  ];
  return {
    ...view,
    form: {},
    oneOffCost: null,
    changed: NOW,
    actions,
    parts: ['requester', 'fsa'],
    openRound: null,
    rounds: [],
    editableFields: [...CHANGE_FORM_FIELDS, 'businessCase'],
  };
}

function written(view: ChangeView, body: Record<string, unknown>): ChangeView {
  const { title = view.title, system = view.system, version: _, businessCase, ...form } = body;
  const fields = { ...view.businessCase?.fields, ...(businessCase as object | undefined) };
  const filled = BUSINESS_CASE_REQUIRED.filter((key) => fields[key]).length;
  const now: ChangeView['form'] = { ...view.form, ...form };
  const oneOffCost = now.oneOffCost ?? null;
  return {
    ...view,
    title: String(title),
    system: String(system),
    version: view.version + 1,
    form: now,
    oneOffCost,
    routing: oneOffCost === null ? null : routeOf(oneOffCost),
    businessCase:
      Object.keys(fields).length === 0 ? null : { version: 1, fields, filled, of: BUSINESS_CASE_REQUIRED.length },
    split: oneOffCost === 250_000 ? SPLIT : null,
  };
}
