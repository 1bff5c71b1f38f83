// The way of a case through its bodies: ticked, ringed where it is now, hollow to come. Across from 641 px, else down.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CalendarClock16Filled } from '@fluentui/react-icons';
import { Fragment, type ReactNode } from 'react';
import { FROM_MIDDLE } from '../shell/containerWidth.tsx';
import { SpokenOnly } from '../shell/SpokenOnly.tsx';
import { JourneyNode, type NodeState } from './JourneyNode.tsx';

export interface JourneyItem {
  readonly key: string;
  readonly name: string;
  readonly state: NodeState;
  /** The state in words, for those who do not see the node. */
  readonly stateWord: string;
  /** What happened, or who will do it. */
  readonly what: string | null;
  readonly date: string | null;
  /** A side path: the case waits for a meeting. */
  readonly meeting: string | null;
}

export function Journey({ label, items }: { readonly label: string; readonly items: readonly JourneyItem[] }) {
  const styles = useStyles();
  return (
    <ol className={styles.list} aria-label={label}>
      {items.map((item, index) => (
        <li key={item.key} className={styles.item} aria-current={item.state === 'current' ? 'step' : undefined}>
          <span className={styles.rail} aria-hidden>
            <JourneyNode state={item.state} />
            {index < items.length - 1 && (
              <span className={mergeClasses(styles.line, item.state === 'done' && styles.lineDone)} />
            )}
          </span>
          <span className={mergeClasses(styles.texts, index === items.length - 1 && styles.textsLast)}>
            <span className={mergeClasses(styles.name, item.state === 'coming' && styles.nameComing)}>
              {parted(item.name)}
              <SpokenOnly>, {item.stateWord}</SpokenOnly>
            </span>
            {item.what !== null && <span className={styles.what}>{item.what}</span>}
            {item.date !== null && <span className={styles.date}>{item.date}</span>}
            {item.meeting !== null && (
              <span className={styles.meeting}>
                <CalendarClock16Filled className={styles.meetingIcon} aria-hidden />
                {item.meeting}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Long Danish words may break where they are put together, also where the browser has no Danish hyphenation. */
function parted(name: string): ReactNode {
  return name.split(JOINT).map((part, index) => (
    <Fragment key={part}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

const JOINT = /(?<=\p{L})(?=styregruppe|opfølgning|førelse)/u;

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    [FROM_MIDDLE]: { flexDirection: 'row' },
  },
  item: {
    display: 'flex',
    flexGrow: 0,
    columnGap: tokens.spacingHorizontalM,
    ':last-child': { paddingBottom: 0 },
    [FROM_MIDDLE]: {
      flexDirection: 'column',
      flexGrow: 1,
      flexShrink: 1,
      flexBasis: 0,
      minWidth: 0,
      rowGap: tokens.spacingVerticalS,
      ':last-child': { flexGrow: 0.65 },
    },
  },
  rail: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    flexShrink: 0,
    [FROM_MIDDLE]: { flexDirection: 'row', alignSelf: 'stretch' },
  },
  line: {
    flexGrow: 1,
    width: '2px',
    minHeight: tokens.spacingVerticalL,
    marginTop: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralStroke1,
    [FROM_MIDDLE]: {
      width: 'auto',
      height: '2px',
      minHeight: 0,
      marginTop: 0,
      marginBottom: 0,
      marginLeft: tokens.spacingHorizontalSNudge,
      marginRight: tokens.spacingHorizontalSNudge,
    },
  },
  lineDone: { backgroundColor: tokens.colorCompoundBrandBackground },
  texts: {
    flexGrow: 1,
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gridTemplateAreas: '"name date" "what what" "meeting meeting"',
    columnGap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalM,
    [FROM_MIDDLE]: {
      display: 'flex',
      flexDirection: 'column',
      paddingBottom: 0,
      paddingRight: tokens.spacingHorizontalM,
    },
  },
  textsLast: { [FROM_MIDDLE]: { paddingRight: 0 } },
  name: {
    ...typographyStyles.body1Strong,
    gridArea: 'name',
    hyphens: 'auto',
    overflowWrap: 'break-word',
    color: tokens.colorNeutralForeground1,
  },
  nameComing: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  what: { ...typographyStyles.caption1, gridArea: 'what', color: tokens.colorNeutralForeground3 },
  date: {
    ...typographyStyles.caption1,
    gridArea: 'date',
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
    lineHeight: tokens.lineHeightBase300,
    [FROM_MIDDLE]: { lineHeight: tokens.lineHeightBase200 },
  },
  meeting: {
    ...typographyStyles.caption1,
    gridArea: 'meeting',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
  meetingIcon: { color: tokens.colorCompoundBrandForeground1, flexShrink: 0 },
});
