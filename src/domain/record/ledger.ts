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
  /** It could not be carried out before the entries of its commit were added to the log. */
  readonly late?: true | undefined;
}

/**
 * Under which action the target takes an effect, and its log names it; null for what no other record takes. Who asked for a
 * round finds by their own id, in the case's log, what came of it.
 */
export function actionIdOf({ key, effect }: Pick<PendingEffect, 'key' | 'effect'>): string | null {
  if (effect.kind === 'tell') return effect.message.type === 'open-round' ? effect.message.actionId : key;
  return effect.kind === 'create' ? key : null;
}

/**
 * The log number of the entry that is the receipt for an effect: the entries of a commit are added to the log when all else that follows
 * from it has been carried out, or marked as late. Null where only a save of the row clears the effect: it is late, its commit had no
 * entry, or it makes a row, which must not be made anew should people delete it together with the receipt.
 */
export function receiptOf({ key, effect, late }: PendingEffect): number | null {
  const makes = effect.kind === 'create' || (effect.kind === 'tell' && effect.message.type === 'write');
  const number = /#(\d+)\/\d+$/.exec(key)?.[1];
  return makes || late || number === undefined ? null : Number(number);
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

/** A card that is one too many, marked as superseded again and again until nobody can be about to draw over it any more. */
interface ExtraCard extends CardPlace {
  readonly until?: string | undefined;
}

export interface CardState {
  /** Who is posting it now, and until when nobody else may. */
  readonly lease?: { readonly holder: string; readonly until: string } | undefined;
  readonly place?: CardPlace | undefined;
  /** The log number that the posted card was drawn from. */
  readonly drawn?: number | undefined;
  /** Cards of this record that are one too many, and are yet to be marked as superseded. */
  readonly extra?: readonly ExtraCard[] | undefined;
  /** How often it was posted without anybody knowing whether it arrived. */
  readonly doubts?: number | undefined;
}

export interface Ledger {
  /** What must follow from commits. What has followed stays listed until the next save of the row leaves it out (`receiptOf`). */
  readonly pending: readonly PendingEffect[];
  /** The newest fifty; older ones are found in the log by their action id. */
  readonly recent: readonly RecentAction[];
  /** `<list>/<id>` of each source that told this record something → the last log number heard. */
  readonly heard: Readonly<Record<string, number>>;
  readonly card: CardState | null;
  /** Mark of the fields as the last commit left them: a row that it does not fit has been edited by hand. */
  readonly wrote?: string | undefined;
  /** Mark of all of the above: effects and card places that the product did not write are not obeyed. */
  readonly signed?: string | undefined;
}

export const EMPTY_LEDGER: Ledger = { pending: [], recent: [], heard: {}, card: null };
