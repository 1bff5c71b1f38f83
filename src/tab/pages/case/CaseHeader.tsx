// The head of a case: where it lies, its title, status, system and kind; its two amounts and its menu at the right.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import type { ChangeView } from '../../../contract/change.ts';
import { wholeName } from '../../../text/unbroken.ts';
import { FROM_MIDDLE, NARROW, useContainerWidth } from '../../shell/containerWidth.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { PageHeader } from '../../shell/PageHeader.tsx';
import { StatusIcon } from '../../shell/StatusIcon.tsx';

interface CaseHeaderProps {
  readonly change: ChangeView;
  /** What stands after the status's word, such as “skriftlig behandling”. */
  readonly detail: string | null;
  readonly menu?: ReactNode;
}

export function CaseHeader({ change, detail, menu }: CaseHeaderProps) {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const narrow = useContainerWidth() === 'narrow';
  const kind = change.kind === null ? null : kindWord(change.kind, words.choices.changes.kind);
  const state = words.states[change.state];
  const parts = [wholeName(change.systemName), ...(kind === null || narrow ? [] : [kind])];
  return (
    <PageHeader
      title={change.title}
      barTitle={change.number}
      breadcrumb={[{ label: words.case.list, href: '/changes' }, { label: change.number }]}
      tight
      meta={
        <span className={styles.meta}>
          <StatusIcon state={change.state} iconOnly />
          <span className={styles.state}>{detail === null ? state : `${state}, ${detail}`}</span>
          {parts.map((part) => (
            <Fragment key={part}>
              <span aria-hidden>·</span>
              <span>{part}</span>
            </Fragment>
          ))}
        </span>
      }
      actions={
        <>
          {change.oneOffCost !== null && (
            <Amount label={words.case.oneOff} amount={format.kroner(change.oneOffCost)} strong />
          )}
          {change.yearlyCost !== null && !narrow && (
            <Amount label={words.case.yearly} amount={format.kroner(change.yearlyCost)} />
          )}
          <div className={styles.menu}>{menu}</div>
        </>
      }
    />
  );
}

function Amount({
  label,
  amount,
  strong = false,
}: {
  readonly label: string;
  readonly amount: string;
  readonly strong?: boolean;
}) {
  const styles = useStyles();
  return (
    <div className={styles.amount}>
      <span className={styles.label}>{label}</span>
      <span className={strong ? styles.strong : styles.plain}>{amount}</span>
    </div>
  );
}

function kindWord(kind: string, kinds: Readonly<Record<string, string>>): string {
  return kinds[kind] ?? kind;
}

const DOWN = '22px';

const useStyles = makeStyles({
  meta: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '6px' },
  state: { color: tokens.colorNeutralForeground1 },
  amount: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    fontVariantNumeric: 'tabular-nums',
    // The figures stand on the title's line, not in the middle of the whole head.
    [FROM_MIDDLE]: { marginRight: tokens.spacingHorizontalXXL, paddingTop: DOWN },
    [NARROW]: { flexDirection: 'row', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  },
  menu: { [FROM_MIDDLE]: { paddingTop: DOWN }, [NARROW]: { marginLeft: 'auto' } },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  strong: { ...typographyStyles.subtitle1, [NARROW]: { ...typographyStyles.subtitle2 } },
  plain: { ...typographyStyles.subtitle1, fontWeight: tokens.fontWeightRegular },
});
