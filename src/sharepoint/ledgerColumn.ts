// The hidden ledger column of governed rows: as text, with its limit, and checked when read back.
import * as z from 'zod/mini';
import { NOTE_LIMIT } from '../domain/list/field.ts';
import { recordSchema } from '../domain/list/validator.ts';
import { logList } from '../domain/log/log.list.ts';
import type { Effect } from '../domain/record/decision.ts';
import { EMPTY_LEDGER, type Ledger } from '../domain/record/ledger.ts';
import type { List } from '../domain/list/list.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Sealer, Stored } from '../usecases/ports.ts';
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
    const read = ledgerSchema.safeParse(JSON.parse(value));
    // Effects are written by the domain and read by it: here their kind is enough to carry them on.
    return read.success ? ok(read.data as Ledger) : err('unreadable');
  } catch {
    return err('unreadable');
  }
}

// Whoever adds a kind of effect is told by the compiler to name it here: an unknown one makes the row unreadable.
const KINDS = { create: true, tell: true, card: true } as const satisfies Record<Effect['kind'], true>;

const effectSchema = z.union([
  z.strictObject({ kind: z.literal('log'), entry: recordSchema(logList) }),
  z.looseObject({ kind: z.enum(Object.keys(KINDS)) }),
]);

const placeSchema = z.looseObject({ conversationId: z.string(), activityId: z.string() });
const ledgerSchema = z.looseObject({
  pending: z.array(
    z.looseObject({ key: z.string(), since: z.string(), effect: effectSchema, late: z.optional(z.literal(true)) }),
  ),
  recent: z.array(z.looseObject({ actionId: z.string(), fingerprint: z.string(), number: z.int() })),
  heard: z.record(z.string(), z.int()),
  wrote: z.optional(z.string()),
  signed: z.optional(z.string()),
  card: z.nullable(
    z.looseObject({
      lease: z.optional(z.looseObject({ holder: z.string(), until: z.string() })),
      place: z.optional(placeSchema),
      drawn: z.optional(z.int()),
      extra: z.optional(z.array(placeSchema)),
      doubts: z.optional(z.int()),
    }),
  ),
});
