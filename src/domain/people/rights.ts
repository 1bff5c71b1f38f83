// Rights come from seats (design): what part a person has in a case, on a day. Seats end at midnight (ORG-10).
import type { IsoDate } from '../calendar/dates.ts';
import { regionName, regionOn, type RegionId } from '../region/regions.ts';
import type { BodyKind } from './body.list.ts';
import { SEAT_ROLES, type Seat } from './seat.list.ts';

/** A seat with its key and with the kind and name of its body. */
export interface HeldSeat extends Seat {
  readonly id: string;
  /** Grows with each change of the row: an answer stores the version of the seat it was given by. */
  readonly rowVersion: string;
  readonly bodyKind: BodyKind;
  readonly bodyName: string;
}

/** A person who acts, with the seats that hold today. */
export interface Actor {
  readonly person: string;
  readonly name: string;
  readonly seats: readonly HeldSeat[];
}

export const holdsOn = (seat: Seat, today: IsoDate): boolean =>
  seat.from <= today && (seat.to === undefined || today <= seat.to);

/** A mandate is on record with dates and limits (ORG-10). Amount in whole kroner. */
export function hasMandate(seat: Seat, today: IsoDate, amount: number): boolean {
  return (
    seat.mandateFrom !== undefined &&
    seat.mandateFrom <= today &&
    (seat.mandateTo === undefined || today <= seat.mandateTo) &&
    (seat.mandateLimit === undefined || amount <= seat.mandateLimit)
  );
}

/** The region that a seat speaks for on a day: after the turn of 2026/2027 the successor (PUB-1). */
export function seatRegion(seat: Seat, today: IsoDate): RegionId | null {
  return seat.region === undefined ? null : regionOn(seat.region, today);
}

/** How a seat reads in the log: “medlem, SYS, Region Sjælland”, in the names of that day. */
export function seatTitle(seat: HeldSeat, today: IsoDate): string {
  const region = seatRegion(seat, today);
  return [SEAT_ROLES[seat.role], seat.bodyName, ...(region ? [regionName(region)] : [])].join(', ');
}

/** Only chairs and members answer for a region; an FSA or a secretary serves the body. */
export const isVoting = (seat: Seat): boolean => seat.role === 'chair' || seat.role === 'member';

/** CR-1: the FSA files; a user group, a steering group, SYS and the secretariat can motivate a wish too. */
export function filingSeat<S extends Pick<HeldSeat, 'role' | 'bodyKind'>>(seats: readonly S[]): S | null {
  return seats.find(({ role }) => role === 'fsa') ?? seats.find(({ bodyKind }) => FILING.has(bodyKind)) ?? null;
}

const FILING: ReadonlySet<BodyKind> = new Set<BodyKind>(['FSG', 'userGroup', 'secretariat', 'SYS']);
