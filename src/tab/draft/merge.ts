// Two people changed one record: what only one of them changed is taken, what both changed is asked about.
import type { Problem } from '../../contract/problem.ts';
import type { Field } from '../../domain/list/field.ts';
import { sameTyped } from '../fields/typed.ts';
import { formOf, type Typed } from './formShape.ts';

/** A field that both changed, as each has it. */
interface Clash<P extends string> {
  readonly path: P;
  readonly theirs: string;
  readonly mine: string;
}

export interface Merged<P extends string> {
  /** Theirs where only they changed it, mine everywhere else. */
  readonly typed: Typed<P>;
  readonly clashes: readonly Clash<P>[];
}

export type Choice = 'theirs' | 'mine';
export type Choices<P extends string> = Readonly<Partial<Record<P, Choice>>>;

interface Fields<P extends string> {
  readonly paths: readonly P[];
  readonly fieldAt: (path: P) => Field;
}
interface Sides<P extends string> {
  /** The record as it was when I began. */
  readonly base: Typed<P>;
  readonly mine: Typed<P>;
  /** The record as it is now. */
  readonly theirs: Typed<P>;
}

export function merge<P extends string>(fields: Fields<P>, { base, mine, theirs }: Sides<P>): Merged<P> {
  const clashes: Clash<P>[] = [];
  const typed = formOf(fields, (path) => {
    const same = (a: Typed<P>, b: Typed<P>) => sameTyped(fields.fieldAt(path), a[path], b[path]);
    if (same(base, mine)) return same(mine, theirs) ? mine[path] : theirs[path];
    if (!same(base, theirs) && !same(mine, theirs)) clashes.push({ path, theirs: theirs[path], mine: mine[path] });
    return mine[path];
  });
  return { typed, clashes };
}

/** The merged form with a choice made for every clash; where none is made, mine stands. */
export function settle<P extends string>({ typed, clashes }: Merged<P>, choices: Choices<P>): Typed<P> {
  const theirs = new Map<string, string>(
    clashes.filter(({ path }) => choices[path] === 'theirs').map((clash) => [clash.path, clash.theirs]),
  );
  const texts = Object.entries<string>(typed).map(([path, text]) => [path, theirs.get(path) ?? text]);
  return Object.fromEntries(texts) as Typed<P>;
}

/** Who changed the clashing fields last, and when, as far as the server told. */
export function whoChanged(
  clashes: readonly { readonly path: string }[],
  changed: Problem['changed'],
  pathOf: (field: string) => string | null = (field) => field,
): { readonly by: string | null; readonly at: string | null } {
  const paths = new Set(clashes.map(({ path }) => path));
  const rows = (changed ?? []).filter(({ field }) => paths.has(pathOf(field) ?? field));
  const last = rows.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
  return { by: last?.by ?? null, at: last?.at ?? null };
}
