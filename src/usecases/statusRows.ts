// Status reports as rows of a list: those that are owed or begun, and those that stand.
import { filterReports, partsOf, type ReportsQuery } from '../contract/reportsQuery.ts';
import type { ReportsPageView, StatusRow } from '../contract/status.ts';
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
/** A row as it is sorted and filtered: its working days are counted where it is shown. */
type Listed = Omit<StatusRow, 'workingDays'>;

const MONTHS_LISTED = 12;

/** Reports that are owed or begun, those that concern the reader first and by their due day; then those published, newest first. */
export function readReports(ports: Ports, actor: Actor): Result<StatusRow[], Refusal> {
  const listed = listReports(ports, actor);
  return listed.ok ? ok(listed.value.map(counted(ports))) : listed;
}

function listReports(ports: Ports, actor: Actor): Result<Listed[], Refusal> {
  if (actor.seats.length === 0) return err(forbidden('no-seat'));
  const { store, clock } = ports;
  const first = addToMonth(monthOfDay(clock.today()), -MONTHS_LISTED);
  const projects = store.all(projectList).filter((row) => !isClosedTo(ports, row, actor));
  const owed = projects.flatMap((row) => owedIn(ports, row, actor));
  const published = projects.flatMap((row) => standingIn(ports, row, actor)).filter(({ month }) => month >= first);
  return ok([
    ...owed.toSorted(mineFirst),
    ...published.toSorted((a, b) => ((a.published ?? '') < (b.published ?? '') ? 1 : -1)),
  ]);
}

/** As far as it is asked for; what is closed to the reader is neither counted nor found (DEC-8). */
export function readReportsPage(
  ports: Ports,
  actor: Actor,
  query: ReportsQuery,
  limit: number,
): Result<ReportsPageView, Refusal> {
  const listed = listReports(ports, actor);
  if (!listed.ok) return listed;
  const { mine, others, published } = partsOf(filterReports(listed.value, query));
  const found = [...mine, ...others, ...published];
  return ok({
    rows: found.slice(0, limit).map(counted(ports)),
    count: found.length,
    of: listed.value.length,
    parts: { mine: mine.length, others: others.length, published: published.length },
    months: [...new Set(listed.value.map(({ month }) => month))].toSorted().toReversed(),
  });
}

/** What a project owes as of today, begun or not, and the drafts of corrections. */
export const owedRows = (ports: Ports, row: ProjectRow, actor: Actor): StatusRow[] =>
  owedIn(ports, row, actor).map(counted(ports));

function owedIn(ports: Ports, row: ProjectRow, actor: Actor): Listed[] {
  const { store, clock } = ports;
  const reports = reportsOf(store, row.id);
  const writes = canWrite(row.record, actor);
  const months = owedReports(row.record, reports, clock.today(), settingsNow(store), 2).map(({ month }) => month);
  const owed = months.map((month) => {
    const id = statusId(row.id, month);
    // What others write is theirs until it is published: to whom does not write it, it is not begun.
    const stored = writes ? reportRow(store, id) : undefined;
    const report = stored?.record ?? begun(reports, row, month);
    return listedRow(ports, row, { ...report, id }, stored?.version ?? 0, actor);
  });
  const drafts = reports
    .filter(({ state, revision }) => state === 'draft' && revision > 1 && writes)
    .map((report) => listedRow(ports, row, report, store.get(statusList, report.id)?.version ?? 0, actor));
  return [...drafts, ...owed];
}

/** The reports that stand, newest first. */
export const standingRows = (ports: Ports, row: ProjectRow, actor: Actor): StatusRow[] =>
  standingIn(ports, row, actor).map(counted(ports));

const standingIn = (ports: Ports, row: ProjectRow, actor: Actor): Listed[] =>
  standingReports(reportsOf(ports.store, row.id))
    .toReversed()
    .map((report) => listedRow(ports, row, report, ports.store.get(statusList, report.id)?.version ?? 0, actor));

/** One report as a row; `version` 0 for one that is not begun. */
export const rowOf = (...asked: Parameters<typeof listedRow>): StatusRow => counted(asked[0])(listedRow(...asked));

const counted =
  ({ store, clock }: Ports) =>
  (row: Listed): StatusRow => {
    const { agreementDays } = settingsNow(store);
    return { ...row, workingDays: workingDaysBetween(clock.today(), row.due, { agreementDays }) };
  };

function listedRow(
  ports: Ports,
  project: ProjectRow,
  report: StatusReport & { readonly id: string },
  version: number,
  actor: Actor,
): Listed {
  const { store, clock } = ports;
  const { agreementDays } = settingsNow(store);
  const isMissing = () =>
    monthCell(project.record, report.month, reportsOf(store, project.id), clock.today(), { agreementDays }).is ===
    'missing';
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
    due: dueDate(report.month, { agreementDays }),
    missing: report.state === 'draft' && report.revision === 1 && isMissing(),
    manager: person(project.record.manager),
    published: report.published ?? null,
    publishedBy: person(report.publishedBy),
    mine: canWrite(project.record, actor),
    asked: project.record.manager === actor.person || project.record.owner === actor.person,
  };
}

const mineFirst = (a: Listed, b: Listed): number =>
  a.mine === b.mine ? (a.due === b.due ? 0 : a.due < b.due ? -1 : 1) : a.mine ? -1 : 1;
