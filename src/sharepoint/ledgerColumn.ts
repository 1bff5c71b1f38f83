// The hidden ledger column of governed rows: as text, with its limit, and checked when read back.
import { NOTE_LIMIT } from '../domain/list/field.ts';
import { EMPTY_LEDGER, type Ledger } from '../domain/record/ledger.ts';
import type { List } from '../domain/list/list.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Sealer, Stored } from '../usecases/ports.ts';
import { isLedger } from './ledgerShape.ts';
import { signatureOf } from './mark.ts';

/** A ledger as it is written, and as it will be read back. */
interface SignedLedger {
  readonly ledger: Ledger;
  readonly text: string;
}

/** Signs it for its row. `too-long`: the column cannot hold it, and half a ledger would lose what must follow. */
export function signLedger(
  sealer: Sealer,
  list: List,
  row: Pick<Stored, 'id' | 'version' | 'head'>,
  ledger: Ledger,
): Result<SignedLedger, 'too-long'> {
  const read = decodeLedger(JSON.stringify(ledger));
  // What is written can be read: anything else is a fault in the product.
  if (!read.ok) throw new Error(`The ledger of ${list.name}/${row.id} could not be read back`);
  const { signed: _before, ...unsigned } = read.value;
  const signed: Ledger = { ...unsigned, signed: signatureOf(sealer, list, { ...row, ledger: unsigned }) };
  const text = JSON.stringify(signed);
  return text.length <= NOTE_LIMIT ? ok({ ledger: signed, text }) : err('too-long');
}

/** An empty column is an empty ledger, as in rows that were there before us. */
export function decodeLedger(value: unknown): Result<Ledger, 'unreadable'> {
  if (value === undefined || value === null || value === '') return ok(EMPTY_LEDGER);
  if (typeof value !== 'string') return err('unreadable');
  try {
    const read: unknown = JSON.parse(value);
    return isLedger(read) ? ok(read) : err('unreadable');
  } catch {
    return err('unreadable');
  }
}
