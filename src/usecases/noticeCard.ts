// A press tells where a card stands: one that we did not know of, because its post was lost, is found out.
import type { List } from '../domain/list/list.ts';
import type { CardPlace } from '../domain/record/ledger.ts';
import { carryOn } from './carryOn.ts';
import { wishedIn, withExtra } from './extraCards.ts';
import type { Ports } from './ports.ts';

/**
 * The card at the place was shown to somebody. Where the record's card stands elsewhere, this one is marked as superseded; where
 * nobody knows whether it stands at all, this is it.
 */
export async function noticeCard(ports: Ports, list: List, id: string, place: CardPlace): Promise<void> {
  const isSame = (other: CardPlace): boolean => other.activityId === place.activityId;
  let isNews = false;
  // Asked again on the row as it is now: the card may have been posted anew where we did not know of.
  await ports.store.adjust({ list, id }, ({ ledger, version }) => {
    const { place: known, extra = [], doubts = 0 } = ledger?.card ?? {};
    isNews = known ? ![known, ...extra].some(isSame) : doubts > 0 && !extra.some(isSame);
    if (!ledger?.card || !isNews) return null;
    const card = known ? withExtra(ports, ledger.card, [place]) : { ...ledger.card, place };
    return { ...ledger, card, pending: wishedIn(ports, list, id, { ledger, version }) };
  });
  if (isNews) await carryOn(ports, list, id);
}
