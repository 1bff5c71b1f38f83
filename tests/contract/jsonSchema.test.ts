// What the API's description says of a list's fields, held against what the lists' own validators take.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { fieldJsonSchema, listJsonSchema } from '../../src/contract/jsonSchema.ts';
import * as f from '../../src/domain/list/field.ts';
import type { Field } from '../../src/domain/list/field.ts';
import { fieldSchema, MONEY_LIMIT, recordSchema } from '../../src/domain/list/validator.ts';
import { LISTS } from '../../src/domain/lists.ts';
import { REGION_IDS } from '../../src/domain/region/regions.ts';
import { recordArbitrary, valueArbitrary } from '../domain/list/generator.ts';
import { faultsIn } from '../server/jsonSchema.ts';

/** A field of every kind. */
const KINDS = {
  text: f.text('Titel', { maxLength: 10 }),
  note: f.note('Beskrivelse', { maxLength: 12 }),
  choice: f.choice('Farve', { red: 'Rød', green: 'Grøn' }),
  money: f.money('Pris'),
  integer: f.integer('Antal', { min: 1, max: 9 }),
  date: f.date('Dag'),
  instant: f.instant('Tidspunkt'),
  yesNo: f.yesNo('Åben'),
  person: f.person('Hvem'),
  reference: f.reference('System', 'systems'),
  region: f.region('Region'),
  regions: f.regions('Regioner'),
  json: f.json('Data', z.strictObject({ rank: z.int().check(z.gte(1), z.lte(9)) })),
} satisfies { [K in Field['kind']]: Field & { kind: K } };
const EVERY_KIND = Object.entries(KINDS) as [Field['kind'], Field][];

const valid = (field: Field, value: unknown): boolean => fieldSchema(field).safeParse(value).success;
const described = (field: Field, value: unknown): boolean => faultsIn(fieldJsonSchema(field), value).length === 0;

/** Near misses of every kind, each tried on every field. JSON has neither NaN nor half characters in its texts. */
const nearMisses = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => text.replaceAll(/[\u{10000}-\u{10FFFF}]/gu, 'é')),
  fc.string({ unit: fc.constantFrom('a', 'æ', ' ', '/', '.', '\t', '\n', '\r', '\u0007', '\u0085', '\u007F') }),
  fc.integer({ min: 8, max: 14 }).map((length) => 'x'.repeat(length)),
  fc.integer({ min: 254, max: 257 }).map((length) => 'x'.repeat(length)),
  fc
    .tuple(fc.constantFrom('2026', '2024', '26'), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }))
    .map(dayFrom),
  fc
    .tuple(
      fc.integer({ min: 0, max: 25 }),
      fc.constantFrom('', ':00', ':59', ':61', ':00.123'),
      fc.constantFrom('Z', '', '+01:00'),
    )
    .map(([hour, seconds, zone]) => `2026-11-20T${two(hour)}:30${seconds}${zone}`),
  fc.constantFrom(-1, 0, 1, 9, 10, 1.5, MONEY_LIMIT, MONEY_LIMIT + 1, true, null, '', 'red', 'Rød', 'toString', {}),
  fc.array(fc.constantFrom<unknown>(...REGION_IDS, 'bornholm', 1), { maxLength: 3 }),
  fc.jsonValue({ maxDepth: 1 }),
);
const two = (number: number) => `${number}`.padStart(2, '0');
function dayFrom([year, month, day]: [string, number, number]): string {
  return `${year}-${two(month)}-${two(day)}`;
}

describe.each(LISTS.map((list) => [list.name, list] as const))('the described list %s', (_, list) => {
  const schema = listJsonSchema(list);

  it('takes every record that the validator takes, and no other fields', () => {
    fc.assert(
      fc.property(recordArbitrary(list), (record) => {
        const sent: unknown = JSON.parse(JSON.stringify(record));
        expect(recordSchema(list).safeParse(sent).success).toBe(true);
        expect(faultsIn(schema, sent)).toEqual([]);
        expect(faultsIn(schema, { ...record, smuggled: 1 })).toEqual(['value.smuggled: is not described']);
      }),
      { numRuns: 30 },
    );
  });

  it('misses what the validator misses', () => {
    const required = Object.keys(list.fields).filter((key) => list.fields[key]?.required);
    expect(faultsIn(schema, {})).toEqual(required.map((key) => `value.${key}: is missing`));
    expect(recordSchema(list).safeParse({}).success).toBe(required.length === 0);
  });

  it('says of each field what the validator says, whatever is sent', () => {
    const said = Object.entries(list.fields).filter(([, field]) => field.kind !== 'json');
    for (const [key, field] of said) {
      fc.assert(
        fc.property(fc.oneof(valueArbitrary(field), nearMisses), (value) => {
          expect({ key, value, described: described(field, value) }).toEqual({
            key,
            value,
            described: valid(field, value),
          });
        }),
        { numRuns: 60 },
      );
    }
  });
});

