// What each step of the log reads like in a case's history, in English.
import type { Words } from '../da.ts';
import { formatFor } from '../format.ts';
import { choices } from './choices.ts';
import { numberOf, wordOf, type LogWords } from '../textParameters.ts';
import { answers, bodiesInText, outcomes } from './labels.ts';

const withOutcome = (text: string, p: Parameters<LogWords>[0]) => {
  const outcome = wordOf(p, 'outcome', outcomes);
  return outcome ? `${text}: ${outcome.toLowerCase()}` : text;
};
const withAmount = (p: Parameters<LogWords>[0], what: string) => {
  const amount = numberOf(p, 'amount');
  return amount === undefined ? formatFor('en').capital(what) : `${formatFor('en').kroner(amount)} ${what}`;
};
const byBody = (p: Parameters<LogWords>[0]) => {
  const body = wordOf(p, 'body', bodiesInText);
  return body ? ` in ${body}` : '';
};

export const log: Words['log'] = {
  create: (p) => (p['change'] === undefined ? 'Created the draft' : 'Project proposal created'),
  edit: () => 'Edited the case',
  submit: () => 'Submitted the request',
  comment: () => 'Commented',
  decide: (p) =>
    p['outcome'] === 'approved'
      ? 'Approved the request'
      : p['outcome'] === 'rejected'
        ? 'Rejected the request'
        : 'Decided the request',
  assess: (p) => {
    if (p['recommend'] === false) return 'Did not recommend the request';
    const rank = numberOf(p, 'rank');
    return rank === undefined ? 'Recommended the request' : `Recommended the request, priority ${rank}`;
  },
  'open-round': (p) => `Opened a written procedure${byBody(p)}`,
  'round-closed': (p) => withOutcome(`The treatment${byBody(p)} is closed`, p),
  withdraw: () => 'Withdrew the request',
  postpone: () => 'Postponed the case',
  start: () => 'Started the work',
  deliver: () => 'Reported the change delivered',
  disqualify: () => 'Recorded a disqualification',
  open: () => 'Opened a written procedure',
  answer: (p) => wordOf(p, 'answer', answers) ?? 'Answered',
  'change-answer': (p) => {
    const answer = wordOf(p, 'answer', answers);
    return answer ? `Changed the answer to: ${answer.toLowerCase()}` : 'Changed the answer';
  },
  'acknowledge-sum': () => 'Acknowledged the year’s sum',
  conclude: (p) => withOutcome('Concluded', p),
  escalate: () => 'Escalated the case',
  'record-meeting': (p) => withOutcome('Recorded the meeting’s decision', p),
  close: (p) => withOutcome('Closed by agreement', p),
  lapse: (p) =>
    p['report'] === undefined
      ? 'The treatment lapsed'
      : p['corrected'] === true
        ? 'The proposal lapsed, because the report was corrected'
        : 'The proposal lapsed, because the report has come',
  judge: (p) => withOutcome('Closed by agreement after the merger of regions', p),
  reserve: (p) => withAmount(p, 'reserved in the pool'),
  grant: (p) => withAmount(p, 'granted from the pool'),
  release: (p) => withAmount(p, 'released in the pool'),
  publish: () => 'Published the status report',
  correct: () => 'Corrected a published status report',
  freeze: () => 'A later report stands',
  'put-on-agenda': () => 'Put on the agenda',
  'name-accountable': () => 'Named who accounts for it',
  treat: () => 'Treated at the meeting',
  'status-published': () => 'New status published',
  participate: () => 'Changed the region’s participation',
  'change-phase': (p) => {
    const phase = wordOf(p, 'phase', choices.projects.state);
    return phase ? `New phase: ${phase}` : 'New phase';
  },
  propose: () => 'Escalation proposed',
  dismiss: () => 'Dismissed the proposed escalation',
  confirm: () => 'Escalated',
  acknowledge: () => 'Acknowledged the escalation',
  raise: () => 'Escalated',
  answered: () => 'The escalation is answered',
  remind: () => 'Reminder sent',
  refused: () => 'An automatic step was not carried out',
  'edited-by-hand': () => 'Edited directly in SharePoint',
  adopted: () => 'Taken over from the list in which the case stood already',
};
