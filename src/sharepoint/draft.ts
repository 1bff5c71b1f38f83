// From a decision to the one save that holds all of it: fields, entries, effects, number and head (design, step 2).
import { NOTE_LIMIT } from '../domain/list/field.ts';
import type { List, RecordOf } from '../domain/list/list.ts';
import { logList, type FieldChange, type LogEntry } from '../domain/log/log.list.ts';
import type { Decision, Entry } from '../domain/record/decision.ts';
import { EMPTY_LEDGER, type Ledger, type PendingEffect } from '../domain/record/ledger.ts';
import { invalid, type FieldProblem, type Refusal } from '../domain/record/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Action, Sealer, Stored } from '../usecases/ports.ts';
import { changesOf } from './changes.ts';
import { decode, encode, encodeNew, type GraphFields } from './codec.ts';
import { LEDGER, LOG_HEAD, LOG_NUMBER } from './columns.ts';
import { signLedger } from './ledgerColumn.ts';
import { markOf } from './mark.ts';

/** A save, and the row as it will stand. */
export interface Draft {
  /** For a row that exists: only the columns that changed. For a new one: all that hold something. */
  readonly fields: GraphFields;
  readonly row: Omit<Stored, 'number' | 'saved'>;
}

export interface Drafting<L extends List> {
  readonly list: L;
  readonly id: string;
  readonly row: Stored | undefined;
  readonly action: Action;
  readonly decision: Decision<RecordOf<L>>;
  /** Now, to the second. */
  readonly at: string;
  readonly sealer: Sealer;
  /** The effects of earlier commits that have not been carried out yet; the others are left out by this save. */
  readonly open: readonly PendingEffect[];
  /** What the log tells of the change, where that is not the difference between row and decision. */
  readonly changes?: readonly FieldChange[] | undefined;
}

/** Refused when SharePoint cannot hold it; `unavailable` when the ledger is full of effects that must be carried out first. */
export function draft<L extends List>(input: Drafting<L>): Result<Draft, Refusal> {
  const { list, id, row, decision } = input;
  const encoded = row ? encode(list, decision.record) : encodeNew(list, id, decision.record);
  if (!encoded.ok) return refused(encoded.error);
  const before = row ? encode(list, row.record) : ok({});
  const record = decode(list, encoded.value);
  // What was decoded can be encoded, and the other way round: anything else is a fault in the codec.
  if (!before.ok || !record.ok) throw new Error(`A record of ${list.name} does not survive the codec`);

  const sealed = seal(input, record.value);
  if (!sealed.ok) return refused(sealed.error);
  const last = sealed.value.at(-1);
  const version = last?.number ?? row?.version ?? 0;
  const head = last?.seal ?? row?.head ?? '';
  const mark = markOf(input.sealer, list, { id, version, head, record: record.value });
  const after = { ...ledgerAfter(input, sealed.value, version), wrote: mark };
  const signed = signLedger(input.sealer, list, { id, version, head }, after);
  if (!signed.ok) return tooMuch(input.open);
  const { ledger, text } = signed.value;

  const all: GraphFields = { ...encoded.value, [LOG_NUMBER]: version, [LOG_HEAD]: head, [LEDGER]: text };
  const stood: GraphFields = { ...before.value, ...(row && { [LOG_NUMBER]: row.version, [LOG_HEAD]: row.head }) };
  const changed = Object.entries(all).filter(([name, value]) => value !== (stood[name] ?? (row ? null : undefined)));
  return ok({ fields: Object.fromEntries(changed), row: { id, version, head, ledger, record: record.value } });
}

const RECENT = 50;
const HEARD = 200;

function seal<L extends List>(input: Drafting<L>, after: RecordOf<L>): Result<LogEntry[], FieldProblem[]> {
  const { list, id, row, decision, sealer } = input;
  const entries: LogEntry[] = [];
  let previous = row?.head ?? '';
  for (const [index, entry] of decision.entries.entries()) {
    // The first entry says what changed; those that follow say what came of it.
    const changes = index === 0 ? [...(input.changes ?? changesOf(list, row?.record ?? {}, after, sealer))] : [];
    const number = (row?.version ?? 0) + index + 1;
    const unsealed = { record: `${list.name}/${id}`, number, changes, ...described(input, entry) };
    // What is sealed is what the log list gives back.
    const kept = encode(logList, { ...unsealed, seal: '-' });
    if (!kept.ok) return kept;
    const sealed: LogEntry = { ...unsealed, seal: sealer.seal(previous, unsealed) };
    entries.push(sealed);
    previous = sealed.seal;
  }
  return ok(entries);
}

function described<L extends List>({ action, at }: Drafting<L>, entry: Entry) {
  const data: unknown = entry.data === undefined ? undefined : JSON.parse(JSON.stringify(entry.data));
  return {
    at,
    action: entry.action,
    actionId: action.actionId,
    ...(action.actor.person && { person: action.actor.person }),
    ...(action.actor.seat && { seat: action.actor.seat }),
    ...(entry.reason && { reason: entry.reason }),
    ...(entry.rule && { rule: entry.rule }),
    ...(data !== undefined && { data }),
  };
}

function ledgerAfter<L extends List>(input: Drafting<L>, entries: readonly LogEntry[], version: number): Ledger {
  const { list, id, row, action, decision, at, sealer } = input;
  const before = row?.ledger ?? EMPTY_LEDGER;
  // Without an entry the number stays: the action then makes the key unique.
  const stem = entries.length > 0 ? `${version}` : `${version}.${sealer.hash(action.actionId).slice(0, 12)}`;
  const effects = [...entries.map((entry) => ({ kind: 'log', entry }) as const), ...decision.effects];
  const added = effects.map((effect, index): PendingEffect => ({
    key: `${list.name}/${id}#${stem}/${index}`,
    since: at,
    effect,
  }));
  // Drawing the card is one wish however often it is wished; the newest key stands, so that an older drawing cannot clear it.
  const redrawn = decision.effects.some(({ kind }) => kind === 'card');
  const pending = input.open.filter(({ effect }) => !(redrawn && effect.kind === 'card'));
  const recent = { actionId: action.actionId, fingerprint: action.fingerprint, number: version };
  return {
    pending: [...pending, ...added],
    recent: [...before.recent, recent].slice(-RECENT),
    heard: action.source ? heardAfter(before.heard, action.source) : before.heard,
    card: before.card,
  };
}

/** The newest sources last; those of long ago fall out, since their actions are in the log. */
function heardAfter(heard: Ledger['heard'], source: NonNullable<Action['source']>): Ledger['heard'] {
  const { [source.record]: known = 0, ...others } = heard;
  return Object.fromEntries([
    ...Object.entries(others).slice(1 - HEARD),
    [source.record, Math.max(known, source.number)],
  ]);
}

const refused = (problems: readonly FieldProblem[]) => err(invalid(...problems));

function tooMuch(open: readonly PendingEffect[]): Result<never, Refusal> {
  if (open.length > 0) return err({ kind: 'unavailable', retryAfter: 5 });
  return err(invalid({ field: LEDGER, code: 'too-long', limit: NOTE_LIMIT }));
}
