// A draft beside the case it belongs to: what is typed, what the server has, what it refused, and what both changed.
import type { ChangeView, Problem } from '../../../../contract/schemas.ts';
import type { ApiProblem } from '../../../api/client.ts';
import { readTyped, sameTyped } from '../../../fields/typed.ts';
import type { ClashState } from './draftState.ts';
import type { PendingWrite, StoredDraft } from './draftStore.ts';
import {
  EMPTY_FORM,
  bodyOf,
  businessCaseKey,
  changedPaths,
  fieldAt,
  formOf,
  isFormPath,
  sentText,
  typedOf,
  type FormPath,
  type TypedForm,
} from './formPaths.ts';
import { merge, settle, whoChanged, type Choice } from './merge.ts';

export class DraftModel {
  readonly #refused = new Map<FormPath, { readonly text: string; readonly message: string }>();
  readonly #start: TypedForm;
  /** What the business case light said before we wrote it: a row of its own, which may lag behind the case when it is read. */
  readonly #before = new Map<FormPath, string[]>();
  #base: TypedForm;
  typed: TypedForm;
  view: ChangeView | null;
  version: number;
  clash: ClashState | null = null;

  /** `start`: what a new one begins with; `stored`: what was found on this computer. */
  constructor(view: ChangeView | null, start: TypedForm, stored: StoredDraft | null) {
    this.view = view;
    this.version = view?.version ?? 0;
    this.#start = start;
    this.#base = view ? typedOf(view) : EMPTY_FORM;
    this.typed = stored?.typed ?? (view ? this.#base : start);
    if (view && stored && stored.version !== view.version) this.meet(view, undefined, true, stored.base);
  }

  get id(): string | null {
    return this.view?.id ?? null;
  }

  get base(): TypedForm {
    return this.#base;
  }

  /** Something is typed that the server does not have. What a new one begins with is not typed. */
  get unsaved(): boolean {
    return changedPaths(this.id === null ? this.#start : this.#base, this.typed).length > 0;
  }

  /** There is enough for the server to keep it: a draft needs a title and a system. */
  get keepable(): boolean {
    return this.id !== null || (hasValue('title', this.typed) && hasValue('system', this.typed));
  }

  /** The server's words at the fields whose text is still the one it refused. */
  get refused(): Partial<Record<FormPath, string>> {
    const standing = [...this.#refused].filter(([path, { text }]) => this.typed[path] === text);
    return Object.fromEntries(standing.map(([path, { message }]) => [path, message]));
  }

  /** The next write, or null when nothing of what is typed can be sent. */
  nextWrite(key: string): PendingWrite | null {
    if (!this.keepable) return null;
    const refused = this.refused;
    const paths = changedPaths(this.#base, this.typed).filter((path) => refused[path] === undefined);
    const { body, sent } = bodyOf(this.typed, paths);
    if (sent.length === 0) return null;
    if (this.id !== null) return { kind: 'edit', key, body: { ...body, version: this.version }, sent };
    return body.title && body.system ? { kind: 'create', key, body, sent } : null;
  }

  /** A write succeeded. What was typed meanwhile stays; what nobody here touched becomes what the server told. */
  written({ sent, body }: PendingWrite, view: ChangeView): void {
    const told = this.#told(view);
    for (const path of sent)
      if (businessCaseKey(path) !== null) this.#before.set(path, [...(this.#before.get(path) ?? []), this.#base[path]]);
    const untouched = (path: FormPath) => sameTyped(fieldAt(path), this.#base[path], this.typed[path]);
    const typed = formOf((path) => (!sent.includes(path) && untouched(path) ? told[path] : this.typed[path]));
    // What was sent stands as it was sent: a server that tidies a text must not make it look unsaved for ever.
    this.take(
      view,
      typed,
      formOf((path) => (sent.includes(path) ? sentText(body, path) : told[path])),
    );
  }

  /** The server refused some fields; true when it named at least one of the form's. */
  refuse({ problem }: ApiProblem): boolean {
    const named = (problem.fields ?? []).flatMap(({ field, message }) =>
      isFormPath(field) ? [{ field, message }] : [],
    );
    for (const { field, message } of named) this.#refused.set(field, { text: this.typed[field], message });
    return named.length > 0;
  }

  /** Merges with the case as it is now; false when the person must choose, by a dialog when it is `shown`. */
  meet(fresh: ChangeView, changed: Problem['changed'], shown: boolean, base: TypedForm = this.#base): boolean {
    const theirs = this.#told(fresh);
    const merged = merge(base, this.typed, theirs);
    if (merged.clashes.length === 0) {
      this.take(fresh, merged.typed, theirs);
      return true;
    }
    this.#base = base;
    this.clash = { merged, fresh, ...whoChanged(merged.clashes, changed), shown };
    return false;
  }

  /** Takes a newer reading of the case when nothing clashes with it; true when it did. */
  follow(fresh: ChangeView): boolean {
    if (this.clash || fresh.id !== this.id || fresh.version <= this.version) return false;
    const theirs = this.#told(fresh);
    const merged = merge(this.#base, this.typed, theirs);
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

  choose(choices: Readonly<Partial<Record<FormPath, Choice>>>): void {
    if (this.clash) {
      const { fresh, merged } = this.clash;
      this.take(fresh, settle(merged, choices), this.#told(fresh));
    }
  }

  putOff(): void {
    if (this.clash) this.clash = { ...this.clash, shown: false };
  }

  /** The case as the server has it now, with what is typed beside it. */
  take(view: ChangeView, typed: TypedForm, base: TypedForm): void {
    this.view = view;
    this.version = view.version;
    this.#base = base;
    this.typed = typed;
    this.clash = null;
  }

  type(path: FormPath, text: string): void {
    this.typed = { ...this.typed, [path]: text };
  }

  /** Nothing of it is wanted any more. */
  drop(): void {
    if (this.id === null) this.typed = this.#start;
    else this.typed = this.#base;
  }

  #told(view: ChangeView): TypedForm {
    const told = typedOf(view);
    const lags = (path: FormPath) =>
      (this.#before.get(path) ?? []).some((earlier) => sameTyped(fieldAt(path), earlier, told[path]));
    return formOf((path) => (lags(path) ? this.#base[path] : told[path]));
  }
}

function hasValue(path: FormPath, typed: TypedForm): boolean {
  const read = readTyped(fieldAt(path), typed[path]);
  return read.ok && read.value !== null;
}
