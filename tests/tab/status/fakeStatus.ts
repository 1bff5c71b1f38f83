// A server that remembers reports: drafts with versions, refusals, stale answers, and an outage on demand.
import { Hono, type Context } from 'hono';
import type { MonthCellView } from '../../../src/contract/light.ts';
import type { MeView } from '../../../src/contract/people.ts';
import type { Problem } from '../../../src/contract/problem.ts';
import { filterReports, partsOf, queryOf } from '../../../src/contract/reportsQuery.ts';
import type { ReportsPageView, StatusRow, StatusView } from '../../../src/contract/status.ts';
import type { StatusForm } from '../../../src/domain/status/status.list.ts';
import { overallOf, problemsOf } from '../../../src/domain/status/status.rules.ts';
import { checkTolerances } from '../../../src/domain/status/tolerance.rules.ts';
import { fakeApi, problem, type Fake, type FakeState } from '../fakeApi.ts';
import { PEOPLE } from '../fakePeople.ts';

export const MANAGER: MeView = {
  ...PEOPLE.nobody,
  id: 'pl-kiit',
  name: 'Projektleder, KIIT',
  today: '2026-11-20',
  seats: [
    {
      id: 'seat-9',
      body: 'Styregruppen for Klinisk Immunologi IT',
      bodyId: 'stg-kiit',
      bodyKind: 'projectSteeringGroup',
      role: 'member',
      region: 'syddanmark',
      system: null,
      from: '2026-01-01',
      to: null,
    },
  ],
};

export const OCTOBER: StatusForm = {
  deliverables: 'green',
  time: 'green',
  money: 'green',
  resources: 'yellow',
  resourcesText: 'Testlederrollen er delt mellem to personer frem til januar. Aftalt med styregruppen.',
  resourcesCause: 'resources',
  regionLights: [
    { region: 'hovedstaden', light: 'green' },
    { region: 'sjaelland', light: 'green' },
    { region: 'syddanmark', light: 'yellow' },
    { region: 'midtjylland', light: 'green' },
    { region: 'nordjylland', light: 'green' },
  ],
  spent: 8_400_000,
  expectedEnd: '2027-06-30',
};

export const ID = 'status-kiit-2026-11-v1';
const REGIONS: StatusView['regions'] = [
  { region: 'hovedstaden', name: 'Region Hovedstaden' },
  { region: 'sjaelland', name: 'Region Sjælland' },
  { region: 'syddanmark', name: 'Region Syddanmark' },
  { region: 'midtjylland', name: 'Region Midtjylland' },
  { region: 'nordjylland', name: 'Region Nordjylland' },
];
const cell = (month: string, overall: MonthCellView['overall']): MonthCellView => ({
  month,
  is: overall === null ? 'coming' : 'reported',
  overall,
  lights: overall === null ? null : { deliverables: 'green', time: 'green', money: 'green', resources: overall },
  report: overall === null ? null : `status-kiit-${month}-v1`,
  corrected: false,
  due: null,
  workingDaysLate: 0,
});

/** The report for November, not begun: as it is before anybody has written a letter. */
export function report(more: Partial<StatusView> = {}): StatusView {
  return {
    id: ID,
    version: 0,
    state: 'draft',
    project: 'kiit',
    projectNumber: 'PRJ-3',
    projectTitle: 'Klinisk Immunologi IT',
    month: '2026-11',
    revision: 1,
    overall: 'yellow',
    due: '2026-12-01',
    workingDays: 7,
    missing: false,
    manager: { id: MANAGER.id, name: MANAGER.name },
    published: null,
    publishedBy: null,
    mine: true,
    asked: true,
    form: OCTOBER,
    regions: REGIONS,
    before: { month: '2026-10', overall: 'yellow', form: OCTOBER },
    months: [
      ...['2026-06', '2026-07', '2026-08', '2026-09', '2026-10'].map((month) => cell(month, 'yellow')),
      cell('2026-11', null),
    ],
    budget: 12_000_000,
    plannedEnd: '2027-06-30',
    checks: [],
    corrects: null,
    correctionReason: null,
    corrected: [],
    revisions: [],
    agenda: { bodyName: 'RSI-kredsen', meeting: '2026-12-03', accountableRegion: 'syddanmark', open: false },
    told: 'Styregruppen for Klinisk Immunologi IT',
    editedByHand: false,
    actions: [
      { action: 'write', blocked: null },
      { action: 'publish', blocked: null },
    ],
    ...more,
  };
}

