// The lines beside a yellow or red project: figures against plan (PUB-10), next gate (GATE-1), agenda (PUB-2), escalations.
import type { EscalationRow } from '../../contract/escalation.ts';
import type { ProjectView } from '../../contract/project.ts';
import { addMonths, daysBetween } from '../../domain/calendar/dates.ts';
import { escalationsIn, type TroubledProject } from './reportData.ts';
import { agendaFacts, lightInText, type Told } from './told.ts';

/** What the report of the month says is spent and expected, against budget, planned end and tolerances. */
export function figureLines({ report, project }: TroubledProject, told: Told): string[] {
  const { format, words, paper } = told;
  const limits = project.tolerances;
  const spent = report.form.spent ?? null;
  const end = report.form.expectedEnd ?? null;
  const says = (parameter: 'money' | 'time') => {
    const check = report.checks.find((one) => one.parameter === parameter);
    return check ? [paper.facts.says({ light: lightInText(check.light, told) })] : [];
  };
  const { costLimit, timeLimit } = words.project.tolerances;
  const line = (label: string, ...sentences: readonly string[]) => `${label}: ${sentences.join(' ')}`;
  if (spent === null && end === null) return [paper.facts.noFigures];
  return [
    ...(spent === null
      ? []
      : [
          line(
            paper.facts.money,
            sentence(spentText(spent, report.budget, told)),
            ...(report.budget === null
              ? []
              : [sentence(paper.facts.ofBudget({ amount: format.kroner(report.budget) }))]),
            ...says('money'),
            `${costLimit({ percent: limits.costPercent })}.`,
          ),
        ]),
    ...(end === null
      ? []
      : [
          line(
            paper.facts.time,
            sentence(endText(end, report.plannedEnd, told)),
            ...(report.plannedEnd === null || report.plannedEnd === end
              ? []
              : [`${paper.facts.plannedEnd({ date: format.dateWithYear(report.plannedEnd) })}.`]),
            ...says('time'),
            `${timeLimit({ yellow: limits.yellowMonths, red: limits.redMonths })}.`,
          ),
        ]),
  ];
}

/** Why the report of the month was put right; nothing for one that was not. */
export const correctionLines = (
  { report: { revision, correctionReason } }: TroubledProject,
  { paper }: Told,
): string[] =>
  revision === 1 ? [] : [`${paper.facts.revision({ number: revision })} ${correctionReason ?? ''}`.trim()];

export function gateLines({ nextGate }: ProjectView, told: Told): string[] {
  if (nextGate === null) return [];
  const { facts } = told.paper;
  const phase = told.words.choices.projects.state;
  const date = nextGate.date === null ? facts.gateNoDate : told.format.dateWithYear(nextGate.date);
  const body = told.words.choices.bodies.kind[nextGate.putTo];
  const putTo = nextGate.does === 'decides' ? facts.gateDecides({ body }) : facts.gateInformed({ body });
  return [`${facts.gateWay({ from: phase[nextGate.from], to: phase[nextGate.to], date })} ${putTo}`];
}

/** The items that the month's report is told to, and those still open. */
export const agendaLines = ({ agenda }: ProjectView, month: string, told: Told): string[] =>
  agenda
    .filter((item) => item.month === month || item.state === 'open')
    .map((item) => [...agendaFacts(item, told), ...(item.decision === null ? [] : [item.decision])].join(' '));

export function escalationLines(project: ProjectView, month: string, told: Told): string[] {
  const lines = escalationsIn(project, month).map((row) => escalationLine(row, told));
  return lines.length > 0 ? lines : [told.paper.facts.noEscalations];
}

function escalationLine(row: EscalationRow, told: Told): string {
  const { paper, words, format } = told;
  const { number, restricted, from, to, by, late } = row;
  const state = (
    row.outcome ? words.choices.escalations.outcome[row.outcome] : words.choices.escalations.state[row.state]
  ).toLocaleLowerCase('da');
  if (restricted) return `${paper.facts.escalationRestricted({ number, state })}.`;
  const nameOf = ({ name, kind }: EscalationRow['from']) => name ?? words.choices.bodies.kind[kind];
  const date = by && format.dateWithYear(by);
  const answer = date && (late ? paper.facts.answerLate({ date }) : paper.facts.answerBy({ date }));
  const way = paper.facts.escalation({ number, from: nameOf(from), to: nameOf(to), state });
  return `${[way, ...(answer && row.closed === null ? [answer] : [])].join(', ')}.`;
}

/** Amounts end with the point of “kr.” already. */
const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

function spentText(spent: number, budget: number | null, { words, format }: Told): string {
  const told = words.project.tolerances;
  const amount = format.kroner(spent);
  if (budget === null || budget === 0) return told.spentOnly({ amount });
  const rest = format.kroner(Math.abs(budget - spent));
  const left = spent > budget ? told.over({ amount: rest }) : told.left({ amount: rest });
  return `${told.spent({ amount, percent: format.percent(spent / budget) })}, ${left}`;
}

function endText(end: string, planned: string | null, { words, format }: Told): string {
  const told = words.project.tolerances;
  const text = told.ends({ date: format.dateWithYear(end) });
  if (planned === null) return text;
  if (end === planned) return `${text}, ${told.onTime}`;
  if (end < planned) return `${text}, ${told.early}`;
  let months = 0;
  while (addMonths(planned, months + 1) <= end) months += 1;
  const late = months > 0 ? told.monthsLate({ count: months }) : told.daysLate({ count: daysBetween(planned, end) });
  return `${text}, ${late}`;
}
