// The latest decisions: what, by whom, when.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { ChangeRow } from '../../../contract/changeRow.ts';
import { useFormat, useFirstWords } from '../../shell/language.tsx';
import { StatusIcon } from '../../shell/StatusIcon.tsx';
import { useListStyles } from './listStyles.ts';

export function DecidedList({ rows }: { readonly rows: readonly ChangeRow[] }) {
  const styles = useStyles();
  const lists = useListStyles();
  const words = useFirstWords();
  const format = useFormat();
  if (rows.length === 0) return <p className={styles.empty}>{words.overview.empty.decided}</p>;
  return (
    <ul className={styles.list}>
      {rows.map((row) => {
        const rejected = row.state === 'rejected';
        const say = rejected ? words.overview.rejectedBy : words.overview.approvedBy;
        return (
          <li key={row.id}>
            <Link href={`/changes/${encodeURIComponent(row.id)}`} className={mergeClasses(styles.row, lists.link)}>
              <span className={styles.icon}>
                <StatusIcon state={rejected ? 'rejected' : 'approved'} iconOnly />
              </span>
              <span className={styles.words}>
                <span>{row.title}</span>
                <span className={styles.quiet}>
                  {row.decidedBy ? say({ by: row.decidedBy }) : words.states[row.state]}
                </span>
              </span>
              {row.decided && (
                <time dateTime={row.decided} className={styles.date}>
                  {format.shortDate(row.decided)}
                </time>
              )}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid' },
  row: {
    ...typographyStyles.body1,
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    padding: '5px 0',
    borderRadius: tokens.borderRadiusMedium,
  },
  icon: { marginTop: '2px' },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  date: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  empty: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
});
