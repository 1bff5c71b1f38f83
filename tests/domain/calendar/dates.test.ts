// Calendar days, and where the Copenhagen day ends in winter, in summer and over the nights when the clock moves.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  copenhagenDate,
  daysBetween,
  endOfDay,
  isIsoDate,
  monthOf,
  weekdayOf,
  yearOf,
} from '../../../src/domain/calendar/dates.ts';

const anyDay = fc.integer({ min: -10_000, max: 40_000 }).map((n) => addDays('2000-01-01', n));

describe('a calendar day', () => {
  it('is one that exists', () => {
    const days = ['2024-02-29', '2026-12-31', '2000-02-29'];
    expect(days.filter(isIsoDate)).toEqual(days);
    const noDays = ['2026-02-29', '1900-02-29', '2026-13-01', '2026-04-31', '2026-00-10', '2026-4-1', '', 'i dag'];
    expect([...noDays, '2026-11-20T00:00:00Z'].filter(isIsoDate)).toEqual([]);
  });

  it('is counted from day to day over months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(daysBetween('2026-11-20', '2026-12-04')).toBe(14);
    expect(daysBetween('2026-12-04', '2026-11-20')).toBe(-14);
  });

  it('counts back what it counted forth', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5_000, max: 5_000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(isIsoDate(addDays(day, n))).toBe(true);
      }),
    );
  });

  it('stays in the month when months are added', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-11-15', 2)).toBe('2027-01-15');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-05-05', 0)).toBe('2026-05-05');
  });

  it('knows its year, month and weekday', () => {
    expect([yearOf('2026-11-20'), monthOf('2026-11-20'), weekdayOf('2026-11-20')]).toEqual([2026, 11, 5]);
    expect(weekdayOf('2026-11-22')).toBe(7);
    expect(weekdayOf('2026-11-23')).toBe(1);
  });

  it('refuses to count from what is no day', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => yearOf('snart')).toThrow(RangeError);
  });
});

describe('the Copenhagen day', () => {
  it('begins one hour before UTC midnight in winter and two in summer', () => {
    expect(copenhagenDate('2026-11-20T22:59:59.999Z')).toBe('2026-11-20');
    expect(copenhagenDate('2026-11-20T23:00:00Z')).toBe('2026-11-21');
    expect(copenhagenDate(new Date('2026-07-01T21:59:59Z'))).toBe('2026-07-01');
    expect(copenhagenDate(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
    expect(copenhagenDate('2026-12-31T23:00:00Z')).toBe('2027-01-01');
  });

  it('ends rightly on both sides of the nights when the clock moves', () => {
    expect(endOfDay('2026-03-28')).toBe('2026-03-28T23:00:00.000Z');
    expect(endOfDay('2026-03-29')).toBe('2026-03-29T22:00:00.000Z');
    expect(endOfDay('2026-10-24')).toBe('2026-10-24T22:00:00.000Z');
    expect(endOfDay('2026-10-25')).toBe('2026-10-25T23:00:00.000Z');
    expect(endOfDay('2026-12-31')).toBe('2026-12-31T23:00:00.000Z');
  });

  it('lasts until its end and not longer, on any day', () => {
    const modern = fc.integer({ min: 0, max: 14_000 }).map((n) => addDays('2000-01-01', n));
    fc.assert(
      fc.property(modern, (day) => {
        const end = Date.parse(endOfDay(day));
        expect(copenhagenDate(new Date(end - 1))).toBe(day);
        expect(copenhagenDate(new Date(end))).toBe(addDays(day, 1));
      }),
    );
  });
});
