// The states of a case in English.
import type { Words } from '../da.ts';

export const states: Words['states'] = {
  draft: 'Draft',
  submitted: 'Submitted',
  assessing: 'Being assessed',
  sys: 'With SYS',
  rsi: 'With RSI-kredsen',
  approved: 'Approved',
  rejected: 'Rejected',
  postponed: 'Postponed',
  inProgress: 'In progress',
  delivered: 'Delivered',
  withdrawn: 'Withdrawn',
};
