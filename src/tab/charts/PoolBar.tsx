// The joint pool drawn as one bar: granted full, reserved hatched, this case in the accent, free hollow; the numbers below.
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { PoolPart, PoolPartKey } from './poolParts.ts';

interface PoolBarProps {
  /** The same facts as one sentence. */
  readonly label: string;
  readonly parts: readonly (PoolPart & { readonly name: string; readonly text: string })[];
}

const HEIGHT = 10;
const GAP = 2;

export function PoolBar({ label, parts }: PoolBarProps) {
  const styles = useStyles();
  const hatch = useId();
  const drawn = parts.filter(({ share }) => share > 0).map((part) => ({ ...part, from: startOf(parts, part.key) }));
  return (
    <div>
      <svg className={styles.bar} height={HEIGHT} role="img" aria-label={label} focusable="false">
        <Hatch id={hatch} />
        {drawn.map(({ key, share, from }) => (
          <rect
            key={key}
            className={fillOf(key, styles)}
            style={{
              width: `calc(${share * 100}% - ${GAP + 1}px)`,
              ...(key === 'reserved' && { fill: `url(#${hatch})` }),
            }}
            x={`${from * 100}%`}
            y="0.5"
            rx="2"
            height={HEIGHT - 1}
          />
        ))}
      </svg>
      <dl className={styles.legend}>
        {parts.map(({ key, name, text }) => (
          <div key={key} className={styles.row}>
            <dt className={styles.name}>
              <svg className={styles.swatch} width={HEIGHT} height={HEIGHT} aria-hidden focusable="false">
                <rect
                  className={mergeClasses(fillOf(key, styles), styles.swatchRect)}
                  style={key === 'reserved' ? { fill: `url(#${hatch})` } : undefined}
                  x="0.5"
                  y="0.5"
                  rx="1.5"
                  height={HEIGHT - 1}
                />
              </svg>
              {name}
            </dt>
            <dd className={styles.amount}>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Where a part begins: the shares of those before it. */
function startOf(parts: readonly PoolPart[], key: PoolPartKey): number {
  const before = parts.slice(
    0,
    parts.findIndex((part) => part.key === key),
  );
  return before.reduce((sum, { share }) => sum + share, 0);
}

function Hatch({ id }: { readonly id: string }) {
  const styles = useStyles();
  return (
    <defs>
      <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={styles.hatch} width="1.6" height="4" />
      </pattern>
    </defs>
  );
}

function fillOf(key: PoolPartKey, styles: ReturnType<typeof useStyles>): string {
  return mergeClasses(styles.rect, styles[key]);
}

const useStyles = makeStyles({
  // Half a pixel of each outline lies outside its part: the first begins, and the last ends, inside the column.
  bar: { display: 'block', width: `calc(100% + ${GAP}px)`, marginTop: tokens.spacingVerticalXXS, overflow: 'visible' },
  rect: { strokeWidth: '1px', transform: 'translateX(0.5px)' },
  granted: { fill: tokens.colorNeutralForeground3, stroke: tokens.colorNeutralForeground3 },
  reserved: { stroke: tokens.colorNeutralForeground3 },
  thisCase: { fill: tokens.colorCompoundBrandBackground, stroke: tokens.colorCompoundBrandBackground },
  free: { fill: 'none', stroke: tokens.colorNeutralStroke1 },
  hatch: { fill: tokens.colorNeutralForeground1 },
  legend: { margin: `${tokens.spacingVerticalS} 0 0`, display: 'flex', flexDirection: 'column' },
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '24px',
    alignItems: 'center',
  },
  name: { ...typographyStyles.body1, display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  swatch: { display: 'block', flexShrink: 0 },
  swatchRect: { width: `${HEIGHT - 1}px` },
  amount: { ...typographyStyles.body1, margin: 0, fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
});
