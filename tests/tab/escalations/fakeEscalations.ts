// A server with escalations in every state, which remembers what is done to them.
import { Hono } from 'hono';
import type {
  EscalationRow,
  EscalationsNewView,
  EscalationsPageView,
  EscalationView,
} from '../../../src/contract/escalation.ts';
import { filterEscalations, isIn, queryOf, type View } from '../../../src/contract/escalationsQuery.ts';
import type { MeView } from '../../../src/contract/people.ts';
import type { EscalationRoundView } from '../../../src/contract/round.ts';
import { fakeApi, problem, type Fake, type FakeState } from '../fakeApi.ts';
import { PEOPLE } from '../fakePeople.ts';

const STEERING = {
  kind: 'projectSteeringGroup',
  id: 'stg-kiit',
  name: 'Styregruppen for Klinisk Immunologi IT',
} as const;
const RSI = { kind: 'RSI', id: 'rsi', name: 'RSI-kredsen' } as const;
const IT5 = { kind: 'IT5', id: 'it5', name: 'IT5' } as const;
const owner = { id: 'owner', name: 'Projektejer, Klinisk Immunologi IT' };
const member = { id: 'rsi-syd', name: 'It-direktør, Region Syddanmark' };
const works = (action: EscalationView['actions'][number]['action']) => ({ action, blocked: null });

export const PROPOSED: EscalationView = {
  id: 'esk-4',
  number: 'ESK-4',
  version: 1,
  state: 'proposed',
  title: 'Klinisk Immunologi IT',
  restricted: false,
  triggers: [
    { kind: 'red-status', month: '2026-10' },
    { kind: 'repeated', month: '2026-10', parameter: 'time', count: 3 },
  ],
  from: STEERING,
  to: RSI,
  proposed: '2026-11-02',
  confirmed: null,
  by: null,
  late: false,
  closed: null,
  outcome: null,
  project: { id: 'kiit', title: 'Klinisk Immunologi IT' },
  change: null,
  mine: true,
  report: 'status-kiit-2026-10-v1',
  system: null,
  what: null,
  why: null,
  asked: null,
  confirmedBy: null,
  dismissed: null,
  dismissedBy: null,
  dismissReason: null,
  acknowledged: null,
  acknowledgedBy: null,
  decision: null,
  closedBy: null,
  raisedFrom: null,
  raisedTo: null,
  line: [RSI, IT5],
  basis: {
    by: '2026-12-04',
    troubles: [
      {
        parameter: 'time',
        light: 'red',
        text: 'Prøvedriften i Region Sjælland er udskudt fra december til marts, fordi testdata fra blodbanken ikke er på plads.',
      },
      { parameter: 'resources', light: 'yellow', text: null },
    ],
  },
  rounds: [],
  actions: [works('dismiss'), works('confirm')],
};

const SAID = {
  what: 'Klinisk Immunologi IT: rapporten for oktober 2026 er rød.',
  why: 'Tid er rød: Prøvedriften i Region Sjælland er udskudt fra december til marts.',
  asked: 'Tag stilling til de korrigerende handlinger, og om projektets ramme skal ændres.',
  by: '2026-12-04',
  confirmed: '2026-11-03T08:00:00Z',
  confirmedBy: owner,
};

export const CONFIRMED: EscalationView = {
  ...PROPOSED,
  ...SAID,
  id: 'esk-3',
  number: 'ESK-3',
  version: 2,
  state: 'confirmed',
  by: '2026-11-18',
  late: true,
  actions: [works('acknowledge')],
};

