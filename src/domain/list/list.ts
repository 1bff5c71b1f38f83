// A record is defined once, as a list: its fields follow into type, validator, column, codec, form and API schema.
import type { Field, ValueOf } from './field.ts';

export type Fields = Readonly<Record<string, Field>>;

export interface List<F extends Fields = Fields> {
  /** Stable name in code, in the API and in the log. */
  readonly name: string;
  /** Danish title of the SharePoint list. */
  readonly title: string;
  /** Prefix of the number that people use, such as ÆØ in ÆØ-118. */
  readonly prefix?: string;
  /** Governed rows are written by the commit only: numbered, logged and chained. Others are kept by hand. */
  readonly governed: boolean;
  readonly fields: F;
}

type RequiredKeys<F extends Fields> = {
  [K in keyof F]: F[K] extends { readonly required: true } ? K : never;
}[keyof F];

/** The fields of a row as TypeScript sees them: required ones always, the rest perhaps. */
export type RecordOf<L extends List> = {
  [K in RequiredKeys<L['fields']>]: ValueOf<L['fields'][K]>;
} & { [K in Exclude<keyof L['fields'], RequiredKeys<L['fields']>>]?: ValueOf<L['fields'][K]> | undefined };

export function defineList<const F extends Fields>(list: List<F>): List<F> {
  return list;
}

/**
 * The internal name of a field's column: ASCII, at most 32 characters, no leading underscore (facts of Graph), and none of
 * the names that SharePoint has in every list.
 */
export function columnName(key: string): string {
  const name = key.charAt(0).toUpperCase() + key.slice(1);
  return TAKEN.has(name.toLowerCase()) ? `${name}Field` : name;
}

const TAKEN = new Set(['id', 'attachments', 'author', 'contenttype', 'created', 'edit', 'editor', 'modified', 'order']);
