// One item, one commit (design, steps 1 to 3): decide, write in one save, and where the outcome is in doubt, look.
import type { List, RecordOf } from '../domain/list/list.ts';
import type { Decided } from '../domain/record/decision.ts';
import { conflict, type Refusal } from '../domain/record/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Action, Clock, Committed, Sealer, Stored } from '../usecases/ports.ts';
import { changesByHand } from './changes.ts';
import { draft, type Draft } from './draft.ts';
import { noAnswer, type GraphFailure } from './graphTransport.ts';
import { isBehind, isOurs } from './mark.ts';
import type { Patience } from './patience.ts';
import type { ReadModel } from './readModel.ts';
import type { Held } from './row.ts';
import type { Rows } from './rows.ts';

export interface CommitParts {
  readonly rows: Rows;
  readonly model: ReadModel;
  readonly clock: Clock;
  readonly sealer: Sealer;
  /** Told of refusals by SharePoint that another try will not mend. */
  readonly report: (failure: GraphFailure) => void;
}

export interface Commit<L extends List> {
  readonly list: L;
  readonly id: string;
  readonly action: Action;
  readonly decide: (row: Stored<L> | undefined) => Decided<RecordOf<L>>;
  /** The row has been edited by hand, and that is what is decided on. */
  readonly takesOver?: boolean;
}

/** Takes the action once, however often it is asked for. The caller sees to it that actions on one record stand in line. */
export async function commitOnce<L extends List>(
  parts: CommitParts,
  { list, id, action, decide, takesOver = false }: Commit<L>,
  patience: Patience,
): Promise<Result<Committed<L>, Refusal>> {
  let held = parts.model.table(list).get(id);
  let fresh = false;
  /** A save of ours may have taken effect without our hearing of it. */
  let unsettled = false;
  let refusals = 0;

  while (patience.left() > 0) {
    const forged = isForged(parts, list, id, held);
    const taken = forged ? null : takenBefore(parts.model, list, id, held, action);
    if (taken === 'other') return err(conflict('action-reused'));
    if (taken === 'same' && held) return ok({ row: held.row as Stored<L>, repeated: !unsettled });

    if (forged || isTampered(parts, list, id, held) !== takesOver) {
      if (fresh)
        return takesOver && !forged && held
          ? ok({ row: held.row as Stored<L>, repeated: true })
          : err(conflict('row-tampered'));
      const seen = await look(parts, list, id, patience);
      if (seen === 'unknown') return err({ kind: 'unavailable', retryAfter: 5 });
      if (!seen.ok) return seen;
      held = seen.value;
      fresh = true;
      continue;
    }
    const decided = decide(held?.row as Stored<L> | undefined);
    const answer = withoutSaving(decided, held?.row as Stored<L> | undefined);
    if (answer) {
      // What others have done may not have reached us: what is told without a save is told of the row as it stands.
      if (fresh || (!answer.ok && answer.error.kind === 'invalid')) return answer;
      const seen = await look(parts, list, id, patience);
      if (seen === 'unknown') return answer.ok ? err({ kind: 'unavailable', retryAfter: 5 }) : answer;
      if (!seen.ok) return seen;
      if (seen.value?.row.saved === held?.row.saved) return answer;
      held = seen.value;
      fresh = true;
      continue;
    }

    if (!decided.ok) return decided;
    const at = `${parts.clock.now().slice(0, 19)}Z`;
    const { sealer } = parts;
    const changes =
      takesOver && held
        ? changesByHand(list, parts.model.log(`${list.name}/${id}`), decided.value.record, sealer)
        : undefined;
    const open = held ? parts.model.open(list, held.row) : [];
    const drafted = draft({ list, id, row: held?.row, action, decision: decided.value, at, sealer, open, changes });
    if (!drafted.ok) return drafted;
    const saved = await save(parts, list, held, drafted.value, patience);
    if (saved.ok) return ok({ row: saved.value.row as Stored<L>, repeated: false });

    unsettled ||= saved.error.outcome === 'unknown';
    // Asked to wait: the same save again finds out by itself whether the first one took effect, and looking costs, too.
    if (saved.error.status === 429) {
      if (await patience.pause(saved.error.retryAfter)) continue;
      return err({ kind: 'unavailable', retryAfter: Math.ceil(saved.error.retryAfter ?? 5) });
    }
    if (isFinal(saved.error, held)) refusals += LAST_REFUSAL;
    const seen = await settle(parts, list, id, saved.error.retryAfter, patience);
    if (seen === 'unknown') return err({ kind: 'unavailable', retryAfter: Math.ceil(saved.error.retryAfter ?? 5) });
    if (!seen.ok) return seen;
    // Refused, and no row has the key: it was not the key that was refused.
    if (!seen.value && saved.error.outcome === 'known') refusals += 1;
    if (refusals >= LAST_REFUSAL) {
      parts.report(saved.error);
      break;
    }
    held = seen.value;
    fresh = true;
  }
  return err({ kind: 'unavailable', retryAfter: 5 });
}

