// The rows of one list as this instance knows them. The newest eTag number wins, whoever brought it.
import type { Stored } from '../usecases/ports.ts';
import type { Held, RowProblem } from './row.ts';

export interface Table {
  all(): readonly Stored[];
  get(id: string): Held | undefined;
  /** Takes a row over unless a newer one is known. Answers whether it was news. */
  put(held: Held, from: 'commit' | 'sync'): boolean;
  /** Answers the id of the row that is gone. */
  remove(itemId: string): string | undefined;
  /** An unreadable row: the last readable state of it stands. */
  flag(problem: RowProblem): void;
  /** The same array while it holds the same. */
  problems(): readonly RowProblem[];
  /** From here until `endResync`, rows that are seen or written are marked as living. */
  beginResync(): void;
  /** Removes the rows that were not met; answers their ids. */
  endResync(): string[];
}

/** `changed` hears of each row with its state before and after. */
export function createTable(changed: (before: Stored | undefined, after: Stored | undefined) => void): Table {
  const rows = new Map<string, Held & { round: number }>();
  const idOfItem = new Map<string, string>();
  const gone = new Set<string>();
  const problems = new Map<string, { problem: RowProblem; round: number }>();
  let round = 0;
  let list: readonly Stored[] | null = null;
  let unreadable: readonly RowProblem[] | null = null;
  const forget = (itemId: string): void => {
    if (problems.delete(itemId)) unreadable = null;
  };

  const drop = (itemId: string): string | undefined => {
    const id = idOfItem.get(itemId);
    idOfItem.delete(itemId);
    const held = id === undefined ? undefined : rows.get(id);
    if (id === undefined || held?.itemId !== itemId) return undefined;
    rows.delete(id);
    list = null;
    changed(held.row, undefined);
    return id;
  };

  return {
    all: () => (list ??= [...rows.values()].map(({ row }) => row)),
    get: (id) => rows.get(id),
    put: (held, from) => {
      // A deletion that delta told is final, however late the answer of an earlier save arrives.
      if (from === 'sync') gone.delete(held.itemId);
      else if (gone.has(held.itemId)) return false;
      const before = rows.get(held.row.id);
      if (before?.itemId === held.itemId && before.row.saved >= held.row.saved) {
        before.round = round;
        return false;
      }
      const formerId = idOfItem.get(held.itemId);
      if (formerId !== undefined && formerId !== held.row.id) drop(held.itemId);
      forget(held.itemId);
      rows.set(held.row.id, { ...held, round });
      idOfItem.set(held.itemId, held.row.id);
      list = null;
      changed(before?.row, held.row);
      return true;
    },
    remove: (itemId) => {
      gone.add(itemId);
      forget(itemId);
      return drop(itemId);
    },
    flag: (problem) => {
      problems.set(problem.itemId, { problem, round });
      unreadable = null;
      const held = rows.get(idOfItem.get(problem.itemId) ?? '');
      if (held) held.round = round;
    },
    problems: () => (unreadable ??= [...problems.values()].map(({ problem }) => problem)),
    beginResync: () => {
      round += 1;
    },
    endResync: () => {
      for (const [itemId, met] of problems) if (met.round !== round) forget(itemId);
      const left = [...rows.values()].filter((held) => held.round !== round);
      return left.flatMap(({ itemId }) => drop(itemId) ?? []);
    },
  };
}
