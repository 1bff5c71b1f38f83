// While the list is read: its heads at once, and after 300 ms lines in its columns.
import { SkeletonItem, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useContainerWidth } from '../../shell/containerWidth.tsx';
import { useDelay } from '../../shell/delay.ts';
import { useWords } from '../../shell/language.tsx';
import { SkeletonRows } from '../../shell/Skeletons.tsx';
import { DEFAULT_QUERY, SORTS } from '../../../contract/changesQuery.ts';
import { SortHead } from './SortHead.tsx';
import { useRowStyles } from '../../shell/rowStyles.ts';
import { SpokenOnly } from '../../shell/SpokenOnly.tsx';
import { useColumnStyles } from './columnStyles.ts';

const ROWS = Array.from({ length: 17 }, (_, index) => index);

export function TableSkeleton() {
  const styles = useRowStyles();
  const columns = useColumnStyles();
  const words = useWords().changes;
  const own = useStyles();
  const visible = useDelay();
  if (useContainerWidth() === 'narrow') return <SkeletonRows rows={10} height={57} className={own.rows} />;
  return (
    <table className={styles.table} aria-busy>
      <caption>
        <SpokenOnly>{words.loading}</SpokenOnly>
      </caption>
      <thead>
        <tr>
          {SORTS.map((column) => (
            <SortHead key={column} column={column} query={DEFAULT_QUERY} onSort={() => {}} />
          ))}
        </tr>
      </thead>
      <tbody>
        {visible &&
          ROWS.map((row) => (
            <tr key={row} style={{ opacity: 1 - (row / ROWS.length) * 0.75 }}>
              {SORTS.map((column, index) => (
                <td key={column} className={mergeClasses(styles.cell, columns[column])}>
                  <SkeletonItem size={12} style={{ width: `${55 + ((row * 31 + index * 17) % 40)}%` }} />
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

const useStyles = makeStyles({
  rows: { padding: `0 ${tokens.spacingHorizontalL}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});
