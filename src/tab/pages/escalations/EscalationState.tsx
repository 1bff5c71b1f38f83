// An escalation's state: a ring that fills along the way, a tick where it is answered, a dash where it was not escalated.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { EscalationState as StateKey } from '../../../domain/escalation/escalation.list.ts';
import { useWords } from '../../shell/language.tsx';

interface EscalationStateProps {
  readonly state: StateKey;
  /** The sign alone, where its word stands beside it anyway: hidden from screen readers. */
  readonly iconOnly?: boolean;
}

export function EscalationState({ state, iconOnly = false }: EscalationStateProps) {
  const styles = useStyles();
  const word = useWords().choices.escalations.state[state];
  const icon = (
    <svg
      width={16}
      height={16}
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

const COLOURS: Readonly<Record<StateKey, 'quiet' | 'accent' | 'success'>> = {
  proposed: 'accent',
  dismissed: 'quiet',
  confirmed: 'accent',
  acknowledged: 'accent',
  closed: 'success',
};

const ring = <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" />;
const mark = { fill: 'none', strokeWidth: 1.5, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;

const DRAWINGS: Readonly<Record<StateKey, ReactNode>> = {
  proposed: (
    <circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2 1.93" />
  ),
  dismissed: (
    <>
      {ring}
      <path d="M5.25 8h5.5" stroke="currentColor" {...mark} />
    </>
  ),
  confirmed: (
    <>
      {ring}
      <path d="M8 8V4.25A3.75 3.75 0 0 1 11.25 9.88Z" fill="currentColor" />
    </>
  ),
  acknowledged: (
    <>
      {ring}
      <path d="M8 8V4.25A3.75 3.75 0 1 1 4.75 9.88Z" fill="currentColor" />
    </>
  ),
  closed: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m5.1 8.2 2 2 3.9-4" stroke={tokens.colorNeutralBackground1} {...mark} />
    </>
  ),
};

const useStyles = makeStyles({
  icon: { flexShrink: 0, display: 'block' },
  quiet: { color: tokens.colorNeutralForeground3 },
  accent: { color: tokens.colorCompoundBrandForeground1 },
  success: { color: tokens.colorStatusSuccessForeground1 },
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
