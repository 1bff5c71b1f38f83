// The next deadlines and meetings, by month.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { OverviewView } from '../../../contract/overview.ts';
import { yearOf } from '../../../domain/calendar/dates.ts';
import type { Format } from '../../../text/format.ts';
import type { Words } from '../../../text/words.ts';
import { useMe } from '../../api/queries.ts';
import { useFormat, useFirstWords } from '../../shell/language.tsx';
import { CLAMPED, useListStyles } from './listStyles.ts';

type Deadline = OverviewView['deadlines'][number];

export function DeadlineList({ deadlines }: { readonly deadlines: readonly Deadline[] }) {
  const styles = useStyles();
  const words = useFirstWords().overview;
  const format = useFormat();
  const today = useMe().data?.today;
  if (deadlines.length === 0) return <p className={styles.empty}>{words.empty.deadlines}</p>;
  return byMonth(deadlines.slice(0, SHOWN)).map(({ month, inMonth }) => {
    const day = `${month}-01`;
    const sameYear = today !== undefined && yearOf(day) === yearOf(today);
    return (
      <section key={month} className={styles.group}>
        <h3 className={styles.month}>{format.capital(sameYear ? format.month(day) : format.monthWithYear(day))}</h3>
        <ul className={styles.list}>
          {inMonth.map((deadline) => (
            <Item key={`${deadline.date} ${deadline.kind} ${deadline.title}`} deadline={deadline} />
          ))}
        </ul>
      </section>
    );
  });
}

interface ToldDeadline {
  readonly title: string;
  readonly below: string;
}

/** A deadline in two lines: what, and of whom or of what. */
export function tellDeadline(deadline: Deadline, words: Words['overview'], format: Format): ToldDeadline {
  const { kind, title, where } = deadline;
  const [group = title, system] = title.split(/ for (.*)/s);
  if (kind === 'meeting') return { title: words.deadline.meeting({ title: group }), below: system ?? where };
  const told = words.deadline[kind]({ title, where: format.list(where.split(', ')) });
  return { title: told, below: kind === 'region-change' ? words.regionChange : where };
}

function Item({ deadline }: { readonly deadline: Deadline }) {
  const styles = useStyles();
  const lists = useListStyles();
  const format = useFormat();
  const { date, change } = deadline;
  const { title, below } = tellDeadline(deadline, useFirstWords().overview, format);
  return (
    <li className={styles.item}>
      <time className={styles.day} dateTime={date}>
        <span className={styles.number}>{format.dayOfMonth(date)}</span>
        <span className={styles.weekday}>{format.weekday(date)}</span>
      </time>
      <div className={styles.words}>
        {change ? (
          <Link
            href={`/changes/${encodeURIComponent(change)}`}
            className={mergeClasses(styles.title, lists.link, styles.link)}
          >
            {title}
          </Link>
        ) : (
          <span className={styles.title}>{title}</span>
        )}
        {below !== '' && <span className={styles.quiet}>{below}</span>}
      </div>
    </li>
  );
}

/** As many as stand beside the list without pushing the decisions away. */
const SHOWN = 5;

/** The deadlines in their months, both in order of time. */
export function byMonth(deadlines: readonly Deadline[]): { month: string; inMonth: Deadline[] }[] {
  const months = new Map<string, Deadline[]>();
  for (const deadline of deadlines.toSorted((a, b) => a.date.localeCompare(b.date))) {
    const month = deadline.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), deadline]);
  }
  return [...months].map(([month, inMonth]) => ({ month, inMonth }));
}

const useStyles = makeStyles({
  group: { ':not(:last-child)': { marginBottom: tokens.spacingVerticalXXL } },
  month: {
    ...typographyStyles.caption1,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground3,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalL },
  item: { display: 'flex', columnGap: tokens.spacingHorizontalM },
  day: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    width: '44px',
    height: '44px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  number: { ...typographyStyles.subtitle2, lineHeight: '18px' },
  weekday: { ...typographyStyles.caption1, lineHeight: '16px', color: tokens.colorNeutralForeground2 },
  words: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0, overflowWrap: 'anywhere' },
  title: { ...typographyStyles.body1, ...CLAMPED },
  link: { ':hover': { backgroundColor: 'transparent', textDecorationLine: 'underline' } },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  empty: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
});
