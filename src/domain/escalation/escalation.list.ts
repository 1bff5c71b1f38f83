// An escalation (ESC-4): what, why, what is asked of the receiver and by when. It is never deleted.
import * as z from 'zod/mini';
import { isIsoDate } from '../calendar/dates.ts';
import { choice, date, instant, integer, json, note, person, reference, text } from '../list/field.ts';
import { defineList, type RecordOf } from '../list/list.ts';
import { BODY_KINDS } from '../people/body.list.ts';
import { PARAMETERS } from '../status/status.list.ts';

export const ESCALATION_STATES = {
  proposed: 'Foreslået',
  dismissed: 'Ikke eskaleret',
  confirmed: 'Eskaleret',
  acknowledged: 'Modtaget',
  closed: 'Afsluttet',
} as const;
export type EscalationState = keyof typeof ESCALATION_STATES;

/** What the receiver came to. `raised`: it went one level further up. */
const ESCALATION_OUTCOMES = {
  granted: 'Imødekommet',
  refused: 'Ikke imødekommet',
  noted: 'Taget til efterretning',
  raised: 'Løftet til næste led',
} as const;
export type EscalationOutcome = keyof typeof ESCALATION_OUTCOMES;

/** What only a person can tell: the frame or its assumptions are challenged (ESC-1), a critical breach of the SLA (ESC-3). */
export const BEGUN_KINDS = ['frame', 'sla-breach'] as const;
export type BegunKind = (typeof BEGUN_KINDS)[number];

/** ESC-3: what can make the app propose an escalation, or a person begin one. */
const TRIGGER_KINDS = [
  'red-status',
  'repeated',
  'tolerance',
  'missing-report',
  'round-overdue',
  'disagreement',
  ...BEGUN_KINDS,
] as const;

export const triggerSchema = z.strictObject({
  kind: z.enum(TRIGGER_KINDS),
  month: z.optional(z.string()),
  parameter: z.optional(z.enum(PARAMETERS)),
  /** How many reports in a row. */
  count: z.optional(z.int()),
  /** The day that was passed. */
  due: z.optional(z.string().check(z.refine(isIsoDate, { error: 'date' }))),
  round: z.optional(z.string()),
});
export type Trigger = z.infer<typeof triggerSchema>;

/** How long the texts of an escalation may be. */
export const ESCALATION_TEXT_LIMIT = 4_000;
const words = { maxLength: ESCALATION_TEXT_LIMIT };

export const escalationList = defineList({
  name: 'escalations',
  title: 'Eskaleringer',
  prefix: 'ESK',
  governed: true,
  fields: {
    title: text('Titel', { required: true }),
    state: choice('Status', ESCALATION_STATES, { required: true, indexed: true }),
    triggers: json('Anledning', z.array(triggerSchema), { required: true }),
    proposed: date('Foreslået', { required: true }),
    project: reference('Projekt', 'projects', { indexed: true }),
    change: reference('Ændringsønske', 'changes', { indexed: true }),
    report: reference('Statusrapport', 'statusReports'),
    /** The system whose SLA is breached. */
    system: reference('System', 'systems'),
    /** The level that escalates, and the one it goes to (ORG-2). A project without a steering group on record has no body. */
    fromKind: choice('Fra led', BODY_KINDS, { required: true }),
    from: reference('Fra', 'bodies', { indexed: true }),
    toKind: choice('Til led', BODY_KINDS, { required: true }),
    to: reference('Til', 'bodies', { indexed: true }),
    what: note('Hvad eskaleres', words),
    why: note('Hvorfor', words),
    asked: note('Hvad modtageren skal', words),
    by: date('Senest', { indexed: true }),
    confirmed: instant('Eskaleret'),
    confirmedBy: person('Eskaleret af'),
    dismissed: instant('Forslag afvist'),
    dismissedBy: person('Forslag afvist af'),
    dismissReason: note('Begrundelse for ikke at eskalere', words),
    acknowledged: instant('Modtaget'),
    acknowledgedBy: person('Modtaget af'),
    /** The decision round by which the receiver answers, while it is open. */
    openRound: reference('Åben behandling', 'rounds'),
    rounds: integer('Antal behandlinger', { min: 0, max: 99 }),
    outcome: choice('Udfald', ESCALATION_OUTCOMES),
    decision: note('Beslutning', words),
    closed: instant('Afsluttet'),
    closedBy: person('Afsluttet af'),
    /** The escalation one level down that this one came from. */
    raisedFrom: reference('Løftet fra', 'escalations'),
  },
});

export type Escalation = RecordOf<typeof escalationList>;

/** The answer to whoever escalated: a row of its own, so that it has a card in their channel (ESC-4). */
export const escalationAnswerList = defineList({
  name: 'escalationAnswers',
  title: 'Svar på eskaleringer',
  governed: true,
  fields: {
    title: text('Titel', { required: true }),
    escalation: reference('Eskalering', 'escalations', { required: true, indexed: true }),
    /** The body that gets the answer; none where a project has no steering group on record. */
    body: reference('Organ', 'bodies', { indexed: true }),
    fromKind: choice('Besluttet af', BODY_KINDS, { required: true }),
    project: reference('Projekt', 'projects', { indexed: true }),
    outcome: choice('Udfald', ESCALATION_OUTCOMES, { required: true }),
    decision: note('Beslutning', words),
    closed: instant('Afsluttet', { required: true }),
  },
});

export type EscalationAnswer = RecordOf<typeof escalationAnswerList>;
export const escalationAnswerId = (escalation: string): string => `${escalation}-answer`;
