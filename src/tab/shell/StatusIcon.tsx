// A case's state as a ring that fills along the way; tick, cross, pause, play and dash where it has ended or stands still.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ChangeState } from '../../domain/change/change.list.ts';
import { useFirstWords } from './language.tsx';

export interface StatusIconProps {
  readonly state: ChangeState;
  /** The icon alone, where its word stands beside it anyway: hidden from screen readers. */
  readonly iconOnly?: boolean;
  readonly size?: number;
}

/** The icon with its word; colour and shape never stand alone. */
export function StatusIcon({ state, iconOnly = false, size = 16 }: StatusIconProps) {
  const styles = useStyles();
  const word = useFirstWords().states[state];
  const icon = (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={mergeClasses(styles.icon, styles[COLOURS[state]])}
    >
      {DRAWINGS[state]}
    </svg>
  );
  if (iconOnly) return icon;
  return (
    <span className={styles.pair}>
      {icon}
      <span className={styles.word}>{word}</span>
    </span>
  );
}

type Colour = 'quiet' | 'accent' | 'success' | 'danger';

const COLOURS: Readonly<Record<ChangeState, Colour>> = {
  draft: 'quiet',
  submitted: 'accent',
  assessing: 'accent',
  sys: 'accent',
  rsi: 'accent',
  approved: 'success',
  rejected: 'danger',
  postponed: 'quiet',
  inProgress: 'success',
  delivered: 'success',
  withdrawn: 'quiet',
};

const ring = <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />;
const disc = <circle cx="8" cy="8" r="7" fill="currentColor" />;
const mark = { fill: 'none', strokeWidth: 1.5, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

/** The part of the ring that is filled, as a fraction of the way, from twelve o'clock. */
function filled(share: number) {
  const angle = share * 2 * Math.PI;
  const [x, y] = [8 + 3.75 * Math.sin(angle), 8 - 3.75 * Math.cos(angle)];
  return (
    <>
      {ring}
      <path d={`M8 8V4.25A3.75 3.75 0 ${share > 0.5 ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)}Z`} fill="currentColor" />
    </>
  );
}

const DRAWINGS: Readonly<Record<ChangeState, React.ReactNode>> = {
  draft: <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2 1.93" />,
  submitted: filled(0.1),
  assessing: filled(0.33),
  sys: filled(0.6),
  rsi: filled(0.8),
  approved: (
    <>
      {disc}
      <path d="m5.1 8.2 2 2 3.9-4" stroke={tokens.colorNeutralBackground1} {...mark} />
    </>
  ),
  rejected: (
    <>
      {disc}
      <path d="m5.75 5.75 4.5 4.5m0-4.5-4.5 4.5" stroke={tokens.colorNeutralBackground1} {...mark} />
    </>
  ),
  postponed: (
    <>
      {ring}
      <path d="M6.5 5.75v4.5m3-4.5v4.5" stroke="currentColor" {...mark} />
    </>
  ),
  inProgress: (
    <>
      {ring}
      <path d="M6.5 5.4v5.2L10.7 8Z" fill="currentColor" />
    </>
  ),
  delivered: (
    <>
      {ring}
      <path d="m5.4 8.1 1.8 1.8 3.5-3.6" stroke="currentColor" {...mark} />
    </>
  ),
  withdrawn: (
    <>
      {ring}
      <path d="M5.25 8h5.5" stroke="currentColor" {...mark} />
    </>
  ),
};

const useStyles = makeStyles({
  icon: { flexShrink: 0, display: 'block' },
  quiet: { color: tokens.colorNeutralForeground3 },
  accent: { color: tokens.colorCompoundBrandForeground1 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  danger: { color: tokens.colorStatusDangerForeground1 },
  pair: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    minWidth: 0,
    maxWidth: '100%',
    verticalAlign: 'middle',
  },
  word: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});
