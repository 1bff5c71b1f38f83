// CR-15: what the deciding body will be told about the system's other wishes, as one quiet message. It never blocks.
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Warning20Regular } from '@fluentui/react-icons';
import { Fragment } from 'react';
import { Link } from 'wouter';
import type { ChangeView } from '../../../../contract/change.ts';
import { LeftOutText } from '../../case/LeftOutText.tsx';
import { useFormat, useLanguage, useWords } from '../../../shell/language.tsx';

interface FlagsProps {
  readonly split: ChangeView['split'];
  readonly yearlySum: ChangeView['yearlySum'];
  readonly leftOut: ChangeView['leftOut'];
  /** Who decides, as the route names it. */
  readonly body: string;
}

export function Flags({ split, yearlySum, leftOut, body }: FlagsProps) {
  const styles = useStyles();
  const { flags } = useWords().form.route;
  const format = useFormat();
  const passed = yearlySum?.passed ? yearlySum : null;
  const without = leftOut.length > 0 && <LeftOutText cases={leftOut} />;
  if (!split && !passed) return without && <p className={styles.text}>{without}</p>;
  const amounts = split && { sum: format.kroner(split.sum), limit: format.kroner(split.limit) };
  return (
    <section className={styles.box}>
      <Warning20Regular className={styles.icon} aria-hidden />
      <div className={styles.words}>
        <h3 className={styles.title}>{flags.title}</h3>
        <p className={styles.text}>
          {split && amounts && (
            <>
              {flags.with} <Cases cases={split.cases} /> {flags.recent({ days: split.days })}{' '}
              {ended(split.sum > split.limit ? flags.split(amounts) : flags.splitReaches(amounts))}{' '}
            </>
          )}
          {passed &&
            `${flags.yearly({
              year: passed.year,
              granted: format.kroner(passed.granted),
              withThis: format.kroner(passed.withThis),
              limit: format.kroner(passed.limit),
            })} `}
          {flags.informs({ body })} {without}
        </p>
      </div>
    </section>
  );
}

/** With its full stop, where “kr.” has not given it one. */
const ended = (sentence: string) => (sentence.endsWith('.') ? sentence : `${sentence}.`);

/** “ÆØ-118, ÆØ-122 og ÆØ-134”, each a link. */
function Cases({ cases }: { readonly cases: NonNullable<ChangeView['split']>['cases'] }) {
  const styles = useStyles();
  const numbers = cases.map(({ number }) => number);
  const parts = new Intl.ListFormat(useLanguage(), { type: 'conjunction' }).formatToParts(numbers);
  return parts.map(({ type, value }, index) => {
    const found = type === 'element' ? cases.find(({ number }) => number === value) : undefined;
    if (!found) return <Fragment key={index}>{value}</Fragment>;
    return (
      <Link key={found.id} href={`/changes/${encodeURIComponent(found.id)}`} className={styles.link}>
        {value}
      </Link>
    );
  });
}

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  icon: { color: tokens.colorStatusWarningForeground3 },
  words: { minWidth: 0 },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.caption1, margin: 0 },
  link: { color: tokens.colorBrandForegroundLink, textDecorationLine: 'underline' },
});
