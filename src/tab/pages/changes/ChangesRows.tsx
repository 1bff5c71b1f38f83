// The list on a phone: two lines per case in place of the table.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { memo, useRef } from 'react';
import { Link } from 'wouter';
import type { ChangeRow } from '../../../contract/changeRow.ts';
import { SEPARATOR, useFormat, useWords } from '../../shell/language.tsx';
import { useRowStyles } from '../../shell/rowStyles.ts';
import { StatusIcon } from '../../shell/StatusIcon.tsx';
import type { ChangesListProps } from './ChangesTable.tsx';
import { NextStep, Restricted } from './cells.tsx';
import { moveFocus } from '../../shell/moveFocus.ts';
import { placeOf } from './rows.ts';
import { useMoreRows } from './useMoreRows.ts';

export function ChangesRows({ rows, count, onMore }: ChangesListProps) {
  const styles = useRowStyles();
  const end = useRef<HTMLDivElement>(null);
  useMoreRows(end, { drawn: rows.length, of: count, onMore });
  return (
    <>
      <ul className={styles.list} aria-label={useWords().changes.table}>
        {rows.map((row) => (
          <li key={row.id}>
            <Row row={row} />
          </li>
        ))}
      </ul>
      <div ref={end} />
    </>
  );
}

const Row = memo(function Row({ row }: { readonly row: ChangeRow }) {
  const lines = useRowStyles();
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  return (
    <Link href={placeOf(row)} className={mergeClasses(lines.line, styles.row)} data-row-link onKeyDown={moveFocus}>
      <span className={styles.icon}>
        <StatusIcon state={row.state} iconOnly />
      </span>
      <span className={lines.words}>
        <span className={lines.title}>{row.title || words.changes.untitledDraft}</span>
        <span className={lines.quiet}>
          {words.states[row.state]}
          {(row.restricted || row.next.key !== 'none') && SEPARATOR}
          {row.restricted ? <Restricted inline /> : row.next.key !== 'none' && <NextStep row={row} inline />}
        </span>
      </span>
      <span className={styles.figures}>
        <span>{row.oneOffCost === null ? '' : format.kroner(row.oneOffCost)}</span>
        {row.next.due && (
          <time dateTime={row.next.due} className={mergeClasses(lines.quiet, row.next.soon && styles.soon)}>
            {format.shortDate(row.next.due)}
          </time>
        )}
      </span>
    </Link>
  );
});

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
  },
  icon: { marginTop: '2px' },
  soon: { ...typographyStyles.caption1Strong, color: tokens.colorStatusWarningForeground3 },
  figures: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', whiteSpace: 'nowrap' },
});
