// How an escalation ends: by the receiver's decision, with the answer in the sender's channel, or one level further up.
import type { IsoDate } from '../calendar/dates.ts';
import { addWorkingDays } from '../calendar/workingDays.ts';
import type { ActorRef, Decision, Effect, LogAction } from '../record/decision.ts';
import type { Message } from '../record/message.ts';
import { never } from '../result.ts';
import type { Settings } from '../setting/setting.list.ts';
import type { EscalationFacts } from './escalation.actions.ts';
import {
  ESCALATION_TEXT_LIMIT,
  escalationAnswerId,
  type Escalation,
  type EscalationAnswer,
  type EscalationOutcome,
} from './escalation.list.ts';
import { lineFor } from './line.rules.ts';

type OutcomeFacts = Pick<EscalationFacts, 'id' | 'now' | 'today' | 'bodies' | 'edition' | 'below'> & {
  readonly settings: Pick<Settings, 'agreementDays'>;
};

interface Ending {
  readonly outcome: EscalationOutcome;
  readonly decision: string | null;
  readonly actor: ActorRef;
  readonly entry: LogAction;
}

/** How many working days the receiver has where nobody says otherwise. */
const STANDARD_DAYS = 10;

/** ESC-4: by when the receiver answers what comes to it today, where nobody says otherwise. */
export const standardDay = (today: IsoDate, { agreementDays }: Pick<Settings, 'agreementDays'>): IsoDate =>
  addWorkingDays(today, STANDARD_DAYS, { agreementDays });

/** ESC-4: closed with a decision; the answer goes back to those who escalated, as a row with a card in their channel. */
export function closeEscalation(escalation: Escalation, ending: Ending, facts: OutcomeFacts): Decision<Escalation> {
  const { openRound: _answered, ...rest } = escalation;
  const { outcome, decision, actor } = ending;
  return {
    record: {
      ...rest,
      state: 'closed',
      outcome,
      closed: facts.now,
      ...(decision !== null && { decision }),
      ...(actor.person !== null && { closedBy: actor.person }),
    },
    entries: [
      { action: ending.entry, rule: 'ESC-4', ...(decision !== null && { reason: decision }), data: { outcome } },
    ],
    effects: [
      { kind: 'card' },
      answer(escalation, escalation.from, escalationAnswerId(facts.id), ending, facts),
      // Those further down were told that it went up; now they are told what came of it.
      ...(outcome === 'raised' ? [] : (facts.below ?? [])).map(({ id, from }) =>
        answer(escalation, from, `${escalationAnswerId(id)}-final`, ending, facts),
      ),
    ],
  };
}

/**
 * ORG-2: the receiver lifts it to the next level, with the same words and its own reason. A day that the one below has used up is no day
 * for the one above: then the standard one, of which the next receiver is reminded.
 */
export function raiseEscalation(
  escalation: Escalation,
  { reason, actor, entry }: { readonly reason: string | null; readonly actor: ActorRef; readonly entry: LogAction },
  facts: OutcomeFacts,
): Decision<Escalation> {
  const [toKind] = lineFor(escalation.toKind, facts.edition);
  const body = toKind && facts.bodies[toKind];
  const closed = closeEscalation(escalation, { outcome: 'raised', decision: reason, actor, entry }, facts);
  if (!toKind) return closed;
  const { openRound: _round, acknowledged: _at, acknowledgedBy: _by, from: _from, to: _to, ...rest } = escalation;
  const why = [escalation.why, reason].filter((text) => text !== undefined && text !== null).join('\n\n');
  const by = rest.by !== undefined && rest.by > facts.today ? rest.by : standardDay(facts.today, facts.settings);
  const next: Escalation = {
    ...rest,
    by,
    state: 'confirmed',
    proposed: facts.today,
    fromKind: escalation.toKind,
    ...(escalation.to !== undefined && { from: escalation.to }),
    toKind,
    ...(body && { to: body.id }),
    why: why.slice(0, ESCALATION_TEXT_LIMIT),
    confirmed: facts.now,
    ...(actor.person !== null && { confirmedBy: actor.person }),
    raisedFrom: facts.id,
  };
  const created: Effect = {
    kind: 'create',
    list: 'escalations',
    id: `${facts.id}-up`,
    record: next,
    actor,
    entry: { action: 'confirm', rule: 'ORG-2', ...(reason !== null && { reason }), data: { to: toKind, by } },
    effects: [{ kind: 'card' }],
  };
  return { ...closed, effects: [...closed.effects, created] };
}

/** What the receiver's decision round came to. A round that it did not open, or that lapsed, decides nothing. */
export function hearEscalationRound(
  escalation: Escalation,
  message: Extract<Message, { type: 'round-closed' }>,
  facts: OutcomeFacts,
): Decision<Escalation> {
  const { round, outcome, actor, reason } = message;
  if (escalation.openRound !== round || escalation.state !== 'acknowledged') {
    return {
      record: escalation,
      entries: [{ action: 'refused', data: { told: message.type, round, outcome } }],
      effects: [],
    };
  }
  switch (outcome) {
    case 'approved':
      return closeEscalation(escalation, { outcome: 'granted', decision: reason, actor, entry: 'answered' }, facts);
    case 'rejected':
      return closeEscalation(escalation, { outcome: 'refused', decision: reason, actor, entry: 'answered' }, facts);
    case 'escalated':
      return raiseEscalation(escalation, { reason, actor, entry: 'answered' }, facts);
    case 'lapsed': {
      const { openRound: _lapsed, ...record } = escalation;
      return { record, entries: [{ action: 'round-closed', rule: 'DEC-2', data: { round, outcome } }], effects: [] };
    }
    default:
      return never(outcome);
  }
}

function answer(
  escalation: Escalation,
  to: string | undefined,
  id: string,
  { outcome, decision, actor }: Ending,
  facts: OutcomeFacts,
): Effect {
  const record: EscalationAnswer = {
    title: escalation.title,
    escalation: facts.id,
    ...(to !== undefined && { body: to }),
    fromKind: escalation.toKind,
    ...(escalation.project !== undefined && { project: escalation.project }),
    outcome,
    ...(decision !== null && { decision }),
    closed: facts.now,
  };
  return {
    kind: 'create',
    list: 'escalationAnswers',
    id,
    record,
    actor,
    entry: { action: 'answered', rule: 'ESC-4', data: { escalation: facts.id, outcome } },
    effects: [{ kind: 'card' }],
  };
}
