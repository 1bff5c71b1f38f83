// The marks of a governed row: whether fields and ledger are those that the last save of ours wrote, or whether people have been at them.
import type { List } from '../domain/list/list.ts';
import { EMPTY_LEDGER, type Ledger } from '../domain/record/ledger.ts';
import type { LogEntry } from '../domain/log/log.list.ts';
import type { Sealer, Stored } from '../usecases/ports.ts';

type Marked = Pick<Stored, 'id' | 'version' | 'head' | 'record'>;
type Signed = Pick<Stored, 'id' | 'version' | 'head'> & { readonly ledger: Ledger };

/** Under the installation's key, so that nobody else can make one. Covers number and head of the log, too. */
export function markOf(sealer: Sealer, list: List, { id, version, head, record }: Marked): string {
  const values: Readonly<Record<string, unknown>> = record;
  // In the order of the list: cheap enough to be reckoned for every row when an instance starts.
  const fields = Object.keys(list.fields).map((key) => values[key] ?? null);
  return sealer.mark(JSON.stringify([list.name, id, version, head, fields]));
}

/**
 * The ledger's own mark, apart from the fields': what must follow from a commit follows also where people have edited a field since.
 * The ledger must be as it is read (`asRead`), because it is marked in the order in which it is written.
 */
export function signatureOf(sealer: Sealer, list: List, { id, version, head, ledger }: Signed): string {
  const { pending, recent, heard, card, wrote } = ledger;
  return sealer.mark(JSON.stringify(['ledger', list.name, id, version, head, pending, recent, heard, card, wrote]));
}

/** A governed row without our mark is none of ours, whoever added it. */
export function isOurs(sealer: Sealer, list: List, row: Stored): boolean {
  if (!list.governed) return true;
  return row.ledger?.wrote === markOf(sealer, list, row);
}

/** Whether the ledger may be believed. An empty one in a row that never had a commit of ours holds nothing to believe. */
export function isLedgerOurs(sealer: Sealer, list: List, row: Stored): boolean {
  const { ledger } = row;
  if (!list.governed || ledger === null) return true;
  if (row.version === 0 && JSON.stringify(ledger) === NOTHING) return true;
  return ledger.signed === signatureOf(sealer, list, { ...row, ledger });
}

/**
 * Whether the row has been put back to an older state of its own: the log has an entry of ours that follows on it. `next`: the
 * entry with the number after the row's.
 */
export function isBehind(sealer: Sealer, { head }: Pick<Stored, 'head'>, next: LogEntry | undefined): boolean {
  if (!next) return false;
  const { seal, ...entry } = next;
  return seal === sealer.seal(head, entry);
}

const NOTHING = JSON.stringify(EMPTY_LEDGER);
