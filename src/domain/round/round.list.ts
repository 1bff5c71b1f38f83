// A decision round: one question put to one body, with one answer per region (DEC-1, DEC-2).
import * as z from 'zod/mini';
import { choice, date, instant, integer, json, money, note, person, reference, text } from '../list/field.ts';
import { defineList, type RecordOf } from '../list/list.ts';
import { BODY_KINDS, type BodyKind } from '../people/body.list.ts';
import { REGION_IDS } from '../region/regions.ts';

export const ROUND_BODIES = { FSG: 'Forretningsstyregruppe', SYS: 'SYS', RSI: 'RSI-kredsen' } as const;
export type RoundBody = keyof typeof ROUND_BODIES;

export const ANSWERS = {
  approve: 'Godkendt',
  'approve-with-remark': 'Godkendt med bemærkning',
  reject: 'Afvist',
  'ask-for-meeting': 'Ønsker mødebehandling',
} as const;
export type Answer = keyof typeof ANSWERS;
export const ANSWER_KEYS = ['approve', 'approve-with-remark', 'reject', 'ask-for-meeting'] as const satisfies Answer[];

/** The outcome of a round. `lapsed`: the case was withdrawn or postponed under way. */
export const OUTCOMES = {
  approved: 'Godkendt',
  rejected: 'Afvist',
  escalated: 'Eskaleret',
  lapsed: 'Bortfaldet',
} as const;
export type Outcome = keyof typeof OUTCOMES;

/** How long a text an answer may carry. */
export const REMARK_LIMIT = 1_000;

/** An answer as it was given: the seat, its mandate and their version stand with it (ORG-10). */
export const givenAnswerSchema = z.strictObject({
  region: z.enum(REGION_IDS),
  answer: z.enum(ANSWER_KEYS),
  text: z.optional(z.string().check(z.maxLength(REMARK_LIMIT))),
  person: z.string(),
  seat: z.string(),
  seatVersion: z.string(),
  mandate: z.string(),
  at: z.string(),
});
export type GivenAnswer = z.infer<typeof givenAnswerSchema>;

/** What a change request puts to a body, frozen when the round opened. Its hash is what an answer names. */
export const questionSchema = z.strictObject({
  change: z.string(),
  number: z.string(),
  title: z.string(),
  system: z.string(),
  systemName: z.string(),
  oneOffCost: z.number(),
  yearlyCost: z.nullable(z.number()),
  description: z.string(),
  reason: z.string(),
  /** Text key and parameters of the recommendation, told in each reader's language. */
  recommendation: z.strictObject({
    by: z.nullable(z.string()),
    rank: z.nullable(z.int()),
    of: z.nullable(z.int()),
    reason: z.nullable(z.string()),
  }),
  route: z.enum(['small', 'middle', 'top']),
  edition: z.string(),
  does: z.enum(['recommends', 'decides']),
  bodies: z.array(z.string()),
  sar: z.nullable(z.enum(REGION_IDS)),
  poolYear: z.nullable(z.int()),
  businessCase: z.nullable(z.string()),
});
export type Question = z.infer<typeof questionSchema>;

/** What an escalation asks of the body that received it (ESC-4). */
export const escalationQuestionSchema = z.strictObject({
  escalation: z.string(),
  number: z.string(),
  title: z.string(),
  /** The level that escalated, and its body where one is on record. */
  fromKind: z.enum(Object.keys(BODY_KINDS) as [BodyKind, ...BodyKind[]]),
  from: z.nullable(z.string()),
  what: z.string(),
  why: z.string(),
  asked: z.string(),
  by: z.string(),
  project: z.nullable(z.string()),
  change: z.nullable(z.string()),
});
export type EscalationQuestion = z.infer<typeof escalationQuestionSchema>;

export const roundList = defineList({
  name: 'rounds',
  title: 'Behandlinger',
  governed: true,
  fields: {
    title: text('Titel', { required: true }),
    /** What the round is about: one of the two. */
    change: reference('Ændringsønske', 'changes', { indexed: true }),
    escalation: reference('Eskalering', 'escalations', { indexed: true }),
    body: choice('Behandles i', ROUND_BODIES, { required: true }),
    bodyId: reference('Organ', 'bodies', { required: true, indexed: true }),
    state: choice('Status', { open: 'Åben', closed: 'Afsluttet' }, { required: true, indexed: true }),
    number: integer('Nr. i sagen', { required: true, min: 1, max: 99 }),
    question: json('Spørgsmål', z.union([questionSchema, escalationQuestionSchema]), { required: true }),
    questionHash: text('Spørgsmålets aftryk', { required: true }),
    openedBy: person('Åbnet af', { required: true }),
    opened: instant('Åbnet', { required: true }),
    deadline: date('Svarfrist', { required: true, indexed: true }),
    amount: money('Beløb'),
    answers: json('Svar', z.array(givenAnswerSchema), { required: true }),
    /** Who may not answer (ORG-11): the round's own row knows, so that no answer slips in while the word spreads. */
    disqualified: json('Inhabile', z.array(z.string())),
    /** CR-8: with this case, the year's grants to the system pass what SYS may dispose of. */
    sumPassed: money('Årets sum med denne sag'),
    sumAcknowledged: instant('Sum taget til efterretning'),
    outcome: choice('Udfald', OUTCOMES),
    outcomeBy: choice('Afsluttet ved', {
      agreement: 'Enighed',
      conclusion: 'Formandens konklusion',
      escalation: 'Eskalering',
      meeting: 'Møde',
      lapse: 'Bortfald',
    }),
    outcomeReason: note('Begrundelse', { maxLength: 4_000 }),
    closed: instant('Afsluttet'),
    closedBy: person('Afsluttet af'),
  },
});

export type Round = RecordOf<typeof roundList>;

/** A round about a change request, and one about an escalation. */
export type ChangeRound = Round & { readonly change: string; readonly question: Question };
export type EscalationRound = Round & { readonly escalation: string; readonly question: EscalationQuestion };

export const isChangeRound = (round: Round): round is ChangeRound => round.change !== undefined;
export const isEscalationRound = (round: Round): round is EscalationRound => round.escalation !== undefined;

/** `<list>/<id>` of what a round is about. */
export function aboutKey(round: Round): string {
  const { list, id } = subjectOf(round);
  return `${list}/${id}`;
}

/** The record that a round is about: it is told how the round ends. */
export function subjectOf(round: Round): { readonly list: 'changes' | 'escalations'; readonly id: string } {
  if (round.change !== undefined) return { list: 'changes', id: round.change };
  return { list: 'escalations', id: round.escalation ?? '' };
}
