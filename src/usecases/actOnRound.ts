// A person's action on a decision round: an answer, or the chair's conclusion, escalation, meeting or acknowledgement.
import type { AnyRoundView } from '../contract/round.ts';
import type { HeldSeat } from '../domain/people/rights.ts';
import { barred, conflict, forbidden, type Refusal } from '../domain/record/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { decideRound, type RoundCommand } from '../domain/round/round.decide.ts';
import { judged, type RoundFacts } from '../domain/round/round.facts.ts';
import { aboutKey, roundList, type Answer, type Round } from '../domain/round/round.list.ts';
import { chairOf, voteOf } from '../domain/round/round.rights.ts';
import { actorOfPerson } from './actor.ts';
import { actionOf, toSeated, type Call } from './call.ts';
import { carryOn } from './carryOn.ts';
import { caughtUpFor } from './caughtUp.ts';
import { isRecordClosed, isSumClosed } from './closed.ts';
import { roundFacts } from './facts.ts';
import { isLocked } from './flagged.ts';
import type { Ports } from './ports.ts';
import { anyRoundView } from './roundView.ts';
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
): Promise<Result<AnyRoundView, Refusal>> {
  return toSeated(call.actor, await act(ports, call, command));
}

async function act(ports: Ports, call: RoundCall, command: RoundCommand): Promise<Result<AnyRoundView, Refusal>> {
  const found = await caughtUpFor(ports, call.actor, roundList, call.id, call.version);
  // A closed case is told neither by a round that is not there, nor by the repeat of what was answered before (DEC-8).
  const isClosed = () => isRecordClosed(ports, `${roundList.name}/${call.id}`, call.actor.person);
  if (!found.ok) return isClosed() ? err(barred()) : found;
  const seat = seatFor(command, found.value.record, roundFacts(ports, found.value, call.actor));
  const action = actionOf(ports, call, `rounds/${call.id}/${command.type}`, [command, call.version], seat);
  await ports.store.inspect();
  const committed = await ports.store.commit({ list: roundList, id: call.id }, action, (fresh) => {
    if (!fresh) return err({ kind: 'notFound' });
    // The seats of now: an action that takes its time over midnight has no more right than one that starts then.
    const actor = actorOfPerson(ports, call.actor.person);
    if (actor.seats.length === 0) return err(forbidden('no-seat'));
    const decision = decideRound(fresh.record, command, {
      ...roundFacts(ports, fresh, actor),
      isSumClosed: isSumClosed(ports, fresh.record, actor.person),
    });
    if (!decision.ok && decision.error.kind === 'forbidden') return decision;
    const stale = call.version === null ? null : staleness(ports, `rounds/${fresh.id}`, fresh.version, call.version);
    if (stale) return err(stale);
    return decision.ok && isLocked(ports, aboutKey(fresh.record)) ? err(conflict('row-tampered')) : decision;
  });
  if (!committed.ok) return committed;
  await carryOn(ports, roundList, call.id);
  if (isClosed()) return err(barred());
  const after = ports.store.get(roundList, call.id) ?? committed.value.row;
  return ok(anyRoundView(ports, after, call.actor));
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

/** The seat that gives the right, as the log names it. */
function seatFor(command: RoundCommand, round: Round, facts: RoundFacts): HeldSeat | null {
  if (command.type !== 'answer') {
    const chair = chairOf(round, facts.disqualified, facts.actor);
    return chair.ok ? chair.value : null;
  }
  const vote = voteOf(round, facts.disqualified, facts.actor, judged(round, facts).lines, facts.today);
  return vote.ok ? vote.value.seat : null;
}
