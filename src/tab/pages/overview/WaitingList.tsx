// What waits for the reader: due first, with the one primary button of the page.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ClockAlarmRegular, type FluentIcon } from '@fluentui/react-icons';
import type { OverviewView, WaitingItem } from '../../../contract/overview.ts';
import { regionName } from '../../../domain/region/regions.ts';
import { occasionText } from '../../../text/occasion.ts';
import { wholeName } from '../../../text/unbroken.ts';
import { EmptyState } from '../../shell/EmptyState.tsx';
import { SEPARATOR, useFormat, useFirstWords } from '../../shell/language.tsx';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { tellDeadline } from './DeadlineList.tsx';
import { CLAMPED, STACKED, useListStyles } from './listStyles.ts';
import { dueFirst, kindWords, placeOf, placeOfTask, TASK_ICONS, WAITING_ICONS } from './waiting.ts';

export function WaitingList({ overview }: { readonly overview: OverviewView }) {
  const lists = useListStyles();
  const rows = useRows(overview);
  if (rows.length === 0) return <NothingWaits overview={overview} />;
  return (
    <ul className={lists.list}>
      {dueFirst(rows).map((row, index) => (
        <Row key={row.key} row={row} primary={index === 0} />
      ))}
    </ul>
  );
}

/** What a line of the list says, whatever it waits for. */
interface WaitingRow extends Pick<WaitingItem, 'due' | 'workingDays' | 'soon'> {
  readonly key: string;
  readonly Icon: FluentIcon;
  readonly above: readonly string[];
  readonly title: string;
  /** What the button is about, said aloud: no two are alike. */
  readonly name: string;
  readonly ask: string;
  readonly figure: string;
  /** Below the figure. */
  readonly place: string;
  readonly button: string;
  readonly href: string;
}

/** Cases and everything else that waits, as one list. */
function useRows({ waiting, tasks }: Pick<OverviewView, 'waiting' | 'tasks'>): WaitingRow[] {
  const { overview: words, occasions } = useFirstWords();
  const format = useFormat();
  const cases = waiting.map((item): WaitingRow => {
    const { change, kind, region, round } = item;
    return {
      ...item,
      key: `${kind} ${change.id} ${round ?? ''}`,
      Icon: WAITING_ICONS[kind],
      above: [kindWords(words, item), change.number],
      title: change.title,
      name: change.title,
      ask: words.ask[kind]({ region: region && regionName(region) }),
      figure: change.oneOffCost === null ? '' : format.kroner(change.oneOffCost),
      place: wholeName(change.systemName),
      button: words.button[kind],
      href: placeOf(item),
    };
  });
  const others = tasks.map((item): WaitingRow => {
    const { kind, ask, button } = words.task[item.kind];
    const month = item.month === null ? [] : [format.capital(format.monthWithYear(`${item.month}-01`))];
    // Two proposals for one project differ by what they are for.
    const occasion = occasionText(item.triggers, occasions, format);
    return {
      ...item,
      key: `${item.kind} ${item.record}`,
      Icon: TASK_ICONS[item.kind],
      above: [kind, ...month, ...(occasion === '' ? [] : [occasion])],
      name: occasion === '' ? item.title : `${item.title}, ${occasion.charAt(0).toLowerCase()}${occasion.slice(1)}`,
      ask,
      figure: '',
      place: wholeName(item.where),
      button,
      href: placeOfTask(item),
    };
  });
  return [...cases, ...others];
}

function Row({ row, primary }: { readonly row: WaitingRow; readonly primary: boolean }) {
  const styles = useStyles();
  const words = useFirstWords().overview;
  const { Icon, above, title, name, ask, figure, place, button, href } = row;
  return (
    <li className={styles.item}>
      <span className={styles.tile}>
        <Icon aria-hidden />
      </span>
      <div className={styles.words}>
        <span className={styles.quiet}>{above.join(SEPARATOR)}</span>
        <strong className={styles.title}>{title}</strong>
        <span className={styles.ask}>{ask}</span>
      </div>
      <div className={styles.figures}>
        <span>{figure}</span>
        <span className={styles.quiet}>{place}</span>
      </div>
      <Due item={row} />
      <LinkButton
        href={href}
        appearance={primary ? 'primary' : 'secondary'}
        label={words.buttonFor({ button, title: name })}
        className={styles.button}
      >
        {button}
      </LinkButton>
    </li>
  );
}

function Due({ item: { due, workingDays, soon } }: { readonly item: WaitingRow }) {
  const styles = useStyles();
  const words = useFirstWords().overview;
  const format = useFormat();
  if (due === null) return <div className={mergeClasses(styles.due, styles.quiet)}>{words.noDue}</div>;
  const left =
    workingDays === null
      ? ''
      : workingDays === 0
        ? words.today
        : workingDays > 0
          ? words.workingDays({ count: workingDays })
          : words.late({ count: -workingDays });
  return (
    <div className={styles.due}>
      <span className={mergeClasses(soon && styles.strong)}>{format.weekdayDate(due)}</span>
      <span className={mergeClasses(styles.quiet, soon && styles.soon)}>
        {soon && <ClockAlarmRegular aria-hidden className={styles.alarm} />}
        {left}
      </span>
    </div>
  );
}

function NothingWaits({ overview }: { readonly overview: OverviewView }) {
  const words = useFirstWords().overview;
  const format = useFormat();
  const [next] = overview.deadlines;
  const coming =
    next && words.empty.next({ what: tellDeadline(next, words, format).title, date: format.longDate(next.date) });
  return (
    <EmptyState title={words.empty.title} text={[words.empty.text, coming].filter(Boolean).join(' ')}>
      <LinkButton href="/changes">{words.empty.allChanges}</LinkButton>
    </EmptyState>
  );
}

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) minmax(88px, auto) 108px 104px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
    minHeight: '80px',
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [STACKED]: {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      rowGap: tokens.spacingVerticalS,
      padding: `${tokens.spacingVerticalM} 0`,
    },
  },
  tile: {
    display: 'grid',
    placeItems: 'center',
    width: '32px',
    height: '32px',
    fontSize: '20px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    [STACKED]: { display: 'none' },
  },
  words: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    overflowWrap: 'anywhere',
    [STACKED]: { gridColumn: '1 / -1' },
  },
  title: { ...typographyStyles.body1Strong, ...CLAMPED },
  ask: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  figures: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    textAlign: 'right',
    [STACKED]: { display: 'none' },
  },
  due: {
    ...typographyStyles.body1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    textAlign: 'right',
    [STACKED]: {
      flexDirection: 'row',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: tokens.spacingHorizontalS,
      textAlign: 'left',
    },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  soon: {
    ...typographyStyles.caption1Strong,
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    color: tokens.colorStatusWarningForeground3,
  },
  alarm: { flexShrink: 0, fontSize: '16px' },
  button: {
    width: '100%',
    minWidth: 0,
    padding: '5px 4px',
    whiteSpace: 'nowrap',
    [STACKED]: { minWidth: '112px', minHeight: '36px' },
  },
});