const LAST_REFUSAL = 3;

/** Edited by hand, or deleted: then the log knows a row that is not there. */
function isTampered({ model, sealer }: CommitParts, list: List, id: string, held: Held | undefined): boolean {
  return held ? !isOurs(sealer, list, held.row) : model.log(`${list.name}/${id}`).length > 0;
}

/** Neither the actions that the row says it has taken nor what it wants to follow can be believed: nobody saves over that. */
function isForged({ model, sealer }: CommitParts, list: List, id: string, held: Held | undefined): boolean {
  if (!held) return false;
  const next = model.logged(`${list.name}/${id}`).find(({ number }) => number === held.row.version + 1);
  return !model.believes(list, held.row) || isBehind(sealer, held.row, next);
}

/** A refusal, or a decision that changes nothing: what was asked stands already. Null: there is something to save. */
function withoutSaving<L extends List>(
  decided: Decided<RecordOf<L>>,
  row: Stored<L> | undefined,
): Result<Committed<L>, Refusal> | null {
  if (!decided.ok) return decided;
  const { entries, effects } = decided.value;
  return row && entries.length === 0 && effects.length === 0 ? ok({ row, repeated: true }) : null;
}

/** `other`: the same id was used for something else. */
function takenBefore(
  model: ReadModel,
  list: List,
  id: string,
  held: Held | undefined,
  action: Action,
): 'same' | 'other' | null {
  const recent = held?.row.ledger?.recent.find(({ actionId }) => actionId === action.actionId);
  if (recent) return recent.fingerprint === action.fingerprint ? 'same' : 'other';
  return held && model.log(`${list.name}/${id}`).some(({ actionId }) => actionId === action.actionId) ? 'same' : null;
}

/** Looks until SharePoint answers, or until time is up. */
async function settle(
  parts: CommitParts,
  list: List,
  id: string,
  retryAfter: number | null,
  patience: Patience,
): Promise<Result<Held | undefined, Refusal> | 'unknown'> {
  let wait = retryAfter;
  while (await patience.pause(wait)) {
    const seen = await look(parts, list, id, patience);
    if (seen !== 'unknown') return seen;
    wait = null;
  }
  return 'unknown';
}

/** `unknown`: SharePoint could not say. A row that people made unreadable takes no actions. */
async function look(
  { rows }: CommitParts,
  list: List,
  id: string,
  patience: Patience,
): Promise<Result<Held | undefined, Refusal> | 'unknown'> {
  const seen = await patience.within(rows.fresh(list, id), 'unknown' as const);
  if (seen === 'unknown' || seen.ok) return seen;
  return seen.error.kind === 'unreadable' ? err(conflict('row-tampered')) : 'unknown';
}

async function save(
  { rows, model }: CommitParts,
  list: List,
  held: Held | undefined,
  { fields, row }: Draft,
  patience: Patience,
): Promise<Result<Held, GraphFailure>> {
  const write = held ? rows.patch(list, held, fields) : rows.post(list, fields);
  const late = err(noAnswer('TimeIsUp', 'SharePoint did not answer in time'));
  const written = await patience.within(write, late);
  if (!written.ok) return written;
  const { itemId, eTag, saved } = written.value;
  const after = { itemId, eTag, row: { ...row, number: Number(itemId), saved } };
  model.put(list, after, 'commit');
  return ok(after);
}

/** A refused row may be a key that is taken; a refused change is only worth another look when the row has changed. */
function isFinal({ status, outcome }: GraphFailure, held: Held | undefined): boolean {
  if (outcome === 'unknown') return false;
  return status === 401 || status === 403 || (held !== undefined && ![404, 409, 412].includes(status));
}
