// The sandbox's SharePoint on disk: tables, a statement cache, and transactions. One process owns the file at a time.
import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue, StatementSync } from 'node:sqlite';

export interface Database {
  /** The first row, or undefined. The caller knows its shape. */
  get(sql: string, ...values: SQLInputValue[]): unknown;
  all(sql: string, ...values: SQLInputValue[]): unknown[];
  run(sql: string, ...values: SQLInputValue[]): void;
  /** Runs statements without values, such as `CREATE INDEX`. */
  define(sql: string): void;
  /** All of it happens, or, when `work` throws, none. */
  transaction<T>(work: () => T): T;
  /** A value that outlives the process; `initial` is stored the first time it is asked for. */
  remembered(key: string, initial: () => string): string;
  remember(key: string, value: string): void;
  close(): void;
}

/** Opens (and on first use creates) the file. Waits two seconds for a process that is on its way out. */
export function openDatabase(path: string): Database {
  const db = new DatabaseSync(path, { timeout: 2_000 });
  // The journal survives a killed process; only a machine that loses power could lose the last writes.
  db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;');
  db.exec(TABLES);
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const database: Database = {
    get: (sql, ...values) => prepared(sql).get(...values),
    all: (sql, ...values) => prepared(sql).all(...values),
    run: (sql, ...values) => void prepared(sql).run(...values),
    define: (sql) => db.exec(sql),
    transaction: (work) => {
      db.exec('BEGIN IMMEDIATE');
      try {
        const value = work();
        db.exec('COMMIT');
        return value;
      } catch (error) {
        db.exec('ROLLBACK');
        throw error;
      }
    },
    remembered: (key, initial) => {
      const known = database.get('SELECT value FROM memory WHERE key = ?', key) as { value: string } | undefined;
      if (known !== undefined) return known.value;
      const value = initial();
      database.remember(key, value);
      return value;
    },
    remember: (key, value) => database.run('INSERT OR REPLACE INTO memory VALUES (?, ?)', key, value),
    close: () => db.close(),
  };
  return database;
}

// Only superseded versions stand in `versions`: the present one is the item itself.
const TABLES = `
CREATE TABLE IF NOT EXISTS memory (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS lists (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, displayName TEXT NOT NULL, description TEXT NOT NULL,
  hidden INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL, version INTEGER NOT NULL,
  lastItem INTEGER NOT NULL DEFAULT 0, itemCount INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS columns (
  key INTEGER PRIMARY KEY, list INTEGER NOT NULL, name TEXT NOT NULL COLLATE NOCASE, definition TEXT NOT NULL, UNIQUE (list, name));
CREATE TABLE IF NOT EXISTS items (
  list INTEGER NOT NULL, id INTEGER NOT NULL, uid TEXT NOT NULL, version INTEGER NOT NULL, created TEXT NOT NULL,
  modified TEXT NOT NULL, seq INTEGER NOT NULL, fields TEXT NOT NULL, PRIMARY KEY (list, id));
CREATE INDEX IF NOT EXISTS itemsInOrderOfChange ON items (list, seq);
CREATE TABLE IF NOT EXISTS versions (
  list INTEGER NOT NULL, item INTEGER NOT NULL, version INTEGER NOT NULL, modified TEXT NOT NULL, fields TEXT NOT NULL,
  PRIMARY KEY (list, item, version)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS deletions (
  list INTEGER NOT NULL, seq INTEGER NOT NULL, item INTEGER NOT NULL, PRIMARY KEY (list, seq)) WITHOUT ROWID;
`;
