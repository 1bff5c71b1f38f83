// The money of the case: the year's joint pool drawn, the system's sum in the year, how it is spread, and other wishes.
import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Fragment } from 'react';
import { useLocation } from 'wouter';
import type { ChangeView } from '../../../contract/change.ts';
import type { PoolView } from '../../../contract/pool.ts';
import { Distribution } from '../../charts/Distribution.tsx';
import { PoolBar } from '../../charts/PoolBar.tsx';
import { poolParts, poolShortfall } from '../../charts/poolParts.ts';
import { Fold } from '../../shell/Fold.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { followInside } from '../../shell/links.ts';
import { LeftOutText } from './LeftOutText.tsx';
import { Section } from '../../shell/Section.tsx';
import { YearlySumText } from './YearlySumText.tsx';

export function PoolSection({ change, pool }: { readonly change: ChangeView; readonly pool: PoolView }) {
  const styles = useStyles();
  const words = useWords().case.pool;
  const format = useFormat();
  const parts = poolParts(pool)
    .filter(({ key, amount }) => key !== 'thisCase' || amount > 0)
    .map((part) => ({ ...part, name: words[part.key], text: format.kroner(part.amount) }));
  const frame = format.kroner(pool.frame);
  const told = format.list(parts.map(({ name, text }) => `${name.toLowerCase()} ${text}`));
  const shortfall = poolShortfall(pool);
  const largest = Math.max(1, ...pool.distribution.map(({ sum }) => sum));
  return (
    <Section title={words.title({ year: pool.year })} figure={frame}>
      <PoolBar label={words.drawing({ frame, parts: told })} parts={parts} />
      {shortfall > 0 && <p className={styles.text}>{words.overdrawn({ amount: format.kroner(shortfall) })}</p>}
      {change.yearlySum && (
        <p className={styles.quiet}>
          <YearlySumText sum={change.yearlySum} system={change.systemName} />
        </p>
      )}
      {change.leftOut.length > 0 && (
        <p className={styles.quiet}>
          <LeftOutText cases={change.leftOut} /> {pool.free === null && words.freeLeftOut}
        </p>
      )}
      <Fold small summary={words.distribution} className={styles.details}>
        {pool.distribution.length === 0 ? (
          <p className={styles.quiet}>{words.none}</p>
        ) : (
          <Distribution
            label={words.distribution}
            rows={pool.distribution.map(({ key, name, sum, share }) => ({
              key,
              name,
              amount: format.kroner(sum),
              percent: format.percent(share),
              length: sum / largest,
              marked: key === change.system,
            }))}
          />
        )}
      </Fold>
    </Section>
  );
}

/** CR-10: other wishes for the system that together with this one pass a limit. It informs. */
export function SplitMessage({ split }: { readonly split: NonNullable<ChangeView['split']> }) {
  const styles = useStyles();
  const words = useWords().case.flags;
  const format = useFormat();
  const [, navigate] = useLocation();
  const last = split.cases.length - 1;
  return (
    <section className={styles.flag} aria-label={words.title}>
      <h2 className={styles.flagTitle}>{words.title}</h2>
      <p className={styles.flagText}>
        {words.splitBefore}
        {split.cases.map(({ id, number }, index) => (
          <Fragment key={id}>
            {index > 0 && (index === last ? words.and : ', ')}
            <Link inline href={`/changes/${id}`} onClick={followInside(navigate)} className={styles.link}>
              {number}
            </Link>
          </Fragment>
        ))}
        {words.splitAfter({ days: split.days, sum: format.kroner(split.sum), limit: format.kroner(split.limit) })}
      </p>
    </section>
  );
}

const useStyles = makeStyles({
  text: { ...typographyStyles.caption1Strong, margin: `${tokens.spacingVerticalS} 0 0` },
  quiet: {
    ...typographyStyles.caption1,
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground3,
  },
  details: { marginTop: tokens.spacingVerticalXS },
  flag: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  flagTitle: { ...typographyStyles.body1Strong, margin: 0 },
  flagText: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
});
