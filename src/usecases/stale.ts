// What others changed since a page was opened: told field by field, so that nothing typed is lost (design, 409).
import type { FieldChange } from '../domain/log/log.list.ts';
import type { Refusal, StaleField } from '../domain/record/refusal.ts';
import { personName } from './actor.ts';
import type { Ports } from './ports.ts';

/** The refusal when the page's version is not the row's; null when it is. `record` is `<list>/<id>`. */
export function staleness(ports: Ports, record: string, current: number, seen: number): Refusal | null {
  if (seen === current) return null;
  const fields = new Map<string, StaleField>();
  for (const entry of ports.store.log(record)) {
    if (entry.number <= seen) continue;
    const by = entry.person === undefined ? null : personName(ports.store, entry.person);
    for (const change of entry.changes)
      fields.set(change.field, merged(fields.get(change.field), change, by, entry.at));
  }
  return { kind: 'stale', current, changed: [...fields.values()] };
}

function merged(before: StaleField | undefined, change: FieldChange, by: string | null, at: string): StaleField {
  return { field: change.field, was: before ? before.was : (change.was ?? null), now: change.now ?? null, by, at };
}
