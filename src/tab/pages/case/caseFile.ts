// The whole case as one file for the case-handling system (PUB-5): facts, papers, rounds with every answer, and the log.
import type { ChangeView } from '../../../contract/change.ts';
import type { MeView } from '../../../contract/people.ts';
import type { RoundView } from '../../../contract/round.ts';
import { BUSINESS_CASE_FORM_FIELDS } from '../../../domain/change/businessCase.list.ts';
import { CHANGE_FORM_FIELDS } from '../../../domain/change/change.list.ts';
import { ruleWords } from '../../../text/rules.ts';
import { ballotLines } from './BallotSection.tsx';
import type { HistoryLine } from './history.ts';
import { whoOf } from '../../shell/Story.tsx';
import { textsOf, titleOf } from './caseStory.ts';
import { CRITERIA } from './panel/assessment.ts';
import { caseFields, fieldLabel, valueText, type ValueWords } from './valueText.ts';

export interface CaseFile {
  readonly change: ChangeView;
  readonly rounds: readonly RoundView[];
  readonly history: readonly HistoryLine[];
  /** Who fetches it, and when. */
  readonly me: MeView;
  readonly value: ValueWords;
}

/** `ÆØ-118 2026-11-20.html`: number and date, which is how it is filed. */
export function caseFileName({ number }: Pick<ChangeView, 'number'>, today: string): string {
  return `${number} ${today}.html`;
}

/** One HTML page without scripts or addresses, readable in any browser and in print. */
export function caseFileOf(file: CaseFile): string {
  const { change, me, value } = file;
  const { words, format } = value;
  const told = words.case.file;
  const heading = told.heading({ number: change.number, title: change.title });
  const parts = [factsOf(file), businessCaseOf(file), assessmentOf(file), roundsOf(file), logOf(file)];
  return `<!doctype html>
<html lang="${told.language}">
<head>
<meta charset="utf-8">
<title>${text(heading)}</title>
<style>
body { font: 11pt/1.45 "Segoe UI", sans-serif; margin: 2rem auto; max-width: 52rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; } h3 { font-size: 1rem; }
table { border-collapse: collapse; width: 100%; } th, td { border-bottom: 1px solid #ccc; padding: .3rem .6rem .3rem 0; text-align: left; vertical-align: top; white-space: pre-line; overflow-wrap: anywhere; }
th { font-weight: 600; }
</style>
</head>
<body>
<h1>${text(heading)}</h1>
<p>${text(told.made({ when: format.fullDateTime(me.now), name: me.name }))}</p>
${parts.filter((part) => part !== '').join('\n')}
</body>
</html>
`;
}

function factsOf({ change, value }: CaseFile): string {
  const { words, format } = value;
  const told = words.case.file;
  const form: Readonly<Record<string, unknown>> = { ...change.form, title: change.title, system: change.system };
  return section(told.facts, [
    [told.number, change.number],
    [told.status, words.states[change.state]],
    [told.system, change.systemName],
    [words.fields.changes.requester, change.requester.name],
    [words.fields.changes.submitted, change.submitted === null ? '' : format.dateWithYear(change.submitted)],
    ...CHANGE_FORM_FIELDS.filter((field) => field !== 'system').map((field): Row => [
      fieldLabel(field, words),
      valueText(field, form[field], value),
    ]),
    [
      words.case.sections.decision,
      [change.decidedBy, change.decided === null ? null : format.dateWithYear(change.decided)]
        .filter(Boolean)
        .join(', '),
    ],
    [words.fields.changes.decisionReason, change.decisionReason ?? ''],
  ]);
}

function businessCaseOf({ change, value }: CaseFile): string {
  const { words } = value;
  const { businessCase, businessCaseNotNeeded } = change;
  if (!businessCase) {
    return businessCaseNotNeeded === null
      ? ''
      : section(words.case.sections.businessCase, [[words.case.assessment.notNeeded, businessCaseNotNeeded]]);
  }
  return section(
    words.case.sections.businessCase,
    BUSINESS_CASE_FORM_FIELDS.map((field): Row => [
      words.fields.businessCases[field],
      valueText(field, businessCase.fields[field], value),
    ]),
  );
}

function assessmentOf({ change, value }: CaseFile): string {
  const { assessment } = change;
  if (!assessment) return '';
  const told = value.words.case.assessment;
  const { rank, recommend, reason, criteria } = assessment;
  return section(value.words.case.sections.assessment, [
    [told.recommend, recommend ? told.recommendYes : told.recommendNo],
    [told.rank, change.rankOf === null ? told.rankOnly({ rank }) : told.rankOf({ rank, of: change.rankOf })],
    [told.reason, reason],
    ...CRITERIA.map((criterion): Row => [told[criterion], criteria[criterion]]),
    [told.by, change.assessedBy ?? ''],
  ]);
}

function roundsOf({ rounds, value }: CaseFile): string {
  const { words, format } = value;
  const told = words.case.file;
  if (rounds.length === 0) return '';
  const blocks = rounds.map((round) => {
    const lines = ballotLines(round, new Set(), words, format);
    const outcome = round.outcome === null ? '' : words.outcomes[round.outcome];
    return [
      `<h3>${text(round.bodyName)}</h3>`,
      table([
        [told.opened, `${format.fullDateTime(round.opened)}, ${round.openedBy.name}`],
        [words.case.panels.vote.deadline, format.longDateWithYear(round.deadline)],
        [
          told.question,
          [round.asked.title, format.kroner(round.asked.oneOffCost), round.asked.recommendation.reason]
            .filter(Boolean)
            .join('\n'),
        ],
        [
          told.outcome,
          [outcome, round.closed === null ? '' : format.fullDateTime(round.closed)].filter(Boolean).join(', '),
        ],
        [words.case.ballot.outcomeReason, round.outcomeReason ?? ''],
        ...lines.map((line, index): Row => [
          line.region,
          [line.word, line.remark, round.ballot[index]?.by, line.time].filter(Boolean).join('\n'),
        ]),
      ]),
    ].join('\n');
  });
  return `<h2>${text(told.rounds)}</h2>\n${blocks.join('\n')}`;
}

function logOf({ history, value }: CaseFile): string {
  const { words, format } = value;
  const told = words.case.file;
  const heads = [told.when, told.what, told.who, told.why, told.rule];
  const rows = history.map((line) => {
    const rule = line.rule === null ? null : ruleWords(words, line.rule);
    return [
      format.fullDateTime(line.at),
      titleOf(line, words),
      whoOf(line),
      textsOf(line, words, format, caseFields(value)).join('\n'),
      rule ? `${rule.text} ${rule.source}` : '',
    ];
  });
  const cells = (tag: 'th' | 'td', values: readonly string[]) =>
    `<tr>${values.map((cell) => `<${tag}>${text(cell)}</${tag}>`).join('')}</tr>`;
  return `<h2>${text(told.log)}</h2>\n<table>\n<thead>${cells('th', heads)}</thead>\n<tbody>\n${rows.map((row) => cells('td', row)).join('\n')}\n</tbody>\n</table>`;
}

type Row = readonly [string, string];

const section = (title: string, rows: readonly Row[]) => `<h2>${text(title)}</h2>\n${table(rows)}`;

function table(rows: readonly Row[]): string {
  const filled = rows.filter(([, cell]) => cell !== '');
  return `<table>\n${filled.map(([head, cell]) => `<tr><th scope="row">${text(head)}</th><td>${text(cell)}</td></tr>`).join('\n')}\n</table>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const text = (value: string) => value.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
