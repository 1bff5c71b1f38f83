// PUB-10: what is spent and expected against the budget and the planned end, by the project's own tolerances or the standard's.
import { addMonths } from '../calendar/dates.ts';
import type { Project } from '../project/project.list.ts';
import type { StatusReport } from './status.list.ts';

/** The state model's: cost yellow up to 10 percent over, red above; time yellow from 1 to 3 months late, red above. */
const STANDARD_TOLERANCES = { costPercent: 10, yellowMonths: 1, redMonths: 3 } as const;

export interface Tolerances {
  /** How many percent over budget is still yellow. */
  readonly costPercent: number;
  /** From how many months late it is yellow, and after how many it is red. */
  readonly yellowMonths: number;
  readonly redMonths: number;
}

/** What the figures alone say of a parameter. */
export interface ToleranceCheck {
  readonly parameter: 'money' | 'time';
  readonly light: 'green' | 'yellow' | 'red';
}

export const tolerancesOf = (project: Project): Tolerances => ({
  costPercent: project.toleranceCost ?? STANDARD_TOLERANCES.costPercent,
  yellowMonths: project.toleranceTimeYellow ?? STANDARD_TOLERANCES.yellowMonths,
  redMonths: project.toleranceTimeRed ?? STANDARD_TOLERANCES.redMonths,
});

/** PUB-10: a line for each parameter that has both figures. Red is a tolerance exceeded (ESC-3). */
export function checkTolerances(
  project: Project,
  report: Pick<StatusReport, 'spent' | 'expectedEnd'>,
): ToleranceCheck[] {
  const { budget, plannedEnd } = project;
  const { spent, expectedEnd } = report;
  const limits = tolerancesOf(project);
  return [
    ...(budget !== undefined && spent !== undefined
      ? [{ parameter: 'money' as const, light: moneyLight(spent, budget, limits) }]
      : []),
    ...(plannedEnd !== undefined && expectedEnd !== undefined
      ? [{ parameter: 'time' as const, light: timeLight(expectedEnd, plannedEnd, limits) }]
      : []),
  ];
}

function moneyLight(spent: number, budget: number, { costPercent }: Tolerances): ToleranceCheck['light'] {
  if (spent <= budget) return 'green';
  // Whole numbers: the limit itself is yellow, to the krone.
  return (spent - budget) * 100 <= budget * costPercent ? 'yellow' : 'red';
}

function timeLight(
  expected: string,
  planned: string,
  { yellowMonths, redMonths }: Tolerances,
): ToleranceCheck['light'] {
  if (expected > addMonths(planned, redMonths)) return 'red';
  return expected > planned && expected >= addMonths(planned, yellowMonths) ? 'yellow' : 'green';
}
