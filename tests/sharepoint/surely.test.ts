// The quick way to read a row never says more than the schemas: what it is sure of they let through, unchanged.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/domain/list/field.ts';
import { recordSchema } from '../../src/domain/list/validator.ts';
import { LISTS } from '../../src/domain/lists.ts';
import { surely } from '../../src/sharepoint/surely.ts';
import { recordArbitrary } from '../domain/list/generator.ts';

describe.each(LISTS.map((list) => [list.title, list] as const))('%s', (_title, list) => {
  const schema = recordSchema(list);

  it('is sure of whatever is lawful', () => {
    fc.assert(
      fc.property(recordArbitrary(list), (record) => {
        expect(surely(list, structuredClone(record))).toEqual(record);
      }),
      { numRuns: 40 },
    );
  });

  it('is never sure of what the schema refuses, and says the same of what it lets through', () => {
    const spoilt = fc
      .tuple(recordArbitrary(list), fc.constantFrom(...Object.entries<Field>(list.fields)))
      .chain(([record, [key, field]]) => odd(field).map((value) => ({ ...record, [key]: value })));
    fc.assert(
      fc.property(spoilt, (record) => {
        const sure = surely(list, structuredClone(record));
        const judged = schema.safeParse(record);
        expect(sure === null ? UNSURE : judged).toEqual(sure === null ? UNSURE : { success: true, data: sure });
      }),
      { numRuns: 300 },
    );
    expect.hasAssertions();
  });
});

/** Then the schema judges. */
const UNSURE = 'unsure';

/** Values on the edge of what a field holds, and over it. */
function odd(field: Field): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.constantFrom(
      undefined,
      null,
      '',
      ' ',
      0,
      -1,
      1.5,
      1e13,
      Number.NaN,
      true,
      [],
      {},
      '\u0007',
      'a\nb',
      'a\tb',
      '\uD800',
    ),
    fc.constantFrom('2026-02-29', '2024-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '20260101'),
    fc.constantFrom(
      '2026-02-30T10:00:00Z',
      '2026-02-28T24:00:00Z',
      '2026-02-28T10:00:00Z',
      '2026-02-28T10:00Z',
      '2026-02-28T10:00:00.5Z',
      '2026-02-28T10:00:00+01:00',
    ),
    fc.constantFrom(['sjaelland', 'sjaelland'], ['sjaelland'], ['nowhere'], 'sjaelland', 'toString', 'constructor'),
    fc.integer({ min: 250, max: 260 }).map((length) => 'æ'.repeat(length)),
    fc.integer({ min: 120, max: 130 }).map((length) => '😀'.repeat(length)),
    fc.integer({ min: 0, max: 2 }).map((more) => 'x'.repeat(('maxLength' in field ? field.maxLength : 254) + more - 1)),
    fc.string(),
    fc.integer(),
  );
}
