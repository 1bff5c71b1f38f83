// What the page sees of a draft, and what the keeper of it needs from outside.
import type { ApiProblem, ProblemKind } from '../api/client.ts';
import type { DraftStore } from './draftStore.ts';
import type { Drafted, FormShape, Typed } from './formShape.ts';
import type { Merged } from './merge.ts';

/**
 * Where the newest text lies. `saved` at an instant, where it is known. `here`: on this computer only; `why` is what
 * keeps it from the server, `unfinished` that something is missing or is no value, `by-hand` that what is filed is changed by a
 * press alone.
 */
export type Kept =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'here'; readonly at: string; readonly why: 'unfinished' | 'by-hand' | ProblemKind };

/** Both changed the same fields: the choice is the person's. `shown`: the dialog is up. */
export interface ClashState<V, P extends string> {
  readonly merged: Merged<P>;
  readonly fresh: V;
  readonly by: string | null;
  readonly at: string | null;
  readonly shown: boolean;
}

export interface DraftSnapshot<V, P extends string> {
  readonly typed: Typed<P>;
  /** The record as the server last told it; null before it has one. */
  readonly view: V | null;
  readonly kept: Kept;
  readonly clash: ClashState<V, P> | null;
  /** What the server would not take, in its own words, until the field is typed in again. */
  readonly refused: Readonly<Partial<Record<P, string>>>;
  /** Why the last save failed, other than at a field. */
  readonly problem: ApiProblem | null;
  /** When the text was typed that was found on this computer; null when the page began from the case alone. */
  readonly restored: string | null;
  /** Something differs from what the server has. */
  readonly unsaved: boolean;
}

export interface DraftPorts<V, B extends object> {
  readonly create: (body: B, key: string) => Promise<V>;
  readonly edit: (id: string, body: B & { readonly version: number }, key: string) => Promise<V>;
  readonly load: (id: string) => Promise<V>;
}

export interface DraftOptions<V extends Drafted, P extends string, B extends object> {
  readonly shape: FormShape<V, P, B>;
  readonly ports: DraftPorts<V, B>;
  readonly store: DraftStore<P, B>;
  /** The record to edit; null for a new one. */
  readonly view: V | null;
  /** What a new one begins with. */
  readonly start: Typed<P>;
  /** Drafts are saved while they are typed; what is filed by a press. */
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
