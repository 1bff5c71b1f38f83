// A page of a list's items: filter, index rule, 5.000-row threshold, and the position of the next page.
import { compile, filterable, notIndexed } from './conditions.ts';
import type { Clause } from './conditions.ts';
import type { Database } from './database.ts';
import { parseFilter } from './filter.ts';
import type { ItemRow } from './items.ts';
import type { ListRow, StoredColumn } from './lists.ts';
import type { Options } from './odata.ts';
import { done, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';

export interface ItemPage {
  rows: ItemRow[];
  /** The last identifier of this page when more follow. */
  next: number | undefined;
}

/** Rows in order of identifier. `lenient` is the Prefer header that allows columns without an index. */
export function queryItems(
  db: Database,
  list: ListRow,
  columns: ReadonlyMap<string, StoredColumn>,
  options: Options,
  lenient: boolean,
): Outcome<ItemPage> {
  const conditions = options.filter === undefined ? done([]) : parseFilter(options.filter);
  if (!conditions.ok) return conditions;
  const compiled = compile(columns, conditions.value, lenient);
  if (!compiled.ok) return compiled;
  const order = checkOrder(columns, options.orderby, lenient);
  if (!order.ok) return order;
  const clauses = compiled.value;
  const large = list.itemCount > THRESHOLD;
  if (large && (options.orderby !== undefined || (clauses.length > 0 && matchesTooMany(db, list, clauses)))) {
    return refuse({ status: 429, code: 'activityLimitReached', message: 'The request has been throttled' });
  }
  const size = Math.min(options.top ?? PAGE, THRESHOLD);
  const sql = `SELECT * ${source(list, clauses)} AND id > ? ORDER BY id LIMIT ?`;
  const rows = db.all(sql, ...valuesOf(clauses), options.after, size + 1) as ItemRow[];
  const page = rows.slice(0, size);
  return done({ rows: page, next: rows.length > size ? page.at(-1)?.id : undefined });
}

const PAGE = 200;
const THRESHOLD = 5_000;

/** `$orderby` is checked, and then silently not applied: that is what the service has been seen to do. */
function checkOrder(
  columns: ReadonlyMap<string, StoredColumn>,
  orderby: string | undefined,
  lenient: boolean,
): Outcome<undefined> {
  const field = /^fields\/(\w+)(?:\s+(?:asc|desc))?$/.exec(orderby?.trim() ?? '')?.[1];
  if (field === undefined) return done(undefined);
  const found = filterable(columns, field);
  if (!found.ok) return found;
  return found.value.indexed || lenient ? done(undefined) : notIndexed(field);
}

/** Only indexed columns narrow a query: what they leave over is what SharePoint has to read. */
function matchesTooMany(db: Database, list: ListRow, clauses: readonly Clause[]): boolean {
  const narrowing = clauses.filter((clause) => clause.indexed);
  const sql = `SELECT count(*) AS count FROM (SELECT 1 ${source(list, narrowing)} LIMIT ${THRESHOLD + 1})`;
  const { count } = db.get(sql, ...valuesOf(narrowing)) as { count: number };
  return count > THRESHOLD;
}

function source(list: ListRow, clauses: readonly Clause[]): string {
  const seek =
    clauses.find((clause) => clause.seek?.exact === true)?.seek ?? clauses.find((clause) => clause.seek)?.seek;
  const by = seek === undefined ? '' : `INDEXED BY ${seek.index}`;
  return `FROM items ${by} WHERE ${[`list = ${list.key}`, ...clauses.map((clause) => clause.sql)].join(' AND ')}`;
}

const valuesOf = (clauses: readonly Clause[]): (string | number)[] => clauses.flatMap((clause) => clause.values);
