// ESC-3: what in a report the app proposes to escalate. A person confirms or dismisses it.
import { proposal, type Proposal } from '../escalation/proposal.rules.ts';
import type { Escalation, Trigger } from '../escalation/escalation.list.ts';
import { lineFor, projectLevel } from '../escalation/line.rules.ts';
import { restsOnReport, waitsForReport } from '../escalation/escalation.hear.ts';
import type { ActorRef, Effect } from '../record/decision.ts';
import { addDays, type IsoDate } from '../calendar/dates.ts';
import type { Project } from '../project/project.list.ts';
import { monthCell, owedReports, type Month } from './month.rules.ts';
import { otherReports, type BodiesByKind, type StatusFacts, type StatusSettings, type WithId } from './status.facts.ts';
import { PARAMETERS, type StatusReport } from './status.list.ts';
import { needsText, standingReports, streakOf } from './status.rules.ts';
import { checkTolerances } from './tolerance.rules.ts';

/**
 * ESC-3: what triggers, in the newest report of a project: a red status; the same parameter yellow or red in so many reports
 * in a row; a tolerance exceeded. `reports` are those that stand, oldest first, this one the last.
 */
export function statusTriggers(
  project: Project,
  reports: readonly StatusReport[],
  settings: Pick<StatusSettings, 'repeatedReports'>,
): Trigger[] {
  const report = reports.at(-1);
  if (!report) return [];
  const { month } = report;
  return [
    ...(report.overall === 'red' ? [{ kind: 'red-status' as const, month }] : []),
    ...PARAMETERS.flatMap((parameter): Trigger[] => {
      const streak = streakOf(reports, parameter);
      return streak >= settings.repeatedReports && needsText(report[parameter])
        ? [{ kind: 'repeated', month, parameter, count: streak }]
        : [];
    }),
    ...checkTolerances(project, report).flatMap(({ parameter, light }): Trigger[] =>
      light === 'red' ? [{ kind: 'tolerance', month, parameter }] : [],
    ),
  ];
}

/** One proposal for what is new in a report; none for a month that a later report has passed, or for what is known already. */
export function proposeEscalation(report: StatusReport, facts: StatusFacts): Effect[] {
  const others = standingReports(otherReports(facts));
  if (others.some(({ month }) => month > report.month)) return [];
  const reports = [...others.filter(({ month }) => month < report.month), report];
  const triggers = statusTriggers(facts.project, reports, facts.settings).filter(
    (trigger) => !facts.escalations.some((escalation) => covers(escalation, trigger, reports)),
  );
  if (triggers.length === 0) return [];
  return [toEffect(forProject(`escalation-${facts.id}`, triggers, facts.project, facts.bodies, facts.today, facts.id))];
}

/** ESC-3: what was proposed because the report was missing ends when it comes, and what a report proposed when its correction says otherwise. */
export function endProposals(report: StatusReport, facts: StatusFacts, actor: ActorRef): Effect[] {
  const { month } = report;
  const tell = (id: string, type: 'report-came' | 'report-corrected'): Effect => ({
    kind: 'tell',
    list: 'escalations',
    id,
    message: { type, actor, report: facts.id, month },
  });
  return facts.escalations.flatMap((escalation) => {
    if (waitsForReport(escalation, month)) return [tell(escalation.id, 'report-came')];
    return isCorrectedAway(escalation, report, facts) ? [tell(escalation.id, 'report-corrected')] : [];
  });
}

/** The report is a correction, and none of what was proposed of its month is so any more. */
function isCorrectedAway(escalation: Escalation, report: StatusReport, facts: StatusFacts): boolean {
  if (report.corrects === undefined || !restsOnReport(escalation, report.month)) return false;
  const before = standingReports(otherReports(facts)).filter(({ month }) => month < report.month);
  const triggers = statusTriggers(facts.project, [...before, report], facts.settings);
  return !escalation.triggers.some((known) =>
    triggers.some(({ kind, parameter }) => kind === known.kind && parameter === known.parameter),
  );
}

/** ESC-3: the proposals for reports that are so many days late on a day, each with the key that makes it once; `back` months at most. */
export function missingProposals(
  project: WithId<Project>,
  reports: readonly StatusReport[],
  facts: { readonly today: IsoDate; readonly settings: StatusSettings; readonly bodies: BodiesByKind },
  back = 2,
): Proposal[] {
  const { today, settings, bodies } = facts;
  return owedReports(project, reports, today, settings, back)
    .filter(
      ({ month, due }) =>
        monthCell(project, month, reports, today, settings).is === 'missing' &&
        today >= addDays(due, settings.missingReportDays),
    )
    .map(({ month, due }) =>
      forProject(missingId(project.id, month), [{ kind: 'missing-report', month, due }], project, bodies, today),
    );
}

const missingId = (project: string, month: Month): string => `escalation-${project}-${month}-missing`;

function forProject(
  id: string,
  triggers: readonly Trigger[],
  project: WithId<Project>,
  bodies: BodiesByKind,
  today: IsoDate,
  report?: string,
): Proposal {
  const from = bodies.projectSteeringGroup;
  const fromKind = projectLevel(project, from);
  const [to] = lineFor(fromKind);
  return proposal({
    id,
    title: project.title,
    triggers,
    fromKind,
    ...(from && { from: from.id }),
    toKind: to ?? 'RSI',
    proposed: today,
    project: project.id,
    ...(report !== undefined && { report }),
  });
}

/** Known already: still open, or told for the same month, or for the same run of reports. What lapsed by itself nobody has judged. */
function covers(escalation: Escalation, trigger: Trigger, reports: readonly StatusReport[]): boolean {
  if (escalation.state === 'dismissed' && escalation.dismissedBy === undefined) return false;
  const open = escalation.state !== 'dismissed' && escalation.state !== 'closed';
  return escalation.triggers.some(
    (known) =>
      known.kind === trigger.kind &&
      known.parameter === trigger.parameter &&
      (open || known.month === trigger.month || sameRun(known, trigger, reports)),
  );
}

/** A dismissed run is not proposed again while it goes on. */
function sameRun(known: Trigger, trigger: Trigger, reports: readonly StatusReport[]): boolean {
  if (trigger.kind !== 'repeated' || known.month === undefined) return false;
  const begins = reports.at(-(trigger.count ?? 0))?.month;
  return begins !== undefined && known.month >= begins;
}

const toEffect = ({ id, record, entry, actor }: Proposal): Effect => ({
  kind: 'create',
  list: 'escalations',
  id,
  record,
  actor,
  entry,
  effects: [],
});
