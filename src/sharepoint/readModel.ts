// What this instance knows of all lists, with the indexes that the ports need. Pages read it: reading costs nothing.
import type { List } from '../domain/list/list.ts';
import { logList, type LogEntry } from '../domain/log/log.list.ts';
import type { PendingEffect } from '../domain/record/ledger.ts';
import type { Group, Index, Stored } from '../usecases/ports.ts';
import { createIndexes } from './indexes.ts';
import type { Held, RowProblem } from './row.ts';
import { stands } from './standing.ts';
import { createTable, type Table } from './table.ts';

export interface ReadModel {
  table(list: List): Table;
  /** Puts a row and tells the listeners when it was news. */
  put(list: List, held: Held, from: 'commit' | 'sync'): void;
  remove(list: List, itemId: string): void;
  endResync(list: List): void;
  /** The rows of a list under each key of an index. */
  by<L extends List>(index: Index<L>): ReadonlyMap<string, Group<L>>;
  /** Log entries of `<list>/<id>`, oldest first, those still on their way included. */
  log(record: string): readonly LogEntry[];
  /** Those that stand in the log list, in no order. */
  logged(record: string): readonly LogEntry[];
  logRows(): readonly { readonly id: string; readonly item: string; readonly entry: LogEntry }[];
  brokenLogRows(): readonly { readonly id: string | null; readonly item: string }[];
  /** Whether a row with this key was there and is gone, for all this instance knows. */
  wasRemoved(list: List, id: string): boolean;
  /** Whether entries of `<list>/<id>` were in the log list and are gone, for all this instance knows. */
  removedFrom(record: string): boolean;
  /** Whether the row's ledger is one of ours. */
  believes(list: List, row: Stored): boolean;
  /** What is listed in the row and has not been carried out; nothing where the ledger is none of ours. */
  open(list: List, row: Stored): readonly PendingEffect[];
  pending(before: string): readonly { readonly list: List; readonly row: Stored }[];
  problems(): readonly RowProblem[];
  onChange(listener: (list: string, id: string) => void): () => void;
}

/** `believes`: whether a ledger may be obeyed. */
export function createReadModel(
  lists: readonly List[],
  believes: (list: List, row: Stored) => boolean = () => true,
): ReadModel {
  const listeners = new Set<(list: string, id: string) => void>();
  const logOf = new Map<string, Map<string, LogEntry>>();
  const indexes = createIndexes();
  /** Rows that list effects which were not all carried out when last looked at. */
  const waiting = new Map<string, Set<string>>(lists.map(({ name }) => [name, new Set()]));
  const removed = new Map<string, Set<string>>(lists.map(({ name }) => [name, new Set()]));
  let dropped: string[] = [];
  const tables = new Map<string, Table>(
    lists.map((list) => [list.name, createTable((before, after) => index(list, before, after))]),
  );

  function index(list: List, before: Stored | undefined, after: Stored | undefined): void {
    indexes.changed(list, before, after);
    if (list.name === logList.name) {
      if (before) logOf.get(entryOf(before).record)?.delete(before.id);
      if (after) entriesOf(entryOf(after).record).set(after.id, entryOf(after));
    }
    if (before && !after) dropped.push(before.id);
    if (before && !after) removed.get(list.name)?.add(before.id);
    if (after) removed.get(list.name)?.delete(after.id);
    const ids = waiting.get(list.name);
    if (before) ids?.delete(before.id);
    if (after?.ledger && after.ledger.pending.length > 0) ids?.add(after.id);
  }

  function entriesOf(record: string): Map<string, LogEntry> {
    let entries = logOf.get(record);
    if (!entries) logOf.set(record, (entries = new Map()));
    return entries;
  }

  function table(list: List): Table {
    const found = tables.get(list.name);
    if (!found) throw new Error(`The list ${list.name} is not part of this installation`);
    return found;
  }

  const tell = (list: string, id: string): void => {
    for (const listener of listeners) listener(list, id);
  };

  function log(record: string): readonly LogEntry[] {
    const byNumber = new Map<number, LogEntry>();
    const slash = record.indexOf('/');
    const row = tables.get(record.slice(0, slash))?.get(record.slice(slash + 1))?.row;
    const list = lists.find(({ name }) => name === record.slice(0, slash));
    for (const { effect } of row && list ? open(list, row) : []) {
      if (effect.kind === 'log') byNumber.set(effect.entry.number, effect.entry);
    }
    // What stands in the list is what people see: it goes before what was meant.
    for (const entry of logOf.get(record)?.values() ?? []) byNumber.set(entry.number, entry);
    return [...byNumber.values()].toSorted((a, b) => a.number - b.number);
  }

  function open(list: List, row: Stored): readonly PendingEffect[] {
    const listed = row.ledger?.pending ?? [];
    if (listed.length === 0) return listed;
    const left = listed.filter((effect) => !stands(model, `${list.name}/${row.id}`, effect));
    return left.length > 0 && believes(list, row) ? left : [];
  }

  const model: ReadModel = {
    table,
    put: (list, held, from) => {
      dropped = [];
      if (!table(list).put(held, from)) return;
      tell(list.name, held.row.id);
      // Its key was changed by hand: what is known under the old one is gone.
      for (const id of dropped) tell(list.name, id);
    },
    remove: (list, itemId) => {
      const id = table(list).remove(itemId);
      if (id !== undefined) tell(list.name, id);
    },
    endResync: (list) => {
      for (const id of table(list).endResync()) tell(list.name, id);
    },
    by: (index) => indexes.of(index, () => table(index.list).all()),
    log,
    logged: (record) => [...(logOf.get(record)?.values() ?? [])],
    wasRemoved: (list, id) => removed.get(list.name)?.has(id) === true,
    removedFrom: (record) => [...(removed.get(logList.name) ?? [])].some((key) => key.startsWith(`${record}#`)),
    believes,
    open,
    logRows: () => {
      // A row that people made unreadable is no evidence, though pages still show what it said.
      const unreadable = new Set(
        tables
          .get(logList.name)
          ?.problems()
          .map(({ key }) => key),
      );
      const rows = (tables.get(logList.name)?.all() ?? []).filter(({ id }) => !unreadable.has(id));
      return rows.map((row) => ({ id: row.id, item: `${row.number}`, entry: entryOf(row) }));
    },
    brokenLogRows: () =>
      (tables.get(logList.name)?.problems() ?? []).map(({ key, itemId }) => ({
        // Where a row has no key, its item id stands for it.
        id: key === itemId ? null : key,
        item: itemId,
      })),
    pending: (before) =>
      lists.flatMap((list) =>
        [...(waiting.get(list.name) ?? [])].flatMap((id) => {
          const row = table(list).get(id)?.row;
          if (!row?.ledger?.pending.some(({ since }) => since < before)) return [];
          const left = open(list, row);
          // Until the next save of the row there is nothing to look for in it.
          if (left.length === 0) waiting.get(list.name)?.delete(id);
          return left.some(({ since }) => since < before) ? [{ list, row }] : [];
        }),
      ),
    problems: () => [...tables.values()].flatMap((one) => one.problems()),
    onChange: (listener) => {
      // A listener of one's own for every call: the same function may listen twice.
      const own = (list: string, id: string): void => listener(list, id);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
  return model;
}

const entryOf = (row: Stored): LogEntry => row.record as LogEntry;
