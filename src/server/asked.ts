// A request whose sender is known, and what answers it.
import type { Actor } from '../domain/people/rights.ts';
import type { Refusal } from '../domain/record/refusal.ts';
import type { Result } from '../domain/result.ts';
import type { Language, Words } from '../text/words.ts';
import type { Ports } from '../usecases/ports.ts';

/** A request whose sender is known. */
export interface Asked {
  readonly ports: Ports;
  readonly actor: Actor;
  readonly words: Words;
  readonly language: Language;
  /** The `{id}` of the path; empty where there is none. */
  readonly id: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** The Idempotency-Key; a random one for a PATCH without. */
  readonly key: string;
  readonly sample: boolean;
}

/** What a route answers that produces a file. */
export interface FileAnswer {
  /** What the file is called when it is saved. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type Handler = (asked: Asked) => Promise<Result<unknown, Refusal>>;
