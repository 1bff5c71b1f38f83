// A draft beside the record it belongs to: what is typed, what the server has, what it refused, and what both changed.
import type { Problem } from '../../contract/problem.ts';
import type { ApiProblem } from '../api/client.ts';
import { sameTyped } from '../fields/typed.ts';
import type { ClashState } from './draftState.ts';
import type { PendingWrite, StoredDraft } from './draftStore.ts';
import { changedPaths, formOf, type Drafted, type FormShape, type Typed } from './formShape.ts';
import { merge, settle, whoChanged, type Choices } from './merge.ts';

export class DraftModel<V extends Drafted, P extends string, B extends object> {
  readonly #shape: FormShape<V, P, B>;
  readonly #refused = new Map<P, { readonly text: string; readonly message: string }>();
  readonly #start: Typed<P>;
  /** What a part that may lag said before we wrote it. */
  readonly #before = new Map<P, string[]>();
  #base: Typed<P>;
  typed: Typed<P>;
  view: V | null;
  version: number;
  clash: ClashState<V, P> | null = null;

  /** `start`: what a new one begins with; `stored`: what was found on this computer. */
  constructor(shape: FormShape<V, P, B>, view: V | null, start: Typed<P>, stored: StoredDraft<P, B> | null) {
    this.#shape = shape;
    this.view = view;
    this.version = view?.version ?? 0;
    this.#start = start;
    this.#base = view ? shape.typedOf(view) : formOf(shape, () => '');
    this.typed = stored?.typed ?? (view ? this.#base : start);
    if (view && stored && stored.version !== view.version) this.meet(view, undefined, true, stored.base);
  }

  get id(): string | null {
    return this.view?.id ?? null;
  }

  /** The server has a row of it. */
  get isThere(): boolean {
    return this.view !== null && this.view.version > 0;
  }

  get base(): Typed<P> {
    return this.#base;
  }

  /** Something is typed that the server does not have. What a new one begins with is not typed. */
  get unsaved(): boolean {
    return changedPaths(this.#shape, this.id === null ? this.#start : this.#base, this.typed).length > 0;
  }

  /** There is enough for the server to keep it. */
  get keepable(): boolean {
    return this.id !== null || this.#shape.isKeepable(this.typed);
  }

  /** The server's words at the fields whose text is still the one it refused. */
  get refused(): Partial<Record<P, string>> {
    const standing = [...this.#refused].filter(([path, { text }]) => this.typed[path] === text);
    return Object.fromEntries(standing.map(([path, { message }]) => [path, message])) as Partial<Record<P, string>>;
  }

  /** The next write, or null when nothing of what is typed can be sent. */
  nextWrite(key: string): PendingWrite<P, B> | null {
    if (!this.keepable) return null;
    const refused = this.refused;
    const paths = changedPaths(this.#shape, this.#base, this.typed).filter((path) => refused[path] === undefined);
    const { body, sent } = this.#shape.bodyOf(this.typed, paths);
    if (sent.length === 0) return null;
    if (this.id !== null) return { kind: 'edit', key, body: { ...body, version: this.version }, sent };
    // What the server refused is not sent again: the rest may not be enough for a new one.
    const isEnough = this.#shape.isKeepable(
      formOf(this.#shape, (path) => (sent.includes(path) ? this.typed[path] : '')),
    );
    return isEnough ? { kind: 'create', key, body, sent } : null;
  }

  /** A write succeeded. What was typed meanwhile stays; what nobody here touched becomes what the server told. */
  written({ sent, body }: PendingWrite<P, B>, view: V): void {
    const told = this.#told(view);
    for (const path of sent)
      if (this.#shape.mayLag(path)) this.#before.set(path, [...(this.#before.get(path) ?? []), this.#base[path]]);
    const untouched = (path: P) => sameTyped(this.#shape.fieldAt(path), this.#base[path], this.typed[path]);
    const typed = formOf(this.#shape, (path) =>
      !sent.includes(path) && untouched(path) ? told[path] : this.typed[path],
    );
    // What was sent stands as it was sent: a server that tidies a text must not make it look unsaved for ever.
    this.take(
      view,
      typed,
      formOf(this.#shape, (path) => (sent.includes(path) ? this.#shape.sentText(body, path) : told[path])),
    );
  }

  /** The server refused some fields; true when it named at least one of the form's. */
  refuse({ problem }: ApiProblem): boolean {
    const named = (problem.fields ?? []).flatMap(({ field, message }) => {
      const path = this.#shape.pathOf(field);
      return path === null ? [] : [{ path, message }];
    });
    for (const { path, message } of named) this.#refused.set(path, { text: this.typed[path], message });
    return named.length > 0;
  }

  /** Merges with the record as it is now; false when the person must choose, by a dialog when it is `shown`. */
  meet(fresh: V, changed: Problem['changed'], shown: boolean, base: Typed<P> = this.#base): boolean {
    const theirs = this.#told(fresh);
    const merged = merge(this.#shape, { base, mine: this.typed, theirs });
    if (merged.clashes.length === 0) {
      this.take(fresh, merged.typed, theirs);
      return true;
    }
    this.#base = base;
    this.clash = { merged, fresh, ...whoChanged(merged.clashes, changed, this.#shape.pathOf), shown };
    return false;
  }

  /** Takes a newer reading of the record when nothing clashes with it; true when it did. */
  follow(fresh: V): boolean {
    if (this.clash || fresh.id !== this.id || fresh.version <= this.version) return false;
    const theirs = this.#told(fresh);
    const merged = merge(this.#shape, { base: this.#base, mine: this.typed, theirs });
    if (merged.clashes.length > 0) return false;
    this.take(fresh, merged.typed, theirs);
    return true;
  }

  /** A choice that was put off is asked again, for what is typed by now; true when nothing clashes any more. */
  meetAgain(shown: boolean): boolean {
    const clash = this.clash;
    if (!clash) return true;
    const met = this.meet(clash.fresh, undefined, shown);
    if (!met && this.clash) this.clash = { ...this.clash, by: clash.by, at: clash.at };
    return met;
  }

  choose(choices: Choices<P>): void {
    if (this.clash) {
      const { fresh, merged } = this.clash;
      this.take(fresh, settle(merged, choices), this.#told(fresh));
    }
  }

  putOff(): void {
    if (this.clash) this.clash = { ...this.clash, shown: false };
  }

  /** The record as the server has it now, with what is typed beside it. */
  take(view: V, typed: Typed<P>, base: Typed<P>): void {
    this.view = view;
    this.version = view.version;
    this.#base = base;
    this.typed = typed;
    this.clash = null;
  }

  type(path: P, text: string): void {
    this.typed = { ...this.typed, [path]: text };
  }

  /** Nothing of it is wanted any more. */
  drop(): void {
    if (this.id === null) this.typed = this.#start;
    else this.typed = this.#base;
  }

  #told(view: V): Typed<P> {
    const told = this.#shape.typedOf(view);
    const lags = (path: P) =>
      (this.#before.get(path) ?? []).some((earlier) => sameTyped(this.#shape.fieldAt(path), earlier, told[path]));
    return formOf(this.#shape, (path) => (lags(path) ? this.#base[path] : told[path]));
  }
}
