// The ports: what the use cases need from the world. Adapters stand in the rooms sharepoint, bot and server.
import type { IsoDate } from '../domain/calendar/dates.ts';
import type { List, RecordOf } from '../domain/list/list.ts';
import type { FieldChange, LogEntry } from '../domain/log/log.list.ts';
import type { ActorRef, Decided } from '../domain/record/decision.ts';
import type { CardPlace, Ledger, PendingEffect, SealedEntry } from '../domain/record/ledger.ts';
import type { Refusal } from '../domain/record/refusal.ts';
import type { Result } from '../domain/result.ts';

/** A row as the read model holds it. */
export interface Stored<L extends List = List> {
  /** The row's key: unique in its list, made by us, never changed. */
  readonly id: string;
  /** SharePoint's item id, which is also the number that people use: 118 in ÆØ-118. */
  readonly number: number;
  /** The log number: what the API calls `version`. 0 for rows kept by hand. */
  readonly version: number;
  /** Number of the eTag: grows with every save, the newest wins. */
  readonly saved: number;
  readonly record: RecordOf<L>;
  /** Null for rows kept by hand. */
  readonly ledger: Ledger | null;
  /** Seal of the newest log entry; empty for rows kept by hand. */
  readonly head: string;
}

/** A governed row that people have added, edited, deleted, or made unreadable in its list. */
export interface RowFlag {
  readonly list: string;
  readonly id: string;
  readonly problem: 'added' | 'edited' | 'deleted' | 'unreadable';
  /** Field by field, from what the log last said to what stands; empty where the row is gone or cannot be read. */
  readonly changes: readonly FieldChange[];
}

/** Who asked, under which id, and what (as a hash), so that a repeat is known for what it is. */
export interface Action {
  readonly actionId: string;
  readonly fingerprint: string;
  readonly actor: ActorRef;
  /** Set when another record tells this one something: its `<list>/<id>` and log number. */
  readonly source?: { readonly record: string; readonly number: number };
}

export interface Committed<L extends List> {
  readonly row: Stored<L>;
  /** The action had been taken before, or what was asked stood already: nothing was written now. */
  readonly repeated: boolean;
}

/** Under which keys rows of a list are found: from the record alone, so that the read model can keep it in step. */
export interface Index<L extends List = List> {
  readonly list: L;
  /** Each key once. */
  readonly keys: (record: RecordOf<L>) => readonly string[];
  /** What is added up under each key, if anything. */
  readonly amount?: (record: RecordOf<L>) => number;
}

/** The rows under one key of an index, by id, kept in step with the list. */
export interface Group<L extends List = List> extends ReadonlyMap<string, Stored<L>> {
  /** The index's amounts, added up. */
  readonly sum: number;
  /** The rows by their numbers, the lowest first. */
  readonly inOrder: readonly Stored<L>[];
}

