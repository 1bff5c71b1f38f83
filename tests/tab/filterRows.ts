// The list as the fake server answers it, filtered row by row; and what the real one is compared with.
import type { ChangeRow } from '../../src/contract/changeRow.ts';
import { yearOf, type IsoDate } from '../../src/domain/calendar/dates.ts';
import type { ChangeState } from '../../src/domain/change/change.list.ts';
import { never } from '../../src/domain/result.ts';
import { AMOUNTS, VIEWS, type Amount, type ListQuery, type View } from '../../src/contract/changesQuery.ts';

/** Rows of the view that pass every filter, in the order in which they came. */
export function filterRows(rows: readonly ChangeRow[], query: ListQuery, today: IsoDate): ChangeRow[] {
  const words = folded(query.search).split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      isIn(query.view, row, today) &&
      passes(query.system, row.system) &&
      passes(query.state, row.state) &&
      passes(query.route, row.route) &&
      passes(query.region, row.region) &&
      passes(query.amount, amountOf(row.oneOffCost)) &&
      words.every((word) => textOf(row).includes(word)),
  );
}

export function countViews(rows: readonly ChangeRow[], today: IsoDate): Record<View, number> {
  const counts = { open: 0, mine: 0, year: 0, all: 0 };
  for (const row of rows) for (const view of VIEWS) if (isIn(view, row, today)) counts[view] += 1;
  return counts;
}

/** The sum of the one-off costs that are known. */
export function sumOf(rows: readonly ChangeRow[]): number {
  return rows.reduce((sum, { oneOffCost }) => sum + (oneOffCost ?? 0), 0);
}

/** The range that an amount falls in. */
export function amountOf(oneOffCost: number | null): Amount | null {
  return oneOffCost === null ? null : (AMOUNTS.findLast((from) => Number(from) <= oneOffCost) ?? null);
}

/** Filed, and not decided yet. */
const OPEN: ReadonlySet<ChangeState> = new Set(['submitted', 'assessing', 'sys', 'rsi', 'postponed']);

function isIn(view: View, row: ChangeRow, today: IsoDate): boolean {
  switch (view) {
    case 'open':
      return OPEN.has(row.state);
    case 'mine':
      return row.mine;
    case 'year':
      return row.submitted !== null && yearOf(row.submitted) === yearOf(today);
    case 'all':
      return true;
    default:
      return never(view);
  }
}

function passes<T>(chosen: readonly T[], value: T | null): boolean {
  return chosen.length === 0 || (value !== null && chosen.includes(value));
}

function textOf({ number, title, systemName, requester, decidedBy }: ChangeRow): string {
  return folded([number, title, systemName, requester.name, decidedBy ?? ''].join(' '));
}

const folded = (text: string) => text.normalize('NFC').toLocaleLowerCase('da');
