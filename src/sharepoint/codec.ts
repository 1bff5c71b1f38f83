// Between a record and the fields of its SharePoint row, both ways. What is decoded is checked strictly.
import { copenhagenDate } from '../domain/calendar/dates.ts';
import { NOTE_LIMIT, type Field } from '../domain/list/field.ts';
import { columnName, type List, type RecordOf } from '../domain/list/list.ts';
import { isStorableDate, recordSchema } from '../domain/list/validator.ts';
import type { FieldProblem } from '../domain/record/refusal.ts';
import { REGIONS } from '../domain/region/regions.ts';
import { err, never, ok, type Result } from '../domain/result.ts';
import { KEY } from './columns.ts';
import { problemsOf } from './problems.ts';
import { surely } from './surely.ts';

/** The fields of a row as Graph carries them, by internal name. `null` empties a column. */
export type GraphFields = Readonly<Record<string, unknown>>;

/**
 * The columns of a record: one for every field of the list, `null` where the record has nothing. Refused is what the list's
 * schema refuses and what SharePoint cannot hold: an empty text that is required, more than 63.999 characters of JSON, a year
 * outside 1900 to 8900. Moments are cut to whole seconds.
 */
export function encode<L extends List>(list: L, record: RecordOf<L>): Result<GraphFields, FieldProblem[]> {
  const checked = schemaOf(list).safeParse(record);
  if (!checked.success) return err(problemsOf(list, record, checked.error.issues));
  const values: Readonly<Record<string, unknown>> = record;
  const fields: Record<string, unknown> = {};
  const problems: FieldProblem[] = [];
  for (const [key, field] of Object.entries(list.fields)) {
    const value = values[key];
    const encoded = value === undefined ? ok(null) : encodeValue(field, value);
    if (!encoded.ok) problems.push({ field: key, ...encoded.error });
    else if (encoded.value === null && field.required) problems.push({ field: key, code: 'required' });
    else fields[columnName(key)] = encoded.value;
  }
  return problems.length > 0 ? err(problems) : ok(fields);
}

/** As `encode`, for some of a list's fields alone. */
export function encodePart(list: List, values: Readonly<Record<string, unknown>>): Result<GraphFields, FieldProblem[]> {
  const fields = Object.entries(list.fields).filter(([key]) => Object.hasOwn(values, key));
  return encode({ ...list, fields: Object.fromEntries(fields) }, values as RecordOf<List>);
}

/** All that a new row is posted with: its key and the columns that hold something. */
export function encodeNew<L extends List>(
  list: L,
  id: string,
  record: RecordOf<L>,
): Result<GraphFields, FieldProblem[]> {
  const encoded = encode(list, record);
  if (!encoded.ok) return encoded;
  const filled = Object.entries(encoded.value).filter(([, value]) => value !== null);
  return ok({ [KEY]: id, ...Object.fromEntries(filled) });
}

/** The record of a row. A row that people made unreadable is told as problems, field by field. */
export function decode<L extends List>(list: L, fields: GraphFields): Result<RecordOf<L>, FieldProblem[]> {
  const record: Record<string, unknown> = {};
  const problems: FieldProblem[] = [];
  for (const { key, name, field } of columnsIn(list)) {
    const value = fields[name];
    if (value === undefined || value === null || value === '') continue;
    const decoded = decodeValue(field, value);
    if (decoded.ok) record[key] = decoded.value;
    else problems.push({ field: key, code: decoded.error });
  }
  if (problems.length > 0) return err(problems);
  const sure = surely(list, record);
  if (sure) return ok(sure);
  const checked = schemaOf(list).safeParse(record);
  return checked.success ? ok(checked.data) : err(problemsOf(list, record, checked.error.issues));
}

/** Whether a value is a record of the list as it is, without any decoding. */
export function isRecordOf<L extends List>(list: L, value: unknown): value is RecordOf<L> {
  if (typeof value !== 'object' || value === null) return false;
  const isKnown = Object.keys(value).every((key) => Object.hasOwn(list.fields, key));
  return isKnown && (surely(list, { ...value }) !== null || schemaOf(list).safeParse(value).success);
}

// What a person sees who filters or exports the list: nobody takes part.
export const NO_REGIONS = 'Ingen';

