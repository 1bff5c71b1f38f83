// What this process has drawn without a save to prove it: should another have drawn the same card at the same time, one drawing may lie over a newer one.
import { listNamed } from '../domain/lists.ts';
import type { List } from '../domain/list/list.ts';
import { isOutdated, type Drawn } from './drawCard.ts';
import type { Ports, Stored } from './ports.ts';

/** Longer than it takes to learn from the lists what others did at the time. */
const KEPT_MS = 60 * 60_000;
/** The clocks of two processes, which count whole seconds in the log, may differ by this much. */
const CLOCKS_MS = 5_000;

interface Unproved {
  readonly list: List;
  readonly id: string;
  readonly drawn: Drawn;
}

const drawings = new WeakMap<Ports, Map<string, Unproved & { readonly at: number }>>();

/** To be told when the drawing is done. */
export function remember(ports: Ports, list: List, id: string, drawn: Drawn): void {
  const mine = drawings.get(ports) ?? new Map<string, Unproved & { at: number }>();
  drawings.set(ports, mine);
  const key = `${list.name}/${id}`;
  // The newest last, so that those of long ago come first.
  mine.delete(key);
  mine.set(key, { list: listNamed(list.name), id, drawn, at: Date.parse(ports.clock.now()) });
}

/** Whether this process has drawn the record's card at that version, where it stands now. */
export function isDrawnAt(ports: Ports, list: List, id: string, version: number | null): boolean {
  const drawn = drawings.get(ports)?.get(`${list.name}/${id}`)?.drawn;
  const row = ports.store.get(list, id);
  return row !== undefined && drawn !== undefined && drawn.version === version && !isOutdated(row, drawn);
}

/** Drawings of ours that may lie over what another process drew at the same time; each is told once. */
export function overtaken(ports: Ports): readonly Unproved[] {
  const mine = drawings.get(ports);
  if (!mine) return [];
  const now = Date.parse(ports.clock.now());
  const found: Unproved[] = [];
  for (const [key, one] of mine) {
    const row = ports.store.get(one.list, one.id);
    const isOver = row !== undefined && isOutdated(row, one.drawn) && isDrawnSince(row, one.drawn);
    if (isOver && mayLieOver(ports, row, one)) found.push(one);
    if (isOver || now - one.at > KEPT_MS) mine.delete(key);
  }
  return found;
}

/** Not all that happens to a record is for its card: a later commit asked for it, or it stands elsewhere. */
function isDrawnSince(row: Stored, { version }: Drawn): boolean {
  if (row.version === version) return true;
  const wish = row.ledger?.pending.find(({ effect }) => effect.kind === 'card')?.key ?? '';
  return Number.parseInt(wish.slice(wish.lastIndexOf('#') + 1), 10) > version;
}

/** A drawing that was done before the other process had anything newer to draw lies below. One elsewhere stands for good. */
function mayLieOver(ports: Ports, row: Stored, { list, id, drawn, at }: Unproved & { readonly at: number }): boolean {
  if (row.version === drawn.version) return true;
  const next = ports.store.log(`${list.name}/${id}`).find(({ number }) => number > drawn.version);
  return next === undefined || Date.parse(next.at) <= at + CLOCKS_MS;
}
