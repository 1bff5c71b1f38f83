// Rows by keys of theirs, in step with the tables: what a page asks for is found without going through a whole list.
import type { List } from '../domain/list/list.ts';
import type { Index, Stored } from '../usecases/ports.ts';

type Groups = Map<string, Map<string, Stored>>;

export interface Indexes {
  /** The rows under each key. Built when first asked for, from `rows`, and kept from then on. */
  of<L extends List>(
    index: Index<L>,
    rows: () => readonly Stored[],
  ): ReadonlyMap<string, ReadonlyMap<string, Stored<L>>>;
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
      return groups as unknown as ReadonlyMap<string, ReadonlyMap<string, Stored<L>>>;
    },
    changed: (list, before, after) => {
      for (const [index, groups] of known.get(list.name) ?? []) {
        if (before) remove(groups, index, before);
        if (after) add(groups, index, after);
      }
    },
  };
}

function add(groups: Groups, index: Index, row: Stored): void {
  for (const key of index.keys(row.record)) {
    const group = groups.get(key);
    if (group) group.set(row.id, row);
    else groups.set(key, new Map([[row.id, row]]));
  }
}

function remove(groups: Groups, index: Index, row: Stored): void {
  for (const key of index.keys(row.record)) {
    const group = groups.get(key);
    group?.delete(row.id);
    if (group?.size === 0) groups.delete(key);
  }
}
