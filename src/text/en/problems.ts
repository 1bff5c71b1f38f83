// What went wrong, by kind, in English: a title, and what is safe and happens next.
import type { Words } from '../da.ts';
import { wordOf } from '../textParameters.ts';

export const problems: Words['problems'] = {
  invalid: {
    title: 'Something needs correcting',
    detail: 'Correct the marked fields. The rest of what you wrote is still there.',
  },
  'signed-out': { title: 'You are signed out', detail: 'Sign in again. What you wrote is still there.' },
  forbidden: {
    title: 'You do not have access to this',
    detail: 'Access follows the seats you hold in the groups. RSI-sekretariatet can help if something is missing.',
  },
  'not-found': {
    title: 'There is no such page',
    detail:
      'The address may be wrong. You can find what you look for from the menu, for example under Change requests.',
  },
  method: {
    title: 'That cannot be done at this address',
    detail: 'The address exists, but not with this method. The answer says which can be used.',
  },
  conflict: {
    title: 'That cannot be done now',
    detail: 'The case may have moved on since you opened it. Reload the page to see what can be done.',
  },
  stale: {
    title: 'The content has changed since you opened it',
    detail: 'Your changes are not saved yet, but they are still there. Choose what should stand.',
  },
  'too-large': {
    title: 'There is too much text',
    detail: 'Shorten the text and try again. Long documents can be kept in SharePoint, and the case can refer to them.',
  },
  unavailable: {
    title: 'SharePoint does not answer right now',
    detail: 'What you wrote is still there. Try again in a moment. Nothing is sent twice.',
  },
  offline: {
    title: 'There is no connection',
    detail: 'What you wrote is kept on this computer. Try again when the connection is back.',
  },
  unexpected: {
    title: 'Something went wrong',
    detail: 'What you wrote is still there. Try again, and write to RSI-sekretariatet if it goes on.',
  },
};

const REQUIRED: Readonly<Record<string, string>> = {
  title: 'Write a title, so that others can find the case.',
  system: 'Choose the system that the request is for.',
  kind: 'Choose what kind of request it is.',
  description: 'Write what should change.',
  reason: 'Write a reason, so that the group can assess the case.',
  oneOffCost: 'Write the amount in whole kroner, for example 250000. Write 0 if it costs nothing.',
  user: 'Write what the request means for the users.',
  business: 'Write what the request means for the work.',
  technical: 'Write what the request takes technically.',
  economic: 'Write what the request means for the economy.',
  rank: 'Write the place of the request among the group’s own.',
  recommend: 'Choose whether the group recommends the request.',
  outcome: 'Choose whether the case is approved or rejected.',
  text: 'Write a text, so that the other regions can see why.',
  deadline: 'Choose a deadline for answers.',
  body: 'Choose who is to treat the case.',
  person: 'Choose a person.',
  purpose: 'Write what the purpose is.',
  deliverables: 'Write what is delivered.',
  timetable: 'Write the timetable from approval to operation.',
  economy: 'Write what the amount is for, and who pays for operation.',
};

const requiredIn = (field: string) =>
  wordOf({ part: field.split('.').at(-1) }, 'part', REQUIRED) ?? 'The field must be filled in.';

const A_YEAR = 'Choose a date within the next year.';
const YEARS = 'Choose a date between 1900 and 8899.';

/** Days and months that are outside of what they can be. */
const DAYS: Readonly<Record<string, string>> = {
  deadline: A_YEAR,
  by: A_YEAR,
  from: 'Choose a day after the previous phase and no later than today.',
  plannedEnd: 'Choose a date after the project’s start.',
  month: 'Choose a month that has ended.',
  wantedBy: YEARS,
  submitted: YEARS,
  start: YEARS,
  nextGate: YEARS,
  pausedFrom: YEARS,
  pausedTo: YEARS,
  expectedEnd: YEARS,
};

export const fieldProblems: Words['fieldProblems'] = {
  required: (p) => requiredIn(p.field),
  'too-long': (p) =>
    p.limit === undefined
      ? 'The text is too long. Shorten it.'
      : `The text is too long. Write at most ${p.limit} characters.`,
  'one-line': () => 'Write the text on one line.',
  characters: () => 'The text has characters that cannot be saved. Write it again without special characters.',
  'not-whole-kroner': () => 'Write the amount in whole kroner, for example 250000.',
  'not-a-number': () => 'Write a number, for example 250000.',
  'out-of-range': (p) =>
    p.limit === undefined
      ? (wordOf({ part: p.field }, 'part', DAYS) ?? 'The number is too large or too small.')
      : `The number is out of range. The limit is ${p.limit.toLocaleString('en-GB')}.`,
  'not-a-date': () => 'Write a date, for example 03-05-2027.',
  'not-a-choice': () => 'Choose one of the options.',
  'unknown-field': () => 'There is no such field. Reload the page and try again.',
  'unknown-reference': () => 'What you chose is no longer there. Choose something else.',
  'past-date': () => 'Choose a date that has not passed.',
  'wrong-type': () => 'The content does not fit the field. Write it again.',
};
