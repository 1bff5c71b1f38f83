// An installation's setting: which SharePoint list stands for one of ours, with its columns and labels (CR-2).
import * as z from 'zod/mini';
import type { List } from '../domain/list/list.ts';
import { LISTS } from '../domain/lists.ts';
import { logList } from '../domain/log/log.list.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { encodePart } from './codec.ts';
import { labelProblems, type LabelNames } from './labels.ts';

export interface ListMapping {
  readonly list: List;
  /** Their list: its id, or the title that people see. */
  readonly theirs: string;
  /** Our field → their column, by internal name or by the name that people see. */
  readonly columns: Readonly<Record<string, string>>;
  /** Our field → their labels → our keys. */
  readonly labels: Readonly<Record<string, LabelNames>>;
  /** What a field of ours holds in rows that were there before, where they have nothing. */
  readonly missing: Readonly<Record<string, unknown>>;
}

/** Reads the text of the setting (JSON). Refused whole, with every entry that is wrong named by its path. */
export function readMappings(text: string): Result<readonly ListMapping[], string[]> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err(['the file is not JSON']);
  }
  const read = settingSchema.safeParse(value);
  if (!read.success) return err(read.error.issues.flatMap(told));
  const mappings: ListMapping[] = [];
  const problems: string[] = [];
  for (const [name, { list: theirs, columns = {}, labels = {}, missing = {} }] of Object.entries(read.data)) {
    const list = LISTS.find((one) => one.name === name);
    if (!list || list.name === logList.name) {
      const known = LISTS.filter((one) => one.name !== logList.name).map((one) => one.name);
      problems.push(`${name}: no list of ours that can be adopted; there is ${known.join(', ')}`);
      continue;
    }
    const mapping = { list, theirs, columns, labels, missing };
    problems.push(...problemsOfMapping(mapping));
    mappings.push(mapping);
  }
  const twice = mappings.find((one, index) => mappings.findIndex(({ theirs }) => theirs === one.theirs) !== index);
  if (twice) problems.push(`${twice.list.name}.list: “${twice.theirs}” stands for another list already`);
  return problems.length > 0 ? err(problems) : ok(mappings);
}

const words = z.record(z.string(), z.string().check(z.minLength(1)));
const settingSchema = z.record(
  z.string(),
  z.strictObject({
    list: z.string().check(z.minLength(1)),
    columns: z.optional(words),
    labels: z.optional(z.record(z.string(), words)),
    missing: z.optional(z.record(z.string(), z.unknown())),
  }),
);

function told(issue: z.core.$ZodIssue): string[] {
  const path = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(
      (key) => `${[path, key].filter(Boolean).join('.')}: no such entry; there is list, columns, labels, missing`,
    );
  }
  return [`${path === '' ? 'the file' : path}: ${issue.code === 'too_small' ? 'must not be empty' : issue.message}`];
}

function problemsOfMapping({ list, columns, labels, missing }: ListMapping): string[] {
  const problems: string[] = [];
  const fieldOf = (part: string, key: string) => {
    const field = Object.entries(list.fields).find(([name]) => name === key)?.[1];
    if (!field) problems.push(`${list.name}.${part}.${key}: no field of ours is called so`);
    return field;
  };
  for (const key of Object.keys(columns)) {
    const field = fieldOf('columns', key);
    if (field?.kind === 'json')
      problems.push(`${list.name}.columns.${key}: holds data of the product, in a column of its own`);
  }
  for (const [key, names] of Object.entries(labels)) {
    const field = fieldOf('labels', key);
    if (!field) continue;
    if (columns[key] === undefined) problems.push(`${list.name}.labels.${key}: no column is named for it`);
    problems.push(...labelProblems(field, names).map((problem) => `${list.name}.labels.${key}: ${problem}`));
  }
  if (!list.governed && Object.keys(missing).length > 0) {
    problems.push(`${list.name}.missing: rows of this list are kept by hand, so people fill them in`);
    return problems;
  }
  for (const [key, value] of Object.entries(missing)) {
    const field = fieldOf('missing', key);
    if (field && !encodePart(list, { [key]: value }).ok) {
      problems.push(`${list.name}.missing.${key}: ${JSON.stringify(value)} does not fit the field`);
    }
  }
  return problems;
}
