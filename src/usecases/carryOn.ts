// Carries out what must follow from a commit: log rows, new rows, telling other records, the card. Each once, by its key.
import type { Effect } from '../domain/record/decision.ts';
import type { List } from '../domain/list/list.ts';
import { listNamed } from '../domain/lists.ts';
import type { PendingEffect } from '../domain/record/ledger.ts';
import { conflict, type Refusal } from '../domain/record/refusal.ts';
import { err, never, ok } from '../domain/result.ts';
import { cardAfter, drawCard, isOutdated, type Drawn } from './drawCard.ts';
import { hear } from './hear.ts';
import type { Ports } from './ports.ts';

/** A minute: effects older than this are anyone's to carry on. */
const PATIENCE_MS = 60_000;

const running = new WeakMap<Ports, Map<string, Promise<unknown>>>();

/**
 * Carries out the pending effects of a record, and then of the records that they touched. Runs once at a time per record in
 * a process; what another process does meanwhile does no harm, because every effect has a key. Never rejects: the commit
 * stands, and what could not be carried out waits in the row for whoever finds it.
 */
export async function carryOn(ports: Ports, list: List, id: string): Promise<void> {
  // The turn is given back before the touched records take theirs: two records that tell each other never wait for each other.
  const touched = await inTurn(ports, `${list.name}/${id}`, () => run(ports, list, id));
  for (const next of touched) await carryOn(ports, next.list, next.id);
}

/** Finds what was left behind, by a killed process or a fault, and carries it on. Returns how many records it touched. */
export async function recover(ports: Ports): Promise<number> {
  const before = new Date(Date.parse(ports.clock.now()) - PATIENCE_MS).toISOString();
  const left = ports.store.pending(before);
  for (const { list, row } of left) await carryOn(ports, list, row.id);
  return left.length;
}

/** Draws the card as of now, though nothing happened to the record. False when it must be tried again later. */
export async function drawAgain(ports: Ports, list: List, id: string): Promise<boolean> {
  let drawn = false;
  await inTurn(ports, `${list.name}/${id}`, async () => {
    drawn = await clearedWithCard(ports, list, id, new Set(), true);
    return [];
  });
  return drawn;
}

/** A record that was told something or made, and has effects of its own. */
interface Touched {
  readonly list: List;
  readonly id: string;
}

async function inTurn(ports: Ports, key: string, work: () => Promise<Touched[]>): Promise<Touched[]> {
  const queue = running.get(ports) ?? new Map<string, Promise<unknown>>();
  running.set(ports, queue);
  const mine = (queue.get(key) ?? Promise.resolve()).then(work).catch((error: unknown) => {
    ports.report(`Effects wait: ${key}`, error);
    return [];
  });
  queue.set(key, mine);
  const touched = await mine;
  if (queue.get(key) === mine) queue.delete(key);
  return touched;
}

async function run(ports: Ports, list: List, id: string): Promise<Touched[]> {
  const row = ports.store.get(list, id);
  if (!row?.ledger || row.ledger.pending.length === 0) return [];
  const done = new Set<string>();
  const waiting = new Set<string>();
  const touched: Touched[] = [];
  for (const { key, effect } of row.ledger.pending) {
    const target = 'id' in effect ? `${effect.list}/${effect.id}` : key;
    // What a record is told comes in order: nobody hears that a round lapses before the round is there.
    if (effect.kind === 'card' || waiting.has(target)) continue;
    if (await performed(ports, `${list.name}/${id}`, { key, effect })) {
      done.add(key);
      if ('id' in effect) touched.push({ list: listNamed(effect.list), id: effect.id });
    } else waiting.add(target);
  }
  await clearedWithCard(ports, list, id, done);
  return touched;
}

/** Draws the card where it is wished for, until it shows the row as it stands; then takes what is done out of the row. */
async function clearedWithCard(
  ports: Ports,
  list: List,
  id: string,
  done: ReadonlySet<string>,
  always = false,
): Promise<boolean> {
  for (let left = DRAWINGS; left > 0; left -= 1) {
    const wished = ports.store.get(list, id)?.ledger?.pending.some(({ effect }) => effect.kind === 'card');
    const drawn = wished || always || left < DRAWINGS ? await draw(ports, list, id) : null;
    if (!(await cleared(ports, list, id, done, drawn, always))) return drawn !== null;
  }
  return false;
}

