// What is spent and expected against the budget and the planned end, in words (PUB-10).
import type { ProjectView } from '../../../contract/project.ts';
import { addMonths, daysBetween } from '../../../domain/calendar/dates.ts';
import type { Format } from '../../../text/format.ts';
import type { Words } from '../../../text/words.ts';

export interface ToleranceLine {
  readonly parameter: 'money' | 'time';
  /** What the figures alone say; null where one of the two is not there. */
  readonly light: 'green' | 'yellow' | 'red' | null;
  /** What the newest report says. */
  readonly actual: string;
  /** What was planned. */
  readonly planned: string;
  readonly limit: string;
  /** How much of the budget is spent, as a fraction; null without both figures. */
  readonly share: number | null;
}

type Figures = Pick<ProjectView, 'actual' | 'form' | 'tolerances'>;

export function toleranceLines({ actual, form, tolerances }: Figures, words: Words, format: Format): ToleranceLine[] {
  const told = words.project.tolerances;
  const [budget, plannedEnd] = [form.budget ?? null, form.plannedEnd ?? null];
  const [spent, end] = [actual?.spent ?? null, actual?.expectedEnd ?? null];
  const lightOf = (parameter: ToleranceLine['parameter']) =>
    actual?.checks.find((check) => check.parameter === parameter)?.light ?? null;
  const without = actual === null ? told.noReport : told.noFigure;
  const share = budget === null || spent === null || budget === 0 ? null : spent / budget;
  return [
    {
      parameter: 'money',
      light: lightOf('money'),
      actual: spent === null ? without : spentText(spent, budget, words, format),
      planned: budget === null ? told.noBudget : `${told.planned}: ${format.kroner(budget)}`,
      limit: told.costLimit({ percent: tolerances.costPercent }),
      share,
    },
    {
      parameter: 'time',
      light: lightOf('time'),
      actual: end === null ? without : endText(end, plannedEnd, words, format),
      planned: plannedEnd === null ? told.noEnd : `${told.planned}: ${format.dateWithYear(plannedEnd)}`,
      limit: told.timeLimit({ yellow: tolerances.yellowMonths, red: tolerances.redMonths }),
      share: null,
    },
  ];
}

function spentText(spent: number, budget: number | null, words: Words, format: Format): string {
  const told = words.project.tolerances;
  if (budget === null || budget === 0) return told.spentOnly({ amount: format.kroner(spent) });
  const rest =
    spent > budget
      ? told.over({ amount: format.kroner(spent - budget) })
      : told.left({ amount: format.kroner(budget - spent) });
  return `${told.spent({ amount: format.kroner(spent), percent: format.percent(spent / budget) })}, ${rest}`;
}

function endText(end: string, planned: string | null, words: Words, format: Format): string {
  const told = words.project.tolerances;
  const text = told.ends({ date: format.dateWithYear(end) });
  return planned === null ? text : `${text}, ${againstPlan(end, planned, words)}`;
}

function againstPlan(end: string, planned: string, words: Words): string {
  const told = words.project.tolerances;
  if (end === planned) return told.onTime;
  if (end < planned) return told.early;
  const months = wholeMonths(planned, end);
  return months > 0 ? told.monthsLate({ count: months }) : told.daysLate({ count: daysBetween(planned, end) });
}

/** Whole months from one day to a later one. */
export function wholeMonths(from: string, to: string): number {
  let months = 0;
  while (addMonths(from, months + 1) <= to) months += 1;
  return months;
}
