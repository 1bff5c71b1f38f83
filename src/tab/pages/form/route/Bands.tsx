// The three bands with the amount on them, and who decides in each below.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { RouteView } from '../../../../contract/changeRoute.ts';
import { useFormat, useWords } from '../../../shell/language.tsx';
import { BANDS, bandOf, knobAt, type BandName } from './bands.ts';

export function Bands({ amount, route }: { readonly amount: number; readonly route: RouteView }) {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const { lower, upper } = route.limits;
  const now = bandOf(amount, route.limits);
  const bands = words.form.route.bands;
  const small = route.bodies[0] === 'SYS' && route.route === 'small' ? words.bodiesShort.SYS : bands.region;
  const told: Record<BandName, { body: string; range: string }> = {
    small: { body: small, range: bands.below({ limit: format.amount(lower) }) },
    middle: {
      body: words.bodiesShort.SYS,
      range: bands.between({ lower: format.amount(lower), upper: format.amount(upper) }),
    },
    top: { body: words.bodiesShort.RSI, range: bands.above({ limit: format.amount(upper) }) },
  };
  const label = bands.drawing({ amount: format.kroner(amount), ...told[now] });
  return (
    <div>
      <svg role="img" aria-label={label} className={styles.drawing} width="100%" height="16">
        {BANDS.map(({ name, from, width }) => (
          <rect
            key={name}
            x={`${from}%`}
            width={`${width}%`}
            y="5"
            height="6"
            rx="3"
            className={name === now ? styles.here : styles.band}
          />
        ))}
        <circle cx={`${knobAt(amount, route.limits)}%`} cy="8" r="6" className={styles.knob} />
      </svg>
      <div className={styles.legend} aria-hidden>
        {BANDS.map(({ name }) => (
          <div
            key={name}
            className={mergeClasses(styles.words, name === now && styles.current, name === 'top' && styles.last)}
          >
            <div className={mergeClasses(name === now && styles.strong)}>{told[name].body}</div>
            <div>{told[name].range}</div>
          </div>
        ))}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  drawing: { display: 'block', overflow: 'visible' },
  band: { fill: tokens.colorNeutralStroke2 },
  here: { fill: tokens.colorCompoundBrandBackground },
  knob: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorCompoundBrandBackground, strokeWidth: '4px' },
  legend: { display: 'grid', gridTemplateColumns: '28.25fr 44.5fr 27.25fr', marginTop: tokens.spacingVerticalXS },
  words: {
    ...typographyStyles.caption1,
    minWidth: 0,
    paddingRight: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
  // The last band is short: what it is called may begin before it.
  last: { justifySelf: 'end', paddingRight: 0 },
  current: { color: tokens.colorNeutralForeground1 },
  strong: { fontWeight: tokens.fontWeightSemibold },
});