/** A row that others change faster than it can be drawn is theirs to draw. */
const DRAWINGS = 3;

/** Takes what is done out of the row. True when the card must be drawn again, because the row has gone on meanwhile. */
async function cleared(
  ports: Ports,
  list: List,
  id: string,
  done: ReadonlySet<string>,
  drawn: Drawn | null,
  always: boolean,
): Promise<boolean> {
  let outdated = false;
  await ports.store.adjust({ list, id }, (fresh) => {
    if (!fresh.ledger) return null;
    outdated = drawn !== null && isOutdated(fresh, drawn);
    const kept = fresh.ledger.pending.filter(({ key, effect }) =>
      effect.kind === 'card' ? drawn === null || outdated : !done.has(key),
    );
    const card = drawn ? cardAfter(fresh.ledger, drawn) : fresh.ledger.card;
    // A save is what proves that nobody else has posted the card elsewhere meanwhile; a drawing that nothing asked for has no other.
    const proves = always && drawn !== null;
    if (!proves && kept.length === fresh.ledger.pending.length && card === fresh.ledger.card) return null;
    return { ...fresh.ledger, pending: kept, card };
  });
  return outdated;
}

async function draw(ports: Ports, list: List, id: string): Promise<Drawn | null> {
  try {
    return await drawCard(ports, list, id);
  } catch (error) {
    ports.report(`A card waits: ${list.name}/${id}`, error);
    return null;
  }
}

type Performing = Pick<PendingEffect, 'key' | 'effect'>;

/** What fails stays pending: the commit stands, and whoever finds the effect later carries it on. */
async function performed(ports: Ports, record: string, pending: Performing): Promise<boolean> {
  try {
    return await perform(ports, record, pending);
  } catch (error) {
    ports.report(`An effect waits: ${pending.key}`, error);
    return false;
  }
}

/** True when the effect is done: carried out now, before, or refused for good. */
async function perform(ports: Ports, record: string, { key, effect }: Performing): Promise<boolean> {
  switch (effect.kind) {
    case 'log':
      // Other content under the key is found, and named, by the check of the chains.
      await ports.store.appendLog(effect.entry);
      return true;
    case 'create':
      return create(ports, key, effect);
    case 'tell':
      return settled(ports, key, effect, await hear(ports, effect, key, { record, number: numberIn(key) }));
    case 'card':
      return false;
    default:
      return never(effect);
  }
}

async function create(ports: Ports, key: string, effect: Extract<Effect, { kind: 'create' }>): Promise<boolean> {
  const action = { actionId: key, fingerprint: ports.sealer.hash(effect), actor: effect.actor };
  const committed = await ports.store.commit({ list: listNamed(effect.list), id: effect.id }, action, (existing) =>
    existing
      ? err(conflict('action-reused'))
      : ok({ record: effect.record, entries: [effect.entry], effects: effect.effects }),
  );
  return settled(ports, key, effect, committed.ok ? null : committed.error);
}

/**
 * Whether another try would change nothing. An answer that did not come is asked for again, and so is a row that was not found
 * (an empty answer is no proof of absence) or that people have edited, until it is known to be deleted. What is refused for good
 * is told to those who run the service.
 */
function settled(
  ports: Ports,
  key: string,
  target: { readonly list: string; readonly id: string },
  refusal: Refusal | null,
): boolean {
  if (refusal === null) return true;
  if (refusal.kind === 'unavailable') return false;
  ports.report(`An effect was refused: ${key}`, refusal);
  const isAway = refusal.kind === 'notFound' || (refusal.kind === 'conflict' && refusal.reason === 'row-tampered');
  const isDeleted = () =>
    ports.store
      .flags()
      .some(({ list, id, problem }) => list === target.list && id === target.id && problem === 'deleted');
  return !isAway || isDeleted();
}

/** `<list>/<id>#<log number>/<index>` → the log number. */
const numberIn = (key: string): number => Number(key.slice(key.lastIndexOf('#') + 1).split('/')[0]);
