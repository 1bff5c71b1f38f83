// Which projects owe a report for which month, by when, and what a month shows where there is none.
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../../../src/domain/calendar/workingDays.ts';
import { PHASE_KEYS } from '../../../src/domain/project/phases.data.ts';
import {
  addToMonth,
  dueDate,
  isMonth,
  lastDayOf,
  mayReport,
  monthCell,
  monthsFrom,
  owedReports,
  owes,
} from '../../../src/domain/status/month.rules.ts';
import { aProject, aReport, published, SETTINGS } from './builders.ts';

const cell = (today: string, reports = [published('2026-09')], month = '2026-10') =>
  monthCell(aProject(), month, reports, today, SETTINGS);

describe('the report of a month', () => {
  it('PUB-2: is due on the first working day of the next month', () => {
    const due = (month: string) => dueDate(month, SETTINGS);
    expect(due('2026-11')).toBe('2026-12-01');
    expect(due('2026-10')).toBe('2026-11-02');
    expect(due('2026-12')).toBe('2027-01-04');
    expect(due('2026-03')).toBe('2026-04-01');
    expect(due('2027-02')).toBe('2027-03-01');
    expect(due('2027-12')).toBe('2028-01-03');
  });

  it('PUB-2, PUB-7: the agreement days of the settings are kept free', () => {
    expect(dueDate('2029-04', { agreementDays: [] })).toBe('2029-05-01');
    expect(dueDate('2029-04', { agreementDays: ['05-01'] })).toBe('2029-05-02');
  });

  it('PUB-2: for twenty years falls on a working day of the month after, the first there is', () => {
    for (const month of monthsFrom('2015-01', '2035-12')) {
      const due = dueDate(month, SETTINGS);
      expect(due.slice(0, 7)).toBe(addToMonth(month, 1));
      const days = Array.from(
        { length: Number(due.slice(8)) },
        (_, index) => `${due.slice(0, 8)}${String(index + 1).padStart(2, '0')}`,
      );
      expect(days.filter((day) => isWorkingDay(day, SETTINGS))).toEqual([due]);
    }
  });

  it('a month is a year and a month of the calendar', () => {
    expect(['2026-11', '2026-13', '2026-1', '2026-11-01', ''].map(isMonth)).toEqual([true, false, false, false, false]);
    expect(['0000-05', '9999-12'].map(isMonth)).toEqual([false, false]);
    expect([lastDayOf('2028-02'), lastDayOf('2026-12')]).toEqual(['2028-02-29', '2026-12-31']);
  });
});

describe('what is owed', () => {
  it('ST-1: ends with a report that says completed, and begins again with one that no longer does', () => {
    const reports = [published('2026-08', 'completed')];
    expect(owes(aProject(), '2026-10', reports)).toBe(false);
    expect(owes(aProject(), '2026-10', [...reports, published('2026-09', 'yellow')])).toBe(true);
  });

  it('ST-1: from the procurement phase a report must be given, from the analysis phase it may', () => {
    const must = PHASE_KEYS.filter((state) => owes(aProject({ state }), '2026-10'));
    const may = PHASE_KEYS.filter((state) => mayReport(aProject({ state }), '2026-10'));
    expect(must).toEqual(['procurement', 'execution', 'realisation']);
    expect(may).toEqual(['analysis', 'procurement', 'execution', 'realisation']);
  });

  it('ST-1: the phase of the month’s last day decides', () => {
    const phases = [
      { phase: 'analysis' as const, from: '2026-01-01' },
      { phase: 'procurement' as const, from: '2026-03-31' },
      { phase: 'closed' as const, from: '2026-06-30' },
    ];
    const project = aProject({ phases });
    expect(monthsFrom('2026-01', '2026-07').filter((month) => owes(project, month))).toEqual([
      '2026-03',
      '2026-04',
      '2026-05',
    ]);
    expect(monthsFrom('2025-12', '2026-07').filter((month) => mayReport(project, month))).toEqual(
      monthsFrom('2026-01', '2026-06'),
    );
  });

  it('ST-1: a project in neither portfolio, a paused and a completed one owe none', () => {
    expect(owes(aProject({ portfolio: 'none' }), '2026-10')).toBe(false);
    expect(owes(aProject({ portfolio: 'SYS' }), '2026-10')).toBe(true);
    const paused = aProject({ pausedFrom: '2026-03-15', pausedTo: '2026-05-31' });
    expect(monthsFrom('2026-02', '2026-06').filter((month) => owes(paused, month))).toEqual(['2026-02', '2026-06']);
    const completed = [published('2026-08', 'completed')];
    expect(monthsFrom('2026-07', '2026-10').filter((month) => owes(aProject(), month, completed))).toEqual([
      '2026-07',
      '2026-08',
    ]);
  });

  it('ST-7: a report that is not there is coming until its due day is over, then missing, and never green', () => {
    expect(cell('2026-10-31')).toEqual({ is: 'coming', due: '2026-11-02' });
    expect(cell('2026-11-02')).toEqual({ is: 'coming', due: '2026-11-02' });
    expect(cell('2026-11-03')).toEqual({ is: 'missing', due: '2026-11-02', daysLate: 1 });
    expect(cell('2026-11-20', [published('2026-09'), aReport('green', { month: '2026-10' })])).toMatchObject({
      is: 'missing',
    });
    expect(cell('2026-11-20', [published('2026-10', 'yellow')])).toEqual({
      is: 'reported',
      light: 'yellow',
      revision: 1,
    });
    expect(monthCell(aProject({ state: 'idea' }), '2026-10', [], '2026-11-20', SETTINGS)).toEqual({ is: 'not-owed' });
  });

  it('ST-1: lists what is owed and not published, oldest first', () => {
    const project = aProject({ start: '2026-08-15' });
    expect(owedReports(project, [published('2026-09')], '2026-11-20', SETTINGS)).toEqual([
      { month: '2026-08', due: '2026-09-01' },
      { month: '2026-10', due: '2026-11-02' },
      { month: '2026-11', due: '2026-12-01' },
    ]);
    expect(owedReports(project, [], '2026-11-20', SETTINGS, 1)).toHaveLength(2);
  });
});
