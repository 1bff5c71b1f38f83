// The shapes of the HTTP API, as data: what the server checks, what the tab reads, what OpenAPI describes.
import * as z from 'zod/mini';
import { BUSINESS_CASE_FORM_FIELDS, businessCaseList } from '../domain/change/businessCase.list.ts';
import {
  CHANGE_FORM_FIELDS,
  CHANGE_STATES,
  assessmentSchema,
  changeList,
  type ChangeFormField,
} from '../domain/change/change.list.ts';
import { PARTS } from '../domain/change/change.rights.ts';
import { fieldSchema, partShape } from '../domain/list/validator.ts';
import { BODY_KINDS } from '../domain/people/body.list.ts';
import { SEAT_ROLES } from '../domain/people/seat.list.ts';
import { REASONS } from '../domain/record/refusal.ts';
import { REGION_IDS } from '../domain/region/regions.ts';
import { ANSWER_KEYS, OUTCOMES, ROUND_BODIES, questionSchema, roundList } from '../domain/round/round.list.ts';

const keysOf = <K extends string>(options: Readonly<Record<K, unknown>>) => Object.keys(options) as [K, ...K[]];
const nullable = z.nullable;
const id = z.string().check(z.minLength(1), z.maxLength(120), z.regex(/^[\w.~-]+$/));
const day = z.string();
const instant = z.string();
const reasonText = z.string().check(z.trim(), z.minLength(1), z.maxLength(4_000));

const stateKey = z.enum(keysOf(CHANGE_STATES));
const regionKey = z.enum(REGION_IDS);
const roundBodyKey = z.enum(keysOf(ROUND_BODIES));
const actorKey = z.enum(['SAR', 'FSG', 'SYS', 'RSI']);

/** A person as others see them: the role stands for the person. */
const personView = z.object({ id: z.string(), name: z.string() });

const seatView = z.object({
  id: z.string(),
  body: z.string(),
  bodyId: z.string(),
  bodyKind: z.enum(keysOf(BODY_KINDS)),
  role: z.enum(keysOf(SEAT_ROLES)),
  region: nullable(regionKey),
  system: nullable(z.string()),
  from: day,
  to: nullable(day),
});

export const meView = z.object({
  id: z.string(),
  name: z.string(),
  seats: z.array(seatView),
  /** The day in Copenhagen, as the server sees it. */
  today: day,
  now: instant,
  /** The data are sample data. */
  sample: z.boolean(),
});

export const routeView = z.object({
  edition: z.string(),
  /** The date on which the edition took over is assumed. */
  editionAssumed: z.boolean(),
  route: z.enum(['small', 'middle', 'top']),
  bodies: z.array(actorKey),
  steps: z.array(z.object({ body: actorKey, name: z.string(), does: z.enum(['recommends', 'decides']), by: day })),
  earliestDecision: day,
  required: z.array(
    z.object({
      document: z.enum(['professional-reason', 'business-case-light', 'charter', 'business-case', 'roadmap']),
      rule: z.string(),
      waivable: z.boolean(),
    }),
  ),
  /** `key` finds the words in the text room; `text` has them in the reader's language. */
  rules: z.array(
    z.object({ id: z.string(), key: z.string(), kind: z.enum(['document', 'standard']), text: z.string() }),
  ),
  limits: z.object({ lower: z.number(), upper: z.number() }),
  /** The next meeting of the deciding body that is on record. */
  nextMeeting: nullable(z.object({ body: z.string(), date: day })),
});

const splitView = z.object({
  limit: z.number(),
  sum: z.number(),
  /** How many days before and after this case the others were filed. */
  days: z.number(),
  cases: z.array(z.object({ id: z.string(), number: z.string() })),
});
const yearlySumView = z.object({
  year: z.number(),
  granted: z.number(),
  withThis: z.number(),
  limit: z.number(),
  passed: z.boolean(),
});
const distributionView = z.array(z.object({ key: z.string(), name: z.string(), sum: z.number(), share: z.number() }));

const poolView = z.object({
  year: z.number(),
  frame: z.number(),
  granted: z.number(),
  /** Reserved for other cases than this one. */
  reserved: z.number(),
  /** Reserved for this case. */
  thisCase: z.number(),
  free: z.number(),
  distribution: distributionView,
});

