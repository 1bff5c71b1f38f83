// How dates, times and amounts read in both languages, in Copenhagen's time whatever the machine's.
import { describe, expect, it } from 'vitest';
import { formatFor } from '../../src/text/format.ts';

const da = formatFor('da');
const en = formatFor('en');
const NBSP = '\u00A0';

describe('a day', () => {
  it('reads as a Danish officer writes it', () => {
    expect(da.longDate('2026-11-25')).toBe('onsdag 25. november');
    expect(da.longDateWithYear('2026-11-12')).toBe('torsdag 12. november 2026');
    expect(da.dateWithYear('2026-01-01')).toBe('1. januar 2026');
    expect(da.shortDate('2026-11-25')).toBe('25. nov.');
    expect(da.shortDateWithYear('2026-11-25')).toBe('25. nov. 2026');
    expect(da.weekdayDate('2026-11-23')).toBe('man. 23. nov.');
    expect(da.weekday('2026-12-01')).toBe('tirs.');
    expect(da.dayOfMonth('2026-12-01')).toBe('1');
    expect(da.numericDate('2027-05-03')).toBe('03-05-2027');
    expect(da.month('2026-12-01')).toBe('december');
    expect(da.monthWithYear('2027-01-01')).toBe('januar 2027');
    expect(da.fileDate('2026-11-20')).toBe('2026-11-20');
  });

  it('reads as plain English', () => {
    expect(en.longDate('2026-11-25')).toBe('Wednesday 25 November');
    expect(en.longDateWithYear('2026-11-12')).toBe('Thursday 12 November 2026');
    expect(en.dateWithYear('2026-01-01')).toBe('1 January 2026');
    expect(en.shortDate('2026-11-25')).toBe('25 Nov');
    expect(en.weekdayDate('2026-11-23')).toBe('Mon 23 Nov');
    expect(en.numericDate('2027-05-03')).toBe('03/05/2027');
    expect(en.monthWithYear('2027-01-01')).toBe('January 2027');
    expect(en.fileDate('2026-11-20')).toBe('2026-11-20');
  });

  it('has short Danish months with a point, May without', () => {
    const months = Array.from({ length: 12 }, (_, month) => `2026-${String(month + 1).padStart(2, '0')}-04`);
    expect(months.map(da.shortDate)).toEqual([
      '4. jan.',
      '4. feb.',
      '4. mar.',
      '4. apr.',
      '4. maj',
      '4. jun.',
      '4. jul.',
      '4. aug.',
      '4. sep.',
      '4. okt.',
      '4. nov.',
      '4. dec.',
    ]);
  });

  it('is refused when it does not exist', () => {
    for (const format of [da, en]) {
      expect(() => format.longDate('2026-13-01')).toThrow(RangeError);
      expect(() => format.shortDate('snart')).toThrow(RangeError);
      expect(() => format.time('')).toThrow(RangeError);
    }
  });
});

describe('an instant', () => {
  it('is told in Copenhagen’s winter time and summer time', () => {
    expect(da.time('2026-11-19T14:41:00Z')).toBe('15.41');
    expect(da.time('2026-07-01T13:41:00Z')).toBe('15.41');
    expect(en.time('2026-07-01T13:41:00Z')).toBe('15:41');
  });

  it('has no leading zero in Danish', () => {
    expect(da.time('2026-11-19T08:03:00Z')).toBe('9.03');
    expect(da.time('2026-11-18T23:00:00Z')).toBe('0.00');
    expect(en.time('2026-11-19T08:03:00Z')).toBe('09:03');
    expect(en.time('2026-11-18T23:00:00Z')).toBe('00:00');
  });

  it('has its day, in tables and in full', () => {
    expect(da.shortDateTime('2026-11-19T14:41:00Z')).toBe('19. nov. 15.41');
    expect(en.shortDateTime('2026-11-19T14:41:00Z')).toBe('19 Nov 15:41');
    expect(da.fullDateTime('2026-11-20T09:42:00Z')).toBe('fre. 20. nov. 2026 10.42');
    expect(en.fullDateTime('2026-11-20T09:42:00Z')).toBe('Fri 20 Nov 2026 10:42');
  });

  it('falls on Copenhagen’s day, also in the night before summer time ends and after it', () => {
    expect(da.shortDateTime('2026-10-25T00:30:00Z')).toBe('25. okt. 2.30');
    expect(da.shortDateTime('2026-10-25T01:30:00Z')).toBe('25. okt. 2.30');
    expect(da.shortDateTime('2026-10-24T22:15:00Z')).toBe('25. okt. 0.15');
    expect(da.shortDateTime('2026-10-25T23:15:00Z')).toBe('26. okt. 0.15');
    expect(da.shortDateTime('2026-03-29T00:59:00Z')).toBe('29. mar. 1.59');
    expect(da.shortDateTime('2026-03-29T01:00:00Z')).toBe('29. mar. 3.00');
  });

  it('is in the new year as soon as Copenhagen is', () => {
    expect(da.longDateWithYear('2026-12-31T22:59:59Z')).toBe('torsdag 31. december 2026');
    expect(da.longDateWithYear('2026-12-31T23:00:00Z')).toBe('fredag 1. januar 2027');
    expect(da.fullDateTime('2026-12-31T23:30:00Z')).toBe('fre. 1. jan. 2027 0.30');
    expect(da.monthWithYear('2026-12-31T23:00:00Z')).toBe('januar 2027');
    expect(da.fileDate('2026-12-31T23:00:00Z')).toBe('2027-01-01');
  });
});

describe('numbers', () => {
  it('are whole kroner that never break from “kr.”', () => {
    expect(da.kroner(640_000)).toBe(`640.000${NBSP}kr.`);
    expect(en.kroner(640_000)).toBe(`DKK${NBSP}640,000`);
    expect(da.amount(11_365_000)).toBe('11.365.000');
    expect(en.amount(11_365_000)).toBe('11,365,000');
    expect(da.kroner(0)).toBe(`0${NBSP}kr.`);
  });

  it('are shares in per cent', () => {
    expect(da.percent(0.231)).toBe(`23${NBSP}%`);
    expect(en.percent(0.231)).toBe('23%');
  });

  it.each([
    [3, 'om 3 arbejdsdage', 'in 3 working days'],
    [1, 'om 1 arbejdsdag', 'in 1 working day'],
    [0, 'i dag', 'today'],
    [-1, 'for 1 arbejdsdag siden', '1 working day ago'],
    [-2, 'for 2 arbejdsdage siden', '2 working days ago'],
  ])('of working days left read right: %i', (n, danish, english) => {
    expect(da.workingDaysLeft(n)).toBe(danish);
    expect(en.workingDaysLeft(n)).toBe(english);
  });
});

describe('a list', () => {
  it('has “og” or “and” before the last', () => {
    expect(da.list(['a', 'b', 'c'])).toBe('a, b og c');
    expect(en.list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(da.list(['a', 'b'])).toBe('a og b');
    expect(da.list(['a'])).toBe('a');
    expect(da.list([])).toBe('');
  });
});

describe('the beginning of a line', () => {
  it('is in upper case, Danish letters too', () => {
    expect(da.capital('fredag 20. november 2026')).toBe('Fredag 20. november 2026');
    expect(da.capital('ændringsønske')).toBe('Ændringsønske');
    expect(da.capital('')).toBe('');
  });
});
