// A status report as its form and its readers see it; also one that is owed and not begun.
import type { StatusView } from '../contract/status.ts';
import { isAhead, nextMeeting } from '../domain/agenda/agendaItem.rules.ts';
import type { Actor } from '../domain/people/rights.ts';
import { projectList } from '../domain/project/project.list.ts';
import { inPortfolio, participatingRegions } from '../domain/project/project.rules.ts';
import { conflict, forbidden, type Refusal } from '../domain/record/refusal.ts';
import { regionName, regionOn } from '../domain/region/regions.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { addToMonth, lastDayOf, monthsFrom } from '../domain/status/month.rules.ts';
import { offeredInStatus } from '../domain/status/status.actions.ts';
import type { StatusFacts } from '../domain/status/status.facts.ts';
import { statusKey } from '../domain/status/status.list.ts';
import { standingReports } from '../domain/status/status.rules.ts';
import { checkTolerances } from '../domain/status/tolerance.rules.ts';
import { cellsOf } from './lightView.ts';
import { offerView } from './offers.ts';
import type { Ports, Stored } from './ports.ts';
import { isEditedByHand, reportRow } from './reportRows.ts';
import { canWrite, projectOfReport } from './statusAccess.ts';
import { begun, formOf } from './statusDraft.ts';
import { statusFacts } from './statusFacts.ts';
import { rowOf } from './statusRows.ts';

type ProjectRow = Stored<typeof projectList>;

const MONTHS_SHOWN = 6;

export function readReport(ports: Ports, actor: Actor, id: string): Result<StatusView, Refusal> {
  if (actor.seats.length === 0) return err(forbidden('no-seat'));
  const found = projectOfReport(ports, actor, id);
  return found ? ok(statusView(ports, id, found, actor)) : err({ kind: 'notFound' });
}

export function statusView(ports: Ports, id: string, project: ProjectRow, actor: Actor): StatusView {
  const { store, clock } = ports;
  const facts = statusFacts(ports, id, project, actor);
  const stored = reportRow(store, id);
  const editedByHand = isEditedByHand(store, id);
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
    editedByHand,
    actions: offeredInStatus(report, facts).map((offer) =>
      offerView(editedByHand ? { ...offer, blocked: conflict('row-tampered') } : offer),
    ),
  };
}

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