const journeyStep = z.object({
  key: z.enum(['submitted', 'region', 'FSG', 'SYS', 'RSI', 'implementation', 'benefits']),
  /** Name of the body or region; the text room names the other steps. */
  name: nullable(z.string()),
  state: z.enum(['done', 'current', 'coming', 'stopped']),
  date: nullable(day),
  /** What happened, as a key of the text room with its parameters. */
  what: z.object({
    key: z.enum([
      'filed',
      'not-filed',
      'comment-open',
      'awaits-assessment',
      'round',
      'round-closed',
      'recommended',
      'not-recommended',
      'awaits-round',
      'approved',
      'rejected',
      'escalated',
      'withdrawn',
      'postponed',
      'coming',
      'started',
      'delivered',
    ]),
    answered: z.optional(z.number()),
    expected: z.optional(z.number()),
    rank: z.optional(z.number()),
    of: z.optional(z.number()),
    by: z.optional(z.string()),
  }),
  /** A line under the node: the case waits for a meeting. */
  meeting: nullable(day),
});

const nextStep = z.object({
  key: z.enum([
    'submit',
    'comment-or-decide',
    'sys-not-settled',
    'open-round-FSG',
    'assess',
    'open-round-SYS',
    'open-round-RSI',
    'answers-missing',
    'chair-concludes',
    'acknowledge-sum',
    'meeting',
    'start',
    'deliver',
    'benefits',
    'resume',
    'none',
  ]),
  count: z.optional(z.number()),
  due: nullable(day),
  /** Due by the next working day, or past. */
  soon: z.boolean(),
});

/** A row of the list of change requests. A disqualified reader gets title, system and state only (DEC-8). */
export const changeRow = z.object({
  id: z.string(),
  number: z.string(),
  version: z.number(),
  state: stateKey,
  title: z.string(),
  system: z.string(),
  systemName: z.string(),
  restricted: z.boolean(),
  kind: nullable(z.string()),
  region: nullable(regionKey),
  oneOffCost: nullable(z.number()),
  yearlyCost: nullable(z.number()),
  route: nullable(z.enum(['small', 'middle', 'top'])),
  /** The bodies in order, and how far the case has come: index of the one that has it, `bodies.length` when decided. */
  bodies: z.array(actorKey),
  at: z.number(),
  /** Who decides. */
  decides: nullable(actorKey),
  requester: personView,
  mine: z.boolean(),
  submitted: nullable(day),
  next: nextStep,
  decided: nullable(instant),
  decidedBy: nullable(z.string()),
  changed: instant,
});

/** A page of the list: its rows, and what stands around them. */
export const changesPageView = z.object({
  rows: z.array(changeRow),
  /** How many the view and the filters let through, what they cost together in whole kroner, and how many there are in all. */
  count: z.number(),
  sum: z.number(),
  of: z.number(),
  views: z.object({ open: z.number(), mine: z.number(), year: z.number(), all: z.number() }),
  /** What the filters can be set to. */
  systems: z.array(z.object({ id: z.string(), name: z.string() })),
  regions: z.array(regionKey),
});

const changeActionView = z.object({
  action: z.enum([
    'edit',
    'submit',
    'comment',
    'decide',
    'assess',
    'open-round',
    'withdraw',
    'postpone',
    'start',
    'deliver',
    'disqualify',
  ]),
  body: z.optional(roundBodyKey),
  /** Null: the button works. Else why it does not, yet. */
  blocked: nullable(z.object({ reason: z.enum(REASONS), rule: z.optional(z.string()) })),
});

const businessCaseView = z.object({
  version: z.number(),
  fields: z.strictObject(partShape(businessCaseList, BUSINESS_CASE_FORM_FIELDS)),
  filled: z.number(),
  of: z.number(),
});

/** What a request says beside what a row of the list has; null where nothing is written. */
export const CHANGE_PAPERS = CHANGE_FORM_FIELDS.filter(
  (key): key is Exclude<ChangeFormField, keyof typeof changeRow.shape> => !Object.hasOwn(changeRow.shape, key),
);

const fieldChangeView = z.object({ field: z.string(), was: z.unknown(), now: z.unknown() });

/** A row that people have added, edited, deleted or made unreadable in its list, so that nobody can act on it. */
const flagView = z.object({
  /** `<list>/<id>` */
  record: z.string(),
  /** The case that it belongs to; null for rows of no case. */
  change: nullable(z.string()),
  /** Of that case; null when the reader may not know it, or nobody does. */
  title: nullable(z.string()),
  /** As in ÆØ-118; null where the reader can open no such case. */
  number: nullable(z.string()),
  problem: z.enum(['added', 'edited', 'deleted', 'unreadable']),
  /** What differs from the log, where that is known and the reader may know it. */
  changes: z.array(fieldChangeView),
});

/** One whole case. When `restricted`, only what `changeRow` keeps is there, with `disqualified` told. */

