// Reading what the domain decided: what was accepted, why not, and what follows in other rows.
import type { Decision, Effect } from '../../src/domain/record/decision.ts';
import type { Message } from '../../src/domain/record/message.ts';
import type { Refusal } from '../../src/domain/record/refusal.ts';
import type { Result } from '../../src/domain/result.ts';
import type { ChangeRound } from '../../src/domain/round/round.list.ts';

/** What was decided; fails the test when it was refused. */
export function accepted<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The reason of the refusal, or its kind, or `ok`. */
export function refusedFor(result: Result<unknown, Refusal>): string {
  if (result.ok) return 'ok';
  return 'reason' in result.error ? result.error.reason : result.error.kind;
}

/** The messages that a decision tells other records. */
export const told = (decision: Pick<Decision<unknown>, 'effects'>): Message[] =>
  decision.effects.flatMap((effect) => (effect.kind === 'tell' ? [effect.message] : []));

/** The rows that a decision creates. */
export const created = (decision: Pick<Decision<unknown>, 'effects'>): Extract<Effect, { kind: 'create' }>[] =>
  decision.effects.flatMap((effect) => (effect.kind === 'create' ? [effect] : []));

/** The round that a change request opened. */
export const roundFrom = (decision: Pick<Decision<unknown>, 'effects'>): ChangeRound => {
  const round = created(decision).find(({ list }) => list === 'rounds');
  if (!round) throw new Error('No round was opened');
  return round.record as unknown as ChangeRound;
};
