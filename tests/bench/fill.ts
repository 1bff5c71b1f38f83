// Fills a sandbox's folder with any number of change requests: provisioned by the product, the rows put into its Graph's database at once.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../src/sandbox/graph/database.ts';
import { createItems } from '../../src/sandbox/graph/items.ts';
import { createLists, type ListRow } from '../../src/sandbox/graph/lists.ts';
import { readFields } from '../../src/sandbox/graph/writeValues.ts';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { createSealer } from '../../src/sharepoint/sealer.ts';
import { caseItems } from './cases.ts';

/** The day of the bench: what is open, and which meetings are to come, depends on it. */
export const TODAY = '2026-11-20';
export const NOW = `${TODAY}T09:00:00Z`;

/** Answers how many rows were added; `open` cases are undecided. What Graph would refuse to hold is a fault of the bench, and throws. */
export async function fillFolder(folder: string, count: number, open: number): Promise<number> {
  const sandbox = await startSandbox({ port: 0, folder, withoutCases: true, now: NOW, log: () => undefined });
  await sandbox.close();
  const sealer = createSealer(readFileSync(join(folder, 'log.key')));
  const db = openDatabase(join(folder, 'graph.db'));
  const lists = createLists(db);
  let seq = createItems(db, lists).head();
  const known = new Map<string, { row: ListRow; last: number; added: number }>();
  const listOf = (title: string) => {
    let found = known.get(title);
    if (!found) {
      const row = lists.find(title);
      if (!row.ok) throw new Error(`There is no list called ${title}`);
      known.set(title, (found = { row: row.value, last: row.value.lastItem, added: 0 }));
    }
    return found;
  };
  const insert =
    'INSERT INTO items (list, id, uid, version, created, modified, seq, fields) VALUES (?, ?, ?, 1, ?, ?, ?, ?)';
  let rows = 0;
  db.transaction(() => {
    for (const { list, fields } of caseItems(count, open, TODAY, sealer)) {
      const target = listOf(list.title);
      const values = readFields(lists.columns(target.row), fields);
      if (!values.ok) throw new Error(`${list.title} cannot hold a row: ${JSON.stringify(values.refusal)}`);
      const json = JSON.stringify(Object.fromEntries([...values.value].filter(([, value]) => value !== null)));
      target.last += 1;
      target.added += 1;
      db.run(insert, target.row.key, target.last, randomUUID(), NOW, NOW, ++seq, json);
      rows += 1;
    }
    for (const { row, last, added } of known.values()) {
      db.run('UPDATE lists SET lastItem = ?, itemCount = itemCount + ? WHERE key = ?', last, added, row.key);
    }
  });
  db.close();
  return rows;
}
