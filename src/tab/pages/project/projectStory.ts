// The log of a project as its story, newest first.
import type { LogEntryView } from '../../../contract/log.ts';
import type { Field } from '../../../domain/list/field.ts';
import { projectList } from '../../../domain/project/project.list.ts';
import { LOG_ACTIONS } from '../../../domain/record/decision.ts';
import type { Format } from '../../../text/format.ts';
import { ruleWords } from '../../../text/rules.ts';
import type { Words } from '../../../text/words.ts';
import { fieldText } from '../../shell/fieldText.ts';
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
export function projectFieldLabel(field: string, words: Words): string {
  const labels: Readonly<Record<string, string>> = words.fields.projects;
  return labels[field] ?? field;
}

/** Its value in words. */
export function projectFieldText(field: string, value: unknown, { words, format, names }: ProjectWords): string {
  const fields: Readonly<Record<string, Field>> = projectList.fields;
  const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = words.choices.projects;
  return fieldText(fields[field], { value, words: choices[field], format, names });
}

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
    ...(entry.action === 'edit' || entry.action === 'edited-by-hand' ? changesOf(entry, value) : []),
  ];
}

function participationText(data: unknown, words: Words): string[] {
  if (!isObject(data) || typeof data['region'] !== 'string') return [];
  const now = typeof data['choice'] === 'string' ? data['choice'] : null;
  const line = { project: '', title: '', kind: 'participation', parameter: null, was: data['region'], now } as const;
  return [sinceText(line, words)];
}

/** A short change is told whole, a long one by the name of its field. */
const SHORT = 60;

function changesOf({ changes }: LogEntryView, value: ProjectWords): string[] {
  const told = value.words.case.history;
  const shown = changes.map(({ field, was, now }) => ({
    label: projectFieldLabel(field, value.words),
    was: projectFieldText(field, was, value) || told.empty,
    now: projectFieldText(field, now, value) || told.empty,
  }));
  const isShort = (change: { was: string; now: string }) => change.was.length + change.now.length <= SHORT;
  const long = shown.filter((change) => !isShort(change)).map(({ label }) => label);
  return [
    ...shown
      .filter((change) => isShort(change) && change.was !== change.now)
      .map(({ label, was, now }) => `${label}: ${was} → ${now}`),
    ...(long.length === 0 ? [] : [told.changedLong({ fields: value.format.list(long) })]),
  ];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
