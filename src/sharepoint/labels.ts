// Between an adopted column's labels and ours, as the codec writes them. Whatever is named, writing and reading agree.
import type { Field } from '../domain/list/field.ts';
import { REGIONS } from '../domain/region/regions.ts';
import { never } from '../domain/result.ts';
import { NO_REGIONS } from './codec.ts';

/** Their label → our key, as an installation names them. Where several labels mean the same key, the first is written. */
export type LabelNames = Readonly<Record<string, string>>;

export interface Labels {
  /** From a cell of theirs to what the codec reads. A label that nobody named stays as it is. */
  readonly toOurs: (value: unknown) => unknown;
  /** From what the codec writes to a cell of theirs. */
  readonly toTheirs: (value: unknown) => unknown;
  /** Every label that may be written; null: any key may be. */
  readonly written: readonly string[] | null;
}

/** Null: a field of this kind has no labels. */
export function labelsOf(field: Field, names: LabelNames): Labels | null {
  switch (field.kind) {
    case 'choice':
    case 'region':
      return one(closed(wordsOf(field), names));
    case 'regions':
      return several(closed(wordsOf(field), names));
    case 'person':
    case 'reference':
      return one(open(names));
    case 'text':
    case 'note':
    case 'money':
    case 'integer':
    case 'date':
    case 'instant':
    case 'yesNo':
    case 'json':
      return null;
    default:
      return never(field);
  }
}

/** What is wrong with the labels of a field, each as the rest of a sentence that begins with the label. */
export function labelProblems(field: Field, names: LabelNames): string[] {
  const kept = labelsOf(field, {});
  if (!kept) return ['labels are for choices, regions, systems and persons only'];
  const words = wordsOf(field);
  const problems: string[] = [];
  for (const [label, key] of Object.entries(names)) {
    if (label.trim() === '' || label !== label.trim())
      problems.push(`“${label}” is empty or begins or ends with a space`);
    else if (label.length > LABEL_LIMIT)
      problems.push(`“${label.slice(0, 20)}…” is longer than ${LABEL_LIMIT} characters`);
    else if (field.kind === 'regions' && label.includes(';'))
      problems.push(`“${label}” has a semicolon, which parts regions`);
    else if (label.startsWith(ESCAPE)) problems.push(`“${label}” begins with “${ESCAPE}”`);
    if (words.length === 0) {
      if (!KEY_SHAPE.test(key)) problems.push(`“${label}” leads to “${key}”, which is no key`);
    } else if (!words.some(([known]) => known === key)) {
      const keys = words.map(([known]) => known).filter((known) => known !== '');
      problems.push(`“${label}” leads to “${key}”; there is ${keys.join(', ')}`);
    }
  }
  // Our own label is written where they have none: then it must mean the same.
  const named = new Map(Object.entries(names));
  for (const [key, word] of words) {
    const meant = named.get(word);
    const hasOwn = [...named.values()].includes(key);
    if (!hasOwn && meant !== undefined && meant !== key) {
      problems.push(`“${word}” leads to “${meant}”, but it is written for “${key}”, which has no label of theirs`);
    }
  }
  return problems;
}

const LABEL_LIMIT = 255;
/** No key begins with it. It stands before a key that reads like somebody's label. */
const ESCAPE = '=';
const KEY_SHAPE = /^[\w.:~@/-]{1,255}$/;

interface Words {
  readonly toOurs: (label: string) => string;
  readonly toTheirs: (word: string) => string;
  readonly written: readonly string[] | null;
}

/** Key and stored label of each value that a field may hold; none where any key may stand. */
function wordsOf(field: Field): readonly (readonly [string, string])[] {
  if (field.kind === 'choice') return Object.entries(field.options);
  const regions = REGIONS.map(({ id, name }) => [id, name] as const);
  if (field.kind === 'region') return regions;
  return field.kind === 'regions' ? [...regions, ['', NO_REGIONS]] : [];
}

function closed(words: readonly (readonly [string, string])[], names: LabelNames): Words {
  const wordOfKey = new Map(words);
  const wordOfLabel = new Map(Object.entries(names).map(([label, key]) => [label, wordOfKey.get(key) ?? label]));
  const labelOfWord = firsts(wordOfLabel);
  const toTheirs = (word: string): string => labelOfWord.get(word) ?? word;
  return {
    toOurs: (label) => wordOfLabel.get(label) ?? label,
    toTheirs,
    written: words.map(([, word]) => toTheirs(word)),
  };
}

function open(names: LabelNames): Words {
  const keyOfLabel = new Map(Object.entries(names));
  const labelOfKey = firsts(keyOfLabel);
  return {
    toOurs: (label) => keyOfLabel.get(label) ?? (label.startsWith(ESCAPE) ? label.slice(ESCAPE.length) : label),
    toTheirs: (key) => labelOfKey.get(key) ?? (keyOfLabel.has(key) ? `${ESCAPE}${key}` : key),
    written: null,
  };
}

/** From each value back to the first that led to it. */
function firsts(map: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...map].toReversed().map(([from, to]) => [to, from]));
}

const one = ({ toOurs, toTheirs, written }: Words): Labels => ({
  toOurs: (value) => (typeof value === 'string' ? toOurs(value) : value),
  toTheirs: (value) => (typeof value === 'string' ? toTheirs(value) : value),
  written,
});

function several({ toOurs, toTheirs, written }: Words): Labels {
  const each = (value: unknown, change: (part: string) => string): unknown =>
    typeof value === 'string'
      ? value
          .split(';')
          .map((part) => change(part.trim()))
          .join('; ')
      : value;
  return { toOurs: (value) => each(value, toOurs), toTheirs: (value) => each(value, toTheirs), written };
}
