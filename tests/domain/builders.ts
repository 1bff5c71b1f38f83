// Builders for the domain's tests: a case, its seats, its round and its pool, with only what a test is about said aloud.
import { createHash } from 'node:crypto';
import { holdsOn, type Actor, type HeldSeat } from '../../src/domain/people/rights.ts';
import type { BusinessCase } from '../../src/domain/change/businessCase.list.ts';
import type { ChangeFacts } from '../../src/domain/change/change.facts.ts';
import type { Assessment, Change } from '../../src/domain/change/change.list.ts';
import { PARTS, type Part } from '../../src/domain/change/change.rights.ts';
import { editionsWith } from '../../src/domain/edition/editions.ts';
import type { Pool, PoolPost } from '../../src/domain/pool/pool.list.ts';
import { canonical } from '../../src/domain/record/canonical.ts';
import type { RegionId } from '../../src/domain/region/regions.ts';
import type { RoundFacts } from '../../src/domain/round/round.facts.ts';
import type { Answer, ChangeRound, GivenAnswer, Question, RoundBody } from '../../src/domain/round/round.list.ts';
import { settingsFrom } from '../../src/domain/setting/setting.list.ts';
import type { System } from '../../src/domain/system/system.list.ts';

/** A Friday. The fifth working day after it is Friday 27 November. */
export const TODAY = '2026-11-20';
export const LAST_DAY = '2026-12-31';
export const FIRST_DAY = '2027-01-01';
export const FIVE = ['hovedstaden', 'sjaelland', 'syddanmark', 'midtjylland', 'nordjylland'] as const;

export const hash = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex');

const BODIES = {
  FSG: { id: 'fsg-e-journal', name: 'Forretningsstyregruppen for E-journal', kind: 'FSG' },
  SYS: { id: 'sys', name: 'SYS', kind: 'SYS' },
  RSI: { id: 'rsi', name: 'RSI-kredsen', kind: 'RSI' },
} as const;

export const aSystem = (more: Partial<System> = {}): System & { readonly id: string } => ({
  id: 'e-journal',
  name: 'E-journal',
  type: 'regional',
  regions: [...FIVE],
  sar: 'nordjylland',
  fsg: BODIES.FSG.id,
  userGroup: 'users-e-journal',
  ...more,
});

/** A complete, submitted request. */
export const aChange = (more: Partial<Change> = {}): Change => ({
  title: 'Fælles medicinkort i overblikket',
  system: 'e-journal',
  state: 'submitted',
  requester: 'requester',
  kind: 'functional',
  description: 'Medicinkortet vises i overblikket.',
  reason: 'Lægerne skifter skærm ved hver patient.',
  oneOffCost: 250_000,
  submitted: TODAY,
  ...more,
});

export const anAssessment = (more: Partial<Assessment> = {}): Assessment => ({
  criteria: { user: 'Sparer tid', business: 'Ens i regionerne', technical: 'Enkel', economic: 'Tjent ind på to år' },
  rank: 1,
  recommend: true,
  reason: 'Gruppen er enig.',
  ...more,
});

export const aBusinessCase = (more: Partial<BusinessCase> = {}): BusinessCase => ({
  change: 'c1',
  purpose: 'Bedre overblik',
  deliverables: 'En ny visning',
  timetable: 'Et halvt år',
  economy: '250.000 kr.',
  ...more,
});

/** A member of SYS for Region Syddanmark with an unlimited mandate, unless said otherwise. */
export const aSeat = (more: Partial<HeldSeat> = {}): HeldSeat => {
  const { region = 'syddanmark', body = BODIES.SYS.id, role = 'member' } = more;
  return {
    id: `seat-${body}-${role}-${region}`,
    rowVersion: '1',
    title: 'Plads',
    person: `${body}-${region}`,
    body,
    bodyKind: 'SYS',
    bodyName: 'SYS',
    role,
    region,
    from: '2020-01-01',
    mandateFrom: '2020-01-01',
    ...more,
  };
};

/** A person with those of the seats that hold on the day: as the use cases read them. */
export const anActor = (person: string, seats: readonly HeldSeat[] = [], today = TODAY): Actor => ({
  person,
  name: person,
  seats: seats.filter((seat) => holdsOn(seat, today)).map((seat) => ({ ...seat, person })),
});

/** The region's member of the body, mandated. */
export const memberFor = (region: RegionId, body: RoundBody = 'SYS', more: Partial<HeldSeat> = {}): Actor =>
  anActor(`${body}-${region}`, [seatIn(body, { region, ...more })]);

/** A chair without region: leads, and has no vote (ORG-3). */
export const chairOfBody = (body: RoundBody = 'SYS', more: Partial<HeldSeat> = {}): Actor =>
  anActor(`${body}-chair`, [{ ...seatIn(body, { role: 'chair' }), region: undefined, ...more }]);

