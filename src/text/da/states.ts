// The states of a case in Danish, as they stand in the list.
import { CHANGE_STATES, type ChangeState } from '../../domain/change/change.states.ts';

export const states: Record<ChangeState, string> = { ...CHANGE_STATES };
