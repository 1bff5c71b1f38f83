// An escalation as a row, as a whole, and what a caller sends to act on it (ESC-3, ESC-4).
import * as z from 'zod/mini';
import { BEGUN_KINDS, ESCALATION_STATES, escalationList, triggerSchema } from '../domain/escalation/escalation.list.ts';
import { BODY_KINDS } from '../domain/people/body.list.ts';
import { lightKey, offerOf, parameterKey } from './light.ts';
import { escalationRoundView } from './round.ts';
import { day, id, instant, keysOf, personView, reasonText, version } from './values.ts';

const bodyKindKey = z.enum(keysOf(BODY_KINDS));
const isoDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** A level of the line with the body that stands for it, where there is one on record. */
export const level = z.object({ kind: bodyKindKey, id: z.nullable(z.string()), name: z.nullable(z.string()) });

/** A row of the list. A reader who is disqualified in the case behind it gets number and state only (DEC-8). */
export const escalationRow = z.object({
  id: z.string(),
  number: z.string(),
  version: z.number(),
  state: z.enum(keysOf(ESCALATION_STATES)),
  title: z.string(),
  restricted: z.boolean(),
  /** ESC-3: what made the app propose it. */
  triggers: z.array(triggerSchema),
  from: level,
  to: level,
  proposed: day,
  confirmed: z.nullable(instant),
  by: z.nullable(day),
  /** `by` is past, and no answer is there. */
  late: z.boolean(),
  closed: z.nullable(instant),
  outcome: z.nullable(z.enum(keysOf(escalationList.fields.outcome.options))),
  project: z.nullable(z.object({ id: z.string(), title: z.string() })),
  change: z.nullable(z.object({ id: z.string(), number: z.string() })),
  /** The reader has something to do with it now. */
  mine: z.boolean(),
});

/** A page of the list: its rows, and what stands around them. */
export const escalationsPageView = z.object({
  rows: z.array(escalationRow),
  /** How many the view and the search let through, and how many there are in all. */
  count: z.number(),
  of: z.number(),
  views: z.object({ open: z.number(), mine: z.number(), all: z.number() }),
});

const ESCALATION_ACTION_NAMES = ['dismiss', 'confirm', 'acknowledge', 'open-round', 'close', 'raise'] as const;

export const escalationView = z.extend(escalationRow, {
  report: z.nullable(z.string()),
  /** Id of the system whose SLA is breached, where that is what it is about. */
  system: z.nullable(z.string()),
  what: z.nullable(z.string()),
  why: z.nullable(z.string()),
  asked: z.nullable(z.string()),
  confirmedBy: z.nullable(personView),
  dismissed: z.nullable(instant),
  dismissedBy: z.nullable(personView),
  dismissReason: z.nullable(z.string()),
  acknowledged: z.nullable(instant),
  acknowledgedBy: z.nullable(personView),
  decision: z.nullable(z.string()),
  closedBy: z.nullable(personView),
  raisedFrom: z.nullable(z.object({ id: z.string(), number: z.string() })),
  raisedTo: z.nullable(z.object({ id: z.string(), number: z.string() })),
  /** The levels that it may be confirmed to, the usual one first (ORG-2). */
  line: z.array(level),
  /** What the form for confirming begins with: the day, and what the report behind it says of yellow and red. */
  basis: z.object({
    by: day,
    troubles: z.array(z.object({ parameter: parameterKey, light: lightKey, text: z.nullable(z.string()) })),
  }),
  /** The decision rounds by which the receiver answers, oldest first. */
  rounds: z.array(escalationRoundView),
  actions: z.array(offerOf(ESCALATION_ACTION_NAMES)),
});

/** ESC-4: what, why, what is asked of the receiver, by when; without `to`, of the usual level of the line. */
const said = { what: reasonText, why: reasonText, asked: reasonText, by: isoDay, to: z.optional(bodyKindKey) };

/** A person begins one: about the project whose frame is challenged (ESC-1), or the system whose SLA is breached (ESC-3). */
export const createEscalationBody = z.strictObject({
  trigger: z.enum(BEGUN_KINDS),
  project: z.optional(id),
  system: z.optional(id),
  ...said,
});

/** What the reader may begin an escalation about, and what the form for it begins with. */
export const escalationsNewView = z.object({
  by: day,
  subjects: z.array(
    z.object({
      trigger: z.enum(BEGUN_KINDS),
      id: z.string(),
      title: z.string(),
      from: level,
      /** The levels that it may go to, the usual one first (ORG-2). */
      line: z.array(level),
    }),
  ),
});

export const escalationActionBodies = {
  dismiss: z.strictObject({ version, reason: reasonText }),
  confirm: z.strictObject({ version, ...said }),
  acknowledge: z.strictObject({ version }),
  'open-round': z.strictObject({ version, deadline: z.optional(isoDay) }),
  close: z.strictObject({ version, outcome: z.enum(['granted', 'refused', 'noted']), decision: reasonText }),
  raise: z.strictObject({ version, reason: reasonText }),
} as const;
export type EscalationActionName = keyof typeof escalationActionBodies;

export type EscalationRow = z.infer<typeof escalationRow>;
export type EscalationsPageView = z.infer<typeof escalationsPageView>;
export type EscalationView = z.infer<typeof escalationView>;
export type CreateEscalation = z.infer<typeof createEscalationBody>;
export type EscalationsNewView = z.infer<typeof escalationsNewView>;
