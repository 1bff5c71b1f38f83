// Keeps what is typed: on this computer at once, on the server soon after, one write at a time, and never twice.
import type { Problem } from '../../contract/problem.ts';
import { problemOfError, type ApiProblem } from '../api/client.ts';
import { DraftModel } from './draftModel.ts';
import { AUTOSAVE_AFTER, RETRY_AFTER, type DraftOptions, type DraftSnapshot, type Kept } from './draftState.ts';
import { keptAtRest, keptWhileTyping, whyHere } from './kept.ts';
import type { PendingWrite } from './draftStore.ts';
import type { Drafted } from './formShape.ts';
import type { Choices } from './merge.ts';

export class DraftKeeper<V extends Drafted, P extends string, B extends object> {
  readonly #options: DraftOptions<V, P, B>;
  readonly #model: DraftModel<V, P, B>;
  readonly #restored: string | null;
  readonly #listeners = new Set<() => void>();
  #pending: PendingWrite<P, B> | null;
  #problem: ApiProblem | null = null;
  #kept: Kept = { kind: 'nothing' };
  #running: Promise<boolean> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #here = true;
  /** Somebody pressed: only then may a dialog come up, never in the middle of a word. */
  #asked = false;
  /** When a write of this page was taken, where the record does not tell. */
  #taken: string | null = null;
  #snapshot: DraftSnapshot<V, P>;