const PUBLISHED: Partial<StatusView> = {
  version: 3,
  state: 'published',
  published: '2026-11-02T08:12:00Z',
  publishedBy: { id: MANAGER.id, name: MANAGER.name },
  actions: [{ action: 'correct', blocked: null }],
};

/** October's, as it was published. */
export const october = (more: Partial<StatusView> = {}): StatusView =>
  report({
    id: 'status-kiit-2026-10-v1',
    month: '2026-10',
    before: { month: '2026-09', overall: 'yellow', form: { ...OCTOBER, resources: 'yellow' } },
    months: ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'].map((month) => cell(month, 'yellow')),
    ...PUBLISHED,
    ...more,
  });

export interface FakeStatus {
  readonly app: Hono;
  readonly base: Fake;
  readonly reports: Map<string, StatusView>;
  rows: StatusRow[];
  readonly writes: { method: string; path: string; key: string | null; body: Record<string, unknown> }[];
  /** Every write is answered 503. */
  outage: boolean;
  /** The next press to publish is refused at these fields. */
  refuse: Problem['fields'] | null;
  /** Another person changes a report behind the reader's back. */
  readonly changeBehind: (id: string, form: StatusForm, more?: Partial<StatusView>) => void;
}

export function fakeStatus(me: MeView = MANAGER, state: FakeState = 'normal'): FakeStatus {
  const base = fakeApi(state);
  const app = new Hono();
  const fake: FakeStatus = {
    app,
    base,
    reports: new Map([report(), october()].map((view) => [view.id, view])),
    rows: [],
    writes: [],
    outage: false,
    refuse: null,
    changeBehind: (id, form, more = {}) => {
      const view = fake.reports.get(id) ?? report({ id });
      fake.reports.set(id, { ...view, ...more, form: { ...view.form, ...form }, version: view.version + 1 });
    },
  };
  const answered = new Map<string, StatusView>();

  const write = async (c: Context, act: (view: StatusView, body: Record<string, unknown>) => StatusView | Response) => {
    const body = (await c.req.json()) as Record<string, unknown>;
    const key = c.req.header('Idempotency-Key') ?? null;
    fake.writes.push({ method: c.req.method, path: c.req.path, key, body });
    if (fake.outage) return problem(c, 503, '/problems/unavailable');
    const before = key === null ? undefined : answered.get(key);
    if (before) return c.json(before);
    const view = fake.reports.get(c.req.param('id') ?? '');
    if (!view) return problem(c, 404, '/problems/not-found');
    if (view.version !== body['version'])
      return problem(c, 409, '/problems/stale', { current: view.version, changed: [] });
    if (view.state !== 'draft' && !c.req.path.endsWith('/correct'))
      return problem(c, 409, '/problems/conflict', { reason: 'wrong-state' });
    const next = act(view, body);
    if (next instanceof Response) return next;
    fake.reports.set(next.id, next);
    if (key !== null) answered.set(key, next);
    return c.json(next);
  };

  app.get('/api/me', (c) => c.json(me));
  app.get('/api/status/page', async (c, next) => {
    if (fake.base.state !== 'normal') return next();
    const rows = fake.rows.length > 0 ? fake.rows : [...fake.reports.values()];
    const { mine, others, published } = partsOf(filterReports(rows, queryOf(new URLSearchParams(c.req.query()))));
    const found = [...mine, ...others, ...published];
    const page: ReportsPageView = {
      rows: found.slice(0, Number(c.req.query('limit') ?? 100)),
      count: found.length,
      of: rows.length,
      parts: { mine: mine.length, others: others.length, published: published.length },
      months: [...new Set(rows.map(({ month }) => month))].toSorted().toReversed(),
    };
    return c.json(page);
  });
  app.get('/api/status/:id', async (c, next) => {
    if (fake.base.state !== 'normal') return next();
    const view = fake.reports.get(c.req.param('id'));
    return view ? c.json(view) : problem(c, 404, '/problems/not-found');
  });
  app.patch('/api/status/:id', async (c) => write(c, written));
  app.post('/api/status/:id/publish', async (c) =>
    write(c, (view, body) => {
      if (fake.refuse) return problem(c, 400, '/problems/invalid', { fields: fake.refuse });
      const now = written(view, body);
      const fields = problemsOf(asReport(now)).map(({ field }) => ({
        field,
        code: 'required' as const,
        message: 'Feltet mangler.',
      }));
      if (fields.length > 0) return problem(c, 400, '/problems/invalid', { fields });
      return {
        ...now,
        ...PUBLISHED,
        version: now.version,
        published: '2026-11-20T09:42:00Z',
        publishedBy: { id: me.id, name: me.name },
        agenda: now.agenda && { ...now.agenda, open: now.overall === 'red' },
      };
    }),
  );
  app.post('/api/status/:id/correct', async (c) =>
    write(c, (view, body) => ({
      ...view,
      ...report(),
      id: view.id.replace(/v\d+$/, `v${view.revision + 1}`),
      month: view.month,
      revision: view.revision + 1,
      version: 1,
      form: view.form,
      corrects: view.id,
      correctionReason: String(body['reason']),
    })),
  );
  app.all('*', (c) => base.app.fetch(c.req.raw));
  return fake;
}

