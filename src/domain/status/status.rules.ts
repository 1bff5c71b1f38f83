// What a report's lights add up to, what they need beside them, and how they moved (ST-2, ST-3, ST-4).
import type { FieldProblem } from '../record/refusal.ts';
import { PARAMETERS, type Light, type Parameter, type StatusReport } from './status.list.ts';

type Lights = Pick<StatusReport, Parameter | 'regionLights'>;

/** ST-5: from best to worst. Completed is done, and no worse than green. */
const SEVERITY: Readonly<Record<Light, number>> = { completed: 0, green: 1, yellow: 2, red: 3 };

/** ST-2: a light that must be explained. */
export const needsText = (light: Light | undefined): boolean => light === 'yellow' || light === 'red';

/** The worst of some lights; null of none. */
export const worst = (lights: readonly Light[]): Light | null =>
  lights.reduce<Light | null>((bad, next) => (bad === null || SEVERITY[next] > SEVERITY[bad] ? next : bad), null);

/** ST-3: the worst of the four parameters. ST-4: one red region makes the whole red. Null until all four lights are set. */
export function overallOf(report: Lights): Light | null {
  const lights = PARAMETERS.flatMap((parameter) => report[parameter] ?? []);
  if (lights.length < PARAMETERS.length) return null;
  return redRegions(report).length > 0 ? 'red' : worst(lights);
}

/** ST-4: the regions that make the whole red. */
export const redRegions = (report: Pick<Lights, 'regionLights'>) =>
  (report.regionLights ?? []).filter(({ light }) => light === 'red').map(({ region }) => region);

/**
 * What a report lacks before it can be published: four lights, and a text for each yellow and red (ST-2). A red region must
 * be explained where no parameter is: else nobody could read why the whole is red. A cause is never required (ST-6).
 */
export function problemsOf(report: StatusReport): FieldProblem[] {
  const parameters = PARAMETERS.flatMap((parameter): FieldProblem[] => {
    if (report[parameter] === undefined) return [{ field: parameter, code: 'required' }];
    return needsText(report[parameter]) && isBlank(report[`${parameter}Text`])
      ? [{ field: `${parameter}Text`, code: 'required' }]
      : [];
  });
  const explained = PARAMETERS.some((parameter) => needsText(report[parameter]));
  const regions = (report.regionLights ?? [])
    .filter(({ light, text }) => light === 'red' && !explained && isBlank(text))
    .map(({ region }): FieldProblem => ({ field: `regionLights.${region}`, code: 'required' }));
  return [...parameters, ...regions];
}

export type Trend = 'better' | 'unchanged' | 'worse';

/** A light against the one of the month before; null where either is missing, because nothing can be said (ST-7). */
export function trendOf(now: Light | null | undefined, before: Light | null | undefined): Trend | null {
  if (!now || !before) return null;
  const step = SEVERITY[now] - SEVERITY[before];
  return step === 0 ? 'unchanged' : step > 0 ? 'worse' : 'better';
}

/** PUB-2: why a project becomes an item of its own at RSI-kredsen's next meeting; null where it does not. */
export function agendaReason(now: Light, before: Light | null): 'red' | 'turned-yellow' | null {
  if (now === 'red') return 'red';
  return now === 'yellow' && (before === 'green' || before === 'completed') ? 'turned-yellow' : null;
}

/** How many of the newest reports in a row have the parameter yellow or red (ESC-3). Reports oldest first. */
export function streakOf(reports: readonly StatusReport[], parameter: Parameter): number {
  const healthy = reports.toReversed().findIndex((report) => !needsText(report[parameter]));
  return healthy === -1 ? reports.length : healthy;
}

/**
 * The reports that stand, one per month, oldest first: of a month's revisions the newest published. Drafts do not count.
 */
export function standingReports<R extends StatusReport>(reports: readonly R[]): R[] {
  const byMonth = new Map<string, R>();
  for (const report of reports) {
    const other = byMonth.get(report.month);
    if (report.state !== 'draft' && (!other || other.revision < report.revision)) byMonth.set(report.month, report);
  }
  return [...byMonth.values()].toSorted((a, b) => (a.month < b.month ? -1 : 1));
}

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';
