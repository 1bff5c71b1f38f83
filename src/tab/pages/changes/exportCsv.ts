// The shown rows as lines of a file for a spreadsheet.
import type { ChangeRow } from '../../../contract/changeRow.ts';
import { copenhagenDate } from '../../../domain/calendar/dates.ts';
import { regionName } from '../../../domain/region/regions.ts';
import type { Format } from '../../../text/format.ts';
import type { Words } from '../../../text/words.ts';
import { csvFrom } from '../../shell/csv.ts';

/** Whole text of the file. A restricted row has its title, system and state only. */
export function csvOf(rows: readonly ChangeRow[], words: Words, format: Format): string {
  const { columns, csv } = words.changes;
  const head = [
    columns.number,
    columns.title,
    columns.system,
    columns.state,
    columns.decides,
    csv.region,
    columns.amount,
    csv.yearly,
    columns.next,
    columns.due,
    csv.submitted,
    csv.decided,
    csv.decidedBy,
  ];
  const date = (day: string | null) => (day === null ? '' : format.numericDate(day));
  const lines = rows.map((row) => [
    row.number,
    row.title,
    row.systemName,
    words.states[row.state],
    ...(row.restricted
      ? ['', '', '', '', '', '', '', '', '']
      : [
          row.decides === null ? '' : words.bodiesShort[row.decides],
          row.region === null ? '' : regionName(row.region),
          row.oneOffCost === null ? '' : String(row.oneOffCost),
          row.yearlyCost === null ? '' : String(row.yearlyCost),
          row.next.key === 'none' ? '' : words.next[row.next.key](row.next),
          date(row.next.due),
          date(row.submitted),
          date(row.decided && copenhagenDate(row.decided)),
          row.decidedBy ?? '',
        ]),
  ]);
  return csvFrom([head, ...lines]);
}
