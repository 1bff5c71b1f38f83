// One thing that waits for the reader: what it is, when it is due, and the button that leads to it.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ClockAlarmRegular } from '@fluentui/react-icons';
import { SEPARATOR, useFormat, useFirstWords } from '../../shell/language.tsx';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { CLAMPED, STACKED } from './listStyles.ts';
import type { WaitingRow } from './waitingRows.ts';

export function WaitingLine({ row, primary }: { readonly row: WaitingRow; readonly primary: boolean }) {
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
