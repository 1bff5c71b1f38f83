// From a list to the type of its texts: every field has a label, every choice field a word per option.
import type { Field } from '../domain/list/field.ts';
import type { Fields, List } from '../domain/list/list.ts';

/** One label per field of the list. */
export type FieldLabels<L extends List> = { [K in keyof L['fields']]: string };

/** For each choice field of the list, one word per option. */
export type ChoiceWords<L extends List> = {
  [K in ChoiceKeys<L['fields']>]: L['fields'][K] extends {
    readonly options: Readonly<Record<infer O extends string, string>>;
  }
    ? Record<O, string>
    : never;
};

type ChoiceKeys<F extends Fields> = {
  [K in keyof F]: F[K] extends { readonly kind: 'choice' } ? K : never;
}[keyof F];

/** The labels that stand in the list. */
export function labelsOf<L extends List>(list: L): FieldLabels<L> {
  const labels = Object.entries<Field>(list.fields).map(([key, { label }]) => [key, label]);
  return Object.fromEntries(labels) as FieldLabels<L>;
}

/** The words of the options that stand in the list. */
export function choicesOf<L extends List>(list: L): ChoiceWords<L> {
  const choices = Object.entries<Field>(list.fields).flatMap(([key, field]) =>
    field.kind === 'choice' ? [[key, { ...field.options }] as const] : [],
  );
  return Object.fromEntries(choices) as ChoiceWords<L>;
}
