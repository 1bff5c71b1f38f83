// From a list's fields to records as fast-check draws them: whatever the list allows and SharePoint can hold.
import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import * as z from 'zod/mini';
import type { Field } from '../../../src/domain/list/field.ts';
import type { List, RecordOf } from '../../../src/domain/list/list.ts';
import { fieldSchema, MONEY_LIMIT } from '../../../src/domain/list/validator.ts';
import { REGION_IDS } from '../../../src/domain/region/regions.ts';
import { never } from '../../../src/domain/result.ts';

/** Records of the list: required fields always, the rest now and then. */
export function recordArbitrary<L extends List>(list: L): Arbitrary<RecordOf<L>> {
  const entries = Object.entries(list.fields);
  const model = Object.fromEntries(entries.map(([key, field]) => [key, valueArbitrary(field)]));
  const requiredKeys = entries.filter(([, field]) => field.required).map(([key]) => key);
  return fc.record(model, { requiredKeys, noNullPrototype: true }) as unknown as Arbitrary<RecordOf<L>>;
}

/** Values of one field. Texts are not empty, since SharePoint keeps no empty text; moments have whole seconds. */
export function valueArbitrary(field: Field): Arbitrary<unknown> {
  switch (field.kind) {
    case 'text':
      return texts(field.maxLength).map((value) => value.replaceAll(/[\r\n]/g, ' '));
    case 'note':
      return fc.oneof(
        { weight: 9, arbitrary: texts(Math.min(field.maxLength, 300)) },
        fc.constant('æ'.repeat(field.maxLength)),
      );
    case 'choice':
      return fc.constantFrom(...Object.keys(field.options));
    case 'money':
      return fc.integer({ min: 0, max: MONEY_LIMIT });
    case 'integer':
      return fc.integer({ min: field.min, max: field.max });
    case 'date':
      return moments.map((at) => at.slice(0, 10));
    case 'instant':
      return moments;
    case 'yesNo':
      return fc.boolean();
    case 'person':
    case 'reference':
      return fc.stringMatching(/^[\w.:~@/-]{1,60}$/);
    case 'region':
      return fc.constantFrom(...REGION_IDS);
    case 'regions':
      return fc.uniqueArray(fc.constantFrom(...REGION_IDS));
    case 'json':
      return jsonArbitrary(field.schema);
    default:
      return never(field);
  }
}

const moments = fc
  .date({ min: new Date('1900-01-02T00:00:00Z'), max: new Date('2200-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => `${at.toISOString().slice(0, 19)}Z`);

// Danish letters, quotes, markdown, emoji, line breaks: what people really write, and what breaks queries and cards.
const PLAIN = 'abcæøåÆØÅ ABC 019.,;:-–’\'"<>&@#%*_[](){}\\/|\t\n=+?';
const character = fc.constantFrom(...PLAIN.split(''), '\r\n', '😀', 'é');

function texts(maxLength: number): Arbitrary<string> {
  return fc
    .array(character, { minLength: 1, maxLength: Math.min(maxLength, 80) })
    .map((characters) => characters.join('').slice(0, maxLength).toWellFormed().replaceAll('�', '?'));
}

/** Reads the schema as JSON Schema. What that cannot say (refinements) is left to the schema itself. */
function jsonArbitrary(schema: z.ZodMiniType): Arbitrary<unknown> {
  const shape = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as JsonSchema;
  return arbitraryOf(shape)
    .map((value): unknown => JSON.parse(JSON.stringify(value)))
    .filter((value) => schema.safeParse(value).success && JSON.stringify(value).length < 60_000);
}

type JsonType = 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null';

interface JsonSchema {
  type?: JsonType | JsonType[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

function arbitraryOf(shape: JsonSchema): Arbitrary<unknown> {
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map(arbitraryOf));
  if (Array.isArray(shape.type)) return fc.oneof(...shape.type.map((type) => arbitraryOf({ ...shape, type })));
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if (shape.const !== undefined) return fc.constant(shape.const);
  switch (shape.type) {
    case 'object': {
      const model = Object.fromEntries(
        Object.entries(shape.properties ?? {}).map(([key, inner]) => [key, arbitraryOf(inner)]),
      );
      return fc.record(model, { requiredKeys: shape.required ?? [], noNullPrototype: true });
    }
    case 'array':
      return fc.array(arbitraryOf(shape.items ?? {}), { maxLength: 5 });
    case 'string':
      return fc
        .array(character, { minLength: shape.minLength ?? 0, maxLength: Math.min(shape.maxLength ?? 40, 40) })
        .map((all) => all.join(''));
    case 'integer':
      return fc.integer({ min: shape.minimum ?? 0, max: shape.maximum ?? 1_000_000 });
    case 'number':
      return fc.integer({ min: shape.minimum ?? -1_000, max: shape.maximum ?? 1_000_000 });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case undefined:
      return fc.jsonValue({ maxDepth: 2 });
    default:
      return never(shape.type);
  }
}

/** For tests of the generator itself: a value fits the field's schema. */
export const fits = (field: Field, value: unknown): boolean => fieldSchema(field).safeParse(value).success;
