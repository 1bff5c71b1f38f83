// What is typed lies on this computer from the first letter, so that no lost connection, sign-out or crash can take it.
import { formOf, type Typed } from './formShape.ts';

/** A write whose outcome is not known yet: sent again exactly as it was, with the same key, until it is. */
export type PendingWrite<P extends string, B extends object> =
  | { readonly kind: 'create'; readonly key: string; readonly body: B; readonly sent: readonly P[] }
  | {
      readonly kind: 'edit';
      readonly key: string;
      readonly body: B & { readonly version: number };
      readonly sent: readonly P[];
    };

export interface StoredDraft<P extends string, B extends object> {
  /** The record, once the server has it. */
  readonly id: string | null;
  readonly version: number;
  /** The record as it was when `version` was read. */
  readonly base: Typed<P>;
  readonly typed: Typed<P>;
  readonly pending: PendingWrite<P, B> | null;
  /** ISO instant of the last letter. */
  readonly at: string;
}

export interface DraftStore<P extends string, B extends object> {
  readonly read: () => StoredDraft<P, B> | null;
  readonly write: (draft: StoredDraft<P, B>) => void;
  readonly clear: () => void;
}

/** The place of one person's draft of one record; `new` before it has an id. Another person on the computer has another. */
export function draftStore<P extends string, B extends object>(
  shape: { readonly paths: readonly P[] },
  person: string,
  record: string,
  storage: Storage | null = localStorageIfAny(),
): DraftStore<P, B> {
  const key = `styringsrum/draft/${person}/${record}`;
  return {
    read: () =>
      stored<P, B>(
        shape,
        attempt(() => storage?.getItem(key) ?? null),
      ),
    write: (draft) => attempt(() => storage?.setItem(key, JSON.stringify({ format: FORMAT, ...draft }))),
    clear: () => attempt(() => storage?.removeItem(key)),
  };
}

/** Stored drafts of another format are left alone rather than misread; a field that is new since then is empty. */
const FORMAT = 1;

function stored<P extends string, B extends object>(
  shape: { readonly paths: readonly P[] },
  text: string | null | undefined,
): StoredDraft<P, B> | null {
  if (!text) return null;
  const draft = attempt(() => JSON.parse(text) as (Partial<StoredDraft<P, B>> & { readonly format?: number }) | null);
  if (draft?.format !== FORMAT) return null;
  const { id = null, version = 0, pending = null, at = '' } = draft;
  return { id, version, pending, at, base: formIn(shape, draft.base), typed: formIn(shape, draft.typed) };
}

function formIn<P extends string>(shape: { readonly paths: readonly P[] }, value: unknown): Typed<P> {
  const texts: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  return formOf(shape, (path) => {
    const text = texts[path];
    return typeof text === 'string' ? text : '';
  });
}

/** A browser may refuse storage (private window, full disk): the form must work all the same. */
function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}

function localStorageIfAny(): Storage | null {
  return attempt(() => globalThis.localStorage) ?? null;
}
