// A person's action on a decision round: an answer, or the chair's conclusion, escalation, meeting or acknowledgement.
import type { RoundView } from '../contract/schemas.ts';
import { changeList } from '../domain/change/change.list.ts';
import { isVoting } from '../domain/people/rights.ts';
import { forbidden, type Refusal } from '../domain/record/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { decideRound, type RoundCommand } from '../domain/round/round.decide.ts';
import { roundList, type Answer } from '../domain/round/round.list.ts';
import { actionOf, type Call } from './call.ts';
import { carryOn } from './carryOn.ts';
import { roundFacts } from './facts.ts';
import type { Ports } from './ports.ts';
import { roundView } from './roundView.ts';
import { staleness } from './stale.ts';

export interface RoundCall extends Call {
  readonly id: string;
  /** The version that the page showed; null for an answer, which names the question instead. */
  readonly version: number | null;
}

export async function actOnRound(
  ports: Ports,
  call: RoundCall,
  command: RoundCommand,
): Promise<Result<RoundView, Refusal>> {
  if (call.actor.seats.length === 0) return err(forbidden('no-seat'));
  const row = ports.store.get(roundList, call.id);
  if (!row) return err({ kind: 'notFound' });
  const seat = call.actor.seats.find((held) => held.body === row.record.bodyId && isVoting(held)) ?? null;
  const action = actionOf(ports, call, `rounds/${call.id}/${command.type}`, [command, call.version], seat);
  const committed = await ports.store.commit({ list: roundList, id: call.id }, action, (fresh) => {
    if (!fresh) return err({ kind: 'notFound' });
    const decision = decideRound(fresh.record, command, roundFacts(ports, fresh, call.actor));
    if (call.version === null || (!decision.ok && decision.error.kind === 'forbidden')) return decision;
    const stale = staleness(ports, `rounds/${fresh.id}`, fresh.version, call.version);
    return stale ? err(stale) : decision;
  });
  if (!committed.ok) return committed;
  await carryOn(ports, roundList, call.id);
  const after = ports.store.get(roundList, call.id) ?? committed.value.row;
  return ok(roundView(ports, after, call.actor));
}

/**
 * The id of a press on a card: round, person, answer and text, and how many answers the round's log has for the person, so
 * that a press that Teams sends twice is one action, and a change of mind is another (facts: Teams resends with a new id).
 */
export function pressKey(
  ports: Ports,
  roundId: string,
  person: string,
  answer: Answer,
  text: string | undefined,
): string {
  const given = ports.store
    .log(`rounds/${roundId}`)
    .filter((entry) => entry.person === person && entry.action.endsWith('answer'));
  return ports.sealer.hash([roundId, person, answer, text ?? null, given.length]);
}

/** Whether the case of a round still has its papers open to a reader. */
export const changeOfRound = (ports: Ports, roundId: string) => {
  const round = ports.store.get(roundList, roundId);
  return round && ports.store.get(changeList, round.record.change);
};
