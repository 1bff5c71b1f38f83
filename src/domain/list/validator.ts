// From a list's fields to a strict validator. What SharePoint cannot hold is refused with the field named.
import * as z from 'zod/mini';
import { isIsoDate } from '../calendar/dates.ts';
import { REGION_IDS } from '../region/regions.ts';
import { never } from '../result.ts';
import { NOTE_LIMIT, TEXT_LIMIT, type Field, type ValueOf } from './field.ts';
import type { List, RecordOf } from './list.ts';

/** The highest amount that a field takes: twelve digits. */
export const MONEY_LIMIT = 999_999_999_999;

/** Whether a SharePoint date column can hold a day or an instant. */
export const isStorableDate = (value: string): boolean => value >= '1900' && value < '8900';

/** What the key of a row is written with. */
export const KEY_PATTERN = /^[A-Za-z0-9_.:~@/-]+$/;

/** The schema of one field's value, without regard to whether it must be there. */
export function fieldSchema<F extends Field>(field: F): z.ZodMiniType<ValueOf<F>> {
  const schema = schemaOf(field);
  // A json field's schema is its own, and may serve several fields.
  if (field.kind !== 'json') FIELDS.set(schema, field);
  return schema as unknown as z.ZodMiniType<ValueOf<F>>;
}

/** The field whose values a schema checks, for whoever describes the schema; none for the data of a json field. */
export function fieldOf(schema: object): Field | undefined {
  return FIELDS.get(schema);
}

/** The strict schema of a whole row: unknown fields are refused, required ones must be there. */
export function recordSchema<L extends List>(list: L): z.ZodMiniType<RecordOf<L>> {
  const shape: Record<string, z.ZodMiniType> = {};
  for (const [key, field] of Object.entries(list.fields)) {
    shape[key] = field.required ? fieldSchema(field) : z.optional(fieldSchema(field));
  }
  return z.strictObject(shape) as unknown as z.ZodMiniType<RecordOf<L>>;
}

/** For each of some fields, what a form may send: a value, `null` to empty it, or nothing. */
export type PartShape<L extends List, K extends keyof L['fields'] & string> = {
  [P in K]: z.ZodMiniOptional<z.ZodMiniNullable<z.ZodMiniType<ValueOf<L['fields'][P]>>>>;
};

/** The shape of a part of a row, for a strict form: `null` empties a field that need not be there. */
export function partShape<L extends List, const K extends keyof L['fields'] & string>(
  list: L,
  keys: readonly K[],
): PartShape<L, K> {
  const shape: Record<string, z.ZodMiniType> = {};
  for (const key of keys) {
    const field = list.fields[key];
    if (field) shape[key] = z.optional(z.nullable(fieldSchema(field)));
  }
  return shape as unknown as PartShape<L, K>;
}

/** The checks of a text that a column holds: not longer than `limit`, and nothing that is lost on the way. */
export function storable(limit: number) {
  return [z.maxLength(limit, { abort: true }), units(limit), clean] as const;
}

const FIELDS = new WeakMap<object, Field>();

function schemaOf(field: Field): z.ZodMiniType {
  switch (field.kind) {
    case 'text':
      return z
        .string()
        .check(...storable(Math.min(field.maxLength, TEXT_LIMIT)), z.refine(isOneLine, { error: 'one-line' }));
    case 'note':
      return z.string().check(...storable(Math.min(field.maxLength, NOTE_LIMIT)));
    case 'choice':
      return z.enum(Object.keys(field.options));
    case 'money':
      return z.int().check(z.gte(0), z.lte(MONEY_LIMIT));
    case 'integer':
      return z.int().check(z.gte(field.min), z.lte(field.max));
    case 'date':
      return z.string().check(z.refine(isIsoDate, { error: 'date' }));
    case 'instant':
      return z.iso.datetime().check(z.regex(WITH_SECONDS));
    case 'yesNo':
      return z.boolean();
    case 'person':
    case 'reference':
      return z.string().check(z.minLength(1), z.maxLength(TEXT_LIMIT), z.regex(KEY_PATTERN));
    case 'region':
      return z.enum(REGION_IDS);
    case 'regions':
      return z
        .array(z.enum(REGION_IDS))
        .check(z.refine((values) => new Set(values).size === values.length, { error: 'twice' }));
    case 'json':
      return field.schema;
    default:
      return never(field);
  }
}

const WITH_SECONDS = /T\d\d:\d\d:\d\d/;
const isOneLine = (value: string) => !/[\r\n]/.test(value);
// Control characters and lone surrogates do not survive SharePoint's XML.
const clean = z.refine<string>((value) => value.isWellFormed() && !/[^\P{Cc}\t\n\r]/u.test(value), {
  error: 'characters',
});
// SharePoint counts an emoji as two: UTF-16 units, where `maxLength` counts characters.
const units = (limit: number) =>
  z.check<string>(({ value, issues }) => {
    if (value.length > limit)
      issues.push({ code: 'too_big', origin: 'string', maximum: limit, inclusive: true, input: value });
  });
