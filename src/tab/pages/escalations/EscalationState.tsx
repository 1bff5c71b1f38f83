// An escalation's state as a mark with its word.
import type { EscalationState as StateKey } from '../../../domain/escalation/escalation.list.ts';
import { useWords } from '../../shell/language.tsx';
import { StateMark, type StateLook } from '../../shell/StateMark.tsx';

interface EscalationStateProps {
  readonly state: StateKey;
  /** The mark alone, where its word stands beside it anyway. */
  readonly iconOnly?: boolean;
}

export function EscalationState({ state, iconOnly = false }: EscalationStateProps) {
  return <StateMark look={LOOKS[state]} word={useWords().choices.escalations.state[state]} iconOnly={iconOnly} />;
}

const LOOKS: Readonly<Record<StateKey, StateLook>> = {
  proposed: { drawing: 'begun', colour: 'accent' },
  dismissed: { drawing: 'dropped', colour: 'quiet' },
  confirmed: { drawing: 1 / 3, colour: 'accent' },
  acknowledged: { drawing: 2 / 3, colour: 'accent' },
  closed: { drawing: 'done', colour: 'success' },
};
