// What holds for every text: English is English, no rule id and no shorthand reaches the screen, and the tone is one.
import { describe, expect, it } from 'vitest';
import { LISTS } from '../../src/domain/lists.ts';
import { FIELD_CODES, REASONS } from '../../src/domain/record/refusal.ts';
import { LOG_ACTIONS } from '../../src/domain/record/decision.ts';
import { da } from '../../src/text/da.ts';
import { en } from '../../src/text/en.ts';
import { languageFrom } from '../../src/text/language.ts';
import { wordsFor, type Words } from '../../src/text/words.ts';
import { everyText } from './everyText.ts';

/** Proper names, and words that are the same in both languages. */
const SAME_IN_BOTH = [
  '–',
  'kr.',
  'Budget',
  'Business case light',
  'Data',
  'FSA',
  'IT5',
  'Menu',
  'Person',
  'Region',
  'Regionernes It-råd',
  'Regionsdirektørkredsen',
  'RSI',
  'RSI-kredsen',
  'Standard',
  'Status',
  'Styringsrum',
  'System',
  'SYS',
  'Team',
  'Teams',
  'Type',
];

const RULE_ID = /\b(CR|DEC|ORG|PUB|SYS)-\d/;

describe('every text', () => {
  it('is there in both languages', () => {
    const paths = (words: Words) =>
      everyText(words)
        .map(({ path }) => path)
        .toSorted();
    expect(paths(en)).toEqual(paths(da));
  });

  it('says something', () => {
    expect(plain(da).filter(({ text }) => text.trim() === '')).toEqual([]);
    expect(plain(en).filter(({ text }) => text.trim() === '')).toEqual([]);
  });

  it('is not Danish in the English words, but for names', () => {
    const english = new Map(plain(en).map(({ path, text }) => [path, text]));
    const same = plain(da).filter(({ path, text }) => english.get(path) === text && !SAME_IN_BOTH.includes(text));
    expect(same).toEqual([]);
    const sameSaid = said(da).filter((text, index) => said(en)[index] === text && !SAME_IN_BOTH.includes(text));
    expect(sameSaid).toEqual([]);
  });

  it.each([
    ['Danish', da],
    ['English', en],
  ])('shows no rule id in %s', (_, words) => {
    expect(everyText(words).filter(({ text }) => RULE_ID.test(text))).toEqual([]);
    expect(said(words).filter((text) => RULE_ID.test(text))).toEqual([]);
  });

  it.each([
    ['Danish', da],
    ['English', en],
  ])('names the business steering group in full in %s', (_, words) => {
    const texts = [...plain(words).map(({ text }) => text), ...said(words)];
    expect(texts.filter((text) => /\b(FSG|SAR)\b/.test(text))).toEqual([]);
  });

  it.each([
    ['Danish', da],
    ['English', en],
  ])('has no straight quotes, no double spaces and no hole in %s', (_, words) => {
    const texts = [...plain(words).map(({ text }) => text), ...said(words)];
    expect(texts.filter((text) => /"| {2}|undefined|NaN|\[object/.test(text))).toEqual([]);
  });
});

describe('fields and choices', () => {
  it('are those of the lists, in Danish with the lists’ own labels', () => {
    const fields: Readonly<Record<string, Readonly<Record<string, string>>>> = da.fields;
    const choices: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>> = da.choices;
    const inLists = LISTS.map(({ name, fields: defined }) => ({
      name,
      labels: Object.fromEntries(Object.entries(defined).map(([key, { label }]) => [key, label])),
      options: Object.entries(defined).flatMap(([key, field]) =>
        field.kind === 'choice' ? [{ key, words: { ...field.options } }] : [],
      ),
    }));
    expect(
      inLists.map(({ name, options }) => ({
        name,
        labels: fields[name],
        options: options.map(({ key }) => ({ key, words: choices[name]?.[key] })),
      })),
    ).toEqual(inLists);
  });
});

describe('the reader’s language', () => {
  it.each([
    [null, 'da'],
    ['', 'da'],
    ['da', 'da'],
    ['en-GB', 'en'],
    ['EN-us', 'en'],
    ['da-DK,da;q=0.9,en-US;q=0.8', 'da'],
    ['en-US,en;q=0.9,da;q=0.8', 'en'],
    ['en;q=0.5, da;q=0.9', 'da'],
    ['nb-NO,nb;q=0.9,en;q=0.7', 'en'],
    ['de-DE', 'da'],
    ['en;q=0', 'da'],
    ['*', 'da'],
    [';;;,,,q=', 'da'],
  ] as const)('asked for as %j is %s', (asked, language) => {
    expect(languageFrom(asked)).toBe(language);
  });

  it('has its words', () => {
    expect(wordsFor('da').states.submitted).toBe('Indsendt');
    expect(wordsFor('en').states.submitted).toBe('Submitted');
  });
});

function plain(words: Words) {
  // Kinds of rules are read by code, not by people.
  return everyText(words).filter(({ path, kind }) => kind === 'plain' && !/^rules\..*\.kind$/.test(path));
}

/** What the functions say, with and without parameters. The order is the same in both languages. */
function said(words: Words): string[] {
  const known = {
    state: 'sys',
    outcome: 'approved',
    body: 'FSG',
    answer: 'reject',
    amount: 1,
    free: 2,
    filled: 2,
    of: 4,
  };
  const told = { ...known, rank: 1, change: 'x', recommend: true };
  const course = { answered: 4, expected: 5, rank: 1, of: 4 };
  return [
    ...REASONS.flatMap((reason) => [words.reasons[reason]({}), words.reasons[reason](known)]),
    ...LOG_ACTIONS.flatMap((action) => [words.log[action]({}), words.log[action](told)]),
    ...FIELD_CODES.flatMap((code) => [
      words.fieldProblems[code]({ field: 'title', limit: 255 }),
      words.fieldProblems[code]({ field: 'other' }),
    ]),
    ...Object.entries(words.journey).flatMap(([key, tell]) => (key === 'coming' ? [] : [tell({}), tell(course)])),
    ...Object.values(words.next).flatMap((tell) => [tell({}), tell({ count: 1 }), tell({ count: 2 })]),
    ...Object.values(words.rules).flatMap(({ counted }) =>
      counted ? [counted({ days: 1 }), counted({ days: 20 })] : [],
    ),
    words.documentIfRelevant({ document: words.documents['business-case-light'] }),
  ];
}

it('a limit that was passed is written as people write numbers', () => {
  const passed = { field: 'oneOffCost', limit: 999_999_999_999 };
  expect(da.fieldProblems['out-of-range'](passed)).toContain('999.999.999.999');
  expect(en.fieldProblems['out-of-range'](passed)).toContain('999,999,999,999');
});
