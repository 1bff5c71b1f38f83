// A call by a person: who, under which id, and what exactly, so that a repeat is known for what it is.
import { seatTitle, type Actor, type HeldSeat } from '../domain/people/rights.ts';
import type { ActorRef } from '../domain/record/decision.ts';
import type { IsoDate } from '../domain/calendar/dates.ts';
import type { Action, Ports } from './ports.ts';

export interface Call {
  readonly actor: Actor;
  /** Made by the caller, once per press: the API's Idempotency-Key. */
  readonly key: string;
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
