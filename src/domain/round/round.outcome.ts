// How a round ends: its outcome in its own row, and what the record that it is about is told.
import type { ActorRef, Decision, Effect, Entry } from '../record/decision.ts';
import type { RuleId } from '../record/refusal.ts';
import type { TimeFacts } from './round.facts.ts';
import { subjectOf, type Outcome, type Round } from './round.list.ts';

/** The round with its outcome: the case is told, the card is drawn. The outcome is final (DEC-5). */
export function closeRound(
  round: Round,
  outcome: Outcome,
  outcomeBy: NonNullable<Round['outcomeBy']>,
  entry: { action: Entry['action']; rule: RuleId; reason?: string },
  actor: ActorRef,
  facts: Pick<TimeFacts, 'id' | 'now'>,
): Decision<Round> {
  const told: Effect = {
    kind: 'tell',
    ...subjectOf(round),
    message: {
      type: 'round-closed',
      actor,
      round: facts.id,
      body: round.body,
      outcome,
      by: outcomeBy,
      reason: entry.reason ?? null,
    },
  };
  return {
    record: {
      ...round,
      state: 'closed',
      outcome,
      outcomeBy,
      closed: facts.now,
      ...(entry.reason && { outcomeReason: entry.reason }),
      ...closedBy(actor),
    },
    entries: [{ ...entry, data: { outcome, by: outcomeBy } }],
    effects: [told, { kind: 'card' }],
  };
}

/** Who closed it; nobody where time did. */
export const closedBy = ({ person }: ActorRef): Pick<Round, 'closedBy'> =>
  person === null ? {} : { closedBy: person };
