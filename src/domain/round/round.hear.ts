// What happens to a round without anybody answering: time passes, or what it is about tells it something.
import { NOBODY, type Decision } from '../record/decision.ts';
import type { Message } from '../record/message.ts';
import { never } from '../result.ts';
import { judged, type TimeFacts } from './round.facts.ts';
import type { Round } from './round.list.ts';
import { closedBy, closeRound } from './round.outcome.ts';

/** Time has passed: a round that is agreed now, because regions merged at midnight, closes (PUB-1). Null: nothing to do. */
export function judgeRound(round: Round, facts: TimeFacts): Decision<Round> | null {
  if (round.state === 'closed') return null;
  const { standing: stood } = judged(round, facts);
  if (stood.is !== 'agreed') return null;
  return closeRound(round, stood.outcome, 'agreement', { action: 'judge', rule: 'PUB-1' }, NOBODY, facts);
}

/** What the case tells the round. */
export function hearRound(
  round: Round,
  message: Extract<Message, { type: 'lapse' | 'refused' | 'disqualified' }>,
  facts: TimeFacts,
): Decision<Round> {
  switch (message.type) {
    case 'refused':
      return noted(round, message.told, message.reason);
    case 'disqualified':
      return disqualified(round, message, facts);
    case 'lapse':
      return round.state === 'closed' ? noted(round, message.type) : lapsed(round, message, facts.now);
    default:
      return never(message);
  }
}

/** A refusal is an outcome: it stands in the log and changes nothing. */
const noted = (round: Round, told: string, reason?: string): Decision<Round> => ({
  record: round,
  entries: [{ action: 'refused', data: { told, reason } }],
  effects: [],
});

function lapsed(round: Round, message: Extract<Message, { type: 'lapse' }>, now: string): Decision<Round> {
  return {
    record: {
      ...round,
      state: 'closed',
      outcome: 'lapsed',
      outcomeBy: 'lapse',
      outcomeReason: message.reason,
      closed: now,
      ...closedBy(message.actor),
    },
    entries: [{ action: 'lapse', reason: message.reason, data: { cause: message.cause } }],
    effects: [{ kind: 'card' }],
  };
}

/**
 * PUB-4: the person takes no further part, and an answer already given does not count: the log keeps it. A decision that has
 * been taken stands. The row says itself who may not answer, so that no answer slips in before others have heard of it.
 */
function disqualified(
  round: Round,
  { person, reason }: Extract<Message, { type: 'disqualified' }>,
  facts: TimeFacts,
): Decision<Round> {
  const open = round.state === 'open';
  const withdrawn = open ? round.answers.filter((given) => given.person === person) : [];
  const record: Round = open
    ? {
        ...round,
        disqualified: [...new Set([...(round.disqualified ?? []), person])],
        answers: round.answers.filter((given) => given.person !== person),
      }
    : round;
  const entry = {
    action: 'disqualify' as const,
    rule: 'ORG-11' as const,
    reason,
    data: {
      person,
      ...(withdrawn.length > 0 && { withdrawn: withdrawn.map(({ region, answer }) => ({ region, answer })) }),
    },
  };
  // Of two predecessors that differed the other may be left, and agree with the rest (PUB-1).
  const closed = judgeRound(record, facts);
  if (closed) return { ...closed, entries: [entry, ...closed.entries] };
  return { record, entries: [entry], effects: [{ kind: 'card' }] };
}
