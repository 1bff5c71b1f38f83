// A month's report before anybody has begun it, and what of a report its form holds.
import type { projectList } from '../domain/project/project.list.ts';
import { startFrom } from '../domain/status/status.draft.ts';
import { STATUS_FORM_FIELDS, type StatusForm, type StatusReport } from '../domain/status/status.list.ts';
import { standingReports } from '../domain/status/status.rules.ts';
import type { Stored } from './ports.ts';
import { withId } from './statusFacts.ts';

/** A month's report as it begins: from the last one (ST-1). */
export function begun(
  reports: readonly StatusReport[],
  project: Stored<typeof projectList>,
  month: string,
): StatusReport {
  const last = standingReports(reports).findLast((report) => report.month < month) ?? null;
  return startFrom(last, withId(project), month);
}

export const formOf = (report: StatusReport): StatusForm =>
  Object.fromEntries(STATUS_FORM_FIELDS.flatMap((key) => (report[key] === undefined ? [] : [[key, report[key]]])));
