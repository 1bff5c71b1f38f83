// A page of the list made from whole rows, one by one: what the fake server answers, and what the real one is compared with.
import type { ListQuery } from '../../src/contract/changesQuery.ts';
import type { ChangeRow, ChangesPageView } from '../../src/contract/changeRow.ts';
import type { Words } from '../../src/text/words.ts';
import { TODAY } from './fakeRows.ts';
import { countViews, filterRows, sumOf } from './filterRows.ts';
import { sortRows } from './sortRows.ts';

export function pageFrom(
  all: readonly ChangeRow[],
  query: ListQuery,
  limit: number,
  words: Words,
  today = TODAY,
): ChangesPageView {
  const found = sortRows(filterRows(all, query, today), query, ({ next }) => words.next[next.key](next));
  const names = new Map(all.map(({ system, systemName }) => [system, systemName]));
  return {
    rows: found.slice(0, limit),
    count: found.length,
    sum: sumOf(found),
    of: all.length,
    views: countViews(all, today),
    systems: [...names].map(([id, name]) => ({ id, name })),
    regions: [...new Set(all.flatMap(({ region }) => (region ? [region] : [])))],
  };
}
