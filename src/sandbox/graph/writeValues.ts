// What SharePoint does with the fields of a POST or PATCH: which names it knows, what each column takes, and how it refuses.
import type { Column, ColumnKind } from './column.ts';
import { done, invalid, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { SERVICE_FIELDS } from './systemColumns.ts';

/** A value as it lies in the database. Lookups are numbers, instants are ISO text in UTC with whole seconds. */
export type Stored = string | number | boolean | number[];

/** Reads the fields of a request; `null` empties a field. */
export function readFields(
  columns: ReadonlyMap<string, Column>,
  input: Record<string, unknown>,
): Outcome<Map<string, Stored | null>> {
  const values = new Map<string, Stored | null>();
  for (const [key, value] of Object.entries(input)) {
    if (key.includes('@odata.')) continue;
    const column = targetOf(columns, key, value);
    if (!column.ok) return column;
    const stored = convert(column.value, value, input[`${key}@odata.type`]);
    if (!stored.ok) return stored;
    // SharePoint keeps no empty text: it is the same as nothing.
    values.set(column.value.name, stored.value === '' ? null : stored.value);
  }
  return done(values);
}

/**
 * Reads a date or an instant. Date-only columns keep the day at midnight UTC; others keep whole seconds, as SharePoint does.
 * Undefined when the text is none, or lies outside the years 1900 to 8900.
 */
export function instantText(text: string, dateOnly: boolean): string | undefined {
  if (!ISO.test(text)) return undefined;
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text.slice(0, 10)) return undefined;
  const zoned = text.length === 10 || /(?:Z|[+-]\d{2}:\d{2})$/i.test(text);
  const at = new Date(zoned ? text : `${text}Z`);
  if (Number.isNaN(at.getTime())) return undefined;
  const year = at.getUTCFullYear();
  if (year < 1900 || year > 8900) return undefined;
  const iso = at.toISOString();
  return dateOnly ? `${iso.slice(0, 10)}T00:00:00Z` : `${iso.slice(0, 19)}Z`;
}

export const isDateOnly = (column: Column): boolean => column.definition.dateTime?.format === 'dateOnly';

const ISO = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/i;
const NOTE_LIMIT = 63_999;
const UNTYPED =
  'A value without a type name was found and no expected type is available. When the model is specified, each value in the payload must have a type which can be either specified in the payload, explicitly by the caller or implicitly inferred from the parent value.';

const isReference = (column: Column | undefined): column is Column =>
  column?.kind === 'person' || column?.kind === 'lookup';

function targetOf(columns: ReadonlyMap<string, Column>, key: string, value: unknown): Outcome<Column> {
  const plain = columns.get(key);
  if (plain !== undefined && !isReference(plain)) return done(plain);
  if (SERVICE_FIELDS.has(key)) return invalid(`Field '${key}' is read-only`);
  const base = key.endsWith('LookupId') ? key.slice(0, -'LookupId'.length) : undefined;
  const reference = base === undefined ? undefined : columns.get(base);
  if (!isReference(reference)) return invalid(`Field '${key}' is not recognized`);
  // A text column XId beside a lookup X swallows what was meant for XLookupId.
  const shadow = columns.get(`${base}Id`);
  if (shadow?.kind !== 'text') return done(reference);
  if (typeof value === 'string') return done(shadow);
  return refuse({ status: 500, code: 'generalException', message: 'General exception while processing' });
}

function convert(column: Column, value: unknown, type: unknown): Outcome<Stored | null> {
  if (value === null) return done(null);
  if (typeof value === 'object' && column.kind !== 'hyperlink') {
    if (typeof type !== 'string' || !Array.isArray(value)) return invalid(UNTYPED);
    return column.multi && type === 'Collection(Edm.Int32)' ? references(column, value) : wrong(column);
  }
  return WRITERS[column.kind](column, value);
}

type Writer = (column: Column, value: unknown) => Outcome<Stored>;

const writeReference: Writer = (column, value) => {
  const id = column.multi ? undefined : referenceId(value);
  return id === undefined ? wrong(column) : done(id);
};

const WRITERS: Record<ColumnKind, Writer> = {
  text: (column, value) => shortText(column, value, Math.min(column.definition.text?.maxLength ?? 255, 255)),
  // Choices are not checked on write: through Graph, SharePoint takes what it is given.
  choice: (column, value) => shortText(column, value, 255),
  note: (column, value) => shortText(column, value, NOTE_LIMIT),
  number,
  boolean: (column, value) => (typeof value === 'boolean' ? done(value) : wrong(column)),
  dateTime: (column, value) => {
    const instant = typeof value === 'string' ? instantText(value, isDateOnly(column)) : undefined;
    return instant === undefined ? wrong(column) : done(instant);
  },
  person: writeReference,
  lookup: writeReference,
  hyperlink: () => invalid('Invalid request'),
};

function shortText(column: Column, value: unknown, limit: number): Outcome<string> {
  if (typeof value !== 'string') return wrong(column);
  if (value.length <= limit) return done(value);
  return invalid(
    `Invalid text value. Field '${column.name}' holds at most ${limit} characters. Please check the value and try again.`,
  );
}

function number(column: Column, value: unknown): Outcome<number> {
  const { minimum, maximum } = column.definition.number ?? {};
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrong(column);
  if (value < (minimum ?? -Infinity) || value > (maximum ?? Infinity)) return wrong(column);
  return done(value);
}

function references(column: Column, values: unknown[]): Outcome<number[]> {
  const ids = values.map(referenceId);
  return ids.every((id) => id !== undefined) ? done(ids) : wrong(column);
}

function referenceId(value: unknown): number | undefined {
  const id = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

const wrong = (column: Column): { ok: false; refusal: { status: number; code: string; message: string } } =>
  invalid(`The value of field '${column.name}' does not fit its type`);
