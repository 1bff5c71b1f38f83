// The papers that a route asks for, in English.
import type { Words } from '../da.ts';

export const documents: Words['documents'] = {
  'professional-reason': 'Professional reason',
  'business-case-light': 'Business case light',
  charter: 'Charter',
  'business-case': 'Full business case',
  roadmap: 'A place on the roadmap',
};

export const documentIfRelevant: Words['documentIfRelevant'] = (p) => `${p.document}, where relevant`;

export const documentsDue: Words['documentsDue'] = {
  submission: 'when the request is submitted',
  'put-to-sys': 'when the case is put to SYS',
  decision: 'before the decision',
};
