// The lists of the site and their columns: creating, finding, indexing. Column definitions are kept in memory per list.
import { randomUUID } from 'node:crypto';
import { changedColumn, columnOf, newColumn } from './column.ts';
import type { Column } from './column.ts';
import type { Database } from './database.ts';
import { LIST_TAKEN, readHead } from './listHead.ts';
import { done, invalid, missing, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { SERVICE_COLUMNS, titleColumn } from './systemColumns.ts';

export interface ListRow {
  key: number;
  id: string;
  name: string;
  displayName: string;
  description: string;
  hidden: number;
  created: string;
  modified: string;
  version: number;
  lastItem: number;
  itemCount: number;
}

export interface StoredColumn extends Column {
  /** The number in the database; names the column's index. */
  key: number;
}

export interface Lists {
  all(): ListRow[];
  /** By id, name or display name, as the service finds it. */
  find(idOrName: string): Outcome<ListRow>;
  create(body: Record<string, unknown>, now: string): Outcome<ListRow>;
  /** By internal name. Without the columns that only the service writes. */
  columns(list: ListRow): ReadonlyMap<string, StoredColumn>;
  findColumn(list: ListRow, idOrName: string): Outcome<StoredColumn>;
  addColumn(list: ListRow, body: unknown): Outcome<StoredColumn>;
  changeColumn(list: ListRow, column: StoredColumn, body: Record<string, unknown>): Outcome<StoredColumn>;
}

/** The SQL of a column's value in a row of `items`. Names are ASCII letters, digits and underscores. */
export const valueSql = (name: string): string => `json_extract(fields, '$."${name}"')`;

export const indexName = (column: StoredColumn): string => `indexOfColumn${column.key}`;

export function createLists(db: Database): Lists {
  const cache = new Map<number, Map<string, StoredColumn>>();

  const columns = (list: ListRow): ReadonlyMap<string, StoredColumn> => {
    const known = cache.get(list.key);
    if (known !== undefined) return known;
    const rows = db.all('SELECT key, definition FROM columns WHERE list = ? ORDER BY key', list.key) as {
      key: number;
      definition: string;
    }[];
    const read = new Map(
      rows.map((row) => {
        const column = { key: row.key, ...columnOf(JSON.parse(row.definition)) };
        return [column.name, column] as const;
      }),
    );
    cache.set(list.key, read);
    return read;
  };

  const insertColumn = (list: ListRow, column: Column): StoredColumn => {
    db.run('INSERT INTO columns (list, name, definition) VALUES (?, ?, ?)', list.key, column.name, text(column));
    const key = (db.get('SELECT last_insert_rowid() AS key') as { key: number }).key;
    const stored = { key, ...column };
    if (column.definition.indexed === true) db.define(indexSql(list, stored));
    cache.delete(list.key);
    return stored;
  };

  const find = (idOrName: string): Outcome<ListRow> => {
    const row = db.get(
      'SELECT * FROM lists WHERE id = lower(?1) OR name = ?1 COLLATE NOCASE OR displayName = ?1 COLLATE NOCASE ORDER BY id = lower(?1) DESC LIMIT 1',
      idOrName,
    ) as ListRow | undefined;
    return row === undefined ? missing('The specified list was not found') : done(row);
  };

  const addColumn = (list: ListRow, body: unknown): Outcome<StoredColumn> => {
    const column = newColumn(body);
    if (!column.ok) return column;
    if (isTaken(columns(list), column.value.name)) {
      return refuse({ status: 409, code: 'nameAlreadyExists', message: 'The specified name is already in use.' });
    }
    const refused = limits([...columns(list).values(), column.value]);
    return refused ?? done(db.transaction(() => insertColumn(list, column.value)));
  };

  return {
    all: () => db.all('SELECT * FROM lists ORDER BY key') as ListRow[],
    find,
    columns,
    addColumn,
    create: (body, now) => {
      const head = readHead(body);
      if (!head.ok) return head;
      const wanted: Column[] = [columnOf(titleColumn())];
      for (const one of head.value.columns) {
        const column = newColumn(one);
        if (!column.ok) return column;
        if (isTaken(new Map(wanted.map((other) => [other.name, other])), column.value.name)) {
          return refuse({ status: 409, code: 'nameAlreadyExists', message: 'The specified name is already in use.' });
        }
        wanted.push(column.value);
      }
      const refused = limits(wanted);
      if (refused !== undefined) return refused;
      const { displayName, description, hidden } = head.value;
      if (find(displayName).ok) return refuse({ status: 409, code: 'nameAlreadyExists', message: LIST_TAKEN });
      return db.transaction(() => {
        db.run(
          'INSERT INTO lists (id, name, displayName, description, hidden, created, modified, version) VALUES (?, ?, ?, ?, ?, ?, ?, 1)',
          randomUUID(),
          displayName,
          displayName,
          description,
          hidden ? 1 : 0,
          now,
          now,
        );
        const list = find(displayName);
        if (list.ok) for (const column of wanted) insertColumn(list.value, column);
        return list;
      });
    },
    findColumn: (list, idOrName) => {
      const found = [...columns(list).values()].find(
        (column) => column.definition.id === idOrName || column.name === idOrName,
      );
      return found === undefined ? missing() : done(found);
    },
    changeColumn: (list, column, body) => {
      const changed = changedColumn(column, body);
      if (!changed.ok) return changed;
      const stored = { key: column.key, ...changed.value };
      const refused = limits([...columns(list).values()].map((other) => (other.key === column.key ? stored : other)));
      if (refused !== undefined) return refused;
      if (stored.definition.enforceUniqueValues === true && hasDuplicates(db, list, stored)) {
        return invalid(`Column '${column.name}' has duplicate values, so its values cannot be made unique`);
      }
      db.transaction(() => {
        db.run('UPDATE columns SET definition = ? WHERE key = ?', text(stored), column.key);
        db.define(
          stored.definition.indexed === true ? indexSql(list, stored) : `DROP INDEX IF EXISTS ${indexName(column)}`,
        );
      });
      cache.delete(list.key);
      return done(stored);
    },
  };
}

/** Text is compared without regard to upper and lower case, in filters and in unique columns, as SharePoint does. */
function indexSql(list: ListRow, column: StoredColumn): string {
  const value = `${valueSql(column.name)} COLLATE NOCASE`;
  return `CREATE INDEX IF NOT EXISTS ${indexName(column)} ON items (${value}, id) WHERE list = ${list.key}`;
}

function limits(
  columns: Column[],
): { ok: false; refusal: { status: number; code: string; message: string } } | undefined {
  const indexed = columns.filter((column) => column.definition.indexed === true).length;
  if (indexed > 20) return invalid('A list cannot have more than 20 indexed columns');
  const lookups = columns.filter((column) => column.kind === 'lookup' || column.kind === 'person').length;
  if (lookups > 12) return invalid('A list cannot have more than 12 lookup and person columns');
  return undefined;
}

function isTaken(columns: ReadonlyMap<string, Column>, name: string): boolean {
  const names = [...columns.keys(), ...SERVICE_COLUMNS.map((column) => column.name ?? '')];
  return names.some((taken) => taken.toLowerCase() === name.toLowerCase());
}

function hasDuplicates(db: Database, list: ListRow, column: Column): boolean {
  const value = `${valueSql(column.name)} COLLATE NOCASE`;
  const sql = `SELECT 1 FROM items WHERE list = ? AND ${value} IS NOT NULL GROUP BY ${value} HAVING count(*) > 1 LIMIT 1`;
  return db.get(sql, list.key) !== undefined;
}

const text = (column: Column): string => JSON.stringify(column.definition);