function encodeValue(field: Field, value: unknown): Result<unknown, Omit<FieldProblem, 'field'>> {
  switch (field.kind) {
    case 'text':
    case 'note':
    case 'person':
    case 'reference':
      // SharePoint keeps no empty text: it is the same as nothing.
      return ok(value === '' ? null : value);
    case 'choice':
      return ok(field.options[value as string]);
    case 'region':
      return ok(nameOfRegion(value as string));
    case 'regions': {
      const names = (value as readonly string[]).map(nameOfRegion);
      return ok(names.length > 0 ? names.join('; ') : NO_REGIONS);
    }
    case 'money':
    case 'integer':
    case 'yesNo':
      return ok(value);
    case 'date':
      return isStorableDate(value as string) ? ok(value) : err({ code: 'out-of-range' });
    case 'instant':
      return isStorableDate(value as string) ? ok(toSecond(value as string)) : err({ code: 'out-of-range' });
    case 'json': {
      const json: string | undefined = JSON.stringify(value);
      if (json === undefined) return ok(null);
      return json.length <= NOTE_LIMIT ? ok(json) : err({ code: 'too-long', limit: NOTE_LIMIT });
    }
    default:
      return never(field);
  }
}

function decodeValue(field: Field, value: unknown): Result<unknown, FieldProblem['code']> {
  switch (field.kind) {
    case 'text':
    case 'note':
    case 'person':
    case 'reference':
    case 'money':
    case 'integer':
    case 'yesNo':
      return ok(value);
    case 'choice':
      return keyOf(Object.entries(field.options), value);
    case 'region':
      return keyOf(REGION_NAMES, value);
    case 'regions': {
      if (value === NO_REGIONS) return ok([]);
      const keys = String(value)
        .split(';')
        .map((name) => keyOf(REGION_NAMES, name.trim()));
      const unknown = keys.find((key) => !key.ok);
      return unknown ?? ok(keys.map((key) => (key.ok ? key.value : '')));
    }
    case 'date':
      return typeof value === 'string' ? dayOf(value) : err('not-a-date');
    case 'instant':
      return typeof value === 'string' && isTime(value) ? ok(toSecond(value)) : err('not-a-date');
    case 'json':
      return parseJson(value);
    default:
      return never(field);
  }
}

const REGION_NAMES = REGIONS.map(({ id, name }): [string, string] => [id, name]);

const nameOfRegion = (id: string): string | undefined => REGION_NAMES.find(([key]) => key === id)?.[1];

function keyOf(entries: readonly (readonly [string, string])[], label: unknown): Result<string, 'not-a-choice'> {
  const entry = entries.find(([, name]) => name === label);
  return entry ? ok(entry[0]) : err('not-a-choice');
}

/** A site in another time zone answers the midnight of its own: Copenhagen's day at that moment is the day that was meant. */
function dayOf(value: string): Result<string, 'not-a-date'> {
  if (/^\d{4}-\d{2}-\d{2}(?:T00:00:00(?:\.0+)?Z)?$/.test(value)) return ok(value.slice(0, 10));
  return isTime(value) ? ok(copenhagenDate(value)) : err('not-a-date');
}

const isTime = (value: string): boolean => /^\d{4}-\d{2}-\d{2}T.*Z$/.test(value) && !Number.isNaN(Date.parse(value));
const WHOLE_SECOND = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const toSecond = (value: string): string =>
  WHOLE_SECOND.test(value) ? value : `${new Date(value).toISOString().slice(0, 19)}Z`;

function parseJson(value: unknown): Result<unknown, 'wrong-type'> {
  if (typeof value !== 'string') return err('wrong-type');
  try {
    return ok(JSON.parse(value));
  } catch {
    return err('wrong-type');
  }
}

interface NamedField {
  readonly key: string;
  readonly name: string;
  readonly field: Field;
}
const named = new WeakMap<List, readonly NamedField[]>();

/** Worked out once: thousands of rows are read in one go. */
function columnsIn(list: List): readonly NamedField[] {
  let columns = named.get(list);
  if (!columns) {
    columns = Object.entries(list.fields).map(([key, field]) => ({ key, name: columnName(key), field }));
    named.set(list, columns);
  }
  return columns;
}

const schemas = new WeakMap<List, ReturnType<typeof recordSchema>>();

function schemaOf<L extends List>(list: L): ReturnType<typeof recordSchema<L>> {
  let schema = schemas.get(list);
  if (!schema) schemas.set(list, (schema = recordSchema(list)));
  return schema as ReturnType<typeof recordSchema<L>>;
}
