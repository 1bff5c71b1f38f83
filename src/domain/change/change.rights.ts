// The parts that a person has in a change request, from seats alone.
import type { IsoDate } from '../calendar/dates.ts';
import { regionOn } from '../region/regions.ts';
import { seatRegion, type Actor, type HeldSeat } from '../people/rights.ts';
import type { System } from '../system/system.list.ts';
import type { Change } from './change.list.ts';

export const PARTS = [
  'requester',
  'fsa',
  'sar',
  'fsgMember',
  'fsgChair',
  'sysMember',
  'sysChair',
  'rsiMember',
  'rsiChair',
  'secretariat',
  'userGroup',
] as const;
export type Part = (typeof PARTS)[number];

/** Every part with the seat that gives it; the requester's own part comes with their first seat, if any. */
export function partsIn(
  change: Change,
  system: System & { readonly id: string },
  actor: Actor,
  today: IsoDate,
): ReadonlyMap<Part, HeldSeat | null> {
  const parts = new Map<Part, HeldSeat | null>();
  if (change.requester === actor.person) parts.set('requester', actor.seats[0] ?? null);
  for (const [part, seat] of partsBySeats(system, actor, today)) parts.set(part, seat);
  return parts;
}

/** The parts that a person has in every case of a system, with the first seat that gives each. */
export function partsBySeats(
  system: System & { readonly id: string },
  actor: Actor,
  today: IsoDate,
): ReadonlyMap<Part, HeldSeat> {
  const parts = new Map<Part, HeldSeat>();
  for (const seat of actor.seats) {
    for (const part of partsOfSeat(seat, system, today)) if (!parts.has(part)) parts.set(part, seat);
  }
  return parts;
}

/** ORG-11 and PUB-4: a person the body found disqualified in this case. */
export function isDisqualified(change: Change, person: string): boolean {
  return (change.disqualified ?? []).some((row) => row.person === person);
}

/** What was never submitted is its requester's own, also when it was withdrawn. */
export const isHidden = (change: Change, person: string): boolean =>
  change.submitted === undefined && change.requester !== person;

function partsOfSeat(seat: HeldSeat, system: System & { readonly id: string }, today: IsoDate): Part[] {
  switch (seat.bodyKind) {
    case 'FSG':
      if (seat.role === 'fsa') return seat.system === system.id ? ['fsa', 'sar'] : [];
      if (seat.body !== system.fsg) return [];
      return seat.role === 'chair' ? ['fsgChair', 'fsgMember'] : ['fsgMember'];
    case 'SYS':
      return [
        ...(seat.role === 'chair' ? (['sysChair', 'sysMember'] as const) : (['sysMember'] as const)),
        // The region's head of system management disposes for the system-responsible region (CR-11).
        ...(isSar(seat, system, today) ? (['sar'] as const) : []),
      ];
    case 'RSI':
      return seat.role === 'chair' ? ['rsiChair', 'rsiMember'] : ['rsiMember'];
    case 'secretariat':
      return ['secretariat'];
    case 'userGroup':
      return seat.body === system.userGroup ? ['userGroup'] : [];
    case 'IT5':
    case 'projectSteeringGroup':
    case 'architecture':
    case 'council':
    case 'board':
    case 'directors':
      return [];
    default:
      return [];
  }
}

function isSar(seat: HeldSeat, system: System, today: IsoDate): boolean {
  return system.sar !== undefined && seatRegion(seat, today) === regionOn(system.sar, today);
}
