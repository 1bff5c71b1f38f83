// What the domain answers when it is asked: the new row, what the log says, and what must follow in other rows.
import type { Result } from '../result.ts';
import type { Message } from './message.ts';
import type { Refusal, RuleId } from './refusal.ts';

/** Who acts: a person by a seat, or nobody (time, or another record). */
export interface ActorRef {
  readonly person: string | null;
  /** The seat as it read then, for the log: “medlem, SYS, Region Sjælland”. */
  readonly seat: string | null;
}
export const NOBODY: ActorRef = { person: null, seat: null };

export const LOG_ACTIONS = [
  'create',
  'edit',
  'submit',
  'comment',
  'decide',
  'assess',
  'open-round',
  'round-closed',
  'withdraw',
  'postpone',
  'start',
  'deliver',
  'disqualify',
  'open',
  'answer',
  'change-answer',
  'acknowledge-sum',
  'conclude',
  'escalate',
  'record-meeting',
  'close',
  'lapse',
  'judge',
  'reserve',
  'grant',
  'release',
  'publish',
  'correct',
  'freeze',
  'put-on-agenda',
  'name-accountable',
  'treat',
  'status-published',
  'participate',
  'change-phase',
  'propose',
  'dismiss',
  'confirm',
  'acknowledge',
  'raise',
  'answered',
  'remind',
  'refused',
  'edited-by-hand',
  'adopted',
] as const;
export type LogAction = (typeof LOG_ACTIONS)[number];

/** One line of the log, before it is numbered and sealed. */
export interface Entry {
  readonly action: LogAction;
  readonly reason?: string | undefined;
  readonly rule?: RuleId | undefined;
  readonly data?: unknown;
}

/** What must follow from a commit. Each is carried out once, by key, by whoever finds it pending. */
export type Effect =
  | {
      readonly kind: 'create';
      readonly list: string;
      readonly id: string;
      readonly record: Readonly<Record<string, unknown>>;
      readonly actor: ActorRef;
      readonly entry: Entry;
      /** What must follow from the new row, in its turn. */
      readonly effects: readonly Effect[];
    }
  | { readonly kind: 'tell'; readonly list: string; readonly id: string; readonly message: Message }
  /** Draw the record's card again from the record. */
  | { readonly kind: 'card' };

/** A decision without entries changes nothing: what was asked stands already. */
export interface Decision<R> {
  readonly record: R;
  readonly entries: readonly Entry[];
  readonly effects: readonly Effect[];
}

export type Decided<R> = Result<Decision<R>, Refusal>;
