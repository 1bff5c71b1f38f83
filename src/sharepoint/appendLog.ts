// Adds a sealed entry to the log list: once, by its key, and with its eyes open for another's content under that key.
import { logList, type LogEntry } from '../domain/log/log.list.ts';
import { canonical } from '../domain/record/canonical.ts';
import { encodeNew } from './codec.ts';
import type { GraphFailure } from './graphTransport.ts';
import type { Patience } from './patience.ts';
import type { ReadModel } from './readModel.ts';
import type { Rows } from './rows.ts';

/** The entry could not be added now: it stays pending, and is carried on later. */
export class LogUnavailable extends Error {
  readonly failure: GraphFailure | null;
  constructor(key: string, failure: GraphFailure | null) {
    super(`The log entry ${key} could not be added: ${failure ? `${failure.status} ${failure.code}` : 'time is up'}`);
    this.name = 'LogUnavailable';
    this.failure = failure;
  }
}

/** `tampered`: the key was taken by other content. Rejects with `LogUnavailable` when SharePoint could not say. */
export async function appendOnce(
  { rows, model }: { readonly rows: Rows; readonly model: ReadModel },
  entry: LogEntry,
  patience: Patience,
): Promise<'added' | 'tampered'> {
  const id = logKey(entry);
  const text = canonical(entry);
  const same = (record: unknown): boolean => canonical(record) === text;
  const known = model.table(logList).get(id);
  if (known && same(known.row.record)) return 'added';
  const fields = encodeNew(logList, id, entry);
  if (!fields.ok) throw new Error(`The log entry ${id} is not one: ${canonical(fields.error)}`);

  let failure: GraphFailure | null = null;
  let refusals = 0;
  do {
    const posted = await patience.within(rows.post(logList, fields.value), null);
    if (posted?.ok) {
      const { itemId, eTag, saved } = posted.value;
      const row = { id, number: Number(itemId), version: 0, saved, record: entry, ledger: null, head: '' };
      model.put(logList, { itemId, eTag, row }, 'commit');
      return 'added';
    }
    failure = posted?.error ?? null;
    if (failure?.status === 429) continue;
    const seen = await patience.within(rows.fresh(logList, id), null);
    if (seen?.ok && seen.value) return same(seen.value.row.record) ? 'added' : 'tampered';
    if (seen && !seen.ok && seen.error.kind === 'unreadable') return 'tampered';
    // Refused, and nobody has the key: trying the same again a few times is enough.
    if (failure?.outcome === 'known' && seen?.ok) refusals += 1;
  } while (refusals < 3 && (await patience.pause(failure?.retryAfter ?? null)));
  throw new LogUnavailable(id, failure);
}

/** `<list>/<id>#<number>`. */
const logKey = ({ record, number }: Pick<LogEntry, 'record' | 'number'>): string => `${record}#${number}`;
