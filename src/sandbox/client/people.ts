// How a person is named in the client: by their seat, never by an invented name.
import type { Channel, Person } from './surfaces/surfaces.ts';

export type PersonLabel = { readonly first: string; readonly second: string; readonly initials: string };
export type PersonGroup = { readonly body: string; readonly people: readonly Person[] };

/** Two lines and initials: “SYS-medlem” and “Region Sjælland”, RS. */
export function labelPerson({ name, seats }: Person): PersonLabel {
  const seat = seats[0];
  const region = regionOf(seats);
  const first = region !== undefined && name.endsWith(`, ${region}`) ? name.slice(0, -region.length - 2) : name;
  const second = region ?? seat?.body ?? '';
  // “FSA, E-journal” is known as FSA; “SYS-medlem” by the region.
  const acronym = /^\p{Lu}{2,3}(?=[, ]|$)/u.exec(name)?.[0];
  return { first, second, initials: acronym ?? initials(second || name) };
}

/** The region, where the name does not say it already. */
export function regionBeside({ name, seats }: Person): string | undefined {
  const region = regionOf(seats);
  return region === undefined || name.includes(region) ? undefined : region;
}

/** People by the body of their first seat, in the order in which the surfaces name them. */
export function groupByBody(people: readonly Person[]): readonly PersonGroup[] {
  const groups = Map.groupBy(people, ({ seats }) => seats[0]?.body ?? '');
  return [...groups].map(([body, members]) => ({ body, people: members }));
}

/** Those with a seat in the channel's body. */
export function membersOf(channel: Channel, people: readonly Person[]): readonly Person[] {
  return people.filter(({ seats }) => seats.some(({ body }) => body === channel.body));
}

function regionOf(seats: Person['seats']): string | undefined {
  const region = seats.find((seat) => typeof seat.region === 'string')?.region ?? undefined;
  return region === undefined || region.startsWith('Region') || region.includes(' ') ? region : `Region ${region}`;
}

function initials(words: string): string {
  const letters = words.match(/(?<!\p{L})\p{L}/gu) ?? [];
  return letters.slice(0, 2).join('').toUpperCase();
}
