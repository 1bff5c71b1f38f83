// Rows at rest: what they list as to follow has long followed, and is taken out, a few rows at a time.
import type { Ports } from './ports.ts';

/** Nobody is likely to save the row soon, which would have done it for nothing. */
const AT_REST_MS = 30 * 24 * 60 * 60_000;
/** Two units each: rows of a busy month must not crowd out people's own saves. */
const AT_ONCE = 20;

/** Safe to run at any time, on any number of instances. Returns how many rows it tidied. */
export async function tidy(ports: Ports): Promise<number> {
  const before = new Date(Date.parse(ports.clock.now()) - AT_REST_MS).toISOString();
  const rows = ports.store.untidy(before);
  if (rows.length === 0) return 0;
  // Each instance starts elsewhere, so that they do not take the same rows.
  const start = Number.parseInt(ports.sealer.hash(ports.instance).slice(0, 8), 16) % rows.length;
  const mine = [...rows.slice(start), ...rows.slice(0, start)].slice(0, AT_ONCE);
  for (const { list, row } of mine) {
    await ports.store.adjust({ list, id: row.id }, ({ ledger }) =>
      ledger && ledger.pending.length > 0 ? ledger : null,
    );
  }
  return mine.length;
}
