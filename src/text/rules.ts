// Rules as the screen tells them: a sentence and where it stands. Ids and keys find the words and are never shown.
import type { RoundBody } from '../domain/round/round.list.ts';
import type { Settings } from '../domain/setting/setting.list.ts';
import type { Words } from './da.ts';

export interface RuleWords {
  readonly text: string;
  /** The document that says so, or that it is a standard of the secretariat's. */
  readonly source: string;
  /** Book icon or sliders icon. */
  readonly kind: 'document' | 'standard';
  /** The same sentence with the number of days that a setting gives. */
  readonly counted?: (p: { readonly days: number }) => string;
}

type Counts = Pick<Settings, 'roundWorkingDays' | 'commentWorkingDays' | 'splitWindowDays'>;

/**
 * The words of a rule by its id (`CR-7`) or by the key of the sentence (`route.middle.current`), with the installation's own
 * numbers when its settings are given; null for a rule that the screen does not tell.
 */
export function ruleWords(words: Words, key: string, settings?: Counts): RuleWords | null {
  const rules: Readonly<Record<string, RuleWords>> = words.rules;
  const rule = Object.hasOwn(rules, key) ? rules[key] : undefined;
  if (!rule) return null;
  const setting = settings && Object.hasOwn(DAYS, key) ? DAYS[key] : undefined;
  return settings && setting && rule.counted ? { ...rule, text: rule.counted({ days: settings[setting] }) } : rule;
}

/**
 * The key of the rule to tell beside a log entry; null for none. What the documents say of SYS alone (treating a case in
 * writing, asking for a meeting) is a standard in the other bodies.
 */
export function ruleOfEntry(
  entry: { readonly rule: string | null; readonly data: unknown },
  body: RoundBody | null,
): string | null {
  if (entry.rule === 'DEC-1' && body !== 'SYS') return 'standard.written';
  if (entry.rule !== null && asksForMeeting(entry.data))
    return body === 'SYS' ? 'answer.ask-for-meeting' : 'standard.ask-for-meeting';
  return entry.rule;
}

function asksForMeeting(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'answer' in data && data.answer === 'ask-for-meeting';
}

const DAYS: Readonly<Record<string, keyof Counts>> = {
  'standard.round-days': 'roundWorkingDays',
  'standard.comment-days': 'commentWorkingDays',
  'CR-10': 'splitWindowDays',
};
