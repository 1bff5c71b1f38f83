// From a list's fields to JSON Schema (2020-12), as OpenAPI 3.1 takes it: what a caller can know before asking.
import * as z from 'zod/mini';
import { NOTE_LIMIT, TEXT_LIMIT, type Field } from '../domain/list/field.ts';
import type { List } from '../domain/list/list.ts';
import { KEY_PATTERN, MONEY_LIMIT } from '../domain/list/validator.ts';
import { REGIONS } from '../domain/region/regions.ts';
import { never } from '../domain/result.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The schema of one field's value, titled with the field's Danish name; whether it must be there is said around it.
 * The schema takes all that the validator takes. It cannot say what a schema of the field's own refines (`json`), nor
 * halves of an emoji, and it counts characters where SharePoint counts UTF-16 units.
 */
export function fieldJsonSchema(field: Field): JsonSchema {
  return { title: field.label, ...schemaOf(field) };
}

/** The schema of a whole row: required fields must be there, unknown ones are refused. */
export function listJsonSchema(list: List): JsonSchema {
  const entries = Object.entries(list.fields);
  return {
    title: list.title,
    type: 'object',
    properties: Object.fromEntries(entries.map(([key, field]) => [key, fieldJsonSchema(field)])),
    required: entries.filter(([, field]) => field.required).map(([key]) => key),
    additionalProperties: false,
  };
}

function schemaOf(field: Field): JsonSchema {
  switch (field.kind) {
    case 'text':
      return { type: 'string', maxLength: Math.min(field.maxLength, TEXT_LIMIT), pattern: LINE };
    case 'note':
      return { type: 'string', maxLength: Math.min(field.maxLength, NOTE_LIMIT), pattern: NOTE };
    case 'choice':
      return labelled(field.options);
    case 'money':
      return { type: 'integer', minimum: 0, maximum: MONEY_LIMIT, description: 'Whole Danish kroner' };
    case 'integer':
      return { type: 'integer', minimum: field.min, maximum: field.max };
    case 'date':
      return { type: 'string', format: 'date', pattern: DAY };
    case 'instant':
      return { type: 'string', format: 'date-time', pattern: UTC, description: 'UTC' };
    case 'yesNo':
      return { type: 'boolean' };
    case 'person':
      return keyIn('people');
    case 'reference':
      return keyIn(field.to);
    case 'region':
      return labelled(REGION_NAMES);
    case 'regions':
      return { type: 'array', items: labelled(REGION_NAMES), uniqueItems: true };
    case 'json':
      return withoutDialect(z.toJSONSchema(field.schema, { unrepresentable: 'any' }));
    default:
      return never(field);
  }
}

// No control characters; a note may have tabs and line breaks, a single line only tabs.
const LINE = String.raw`^[^\u0000-\u0008\u000A-\u001F\u007F-\u009F]*$`;
const NOTE = String.raw`^[^\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]*$`;
// Many validators take `format` for a remark only.
const DAY = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';
const UTC = String.raw`^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?Z$`;

const REGION_NAMES = Object.fromEntries(REGIONS.map(({ id, name }) => [id, name]));

/** Stable keys on the wire; `x-labels` has what people read in the list. */
function labelled(options: Readonly<Record<string, string>>): JsonSchema {
  return { type: 'string', enum: Object.keys(options), 'x-labels': options };
}

const keyIn = (list: string): JsonSchema => ({
  type: 'string',
  minLength: 1,
  maxLength: TEXT_LIMIT,
  pattern: KEY_PATTERN.source,
  description: `Id of a row of \`${list}\``,
});

function withoutDialect({ $schema: _dialect, ...rest }: JsonSchema): JsonSchema {
  return rest;
}
