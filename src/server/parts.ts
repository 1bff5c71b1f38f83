// How much of a list is asked for: so many rows, and for a whole list those after a row that the caller has.
import { LIMIT_PATTERN } from '../contract/route.ts';
import { invalid, type Refusal } from '../domain/record/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Cut } from '../usecases/read.ts';
import type { Asked } from './asked.ts';

/** The rows of a page where it is not said how many. */
export const PAGE_ROWS = 100;

/** How many rows the query asks for; `usual` where it does not say. */
export function limitOf({ limit }: Asked['query'], usual: number): Result<number, Refusal> {
  if (limit === undefined) return ok(usual);
  return LIMIT_PATTERN.test(limit) ? ok(Number(limit)) : err(invalid({ field: 'limit', code: 'not-a-number' }));
}

/** The part of a list that the query asks for by `limit` and `after`; all of it where it asks for none. */
export function part<T>(
  query: Asked['query'],
  keyOf: (row: T) => string,
  read: () => Result<readonly T[], Refusal>,
): Result<readonly T[], Refusal> {
  const limit = limitOf(query, Infinity);
  if (!limit.ok) return limit;
  const rows = read();
  return rows.ok ? cut(query, keyOf, rows.value, limit.value) : rows;
}

/** The same for a list that is cut before its rows are drawn. */
export function partBy<T>(
  query: Asked['query'],
  read: (cut: Cut) => Result<readonly T[], Refusal>,
): Result<readonly T[], Refusal> {
  const limit = limitOf(query, Infinity);
  return limit.ok ? read((rows) => cut(query, byId, rows, limit.value)) : limit;
}

function cut<T>(
  { after }: Asked['query'],
  keyOf: (row: T) => string,
  rows: readonly T[],
  limit: number,
): Result<readonly T[], Refusal> {
  const last = rows.findIndex((row) => keyOf(row) === after);
  if (after !== undefined && last < 0) return err(invalid({ field: 'after', code: 'unknown-reference' }));
  return ok(rows.slice(last + 1, last + 1 + limit));
}

export const byId = ({ id }: { readonly id: string }): string => id;
export const byNumber = ({ number }: { readonly number: number }): string => `${number}`;
