// Cards of a record that are one too many: noted in the row, marked as superseded, and marked again until nobody draws over the mark.
import type { List } from '../domain/list/list.ts';
import { receiptOf, type CardPlace, type CardState, type Ledger, type PendingEffect } from '../domain/record/ledger.ts';
import type { CardRef, Ports } from './ports.ts';

/** Longer than another process may go on drawing where it thinks that the card stands. */
const ELSEWHERE_MS = 120_000;

/** With the cards that are one too many, from now on to be marked as superseded. */
export function withExtra(ports: Ports, card: CardState, places: readonly CardPlace[]): CardState {
  const until = new Date(Date.parse(ports.clock.now()) + ELSEWHERE_MS).toISOString();
  const before = card.extra ?? [];
  const added = places.filter((place) => !before.some((other) => isSame(other, place)));
  const { extra: _before, ...rest } = card;
  if (before.length + added.length === 0) return rest;
  return { ...rest, extra: [...before, ...added.map((place) => ({ ...place, until }))] };
}

/** With a wish for the card that only a save clears, in the place of any other. */
export function wishedIn(
  ports: Ports,
  list: List,
  id: string,
  { ledger, version }: { readonly ledger: Ledger; readonly version: number },
): PendingEffect[] {
  const { pending } = ledger;
  const before = pending.find(({ effect }) => effect.kind === 'card');
  if (before && receiptOf(before) === null) return [...pending];
  const since = before?.since ?? ports.clock.now();
  const wish: PendingEffect = { key: `${list.name}/${id}#${version}.card/0`, since, effect: { kind: 'card' } };
  return [...pending.filter((other) => other !== before), wish];
}

/**
 * Marks the cards that are one too many; true when all have been marked. They are marked again a while later, because another process
 * may be about to draw over the mark: until then the row wishes for its card.
 */
export async function supersedeExtra(ports: Ports, list: List, ref: CardRef): Promise<boolean> {
  const { id } = ref;
  const extra = ports.store.get(list, id)?.ledger?.card?.extra ?? [];
  if (extra.length === 0) return true;
  const marked: CardPlace[] = [];
  for (const place of extra) if (await isSuperseded(ports, ref, place)) marked.push(place);
  const now = ports.clock.now();
  const row = await ports.store.adjust({ list, id }, ({ ledger, version }) => {
    if (!ledger?.card) return null;
    const before = ledger.card.extra ?? [];
    const left = before.filter((place) => (place.until ?? '') > now || !marked.some((other) => isSame(other, place)));
    const pending = left.length > 0 ? wishedIn(ports, list, id, { ledger, version }) : ledger.pending;
    const isWished = ledger.pending.some(({ key }) =>
      pending.some((one) => one.effect.kind === 'card' && one.key === key),
    );
    if (left.length === before.length && isWished) return null;
    const { extra: _extra, ...card } = ledger.card;
    return { ...ledger, pending, card: left.length > 0 ? { ...card, extra: left } : card };
  });
  return row !== undefined && marked.length === extra.length;
}

export const isSame = (a: CardPlace, b: CardPlace): boolean => a.activityId === b.activityId;

/** A service that says that the message is gone is at times mistaken: where the channel can be read, it is looked for. */
async function isSuperseded(ports: Ports, ref: CardRef, place: CardPlace): Promise<boolean> {
  const marked = await ports.channel.supersede(ref, place);
  if (marked.ok || marked.error === 'refused') return true;
  if (marked.error === 'retry') return false;
  const standing = await ports.channel.find(ref, `${ref.list}/${ref.id}`);
  return !standing?.some((other) => isSame(other, place));
}
