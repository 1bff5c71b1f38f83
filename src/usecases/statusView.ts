// A status report as its form and its readers see it; also one that is owed and not begun.
import type { StatusRow, StatusView } from '../contract/status.ts';
import { workingDaysBetween } from '../domain/calendar/workingDays.ts';
import type { Actor } from '../domain/people/rights.ts';
import { projectList, type Project } from '../domain/project/project.list.ts';
import { partsInProject } from '../domain/project/project.rights.ts';
import { inPortfolio, participatingRegions } from '../domain/project/project.rules.ts';
import { forbidden, type Refusal } from '../domain/record/refusal.ts';
import { regionName, regionOn } from '../domain/region/regions.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { isAhead, nextMeeting } from '../domain/agenda/agendaItem.rules.ts';
import {
  addToMonth,
  dueDate,
  lastDayOf,
  mayReport,
  monthCell,
  monthOfDay,
  monthsFrom,
  owedReports,
} from '../domain/status/month.rules.ts';
import { offeredInStatus } from '../domain/status/status.actions.ts';
import { startFrom } from '../domain/status/status.draft.ts';
import type { StatusFacts } from '../domain/status/status.facts.ts';
import {
  STATUS_FORM_FIELDS,
  statusId,
  statusKey,
  statusList,
  type StatusForm,
  type StatusReport,
} from '../domain/status/status.list.ts';
import { standingReports } from '../domain/status/status.rules.ts';
import { checkTolerances } from '../domain/status/tolerance.rules.ts';
import { personName } from './actor.ts';
import { isRecordClosed } from './closed.ts';
import { settingsNow } from './facts.ts';
import { cellsOf } from './lightView.ts';
import { offerView } from './offers.ts';
import type { Ports, Stored } from './ports.ts';
import { reportsOf, statusFacts, withId } from './statusFacts.ts';

type ProjectRow = Stored<typeof projectList>;

const MONTHS_SHOWN = 6;
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
    const stored = writes ? store.get(statusList, id) : undefined;
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

export function readReport(ports: Ports, actor: Actor, id: string): Result<StatusView, Refusal> {
  if (actor.seats.length === 0) return err(forbidden('no-seat'));
  const found = projectOfReport(ports, actor, id);
  return found ? ok(statusView(ports, id, found, actor)) : err({ kind: 'notFound' });
}

/** The project of a report that is there, or can be begun, and that the reader may see; null where there is none. */
export function projectOfReport(ports: Ports, actor: Actor, id: string): ProjectRow | null {
  const key = statusKey(id);
  const row = key ? ports.store.get(projectList, key.project) : undefined;
  if (!key || !row || isClosedTo(ports, row, actor)) return null;
  const stored = ports.store.get(statusList, id);
  const isDraft = (stored?.record.state ?? 'draft') === 'draft';
  if (isDraft && !canWrite(row.record, actor)) return null;
  return stored || (key.revision === 1 && mayReport(row.record, key.month)) ? row : null;
}

export function statusView(ports: Ports, id: string, project: ProjectRow, actor: Actor): StatusView {
  const { store, clock } = ports;
  const facts = statusFacts(ports, id, project, actor);
  const stored = store.get(statusList, id);
  const month = statusKey(id)?.month ?? '';
  const report = stored?.record ?? begun(facts.reports, project, month);
  const standing = standingReports(facts.reports);
  const before = standing.findLast((other) => other.month < month);
  const writes = canWrite(project.record, actor);
  const revisions = facts.reports
    .filter((other) => other.month === month && (writes || other.state !== 'draft'))
    .toSorted((a, b) => a.revision - b.revision);
  return {
    ...rowOf(ports, project, { ...report, id }, stored?.version ?? 0, actor),
    projectNumber: `${projectList.prefix}-${project.number}`,
    form: formOf(report),
    regions: participatingRegions(project.record, lastDayOf(month)).map((region) => ({
      region,
      name: regionName(region),
    })),
    before: before?.overall ? { month: before.month, overall: before.overall, form: formOf(before) } : null,
    months: cellsOf(
      project.record,
      facts.reports,
      monthsFrom(addToMonth(month, 1 - MONTHS_SHOWN), month),
      clock.today(),
      facts.settings,
    ),
    budget: project.record.budget ?? null,
    plannedEnd: project.record.plannedEnd ?? null,
    checks: checkTolerances(project.record, report),
    corrects: report.corrects ?? null,
    correctionReason: report.correctionReason ?? null,
    corrected: report.corrected ?? [],
    revisions: revisions.map(({ id: key, revision, state, published }) => ({
      id: key,
      revision,
      state,
      published: published ?? null,
    })),
    agenda: agendaAhead(facts),
    told: facts.bodies.projectSteeringGroup?.name ?? null,
    actions: offeredInStatus(report, facts).map(offerView),
  };
}

/** A month's report as it begins: from the last one (ST-1). */
export function begun(reports: readonly StatusReport[], project: ProjectRow, month: string): StatusReport {
  const last = standingReports(reports).findLast((report) => report.month < month) ?? null;
  return startFrom(last, withId(project), month);
}

export const formOf = (report: StatusReport): StatusForm =>
  Object.fromEntries(STATUS_FORM_FIELDS.flatMap((key) => (report[key] === undefined ? [] : [[key, report[key]]])));

/** PUB-2: what publishing a worse light would do, as far as it is known now. */
function agendaAhead(facts: StatusFacts): StatusView['agenda'] {
  const body = facts.bodies.RSI;
  if (!body || !inPortfolio(facts.project, 'RSI')) return null;
  const { steeringRegion } = facts.project;
  const open = facts.agendaItems.find((item) => isAhead(item, facts.today));
  if (open) {
    const { meeting = null, accountableRegion = null } = open;
    return { bodyName: body.name, meeting, accountableRegion, open: true };
  }
  const meeting = nextMeeting(facts.settings.meetings, body.id, facts.today, facts.agendaItems);
  return {
    bodyName: body.name,
    meeting,
    accountableRegion: steeringRegion === undefined ? null : regionOn(steeringRegion, meeting ?? facts.today),
    open: false,
  };
}

function rowOf(
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

/** ST-1: the joint project manager and the owner, the chair of the steering group, and the secretariat. */
function canWrite(project: Project, actor: Actor): boolean {
  const parts = partsInProject(project, actor);
  return (['manager', 'owner', 'steeringChair', 'secretariat'] as const).some((part) => parts.has(part));
}

/** A project that comes from a case that is closed to the reader (DEC-8). */
export const isClosedTo = (ports: Ports, { id }: ProjectRow, { person }: Actor): boolean =>
  isRecordClosed(ports, `${projectList.name}/${id}`, person);

const mineFirst = (a: StatusRow, b: StatusRow): number =>
  a.mine === b.mine ? (a.due === b.due ? 0 : a.due < b.due ? -1 : 1) : a.mine ? -1 : 1;
