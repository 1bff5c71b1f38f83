// A case's state as a mark with its word.
import type { ChangeState } from '../../domain/change/change.list.ts';
import { useFirstWords } from './language.tsx';
import { StateMark, type StateLook } from './StateMark.tsx';

interface StatusIconProps {
  readonly state: ChangeState;
  /** The mark alone, where its word stands beside it anyway. */
  readonly iconOnly?: boolean;
}

export function StatusIcon({ state, iconOnly = false }: StatusIconProps) {
  return <StateMark look={LOOKS[state]} word={useFirstWords().states[state]} iconOnly={iconOnly} />;
}

const LOOKS: Readonly<Record<ChangeState, StateLook>> = {
  draft: { drawing: 'begun', colour: 'quiet' },
  submitted: { drawing: 0.1, colour: 'accent' },
  assessing: { drawing: 0.33, colour: 'accent' },
  sys: { drawing: 0.6, colour: 'accent' },
  rsi: { drawing: 0.8, colour: 'accent' },
  approved: { drawing: 'done', colour: 'success' },
  rejected: { drawing: 'refused', colour: 'danger' },
  postponed: { drawing: 'paused', colour: 'quiet' },
  inProgress: { drawing: 'running', colour: 'success' },
  delivered: { drawing: 'delivered', colour: 'success' },
  withdrawn: { drawing: 'dropped', colour: 'quiet' },
};