export const ROUND: EscalationRoundView = {
  id: 'round-esk-2-1',
  version: 3,
  state: 'open',
  body: 'RSI',
  bodyId: 'rsi',
  bodyName: 'RSI-kredsen',
  question: 'a'.repeat(64),
  opened: '2026-11-13T08:00:00Z',
  openedBy: { id: 'sek', name: 'RSI-sekretariatet' },
  deadline: '2026-11-25',
  ballot: (['hovedstaden', 'sjaelland', 'syddanmark', 'midtjylland', 'nordjylland'] as const).map((region, index) => ({
    region,
    regionName: `Region ${['Hovedstaden', 'Sjælland', 'Syddanmark', 'Midtjylland', 'Nordjylland'][index]}`,
    answer: index === 0 ? 'approve' : index === 3 ? 'approve-with-remark' : null,
    text: index === 3 ? 'Styregruppen bør have en plan for testdata med.' : null,
    at: index === 0 || index === 3 ? '2026-11-18T13:12:00Z' : null,
    by: index === 0 || index === 3 ? 'It-direktør' : null,
    mine: region === 'syddanmark',
    differs: false,
  })),
  answered: 2,
  expected: 5,
  meetingAsked: false,
  meeting: '2026-12-03',
  standing: 'waiting',
  outcome: null,
  outcomeBy: null,
  outcomeReason: null,
  closed: null,
  closedBy: null,
  actions: ['approve', 'approve-with-remark', 'reject', 'ask-for-meeting'],
  me: { region: 'syddanmark', mandateFrom: '2026-01-01', answer: null, why: null, inBody: true },
  escalation: 'esk-2',
  escalationNumber: 'ESK-2',
  asked: {
    escalation: 'esk-2',
    number: 'ESK-2',
    title: 'Patientens Vej',
    fromKind: 'projectSteeringGroup',
    from: STEERING.name,
    what: SAID.what,
    why: SAID.why,
    asked: SAID.asked,
    by: SAID.by,
    project: 'kiit',
    change: null,
  },
};

const ACKNOWLEDGED_SAID = {
  ...SAID,
  acknowledged: '2026-11-10T09:00:00Z',
  acknowledgedBy: member,
};
export const IN_ROUND: EscalationView = {
  ...PROPOSED,
  ...ACKNOWLEDGED_SAID,
  id: 'esk-2',
  number: 'ESK-2',
  version: 4,
  title: 'Patientens Vej',
  state: 'acknowledged',
  triggers: [{ kind: 'tolerance', month: '2026-10', parameter: 'money' }],
  rounds: [ROUND],
  actions: [
    { action: 'close', blocked: { reason: 'round-open', rule: 'DEC-1' } },
    { action: 'open-round', blocked: { reason: 'round-open', rule: 'DEC-1' } },
  ],
};

export const RECEIVED: EscalationView = {
  ...IN_ROUND,
  id: 'esk-5',
  number: 'ESK-5',
  rounds: [],
  actions: [
    works('open-round'),
    works('close'),
    { action: 'raise', blocked: { reason: 'nobody-above', rule: 'ORG-2' } },
  ],
};

export const CLOSED: EscalationView = {
  ...IN_ROUND,
  id: 'esk-1',
  number: 'ESK-1',
  version: 6,
  title: 'Billeddeling på tværs af regioner',
  state: 'closed',
  mine: false,
  triggers: [{ kind: 'missing-report', month: '2026-08', due: '2026-09-01' }],
  outcome: 'granted',
  decision: 'RSI-kredsen forlænger tidsplanen med tre måneder inden for det samme budget.',
  closed: '2026-10-22T12:30:00Z',
  closedBy: { id: 'formand', name: 'Formand for RSI-kredsen' },
  rounds: [],
  actions: [],
};

export const DISMISSED: EscalationView = {
  ...PROPOSED,
  id: 'esk-0',
  number: 'ESK-0',
  state: 'dismissed',
  mine: false,
  title: 'Henvisningsportalen',
  dismissed: '2026-09-04T10:00:00Z',
  dismissedBy: owner,
  dismissReason: 'Styregruppen har selv løst det: leverandøren har sat flere folk på.',
  actions: [],
};

export const SECRET: EscalationRow = {
  id: 'esk-9',
  number: 'ESK-9',
  version: 1,
  state: 'confirmed',
  title: '',
  restricted: true,
  triggers: [],
  from: { kind: 'SYS', id: 'sys', name: 'SYS' },
  to: RSI,
  proposed: '',
  confirmed: null,
  by: null,
  late: false,
  closed: null,
  outcome: null,
  project: null,
  change: null,
  mine: false,
};

/** So many more that are open, with no page of their own here. */
export const manyMore = (count: number): EscalationRow[] =>
  Array.from({ length: count }, (_, index) => ({
    ...PROPOSED,
    id: `esk-more-${index}`,
    number: `ESK-${100 + index}`,
    title: `Projekt ${index}`,
  }));

export const ALL = [PROPOSED, CONFIRMED, IN_ROUND, RECEIVED, CLOSED, DISMISSED];

/** What a secretary may begin. */
export const BEGINNINGS: EscalationsNewView = {
  by: '2026-12-04',
  subjects: [
    { trigger: 'frame', id: 'kiit', title: 'Klinisk Immunologi IT', from: STEERING, line: [RSI, IT5] },
    { trigger: 'frame', id: 'pv', title: 'Patientens Vej', from: { ...STEERING, id: null, name: null }, line: [RSI] },
    {
      trigger: 'sla-breach',
      id: 'e-journal',
      title: 'E-journal',
      from: { kind: 'FSG', id: 'fsg-e-journal', name: 'Forretningsstyregruppen for E-journal' },
      line: [{ kind: 'SYS', id: 'sys', name: 'SYS' }],
    },
  ],
};

