// Where a report begins: from the last one, all green, or from the one that it corrects. And what may be written in it.
import type { Project } from '../project/project.list.ts';
import { participatingRegions } from '../project/project.rules.ts';
import { canonical } from '../record/canonical.ts';
import { regionOn } from '../region/regions.ts';
import { lastDayOf, type Month } from './month.rules.ts';
import type { WithId } from './status.facts.ts';
import {
  PARAMETERS,
  STATUS_FORM_FIELDS,
  type RegionLight,
  type StatusForm,
  type StatusFormField,
  type StatusReport,
} from './status.list.ts';
import { needsText, worst } from './status.rules.ts';

/** A month's first draft: what the last report said, so that only what has changed is written. Null: there is none. */
export function startFrom(last: StatusReport | null, project: WithId<Project>, month: Month): StatusReport {
  const draft: StatusReport = {
    title: titleOf(project.title, month),
    project: project.id,
    month,
    revision: 1,
    state: 'draft',
    ...(last && formOf(last)),
  };
  return withRegionsOf(project, draft);
}

/**
 * ST-4: only regions that take part in the month report a light; one that nobody can see may not make the whole red. PUB-1: a successor
 * stands where the worst of its predecessors stood.
 */
export function withRegionsOf(project: Project, report: StatusReport): StatusReport {
  const { regionLights: told, ...rest } = report;
  if (told === undefined) return report;
  const day = lastDayOf(report.month);
  const lights = participatingRegions(project, day).flatMap((region): RegionLight[] => {
    const own = told.find((light) => light.region === region);
    const theirs = told.filter((light) => regionOn(light.region, day) === region);
    const bad = worst(theirs.map(({ light }) => light));
    const stands = own ?? theirs.find(({ light }) => light === bad);
    return stands ? [{ ...stands, region }] : [];
  });
  return { ...rest, ...(lights.length > 0 && { regionLights: lights }) };
}

/** The report with every light green and nothing to explain; the figures stay. */
export function allGreen(report: StatusReport): StatusReport {
  const lights = Object.fromEntries(PARAMETERS.map((parameter) => [parameter, 'green'])) as StatusForm;
  const regionLights = report.regionLights?.map(({ region }): RegionLight => ({ region, light: 'green' }));
  return withoutOldTexts({ ...report, ...lights, ...(regionLights && { regionLights }) });
}

/** The draft of a correction: the same content as the next revision, with what it corrects and why. */
export function correctionOf(report: StatusReport, id: string, reason: string): StatusReport {
  const { title, project, month, revision } = report;
  return {
    title,
    project,
    month,
    revision: revision + 1,
    state: 'draft',
    ...formOf(report),
    corrects: id,
    correctionReason: reason,
  };
}

/** The fields in which two reports differ: what a correction corrects. */
export const differences = (a: StatusReport, b: StatusReport): StatusFormField[] =>
  STATUS_FORM_FIELDS.filter((field) => canonical(a[field] ?? null) !== canonical(b[field] ?? null));

/** What was written into the form, into the report. `null` and the empty text empty a field. */
export function written(
  report: StatusReport,
  fields: Readonly<Partial<Record<StatusFormField, unknown>>>,
): StatusReport {
  const values = Object.entries(fields).map(([key, value]) => [
    key,
    value === '' || value === null ? undefined : value,
  ]);
  const next: Record<string, unknown> = { ...report, ...Object.fromEntries(values) };
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as StatusReport;
}

/** A text and a cause belong to yellow and red (ST-2): what the form hides is not published. */
export function withoutOldTexts(report: StatusReport): StatusReport {
  const old = PARAMETERS.filter((parameter) => !needsText(report[parameter]));
  const hidden = new Set<string>(old.flatMap((parameter) => [`${parameter}Text`, `${parameter}Cause`]));
  return Object.fromEntries(Object.entries(report).filter(([key]) => !hidden.has(key))) as StatusReport;
}

function formOf(report: StatusReport): StatusForm {
  return Object.fromEntries(
    STATUS_FORM_FIELDS.filter((field) => report[field] !== undefined).map((field) => [field, report[field]]),
  );
}

const titleOf = (project: string, month: Month): string => `${project.slice(0, 240)}, ${month}`;
