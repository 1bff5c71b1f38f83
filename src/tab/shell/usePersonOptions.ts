// Who can be chosen as a person: everyone with a seat, once; those who share a name with the seats that they hold.
import { useMemo } from 'react';
import type { BodyView } from '../../contract/people.ts';
import { regionName } from '../../domain/region/regions.ts';
import type { Words } from '../../text/words.ts';
import { useBodies } from '../api/queries.ts';
import type { FieldOption } from '../fields/FieldInput.tsx';
import { useWords } from './language.tsx';

/** By name. `first` sets those who sit in a kind of body on top, under a heading of their own. */
export function usePersonOptions(first?: BodyView['kind']): readonly FieldOption[] {
  const bodies = useBodies().data;
  const words = useWords();
  return useMemo(() => personOptions(bodies ?? [], words, first), [bodies, words, first]);
}

export function personOptions(bodies: readonly BodyView[], words: Words, first?: BodyView['kind']): FieldOption[] {
  const people = new Map<string, { name: string; seats: string[]; isFirst: boolean }>();
  for (const { name: body, kind, members } of bodies) {
    for (const { id, person, role, region } of members) {
      const seat = [words.choices.seats.role[role], body, ...(region === null ? [] : [regionName(region)])].join(', ');
      const known = people.get(id) ?? { name: person, seats: [], isFirst: false };
      people.set(id, { ...known, seats: [...known.seats, seat], isFirst: known.isFirst || kind === first });
    }
  }
  const { directors, others } = words.portfolio.attention;
  const isShared = (name: string) => [...people.values()].filter((one) => one.name === name).length > 1;
  return [...people]
    .toSorted(([, a], [, b]) => Number(b.isFirst) - Number(a.isFirst) || a.name.localeCompare(b.name, 'da'))
    .map(([value, { name, seats, isFirst }]) => ({
      value,
      label: isShared(name) ? `${name} (${seats.join(' · ')})` : name,
      ...(first !== undefined && { group: isFirst ? directors : others }),
    }));
}