describe('a described field', () => {
  it.each(EVERY_KIND.filter(([kind]) => kind !== 'json'))(
    'of the kind %s takes and refuses what the validator does',
    (_, field) => {
      fc.assert(
        fc.property(fc.oneof(valueArbitrary(field), nearMisses), (value) => {
          expect({ value, described: described(field, value) }).toEqual({ value, described: valid(field, value) });
        }),
        { numRuns: 2_000 },
      );
    },
  );

  it.each<[Field['kind'], unknown, unknown[]]>([
    ['text', 'en linje', ['to\nlinjer', 'klokke\u0007', 'elleve tegn', 7]],
    ['note', 'to\nlinjer\t.', ['klokke\u0007', 'tretten tegn.', null]],
    ['choice', 'red', ['Rød', 'blue', 'toString']],
    ['money', 250_000, [-1, 0.5, '250000', MONEY_LIMIT + 1]],
    ['integer', 9, [0, 10, 1.5]],
    ['date', '2024-02-29', ['2026-02-29', '29-02-2024', '2024-02-29T00:00:00Z']],
    ['instant', '2026-11-20T09:00:00Z', ['2026-11-20', '2026-11-20T09:00Z', '2026-11-20T09:00:00+01:00']],
    ['yesNo', false, ['false', 0]],
    ['person', 'fsa-e-journal', ['', 'a b', "x' or 1 eq 1"]],
    ['reference', 'e-journal', ['', 'x'.repeat(256)]],
    ['region', 'ostdanmark', ['Region Østdanmark', 'danske-regioner']],
    ['regions', ['sjaelland'], [['sjaelland', 'sjaelland'], 'sjaelland', ['bornholm']]],
    ['json', { rank: 1 }, [{ rank: 0 }, { rank: 1, more: true }, {}]],
  ])('of the kind %s can be told before it is sent', (kind, good, bad) => {
    const field = KINDS[kind];
    expect([valid(field, good), described(field, good)]).toEqual([true, true]);
    for (const value of bad) expect({ value, described: described(field, value) }).toEqual({ value, described: false });
  });

  it('carries its Danish name, its format, its bounds, its labels and what it refers to', () => {
    expect(fieldJsonSchema(KINDS.choice)).toEqual({
      title: 'Farve',
      type: 'string',
      enum: ['red', 'green'],
      'x-labels': { red: 'Rød', green: 'Grøn' },
    });
    expect(fieldJsonSchema(KINDS.integer)).toEqual({ title: 'Antal', type: 'integer', minimum: 1, maximum: 9 });
    expect(fieldJsonSchema(KINDS.date)).toMatchObject({ title: 'Dag', format: 'date' });
    expect(fieldJsonSchema(KINDS.instant)).toMatchObject({ format: 'date-time' });
    expect(fieldJsonSchema(KINDS.money)).toMatchObject({ minimum: 0, description: 'Whole Danish kroner' });
    expect(fieldJsonSchema(KINDS.reference)).toMatchObject({ description: 'Id of a row of `systems`' });
    expect(fieldJsonSchema(KINDS.region)).toMatchObject({ 'x-labels': { ostdanmark: 'Region Østdanmark' } });
  });

  it('is laxer than the validator only where JSON Schema has no words: UTF-16 units, and halves of an emoji', () => {
    for (const value of ['😀'.repeat(6), 'a\uD83D']) {
      expect({ value, described: described(KINDS.text, value), valid: valid(KINDS.text, value) }).toEqual({
        value,
        described: true,
        valid: false,
      });
    }
  });
});