export const seatIn = (body: RoundBody, more: Partial<HeldSeat> = {}): HeldSeat =>
  aSeat({ body: BODIES[body].id, bodyKind: BODIES[body].kind, bodyName: BODIES[body].name, ...more });

/** For each part, somebody who has it; some parts come together, as a chair is a member. */
export const SOMEBODY: Readonly<Record<Part, Actor>> = {
  requester: anActor('requester'),
  fsa: anActor('fsa', [seatIn('FSG', { role: 'fsa', system: 'e-journal', region: 'nordjylland' })]),
  sar: memberFor('nordjylland'),
  fsgMember: memberFor('sjaelland', 'FSG'),
  fsgChair: chairOfBody('FSG'),
  sysMember: memberFor('syddanmark'),
  sysChair: chairOfBody('SYS'),
  rsiMember: memberFor('midtjylland', 'RSI'),
  rsiChair: chairOfBody('RSI'),
  secretariat: anActor('secretary', [
    aSeat({ body: 'secretariat', bodyKind: 'secretariat', bodyName: 'RSI-sekretariatet', role: 'secretary' }),
  ]),
  userGroup: anActor('user', [aSeat({ body: 'users-e-journal', bodyKind: 'userGroup', bodyName: 'Brugergruppen' })]),
};
export const EVERYBODY = PARTS.map((part) => SOMEBODY[part]);
export const NOBODY_IN_PARTICULAR = anActor('nobody');

export const someFacts = (more: Partial<ChangeFacts> = {}): ChangeFacts => ({
  id: 'c1',
  number: 'ÆØ-118',
  now: `${more.today ?? TODAY}T09:00:00Z`,
  today: TODAY,
  actor: SOMEBODY.fsa,
  system: aSystem(),
  editions: editionsWith(),
  settings: settingsFrom([]),
  businessCase: null,
  bodies: BODIES,
  lastOutcome: { FSG: null, SYS: null, RSI: null },
  roundsBeyond: [],
  pool: aPool(),
  ranked: 4,
  hash,
  ...more,
});

export const aPool = (more: Partial<Pool> = {}): Pool => {
  const posts = more.posts ?? [];
  const sum = (state: PoolPost['state']) =>
    posts.filter((post) => post.state === state).reduce((total, { amount }) => total + amount, 0);
  return { year: 2026, frame: 10_000_000, granted: sum('granted'), reserved: sum('reserved'), posts, ...more };
};

export const aPost = (more: Partial<PoolPost> = {}): PoolPost => ({
  change: 'c2',
  system: 'e-journal',
  round: 'c2-r1',
  amount: 250_000,
  state: 'granted',
  at: `${TODAY}T08:00:00Z`,
  ...more,
});

export const aQuestion = (more: Partial<Question> = {}): Question => ({
  change: 'c1',
  number: 'ÆØ-118',
  title: 'Fælles medicinkort i overblikket',
  system: 'e-journal',
  systemName: 'E-journal',
  oneOffCost: 250_000,
  yearlyCost: null,
  description: 'Medicinkortet vises i overblikket.',
  reason: 'Lægerne skifter skærm ved hver patient.',
  recommendation: { by: BODIES.FSG.name, rank: 1, of: 4, reason: 'Gruppen er enig.' },
  route: 'middle',
  edition: 'current',
  does: 'decides',
  bodies: ['FSG', 'SYS'],
  sar: 'nordjylland',
  poolYear: 2026,
  businessCase: null,
  ...more,
});

/** An open round in SYS on 250.000 kr., without answers. */
export const aRound = (more: Partial<ChangeRound> = {}): ChangeRound => {
  const question = more.question ?? aQuestion();
  const body = more.body ?? 'SYS';
  return {
    title: 'ÆØ-118 Fælles medicinkort i overblikket',
    change: 'c1',
    body,
    bodyId: BODIES[body].id,
    state: 'open',
    number: 1,
    question,
    questionHash: hash(question),
    openedBy: 'secretary',
    opened: `${TODAY}T08:00:00Z`,
    deadline: '2026-11-27',
    amount: 250_000,
    answers: [],
    ...more,
  };
};

export const anAnswer = (
  region: RegionId,
  answer: Answer = 'approve',
  more: Partial<GivenAnswer> = {},
): GivenAnswer => ({
  region,
  answer,
  person: `SYS-${region}`,
  seat: `seat-sys-member-${region}`,
  seatVersion: '1',
  mandate: '2020-01-01',
  at: `${TODAY}T08:30:00Z`,
  ...(answer !== 'approve' && { text: 'Fordi.' }),
  ...more,
});

export const roundFactsFor = (actor: Actor, more: Partial<RoundFacts> = {}): RoundFacts => ({
  id: 'c1-r1',
  now: `${more.today ?? TODAY}T09:00:00Z`,
  today: TODAY,
  actor,
  disqualified: [],
  systemRegions: [...FIVE],
  ...more,
});
