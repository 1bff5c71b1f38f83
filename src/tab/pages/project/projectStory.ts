// The log of a project as its story, newest first.
import type { LogEntryView } from '../../../contract/log.ts';
import type { Field } from '../../../domain/list/field.ts';
import { projectList } from '../../../domain/project/project.list.ts';
import { LOG_ACTIONS } from '../../../domain/record/decision.ts';
import type { Format } from '../../../text/format.ts';
import { ruleWords } from '../../../text/rules.ts';
import type { Words } from '../../../text/words.ts';
import { changesText } from '../../shell/changesText.ts';
import { fieldText } from '../../shell/fieldText.ts';
import type { FieldTexts } from '../../shell/NoticeBar.tsx';
import { sinceText } from '../../shell/sinceText.ts';
import { whoOf, type StoryLine } from '../../shell/Story.tsx';

export interface ProjectWords {
  readonly words: Words;
  readonly format: Format;
  /** Names of persons and bodies by their keys. */
  readonly names: ReadonlyMap<string, string>;
}

export function projectStory(entries: readonly LogEntryView[], value: ProjectWords): StoryLine[] {
  return entries
    .map((entry) => ({
      key: `${entry.record}#${String(entry.number).padStart(6, '0')}`,
      at: entry.at,
      title: titleOf(entry, value.words),
      who: whoOf({ person: entry.person?.name ?? null, seat: entry.seat }),
      texts: textsOf(entry, value),
      rule: entry.rule === null || WITHOUT_RULE.has(entry.action) ? null : ruleWords(value.words, entry.rule),
    }))
    .toSorted((a, b) => (a.key < b.key ? 1 : -1));
}

/** The label of a field of the project; the key itself when unknown. */
function projectFieldLabel(field: string, words: Words): string {
  const labels: Readonly<Record<string, string>> = words.fields.projects;
  return labels[field] ?? field;
}

/** Its value in words. */
export function projectFieldText(field: string, value: unknown, { words, format, names }: ProjectWords): string {
  const fields: Readonly<Record<string, Field>> = projectList.fields;
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = words.choices.projects;
  return fieldText(fields[field], { value, words: choices[field], format, names });
}

/** The two for all that tells what was changed. */
export const projectFields = (value: ProjectWords): FieldTexts => ({
  label: (field) => projectFieldLabel(field, value.words),
  value: (field, stored) => projectFieldText(field, stored, value),
});

/** That fields can be filled in goes without saying beside each line. */
const WITHOUT_RULE: ReadonlySet<string> = new Set(['edit', 'create']);

function titleOf({ action, data }: LogEntryView, words: Words): string {
  const told = words.project.history;
  if (action === 'create' && !(isObject(data) && data['change'] !== undefined)) return told.created;
  if (action === 'edit') return told.edited;
  const known = LOG_ACTIONS.find((one) => one === action);
  return known === undefined ? action : words.log[known](isObject(data) ? data : {});
}

function textsOf(entry: LogEntryView, value: ProjectWords): string[] {
  const { words } = value;
  return [
    ...(entry.action === 'participate' ? participationText(entry.data, words) : []),
    ...(entry.reason === null ? [] : [`“${entry.reason}”`]),
    ...(entry.action === 'edit' || entry.action === 'edited-by-hand'
      ? changesText(entry.changes, projectFields(value), words, value.format)
      : []),
  ];
}

function participationText(data: unknown, words: Words): string[] {
  if (!isObject(data) || typeof data['region'] !== 'string') return [];
  const now = typeof data['choice'] === 'string' ? data['choice'] : null;
  const line = { project: '', title: '', kind: 'participation', parameter: null, was: data['region'], now } as const;
  return [sinceText(line, words)];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
