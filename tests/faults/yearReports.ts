// Reports of the year: published once, frozen by the next, and missing in the portfolio exactly as long as they are (ST-1, ST-7, DEC-5).
import { addDays, addMonths, type IsoDate } from '../../src/domain/calendar/dates.ts';
import { firstWorkingDayOfMonth, AGREEMENT_DAYS } from '../../src/domain/calendar/workingDays.ts';
import type { Project } from '../../src/domain/project/project.list.ts';
import { PARAMETERS } from '../../src/domain/status/status.list.ts';
import type { History, Published } from './yearCheck.ts';

const OWING = ['procurement', 'execution', 'realisation'];

/** PUB-2: November's report is due on the first working day of December. */
export const dueOf = (month: string): IsoDate =>
  firstWorkingDayOfMonth(addMonths(`${month}-01`, 1), { agreementDays: AGREEMENT_DAYS });

/** ST-1, as the plan's phases and pauses have it; `done`: what had been published when it was asked. */
export function isOwed(project: Project, month: string, done: readonly Published[]): boolean {
  const last = addDays(addMonths(`${month}-01`, 1), -1);
  const phase = (project.phases ?? []).findLast(({ from }) => from <= last)?.phase ?? '';
  const paused = project.pausedFrom !== undefined && project.pausedFrom <= last && last <= (project.pausedTo ?? '9999');
  const completed = done.some(({ record }) => record.overall === 'completed' && record.month < month);
  return project.portfolio !== 'none' && OWING.includes(phase) && !paused && !completed;
}

/** The day on which a month's first report came; null: never. */
export const firstDay = (history: History, project: string, month: string): IsoDate | null =>
  (history.published.get(project) ?? []).find(({ record }) => record.month === month)?.day ?? null;

export function checkReports(history: History): string[] {
  return [
    ...history.projects.flatMap(({ id }) =>
      (history.published.get(id) ?? []).flatMap((one) => wrongWith(history, one)),
    ),
    ...history.marks.flatMap((mark) => {
      const should = cellOf(history, mark.project, mark.month, mark.day);
      const stands = mark.is === 'reported' ? `reported ${mark.overall}` : mark.is;
      return stands === should
        ? []
        : [`portfolio ${mark.day}: ${mark.project} ${mark.month} is ${stands}, not ${should}`];
    }),
  ];
}

function wrongWith({ published, log }: History, { id, at, record }: Published): string[] {
  const entries = log.get(`statusReports/${id}`) ?? [];
  const times = (action: string): number => entries.filter((entry) => entry.action === action).length;
  const passed = (published.get(record.project) ?? []).some(
    (other) => other.id !== id && other.at > at && other.record.month >= record.month,
  );
  const worst = ['red', 'yellow', 'green', 'completed'].find((light) =>
    PARAMETERS.some((parameter) => record[parameter] === light),
  );
  const holds = {
    'published once': times('publish') === 1,
    'frozen once, by what came after it': times('freeze') === (passed ? 1 : 0),
    'its state': record.state === (passed ? 'frozen' : 'published'),
    'as bad as its worst light': record.overall === worst,
  };
  return Object.entries(holds).flatMap(([what, well]) => (well ? [] : [`report ${id}: not ${what}`]));
}

/** What the portfolio should show in a morning. */
function cellOf(history: History, id: string, month: string, day: IsoDate): string {
  const project = history.projects.find((one) => one.id === id)?.record;
  const done = (history.published.get(id) ?? []).filter((one) => one.day < day);
  const report = done.findLast(({ record }) => record.month === month);
  if (report) return `reported ${report.record.overall}`;
  if (!project || !isOwed(asOf(project, day), month, done)) return 'not-owed';
  return day > dueOf(month) ? 'missing' : 'coming';
}

/** What was known of a project in a morning: phases and pauses are recorded on the day on which they begin. */
export function asOf(project: Project, day: IsoDate): Project {
  const { pausedFrom = '9999', pausedTo: _to, pausedFrom: _from, ...rest } = project;
  const phases = (project.phases ?? []).filter(({ from }) => from < day);
  return pausedFrom < day ? { ...project, phases } : { ...rest, phases };
}
