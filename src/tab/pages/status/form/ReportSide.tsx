// Beside the form: what the lights add up to, what publishing does by itself, and the last six months.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import {
  ArrowUpRegular,
  CalendarAddRegular,
  CommentRegular,
  InfoRegular,
  PersonRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { MonthCellView } from '../../../../contract/light.ts';
import type { StatusView } from '../../../../contract/status.ts';
import type { Light as LightKey, StatusReport } from '../../../../domain/status/status.list.ts';
import { overallOf } from '../../../../domain/status/status.rules.ts';
import { LightIcon, useLightWord } from '../../../charts/Light.tsx';
import { lightOf } from '../../../charts/lightKind.ts';
import { useFormat, useLanguage, useWords } from '../../../shell/language.tsx';
import { RuleLine } from '../../../shell/RuleLine.tsx';
import { monthHeads } from '../../../charts/months.ts';
import { whenPublished, whyOverall, type Consequence } from './sideText.ts';

/** `report`: what is typed. `published`: there is nothing to come. */
export function ReportSide({
  view,
  report,
  published = false,
}: {
  readonly view: StatusView;
  readonly report: StatusReport;
  readonly published?: boolean;
}) {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const word = useLightWord();
  const { side } = words.status;
  const overall = overallOf(report);
  return (
    <div className={styles.side}>
      <div className={styles.part} aria-live="polite">
        <h2 className={styles.small}>{side.overall}</h2>
        <p className={styles.overall}>
          {overall !== null && <LightIcon kind={overall} size={18} />}
          {overall === null ? side.waiting : word(overall)}
        </p>
        <p className={styles.text}>{whyOverall(report, overall, view, { words, format })}</p>
      </div>
      {!published && (
        <div className={styles.part}>
          <h2 className={styles.title}>{side.when}</h2>
          <ul className={styles.list}>
            {whenPublished(overall, view, { words, format }).map(({ kind, text }) => {
              const Icon = ICONS[kind];
              return (
                <li key={kind} className={styles.line}>
                  <Icon aria-hidden className={styles.icon} />
                  {text}
                </li>
              );
            })}
          </ul>
        </div>
      )}
      <div className={styles.part}>
        <h2 className={styles.title}>{side.months}</h2>
        <SixMonths months={view.months} now={view.month} overall={overall} />
      </div>
      <RuleLine kind="document" text={side.rule} source={side.ruleSource} />
    </div>
  );
}

interface SixMonthsProps {
  readonly months: readonly MonthCellView[];
  /** The month of the report, which shows what is typed. */
  readonly now: string;
  readonly overall: LightKey | null;
}

function SixMonths({ months, now, overall }: SixMonthsProps) {
  const styles = useStyles();
  const word = useLightWord();
  const heads = monthHeads(
    months.map(({ month }) => month),
    useLanguage(),
  );
  return (
    <ol className={styles.months}>
      {months.map((cell, index) => {
        const isNow = cell.month === now;
        const kind = isNow && overall !== null ? overall : lightOf(cell, 'overall');
        return (
          <li key={cell.month} className={mergeClasses(styles.month, isNow && styles.now)}>
            <LightIcon kind={kind} size={14} />
            <span>{kind === 'not-owed' ? '–' : word(kind)}</span>
            <span className={styles.monthName}>{heads[index]?.short}</span>
          </li>
        );
      })}
    </ol>
  );
}

const ICONS: Readonly<Record<Consequence['kind'], FluentIcon>> = {
  item: CalendarAddRegular,
  accounts: PersonRegular,
  escalation: ArrowUpRegular,
  told: CommentRegular,
  quiet: InfoRegular,
};

const useStyles = makeStyles({
  side: { display: 'grid', rowGap: tokens.spacingVerticalM, gridTemplateColumns: 'minmax(0, 1fr)' },
  part: {
    paddingBottom: tokens.spacingVerticalL,
    marginBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-of-type': { borderBottomStyle: 'none', paddingBottom: tokens.spacingVerticalS },
  },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  overall: {
    ...typographyStyles.subtitle1,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  title: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalSNudge}` },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: tokens.spacingVerticalS },
  line: { ...typographyStyles.body1, display: 'flex', columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorNeutralForeground3 },
  months: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(6, minmax(0, 1fr))',
  },
  month: {
    ...typographyStyles.caption1,
    display: 'grid',
    justifyItems: 'center',
    rowGap: '2px',
    padding: `${tokens.spacingVerticalS} 0`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
  },
  now: { ...typographyStyles.caption1Strong, backgroundColor: tokens.colorNeutralBackground6 },
  monthName: { color: tokens.colorNeutralForeground3 },
});
