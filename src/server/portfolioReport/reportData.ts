// What stands in the report: the portfolio of a month with its filters, and the reports behind its yellow and red lights.
import type { MonthCellView } from '../../contract/light.ts';
import type { PortfolioView, ProjectRow, ProjectView } from '../../contract/project.ts';
import type { StatusView } from '../../contract/status.ts';
import { copenhagenDate, type IsoDate } from '../../domain/calendar/dates.ts';
import type { Actor } from '../../domain/people/rights.ts';
import type { Refusal } from '../../domain/record/refusal.ts';
import { ok, type Result } from '../../domain/result.ts';
import { lastDayOf, type Month } from '../../domain/status/month.rules.ts';
import type { Light, Parameter } from '../../domain/status/status.list.ts';
import { readPortfolio } from '../../usecases/portfolioView.ts';
import type { Ports } from '../../usecases/ports.ts';
import { readProject } from '../../usecases/projectView.ts';
import { readReport } from '../../usecases/statusView.ts';
import { chosen, type ReportFilters } from './reportQuery.ts';

/** What a light can show: the four that a report gives, and the three ways in which there is none (ST-7). */
export type LightKind = Light | 'missing' | 'coming' | 'not-owed';

export interface TroubledProject {
  readonly row: ProjectRow;
  readonly light: 'yellow' | 'red';
  /** As it stands today. */
  readonly project: ProjectView;
  /** The report of the month. */
  readonly report: StatusView;
}

export interface PortfolioReport {
  readonly month: Month;
  /** Twelve, oldest first, `month` the last. */
  readonly months: readonly Month[];
  /** ISO instant. */
  readonly made: string;
  readonly today: IsoDate;
  readonly filters: ReportFilters;
  /** Worst first, completed last. */
  readonly rows: readonly ProjectRow[];
  /** Closed, and without a light in the twelve months: only named. */
  readonly closed: readonly ProjectRow[];
  readonly attention: PortfolioView['attention'];
  readonly since: PortfolioView['since'];
  /** Red before yellow. */
  readonly troubled: readonly TroubledProject[];
}

/** Everything that the reader may see of the month (DEC-8). `month` null: the last that has ended. */
export function gatherReport(
  ports: Ports,
  actor: Actor,
  { month, filters }: { readonly month: Month | null; readonly filters: ReportFilters },
): Result<PortfolioReport, Refusal> {
  const read = readPortfolio(ports, actor, month ?? undefined);
  if (!read.ok) return read;
  const all = chosen(read.value.rows, filters);
  const rows = all.filter((row) => !isLongClosed(row)).toSorted((a, b) => rankOf(a) - rankOf(b));
  const shown = new Set(all.map(({ id }) => id));
  const isShown = ({ project }: { readonly project: string }) => shown.has(project);
  return ok({
    month: read.value.month,
    months: read.value.months,
    made: ports.clock.now(),
    today: ports.clock.today(),
    filters,
    rows,
    closed: all.filter(isLongClosed),
    attention: read.value.attention.filter(isShown),
    since: read.value.since.filter(isShown),
    troubled: rows.flatMap((row) => troubledOf(ports, actor, row)),
  });
}

export function lightOf(cell: MonthCellView | undefined, measure: 'overall' | Parameter = 'overall'): LightKind {
  if (!cell) return 'not-owed';
  if (cell.is !== 'reported') return cell.is;
  return (measure === 'overall' ? cell.overall : cell.lights?.[measure]) ?? 'missing';
}

/** The month in which it was reported as completed, when that is not after what is shown. */
export function completedBy({ completed, cells }: ProjectRow): Month | null {
  const last = cells.at(-1)?.month;
  return completed !== null && last !== undefined && completed <= last ? completed : null;
}

/** What a project counts as in the month of the report. */
export const lastLight = (row: ProjectRow): LightKind =>
  completedBy(row) === null ? lightOf(row.cells.at(-1)) : 'completed';

/** The escalations that were open in the month or have come since, and were not dismissed. */
export const escalationsIn = ({ escalations }: ProjectView, month: Month): ProjectView['escalations'] =>
  escalations.filter(
    ({ state, closed }) => state !== 'dismissed' && (closed === null || copenhagenDate(closed) > lastDayOf(month)),
  );

export const ORDER: readonly LightKind[] = ['red', 'yellow', 'missing', 'green', 'coming', 'completed', 'not-owed'];

/** As the page has them: what owes nothing stands before what is completed. */
const rankOf = (row: ProjectRow): number => {
  const light = lastLight(row);
  return light === 'completed' ? ORDER.length : ORDER.indexOf(light);
};

const isLongClosed = ({ state, cells }: ProjectRow): boolean =>
  state === 'closed' && cells.every(({ is }) => is === 'not-owed');

function troubledOf(ports: Ports, actor: Actor, row: ProjectRow): TroubledProject[] {
  const light = lastLight(row);
  const id = row.cells.at(-1)?.report;
  if ((light !== 'yellow' && light !== 'red') || !id) return [];
  const [report, project] = [readReport(ports, actor, id), readProject(ports, actor, row.id)];
  return report.ok && project.ok ? [{ row, light, report: report.value, project: project.value }] : [];
}
