// A row as somebody else may have shown it: another instance can be ahead of this one's read model.
import type { List } from '../domain/list/list.ts';
import type { Actor } from '../domain/people/rights.ts';
import type { Refusal } from '../domain/record/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Ports, Stored } from './ports.ts';

/** As `caughtUp`, but whoever has no seat makes nobody look for rows. */
export async function caughtUpFor<L extends List>(
  ports: Ports,
  { seats }: Actor,
  list: L,
  id: string,
  seen: number | null,
): Promise<Result<Stored<L>, Refusal>> {
  if (seats.length > 0) return caughtUp(ports, list, id, seen);
  const known = ports.store.get(list, id);
  return known ? ok(known) : err({ kind: 'notFound' });
}

/**
 * The row, at least at the version that the caller has seen (null: any). Where this instance does not know it yet, it catches
 * up with the lists once before it says that there is no such row.
 */
export async function caughtUp<L extends List>(
  ports: Ports,
  list: L,
  id: string,
  seen: number | null,
): Promise<Result<Stored<L>, Refusal>> {
  const known = ports.store.get(list, id);
  if (known && known.version >= (seen ?? 0)) return ok(known);
  try {
    await ports.store.catchUp();
  } catch (error) {
    ports.report(`Could not catch up with ${list.name}`, error);
    // Its own list may have been read all the same.
    if (!known && !ports.store.get(list, id)) return err({ kind: 'unavailable', retryAfter: 5 });
  }
  const row = ports.store.get(list, id);
  return row ? ok(row) : err({ kind: 'notFound' });
}
