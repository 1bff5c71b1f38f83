// The list on a phone: two lines per case in place of the table.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { memo, useRef } from 'react';
import { Link } from 'wouter';
import type { ChangeRow } from '../../../contract/changeRow.ts';
import { SEPARATOR, useFormat, useWords } from '../../shell/language.tsx';
import { StatusIcon } from '../../shell/StatusIcon.tsx';
import type { ChangesListProps } from './ChangesTable.tsx';
import { NextStep, Restricted } from './cells.tsx';
import { moveFocus } from '../../shell/moveFocus.ts';
import { placeOf } from './rows.ts';
import { useMoreRows } from './useMoreRows.ts';

export function ChangesRows({ rows, count, onMore }: ChangesListProps) {
  const styles = useStyles();
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
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  return (
    <Link href={placeOf(row)} className={styles.row} data-row-link onKeyDown={moveFocus}>
      <span className={styles.icon}>
        <StatusIcon state={row.state} iconOnly />
      </span>
      <span className={styles.words}>
        <span className={styles.title}>{row.title || words.changes.untitledDraft}</span>
        <span className={styles.quiet}>
          {words.states[row.state]}
          {(row.restricted || row.next.key !== 'none') && SEPARATOR}
          {row.restricted ? <Restricted inline /> : row.next.key !== 'none' && <NextStep row={row} inline />}
        </span>
      </span>
      <span className={styles.figures}>
        <span>{row.oneOffCost === null ? '' : format.kroner(row.oneOffCost)}</span>
        {row.next.due && (
          <time dateTime={row.next.due} className={mergeClasses(styles.quiet, row.next.soon && styles.soon)}>
            {format.shortDate(row.next.due)}
          </time>
        )}
      </span>
    </Link>
  );
});

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: '16px minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    padding: '10px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    color: 'inherit',
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  icon: { marginTop: '2px' },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  title: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: {
    ...typographyStyles.caption1,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
  },
  soon: { ...typographyStyles.caption1Strong, color: tokens.colorStatusWarningForeground3 },
  figures: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', whiteSpace: 'nowrap' },
});