export interface Store {
  /** All rows of a list, from the read model: costs no request. */
  all<L extends List>(list: L): readonly Stored<L>[];
  /** One row, from the read model. */
  get<L extends List>(list: L, id: string): Stored<L> | undefined;
  /** The rows under each key of an index. A key without rows is not there. */
  by<L extends List>(index: Index<L>): ReadonlyMap<string, Group<L>>;
  /** Log entries of `<list>/<id>`, oldest first, those still on their way included. */
  log(record: string): readonly LogEntry[];
  /** All log rows that can be read as they stand in the list, for the check of the chains. `item`: the id in the list. */
  logRows(): readonly { readonly id: string; readonly item: string; readonly entry: LogEntry }[];
  /** Log rows that people have made unreadable. `id`: their key, where they still have one. */
  brokenLogRows(): readonly { readonly id: string | null; readonly item: string }[];
  /**
   * Steps 1 to 3 of the commit (design): asks `decide` with the row (undefined: there is none yet), writes row, entries,
   * effects, number and head in one save, and asks again on a fresh row when another was faster. Bounded by time:
   * `unavailable` when the outcome could not be settled.
   */
  commit<L extends List>(
    target: { readonly list: L; readonly id: string },
    action: Action,
    decide: (row: Stored<L> | undefined) => Decided<RecordOf<L>>,
  ): Promise<Result<Committed<L>, Refusal>>;
  /**
   * Changes the hidden ledger only (no log number): clears effects, claims a card. `null` leaves the row as it is. Undefined
   * also for a row whose ledger people have edited.
   */
  adjust<L extends List>(
    target: { readonly list: L; readonly id: string },
    change: (row: Stored<L>) => Ledger | null,
  ): Promise<Stored<L> | undefined>;
  /**
   * As `commit`, for a row that people have edited past us: every other commit on it is refused (`row-tampered`). The log tells
   * what differs from what the last commit wrote. Nothing is written when the row is as we left it.
   */
  takeOver<L extends List>(
    target: { readonly list: L; readonly id: string },
    action: Action,
    decide: (row: Stored<L> | undefined) => Decided<RecordOf<L>>,
  ): Promise<Result<Committed<L>, Refusal>>;
  /** Looks whether people have been at governed rows that have changed since it looked last; costs no request. */
  inspect(): Promise<void>;
  /** Governed rows that stand otherwise than the last commit left them, as of the last `inspect`; the same array while that is so. */
  flags(): readonly RowFlag[];
  /** One of them: that of `<list>/<id>`, where it has one. */
  flagOf(record: string): RowFlag | undefined;
  /** Adds a sealed entry to the log list by its key. `tampered`: the key was taken by other content. */
  appendLog(entry: SealedEntry): Promise<'added' | 'tampered'>;
  /**
   * The effects of the row that have not been carried out, as far as this instance knows; none of a ledger that people have edited.
   * The row itself lists those that have been, too, until its next save.
   */
  open<L extends List>(list: L, row: Stored<L>): readonly PendingEffect[];
  /** Whether the row's ledger is one of ours: what people have written in there is not obeyed, and the row is flagged. */
  believes<L extends List>(list: L, row: Stored<L>): boolean;
  /** Rows of governed lists with open effects from before `before` (an instant). */
  pending(before: string): readonly { readonly list: List; readonly row: Stored }[];
  /** Catches up with the lists by delta queries. */
  sync(): Promise<void>;
  /**
   * As `sync`, for somebody who asks for what this instance does not know: everything that was there before the call is known after it.
   * Those who ask again and again share one round in three seconds, and wait for it.
   */
  catchUp(): Promise<void>;
  /** Every list has been read whole once: before that, what is not known would pass for what is not there. */
  ready(): boolean;
  /** Told when the read model has changed; returns how to stop listening. */
  onChange(listener: (list: string, id: string) => void): () => void;
}

/** Where a record's card goes; the bot draws it from the record itself. */
export interface CardRef {
  readonly list: string;
  readonly id: string;
}

export interface Channel {
  /** Whether the record has a card at all, and in which channel. */
  wants(card: CardRef): boolean;
  /**
   * Posts the card anew. `correlation` stands in the card so that it can be found again; cards that are known to stand
   * elsewhere (`known`) are not mistaken for it. `retry` and `refused`: it does not stand; `unknown`: it may. `undeliverable`: it
   * does not, and there is nobody to reach: a person who has not installed the app.
   */
  post(
    card: CardRef,
    correlation: string,
    known?: readonly CardPlace[],
  ): Promise<Result<CardPlace, 'retry' | 'unknown' | 'refused' | 'undeliverable'>>;
  update(card: CardRef, place: CardPlace): Promise<Result<null, 'retry' | 'gone' | 'refused'>>;
  /** Marks a card that is one too many as superseded. */
  supersede(card: CardRef, place: CardPlace): Promise<Result<null, 'retry' | 'gone' | 'refused'>>;
  /** Where cards with the correlation stand, newest first; null where Graph may not read the channel. Rejects when it could not be read now. */
  find(card: CardRef, correlation: string): Promise<readonly CardPlace[] | null>;
}

export interface Clock {
  /** ISO instant. */
  now(): string;
  /** The day in Copenhagen. */
  today(): IsoDate;
}

/** Seals and hashes under the installation's key. */
export interface Sealer {
  /** HMAC of the previous seal and the canonical entry; hex. */
  seal(previous: string, entry: Omit<LogEntry, 'seal'>): string;
  /** HMAC of a text; base64url. */
  mark(text: string): string;
  /** SHA-256 of the canonical value; hex. */
  hash(value: unknown): string;
}

export interface Ports {
  readonly store: Store;
  readonly channel: Channel;
  readonly clock: Clock;
  readonly sealer: Sealer;
  /** Told of what failed and is tried again later; people who run the service read it. */
  readonly report: (message: string, error: unknown) => void;
  /** Unique to this process: who holds a lease. */
  readonly instance: string;
}
