// What waits for the reader: due first, with the one primary button of the page.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ClockAlarmRegular } from '@fluentui/react-icons';
import type { OverviewView, WaitingItem } from '../../../contract/schemas.ts';
import { regionName } from '../../../domain/region/regions.ts';
import { wholeName } from '../../../text/unbroken.ts';
import { EmptyState } from '../../shell/EmptyState.tsx';
import { SEPARATOR, useFormat, useWords } from '../../shell/language.tsx';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { tellDeadline } from './DeadlineList.tsx';
import { CLAMPED, STACKED, useListStyles } from './listStyles.ts';
import { dueFirst, kindWords, placeOf, WAITING_ICONS } from './waiting.ts';

export function WaitingList({ overview }: { readonly overview: OverviewView }) {
  const lists = useListStyles();
  if (overview.waiting.length === 0) return <NothingWaits overview={overview} />;
  return (
    <ul className={lists.list}>
      {dueFirst(overview.waiting).map((item, index) => (
        <Item key={`${item.kind} ${item.change.id} ${item.round ?? ''}`} item={item} primary={index === 0} />
      ))}
    </ul>
  );
}

function Item({ item, primary }: { readonly item: WaitingItem; readonly primary: boolean }) {
  const styles = useStyles();
  const words = useWords().overview;
  const format = useFormat();
  const { change, kind, region } = item;
  const Icon = WAITING_ICONS[kind];
  const button = words.button[kind];
  return (
    <li className={styles.item}>
      <span className={styles.tile}>
        <Icon aria-hidden />
      </span>
      <div className={styles.words}>
        <span className={styles.quiet}>
          {kindWords(words, item)}
          {SEPARATOR}
          {change.number}
        </span>
        <strong className={styles.title}>{change.title}</strong>
        <span className={styles.ask}>{words.ask[kind]({ region: region && regionName(region) })}</span>
      </div>
      <div className={styles.figures}>
        <span>{change.oneOffCost === null ? '' : format.kroner(change.oneOffCost)}</span>
        <span className={styles.quiet}>{wholeName(change.systemName)}</span>
      </div>
      <Due item={item} />
      <LinkButton
        href={placeOf(item)}
        appearance={primary ? 'primary' : 'secondary'}
        label={words.buttonFor({ button, title: change.title })}
        className={styles.button}
      >
        {button}
      </LinkButton>
    </li>
  );
}

function Due({ item: { due, workingDays, soon } }: { readonly item: WaitingItem }) {
  const styles = useStyles();
  const words = useWords().overview;
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
  const words = useWords().overview;
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
  alarm: { fontSize: '16px' },
  button: {
    width: '100%',
    minWidth: 0,
    padding: '5px 4px',
    whiteSpace: 'nowrap',
    [STACKED]: { minWidth: '112px', minHeight: '36px' },
  },
});
