// The head of a record: where it lies, its title, its state and facts; its figures and its buttons at the right.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import { FROM_MIDDLE, NARROW } from '../shell/containerWidth.tsx';
import type { Crumb } from '../shell/Crumbs.tsx';
import { PageHeader } from '../shell/PageHeader.tsx';

export interface Figure {
  readonly label: string;
  readonly amount: string;
  readonly strong?: boolean;
}

interface RecordHeaderProps {
  readonly title: string;
  /** In a phone's top bar: the number, or what else names the record shortly. */
  readonly barTitle: string;
  readonly breadcrumb: readonly Crumb[];
  /** Below the title: the state and what else tells the record from others. */
  readonly meta: ReactNode;
  readonly figures?: readonly Figure[];
  /** Buttons, and the menu last. */
  readonly actions?: ReactNode;
}

export function RecordHeader({ title, barTitle, breadcrumb, meta, figures = [], actions }: RecordHeaderProps) {
  const styles = useStyles();
  return (
    <PageHeader
      title={title}
      barTitle={barTitle}
      breadcrumb={breadcrumb}
      tight
      meta={meta}
      actions={
        <>
          {figures.map(({ label, amount, strong = false }) => (
            <div key={label} className={styles.figure}>
              <span className={styles.label}>{label}</span>
              <span className={mergeClasses(styles.amount, strong && styles.strong)}>{amount}</span>
            </div>
          ))}
          <div className={styles.actions}>{actions}</div>
        </>
      }
    />
  );
}

/** The state as its mark and its word, then the record's other facts. */
export function StateLine({
  mark,
  state,
  facts,
}: {
  readonly mark: ReactNode;
  readonly state: string;
  readonly facts: readonly string[];
}) {
  const styles = useStyles();
  return (
    <span className={styles.line}>
      {mark}
      <span className={styles.state}>{state}</span>
      {facts.map((fact) => (
        <Fragment key={fact}>
          <span aria-hidden>·</span>
          <span>{fact}</span>
        </Fragment>
      ))}
    </span>
  );
}

const DOWN = '22px';

const useStyles = makeStyles({
  line: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '6px' },
  state: { color: tokens.colorNeutralForeground1 },
  figure: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    fontVariantNumeric: 'tabular-nums',
    // The figures stand on the title's line, not in the middle of the whole head.
    [FROM_MIDDLE]: { marginRight: tokens.spacingHorizontalXXL, paddingTop: DOWN },
    [NARROW]: { flexDirection: 'row', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  amount: {
    ...typographyStyles.subtitle1,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
    [NARROW]: { ...typographyStyles.subtitle2 },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  actions: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    ':empty': { display: 'none' },
    [FROM_MIDDLE]: { paddingTop: DOWN },
    [NARROW]: {
      flexWrap: 'wrap',
      rowGap: tokens.spacingVerticalXS,
      marginLeft: 'auto',
      '& > *': { minHeight: '36px', minWidth: '36px' },
    },
  },
});
