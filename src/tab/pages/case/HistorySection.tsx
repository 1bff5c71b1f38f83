// The story of the case, newest first: what, who by which seat, when, why, and by which rule.
import { ruleWords } from '../../../text/rules.ts';
import type { Words } from '../../../text/words.ts';
import type { Format } from '../../../text/format.ts';
import { useFormat, useWords } from '../../shell/language.tsx';
import type { HistoryLine } from './history.ts';
import { Section } from '../../shell/Section.tsx';
import { Story, whoOf, type StoryLine } from '../../shell/Story.tsx';
import { fieldLabel, valueText, type ValueWords } from './valueText.ts';

interface HistorySectionProps {
  readonly lines: readonly HistoryLine[];
  readonly value: ValueWords;
  readonly onExport: () => void;
}

export function HistorySection({ lines, value, onExport }: HistorySectionProps) {
  const words = useWords();
  const format = useFormat();
  const { title, export: label } = words.case.history;
  const told = (line: HistoryLine): StoryLine => ({
    key: line.key,
    at: line.at,
    title: titleOf(line, words),
    who: whoOf(line),
    texts: textsOf(line, words, format, value),
    rule: line.rule === null || isPlain(line) ? null : ruleWords(words, line.rule),
  });
  return (
    <Section title={title} count={String(lines.length)} action={{ label, onPress: onExport }}>
      <Story lines={lines.map(told)} />
    </Section>
  );
}

export function titleOf({ action, rawAction, data }: HistoryLine, words: Words): string {
  return action === null ? rawAction : words.log[action](data);
}

/** Why, until when, and what was changed. */
export function textsOf(line: HistoryLine, words: Words, format: Format, value: ValueWords): string[] {
  const told = words.case.history;
  return [
    ...(line.text === null ? [] : [`“${line.text}”`]),
    ...(line.deadline === null ? [] : [told.deadline({ date: format.longDate(line.deadline) })]),
    ...(line.action === 'edit' || line.action === 'edited-by-hand' ? changesOf(line, words, value) : []),
  ];
}

/** That every region has one answer, and that fields can be filled in, goes without saying beside each line. */
export const isPlain = ({ action, rule }: HistoryLine) =>
  (action === 'answer' && rule === 'DEC-2') || action === 'edit' || action === 'create';

/** A short change is told whole, a long one by the name of its field. */
const SHORT = 60;

function changesOf({ changes }: HistoryLine, words: Words, value: ValueWords): string[] {
  const told = words.case.history;
  const shown = changes.map(({ field, was, now }) => ({
    label: fieldLabel(field, words),
    was: valueText(field, was, value) || told.empty,
    now: valueText(field, now, value) || told.empty,
  }));
  const isShort = ({ was, now }: { was: string; now: string }) => was.length + now.length <= SHORT;
  const long = shown.filter((change) => !isShort(change)).map(({ label }) => label);
  return [
    ...shown
      .filter((change) => isShort(change) && change.was !== change.now)
      .map(({ label, was, now }) => `${label}: ${was} → ${now}`),
    ...(long.length === 0 ? [] : [told.changedLong({ fields: value.format.list(long) })]),
  ];
}
