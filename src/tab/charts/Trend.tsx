// How a light moved since the month before: an arrow with its word.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowDownRightRegular, ArrowRightRegular, ArrowUpRightRegular, type FluentIcon } from '@fluentui/react-icons';
import type { TrendView } from '../../contract/light.ts';
import { useWords } from '../shell/language.tsx';
import { SpokenOnly } from '../shell/SpokenOnly.tsx';

/** Null: one of the two months has no light to compare. */
export function Trend({ trend }: { readonly trend: TrendView['overall'] }) {
  const styles = useStyles();
  const words = useWords().portfolio;
  if (trend === null) {
    return (
      <span className={styles.none}>
        <span aria-hidden>–</span>
        <SpokenOnly>{words.noTrend}</SpokenOnly>
      </span>
    );
  }
  const Icon = ICONS[trend];
  return (
    <span className={mergeClasses(styles.trend, styles[trend])}>
      <Icon aria-hidden className={styles.icon} />
      {words.trends[trend]}
    </span>
  );
}

const ICONS: Readonly<Record<NonNullable<TrendView['overall']>, FluentIcon>> = {
  better: ArrowUpRightRegular,
  unchanged: ArrowRightRegular,
  worse: ArrowDownRightRegular,
};

const useStyles = makeStyles({
  trend: {
    ...typographyStyles.caption1,
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    verticalAlign: 'middle',
  },
  better: { color: tokens.colorStatusSuccessForeground3 },
  unchanged: { color: tokens.colorNeutralForeground2 },
  worse: { color: tokens.colorStatusDangerForeground3 },
  none: { color: tokens.colorNeutralForeground3 },
  icon: { flexShrink: 0, fontSize: '16px' },
});
