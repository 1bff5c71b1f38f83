// The dense table: one line per case, heads that sort, the whole row a link.
import { mergeClasses } from '@fluentui/react-components';
import { memo, useRef } from 'react';
import type { ChangeRow } from '../../../contract/changeRow.ts';
import { useWords } from '../../shell/language.tsx';
import { CellContent } from './cells.tsx';
import { useRowStyles } from '../../shell/rowStyles.ts';
import { SpokenOnly } from '../../shell/SpokenOnly.tsx';
import { useColumnStyles } from './columnStyles.ts';
import { SORTS, type ListQuery, type Sort } from '../../../contract/changesQuery.ts';
import { moveFocus } from '../../shell/moveFocus.ts';
import { SortHead } from './SortHead.tsx';
import { useMoreRows } from './useMoreRows.ts';

export interface ChangesListProps {
  /** As far as the list has been scrolled. */
  readonly rows: readonly ChangeRow[];
  /** How many there are. */
  readonly count: number;
  readonly query: ListQuery;
  readonly today: string;
  readonly onMore: () => void;
  readonly onSort: (sort: Sort) => void;
}

export function ChangesTable({ rows, count, query, today, onMore, onSort }: ChangesListProps) {
  const styles = useRowStyles();
  const words = useWords().changes;
  const end = useRef<HTMLDivElement>(null);
  useMoreRows(end, { drawn: rows.length, of: count, onMore });
  return (
    <>
      <table className={styles.table} aria-rowcount={count + 1}>
        <caption>
          <SpokenOnly>{words.table}</SpokenOnly>
        </caption>
        <thead>
          <tr>
            {SORTS.map((column) => (
              <SortHead key={column} column={column} query={query} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} today={today} />
          ))}
        </tbody>
      </table>
      <div ref={end} />
    </>
  );
}

const Row = memo(function Row({ row, today }: { readonly row: ChangeRow; readonly today: string }) {
  const styles = useRowStyles();
  const columns = useColumnStyles();
  return (
    <tr className={styles.row}>
      {SORTS.map((column) => (
        <td key={column} className={mergeClasses(styles.cell, columns[column])}>
          <CellContent column={column} row={row} today={today} onKeyDown={moveFocus} />
        </td>
      ))}
    </tr>
  );
});
