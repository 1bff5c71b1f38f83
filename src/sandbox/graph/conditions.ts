// Turns the conditions of a `$filter` into SQL, and refuses columns that SharePoint would not filter on.
import type { ColumnKind } from './column.ts';
import type { Condition, Literal, Operator } from './filter.ts';
import { indexName, valueSql } from './lists.ts';
import type { StoredColumn } from './lists.ts';
import { done, invalid } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { instantText, isDateOnly } from './writeValues.ts';

export interface Clause {
  sql: string;
  values: (string | number)[];
  /** Whether SharePoint can narrow by it without reading the rows. */
  indexed: boolean;
  /** The database's index that finds the rows of this clause; undefined when none does. */
  seek: { index: string; exact: boolean } | undefined;
}

/** A field that may stand in `$filter` or `$orderby`. */
export interface Filterable {
  sql: string;
  indexed: boolean;
  column: StoredColumn | undefined;
  read(literal: Exclude<Literal, null>): string | number | undefined;
}

/** Finds the field; `XLookupId` stands for the lookup or person column `X`. */
export function filterable(columns: ReadonlyMap<string, StoredColumn>, field: string): Outcome<Filterable> {
  if (field === 'id' || field === 'ID') return done({ sql: 'id', indexed: true, column: undefined, read: toNumber });
  if (field === 'Modified' || field === 'Created') {
    return done({
      sql: field.toLowerCase(),
      indexed: false,
      column: undefined,
      read: (value) => toInstant(value, false),
    });
  }
  const column = columns.get(field.endsWith('LookupId') ? field.slice(0, -'LookupId'.length) : field);
  const reference = column?.kind === 'lookup' || column?.kind === 'person';
  if (column === undefined || reference !== field.endsWith('LookupId')) {
    return invalid(`Field '${field}' is not recognized`);
  }
  if (column.multi || column.kind === 'hyperlink') return invalid(`Field '${field}' cannot be used in a filter`);
  const indexed = column.definition.indexed === true;
  return done({
    sql: valueSql(column.name),
    indexed,
    column,
    read: (literal) => READERS[column.kind](literal, column),
  });
}

export const notIndexed = (field: string): ReturnType<typeof invalid> =>
  invalid(
    `Field '${field}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`,
  );

/** `lenient` is the Prefer header that allows columns without an index. */
export function compile(
  columns: ReadonlyMap<string, StoredColumn>,
  conditions: readonly Condition[],
  lenient: boolean,
): Outcome<Clause[]> {
  const clauses: Clause[] = [];
  for (const { field, operator, value } of conditions) {
    const found = filterable(columns, field);
    if (!found.ok) return found;
    if (!found.value.indexed && !lenient) return notIndexed(field);
    const clause = clauseOf(found.value, operator, value);
    if (clause === undefined) return invalid(`The value for field '${field}' is not valid in a filter`);
    clauses.push(clause);
  }
  return done(clauses);
}

const SYMBOLS = { eq: '=', lt: '<', gt: '>', le: '<=', ge: '>=' } as const;
const LAST_CHARACTER = '\u{10FFFF}';

function clauseOf(field: Filterable, operator: Operator, literal: Literal): Clause | undefined {
  const { indexed, column } = field;
  const sql = `(${field.sql} COLLATE NOCASE)`;
  const index = indexed && column !== undefined ? indexName(column) : undefined;
  if (literal === null) {
    if (operator !== 'eq' && operator !== 'ne') return undefined;
    return { sql: `${sql} IS ${operator === 'ne' ? 'NOT ' : ''}NULL`, values: [], indexed, seek: undefined };
  }
  const value = field.read(literal);
  if (value === undefined) return undefined;
  const seek = index === undefined ? undefined : { index, exact: operator === 'eq' };
  if (operator === 'startswith') {
    if (typeof value !== 'string') return undefined;
    const range = `${sql} >= ? AND ${sql} < ? AND substr(${field.sql}, 1, length(?)) = ? COLLATE NOCASE`;
    return { sql: range, values: [value, value + LAST_CHARACTER, value, value], indexed, seek };
  }
  // An empty field differs from every value.
  if (operator === 'ne') return { sql: `${sql} IS NOT ?`, values: [value], indexed, seek: undefined };
  return { sql: `${sql} ${SYMBOLS[operator]} ?`, values: [value], indexed, seek };
}

type Reader = (literal: Exclude<Literal, null>, column: StoredColumn) => string | number | undefined;

const toText: Reader = (literal) => (typeof literal === 'string' ? literal : undefined);

const toFlag: Reader = (literal) => {
  if (typeof literal === 'boolean') return Number(literal);
  return literal === 1 || literal === 0 ? literal : undefined;
};

const READERS: Record<ColumnKind, Reader> = {
  text: toText,
  note: toText,
  choice: toText,
  hyperlink: toText,
  number: toNumber,
  person: toNumber,
  lookup: toNumber,
  boolean: toFlag,
  dateTime: (literal, column) => toInstant(literal, isDateOnly(column)),
};

function toNumber(literal: Exclude<Literal, null>): number | undefined {
  if (typeof literal === 'number') return literal;
  return typeof literal === 'string' && /^-?\d+(?:\.\d+)?$/.test(literal) ? Number(literal) : undefined;
}

const toInstant = (literal: Exclude<Literal, null>, dateOnly: boolean): string | undefined =>
  typeof literal === 'string' ? instantText(literal, dateOnly) : undefined;
