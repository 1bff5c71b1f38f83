// The order of the list of change requests. What a row does not have stands last, whichever way the column is turned.
import { STATES, type ListQuery } from '../contract/changesQuery.ts';
import type { ChangeRow } from '../contract/changeRow.ts';
import type { changeList } from '../domain/change/change.list.ts';
import { never } from '../domain/result.ts';
import { systemOf } from './facts.ts';
import type { Ports, Stored } from './ports.ts';

type ChangeStored = Stored<typeof changeList>;

/** A row that is shown; `barred`: its reader sees title, system and state only (DEC-8). */
export interface Listed {
  readonly row: ChangeStored;
  readonly barred: boolean;
}

interface Eyes {
  /** The whole row as its reader sees it: dear, so asked for only where the column needs it. */
  readonly viewed: (row: ChangeStored) => ChangeRow;
  readonly nextOf: (row: ChangeRow) => string;
}

/** A new list; rows that are alike stand with the newest number first. */
export function inOrder(ports: Ports, rows: readonly Listed[], query: ListQuery, eyes: Eyes): Listed[] {
  const turn = query.descending ? -1 : 1;
  if (query.sort === 'number') return rows.toSorted((a, b) => turn * (a.row.number - b.row.number));
  const keyed = rows.map((listed) => ({ listed, number: listed.row.number, key: keyOf(ports, listed, query, eyes) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || b.number - a.number;
    return turn * compare(a.key, b.key) || b.number - a.number;
  });
  return keyed.map(({ listed }) => listed);
}

/** Rows of several lists, each by its numbers, as one: from the highest number down, or from the lowest up. */
export function* inTurn(lists: readonly (readonly ChangeStored[])[], descending: boolean): Generator<ChangeStored> {
  const places = lists.map(({ length }) => (descending ? length - 1 : 0));
  const step = descending ? -1 : 1;
  for (;;) {
    let first = -1;
    let next: ChangeStored | undefined;
    for (const [index, list] of lists.entries()) {
      const row = list[places[index] ?? -1];
      if (row && (!next || step * (row.number - next.number) < 0)) [first, next] = [index, row];
    }
    if (!next) return;
    places[first] = (places[first] ?? 0) + step;
    yield next;
  }
}

type Key = string | number | null;

const DECIDES = ['SAR', 'FSG', 'SYS', 'RSI'];
// Æ, Ø and Å last, as the Danish alphabet has them, for readers of either language: the titles are Danish.
const collator = new Intl.Collator('da', { numeric: true });

function keyOf({ store }: Ports, { row, barred }: Listed, { sort }: ListQuery, { viewed, nextOf }: Eyes): Key {
  const { title, system, state, oneOffCost, submitted } = row.record;
  switch (sort) {
    case 'number':
      return row.number;
    case 'title':
      return title;
    case 'system':
      return systemOf(store, system).name;
    case 'state':
      return STATES.indexOf(state);
    case 'amount':
      return barred ? null : (oneOffCost ?? null);
    // The older the case, the earlier it was filed: ascending is youngest first.
    case 'age':
      return barred || submitted === undefined ? null : -Date.parse(submitted);
    case 'decides': {
      const { decides } = viewed(row);
      return decides === null ? null : DECIDES.indexOf(decides);
    }
    case 'next': {
      const view = viewed(row);
      return view.restricted || view.next.key === 'none' ? null : nextOf(view);
    }
    case 'due':
      return viewed(row).next.due;
    default:
      return never(sort);
  }
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
