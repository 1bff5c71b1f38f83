// Draws a card that nothing that happened to its record asks for: when a day turns, at start, and where two processes drew at once.
import type { List } from '../domain/list/list.ts';
import { cardAfter, DRAWINGS, isOutdated, standsElsewhere, tryToDraw, type Drawn } from './drawCard.ts';
import type { Ports } from './ports.ts';
import { inTurn } from './turns.ts';

/**
 * Draws the card as of now, though nothing happened to the record. `before`: what this process drew, and may have drawn over
 * something newer. False when it must be tried again later; a row whose ledger people have edited is left alone.
 */
export async function drawAgain(ports: Ports, list: List, id: string, before: Drawn | null = null): Promise<boolean> {
  const row = ports.store.get(list, id);
  if (!row || !ports.store.believes(list, row)) return true;
  const proved = await inTurn(ports, `${list.name}/${id}`, async () => {
    if (before && standsElsewhere(row, before)) await prove(ports, list, id, before);
    for (let left = DRAWINGS; left > 0; left -= 1) {
      const drawn = await tryToDraw(ports, list, id);
      if (!drawn) return false;
      if (await prove(ports, list, id, drawn)) return true;
    }
    return false;
  });
  return proved === true;
}

/**
 * The save that proves that nobody has drawn or posted the card elsewhere meanwhile, and clears the wish for it. False when the card
 * must be drawn again, because the row has gone on.
 */
async function prove(ports: Ports, list: List, id: string, drawn: Drawn): Promise<boolean> {
  let outdated = false;
  const saved = await ports.store.adjust({ list, id }, (fresh) => {
    if (!fresh.ledger) return null;
    outdated = isOutdated(fresh, drawn);
    const { pending } = fresh.ledger;
    const card = cardAfter(ports, fresh.ledger, drawn);
    const isMore = (card?.extra ?? []).length > 0;
    const kept = outdated || isMore ? pending : pending.filter(({ effect }) => effect.kind !== 'card');
    return { ...fresh.ledger, pending: kept, card };
  });
  return saved !== undefined && !outdated;
}
