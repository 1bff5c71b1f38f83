// A project's lights over the months: cells, trends, and the months that are shown.
import type { MonthCellView, TrendView } from '../contract/light.ts';
import { workingDaysBetween } from '../domain/calendar/workingDays.ts';
import type { IsoDate } from '../domain/calendar/dates.ts';
import type { Project } from '../domain/project/project.list.ts';
import { dueDate, monthCell, type Month } from '../domain/status/month.rules.ts';
import type { StatusSettings, WithId } from '../domain/status/status.facts.ts';
import { PARAMETERS, type Parameter, type StatusReport } from '../domain/status/status.list.ts';
import { standingReports, trendOf } from '../domain/status/status.rules.ts';

type Calendar = Pick<StatusSettings, 'agreementDays'>;

/** What a project has for each of some months; `reports` may hold drafts, which do not count. */
export function cellsOf(
  project: Project,
  reports: readonly WithId<StatusReport>[],
  months: readonly Month[],
  today: IsoDate,
  calendar: Calendar,
): MonthCellView[] {
  const standing = new Map(standingReports(reports).map((report) => [report.month, report]));
  return months.map((month) => {
    const cell = monthCell(project, month, reports, today, calendar);
    const report = standing.get(month);
    const due = cell.is === 'not-owed' ? null : dueDate(month, calendar);
    return {
      month,
      is: cell.is,
      overall: cell.is === 'reported' ? cell.light : null,
      lights: report ? lightsOf(report) : null,
      report: report?.id ?? null,
      corrected: (report?.revision ?? 1) > 1,
      due,
      workingDaysLate: cell.is === 'missing' ? workingDaysBetween(cell.due, today, calendar) : 0,
    };
  });
}

/** How the lights moved from a month to the next; null where one of the two is missing (ST-7). */
export function trendsOf(now: MonthCellView | undefined, before: MonthCellView | undefined): TrendView {
  const of = (parameter: Parameter) => trendOf(now?.lights?.[parameter], before?.lights?.[parameter]);
  return {
    overall: trendOf(now?.overall, before?.overall),
    deliverables: of('deliverables'),
    time: of('time'),
    money: of('money'),
    resources: of('resources'),
  };
}

/** A published report has all four lights (ST-2). */
function lightsOf(report: StatusReport): MonthCellView['lights'] {
  const { deliverables, time, money, resources } = report;
  return deliverables && time && money && resources ? { deliverables, time, money, resources } : null;
}

/** The yellow and red lights of a report, in the form's order, with text and cause. */
export const troublesOf = (report: StatusReport) =>
  PARAMETERS.flatMap((parameter) => {
    const light = report[parameter];
    if (light !== 'yellow' && light !== 'red') return [];
    return [{ parameter, light, text: report[`${parameter}Text`] ?? null, cause: report[`${parameter}Cause`] ?? null }];
  });
