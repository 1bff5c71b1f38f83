// A record's card in its channel: claimed with a lease before it is posted, updated from the record ever after.
import type { List } from '../domain/list/list.ts';
import type { CardPlace, CardState } from '../domain/record/ledger.ts';
import type { Ports, Stored } from './ports.ts';

/** How long a poster has the card to itself. */
const LEASE_MS = 30_000;

/** The log number that the card shows now, and where it is; null when it must be tried again later. */
export interface Drawn {
  readonly version: number;
  readonly card: CardState | null;
}

/** Draws the card of a record as it stands. A card that nobody asks for (`wants`) counts as drawn. */
export async function drawCard(ports: Ports, list: List, id: string): Promise<Drawn | null> {
  const { store, channel } = ports;
  const row = store.get(list, id);
  if (!row?.ledger) return null;
  const ref = { list: list.name, id };
  if (!channel.wants(ref)) return { version: row.version, card: row.ledger.card };
  const place = row.ledger.card?.place;
  if (!place) return post(ports, list, id);
  const updated = await channel.update(ref, place);
  if (updated.ok) return { version: row.version, card: { place, drawn: row.version } };
  if (updated.error === 'gone') return post(ports, list, id, place);
  return updated.error === 'refused' ? { version: row.version, card: row.ledger.card } : null;
}

/** Posts anew: the card was never posted, or the service no longer knows it (`lost`, then marked superseded). */
async function post(ports: Ports, list: List, id: string, lost?: CardPlace): Promise<Drawn | null> {
  const { store, channel } = ports;
  const ref = { list: list.name, id };
  const claimed = await claim(ports, list, id, lost);
  if (!claimed) return null;
  const correlation = `${list.name}/${id}`;
  const found = lost ? null : await channel.find(ref, correlation);
  const posted = found ?? (await posting(ports, list, id, correlation));
  if (!posted) return null;
  const kept = await store.adjust({ list, id }, (fresh) => {
    const other = placeIn(fresh, lost);
    return other || !fresh.ledger ? null : { ...fresh.ledger, card: { place: posted, drawn: claimed.version } };
  });
  const standing = kept && placeIn(kept, lost);
  if (standing && standing.activityId !== posted.activityId) {
    await channel.supersede(ref, posted);
    return { version: kept.version, card: kept.ledger?.card ?? null };
  }
  if (lost) await channel.supersede(ref, lost);
  return { version: claimed.version, card: { place: posted, drawn: claimed.version } };
}

async function posting(ports: Ports, list: List, id: string, correlation: string): Promise<CardPlace | null> {
  const posted = await ports.channel.post({ list: list.name, id }, correlation);
  return posted.ok ? posted.value : null;
}

/** The row with our lease in it, or null: another instance is posting, or has posted. */
async function claim(ports: Ports, list: List, id: string, lost: CardPlace | undefined): Promise<Stored | null> {
  const now = ports.clock.now();
  const holder = ports.instance;
  const until = new Date(Date.parse(now) + LEASE_MS).toISOString();
  const row = await ports.store.adjust({ list, id }, (fresh) => {
    if (!fresh.ledger || placeIn(fresh, lost)) return null;
    const lease = fresh.ledger.card?.lease;
    if (lease && lease.until > now && lease.holder !== holder) return null;
    return { ...fresh.ledger, card: { lease: { holder, until } } };
  });
  return row?.ledger?.card?.lease?.holder === holder ? row : null;
}

/** Where the card stands, if not where it was lost. */
function placeIn(row: Stored, lost: CardPlace | undefined): CardPlace | undefined {
  const place = row.ledger?.card?.place;
  return place && place.activityId !== lost?.activityId ? place : undefined;
}
