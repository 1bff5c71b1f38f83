// The dense table: one line per case, heads that sort, the whole row a link.
import { mergeClasses } from '@fluentui/react-components';
import { memo, useRef } from 'react';
import type { ChangeRow } from '../../../contract/schemas.ts';
import { useWords } from '../../shell/language.tsx';
import { CellContent } from './cells.tsx';
import { useColumnStyles, useTableStyles } from './tableStyles.ts';
import { SORTS, type ListQuery, type Sort } from './listQuery.ts';
import { moveFocus } from './moveFocus.ts';
import { SortHead } from './SortHead.tsx';
import { useMoreRows } from './useMoreRows.ts';

export interface ChangesListProps {
  readonly rows: readonly ChangeRow[];
  readonly query: ListQuery;
  readonly today: string;
  readonly onSort: (sort: Sort) => void;
}

export function ChangesTable({ rows, query, today, onSort }: ChangesListProps) {
  const styles = useTableStyles();
  const words = useWords().changes;
  const end = useRef<HTMLDivElement>(null);
  const limit = useMoreRows(end, rows.length);
  return (
    <>
      <table className={styles.table} aria-rowcount={rows.length + 1}>
        <caption className={styles.hidden}>{words.table}</caption>
        <thead>
          <tr>
            {SORTS.map((column) => (
              <SortHead key={column} column={column} query={query} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, limit).map((row) => (
            <Row key={row.id} row={row} today={today} />
          ))}
        </tbody>
      </table>
      <div ref={end} />
    </>
  );
}

const Row = memo(function Row({ row, today }: { readonly row: ChangeRow; readonly today: string }) {
  const styles = useTableStyles();
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
