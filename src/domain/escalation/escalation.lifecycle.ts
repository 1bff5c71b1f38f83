// The life of an escalation as a table (ESC-4). There is no way out of it: it is answered or dismissed, and never deleted.
import type { Step } from '../record/lifecycle.ts';
import type { EscalationState } from './escalation.list.ts';

export type EscalationAction = 'dismiss' | 'confirm' | 'acknowledge' | 'open-round' | 'close' | 'raise';

/** Sender: the chair of the body that escalates, or the project's owner. Receiver: those who sit in the body that it goes to. */
export type EscalationPart = 'sender' | 'receiver' | 'receiverChair' | 'secretariat';

/** Each has one check in `escalation.actions.ts`. */
export type EscalationNeed = 'no-round-open' | 'decides-in-writing' | 'level-above';

export type EscalationStep = Step<EscalationAction, EscalationState, EscalationPart, EscalationNeed>;

export const ESCALATION_LIFECYCLE: readonly EscalationStep[] = [
  { action: 'dismiss', from: ['proposed'], to: 'dismissed', who: ['sender', 'secretariat'], needs: [], rule: 'ESC-3' },
  { action: 'confirm', from: ['proposed'], to: 'confirmed', who: ['sender', 'secretariat'], needs: [], rule: 'ESC-3' },
  { action: 'acknowledge', from: ['confirmed'], to: 'acknowledged', who: ['receiver'], needs: [], rule: 'ESC-4' },
  {
    action: 'open-round',
    from: ['acknowledged'],
    to: 'same',
    who: ['receiverChair', 'secretariat'],
    needs: ['no-round-open', 'decides-in-writing'],
    rule: 'DEC-1',
  },
  {
    action: 'close',
    from: ['acknowledged'],
    to: 'closed',
    who: ['receiverChair', 'secretariat'],
    needs: ['no-round-open'],
    rule: 'ESC-4',
  },
  {
    action: 'raise',
    from: ['acknowledged'],
    to: 'closed',
    who: ['receiverChair'],
    needs: ['no-round-open', 'level-above'],
    rule: 'ORG-2',
  },
];
