// What a governed row carries beside its fields, in one hidden column: pending effects, recent actions, its card.
import type { LogEntry } from '../log/log.list.ts';
import type { Effect } from './decision.ts';

/** An entry with its number and seal, on its way to the log list. */
export type SealedEntry = LogEntry;

export interface PendingEffect {
  /** `<list>/<id>#<log number>/<index>`: unique over the installation. */
  readonly key: string;
  /** When it was committed; older than a minute, anyone may carry it on. */
  readonly since: string;
  readonly effect: Effect | { readonly kind: 'log'; readonly entry: SealedEntry };
}

/** An action that the row has already taken, so that its repeat is known. */
interface RecentAction {
  readonly actionId: string;
  /** Hash of what was asked: the same id with other content is refused. */
  readonly fingerprint: string;
  readonly number: number;
}

export interface CardPlace {
  readonly conversationId: string;
  readonly activityId: string;
}

export interface CardState {
  /** Who is posting it now, and until when nobody else may. */
  readonly lease?: { readonly holder: string; readonly until: string } | undefined;
  readonly place?: CardPlace | undefined;
  /** The log number that the posted card was drawn from. */
  readonly drawn?: number | undefined;
  /** Cards of this record that are one too many, and are yet to be marked as superseded. */
  readonly extra?: readonly CardPlace[] | undefined;
}

export interface Ledger {
  readonly pending: readonly PendingEffect[];
  /** The newest fifty; older ones are found in the log by their action id. */
  readonly recent: readonly RecentAction[];
  /** `<list>/<id>` of each source that told this record something → the last log number heard. */
  readonly heard: Readonly<Record<string, number>>;
  readonly card: CardState | null;
  /** Mark of the fields as the last commit left them: a row that it does not fit has been edited by hand. */
  readonly wrote?: string | undefined;
}

export const EMPTY_LEDGER: Ledger = { pending: [], recent: [], heard: {}, card: null };
