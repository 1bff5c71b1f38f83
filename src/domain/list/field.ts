// The kinds of field that a record may have, and the value that each holds.
import type { ZodMiniType } from 'zod/mini';
import type { IsoDate } from '../calendar/dates.ts';
import type { RegionId } from '../region/regions.ts';

/** What SharePoint can hold: 255 characters in a single line, 63.999 in a note. */
export const TEXT_LIMIT = 255;
export const NOTE_LIMIT = 63_999;

interface Common<Required extends boolean> {
  /** Danish name of the column, also the field's name on the Danish screen. */
  readonly label: string;
  /** Must be there in every stored row. What an action needs beyond that stands in the lifecycle. */
  readonly required: Required;
  readonly indexed: boolean;
  readonly unique: boolean;
}

export interface TextField<R extends boolean = boolean> extends Common<R> {
  readonly kind: 'text';
  readonly maxLength: number;
}
export interface NoteField<R extends boolean = boolean> extends Common<R> {
  readonly kind: 'note';
  readonly maxLength: number;
}
export interface ChoiceField<K extends string = string, R extends boolean = boolean> extends Common<R> {
  readonly kind: 'choice';
  /** Stable key → the Danish label that is stored in the list. */
  readonly options: Readonly<Record<K, string>>;
}
/** Whole Danish kroner, zero or more. */
export interface MoneyField<R extends boolean = boolean> extends Common<R> {
  readonly kind: 'money';
}
export interface IntegerField<R extends boolean = boolean> extends Common<R> {
  readonly kind: 'integer';
  readonly min: number;
  readonly max: number;
}
/** A calendar day, `YYYY-MM-DD`. */
export interface DateField<R extends boolean = boolean> extends Common<R> {
  readonly kind: 'date';
}
/** A moment in UTC, ISO 8601 with seconds. */
export interface InstantField<R extends boolean = boolean> extends Common<R> {
  readonly kind: 'instant';
}
export interface YesNoField<R extends boolean = boolean> extends Common<R> {
  readonly kind: 'yesNo';
}
/** The key of a row in the people list. */
export interface PersonField<R extends boolean = boolean> extends Common<R> {
  readonly kind: 'person';
}
/** The key of a row in another list. */
export interface ReferenceField<R extends boolean = boolean> extends Common<R> {
  readonly kind: 'reference';
  readonly to: string;
}
export interface RegionField<R extends boolean = boolean> extends Common<R> {
  readonly kind: 'region';
}
export interface RegionsField<R extends boolean = boolean> extends Common<R> {
  readonly kind: 'regions';
}
/** Data of the product in a hidden note, checked by a schema of its own. */
export interface JsonField<T = unknown, R extends boolean = boolean> extends Common<R> {
  readonly kind: 'json';
  readonly schema: ZodMiniType<T>;
}

export type Field =
  | TextField
  | NoteField
  | ChoiceField
  | MoneyField
  | IntegerField
  | DateField
  | InstantField
  | YesNoField
  | PersonField
  | ReferenceField
  | RegionField
  | RegionsField
  | JsonField;

/** The TypeScript value of a field. */
export type ValueOf<F extends Field> = F extends { kind: 'text' | 'note' | 'instant' | 'person' | 'reference' }
  ? string
  : F extends { kind: 'choice'; options: Readonly<Record<infer K, string>> }
    ? K
    : F extends { kind: 'money' | 'integer' }
      ? number
      : F extends { kind: 'date' }
        ? IsoDate
        : F extends { kind: 'yesNo' }
          ? boolean
          : F extends { kind: 'region' }
            ? RegionId
            : F extends { kind: 'regions' }
              ? readonly RegionId[]
              : F extends { kind: 'json'; schema: ZodMiniType<infer T> }
                ? T
                : never;

interface Options {
  readonly required?: boolean;
  readonly indexed?: boolean;
  readonly unique?: boolean;
}
type Sized = Options & { readonly maxLength?: number };
type Ranged = Options & { readonly min?: number; readonly max?: number };
/** Whether the options say that the field is required: a conditional type, so that the list around it cannot widen it. */
type Required<O> = O extends { readonly required: true } ? true : false;

export const text = <const O extends Sized = object>(label: string, options?: O): TextField<Required<O>> => ({
  kind: 'text',
  ...common(label, options),
  maxLength: options?.maxLength ?? TEXT_LIMIT,
});
export const note = <const O extends Sized = object>(label: string, options?: O): NoteField<Required<O>> => ({
  kind: 'note',
  ...common(label, options),
  maxLength: options?.maxLength ?? NOTE_LIMIT,
});
export const choice = <K extends string, const O extends Options = object>(
  label: string,
  choices: Readonly<Record<K, string>>,
  options?: O,
): ChoiceField<K, Required<O>> => ({ kind: 'choice', ...common(label, options), options: choices });
export const money = <const O extends Options = object>(label: string, options?: O): MoneyField<Required<O>> => ({
  kind: 'money',
  ...common(label, options),
});
export const integer = <const O extends Ranged = object>(label: string, options?: O): IntegerField<Required<O>> => ({
  kind: 'integer',
  ...common(label, options),
  min: options?.min ?? 0,
  max: options?.max ?? 1_000_000_000,
});
export const date = <const O extends Options = object>(label: string, options?: O): DateField<Required<O>> => ({
  kind: 'date',
  ...common(label, options),
});
export const instant = <const O extends Options = object>(label: string, options?: O): InstantField<Required<O>> => ({
  kind: 'instant',
  ...common(label, options),
});
export const yesNo = <const O extends Options = object>(label: string, options?: O): YesNoField<Required<O>> => ({
  kind: 'yesNo',
  ...common(label, options),
});
export const person = <const O extends Options = object>(label: string, options?: O): PersonField<Required<O>> => ({
  kind: 'person',
  ...common(label, options),
});
export const reference = <const O extends Options = object>(
  label: string,
  to: string,
  options?: O,
): ReferenceField<Required<O>> => ({ kind: 'reference', ...common(label, options), to });
export const region = <const O extends Options = object>(label: string, options?: O): RegionField<Required<O>> => ({
  kind: 'region',
  ...common(label, options),
});
export const regions = <const O extends Options = object>(label: string, options?: O): RegionsField<Required<O>> => ({
  kind: 'regions',
  ...common(label, options),
});
export const json = <T, const O extends Options = object>(
  label: string,
  schema: ZodMiniType<T>,
  options?: O,
): JsonField<T, Required<O>> => ({ kind: 'json', ...common(label, options), schema });

function common<O extends Options>(label: string, options: O | undefined): Common<Required<O>> {
  return {
    label,
    required: (options?.required ?? false) as Required<O>,
    indexed: (options?.indexed ?? false) || (options?.unique ?? false),
    unique: options?.unique ?? false,
  };
}
