// A column's head: a button that sorts, with the direction told to screen readers and shown by an arrow.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { useWords } from '../../shell/language.tsx';
import type { ListQuery, Sort } from '../../../contract/changesQuery.ts';
import { useRowStyles } from '../../shell/rowStyles.ts';
import { useColumnStyles } from './columnStyles.ts';

export interface SortHeadProps {
  readonly column: Sort;
  readonly query: ListQuery;
  readonly onSort: (sort: Sort) => void;
}

export function SortHead({ column, query, onSort }: SortHeadProps) {
  const styles = useStyles();
  const rows = useRowStyles();
  const columns = useColumnStyles();
  const words = useWords().changes;
  const current = query.sort === column;
  const Arrow = query.descending ? ArrowDownRegular : ArrowUpRegular;
  const right = column === 'amount' || column === 'due' || column === 'age';
  return (
    <th
      scope="col"
      aria-sort={current ? (query.descending ? 'descending' : 'ascending') : undefined}
      className={mergeClasses(rows.head, rows.sticky, columns[column])}
    >
      <button
        type="button"
        onClick={() => onSort(column)}
        className={mergeClasses(styles.button, right && styles.right, current && styles.current)}
      >
        {words.columns[column]}
        {current && <Arrow aria-hidden className={styles.arrow} />}
      </button>
    </th>
  );
}

const useStyles = makeStyles({
  button: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    columnGap: '2px',
    boxSizing: 'border-box',
    width: '100%',
    height: '30px',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '0',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  right: { justifyContent: 'flex-end' },
  current: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground1 },
  arrow: { fontSize: '14px', flexShrink: 0 },
});
