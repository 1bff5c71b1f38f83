// The ballot of the regions: sign, region, answer, time; remarks in full below the answer. Silence is a dashed ring.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Answer } from '../../domain/round/round.list.ts';
import { SPOKEN_ONLY } from '../shell/SpokenOnly.tsx';
import { AnswerIcon } from './AnswerIcon.tsx';

export interface BallotLine {
  readonly key: string;
  readonly region: string;
  /** The word that marks the reader's own region, if it is. */
  readonly own: string | null;
  readonly answer: Answer | null;
  readonly word: string;
  readonly remark: string | null;
  readonly note: string | null;
  readonly time: string | null;
  /** The answer came while the page was open: the row is tinted for a second. */
  readonly fresh: boolean;
}

interface BallotProps {
  readonly caption: string;
  readonly heads: { readonly region: string; readonly answer: string; readonly time: string };
  readonly lines: readonly BallotLine[];
}

/** The ballot breaks on its own width: beside a side column it may be as narrow as on a phone. */
const IN_ONE_LINE = '@container ballot (min-width: 480px)';

export function Ballot({ caption, heads, lines }: BallotProps) {
  const styles = useStyles();
  return (
    <div className={styles.container}>
      <table className={styles.table} aria-label={caption}>
        <thead className={styles.head}>
          <tr>
            <th scope="col">{heads.region}</th>
            <th scope="col">{heads.answer}</th>
            <th scope="col">{heads.time}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key} className={mergeClasses(styles.row, line.fresh && styles.fresh)}>
              <th scope="row" className={styles.region}>
                <AnswerIcon answer={line.answer} />
                <span className={styles.name}>
                  {line.region}
                  {line.own !== null && <span className={styles.own}>{line.own}</span>}
                </span>
              </th>
              <td className={styles.answer}>
                <span className={mergeClasses(line.answer === null && styles.silent)}>{line.word}</span>
                {line.remark !== null && <q className={styles.remark}>{line.remark}</q>}
                {line.note !== null && <span className={styles.note}>{line.note}</span>}
              </td>
              <td className={styles.time}>{line.time}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A row of 40, and of 52 with a remark: what stands beside a long one keeps to its first line. */
const LINE = '9px 0 7px';

const useStyles = makeStyles({
  container: { containerType: 'inline-size', containerName: 'ballot' },
  table: {
    display: 'block',
    width: '100%',
    borderCollapse: 'collapse',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& > tbody': { display: 'block' },
  },
  head: SPOKEN_ONLY,
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gridTemplateAreas: '"region time" "answer answer"',
    columnGap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    [IN_ONE_LINE]: {
      gridTemplateColumns: '200px minmax(0, 1fr) auto',
      gridTemplateAreas: '"region answer time"',
      alignItems: 'start',
      minHeight: '39px',
      paddingTop: 0,
      paddingBottom: 0,
    },
  },
  fresh: {
    '@media (prefers-reduced-motion: no-preference)': {
      animationName: {
        from: { backgroundColor: tokens.colorBrandBackground2 },
        to: { backgroundColor: 'transparent' },
      },
      animationDuration: '1s',
      animationTimingFunction: tokens.curveEasyEase,
      animationIterationCount: 1,
    },
  },
  region: {
    ...typographyStyles.body1,
    gridArea: 'region',
    display: 'flex',
    columnGap: tokens.spacingHorizontalM,
    padding: 0,
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    [IN_ONE_LINE]: { padding: LINE },
  },
  name: { [IN_ONE_LINE]: { whiteSpace: 'nowrap' } },
  own: {
    ...typographyStyles.caption1,
    display: 'inline-block',
    marginLeft: tokens.spacingHorizontalSNudge,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
  },
  answer: {
    ...typographyStyles.body1,
    gridArea: 'answer',
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    padding: `0 0 0 ${tokens.spacingHorizontalXXXL}`,
    color: tokens.colorNeutralForeground1,
    [IN_ONE_LINE]: {
      padding: LINE,
    },
  },
  silent: { color: tokens.colorNeutralForeground3 },
  remark: {
    ...typographyStyles.caption1,
    quotes: 'none',
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'break-word',
    whiteSpace: 'pre-line',
    '::before': { content: '"“"' },
    '::after': { content: '"”"' },
  },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  time: {
    ...typographyStyles.caption1,
    gridArea: 'time',
    padding: 0,
    textAlign: 'right',
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
    [IN_ONE_LINE]: { padding: LINE },
  },
});
