// Takes a row in that stood in an adopted list before us: from here on it is a record, with a log that begins with what stood there.
import type { List } from '../domain/list/list.ts';
import { listNamed } from '../domain/lists.ts';
import { personList } from '../domain/people/person.list.ts';
import { NOBODY } from '../domain/record/decision.ts';
import { conflict, invalid, type FieldProblem, type Refusal } from '../domain/record/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { carryOn } from './carryOn.ts';
import type { Ports, Stored } from './ports.ts';

/**
 * The row must have its key. Asked for by whoever sets the installation up, never by itself: a row that is added by hand later
 * stays flagged. A record that stands as we left it is left alone. Refused: there is no such row, it leads to rows that are not
 * there, or it is a record that has been edited since.
 */
export async function takeIn(ports: Ports, list: List, id: string): Promise<Result<null, Refusal>> {
  const decide = (row: Stored | undefined) => {
    if (!row) return err({ kind: 'notFound' } as const);
    if (row.version > 0) return err(conflict('row-tampered'));
    const lost = lostReferences(ports, list, row);
    if (lost.length > 0) return err(invalid(...lost));
    return ok({ record: row.record, entries: [{ action: 'adopted', rule: 'CR-2' } as const], effects: [] });
  };
  const action = { actionId: `adopt/${list.name}/${id}`, fingerprint: `adopt/${list.name}/${id}`, actor: NOBODY };
  const taken = await ports.store.takeOver({ list, id }, action, decide);
  if (!taken.ok) return taken;
  await carryOn(ports, list, id);
  return ok(null);
}

function lostReferences(ports: Ports, list: List, { record }: Stored): FieldProblem[] {
  const values: Readonly<Record<string, unknown>> = record;
  return Object.entries(list.fields).flatMap(([key, field]): FieldProblem[] => {
    const value = values[key];
    if (typeof value !== 'string' || (field.kind !== 'person' && field.kind !== 'reference')) return [];
    const target = field.kind === 'person' ? personList : listNamed(field.to);
    return ports.store.get(target, value) ? [] : [{ field: key, code: 'unknown-reference' }];
  });
}
