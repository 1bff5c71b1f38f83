// A decision round with its ballot, and what a caller sends to answer or close it.
import * as z from 'zod/mini';
import { fieldSchema, storable } from '../domain/list/validator.ts';
import {
  ANSWER_KEYS,
  REMARK_LIMIT,
  escalationQuestionSchema,
  questionSchema,
  roundList,
} from '../domain/round/round.list.ts';
import { blockedView, day, instant, personView, reasonText, regionKey, version } from './values.ts';

const { fields } = roundList;

export const ballotRow = z.object({
  region: regionKey,
  regionName: z.string(),
  answer: z.nullable(z.enum(ANSWER_KEYS)),
  text: z.nullable(z.string()),
  at: z.nullable(instant),
  by: z.nullable(z.string()),
  /** The reader's own region. */
  mine: z.boolean(),
  /** Two predecessors answered differently (PUB-1). */
  differs: z.boolean(),
});

/** What the reader is in a round. */
export const roundMe = z.object({
  /** The region that the reader answers for, with the mandate's first day. */
  region: z.nullable(regionKey),
  mandateFrom: z.nullable(day),
  answer: z.nullable(z.enum(ANSWER_KEYS)),
  /** Why the reader cannot answer, if so; null for people outside the body. */
  why: z.nullable(blockedView),
  inBody: z.boolean(),
});

const roundBasis = z.object({
  id: z.string(),
  version: z.number(),
  state: fieldSchema(fields.state),
  body: fieldSchema(fields.body),
  bodyId: fieldSchema(fields.bodyId),
  bodyName: z.string(),
  /** The hash of the question: an answer names it. */
  question: fieldSchema(fields.questionHash),
  opened: fieldSchema(fields.opened),
  openedBy: personView,
  deadline: fieldSchema(fields.deadline),
  ballot: z.array(ballotRow),
  answered: z.number(),
  expected: z.number(),
  meetingAsked: z.boolean(),
  meeting: z.nullable(day),
  standing: z.enum(['waiting', 'agreed', 'disagreement', 'silence', 'meeting', 'acknowledge', 'closed']),
  outcome: z.nullable(fieldSchema(fields.outcome)),
  outcomeBy: z.nullable(fieldSchema(fields.outcomeBy)),
  outcomeReason: z.nullable(fieldSchema(fields.outcomeReason)),
  closed: z.nullable(fieldSchema(fields.closed)),
  closedBy: z.nullable(personView),
  /** What the reader may do now. */
  actions: z.array(z.enum([...ANSWER_KEYS, 'acknowledge-sum', 'conclude', 'escalate', 'record-meeting'])),
  me: roundMe,
});

/** A round about a change request. */
export const roundView = z.extend(roundBasis, {
  change: fieldSchema(fields.change),
  changeNumber: z.string(),
  asked: questionSchema,
});

/** A round by which a body answers an escalation (ESC-4). */
export const escalationRoundView = z.extend(roundBasis, {
  escalation: fieldSchema(fields.escalation),
  escalationNumber: z.string(),
  asked: escalationQuestionSchema,
});

export const anyRoundView = z.union([roundView, escalationRoundView]);

const question = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const remark = z.string().check(z.trim(), z.minLength(1), ...storable(REMARK_LIMIT));
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

export type RoundBasis = z.infer<typeof roundBasis>;
export type RoundView = z.infer<typeof roundView>;
export type EscalationRoundView = z.infer<typeof escalationRoundView>;
export type AnyRoundView = RoundView | EscalationRoundView;
