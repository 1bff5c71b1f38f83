// The mark of a record's state: a ring that fills along the way; tick, cross, pause, play and dash where it has ended or stands still.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { IconWord } from './IconWord.tsx';

/** What is drawn; a number is the part of the ring that is filled, as a fraction of the way. */
type Drawing = number | 'begun' | 'done' | 'refused' | 'paused' | 'running' | 'delivered' | 'dropped';

export interface StateLook {
  readonly drawing: Drawing;
  readonly colour: 'quiet' | 'accent' | 'success' | 'danger';
}

interface StateMarkProps {
  readonly look: StateLook;
  readonly word: string;
  /** The mark alone, where its word stands beside it anyway: hidden from screen readers. */
  readonly iconOnly: boolean;
}

/** The mark with its word. */
export function StateMark({ look: { drawing, colour }, word, iconOnly }: StateMarkProps) {
  const styles = useStyles();
  const icon = (
    <svg
      width={16}
      height={16}
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={mergeClasses(styles.icon, styles[colour])}
    >
      {typeof drawing === 'number' ? filled(drawing) : DRAWINGS[drawing]}
    </svg>
  );
  return iconOnly ? icon : <IconWord icon={icon} word={word} />;
}

const ring = <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />;
const disc = <circle cx="8" cy="8" r="7" fill="currentColor" />;
const mark = { fill: 'none', strokeWidth: 1.5, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
const inRing = (path: string) => (
  <>
    {ring}
    <path d={path} stroke="currentColor" {...mark} />
  </>
);
const onDisc = (path: string) => (
  <>
    {disc}
    <path d={path} stroke={tokens.colorNeutralBackground1} {...mark} />
  </>
);

/** The ring with its filled part, from twelve o'clock. */
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

const DRAWINGS: Readonly<Record<Exclude<Drawing, number>, ReactNode>> = {
  begun: <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2 1.93" />,
  done: onDisc('m5.1 8.2 2 2 3.9-4'),
  refused: onDisc('m5.75 5.75 4.5 4.5m0-4.5-4.5 4.5'),
  paused: inRing('M6.5 5.75v4.5m3-4.5v4.5'),
  running: (
    <>
      {ring}
      <path d="M6.5 5.4v5.2L10.7 8Z" fill="currentColor" />
    </>
  ),
  delivered: inRing('m5.4 8.1 1.8 1.8 3.5-3.6'),
  dropped: inRing('M5.25 8h5.5'),
};

const useStyles = makeStyles({
  icon: { flexShrink: 0, display: 'block' },
  quiet: { color: tokens.colorNeutralForeground3 },
  accent: { color: tokens.colorCompoundBrandForeground1 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  danger: { color: tokens.colorStatusDangerForeground1 },
});
