// Short names in English: answers, outcomes, and the bodies as they act in a case.
import type { Words } from '../da.ts';

export const answers: Words['answers'] = {
  approve: 'Approved',
  'approve-with-remark': 'Approved with a remark',
  reject: 'Rejected',
  'ask-for-meeting': 'Asks for a meeting',
  missing: 'No answer yet',
};

export const answerButtons: Words['answerButtons'] = {
  approve: 'Approve',
  'approve-with-remark': 'Approve with a remark',
  reject: 'Reject',
  'ask-for-meeting': 'Ask for a meeting',
};

export const outcomes: Words['outcomes'] = {
  approved: 'Approved',
  rejected: 'Rejected',
  escalated: 'Escalated',
  lapsed: 'Lapsed',
};

export const bodies: Words['bodies'] = {
  SAR: 'The system-responsible region',
  FSG: 'The business steering group',
  SYS: 'SYS',
  RSI: 'RSI-kredsen',
};

export const bodiesInText: Words['bodiesInText'] = {
  SAR: 'the system-responsible region',
  FSG: 'the business steering group',
  SYS: 'SYS',
  RSI: 'RSI-kredsen',
};

export const bodiesShort: Words['bodiesShort'] = {
  SAR: 'The region',
  FSG: 'Business steering group',
  SYS: 'SYS',
  RSI: 'RSI-kredsen',
};
