// The hidden ledger column of governed rows: as text, with its limit, and checked when read back.
import * as z from 'zod/mini';
import { NOTE_LIMIT } from '../domain/list/field.ts';
import { recordSchema } from '../domain/list/validator.ts';
import { logList } from '../domain/log/log.list.ts';
import type { Effect } from '../domain/record/decision.ts';
import { EMPTY_LEDGER, type Ledger } from '../domain/record/ledger.ts';
import { err, ok, type Result } from '../domain/result.ts';

/** `too-long`: the column cannot hold it, and half a ledger would lose what must follow. */
export function encodeLedger(ledger: Ledger): Result<string, 'too-long'> {
  const text = JSON.stringify(ledger);
  return text.length <= NOTE_LIMIT ? ok(text) : err('too-long');
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
  pending: z.array(z.looseObject({ key: z.string(), since: z.string(), effect: effectSchema })),
  recent: z.array(z.looseObject({ actionId: z.string(), fingerprint: z.string(), number: z.int() })),
  heard: z.record(z.string(), z.int()),
  wrote: z.optional(z.string()),
  card: z.nullable(
    z.looseObject({
      lease: z.optional(z.looseObject({ holder: z.string(), until: z.string() })),
      place: z.optional(placeSchema),
      drawn: z.optional(z.int()),
      extra: z.optional(z.array(placeSchema)),
    }),
  ),
});
