// PUB-10: what the figures that are typed say against the budget and the planned end, in words.
import type { StatusView } from '../../../../contract/status.ts';
import { addMonths, daysBetween } from '../../../../domain/calendar/dates.ts';
import type { Light } from '../../../../domain/status/status.list.ts';
import type { Format } from '../../../../text/format.ts';
import type { Words } from '../../../../text/words.ts';
import { readTyped } from '../../../fields/typed.ts';
import { fieldAt, lightIn, type TypedReport } from './reportShape.ts';

interface Language {
  readonly words: Words;
  readonly format: Format;
}

/** Below the amount: how it stands to the budget. */
export function spentText(
  typed: string,
  { budget }: Pick<StatusView, 'budget'>,
  { words: { status }, format }: Language,
): string {
  const words = status.form;
  if (budget === null) return words.noBudget;
  const amount = format.kroner(budget);
  const read = readTyped(fieldAt('spent'), typed);
  if (!read.ok || typeof read.value !== 'number' || budget === 0) return words.budget({ amount });
  const spent = read.value;
  // Never rounded down to nothing: a krone over is over.
  return spent > budget
    ? words.overBudget({ amount, share: format.percent(Math.max(0.01, (spent - budget) / budget)) })
    : words.ofBudget({ amount, share: format.percent(spent / budget) });
}

/** Below the day: how far it is from the planned end. */
export function endText(
  typed: string,
  { plannedEnd }: Pick<StatusView, 'plannedEnd'>,
  { words: { status }, format }: Language,
): string {
  const words = status.form;
  if (plannedEnd === null) return words.noPlannedEnd;
  const date = format.dateWithYear(plannedEnd);
  const read = readTyped(fieldAt('expectedEnd'), typed);
  const end = read.ok && typeof read.value === 'string' ? read.value : null;
  if (end === null || end === plannedEnd) return words.plannedEnd({ date });
  if (end < plannedEnd) return words.earlier({ date });
  const months = wholeMonths(plannedEnd, end);
  return months > 0
    ? words.laterThanPlanned({ date, count: months, days: false })
    : words.laterThanPlanned({ date, count: daysBetween(plannedEnd, end), days: true });
}

export interface ToleranceHint {
  readonly light: Light;
  readonly text: string;
  /** The reporter has chosen a better light than the figures say. */
  readonly differs: boolean;
}

/** What the server made of the figures that it has; nothing while other figures are typed. */
export function toleranceHints(
  typed: TypedReport,
  view: Pick<StatusView, 'checks' | 'form'>,
  words: Words,
): ToleranceHint[] {
  const { form, parameters } = words.status;
  const word = words.choices.statusReports.overall;
  return view.checks.flatMap(({ parameter, light }): ToleranceHint[] => {
    const path = parameter === 'money' ? 'spent' : 'expectedEnd';
    const read = readTyped(fieldAt(path), typed[path]);
    if (light === 'green' || !read.ok || read.value !== view.form[path]) return [];
    const chosen = lightIn(typed, parameter);
    const differs = chosen === 'green' || (chosen === 'yellow' && light === 'red');
    const name = parameters[parameter].name;
    const text =
      differs && chosen !== undefined
        ? form.toleranceDiffers({ parameter: name, says: word[light], chosen: word[chosen] })
        : form.tolerance({ parameter: name, light: word[light] });
    return [{ light, text, differs }];
  });
}

function wholeMonths(from: string, to: string): number {
  let months = 0;
  while (addMonths(from, months + 1) <= to) months += 1;
  return months;
}
