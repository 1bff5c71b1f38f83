// Where a report begins: from the last one, all green, or from the one that it corrects. And what may be written in it.
import type { Project } from '../project/project.list.ts';
import { canonical } from '../record/canonical.ts';
import type { Month } from './month.rules.ts';
import {
  PARAMETERS,
  STATUS_FORM_FIELDS,
  type RegionLight,
  type StatusForm,
  type StatusFormField,
  type StatusReport,
} from './status.list.ts';
import { needsText } from './status.rules.ts';

/** A month's first draft: what the last report said, so that only what has changed is written. Null: there is none. */
export function startFrom(
  last: StatusReport | null,
  about: { readonly project: string; readonly title: Project['title']; readonly month: Month },
): StatusReport {
  return {
    title: titleOf(about.title, about.month),
    project: about.project,
    month: about.month,
    revision: 1,
    state: 'draft',
    ...(last && formOf(last)),
  };
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
