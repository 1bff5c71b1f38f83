// PUB-7: which days are worked, and deadlines that are counted in them.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/calendar/dates.ts';
import {
  addWorkingDays,
  AGREEMENT_DAYS,
  firstWorkingDayOfMonth,
  isWorkingDay,
  lastWorkingDayBefore,
  nextWorkingDay,
  workingDaysBetween,
} from '../../../src/domain/calendar/workingDays.ts';

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays('2010-01-01', n));

describe('working days', () => {
  it('PUB-7: every public holiday of 2026 is free, and the weekdays around them are not', () => {
    const holidays = ['01-01', '04-02', '04-03', '04-05', '04-06', '05-14', '05-24', '05-25', '12-25', '12-26'];
    const around = ['01-02', '04-01', '04-07', '05-13', '05-15', '05-26', '12-28'];
    expect([...holidays, ...around].filter((day) => isWorkingDay(`2026-${day}`))).toEqual(around);
  });

  it('PUB-7: Easter moves, from its earliest to its latest in our time', () => {
    const easterMondays = [
      '2008-03-24',
      '2019-04-22',
      '2024-04-01',
      '2025-04-21',
      '2027-03-29',
      '2038-04-26',
      '2049-04-19',
    ];
    const worked = (offset: number) =>
      easterMondays.map((day) => addDays(day, offset)).filter((day) => isWorkingDay(day));
    expect(worked(0)).toEqual([]);
    expect(worked(-3)).toEqual([]);
    expect(worked(1)).toHaveLength(easterMondays.length);
    expect(worked(-5)).toHaveLength(easterMondays.length);
  });

  it('PUB-7: the years in which the full moon must be moved a day have the Easter that the almanac has', () => {
    for (const goodFriday of ['1954-04-16', '1981-04-17', '2076-04-17']) expect(isWorkingDay(goodFriday)).toBe(false);
    for (const fridayAfter of ['1954-04-23', '1981-04-24', '2076-04-24']) expect(isWorkingDay(fridayAfter)).toBe(true);
  });

  it('PUB-7: store bededag is a holiday until 2023 and a working day from 2024', () => {
    expect(isWorkingDay('2022-05-13')).toBe(false);
    expect(isWorkingDay('2023-05-05')).toBe(false);
    expect(isWorkingDay('2024-04-26')).toBe(true);
    expect(isWorkingDay('2026-05-01')).toBe(true);
  });

  it('PUB-7: agreement days are worked unless the setting keeps them free', () => {
    for (const day of AGREEMENT_DAYS) {
      expect(isWorkingDay(`2026-${day}`)).toBe(true);
      expect(isWorkingDay(`2026-${day}`, { agreementDays: [day] })).toBe(false);
    }
    expect(isWorkingDay('2026-12-31', { agreementDays: ['12-24'] })).toBe(true);
  });

  it('counts five working days over a weekend, over Easter and over Christmas', () => {
    expect(addWorkingDays('2026-11-20', 5)).toBe('2026-11-27');
    expect(addWorkingDays('2026-03-31', 5)).toBe('2026-04-10');
    expect(addWorkingDays('2026-12-23', 5)).toBe('2026-12-31');
    expect(addWorkingDays('2026-12-23', 5, { agreementDays: AGREEMENT_DAYS })).toBe('2027-01-05');
    expect(addWorkingDays('2026-11-21', 1)).toBe('2026-11-23');
    expect(addWorkingDays('2026-11-27', -5)).toBe('2026-11-20');
    expect(addWorkingDays('2026-11-21', 0)).toBe('2026-11-21');
    expect(() => addWorkingDays('2026-11-20', 1.5)).toThrow(RangeError);
  });

  it('says how many working days are left, and how many it is late', () => {
    expect(workingDaysBetween('2026-11-20', '2026-11-27')).toBe(5);
    expect(workingDaysBetween('2026-11-20', '2026-11-22')).toBe(0);
    expect(workingDaysBetween('2026-11-27', '2026-11-20')).toBe(-5);
    expect(Object.is(workingDaysBetween('2026-11-22', '2026-11-21'), 0)).toBe(true);
  });

  it('finds the neighbouring working days, also from inside a holiday', () => {
    expect(nextWorkingDay('2026-11-20')).toBe('2026-11-23');
    expect(nextWorkingDay('2026-04-04')).toBe('2026-04-07');
    expect(lastWorkingDayBefore('2026-05-31')).toBe('2026-05-29');
    expect(lastWorkingDayBefore('2026-11-27')).toBe('2026-11-26');
  });

  it('PUB-2: finds the first working day of a month', () => {
    expect(firstWorkingDayOfMonth('2026-12-24')).toBe('2026-12-01');
    expect(firstWorkingDayOfMonth('2026-11-01')).toBe('2026-11-02');
    expect(firstWorkingDayOfMonth('2027-01-15')).toBe('2027-01-04');
    expect(firstWorkingDayOfMonth('2024-04-30')).toBe('2024-04-02');
  });

  it('lands on a working day, and as many working days away as was asked', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, n) => {
        const later = addWorkingDays(day, n);
        expect(isWorkingDay(later)).toBe(true);
        expect(workingDaysBetween(day, later)).toBe(n);
        expect(workingDaysBetween(later, day)).toBe(-n);
      }),
    );
  });
});