export const changeView = z.extend(changeRow, {
  ...partShape(changeList, CHANGE_PAPERS),
  /** The same as the form takes it back: only what is filled in. */
  form: z.strictObject(partShape(changeList, CHANGE_FORM_FIELDS)),
  assessment: nullable(assessmentSchema),
  assessedBy: nullable(z.string()),
  rankOf: nullable(z.number()),
  commentBy: nullable(day),
  decisionReason: nullable(z.string()),
  routing: nullable(routeView),
  businessCase: nullable(businessCaseView),
  businessCaseNotNeeded: nullable(z.string()),
  journey: z.array(journeyStep),
  actions: z.array(changeActionView),
  parts: z.array(z.enum(PARTS)),
  /** Rounds of the case, oldest first; the open one last. */
  rounds: z.array(z.string()),
  openRound: nullable(z.string()),
  pool: nullable(poolView),
  split: nullable(splitView),
  yearlySum: nullable(yearlySumView),
  project: nullable(z.string()),
  disqualified: nullable(z.object({ at: instant, decidedBy: z.string(), reason: z.string() })),
  /** Rows of the case that do not stand as the product left them. */
  flags: z.array(flagView),
  editableFields: z.array(z.string()),
});

const ballotRow = z.object({
  region: regionKey,
  regionName: z.string(),
  answer: nullable(z.enum(ANSWER_KEYS)),
  text: nullable(z.string()),
  at: nullable(instant),
  by: nullable(z.string()),
  /** The reader's own region. */
  mine: z.boolean(),
  /** Two predecessors answered differently (PUB-1). */
  differs: z.boolean(),
});

export const roundView = z.object({
  id: z.string(),
  version: z.number(),
  state: z.enum(['open', 'closed']),
  change: z.string(),
  changeNumber: z.string(),
  body: roundBodyKey,
  bodyId: z.string(),
  bodyName: z.string(),
  /** The hash of the question: an answer names it. */
  question: z.string(),
  asked: questionSchema,
  opened: instant,
  openedBy: personView,
  deadline: day,
  ballot: z.array(ballotRow),
  answered: z.number(),
  expected: z.number(),
  meetingAsked: z.boolean(),
  meeting: nullable(day),
  standing: z.enum(['waiting', 'agreed', 'disagreement', 'silence', 'meeting', 'acknowledge', 'closed']),
  outcome: nullable(z.enum(keysOf(OUTCOMES))),
  outcomeBy: nullable(z.enum(keysOf(roundList.fields.outcomeBy.options))),
  outcomeReason: nullable(z.string()),
  closed: nullable(instant),
  closedBy: nullable(personView),
  /** What the reader may do now. */
  actions: z.array(z.enum([...ANSWER_KEYS, 'acknowledge-sum', 'conclude', 'escalate', 'record-meeting'])),
  me: z.object({
    /** The region that the reader answers for, with the mandate's first day. */
    region: nullable(regionKey),
    mandateFrom: nullable(day),
    answer: nullable(z.enum(ANSWER_KEYS)),
    /** Why the reader cannot answer, if so; null for people outside the body. */
    why: nullable(z.object({ reason: z.enum(REASONS), rule: z.optional(z.string()) })),
    inBody: z.boolean(),
  }),
  restricted: z.boolean(),
});

export const systemView = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(['regional', 'public']),
  status: nullable(z.string()),
  regions: z.array(regionKey),
  sar: nullable(regionKey),
  sarName: nullable(z.string()),
  fsg: nullable(z.object({ id: z.string(), name: z.string() })),
  fsa: nullable(z.string()),
  /** The reader files requests for it. */
  mine: z.boolean(),
});

export const bodyView = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(keysOf(BODY_KINDS)),
  members: z.array(
    z.object({
      id: z.string(),
      person: z.string(),
      role: z.enum(keysOf(SEAT_ROLES)),
      region: nullable(regionKey),
      mandate: z.boolean(),
    }),
  ),
  /** ORG-4: every participating region has a seat. */
  validlyManned: z.boolean(),
  missing: z.array(regionKey),
});

export const logEntryView = z.object({
  record: z.string(),
  number: z.number(),
  at: instant,
  action: z.string(),
  actionId: z.string(),
  person: nullable(personView),
  seat: nullable(z.string()),
  reason: nullable(z.string()),
  rule: nullable(z.string()),
  changes: z.array(fieldChangeView),
  data: z.unknown(),
});

export const verifyView = z.object({
  ok: z.boolean(),
  checked: z.number(),
  /** The first bad row, when there is one. */
  first: nullable(
    z.object({ record: z.string(), number: z.number(), problem: z.enum(['missing', 'altered', 'head']) }),
  ),
});

