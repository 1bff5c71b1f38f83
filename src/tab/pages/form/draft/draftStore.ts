// What is typed lies on this computer from the first letter, so that no lost connection, sign-out or crash can take it.
import type { CreateChange, EditChange } from '../../../api/queries.ts';
import { formOf, type FormPath, type TypedForm } from './formPaths.ts';

/** A write whose outcome is not known yet: sent again exactly as it was, with the same key, until it is. */
export type PendingWrite =
  | { readonly kind: 'create'; readonly key: string; readonly body: CreateChange; readonly sent: readonly FormPath[] }
  | { readonly kind: 'edit'; readonly key: string; readonly body: EditChange; readonly sent: readonly FormPath[] };

export interface StoredDraft {
  /** The case, once the server has it. */
  readonly id: string | null;
  readonly version: number;
  /** The case as it was when `version` was read. */
  readonly base: TypedForm;
  readonly typed: TypedForm;
  readonly pending: PendingWrite | null;
  /** ISO instant of the last letter. */
  readonly at: string;
}

export interface DraftStore {
  readonly read: () => StoredDraft | null;
  readonly write: (draft: StoredDraft) => void;
  readonly clear: () => void;
}

/** The place of one person's draft of one case; `new` before the case has an id. Another person on the computer has another. */
export function draftStore(person: string, record: string, storage: Storage | null = localStorageIfAny()): DraftStore {
  const key = `styringsrum/draft/${person}/${record}`;
  return {
    read: () => stored(attempt(() => storage?.getItem(key) ?? null)),
    write: (draft) => attempt(() => storage?.setItem(key, JSON.stringify({ format: FORMAT, ...draft }))),
    clear: () => attempt(() => storage?.removeItem(key)),
  };
}

/** Stored drafts of another format are left alone rather than misread; a field that is new since then is empty. */
const FORMAT = 1;

function stored(text: string | null | undefined): StoredDraft | null {
  if (!text) return null;
  const draft = attempt(() => JSON.parse(text) as (Partial<StoredDraft> & { readonly format?: number }) | null);
  if (draft?.format !== FORMAT) return null;
  const { id = null, version = 0, pending = null, at = '' } = draft;
  return { id, version, pending, at, base: formIn(draft.base), typed: formIn(draft.typed) };
}

function formIn(value: unknown): TypedForm {
  const texts: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
  return formOf((path) => {
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
