// What the reader has filed, and drafts: how far each is and what comes next.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { ChangeRow } from '../../../contract/changeRow.ts';
import { copenhagenDate } from '../../../domain/calendar/dates.ts';
import { wholeName } from '../../../text/unbroken.ts';
import type { Format } from '../../../text/format.ts';
import type { Words } from '../../../text/words.ts';
import { useMe } from '../../api/queries.ts';
import { SEPARATOR, useFormat, useFirstWords } from '../../shell/language.tsx';
import { RouteGlyph } from '../../shell/RouteGlyph.tsx';
import { StatusIcon } from '../../shell/StatusIcon.tsx';
import { STACKED, useListStyles } from './listStyles.ts';

export function FiledList({ rows }: { readonly rows: readonly ChangeRow[] }) {
  const lists = useListStyles();
  const styles = useStyles();
  const words = useFirstWords().overview;
  if (rows.length === 0) return <p className={styles.empty}>{words.empty.filed}</p>;
  return (
    <ul className={lists.list}>
      {rows.map((row) => (
        <li key={row.id}>
          <Row row={row} />
        </li>
      ))}
    </ul>
  );
}

function Row({ row }: { readonly row: ChangeRow }) {
  const styles = useStyles();
  const lists = useListStyles();
  const words = useFirstWords();
  const format = useFormat();
  const today = useMe().data?.today ?? '';
  const isDraft = row.state === 'draft';
  const when = whenOf(row, { words: words.overview, format, today });
  const next = words.next[row.next.key](row.next);
  return (
    <Link
      href={`/changes/${encodeURIComponent(row.id)}${isDraft ? '/edit' : ''}`}
      className={mergeClasses(styles.row, lists.link)}
    >
      <span className={styles.icon}>
        <StatusIcon state={row.state} iconOnly />
      </span>
      <span className={styles.cell}>
        <span className={styles.title}>{row.title}</span>
        <span className={mergeClasses(styles.quiet, styles.unstacked)}>
          {isDraft ? words.states.draft : row.number}
          {SEPARATOR}
          {wholeName(row.systemName)}
        </span>
        <span className={mergeClasses(styles.quiet, styles.stacked)}>{next}</span>
      </span>
      <span className={styles.unstacked}>
        <RouteGlyph {...row} stopped={isDraft || row.state === 'withdrawn'} />
      </span>
      <span className={mergeClasses(styles.cell, styles.unstacked)}>
        <span>{next}</span>
        <span className={styles.quiet}>{when}</span>
      </span>
      <span className={styles.amount}>
        <span>{row.oneOffCost === null ? '' : format.kroner(row.oneOffCost)}</span>
        <span className={mergeClasses(styles.quiet, styles.stacked)}>{when}</span>
      </span>
    </Link>
  );
}

/** The deadline of the next step, or when the draft was saved. */
export function whenOf(
  { state, next, changed, decided }: ChangeRow,
  { words, format, today }: { words: Words['overview']; format: Format; today: string },
): string {
  if (state === 'draft') {
    if (copenhagenDate(changed) === today) return words.savedToday({ time: format.time(changed) });
    return words.saved({ date: format.shortDate(changed) });
  }
  if (next.due) {
    const date = format.shortDate(next.due);
    return next.key === 'meeting' ? words.meeting({ date }) : words.due({ date });
  }
  return decided ? format.shortDate(decided) : '';
}

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 3fr) minmax(128px, 1fr) minmax(0, 2fr) 104px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
    minHeight: '56px',
    padding: '6px 0',
    ...typographyStyles.body1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    [STACKED]: { gridTemplateColumns: '16px minmax(0, 1fr) auto' },
  },
  icon: { display: 'grid', placeItems: 'center', [STACKED]: { alignSelf: 'start', marginTop: '2px' } },
  cell: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  title: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  amount: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', whiteSpace: 'nowrap' },
  unstacked: { minWidth: 0, [STACKED]: { display: 'none' } },
  stacked: { display: 'none', [STACKED]: { display: 'block' } },
  empty: { ...typographyStyles.body1, margin: `${tokens.spacingVerticalM} 0`, color: tokens.colorNeutralForeground3 },
});
