// The rows of the lists: create, change, delete, versions. Every write is one transaction and gets the next number of change.
import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';
import { valueSql } from './lists.ts';
import type { ListRow, Lists } from './lists.ts';
import { done, invalid, missing } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { readFields } from './writeValues.ts';
import type { Stored } from './writeValues.ts';

export interface ItemRow {
  list: number;
  id: number;
  uid: string;
  version: number;
  created: string;
  modified: string;
  /** The number of the last change to this row; delta reads in this order. */
  seq: number;
  /** JSON of `Record<string, Stored>`. */
  fields: string;
}

export interface VersionRow {
  version: number;
  modified: string;
  fields: string;
}

export interface Items {
  find(list: ListRow, id: string): Outcome<ItemRow>;
  create(list: ListRow, fields: Record<string, unknown>, now: string): Outcome<ItemRow>;
  change(list: ListRow, row: ItemRow, fields: Record<string, unknown>, now: string): Outcome<ItemRow>;
  remove(list: ListRow, row: ItemRow): void;
  /** Newest first, the present one included. */
  versions(row: ItemRow): VersionRow[];
  /** The number of the last change to any list. */
  head(): number;
}

export function createItems(db: Database, lists: Lists): Items {
  const last = db.get(
    'SELECT max(seq) AS seq FROM (SELECT max(seq) AS seq FROM items UNION ALL SELECT max(seq) FROM deletions)',
  ) as { seq: number | null };
  let head = last.seq ?? 0;

  const find = (list: ListRow, id: string): Outcome<ItemRow> => {
    if (!/^\d{1,15}$/.test(id)) return missing();
    const row = db.get('SELECT * FROM items WHERE list = ? AND id = ?', list.key, Number(id)) as ItemRow | undefined;
    return row === undefined ? missing() : done(row);
  };

  /** The column whose unique value another row already has. */
  const duplicate = (list: ListRow, values: ReadonlyMap<string, Stored | null>, self: number): string | undefined => {
    for (const column of lists.columns(list).values()) {
      const value = values.get(column.name);
      if (column.definition.enforceUniqueValues !== true || value === undefined || value === null) continue;
      const sql = `SELECT id FROM items WHERE list = ${list.key} AND (${valueSql(column.name)} COLLATE NOCASE) = ? AND id <> ? LIMIT 1`;
      const compared = typeof value === 'boolean' ? Number(value) : (value as string | number);
      if (db.get(sql, compared, self) !== undefined) return column.name;
    }
    return undefined;
  };

  return {
    find,
    head: () => head,
    create: (list, fields, now) => {
      const values = readFields(lists.columns(list), fields);
      if (!values.ok) return values;
      const taken = duplicate(list, values.value, 0);
      if (taken !== undefined) return notUnique(taken);
      return db.transaction(() => {
        const { id } = db.get(
          'UPDATE lists SET lastItem = lastItem + 1, itemCount = itemCount + 1 WHERE key = ? RETURNING lastItem AS id',
          list.key,
        ) as { id: number };
        const uid = randomUUID();
        const json = merged({}, values.value);
        const sql =
          'INSERT INTO items (list, id, uid, version, created, modified, seq, fields) VALUES (?, ?, ?, 1, ?, ?, ?, ?)';
        db.run(sql, list.key, id, uid, now, now, ++head, json);
        return done({ list: list.key, id, uid, version: 1, created: now, modified: now, seq: head, fields: json });
      });
    },
    change: (list, row, fields, now) => {
      const values = readFields(lists.columns(list), fields);
      if (!values.ok) return values;
      const taken = duplicate(list, values.value, row.id);
      if (taken !== undefined) return notUnique(taken);
      return db.transaction(() => {
        const json = merged(JSON.parse(row.fields) as Record<string, Stored>, values.value);
        const version = row.version + 1;
        const before = [row.list, row.id, row.version, row.modified, row.fields];
        db.run('INSERT INTO versions (list, item, version, modified, fields) VALUES (?, ?, ?, ?, ?)', ...before);
        const sql = 'UPDATE items SET version = ?, modified = ?, seq = ?, fields = ? WHERE list = ? AND id = ?';
        db.run(sql, version, now, ++head, json, row.list, row.id);
        return done({ ...row, version, modified: now, seq: head, fields: json });
      });
    },
    remove: (list, row) =>
      db.transaction(() => {
        db.run('DELETE FROM items WHERE list = ? AND id = ?', row.list, row.id);
        db.run('DELETE FROM versions WHERE list = ? AND item = ?', row.list, row.id);
        db.run('INSERT INTO deletions (list, seq, item) VALUES (?, ?, ?)', row.list, ++head, row.id);
        db.run('UPDATE lists SET itemCount = itemCount - 1 WHERE key = ?', list.key);
      }),
    versions: (row) => {
      const sql = 'SELECT version, modified, fields FROM versions WHERE list = ? AND item = ? ORDER BY version DESC';
      return [row, ...(db.all(sql, row.list, row.id) as VersionRow[])];
    },
  };
}

function merged(before: Record<string, Stored>, values: ReadonlyMap<string, Stored | null>): string {
  const fields = new Map<string, Stored>(Object.entries(before));
  for (const [name, value] of values) {
    if (value === null) fields.delete(name);
    else fields.set(name, value);
  }
  return JSON.stringify(Object.fromEntries(fields));
}

const notUnique = (name: string): { ok: false; refusal: { status: number; code: string; message: string } } =>
  invalid(
    `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${name}].`,
  );