const waitingItem = z.object({
  kind: z.enum([
    'answer',
    'comment',
    'decide',
    'assess',
    'conclude',
    'acknowledge-sum',
    'record-meeting',
    'open-round',
    'draft',
    'start',
    'deliver',
  ]),
  change: changeRow,
  round: nullable(z.string()),
  body: nullable(roundBodyKey),
  region: nullable(regionKey),
  due: nullable(day),
  workingDays: nullable(z.number()),
  soon: z.boolean(),
});

export const overviewView = z.object({
  /** For the secretariat only; empty for others. */
  flags: z.array(flagView),
  waiting: z.array(waitingItem),
  filed: z.array(changeRow),
  decided: z.array(changeRow),
  deadlines: z.array(
    z.object({
      date: day,
      kind: z.enum(['round', 'comment', 'meeting', 'region-change']),
      title: z.string(),
      where: z.string(),
      change: nullable(z.string()),
    }),
  ),
});

/** What a person writes when filing or changing a request. */
const businessCaseForm = z.strictObject(partShape(businessCaseList, BUSINESS_CASE_FORM_FIELDS));
const changeForm = { ...partShape(changeList, CHANGE_FORM_FIELDS), businessCase: z.optional(businessCaseForm) };
const { title, system } = changeList.fields;
/** A draft needs a title and a system. */
export const createChangeBody = z.strictObject({
  ...changeForm,
  title: fieldSchema(title),
  system: fieldSchema(system),
});
export const editChangeBody = z.strictObject({ ...changeForm, version: z.int().check(z.gte(0)) });

const version = z.int().check(z.gte(0));
const deadline = z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)));
export const changeActionBodies = {
  submit: z.strictObject({ version }),
  comment: z.strictObject({ version, text: reasonText }),
  decide: z.strictObject({ version, outcome: z.enum(['approved', 'rejected']), reason: reasonText }),
  assess: z.extend(assessmentSchema, { version }),
  'open-round': z.strictObject({ version, body: roundBodyKey, deadline }),
  withdraw: z.strictObject({ version, reason: reasonText }),
  postpone: z.strictObject({ version, reason: reasonText }),
  start: z.strictObject({ version }),
  deliver: z.strictObject({ version }),
  disqualify: z.strictObject({ version, person: id, reason: reasonText }),
} as const;
export type ChangeActionName = keyof typeof changeActionBodies;

const question = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const remark = z.string().check(z.trim(), z.minLength(1), z.maxLength(1_000));
export const roundActionBodies = {
  approve: z.strictObject({ question }),
  'approve-with-remark': z.strictObject({ question, text: remark }),
  reject: z.strictObject({ question, text: remark }),
  'ask-for-meeting': z.strictObject({ question, text: remark }),
  'acknowledge-sum': z.strictObject({ version }),
  conclude: z.strictObject({ version, outcome: z.enum(['approved', 'rejected']), reason: reasonText }),
  escalate: z.strictObject({ version, reason: reasonText }),
  'record-meeting': z.strictObject({ version, outcome: z.enum(['approved', 'rejected']), reason: reasonText }),
} as const;
export type RoundActionName = keyof typeof roundActionBodies;

export type MeView = z.infer<typeof meView>;
export type RouteView = z.infer<typeof routeView>;
export type ChangeRow = z.infer<typeof changeRow>;
export type ChangesPageView = z.infer<typeof changesPageView>;
export type ChangeView = z.infer<typeof changeView>;
export type JourneyStep = z.infer<typeof journeyStep>;
export type NextStep = z.infer<typeof nextStep>;
export type PoolView = z.infer<typeof poolView>;
export type FlagView = z.infer<typeof flagView>;
export type RoundView = z.infer<typeof roundView>;
export type SystemView = z.infer<typeof systemView>;
export type BodyView = z.infer<typeof bodyView>;
export type LogEntryView = z.infer<typeof logEntryView>;
export type VerifyView = z.infer<typeof verifyView>;
export type OverviewView = z.infer<typeof overviewView>;
export type WaitingItem = z.infer<typeof waitingItem>;

/** A refusal on the wire (RFC 9457), with what a page needs to tell it in its own words. */
export interface Problem {
  readonly type: `/problems/${string}`;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly reason?: string;
  readonly rule?: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
  /** For /problems/invalid: what is wrong with which field. */
  readonly fields?: readonly {
    readonly field: string;
    readonly code: string;
    readonly limit?: number;
    readonly message: string;
  }[];
  /** For /problems/stale. */
  readonly current?: number;
  readonly changed?: readonly {
    readonly field: string;
    readonly was: unknown;
    readonly now: unknown;
    readonly by: string | null;
    readonly at: string;
  }[];
}
