// How far a case has come, in English.
import type { Words } from '../da.ts';
import type { JourneyParameters } from '../da/progress.ts';

export const journeySteps: Words['journeySteps'] = {
  submitted: 'Submitted',
  region: 'The system-responsible region',
  FSG: 'The business steering group',
  SYS: 'SYS',
  RSI: 'RSI-kredsen',
  implementation: 'Implementation',
  benefits: 'Benefits follow-up',
};

const answered = ({ answered: some, expected: all }: JourneyParameters) =>
  some === undefined || all === undefined ? '' : `, ${some} of ${all}`;
const ranked = ({ rank, of }: JourneyParameters) =>
  rank === undefined ? '' : `, priority ${rank}${of === undefined ? '' : ` of ${of}`}`;

export const journey: Words['journey'] = {
  filed: (p) => p.by ?? 'Submitted',
  'not-filed': () => 'Not submitted yet',
  'comment-open': () => 'Open for comments',
  'awaits-assessment': () => 'Waits for the chair’s recommendation',
  round: (p) => `Written procedure${answered(p)}`,
  'round-closed': (p) => `Written procedure closed${answered(p)}`,
  recommended: (p) => `Recommended${ranked(p)}`,
  'not-recommended': () => 'Not recommended',
  'awaits-round': () => 'Waits to be treated',
  approved: () => 'Approved',
  rejected: () => 'Rejected',
  escalated: () => 'Escalated',
  withdrawn: () => 'Withdrawn',
  postponed: () => 'Postponed',
  coming: (p) => p.by ?? '',
  started: () => 'In progress',
  delivered: () => 'Delivered',
};

export const next: Words['next'] = {
  submit: () => 'Not submitted yet',
  'comment-or-decide': () => 'Open for comments',
  'sys-not-settled': () => 'System responsibility not settled',
  'open-round-FSG': () => 'Goes to the steering group',
  assess: () => 'The chair recommends',
  'open-round-SYS': () => 'Goes to SYS',
  'open-round-RSI': () => 'Goes to RSI-kredsen',
  'answers-missing': ({ count }) =>
    count === undefined
      ? 'Answers are missing'
      : `${count} ${count === 1 ? 'region has' : 'regions have'} not answered`,
  'chair-concludes': () => 'The chair concludes',
  'acknowledge-sum': () => 'The chair acknowledges the sum',
  meeting: () => 'Treated at a meeting',
  start: () => 'To be started',
  deliver: () => 'To be delivered',
  benefits: () => 'Benefits are followed up',
  resume: () => 'To be taken up again',
  none: () => '–',
};
