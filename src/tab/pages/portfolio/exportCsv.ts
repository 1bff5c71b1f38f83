// The shown projects as lines of a file for a spreadsheet: one for each project and month, with all five lights, so that it can be pivoted.
import type { ProjectRow } from '../../../contract/project.ts';
import type { Format } from '../../../text/format.ts';
import type { Words } from '../../../text/words.ts';
import { lightOf, MEASURES, type LightKind } from '../../charts/lightKind.ts';
import { csvFrom } from '../../shell/csv.ts';

/** Whole text of the file. Where nothing is asked for, the cells are empty; a missing report says so (ST-7). */
export function portfolioCsv(rows: readonly ProjectRow[], words: Words, format: Format): string {
  const { csv, measures } = words.portfolio;
  const head = [
    csv.number,
    csv.project,
    csv.portfolio,
    csv.responsible,
    csv.manager,
    csv.phase,
    csv.month,
    ...MEASURES.map((measure) => measures[measure]),
    csv.due,
    csv.corrected,
  ];
  const lines = rows.flatMap((row) =>
    row.cells.map((cell) => [
      row.number,
      row.title,
      words.choices.projects.portfolio[row.portfolio],
      row.responsible ?? '',
      row.manager?.name ?? '',
      words.choices.projects.state[row.state],
      format.monthWithYear(`${cell.month}-01`),
      ...MEASURES.map((measure) => word(lightOf(cell, measure), words)),
      cell.due === null ? '' : format.numericDate(cell.due),
      cell.corrected ? csv.yes : '',
    ]),
  );
  return csvFrom([head, ...lines]);
}

function word(kind: LightKind, words: Words): string {
  if (kind === 'not-owed') return '';
  if (kind === 'missing' || kind === 'coming') return words.portfolio.lights[kind];
  return words.choices.statusReports.overall[kind];
}
