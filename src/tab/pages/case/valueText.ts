// A stored value as people read it, by the kind of its field: for the facts, the history, and what somebody else changed.
import { businessCaseList } from '../../../domain/change/businessCase.list.ts';
import { changeList } from '../../../domain/change/change.list.ts';
import type { Field } from '../../../domain/list/field.ts';
import { roundList } from '../../../domain/round/round.list.ts';
import type { Format } from '../../../text/format.ts';
import type { Words } from '../../../text/words.ts';
import { fieldText } from '../../shell/fieldText.ts';
import type { FieldTexts } from '../../shell/NoticeBar.tsx';

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
  const choices: Choices = words.choices.changes;
  const fields: Readonly<Record<string, Field>> = { ...businessCaseList.fields, ...changeList.fields };
  return fieldText(fields[key], { value, words: choices[key], format, names: systems });
}

/** The two for all that tells what was changed. */
export const caseFields = (value: ValueWords): FieldTexts => ({
  label: (field) => fieldLabel(field, value.words),
  // Which round is open is the product's own key; the count of rounds beside it tells the same.
  value: (field, stored) => (field === 'openRound' ? '' : valueText(field, stored, value)),
});

/** The value in words of a field of a round; empty for what only the product reads. */
export function roundValueText(field: string, value: unknown, { words, format, systems }: ValueWords): string {
  const choices: Choices = words.choices.rounds;
  const fields: Readonly<Record<string, Field>> = roundList.fields;
  return fieldText(fields[field], { value, words: choices[field], format, names: systems });
}

type Choices = Readonly<Record<string, Readonly<Record<string, string>>>>;
