// The mark of a governed row: tells whether its fields are those that the last commit wrote, or whether people have edited it.
import type { List } from '../domain/list/list.ts';
import type { Sealer, Stored } from '../usecases/ports.ts';

type Marked = Pick<Stored, 'id' | 'version' | 'head' | 'record'>;

/** Under the installation's key, so that nobody else can make one. Covers number and head of the log, too. */
export function markOf(sealer: Sealer, list: List, { id, version, head, record }: Marked): string {
  const values: Readonly<Record<string, unknown>> = record;
  // In the order of the list: cheap enough to be reckoned for every row when an instance starts.
  const fields = Object.keys(list.fields).map((key) => values[key] ?? null);
  return sealer.mark(JSON.stringify([list.name, id, version, head, fields]));
}

/** A governed row without our mark is none of ours, whoever added it. */
export function isOurs(sealer: Sealer, list: List, row: Stored): boolean {
  if (!list.governed) return true;
  return row.ledger?.wrote === markOf(sealer, list, row);
}
