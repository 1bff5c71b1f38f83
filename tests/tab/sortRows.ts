// The order of the rows. What a row does not have stands last, whichever way the column is turned.
import type { ChangeRow } from '../../src/contract/changeRow.ts';
import { never } from '../../src/domain/result.ts';
import { STATES, type ListQuery, type Sort } from '../../src/contract/changesQuery.ts';

/** A new list; rows that are alike stand with the newest number first. */
export function sortRows(
  rows: readonly ChangeRow[],
  { sort, descending }: Pick<ListQuery, 'sort' | 'descending'>,
  nextOf: (row: ChangeRow) => string,
): ChangeRow[] {
  const turn = descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: keyOf(sort, row, nextOf) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null)
      return Number(a.key === null) - Number(b.key === null) || newest(a.row, b.row);
    return turn * compare(a.key, b.key) || newest(a.row, b.row);
  });
  return keyed.map(({ row }) => row);
}

/** “ÆØ-118” → 118; a number of another form counts as 0. */
function numberOf(number: string): number {
  return Number(/(\d+)$/.exec(number)?.[1] ?? 0);
}

type Key = string | number | null;

const DECIDES = ['SAR', 'FSG', 'SYS', 'RSI'];
// Æ, Ø and Å last, as the Danish alphabet has them, for readers of either language: the titles are Danish.
const collator = new Intl.Collator('da', { numeric: true });

function keyOf(sort: Sort, row: ChangeRow, nextOf: (row: ChangeRow) => string): Key {
  switch (sort) {
    case 'number':
      return numberOf(row.number);
    case 'title':
      return row.title;
    case 'system':
      return row.systemName;
    case 'state':
      return STATES.indexOf(row.state);
    case 'decides':
      return row.decides === null ? null : DECIDES.indexOf(row.decides);
    case 'amount':
      return row.oneOffCost;
    case 'next':
      return row.restricted || row.next.key === 'none' ? null : nextOf(row);
    case 'due':
      return row.next.due;
    // The older the case, the earlier it was filed: ascending is youngest first.
    case 'age':
      return row.submitted === null ? null : -Date.parse(row.submitted);
    default:
      return never(sort);
  }
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

function newest(a: ChangeRow, b: ChangeRow): number {
  return numberOf(b.number) - numberOf(a.number);
}
