// How the year's grants are spread over the systems (CR-9): a table with a bar in each row, largest first.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';

export interface DistributionRow {
  readonly key: string;
  readonly name: string;
  readonly amount: string;
  readonly percent: string;
  /** 0 to 1, of the largest. */
  readonly length: number;
  /** The system of the case that is shown. */
  readonly marked: boolean;
}

export function Distribution({ label, rows }: { readonly label: string; readonly rows: readonly DistributionRow[] }) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={label}>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row" className={mergeClasses(styles.name, row.marked && styles.strong)}>
              {row.name}
              <span className={styles.track} aria-hidden>
                <span
                  className={mergeClasses(styles.bar, row.marked && styles.markedBar)}
                  style={{ width: `${Math.max(1, row.length * 100)}%` }}
                />
              </span>
            </th>
            <td className={styles.number}>{row.amount}</td>
            <td className={mergeClasses(styles.number, styles.share)}>{row.percent}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  name: { ...typographyStyles.caption1, padding: `${tokens.spacingVerticalXS} 0`, textAlign: 'left', width: '50%' },
  strong: { ...typographyStyles.caption1Strong },
  track: { display: 'block', height: '4px', marginTop: tokens.spacingVerticalXXS },
  bar: {
    display: 'block',
    height: '4px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralForeground3,
  },
  markedBar: { backgroundColor: tokens.colorCompoundBrandBackground },
  number: {
    ...typographyStyles.caption1,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: 'right',
    verticalAlign: 'top',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
  share: { color: tokens.colorNeutralForeground3 },
});
