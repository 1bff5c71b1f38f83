// A record's card in its channel: claimed with a lease before it is posted, updated from the record ever after.
import type { List } from '../domain/list/list.ts';
import type { CardPlace, CardState, Ledger } from '../domain/record/ledger.ts';
import type { CardRef, Ports, Stored } from './ports.ts';

/** How long a poster has the card to itself. */
const LEASE_MS = 30_000;

/** The log number that the card shows now, and where it is (null: the record has none); null when it must be tried again later. */
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
  if (!channel.wants(ref)) return { version: row.version, card: null };
  const drawn = await drawAt(ports, list, row, ref);
  return drawn && (await superseded(ports, list, ref)) ? drawn : null;
}

/**
 * What a drawing leaves in the row. Where another instance has posted the card elsewhere meanwhile, ours is the one too many,
 * and it may show again what that other had marked as superseded.
 */
export function cardAfter(ledger: Ledger, drawn: Drawn): CardState | null {
  const { card } = ledger;
  const place = drawn.card?.place;
  if (!card?.place || !place) return card;
  if (isSame(card.place, place)) {
    return card.drawn === drawn.version ? card : { ...card, drawn: drawn.version };
  }
  return withExtra(card, [place]);
}

/**
 * Whether the row has gone on since the card was drawn: then what we drew may stand over what is newer, or another instance is
 * posting the card anew.
 */
export function isOutdated(row: Stored, { version, card }: Drawn): boolean {
  const place = row.ledger?.card?.place;
  return row.version > version || (card?.place !== undefined && !(place && isSame(place, card.place)));
}

async function drawAt(ports: Ports, list: List, row: Stored, ref: CardRef): Promise<Drawn | null> {
  const place = row.ledger?.card?.place;
  if (!place) return post(ports, list, ref);
  const updated = await ports.channel.update(ref, place);
  if (updated.ok) return { version: row.version, card: { place } };
  if (updated.error === 'gone') return post(ports, list, ref, place);
  return updated.error === 'refused' ? { version: row.version, card: null } : null;
}

/** Posts anew: the card was never posted, or the service no longer knows it (`lost`, then marked superseded if it is there after all). */
async function post(ports: Ports, list: List, ref: CardRef, lost?: CardPlace): Promise<Drawn | null> {
  const claimed = await claim(ports, list, ref.id, lost);
  if (!claimed) return null;
  const correlation = `${ref.list}/${ref.id}`;
  const known = claimed.row.ledger?.card?.extra ?? [];
  // Whoever held a lease before may have posted without having written down where.
  const found = claimed.heldBefore ? ((await ports.channel.find(ref, correlation)) ?? []) : [];
  const [standing, ...others] = found.filter((place) => !known.some((other) => isSame(other, place)));
  const posted = standing ?? (await posting(ports, ref, correlation, known));
  if (!posted) return null;
  const { version } = claimed.row;
  const kept = await ports.store.adjust({ list, id: ref.id }, ({ ledger }) => {
    if (!ledger) return null;
    const place = placeIn(ledger, lost);
    if (place && isSame(place, posted)) return null;
    if (place) return { ...ledger, card: withExtra(ledger.card ?? {}, [posted, ...others]) };
    return { ...ledger, card: withExtra({ place: posted, drawn: version, extra: ledger.card?.extra }, others) };
  });
  return kept ? { version, card: kept.ledger?.card ?? null } : null;
}

async function posting(
  ports: Ports,
  ref: CardRef,
  correlation: string,
  known: readonly CardPlace[],
): Promise<CardPlace | null> {
  const posted = await ports.channel.post(ref, correlation, known);
  return posted.ok ? posted.value : null;
}

interface Claimed {
  readonly row: Stored;
  readonly heldBefore: boolean;
}

/** The row with our lease in it, or null: another instance is posting, or has posted. */
async function claim(ports: Ports, list: List, id: string, lost: CardPlace | undefined): Promise<Claimed | null> {
  const now = ports.clock.now();
  const holder = ports.instance;
  const until = new Date(Date.parse(now) + LEASE_MS).toISOString();
  let heldBefore = false;
  const row = await ports.store.adjust({ list, id }, ({ ledger, version }) => {
    if (!ledger || placeIn(ledger, lost)) return null;
    const lease = ledger.card?.lease;
    heldBefore = lease !== undefined;
    if (lease && lease.until > now && lease.holder !== holder) return null;
    const gone = lost && ledger.card?.place ? [lost] : [];
    const card = withExtra({ lease: { holder, until }, extra: ledger.card?.extra }, gone);
    // Should we not come to post it, whoever finds the wish does.
    const wish = { key: `${list.name}/${id}#${version}.card/0`, since: now, effect: { kind: 'card' } } as const;
    const wished = ledger.pending.some(({ effect }) => effect.kind === 'card');
    return { ...ledger, pending: wished ? ledger.pending : [...ledger.pending, wish], card };
  });
  return row?.ledger?.card?.lease?.holder === holder ? { row, heldBefore } : null;
}

/** Marks the cards that are one too many; true when none is left. */
async function superseded(ports: Ports, list: List, ref: CardRef): Promise<boolean> {
  const extra = ports.store.get(list, ref.id)?.ledger?.card?.extra ?? [];
  if (extra.length === 0) return true;
  const done: CardPlace[] = [];
  for (const place of extra) if (await isSuperseded(ports, ref, place)) done.push(place);
  const row = await ports.store.adjust({ list, id: ref.id }, ({ ledger }) => {
    const left = ledger?.card?.extra?.filter((place) => !done.some((other) => isSame(other, place)));
    if (!ledger?.card || left?.length === ledger.card.extra?.length) return null;
    const { extra: _marked, ...card } = ledger.card;
    return { ...ledger, card: left && left.length > 0 ? { ...card, extra: left } : card };
  });
  return row !== undefined && (row.ledger?.card?.extra ?? []).length === 0;
}

/** A service that says that the message is gone is at times mistaken: where the channel can be read, it is looked for. */
async function isSuperseded(ports: Ports, ref: CardRef, place: CardPlace): Promise<boolean> {
  const marked = await ports.channel.supersede(ref, place);
  if (marked.ok || marked.error === 'refused') return true;
  if (marked.error === 'retry') return false;
  const standing = await ports.channel.find(ref, `${ref.list}/${ref.id}`);
  return !standing?.some((other) => isSame(other, place));
}

const isSame = (a: CardPlace, b: CardPlace): boolean => a.activityId === b.activityId;

function withExtra(card: CardState, places: readonly CardPlace[]): CardState {
  const before = card.extra ?? [];
  const added = places.filter((place) => !before.some((other) => isSame(other, place)));
  const { extra: _before, ...rest } = card;
  return before.length + added.length === 0 ? rest : { ...rest, extra: [...before, ...added] };
}

/** Where the card stands, if not where it was lost. */
function placeIn(ledger: Ledger, lost: CardPlace | undefined): CardPlace | undefined {
  const place = ledger.card?.place;
  return place && !(lost && isSame(place, lost)) ? place : undefined;
}
