// While the portfolio is read: after 300 ms its lines in the columns of what comes.
import { SkeletonItem, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLightMatrixStyles } from '../../charts/lightMatrixStyles.ts';
import { useContainerWidth } from '../../shell/containerWidth.tsx';
import { useDelay } from '../../shell/delay.ts';
import { useWords } from '../../shell/language.tsx';
import { SkeletonRows } from '../../shell/Skeletons.tsx';
import { SpokenOnly } from '../../shell/SpokenOnly.tsx';
import { usePortfolioColumns } from './portfolioColumns.ts';

const ROWS = Array.from({ length: 10 }, (_, index) => index);
const MONTHS = Array.from({ length: 12 }, (_, index) => index);

export function PortfolioSkeleton() {
  const styles = useLightMatrixStyles();
  const columns = usePortfolioColumns();
  const own = useStyles();
  const words = useWords().portfolio;
  const visible = useDelay();
  if (useContainerWidth() === 'narrow') return <SkeletonRows rows={8} height={88} className={own.rows} />;
  return (
    <div className={styles.scroller}>
      <table className={styles.table} aria-busy>
        <caption>
          <SpokenOnly>{words.loading}</SpokenOnly>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.first)}>
              {words.columns.project}
            </th>
            <th scope="col" className={mergeClasses(styles.head, columns.phase)}>
              {words.columns.phase}
            </th>
            {MONTHS.map((month) => (
              <td key={month} className={mergeClasses(styles.head, styles.month)}>
                {'\u00A0'}
              </td>
            ))}
            <th scope="col" className={mergeClasses(styles.head, columns.trend)}>
              {words.columns.trend}
            </th>
          </tr>
        </thead>
        <tbody>
          {visible &&
            ROWS.map((row) => (
              <tr key={row} style={{ opacity: 1 - (row / ROWS.length) * 0.75 }}>
                <td className={mergeClasses(styles.cell, styles.paper, styles.first)}>
                  <SkeletonItem size={12} style={{ width: `${50 + ((row * 31) % 40)}%` }} />
                </td>
                <td className={mergeClasses(styles.cell, columns.phase)}>
                  <SkeletonItem size={12} style={{ width: '80%' }} />
                </td>
                {MONTHS.map((month) => (
                  <td key={month} className={mergeClasses(styles.cell, styles.month)}>
                    <SkeletonItem size={12} shape="circle" className={own.light} />
                  </td>
                ))}
                <td className={mergeClasses(styles.cell, columns.trend)}>
                  <SkeletonItem size={12} />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

const useStyles = makeStyles({
  rows: { padding: `0 ${tokens.spacingHorizontalL}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  light: { margin: '0 auto' },
});
