// The parts that a person has in a project: its manager and owner by name, the rest from seats.
import type { IsoDate } from '../calendar/dates.ts';
import { seatRegion, type Actor, type HeldSeat } from '../people/rights.ts';
import { regionOn } from '../region/regions.ts';
import type { Project } from './project.list.ts';

export const PROJECT_PARTS = [
  'manager',
  'owner',
  'steeringChair',
  'steeringMember',
  'rsiMember',
  'rsiChair',
  'itDirector',
  'secretariat',
] as const;
export type ProjectPart = (typeof PROJECT_PARTS)[number];

/** Every part with the seat that gives it. The joint project manager and the owner may be without a seat (ORG-7). */
export function partsInProject(project: Project, actor: Actor): ReadonlyMap<ProjectPart, HeldSeat | null> {
  const parts = new Map<ProjectPart, HeldSeat | null>();
  const [first = null] = actor.seats;
  if (project.manager === actor.person) parts.set('manager', first);
  if (project.owner === actor.person) parts.set('owner', first);
  for (const seat of actor.seats) {
    for (const part of partsOfSeat(seat, project)) if (!parts.has(part)) parts.set(part, seat);
  }
  return parts;
}

/** PUB-2: the IT director of a region on a day, among those who hold seats then; null where there is none. */
export function itDirectorOf(
  region: Project['steeringRegion'],
  seats: readonly HeldSeat[],
  day: IsoDate,
): string | null {
  if (region === undefined) return null;
  const asked = regionOn(region, day);
  const seat = seats.find((held) => held.bodyKind === 'IT5' && isMember(held) && seatRegion(held, day) === asked);
  return seat?.person ?? null;
}

const isMember = ({ role }: HeldSeat): boolean => role === 'chair' || role === 'member';

function partsOfSeat(seat: HeldSeat, project: Project): ProjectPart[] {
  if (seat.bodyKind === 'secretariat') return ['secretariat'];
  if (!isMember(seat)) return [];
  const chairs = seat.role === 'chair';
  if (seat.bodyKind === 'RSI') return chairs ? ['rsiChair', 'rsiMember'] : ['rsiMember'];
  if (seat.bodyKind === 'IT5') return ['itDirector'];
  if (project.steeringGroup === undefined || seat.body !== project.steeringGroup) return [];
  return chairs ? ['steeringChair', 'steeringMember'] : ['steeringMember'];
}
