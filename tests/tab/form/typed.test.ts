// What people type in the fields of the form, and what it is read as.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as field from '../../../src/domain/list/field.ts';
import type { Field } from '../../../src/domain/list/field.ts';
import { REGION_IDS } from '../../../src/domain/region/regions.ts';
import { readDay, readMoment, writeMoment } from '../../../src/tab/fields/days.ts';
import { readTyped, sameTyped, typedFrom } from '../../../src/tab/fields/typed.ts';
import { counterOf } from '../../../src/tab/fields/counter.ts';

const money = field.money('Beløb');
const date = field.date('Dato');

describe('amounts', () => {
  test.each([
    ['250000', 250_000],
    ['250.000', 250_000],
    ['250 000', 250_000],
    ['250.000,00', 250_000],
    ['250.000 kr.', 250_000],
    [' 0 ', 0],
  ])('%s is read as an amount', (typed, value) => {
    expect(readTyped(money, typed)).toEqual({ ok: true, value });
  });

  test.each(['-1', '1e9', '250.000,50', 'abc', '25.00'])('%s is no amount, and says how to write one', (typed) => {
    expect(readTyped(money, typed)).toEqual({ ok: false, code: 'not-whole-kroner' });
  });

  test('thirteen digits are too many', () => {
    expect(readTyped(money, '1000000000000')).toMatchObject({ ok: false, code: 'out-of-range' });
  });

  test('two spellings of one amount are the same, so nothing is saved twice for a point', () => {
    expect(sameTyped(money, '250000', '250.000 kr.')).toBe(true);
    expect(sameTyped(money, '250000', '250.001')).toBe(false);
  });

  test('what cannot be read is the same only as itself', () => {
    expect(sameTyped(money, 'abc', 'abc')).toBe(true);
    expect(sameTyped(money, 'abc', '')).toBe(false);
  });
});

describe('days', () => {
  test.each(['3-5-2027', '03.05.2027', '3/5 2027', '03/05/2027', '2027-05-03', ' 3. 5. 2027 '])(
    '%s is 3 May 2027',
    (typed) => {
      expect(readTyped(date, typed)).toEqual({ ok: true, value: '2027-05-03' });
    },
  );

  test.each(['31-02-2027', '3-5-27', 'i morgen', '2027-13-01'])('%s is no day', (typed) => {
    expect(readDay(typed)).toBeNull();
    expect(readTyped(date, typed)).toEqual({ ok: false, code: 'not-a-date' });
  });

  test('a moment is read in Copenhagen, in summer and in winter', () => {
    expect(readMoment('03-05-2027 kl. 14.30')).toBe('2027-05-03T12:30:00.000Z');
    expect(readMoment('03-01-2027 14:30')).toBe('2027-01-03T13:30:00.000Z');
    expect(writeMoment('2027-05-03T12:30:00Z')).toBe('03-05-2027 14.30');
  });

  test('an hour that the clock skips in March is no moment', () => {
    expect(readMoment('28-03-2027 02.30')).toBeNull();
  });
});

describe('texts', () => {
  const title = field.text('Titel');

  test('spaces around a text do not count, and a text of spaces is empty', () => {
    expect(readTyped(title, '  Titel ')).toEqual({ ok: true, value: 'Titel' });
    expect(readTyped(title, '   ')).toEqual({ ok: true, value: null });
  });

  test('300 characters are refused in a single line, with the limit', () => {
    expect(readTyped(title, 'Ø'.repeat(300))).toEqual({ ok: false, code: 'too-long', limit: 255 });
  });

  test('markdown, mentions and emoji are plain text', () => {
    for (const text of ['**fed** [x](y)', '<at>FSA</at>', '👩‍⚕️ ønske'])
      expect(readTyped(title, text)).toEqual({ ok: true, value: text });
  });

  test('control characters are refused rather than lost later', () => {
    expect(readTyped(title, 'a\u0000b')).toMatchObject({ ok: false, code: 'characters' });
  });

  test('the counter comes near the limit and counts past it', () => {
    expect(counterOf(title, 'x'.repeat(200))).toBeNull();
    expect(counterOf(title, 'x'.repeat(250))).toEqual({ left: 5 });
    expect(counterOf(title, 'x'.repeat(300))).toEqual({ left: -45 });
  });
});

test('every value that a field can hold is typed and read back as itself', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));
  const minute = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((at) => `${at.toISOString().slice(0, 16)}:00.000Z`);
  const cases: [Field, fc.Arbitrary<unknown>][] = [
    [field.money('x'), fc.integer({ min: 0, max: 999_999_999_999 })],
    [field.integer('x', { max: 9_999_999 }), fc.integer({ min: 0, max: 9_999_999 })],
    [date, day],
    [field.instant('x'), minute],
    [field.yesNo('x'), fc.boolean()],
    [field.choice('x', { a: 'A', b: 'B' }), fc.constantFrom('a', 'b')],
    [field.region('x'), fc.constantFrom(...REGION_IDS)],
    [field.regions('x'), fc.uniqueArray(fc.constantFrom(...REGION_IDS), { minLength: 1 })],
    [field.reference('x', 'systems'), fc.constantFrom('e-journal', 'p-vit')],
    [field.text('x'), fc.string({ minLength: 1, maxLength: 40 }).map((text) => `a${text.replace(/[^\w ]/g, '')}b`)],
  ];
  for (const [definition, values] of cases) {
    fc.assert(
      fc.property(values, (value) => {
        const typed = typedFrom(definition, value);
        const read = readTyped(definition, typed);
        expect(read.ok).toBe(true);
        // Compared as typed: the hour that comes twice in October has one text and two moments.
        expect(typedFrom(definition, read.ok && read.value)).toBe(typed);
      }),
    );
  }
});
