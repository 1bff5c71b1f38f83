// Two people changed one case: what only one of them changed is taken, what both changed is asked about.
import type { Problem } from '../../../../contract/schemas.ts';
import { sameTyped } from '../../../fields/typed.ts';
import { fieldAt, formOf, type FormPath, type TypedForm } from './formPaths.ts';

/** A field that both changed, as each has it. */
export interface Clash {
  readonly path: FormPath;
  readonly theirs: string;
  readonly mine: string;
}

export interface Merged {
  /** Theirs where only they changed it, mine everywhere else. */
  readonly typed: TypedForm;
  readonly clashes: readonly Clash[];
}

export type Choice = 'theirs' | 'mine';

/** Three-way merge: `base` is the case as it was when I began, `theirs` as it is now. */
export function merge(base: TypedForm, mine: TypedForm, theirs: TypedForm): Merged {
  const clashes: Clash[] = [];
  const typed = formOf((path) => {
    const same = (a: TypedForm, b: TypedForm) => sameTyped(fieldAt(path), a[path], b[path]);
    if (same(base, mine)) return same(mine, theirs) ? mine[path] : theirs[path];
    if (!same(base, theirs) && !same(mine, theirs)) clashes.push({ path, theirs: theirs[path], mine: mine[path] });
    return mine[path];
  });
  return { typed, clashes };
}

/** The merged form with a choice made for every clash; where none is made, mine stands. */
export function settle({ typed, clashes }: Merged, choices: Readonly<Partial<Record<FormPath, Choice>>>): TypedForm {
  const theirs = new Map(
    clashes.filter(({ path }) => choices[path] === 'theirs').map((clash) => [clash.path, clash.theirs]),
  );
  return formOf((path) => theirs.get(path) ?? typed[path]);
}

/** Who changed the clashing fields last, and when, as far as the server told. */
export function whoChanged(
  clashes: readonly Clash[],
  changed: Problem['changed'],
): { readonly by: string | null; readonly at: string | null } {
  const paths: readonly string[] = clashes.map(({ path }) => path);
  const rows = (changed ?? []).filter(({ field }) => paths.includes(field));
  const last = rows.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
  return { by: last?.by ?? null, at: last?.at ?? null };
}
