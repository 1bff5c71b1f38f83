// A record's card in its channel: claimed with a lease before it is posted, updated from the record ever after.
import type { List } from '../domain/list/list.ts';
import type { CardPlace, CardState, Ledger } from '../domain/record/ledger.ts';
import { isSame, supersedeExtra, wishedIn, withExtra } from './extraCards.ts';
import type { CardRef, Ports, Stored } from './ports.ts';

/** How long a poster has the card to itself. */
const LEASE_MS = 30_000;
/** How often it is posted anew, where nobody can tell whether it was posted before: so many cards may be one too many. */
const DOUBTS = 2;

/** The log number that the card shows now, and where it is (null: the record has none); null when it must be tried again later. */
export interface Drawn {
  readonly version: number;
  readonly card: CardState | null;
}

/** A row that others change faster than it can be drawn so many times is theirs to draw. */
export const DRAWINGS = 3;

/** As `drawCard`; what goes wrong is told to those who run the service, and is tried again later. */
export async function tryToDraw(ports: Ports, list: List, id: string): Promise<Drawn | null> {
  try {
    return await drawCard(ports, list, id);
  } catch (error) {
    ports.report(`A card waits: ${list.name}/${id}`, error);
    return null;
  }
}

/** Draws the card of a record as it stands. A card that nobody asks for (`wants`) counts as drawn. */
export async function drawCard(ports: Ports, list: List, id: string): Promise<Drawn | null> {
  const { store, channel } = ports;
  const row = store.get(list, id);
  if (!row?.ledger) return null;
  const ref = { list: list.name, id };
  if (!channel.wants(ref)) return { version: row.version, card: null };
  const drawn = await drawAt(ports, list, row, ref);
  return drawn && (await supersedeExtra(ports, list, ref)) ? drawn : null;
}

/**
 * What a drawing leaves in the row. Where another instance has posted the card elsewhere meanwhile, ours is the one too many,
 * and it may show again what that other had marked as superseded.
 */
export function cardAfter(ports: Ports, ledger: Ledger, drawn: Drawn): CardState | null {
  const { card } = ledger;
  const place = drawn.card?.place;
  if (!card?.place || !place) return card;
  if (isSame(card.place, place)) {
    return card.drawn === drawn.version ? card : { ...card, drawn: drawn.version };
  }
  return withExtra(ports, card, [place]);
}

/**
 * Whether the row has gone on since the card was drawn: then what we drew may stand over what is newer, or another instance is
 * posting the card anew.
 */
export function isOutdated(row: Stored, drawn: Drawn): boolean {
  return row.version > drawn.version || standsElsewhere(row, drawn);
}

/** Whether another instance has posted the card anew, or is about to. */
export function standsElsewhere(row: Stored, { card }: Drawn): boolean {
  const place = row.ledger?.card?.place;
  return card?.place !== undefined && !(place && isSame(place, card.place));
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
  const found = claimed.heldBefore || claimed.inDoubt ? await ports.channel.find(ref, correlation) : [];
  const [standing, ...others] = (found ?? []).filter((place) => !known.some((other) => isSame(other, place)));
  const { version } = claimed.row;
  if (found === null && claimed.inDoubt) {
    ports.report(`The card of ${correlation} may stand, and is not posted again: nobody can look for it`, null);
    return { version, card: null };
  }
  const posted = standing ?? (await posting(ports, ref, correlation, known));
  if (posted === 'undeliverable') return { version, card: null };
  if (!posted) return null;
  const kept = await ports.store.adjust({ list, id: ref.id }, ({ ledger }) => {
    if (!ledger) return null;
    const place = placeIn(ledger, lost);
    if (place && isSame(place, posted)) return null;
    if (place) return { ...ledger, card: withExtra(ports, ledger.card ?? {}, [posted, ...others]) };
    return { ...ledger, card: withExtra(ports, { place: posted, drawn: version, extra: ledger.card?.extra }, others) };
  });
  return kept ? { version, card: kept.ledger?.card ?? null } : null;
}

async function posting(
  ports: Ports,
  ref: CardRef,
  correlation: string,
  known: readonly CardPlace[],
): Promise<CardPlace | 'undeliverable' | null> {
  const posted = await ports.channel.post(ref, correlation, known);
  if (posted.ok) return posted.value;
  if (posted.error === 'undeliverable') return posted.error;
  // Known not to stand: the next try of ours is no second card.
  if (posted.error !== 'unknown') failedOf(ports).add(correlation);
  return null;
}

/** Records whose card this process tried to post under the lease that stands, and knows that it did not come to stand. */
const failed = new WeakMap<Ports, Set<string>>();

function failedOf(ports: Ports): Set<string> {
  const mine = failed.get(ports) ?? new Set<string>();
  failed.set(ports, mine);
  return mine;
}

interface Claimed {
  readonly row: Stored;
  readonly heldBefore: boolean;
  /** It was posted so often without anybody knowing whether it arrived that it must be looked for. */
  readonly inDoubt: boolean;
}

/** The row with our lease in it, or null: another instance is posting, or has posted. */
async function claim(ports: Ports, list: List, id: string, lost: CardPlace | undefined): Promise<Claimed | null> {
  const now = ports.clock.now();
  const holder = ports.instance;
  const until = new Date(Date.parse(now) + LEASE_MS).toISOString();
  const isKnownToFail = failedOf(ports).delete(`${list.name}/${id}`);
  let heldBefore = false;
  let doubts = 0;
  const row = await ports.store.adjust({ list, id }, (fresh) => {
    const { ledger, version } = fresh;
    if (!ledger || placeIn(ledger, lost)) return null;
    const lease = ledger.card?.lease;
    heldBefore = lease !== undefined && !(isKnownToFail && lease.holder === holder);
    doubts = (ledger.card?.doubts ?? 0) + (heldBefore ? 1 : 0);
    if (lease && lease.until > now && lease.holder !== holder) return null;
    const gone = lost && ledger.card?.place ? [lost] : [];
    const held = { lease: { holder, until }, extra: ledger.card?.extra, ...(doubts > 0 && { doubts }) };
    const card = withExtra(ports, held, gone);
    // Should we not come to post it, whoever finds the wish does. One that is listed may have been met, or be met by who still sees the lost card.
    const isWished = !lost && ports.store.open(list, fresh).some(({ effect }) => effect.kind === 'card');
    const pending = isWished ? ledger.pending : wishedIn(ports, list, id, { ledger, version });
    return { ...ledger, pending, card };
  });
  return row?.ledger?.card?.lease?.holder === holder ? { row, heldBefore, inDoubt: doubts > DOUBTS } : null;
}

/** Where the card stands, if not where it was lost. */
function placeIn(ledger: Ledger, lost: CardPlace | undefined): CardPlace | undefined {
  const place = ledger.card?.place;
  return place && !(lost && isSame(place, lost)) ? place : undefined;
}
