// Which projects owe a report for which month, by when, and what stands in each cell of the portfolio (ST-1, ST-7, PUB-2).
import { addDays, addMonths, daysBetween, isIsoDate, type IsoDate } from '../calendar/dates.ts';
import { firstWorkingDayOfMonth, type AgreementDay } from '../calendar/workingDays.ts';
import type { Phase } from '../project/phases.data.ts';
import type { Project } from '../project/project.list.ts';
import { isPaused, phaseOn, portfolioOf } from '../project/project.rules.ts';
import type { Light, StatusReport } from './status.list.ts';
import { standingReports } from './status.rules.ts';

/** A calendar month, `YYYY-MM`. Sorts and compares as text. */
export type Month = string;

interface Calendar {
  readonly agreementDays: readonly AgreementDay[];
}

/** Of this century: what lies years before or after can still be counted. */
export const isMonth = (text: string): boolean => text.startsWith('20') && isIsoDate(`${text}-01`);
export const monthOfDay = (day: IsoDate): Month => day.slice(0, 7);
export const addToMonth = (month: Month, months: number): Month => monthOfDay(addMonths(`${month}-01`, months));
export const lastDayOf = (month: Month): IsoDate => addDays(`${addToMonth(month, 1)}-01`, -1);

/** The months from one to another, both included. */
export function monthsFrom(first: Month, last: Month): Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = addToMonth(month, 1)) months.push(month);
  return months;
}

/** PUB-2: a month's report is due on the first working day of the next month. */
export const dueDate = (month: Month, { agreementDays }: Calendar): IsoDate =>
  firstWorkingDayOfMonth(`${addToMonth(month, 1)}-01`, { agreementDays });

/**
 * ST-1: a project owes a report for a month when it is in the procurement phase or later on the month's last day, is not
 * paused, and has not reported that it is completed. What is in neither body's portfolio owes none, and a project that was entered
 * while it was under way owes none for the months before.
 */
export function owes(project: Project, month: Month, reports: readonly StatusReport[] = []): boolean {
  const last = lastDayOf(month);
  const phase = phaseOn(project, last);
  if (project.entered !== undefined && month < monthOfDay(project.entered)) return false;
  if (portfolioOf(project) === 'none' || phase === null || !OWING.includes(phase) || isPaused(project, last))
    return false;
  // A project that goes on after all owes again.
  return standingReports(reports).findLast((report) => report.month < month)?.overall !== 'completed';
}

/** ST-1: a project may report from the analysis phase, for each month in which it has been in such a phase. */
export function mayReport(project: Project, month: Month): boolean {
  const phases = [phaseOn(project, `${month}-01`), phaseOn(project, lastDayOf(month))];
  return phases.some((phase) => phase !== null && (phase === 'analysis' || OWING.includes(phase)));
}

/** What a project has for a month: a light, nothing yet, nothing though it should, or nothing owed. */
export type MonthCell =
  | { readonly is: 'reported'; readonly light: Light; readonly revision: number }
  | { readonly is: 'missing'; readonly due: IsoDate; readonly daysLate: number }
  | { readonly is: 'coming'; readonly due: IsoDate }
  | { readonly is: 'not-owed' };

/** ST-7: past its due day a report that is owed and not there is missing, and never green. */
export function monthCell(
  project: Project,
  month: Month,
  reports: readonly StatusReport[],
  today: IsoDate,
  calendar: Calendar,
): MonthCell {
  const report = standingReports(reports).find((standing) => standing.month === month);
  if (report?.overall) return { is: 'reported', light: report.overall, revision: report.revision };
  if (!owes(project, month, reports)) return { is: 'not-owed' };
  const due = dueDate(month, calendar);
  return today > due ? { is: 'missing', due, daysLate: daysBetween(due, today) } : { is: 'coming', due };
}

export interface OwedReport {
  readonly month: Month;
  readonly due: IsoDate;
}

/** The months, this one included and `back` before it, for which a report is owed and not published; oldest first. */
export function owedReports(
  project: Project,
  reports: readonly StatusReport[],
  today: IsoDate,
  calendar: Calendar,
  back = 12,
): OwedReport[] {
  const now = monthOfDay(today);
  return monthsFrom(addToMonth(now, -back), now).flatMap((month) => {
    const cell = monthCell(project, month, reports, today, calendar);
    return cell.is === 'missing' || cell.is === 'coming' ? [{ month, due: cell.due }] : [];
  });
}

const OWING: readonly Phase[] = ['procurement', 'execution', 'realisation'];
