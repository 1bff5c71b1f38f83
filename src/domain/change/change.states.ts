// The states of a change request (CR-12), as they stand in the list. Apart from the list, because the first page needs them alone.

export const CHANGE_STATES = {
  draft: 'Kladde',
  submitted: 'Indsendt',
  assessing: 'Vurderes',
  sys: 'I SYS',
  rsi: 'I RSI-kredsen',
  approved: 'Godkendt',
  rejected: 'Afvist',
  postponed: 'Udskudt',
  inProgress: 'I gang',
  delivered: 'Leveret',
  withdrawn: 'Trukket tilbage',
} as const;

export type ChangeState = keyof typeof CHANGE_STATES;
