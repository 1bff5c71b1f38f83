// The quick way to read a row: what is plainly lawful needs no schema to say so, and nearly every row is. Thousands are read at a start.
import { isIsoDate } from '../domain/calendar/dates.ts';
import { NOTE_LIMIT, TEXT_LIMIT, type Field } from '../domain/list/field.ts';
import { MONEY_LIMIT } from '../domain/list/validator.ts';
import type { List, RecordOf } from '../domain/list/list.ts';
import { REGION_IDS } from '../domain/region/regions.ts';
import { never } from '../domain/result.ts';

/**
 * The record, when it is sure that the list's schema lets it through and answers the same; null when the schema must judge,
 * which also says what is wrong. `record` has no keys but the list's.
 */
export function surely<L extends List>(list: L, record: Record<string, unknown>): RecordOf<L> | null {
  for (const [key, field] of fieldsIn(list)) {
    const value = record[key];
    if (value === undefined) {
      if (field.required) return null;
    } else if (field.kind === 'json') {
      const checked = field.schema.safeParse(value);
      if (!checked.success) return null;
      record[key] = checked.data;
    } else if (!isLawful(field, value)) return null;
  }
  return record as RecordOf<L>;
}

/** Never true of what the schema of the field refuses. */
function isLawful(field: Exclude<Field, { kind: 'json' }>, value: unknown): boolean {
  switch (field.kind) {
    case 'text':
      return isText(value, Math.min(field.maxLength, TEXT_LIMIT)) && !/[\r\n]/.test(value);
    case 'note':
      return isText(value, Math.min(field.maxLength, NOTE_LIMIT));
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(field.options, value);
    case 'money':
      return isWhole(value, 0, MONEY_LIMIT);
    case 'integer':
      return isWhole(value, field.min, field.max);
    case 'date':
      return typeof value === 'string' && isIsoDate(value);
    case 'instant':
      return typeof value === 'string' && INSTANT.test(value) && isIsoDate(value.slice(0, 10));
    case 'yesNo':
      return typeof value === 'boolean';
    case 'person':
    case 'reference':
      return typeof value === 'string' && value.length <= TEXT_LIMIT && /^[A-Za-z0-9_.:~@/-]+$/.test(value);
    case 'region':
      return REGIONS.has(value);
    case 'regions':
      return Array.isArray(value) && new Set(value).size === value.length && value.every((id) => REGIONS.has(id));
    default:
      return never(field);
  }
}

function isText(value: unknown, limit: number): value is string {
  return typeof value === 'string' && value.length <= limit && value.isWellFormed() && !/[^\P{Cc}\t\n\r]/u.test(value);
}

const isWhole = (value: unknown, min: number, max: number): boolean =>
  Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max;

const INSTANT = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;
const REGIONS: ReadonlySet<unknown> = new Set(REGION_IDS);

const known = new WeakMap<List, readonly (readonly [string, Field])[]>();

/** Worked out once for each list. */
function fieldsIn(list: List): readonly (readonly [string, Field])[] {
  let fields = known.get(list);
  if (!fields) known.set(list, (fields = Object.entries(list.fields)));
  return fields;
}
