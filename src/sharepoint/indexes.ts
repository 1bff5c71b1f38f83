// Rows by keys of theirs, in step with the tables: what a page asks for is found, counted and added up without going through a list.
import type { List } from '../domain/list/list.ts';
import type { Group, Index, Stored } from '../usecases/ports.ts';

type Groups = Map<string, Rows>;

export interface Indexes {
  /** The rows under each key. Built when first asked for, from `rows`, and kept from then on. */
  of<L extends List>(index: Index<L>, rows: () => readonly Stored[]): ReadonlyMap<string, Group<L>>;
  /** Hears of each row with its state before and after. */
  changed(list: List, before: Stored | undefined, after: Stored | undefined): void;
}

export function createIndexes(): Indexes {
  const known = new Map<string, Map<Index, Groups>>();

  return {
    of: <L extends List>(index: Index<L>, rows: () => readonly Stored[]) => {
      const own = index as unknown as Index;
      const ofList = known.get(index.list.name) ?? new Map<Index, Groups>();
      known.set(index.list.name, ofList);
      let groups = ofList.get(own);
      if (!groups) {
        ofList.set(own, (groups = new Map()));
        for (const row of rows()) add(groups, own, row);
      }
      return groups as unknown as ReadonlyMap<string, Group<L>>;
    },
    changed: (list, before, after) => {
      for (const [index, groups] of known.get(list.name) ?? []) {
        if (before) remove(groups, index, before);
        if (after) add(groups, index, after);
      }
    },
  };
}

/** The rows under one key. Their order is worked out when first asked for, and kept from then on. */
class Rows extends Map<string, Stored> implements Group {
  sum = 0;
  #ordered: Stored[] | null = null;

  get inOrder(): readonly Stored[] {
    return (this.#ordered ??= [...this.values()].toSorted((a, b) => a.number - b.number));
  }

  put(row: Stored, amount: number): void {
    this.set(row.id, row);
    this.sum += amount;
    this.#ordered?.splice(placeOf(this.#ordered, row), 0, row);
  }

  take(row: Stored, amount: number): void {
    this.delete(row.id);
    this.sum -= amount;
    if (!this.#ordered) return;
    const place = placeOf(this.#ordered, row);
    // A number belongs to one row; were it otherwise, the order would be worked out anew.
    if (this.#ordered[place] === row) this.#ordered.splice(place, 1);
    else this.#ordered = null;
  }
}

/** The first place in rows by their numbers whose number is not lower. New rows have the highest, so the end is tried first. */
function placeOf(ordered: readonly Stored[], { number }: Stored): number {
  let from = 0;
  let to = ordered.length;
  if ((ordered[to - 1]?.number ?? -1) < number) return to;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((ordered[middle]?.number ?? 0) < number) from = middle + 1;
    else to = middle;
  }
  return from;
}

function add(groups: Groups, index: Index, row: Stored): void {
  const amount = index.amount?.(row.record) ?? 0;
  for (const key of index.keys(row.record)) {
    let group = groups.get(key);
    if (!group) groups.set(key, (group = new Rows()));
    group.put(row, amount);
  }
}

function remove(groups: Groups, index: Index, row: Stored): void {
  const amount = index.amount?.(row.record) ?? 0;
  for (const key of index.keys(row.record)) {
    const group = groups.get(key);
    group?.take(row, amount);
    if (group?.size === 0) groups.delete(key);
  }
}
