// Status reports as rows of a list: those that are owed or begun, and those that stand.
import type { StatusRow } from '../contract/status.ts';
import { workingDaysBetween } from '../domain/calendar/workingDays.ts';
import type { Actor } from '../domain/people/rights.ts';
import { projectList } from '../domain/project/project.list.ts';
import { forbidden, type Refusal } from '../domain/record/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { addToMonth, dueDate, monthCell, monthOfDay, owedReports } from '../domain/status/month.rules.ts';
import { statusId, statusList, type StatusReport } from '../domain/status/status.list.ts';
import { standingReports } from '../domain/status/status.rules.ts';
import { personName } from './actor.ts';
import { settingsNow } from './facts.ts';
import type { Ports, Stored } from './ports.ts';
import { reportRow } from './reportRows.ts';
import { canWrite, isClosedTo } from './statusAccess.ts';
import { begun } from './statusDraft.ts';
import { reportsOf } from './statusFacts.ts';

type ProjectRow = Stored<typeof projectList>;

const MONTHS_LISTED = 12;

/** Reports that are owed or begun, those that concern the reader first and by their due day; then those published, newest first. */
export function readReports(ports: Ports, actor: Actor): Result<StatusRow[], Refusal> {
  if (actor.seats.length === 0) return err(forbidden('no-seat'));
  const { store, clock } = ports;
  const first = addToMonth(monthOfDay(clock.today()), -MONTHS_LISTED);
  const projects = store.all(projectList).filter((row) => !isClosedTo(ports, row, actor));
  const owed = projects.flatMap((row) => owedRows(ports, row, actor));
  const published = projects.flatMap((row) => standingRows(ports, row, actor)).filter(({ month }) => month >= first);
  return ok([
    ...owed.toSorted(mineFirst),
    ...published.toSorted((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1)),
  ]);
}

/** What a project owes as of today, begun or not, and the drafts of corrections. */
export function owedRows(ports: Ports, row: ProjectRow, actor: Actor): StatusRow[] {
  const { store, clock } = ports;
  const reports = reportsOf(store, row.id);
  const writes = canWrite(row.record, actor);
  const months = owedReports(row.record, reports, clock.today(), settingsNow(store), 2).map(({ month }) => month);
  const owed = months.map((month) => {
    const id = statusId(row.id, month);
    // What others write is theirs until it is published: to whom does not write it, it is not begun.
    const stored = writes ? reportRow(store, id) : undefined;
    const report = stored?.record ?? begun(reports, row, month);
    return rowOf(ports, row, { ...report, id }, stored?.version ?? 0, actor);
  });
  const drafts = reports
    .filter(({ state, revision }) => state === 'draft' && revision > 1 && writes)
    .map((report) => rowOf(ports, row, report, store.get(statusList, report.id)?.version ?? 0, actor));
  return [...drafts, ...owed];
}

/** The reports that stand, newest first. */
export const standingRows = (ports: Ports, row: ProjectRow, actor: Actor): StatusRow[] =>
  standingReports(reportsOf(ports.store, row.id))
    .toReversed()
    .map((report) => rowOf(ports, row, report, ports.store.get(statusList, report.id)?.version ?? 0, actor));

/** One report as a row; `version` 0 for one that is not begun. */
export function rowOf(
  ports: Ports,
  project: ProjectRow,
  report: StatusReport & { readonly id: string },
  version: number,
  actor: Actor,
): StatusRow {
  const { store, clock } = ports;
  const { agreementDays } = settingsNow(store);
  const today = clock.today();
  const due = dueDate(report.month, { agreementDays });
  const cell = monthCell(project.record, report.month, reportsOf(store, project.id), today, { agreementDays });
  const person = (id: string | undefined) => (id === undefined ? null : { id, name: personName(store, id) });
  return {
    id: report.id,
    version,
    state: report.state,
    project: project.id,
    projectTitle: project.record.title,
    month: report.month,
    revision: report.revision,
    overall: report.overall ?? null,
    due,
    workingDays:
      due >= today
        ? workingDaysBetween(today, due, { agreementDays })
        : -workingDaysBetween(due, today, { agreementDays }),
    missing: report.state === 'draft' && report.revision === 1 && cell.is === 'missing',
    manager: person(project.record.manager),
    published: report.published ?? null,
    publishedBy: person(report.publishedBy),
    mine: canWrite(project.record, actor),
    asked: project.record.manager === actor.person || project.record.owner === actor.person,
  };
}

const mineFirst = (a: StatusRow, b: StatusRow): number =>
  a.mine === b.mine ? (a.due === b.due ? 0 : a.due < b.due ? -1 : 1) : a.mine ? -1 : 1;