export interface FakeEscalations {
  readonly app: Hono;
  /** What the person may begin. */
  beginnings: EscalationsNewView;
  readonly base: Fake;
  readonly views: Map<string, EscalationView>;
  /** Rows of the list that have no page of their own here. */
  more: readonly EscalationRow[];
  readonly writes: { path: string; key: string | null; body: Record<string, unknown> }[];
}

export function fakeEscalations(me: MeView = PEOPLE.sys, state: FakeState = 'normal'): FakeEscalations {
  const base = fakeApi(state);
  const app = new Hono();
  const fake: FakeEscalations = {
    app,
    base,
    beginnings: BEGINNINGS,
    views: new Map(ALL.map((view) => [view.id, view])),
    more: [],
    writes: [],
  };
  const note = async (path: string, request: Request) => {
    const body = (await request.json()) as Record<string, unknown>;
    fake.writes.push({ path, key: request.headers.get('Idempotency-Key'), body });
    return body;
  };
  app.get('/api/me', (c) => c.json(me));
  app.get('/api/escalations/page', async (c, next) => {
    if (base.state !== 'normal' && base.state !== 'empty') return next();
    const rows = base.state === 'empty' ? [] : [...fake.views.values(), ...fake.more, SECRET];
    const found = filterEscalations(rows, queryOf(new URLSearchParams(c.req.query())));
    const count = (view: View) => rows.filter((row) => isIn(view, row)).length;
    const page: EscalationsPageView = {
      rows: found.slice(0, Number(c.req.query('limit') ?? 100)),
      count: found.length,
      of: rows.length,
      views: { open: count('open'), mine: count('mine'), all: rows.length },
    };
    return c.json(page);
  });
  app.get('/api/escalations/new', (c) => c.json(fake.beginnings));
  app.post('/api/escalations', async (c) => {
    const { trigger, project, system, to: _to, ...said } = await note(c.req.path, c.req.raw);
    const subject = fake.beginnings.subjects.find(({ id }) => id === (project ?? system));
    const to = subject?.line[0];
    if (!subject || !to) return problem(c, 403, '/problems/forbidden', { reason: 'not-your-part' });
    const made: EscalationView = {
      ...CONFIRMED,
      ...(said as Partial<EscalationView>),
      id: 'esk-7',
      number: 'ESK-7',
      title: subject.title,
      triggers: [{ kind: trigger === 'frame' ? 'frame' : 'sla-breach' }],
      from: subject.from,
      to,
      report: null,
      late: false,
      actions: [],
      basis: { by: '2026-12-04', troubles: [] },
    };
    fake.views.set(made.id, made);
    return c.json(made, 201);
  });
  app.get('/api/escalations/:id', (c) => {
    const view = fake.views.get(c.req.param('id'));
    if (c.req.param('id') === SECRET.id)
      return problem(c, 403, '/problems/forbidden', { reason: 'disqualified', rule: 'DEC-8' });
    return view ? c.json(view) : problem(c, 404, '/problems/not-found');
  });
  app.post('/api/escalations/:id/:action', async (c) => {
    const { id, action } = c.req.param();
    const body = await note(c.req.path, c.req.raw);
    const view = fake.views.get(id);
    if (!view) return problem(c, 404, '/problems/not-found');
    const { version: _, ...said } = body;
    const next: EscalationView =
      action === 'confirm'
        ? {
            ...view,
            ...(said as Partial<EscalationView>),
            to: view.to,
            state: 'confirmed',
            confirmedBy: owner,
            actions: [],
          }
        : action === 'acknowledge'
          ? {
              ...view,
              state: 'acknowledged',
              acknowledged: '2026-11-20T09:42:00Z',
              acknowledgedBy: member,
              actions: [],
            }
          : { ...view, state: action === 'dismiss' ? 'dismissed' : 'closed', actions: [] };
    fake.views.set(id, next);
    return c.json(next);
  });
  app.post('/api/rounds/:id/:action', async (c) => {
    await note(c.req.path, c.req.raw);
    return c.json(ROUND);
  });
  app.all('*', (c) => base.app.fetch(c.req.raw));
  return fake;
}