function written(view: StatusView, fields: Record<string, unknown>): StatusView {
  const form = Object.fromEntries(
    Object.entries({ ...view.form, ...fields }).filter(([key, value]) => value !== null && key !== 'version'),
  ) as StatusForm;
  const next = { ...view, form, version: view.version + 1 };
  const project = { budget: view.budget ?? undefined, plannedEnd: view.plannedEnd ?? undefined };
  return {
    ...next,
    overall: overallOf(asReport(next)),
    checks: checkTolerances(project as Parameters<typeof checkTolerances>[0], form),
  };
}

const asReport = ({ form }: StatusView) =>
  ({ title: '', project: '', month: '', revision: 1, state: 'draft', ...form }) as Parameters<typeof overallOf>[0] &
    Parameters<typeof problemsOf>[0];

/** Rows of the list: what waits for the manager, what others owe, what is published. */
export const ROWS: StatusRow[] = [
  row({ id: 'status-kiit-2026-10-v1', month: '2026-10', missing: true, due: '2026-11-02', workingDays: -14 }),
  row({}),
  row({
    id: 'status-fsp-2026-11-v1',
    project: 'fsp',
    projectTitle: 'Fælles SundhedsPlatform for de fem regioner, som skal afløse syv ældre løsninger i løbet af tre år',
    version: 2,
    due: '2026-12-01',
  }),
  row({
    id: 'status-mev-2026-11-v1',
    project: 'mev',
    projectTitle: 'Medicinsk Elektronisk Vandrejournal',
    mine: false,
    asked: false,
  }),
  ...(['green', 'yellow', 'red', 'completed'] as const).map((overall, index) =>
    row({
      id: `status-p${index}-2026-09-v1`,
      project: `p${index}`,
      projectTitle:
        ['Patientens Vej', 'Billeddeling', 'Fælles Medicinkort, fase 2', 'Henvisningsportalen'][index] ?? '',
      month: '2026-09',
      state: 'published',
      version: 4,
      revision: overall === 'red' ? 2 : 1,
      overall,
      mine: false,
      asked: false,
      published: '2026-10-01T07:30:00Z',
    }),
  ),
];

/** Published reports of projects that nobody asks the reader about. */
export const manyPublished = (count: number): StatusRow[] =>
  Array.from({ length: count }, (_, index) =>
    row({
      id: `status-more-${index}-2026-10-v1`,
      project: `more-${index}`,
      projectTitle: `Projekt ${index}`,
      month: '2026-10',
      state: 'published',
      version: 2,
      mine: false,
      asked: false,
      published: '2026-11-02T08:12:00Z',
    }),
  );

function row(more: Partial<StatusRow>): StatusRow {
  const { id, version, state, project, projectTitle, month, revision, overall, due, workingDays } = report();
  const { missing, manager, published, publishedBy, mine, asked } = report();
  const basis = { id, version, state, project, projectTitle, month, revision, overall, due, workingDays };
  return { ...basis, missing, manager, published, publishedBy, mine, asked, ...more };
}
