// Which actions a person has in a status report, and why not: the same answer for page, card and server.
import { partsInProject, type ProjectPart } from '../project/project.rights.ts';
import { offeredBy, permittedBy, type Allowed, type Offer, type Standing } from '../record/lifecycle.ts';
import { conflict, type Refusal } from '../record/refusal.ts';
import type { Result } from '../result.ts';
import { mayReport, monthOfDay } from './month.rules.ts';
import { otherReports, type StatusFacts } from './status.facts.ts';
import {
  STATUS_LIFECYCLE,
  type StatusAction,
  type StatusNeed,
  type StatusState,
  type StatusStep,
} from './status.lifecycle.ts';
import type { StatusReport } from './status.list.ts';

/** The step by which the actor may take the action now, or the refusal. */
export const permittedInStatus = (
  report: StatusReport,
  action: StatusAction,
  facts: StatusFacts,
): Result<Allowed<StatusStep>, Refusal> => permittedBy(STATUS_LIFECYCLE, action, standingOf(report, facts));

/** What to offer the actor. A draft that is not begun yet is asked as it would begin. */
export const offeredInStatus = (report: StatusReport, facts: StatusFacts): Offer<StatusAction>[] =>
  offeredBy(STATUS_LIFECYCLE, standingOf(report, facts));

const standingOf = (report: StatusReport, facts: StatusFacts): Standing<StatusState, ProjectPart, StatusNeed> => ({
  state: report.state,
  parts: partsInProject(facts.project, facts.actor),
  unmet: (need) => NEEDS[need](report, facts),
});

const NEEDS: Readonly<Record<StatusNeed, (report: StatusReport, facts: StatusFacts) => Refusal | null>> = {
  'month-begun': ({ month }, { today }) =>
    month > monthOfDay(today) ? conflict('report-too-early', 'PUB-2', { month }) : null,
  'may-report': ({ month, corrects }, { project }) =>
    corrects !== undefined || mayReport(project, month) ? null : conflict('report-not-owed', 'ST-1', { month }),
  'newest-revision': ({ month, revision }, facts) =>
    otherReports(facts).some((other) => other.month === month && other.revision > revision)
      ? conflict('report-replaced', 'DEC-5', { month })
      : null,
};
