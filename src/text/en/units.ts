// Countable things in English, with their plurals.
import type { Words } from '../da.ts';

const plural = (one: string, many: string) => (p: { count: number }) => `${p.count} ${p.count === 1 ? one : many}`;
const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

export const units: Words['units'] = {
  workingDays: plural('working day', 'working days'),
  days: plural('day', 'days'),
  daysShort: (p) => `${p.count} d`,
  regions: plural('region', 'regions'),
  answers: plural('answer', 'answers'),
  fields: plural('field', 'fields'),
  cases: plural('case', 'cases'),
  changes: plural('change request', 'change requests'),
  comments: plural('comment', 'comments'),
  charactersLeft: plural('character left', 'characters left'),
  outOf: (p) => `${p.count} of ${p.of}`,
  inWords: (p) => NUMBERS[p.count] ?? String(p.count),
};
