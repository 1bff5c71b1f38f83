// The lines of a story with rounds in it, in words: what, who by which seat, why, until when, and by which rule.
import type { Format } from '../../../text/format.ts';
import { ruleWords } from '../../../text/rules.ts';
import type { Words } from '../../../text/words.ts';
import { changesText } from '../../shell/changesText.ts';
import type { FieldTexts } from '../../shell/NoticeBar.tsx';
import { whoOf, type StoryLine } from '../../shell/Story.tsx';
import type { HistoryLine } from './history.ts';

/** `fields`: those of the record whose story it is. */
export function storyOf(lines: readonly HistoryLine[], words: Words, format: Format, fields: FieldTexts): StoryLine[] {
  return lines.map((line) => ({
    key: line.key,
    at: line.at,
    title: titleOf(line, words),
    who: whoOf(line),
    texts: textsOf(line, words, format, fields),
    rule: line.rule === null || isPlain(line) ? null : ruleWords(words, line.rule),
  }));
}

export function titleOf({ action, rawAction, data }: HistoryLine, words: Words): string {
  return action === null ? rawAction : words.log[action](data);
}

/** Why, until when, and what was changed. */
export function textsOf(line: HistoryLine, words: Words, format: Format, fields: FieldTexts): string[] {
  const told = words.case.history;
  return [
    ...(line.text === null ? [] : [`“${line.text}”`]),
    ...(line.deadline === null ? [] : [told.deadline({ date: format.longDate(line.deadline) })]),
    ...(line.action === 'edit' || line.action === 'edited-by-hand'
      ? changesText(line.changes, fields, words, format)
      : []),
  ];
}

/** That every region has one answer, and that fields can be filled in, goes without saying beside each line. */
const isPlain = ({ action, rule }: HistoryLine) =>
  (action === 'answer' && rule === 'DEC-2') || action === 'edit' || action === 'create';