  constructor(options: DraftOptions<V, P, B>) {
    const { shape, view, start, store, autosave } = options;
    const stored = store.read();
    this.#options = options;
    this.#model = new DraftModel(shape, view, start, stored);
    this.#pending = view ? null : (stored?.pending ?? null);
    this.#restored = stored && this.#model.unsaved ? stored.at : null;
    if (this.#restored !== null) this.#kept = { kind: 'here', at: this.#restored, why: whyHere(autosave) };
    else if (this.#model.isThere && autosave) this.#kept = { kind: 'saved', at: this.#savedAt() };
    this.#snapshot = this.#draw();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): DraftSnapshot<V, P> => this.#snapshot;

  /** A letter was typed: it lies on this computer before this returns. */
  readonly type = (path: P, text: string): void => {
    this.#model.type(path, text);
    this.#kept = keptWhileTyping(this.#kept, this.#facts(), this.#options.autosave, this.#now());
    this.#remember();
    if (this.#options.autosave && !this.#model.clash) this.#schedule(AUTOSAVE_AFTER);
    this.#tell();
  };

  /** Saves what is typed now. True when the server has everything; else the snapshot says what stands in the way. */
  readonly save = async (): Promise<boolean> => {
    this.#asked = true;
    return this.#save();
  };

  /** The choices of the dialog: where none is made, mine stands. */
  readonly resolve = async (choices: Choices<P>): Promise<boolean> => {
    this.#model.choose(choices);
    this.#tell();
    return this.save();
  };

  /** Nothing is chosen yet: what I typed stays on this computer until I save again. */
  readonly putOff = (): void => {
    this.#model.putOff();
    this.#kept = { kind: 'here', at: this.#now(), why: 'stale' };
    this.#remember();
    this.#tell();
  };

  /** Filed, deleted or thrown away: nothing is left here. */
  readonly forget = (): void => {
    clearTimeout(this.#timer);
    this.#model.drop();
    this.#pending = null;
    this.#here = false;
    this.#options.store.clear();
  };

  /** The record was read again: what others changed is taken when it touches nothing of mine; a clash waits for the next save. */
  readonly notice = (view: V): void => {
    if (this.#running || this.#pending || !this.#model.follow(view)) return;
    this.#tell();
  };

  /** The record is not as it was when an action was asked for. True when nothing must be chosen. */
  readonly reload = async (changed: Problem['changed']): Promise<boolean> => {
    if (this.#model.id === null) return false;
    const met = this.#model.meet(await this.#options.ports.load(this.#model.id), changed, true);
    this.#tell();
    return met;
  };

  /** The server named fields that it cannot take; true when it did. */
  readonly refuse = (problem: ApiProblem): boolean => {
    const named = this.#model.refuse(problem);
    this.#tell();
    return named;
  };

  /** The page is there: carries on with what was found here, or tries again now that the connection is back. */
  readonly resume = (): void => {
    this.#here = true;
    if (this.#isOwing() && !this.#model.clash) this.#schedule(0);
  };

  /** The page is left: what is typed is saved if it can be. A draft that the server has needs no copy here. */
  readonly leave = (): void => {
    clearTimeout(this.#timer);
    this.#here = false;
    const clear = () => {
      if (!this.#here && !this.#model.unsaved && !this.#pending) this.#options.store.clear();
    };
    if (this.#isOwing() && !this.#model.clash) void this.#save().then(clear);
    else clear();
  };

  async #save(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#running ??= this.#run().finally(() => {
      this.#running = null;
      this.#asked = false;
      this.#remember();
      this.#tell();
    });
    return this.#running;
  }

  async #run(): Promise<boolean> {
    this.#problem = null;
    if (!this.#model.meetAgain(this.#asked)) return false;
    for (;;) {
      const write = this.#pending ?? this.#model.nextWrite(this.#options.newKey());
      if (!write) return this.#rest();
      this.#pending = write;
      this.#kept = { kind: 'saving' };
      this.#remember();
      this.#tell();
      try {
        this.#model.written(write, await this.#send(write));
        this.#taken = this.#now();
        this.#pending = null;
      } catch (error) {
        if (!(await this.#failed(problemOfError(error)))) return false;
      }
    }
  }

  async #send(write: PendingWrite<P, B>): Promise<V> {
    const { create, edit } = this.#options.ports;
    return write.kind === 'create' ? create(write.body, write.key) : edit(this.#model.id ?? '', write.body, write.key);
  }

  /** Nothing more can be sent: the server has it all, or the rest is no value yet. */
  #rest(): boolean {
    this.#kept = keptAtRest(this.#facts(), this.#options.autosave, this.#now());
    return !this.#model.unsaved && this.#model.view !== null;
  }

  /** True when it is worth going on: the fields were merged, or the rest can be saved without the refused ones. */
  async #failed(problem: ApiProblem): Promise<boolean> {
    this.#kept = { kind: 'here', at: this.#now(), why: problem.kind };
    this.#problem = problem;
    if (problem.outcomeUnknown) {
      if (this.#options.autosave && this.#here)
        this.#schedule(problem.retryAfter === null ? RETRY_AFTER : problem.retryAfter * 1_000);
      return false;
    }
    this.#pending = null;
    if (problem.kind === 'invalid') {
      const atFields = this.#model.refuse(problem);
      if (atFields) this.#problem = null;
      return atFields;
    }
    if (problem.kind !== 'stale' || this.#model.id === null) return false;
    try {
      const fresh = await this.#options.ports.load(this.#model.id);
      this.#problem = null;
      return this.#model.meet(fresh, problem.problem.changed, this.#asked);
    } catch (error) {
      this.#problem = problemOfError(error);
      return false;
    }
  }

  /** A draft has something that the server should get without being asked. */
  #isOwing(): boolean {
    return this.#options.autosave && (this.#model.unsaved || this.#pending !== null);
  }

  #schedule(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), wait);
  }

  #savedAt(): string | null {
    const { view } = this.#model;
    return (view && this.#options.shape.savedAt(view)) ?? this.#taken;
  }

  #facts() {
    const { isThere, unsaved, keepable } = this.#model;
    return { isThere, unsaved, keepable, savedAt: this.#savedAt() };
  }

  #now(): string {
    return this.#options.now().toISOString();
  }

  /** A new draft is remembered here after the server has it too, so that a reload finds it again. */
  #remember(): void {
    const { store, begun } = this.#options;
    const { id, version, base, typed, unsaved } = this.#model;
    if (!unsaved && !this.#pending && (!begun || id === null)) store.clear();
    else store.write({ id, version, base, typed, pending: this.#pending, at: this.#now() });
  }

  #tell(): void {
    this.#snapshot = this.#draw();
    for (const listener of this.#listeners) listener();
  }

  #draw(): DraftSnapshot<V, P> {
    const { typed, view, clash, refused, unsaved } = this.#model;
    return { typed, view, kept: this.#kept, clash, refused, problem: this.#problem, restored: this.#restored, unsaved };
  }
}
