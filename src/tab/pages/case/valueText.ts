// A stored value as people read it, by the kind of its field: for the facts, the history, and what somebody else changed.
import { businessCaseList } from '../../../domain/change/businessCase.list.ts';
import { changeList } from '../../../domain/change/change.list.ts';
import type { Field } from '../../../domain/list/field.ts';
import { REGION_IDS, regionName } from '../../../domain/region/regions.ts';
import { never } from '../../../domain/result.ts';
import { roundList } from '../../../domain/round/round.list.ts';
import type { Format } from '../../../text/format.ts';
import type { Words } from '../../../text/words.ts';

export interface ValueWords {
  readonly words: Words;
  readonly format: Format;
  /** Names of systems by their keys. */
  readonly systems: ReadonlyMap<string, string>;
}

/** The label of a field of the change, or of its business case (`businessCase.purpose`); the key itself when unknown. */
export function fieldLabel(field: string, words: Words): string {
  const key = field.split('.').at(-1) ?? field;
  const labels: Readonly<Record<string, string>> = { ...words.fields.businessCases, ...words.fields.changes };
  return labels[key] ?? field;
}

/** The value in words; empty when there is none, or when it is data of the product. */
export function valueText(field: string, value: unknown, { words, format, systems }: ValueWords): string {
  const key = field.split('.').at(-1) ?? field;
  const fields: Readonly<Record<string, Field>> = { ...businessCaseList.fields, ...changeList.fields };
  return textOf(fields[key], { value, choices: words.choices.changes, key }, { words, format, systems });
}

/** The same of a field of a round; empty for what only the product reads. */
export function roundValueText(field: string, value: unknown, words: ValueWords): string {
  const fields: Readonly<Record<string, Field>> = roundList.fields;
  return textOf(fields[field], { value, choices: words.words.choices.rounds, key: field }, words);
}

interface FieldValue {
  readonly key: string;
  readonly value: unknown;
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

function textOf(
  definition: Field | undefined,
  { key, value, choices }: FieldValue,
  { format, systems }: ValueWords,
): string {
  if (value === null || value === undefined || value === '') return '';
  const plain = isPlain(value) ? String(value) : '';
  if (definition === undefined) return plain;
  switch (definition.kind) {
    case 'money':
      return typeof value === 'number' && Number.isSafeInteger(value) ? format.kroner(value) : plain;
    case 'date':
    case 'instant':
      return plain === '' ? '' : format.dateWithYear(plain);
    case 'choice':
      return choices[key]?.[plain] ?? plain;
    case 'region':
      return regionText(plain);
    case 'regions':
      return Array.isArray(value) ? format.list(value.filter(isPlain).map(String).map(regionText)) : '';
    case 'reference':
      return systems.get(plain) ?? plain;
    case 'text':
    case 'note':
    case 'integer':
    case 'yesNo':
    case 'person':
      return plain;
    case 'json':
      return '';
    default:
      return never(definition);
  }
}

const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

function regionText(value: string): string {
  const region = REGION_IDS.find((id) => id === value);
  return region ? regionName(region) : value;
}
