// The life of a change request (CR-12) as a table: state × action → who may, what must hold, by which rule.
import type { RoundBody } from '../round/round.list.ts';
import type { RuleId } from '../record/refusal.ts';
import type { ChangeState } from './change.list.ts';
import type { Part } from './change.rights.ts';

export type ChangeAction =
  | 'edit'
  | 'submit'
  | 'comment'
  | 'decide'
  | 'assess'
  | 'open-round'
  | 'withdraw'
  | 'postpone'
  | 'start'
  | 'deliver'
  | 'disqualify';

/** What must hold of the case, whatever is asked. Each has one check in `change.needs.ts`. */
export type Need =
  | 'region-decides'
  | 'sys-decides-small'
  | 'group-assesses'
  | 'steering-group'
  | 'no-round-open'
  | 'documents-for-sys'
  | 'documents-for-rsi'
  | 'complete';

export interface LifecycleStep {
  readonly action: ChangeAction;
  /** For `open-round`: the body that the question is put to. */
  readonly body?: RoundBody;
  readonly from: readonly ChangeState[];
  /** `same`: the state stays; `outcome`: what was asked decides. */
  readonly to: ChangeState | 'same' | 'outcome';
  readonly who: readonly Part[];
  readonly needs: readonly Need[];
  readonly rule: RuleId;
}

const BEFORE_DECISION = ['draft', 'submitted', 'assessing', 'sys', 'rsi', 'postponed'] as const;
const UNDER_WAY = ['submitted', 'assessing', 'sys', 'rsi'] as const;

/** A postponed case is taken up again by the action it waited for: it counts as in the state it was postponed from. */
export const CHANGE_LIFECYCLE: readonly LifecycleStep[] = [
  {
    action: 'edit',
    from: ['draft', 'submitted', 'assessing', 'sys', 'rsi'],
    to: 'same',
    who: ['requester', 'fsa'],
    needs: ['no-round-open'],
    rule: 'CR-2',
  },
  { action: 'submit', from: ['draft'], to: 'submitted', who: ['requester', 'fsa'], needs: ['complete'], rule: 'CR-1' },
  {
    action: 'comment',
    from: ['submitted'],
    to: 'same',
    who: ['fsgMember', 'userGroup', 'fsa', 'sar'],
    needs: [],
    rule: 'CR-11',
  },
  {
    action: 'decide',
    // Also a wish that became a small one while its group assessed it.
    from: ['submitted', 'assessing'],
    to: 'outcome',
    who: ['sar'],
    needs: ['region-decides', 'no-round-open'],
    rule: 'CR-11',
  },
  {
    action: 'open-round',
    body: 'FSG',
    from: ['submitted', 'assessing'],
    to: 'assessing',
    who: ['fsa'],
    needs: ['group-assesses', 'steering-group', 'no-round-open'],
    rule: 'CR-5',
  },
  {
    action: 'assess',
    from: ['submitted', 'assessing'],
    to: 'outcome',
    who: ['fsgChair'],
    needs: ['group-assesses', 'no-round-open'],
    rule: 'CR-5',
  },
  {
    action: 'open-round',
    body: 'SYS',
    from: ['submitted', 'assessing'],
    to: 'sys',
    who: ['secretariat'],
    needs: ['sys-decides-small', 'no-round-open'],
    rule: 'CR-14',
  },
  {
    action: 'open-round',
    body: 'SYS',
    from: ['sys'],
    to: 'sys',
    who: ['secretariat'],
    needs: ['no-round-open', 'documents-for-sys'],
    rule: 'DEC-1',
  },
  {
    action: 'open-round',
    body: 'RSI',
    from: ['rsi'],
    to: 'rsi',
    who: ['secretariat'],
    needs: ['no-round-open', 'documents-for-rsi'],
    rule: 'CR-6',
  },
  { action: 'withdraw', from: BEFORE_DECISION, to: 'withdrawn', who: ['requester'], needs: [], rule: 'CR-12' },
  {
    action: 'postpone',
    from: UNDER_WAY,
    to: 'postponed',
    who: ['fsgChair', 'sysChair', 'rsiChair', 'secretariat'],
    needs: [],
    rule: 'CR-12',
  },
  { action: 'start', from: ['approved'], to: 'inProgress', who: ['fsa', 'sar'], needs: [], rule: 'CR-12' },
  { action: 'deliver', from: ['inProgress'], to: 'delivered', who: ['fsa', 'sar'], needs: [], rule: 'CR-12' },
  {
    action: 'disqualify',
    from: [...UNDER_WAY, 'postponed', 'approved', 'inProgress'],
    to: 'same',
    who: ['secretariat', 'fsgChair', 'sysChair', 'rsiChair'],
    needs: [],
    rule: 'ORG-11',
  },
];

/** Where a decision is final (DEC-5). */
export const DECIDED: readonly ChangeState[] = ['approved', 'rejected', 'inProgress', 'delivered', 'withdrawn'];
