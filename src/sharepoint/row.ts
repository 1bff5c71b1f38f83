// From an item as Graph answers it to a row as the read model holds it.
import type { List } from '../domain/list/list.ts';
import type { FieldProblem } from '../domain/record/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Stored } from '../usecases/ports.ts';
import { decode, type GraphFields } from './codec.ts';
import { KEY, LEDGER, LOG_HEAD, LOG_NUMBER } from './columns.ts';
import type { GraphItem } from './graphClient.ts';
import { decodeLedger } from './ledgerColumn.ts';

/** A row with what its next save needs. */
export interface Held {
  readonly row: Stored;
  readonly itemId: string;
  readonly eTag: string;
}

/** A row that people, or a bug, made unreadable. It is told, and never thrown away. */
export interface RowProblem {
  readonly list: string;
  readonly itemId: string;
  readonly key: string | null;
  readonly fields: readonly FieldProblem[];
}

/** Rows of lists kept by hand may lack a key: their number in the list stands for it. */
export function readItem(list: List, item: GraphItem): Result<Held, RowProblem> {
  const id = keyOf(list, item);
  const record = decode(list, item.fields);
  const log = list.governed ? readLog(item.fields) : HAND_KEPT;
  const saved = savedOf(item.eTag);
  if (id === null || !record.ok || !log.ok || saved === null) {
    const fields: FieldProblem[] = [
      ...(id === null ? [{ field: KEY, code: 'required' } as const] : []),
      ...(record.ok ? [] : record.error),
      ...(log.ok ? [] : [log.error]),
      ...(saved === null ? [{ field: 'eTag', code: 'wrong-type' } as const] : []),
    ];
    return err({ list: list.name, itemId: item.id, key: id, fields });
  }
  const row = { id, number: Number(item.id), saved, record: record.value, ...log.value };
  return ok({ row, itemId: item.id, eTag: item.eTag });
}

/** The number of an eTag `"<guid>,<n>"`: grows with every save. */
export function savedOf(eTag: string): number | null {
  const number = eTag.slice(eTag.lastIndexOf(',') + 1, eTag.endsWith('"') ? -1 : undefined);
  return eTag.includes(',') && /^\d+$/.test(number) ? Number(number) : null;
}

type LogPart = Pick<Stored, 'version' | 'head' | 'ledger'>;
const HAND_KEPT = ok<LogPart>({ version: 0, head: '', ledger: null });

function keyOf(list: List, item: GraphItem): string | null {
  const key = item.fields[KEY];
  if (typeof key === 'string' && key !== '') return key;
  return list.governed ? null : item.id;
}

function readLog(fields: GraphFields): Result<LogPart, FieldProblem> {
  const version = fields[LOG_NUMBER] ?? 0;
  const head = fields[LOG_HEAD] ?? '';
  const ledger = decodeLedger(fields[LEDGER]);
  if (typeof version !== 'number' || !Number.isSafeInteger(version))
    return err({ field: LOG_NUMBER, code: 'wrong-type' });
  if (typeof head !== 'string') return err({ field: LOG_HEAD, code: 'wrong-type' });
  return ledger.ok ? ok({ version, head, ledger: ledger.value }) : err({ field: LEDGER, code: 'wrong-type' });
}
