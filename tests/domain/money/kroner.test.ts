// Amounts as people type them, as they are printed, and as they are shared out.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAmount, formatKroner, parseKroner, splitByKey } from '../../../src/domain/money/kroner.ts';

const amount = fc.integer({ min: 0, max: 999_999_999_999 });

describe('a typed amount', () => {
  it.each([
    '250000',
    '250.000',
    '250 000',
    '250\u00A0000',
    '250\u202F000',
    '250.000,00',
    '250000,0',
    '250.000,-',
    ' 250.000 kr. ',
    '250.000\u00A0kr.',
    '250000kr',
    'kr. 250.000',
    '250.000 KR',
    '000250000',
  ])('is read when it is written as “%s”', (text) => {
    expect(parseKroner(text)).toEqual({ ok: true, value: 250_000 });
  });

  it.each(['0', '0,00', '0 kr.'])('can be nothing: “%s”', (text) => {
    expect(parseKroner(text)).toEqual({ ok: true, value: 0 });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['kr.', 'empty'],
    ['250.000,50', 'not-whole'],
    ['0,01', 'not-whole'],
    ['-1', 'negative'],
    ['−250.000 kr.', 'negative'],
    ['1e9', 'not-a-number'],
    ['abc', 'not-a-number'],
    ['-abc', 'not-a-number'],
    ['2,5.0', 'not-a-number'],
    ['25.00', 'not-a-number'],
    ['0.250', 'not-a-number'],
    ['2500.000', 'not-a-number'],
    ['250.000 000', 'not-a-number'],
    ['25 00', 'not-a-number'],
    ['250,000', 'not-a-number'],
    ['250.000,', 'not-a-number'],
    ['250.000.', 'not-a-number'],
    ['+250', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['٢٥٠', 'not-a-number'],
    ['250.000 €', 'not-a-number'],
    ['1000000000000', 'too-large'],
    ['1.000.000.000.000', 'too-large'],
    ['9'.repeat(400), 'too-large'],
  ])('is refused when it is “%s”: %s', (text, reason) => {
    expect(parseKroner(text)).toEqual({ ok: false, reason });
  });

  it('can have twelve digits', () => {
    expect(parseKroner('999.999.999.999')).toEqual({ ok: true, value: 999_999_999_999 });
  });

  it('is read back from what was printed', () => {
    fc.assert(
      fc.property(amount, (value) => {
        expect(parseKroner(formatKroner(value))).toEqual({ ok: true, value });
        expect(parseKroner(formatAmount(value))).toEqual({ ok: true, value });
      }),
    );
  });

  it('is never read as anything but whole kroner within twelve digits, whatever is typed', () => {
    const typed = fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,- krE')), maxLength: 20 });
    fc.assert(
      fc.property(fc.oneof(typed, fc.string()), (text) => {
        const parsed = parseKroner(text);
        const value = parsed.ok ? parsed.value : 0;
        expect(Number.isInteger(value) && value >= 0 && value < 1e12).toBe(true);
      }),
    );
  });
});

describe('a printed amount', () => {
  it('is grouped by thousands, with a no-break space before kr.', () => {
    expect(formatKroner(250_000)).toBe('250.000\u00A0kr.');
    expect([0, 7, 999, 1_000, 2_000_001, -18_000].map(formatAmount)).toEqual([
      '0',
      '7',
      '999',
      '1.000',
      '2.000.001',
      '-18.000',
    ]);
  });

  it('is whole kroner or a bug', () => {
    expect(() => formatAmount(0.5)).toThrow(RangeError);
  });
});

describe('an amount shared by a key', () => {
  it('BUD-4: gives the odd kroner to those who lost most by the rounding', () => {
    const key = [
      { key: 'a', share: 0.5 },
      { key: 'b', share: 0.3 },
      { key: 'c', share: 0.2 },
    ];
    expect(splitByKey(11, key).map((part) => part.amount)).toEqual([6, 3, 2]);
    expect(splitByKey(13, key).map((part) => part.amount)).toEqual([6, 4, 3]);
  });

  it('BUD-4: shares equally where nobody lost more than another, the first in the list first', () => {
    const thirds = ['a', 'b', 'c'].map((key) => ({ key, share: 1 / 3 }));
    expect(splitByKey(100, thirds).map((part) => part.amount)).toEqual([34, 33, 33]);
  });

  it('BUD-4: the parts add up to the krone, and none is a whole krone from its exact share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        amount,
        weights.filter((list) => list.some((weight) => weight > 0)),
        (total, list) => {
          const parts = splitByKey(
            total,
            list.map((weight, index) => ({ key: String(index), share: weight / 10_000 })),
          );
          expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(total);
          const sum = list.reduce((a, b) => a + b, 0);
          for (const part of parts)
            expect(Math.abs(part.amount - (total * part.share * 10_000) / sum)).toBeLessThan(1.001);
        },
      ),
    );
  });

  it('refuses a key without weight, a negative share and an amount that is no amount', () => {
    expect(() => splitByKey(10, [])).toThrow(RangeError);
    expect(() => splitByKey(10, [{ key: 'a', share: 0 }])).toThrow(RangeError);
    expect(() => splitByKey(10, [{ key: 'a', share: -1 }])).toThrow(RangeError);
    expect(() => splitByKey(0.5, [{ key: 'a', share: 1 }])).toThrow(RangeError);
  });
});
