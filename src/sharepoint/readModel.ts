// What this instance knows of all lists, with the indexes that the ports need. Pages read it: reading costs nothing.
import type { List } from '../domain/list/list.ts';
import { logList, type LogEntry } from '../domain/log/log.list.ts';
import type { Index, Stored } from '../usecases/ports.ts';
import { createIndexes } from './indexes.ts';
import type { Held, RowProblem } from './row.ts';
import { createTable, type Table } from './table.ts';

export interface ReadModel {
  table(list: List): Table;
  /** Puts a row and tells the listeners when it was news. */
  put(list: List, held: Held, from: 'commit' | 'sync'): void;
  remove(list: List, itemId: string): void;
  endResync(list: List): void;
  /** The rows of a list under each key of an index. */
  by<L extends List>(index: Index<L>): ReadonlyMap<string, ReadonlyMap<string, Stored<L>>>;
  /** Log entries of `<list>/<id>`, oldest first, those still on their way included. */
  log(record: string): readonly LogEntry[];
  logRows(): readonly { readonly id: string; readonly entry: LogEntry }[];
  pending(before: string): readonly { readonly list: List; readonly row: Stored }[];
  problems(): readonly RowProblem[];
  onChange(listener: (list: string, id: string) => void): () => void;
}

export function createReadModel(lists: readonly List[]): ReadModel {
  const listeners = new Set<(list: string, id: string) => void>();
  const logOf = new Map<string, Map<string, LogEntry>>();
  const indexes = createIndexes();
  const waiting = new Map<string, Set<string>>(lists.map(({ name }) => [name, new Set()]));
  const tables = new Map<string, Table>(
    lists.map((list) => [list.name, createTable((before, after) => index(list, before, after))]),
  );

  function index(list: List, before: Stored | undefined, after: Stored | undefined): void {
    indexes.changed(list, before, after);
    if (list.name === logList.name) {
      if (before) logOf.get(entryOf(before).record)?.delete(before.id);
      if (after) entriesOf(entryOf(after).record).set(after.id, entryOf(after));
    }
    const ids = waiting.get(list.name);
    if (before) ids?.delete(before.id);
    if (after && after.ledger && after.ledger.pending.length > 0) ids?.add(after.id);
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
    for (const { effect } of row?.ledger?.pending ?? []) {
      if (effect.kind === 'log') byNumber.set(effect.entry.number, effect.entry);
    }
    // What stands in the list is what people see: it goes before what was meant.
    for (const entry of logOf.get(record)?.values() ?? []) byNumber.set(entry.number, entry);
    return [...byNumber.values()].sort((a, b) => a.number - b.number);
  }

  return {
    table,
    put: (list, held, from) => {
      if (table(list).put(held, from)) tell(list.name, held.row.id);
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
    logRows: () => {
      // A row that people made unreadable is no evidence, though pages still show what it said.
      const unreadable = new Set(
        tables
          .get(logList.name)
          ?.problems()
          .map(({ key }) => key),
      );
      const rows = (tables.get(logList.name)?.all() ?? []).filter(({ id }) => !unreadable.has(id));
      return rows.map((row) => ({ id: row.id, entry: entryOf(row) }));
    },
    pending: (before) =>
      lists.flatMap((list) =>
        [...(waiting.get(list.name) ?? [])]
          .flatMap((id) => table(list).get(id)?.row ?? [])
          .filter((row) => row.ledger?.pending.some(({ since }) => since < before))
          .map((row) => ({ list, row })),
      ),
    problems: () => [...tables.values()].flatMap((one) => one.problems()),
    onChange: (listener) => {
      // A listener of one's own for every call: the same function may listen twice.
      const own = (list: string, id: string): void => listener(list, id);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}

const entryOf = (row: Stored): LogEntry => row.record as LogEntry;
