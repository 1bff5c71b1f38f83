// What a draft's machinery must know of a form: its fields by path, and how they are read from a record and sent to it.
import type { Field } from '../../domain/list/field.ts';
import { sameTyped } from '../fields/typed.ts';

/** What is typed in every field; an empty text is an empty field. */
export type Typed<P extends string> = Readonly<Record<P, string>>;

/** A record as the API tells it. */
export interface Drafted {
  readonly id: string;
  readonly version: number;
}

/** `V`: the record as the API tells it. `P`: the paths of its fields. `B`: what the API takes, but for the version. */
export interface FormShape<V extends Drafted, P extends string, B extends object> {
  /** In the order of the form's own definition. */
  readonly paths: readonly P[];
  readonly fieldAt: (path: P) => Field;
  /** A record as it would have been typed. */
  readonly typedOf: (view: V) => Typed<P>;
  /** The values at some paths as the API takes them; what is no value is left out, and stays on this computer. */
  readonly bodyOf: (typed: Typed<P>, paths: readonly P[]) => { readonly body: B; readonly sent: readonly P[] };
  /** The text of what a body says at a path. */
  readonly sentText: (body: B, path: P) => string;
  /** The path at which the page tells what the server says of a field; null for a field that is not of the form. */
  readonly pathOf: (field: string) => P | null;
  /** There is enough for the server to keep a new one. */
  readonly isKeepable: (typed: Typed<P>) => boolean;
  /** When the record was last saved, as far as it tells. */
  readonly savedAt: (view: V) => string | null;
  /** It stands in a row of its own, which may lag behind the record when it is read. */
  readonly mayLag: (path: P) => boolean;
}

type Paths<P extends string> = { readonly paths: readonly P[] };
type Fields<P extends string> = Paths<P> & { readonly fieldAt: (path: P) => Field };

/** A form filled path by path. */
export function formOf<P extends string>({ paths }: Paths<P>, textAt: (path: P) => string): Typed<P> {
  return Object.fromEntries(paths.map((path) => [path, textAt(path)])) as Record<P, string>;
}

/** The paths whose value differs. */
export function changedPaths<P extends string>(shape: Fields<P>, was: Typed<P>, now: Typed<P>): P[] {
  return shape.paths.filter((path) => !sameTyped(shape.fieldAt(path), was[path], now[path]));
}
