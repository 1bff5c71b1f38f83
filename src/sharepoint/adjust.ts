// Changes the hidden ledger alone: clears effects, claims a card. No log number, so no page becomes stale.
import type { List } from '../domain/list/list.ts';
import type { Ledger } from '../domain/record/ledger.ts';
import type { Sealer, Stored } from '../usecases/ports.ts';
import { LEDGER } from './columns.ts';
import { signLedger } from './ledgerColumn.ts';
import type { Patience } from './patience.ts';
import type { ReadModel } from './readModel.ts';
import type { Rows } from './rows.ts';
import { stands } from './standing.ts';

/**
 * Asks `change` again on the fresh row whenever another was faster, or when nobody can tell. Undefined: there is no such
 * row, its ledger is none of ours or would become too long, or time was up; the row is as others left it. What has been carried
 * out is left out by the way.
 */
export async function adjustOnce(
  { rows, model, sealer }: { readonly rows: Rows; readonly model: ReadModel; readonly sealer: Sealer },
  list: List,
  id: string,
  change: (row: Stored) => Ledger | null,
  patience: Patience,
): Promise<Stored | undefined> {
  let held = model.table(list).get(id);
  let wait: number | null = null;
  let throttled = false;
  for (let first = true; first || (await patience.pause(wait)); first = false) {
    wait = null;
    // Who was only asked to wait sends the same again: it finds out by itself whether the row has changed.
    if ((!first && !throttled) || !held) {
      throttled = false;
      const seen = await patience.within(rows.fresh(list, id), null);
      if (!seen?.ok) continue;
      held = seen.value;
    }
    if (!held || !model.believes(list, held.row)) return undefined;
    const wanted = change(held.row);
    if (wanted === null) return held.row;
    const record = `${list.name}/${id}`;
    const pending = wanted.pending.filter((effect) => !stands(model, record, effect));
    const signed = signLedger(sealer, list, held.row, { ...wanted, pending });
    if (!signed.ok) return undefined;
    const { ledger, text } = signed.value;
    const saved = await patience.within(rows.patch(list, held, { [LEDGER]: text }), null);
    if (saved?.ok) {
      const row = { ...held.row, ledger, saved: saved.value.saved };
      model.put(list, { itemId: held.itemId, eTag: saved.value.eTag, row }, 'commit');
      return row;
    }
    wait = saved?.error.retryAfter ?? null;
    throttled = saved?.error.status === 429;
  }
  return undefined;
}
