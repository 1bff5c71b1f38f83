// What the page sees of a draft, and what the keeper of it needs from outside.
import type { ChangeView } from '../../../../contract/schemas.ts';
import type { CreateChange, EditChange } from '../../../api/queries.ts';
import type { ApiProblem, ProblemKind } from '../../../api/client.ts';
import type { DraftStore } from './draftStore.ts';
import type { FormPath, TypedForm } from './formPaths.ts';
import type { Merged } from './merge.ts';

/**
 * Where the newest text lies. `here`: on this computer only; `why` is what keeps it from the server, `unfinished` that it has
 * no title or system yet or is no value, `by-hand` that a filed case is changed by a press alone.
 */
export type Kept =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'here'; readonly at: string; readonly why: 'unfinished' | 'by-hand' | ProblemKind };

/** Both changed the same fields: the choice is the person's. `shown`: the dialog is up. */
export interface ClashState {
  readonly merged: Merged;
  readonly fresh: ChangeView;
  readonly by: string | null;
  readonly at: string | null;
  readonly shown: boolean;
}

export interface DraftSnapshot {
  readonly typed: TypedForm;
  /** The case as the server last told it; null before it has one. */
  readonly view: ChangeView | null;
  readonly kept: Kept;
  readonly clash: ClashState | null;
  /** What the server would not take, in its own words, until the field is typed in again. */
  readonly refused: Readonly<Partial<Record<FormPath, string>>>;
  /** Why the last save failed, other than at a field. */
  readonly problem: ApiProblem | null;
  /** When the text was typed that was found on this computer; null when the page began from the case alone. */
  readonly restored: string | null;
  /** Something differs from what the server has. */
  readonly unsaved: boolean;
}

export interface DraftPorts {
  readonly create: (body: CreateChange, key: string) => Promise<ChangeView>;
  readonly edit: (id: string, body: EditChange, key: string) => Promise<ChangeView>;
  readonly load: (id: string) => Promise<ChangeView>;
}

export interface DraftOptions {
  readonly ports: DraftPorts;
  readonly store: DraftStore;
  /** The case to edit; null for a new one. */
  readonly view: ChangeView | null;
  /** What a new one begins with. */
  readonly start: TypedForm;
  /** Drafts are saved while they are typed; a filed case by a press. */
  readonly autosave: boolean;
  /** Begun on the page for a new one: its place here leads back to it after a reload, even when the server has it all. */
  readonly begun: boolean;
  readonly now: () => Date;
  readonly newKey: () => string;
}

/** Milliseconds after the last letter before a draft is saved. */
export const AUTOSAVE_AFTER = 1_200;
/** Milliseconds before a save is tried again when nothing said how long to wait. */
export const RETRY_AFTER = 20_000;
