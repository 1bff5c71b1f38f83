// A call by a person: who, under which id, and what exactly, so that a repeat is known for what it is.
import { seatTitle, type Actor, type HeldSeat } from '../domain/people/rights.ts';
import type { ActorRef } from '../domain/record/decision.ts';
import { forbidden, type Refusal } from '../domain/record/refusal.ts';
import { err, type Result } from '../domain/result.ts';
import type { IsoDate } from '../domain/calendar/dates.ts';
import type { Action, Ports } from './ports.ts';

export interface Call {
  readonly actor: Actor;
  /** Made by the caller, once per press: the API's Idempotency-Key. */
  readonly key: string;
}

/**
 * What somebody without a seat is told: `no-seat`, or, where it is the repeat of what they did while they had one, that it stands
 * (`seat-ended`). Of the record they are told nothing. `result` must have been refused by asking the record itself.
 */
export function toSeated<T>({ seats }: Actor, result: Result<T, Refusal>): Result<T, Refusal> {
  if (seats.length > 0) return result;
  if (result.ok) return err(forbidden('seat-ended'));
  return result.error.kind === 'unavailable' ? result : err(forbidden('no-seat'));
}

/** The action of a call: its id belongs to the person and the place, its fingerprint to what was asked. */
export function actionOf(ports: Ports, call: Call, place: string, asked: unknown, seat: HeldSeat | null): Action {
  return {
    actionId: ports.sealer.hash([call.actor.person, place, call.key]).slice(0, 40),
    fingerprint: ports.sealer.hash(asked).slice(0, 40),
    actor: refOf(call.actor, seat, ports.clock.today()),
  };
}

const refOf = (actor: Actor, seat: HeldSeat | null, today: IsoDate): ActorRef => ({
  person: actor.person,
  seat: seat ? seatTitle(seat, today) : null,
});
