// The description of the API says of a list's fields what the list says, wherever a body or an answer has them.
import { describe, expect, it } from 'vitest';
import { fieldJsonSchema, listJsonSchema } from '../../src/contract/jsonSchema.ts';
import { BUSINESS_CASE_FORM_FIELDS, businessCaseList } from '../../src/domain/change/businessCase.list.ts';
import { CHANGE_FORM_FIELDS, changeList } from '../../src/domain/change/change.list.ts';
import type { Field } from '../../src/domain/list/field.ts';
import { LISTS } from '../../src/domain/lists.ts';
import { roundList } from '../../src/domain/round/round.list.ts';
import { SHAPES } from '../../src/contract/shapes.ts';
import { openApi } from '../../src/server/openapi.ts';
import { resolved, type Schema } from './jsonSchema.ts';

/** Characters, from which on a shape is worth a name. */
const LARGE = 200;

type Content = Readonly<Record<string, { readonly schema: Schema }>>;
interface Operation {
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content: Content }>>;
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}
const document = openApi('https://styringsrum.example.test') as Description;
const { paths, components } = resolved(document);

const sent = (method: string, path: string): Schema =>
  paths[path]?.[method]?.requestBody?.content['application/json']?.schema ?? {};
const answered = (method: string, path: string): Schema => {
  const { responses = {} } = paths[path]?.[method] ?? {};
  return (responses['200'] ?? responses['201'])?.content['application/json']?.schema ?? {};
};
const itemOf = (schema: Schema): Schema => schema['items'] as Schema;
const properties = (schema: Schema | undefined): Readonly<Record<string, Schema>> =>
  (schema?.['properties'] ?? {}) as Readonly<Record<string, Schema>>;
/** What a property is when it is not null. */
function filled(schema: Schema | undefined): Schema {
  const options = schema?.['anyOf'] as readonly Schema[] | undefined;
  return options?.find(({ type }) => type !== 'null') ?? schema ?? {};
}
const takesNull = (schema: Schema | undefined): boolean =>
  (schema?.['anyOf'] as readonly Schema[] | undefined)?.some(({ type }) => type === 'null') ?? false;

function expectFields(
  found: Schema | undefined,
  fields: Readonly<Record<string, Field>>,
  keys: readonly string[],
): void {
  const said = Object.fromEntries(keys.map((key) => [key, filled(properties(found)[key])]));
  const meant = keys.map((key) => [key, fields[key] && fieldJsonSchema(fields[key])]);
  expect(said).toEqual(Object.fromEntries(meant));
}

describe('the description of a change request', () => {
  it('names every field of the form as the list has it, when it is filed and when it is edited', () => {
    expectFields(sent('post', '/api/changes'), changeList.fields, CHANGE_FORM_FIELDS);
    expectFields(sent('patch', '/api/changes/{id}'), changeList.fields, CHANGE_FORM_FIELDS);
    for (const body of [sent('post', '/api/changes'), sent('patch', '/api/changes/{id}')]) {
      expectFields(properties(body)['businessCase'], businessCaseList.fields, BUSINESS_CASE_FORM_FIELDS);
      expect(body['additionalProperties']).toBe(false);
    }
  });

  it('asks for title and system when it is filed, and lets the rest be empty', () => {
    const body = sent('post', '/api/changes');
    expect(body['required']).toEqual(['title', 'system']);
    const empty = CHANGE_FORM_FIELDS.filter((key) => takesNull(properties(body)[key]));
    expect(empty).toEqual(CHANGE_FORM_FIELDS.filter((key) => key !== 'title' && key !== 'system'));
  });

  it('is the same in answers: the case, its form, its business case, and the rows of the list', () => {
    const whole = answered('get', '/api/changes/{id}');
    expectFields(whole, changeList.fields, [...CHANGE_FORM_FIELDS, 'state', 'submitted', 'commentBy', 'decided']);
    expectFields(properties(whole)['form'], changeList.fields, CHANGE_FORM_FIELDS);
    const businessCase = filled(properties(whole)['businessCase']);
    expectFields(properties(businessCase)['fields'], businessCaseList.fields, BUSINESS_CASE_FORM_FIELDS);
    const own = 'title system description reason kind priority oneOffCost yearlyCost wantedBy consequence'.split(' ');
    expectFields(itemOf(answered('get', '/api/changes')), changeList.fields, own);
  });

  it('has rows on the page that are lighter than those of the plain list', () => {
    const row = properties(itemOf(properties(answered('get', '/api/changes/page'))['rows'] ?? {}));
    expect(row['title']).toEqual(fieldJsonSchema(changeList.fields.title));
    for (const key of ['description', 'reason', 'consequence']) expect(row).not.toHaveProperty(key);
  });
});

describe('the description of a round', () => {
  it('has the deadline as the list has it, when the round is opened and when it is read', () => {
    expectFields(sent('post', '/api/changes/{id}/open-round'), roundList.fields, ['deadline']);
    const keys = ['state', 'body', 'bodyId', 'opened', 'deadline', 'outcome', 'outcomeBy', 'outcomeReason', 'closed'];
    const round = answered('get', '/api/rounds/{id}');
    for (const one of (round['anyOf'] as readonly Schema[] | undefined) ?? [round])
      expectFields(one, roundList.fields, keys);
  });
});

describe('the described records', () => {
  it('are there for every list, under its name', () => {
    for (const list of LISTS) expect(components.schemas[list.name]).toEqual(listJsonSchema(list));
  });
});

describe('the document', () => {
  const places = new Set<string>(JSON.stringify(document).match(/"\$ref":"[^"]*"/g) ?? []);
  const shapes = new Map<string, number>();
  const count = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const text = JSON.stringify(value);
    if ('properties' in value && text.length > LARGE) shapes.set(text, (shapes.get(text) ?? 0) + 1);
    for (const one of Object.values(value)) count(one);
  };

  it('says each larger shape of an answer once, under the name of its type', () => {
    for (const methods of Object.values(document.paths))
      for (const { responses } of Object.values(methods)) count(responses);
    for (const name of Object.keys(SHAPES)) count(document.components.schemas[name]);
    expect([...shapes].filter(([, times]) => times > 1).map(([text]) => text)).toEqual([]);
    expect(places.size).toBeGreaterThan(40);
    expect(Object.keys(SHAPES).filter((name) => !places.has(`"$ref":"#/components/schemas/${name}"`))).toEqual([]);
  });

  it('is no longer than it must be', () => {
    expect(Buffer.byteLength(JSON.stringify(document))).toBeLessThan(250_000);
  });
});
