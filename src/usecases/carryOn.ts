// Carries out what must follow from a commit: log rows, new rows, telling other records, the card. Each once, by its key.
import type { Effect } from '../domain/record/decision.ts';
import type { List } from '../domain/list/list.ts';
import { listNamed } from '../domain/lists.ts';
import { receiptOf, type PendingEffect } from '../domain/record/ledger.ts';
import { conflict, type Refusal } from '../domain/record/refusal.ts';
import { err, never, ok } from '../domain/result.ts';
import { drawAgain } from './drawAgain.ts';
import { DRAWINGS, isOutdated, tryToDraw } from './drawCard.ts';
import { isDrawnAt, overtaken, remember } from './drawn.ts';
import { hear } from './hear.ts';
import type { Ports } from './ports.ts';
import { inTurn } from './turns.ts';

/** A minute: effects older than this are anyone's to carry on. */
const PATIENCE_MS = 60_000;
/** An hour: so late, an entry of the log does not come by itself. */
const LONG_MS = 60 * PATIENCE_MS;

/**
 * Carries out the pending effects of a record, and then of the records that they touched. Runs once at a time per record in
 * a process; what another process does meanwhile does no harm, because every effect has a key. Never rejects: the commit
 * stands, and what could not be carried out waits in the row for whoever finds it. The log rows come last: they are the receipt
 * for the rest, and the next save of the row leaves out what has one. Only what has none costs a save of its own.
 */
export async function carryOn(ports: Ports, list: List, id: string): Promise<void> {
  // The turn is given back before the touched records take theirs: two records that tell each other never wait for each other.
  const touched = (await inTurn(ports, `${list.name}/${id}`, () => run(ports, list, id))) ?? [];
  for (const next of touched) await carryOn(ports, next.list, next.id);
}

/** Finds what was left behind, by a killed process or a fault, and carries it on. Returns how many records it touched. */
export async function recover(ports: Ports): Promise<number> {
  const before = new Date(Date.parse(ports.clock.now()) - PATIENCE_MS).toISOString();
  const left = ports.store.pending(before);
  for (const { list, row } of left) await carryOn(ports, list, row.id);
  for (const { list, id, drawn } of overtaken(ports)) await drawAgain(ports, list, id, drawn);
  return left.length;
}

/** A record that was told something or made, and has effects of its own. */
interface Touched {
  readonly list: List;
  readonly id: string;
}

async function run(ports: Ports, list: List, id: string): Promise<Touched[]> {
  const record = `${list.name}/${id}`;
  const open = openIn(ports, list, id);
  const done = new Set<string>();
  const late = new Set<string>();
  const waiting = new Set<string>();
  const touched: Touched[] = [];
  for (const { key, effect } of open) {
    if (!('id' in effect)) continue;
    const target = `${effect.list}/${effect.id}`;
    // What a record is told comes in order: nobody hears that a round lapses before the round is there.
    if (!waiting.has(target) && (await performed(ports, record, { key, effect }))) {
      done.add(key);
      touched.push({ list: listNamed(effect.list), id: effect.id });
    } else {
      waiting.add(target);
      late.add(key);
    }
  }
  const wish = open.find(({ effect }) => effect.kind === 'card');
  if (wish) ((await drawnAs(ports, list, id, wish, done.size > 0)) ? done : late).add(wish.key);
  if (await markedLate(ports, list, id, late)) await logged(ports, record, open);
  await cleared(ports, list, id, done);
  return touched;
}

function openIn(ports: Ports, list: List, id: string): readonly PendingEffect[] {
  const row = ports.store.get(list, id);
  return row ? ports.store.open(list, row) : [];
}

/** Draws the card until it shows the row as it stands. `anew`: also where the wish has been drawn with an earlier one. */
async function drawnAs(ports: Ports, list: List, id: string, wish: PendingEffect, anew: boolean): Promise<boolean> {
  if (!anew && isDrawnAt(ports, list, id, receiptOf(wish))) return true;
  for (let left = DRAWINGS; left > 0; left -= 1) {
    const drawn = await tryToDraw(ports, list, id);
    const row = ports.store.get(list, id);
    if (!drawn || !row) break;
    if (isOutdated(row, drawn)) continue;
    remember(ports, list, id, drawn);
    // Cards that are one too many are marked once more, later.
    return (row.ledger?.card?.extra ?? []).length === 0;
  }
  return false;
}

/** Says in the row what the log rows that come next are no receipt for. False: it could not be written down. */
async function markedLate(ports: Ports, list: List, id: string, late: ReadonlySet<string>): Promise<boolean> {
  const isToMark = (pending: PendingEffect) => late.has(pending.key) && receiptOf(pending) !== null;
  if (!openIn(ports, list, id).some(isToMark)) return true;
  const marked = await ports.store.adjust({ list, id }, ({ ledger }) =>
    ledger?.pending.some(isToMark)
      ? { ...ledger, pending: ledger.pending.map((one) => (isToMark(one) ? { ...one, late: true } : one)) }
      : null,
  );
  return marked !== undefined;
}

async function logged(ports: Ports, record: string, open: readonly PendingEffect[]): Promise<void> {
  const longAgo = new Date(Date.parse(ports.clock.now()) - LONG_MS).toISOString();
  for (const { key, effect, since } of open) {
    if (effect.kind !== 'log') continue;
    if (!(await performed(ports, record, { key, effect }))) return;
    // Nobody may have run for so long; or people have removed the entry while nobody ran.
    if (since < longAgo) ports.report(`An entry was added to the log long after its commit: ${key}`, { since });
  }
}

/** Takes out of the row what is done and has no receipt. */
async function cleared(ports: Ports, list: List, id: string, done: ReadonlySet<string>): Promise<void> {
  const isLeft = () => openIn(ports, list, id).some(({ key }) => done.has(key));
  if (!isLeft()) return;
  await ports.store.adjust({ list, id }, ({ ledger }) =>
    ledger && isLeft() ? { ...ledger, pending: ledger.pending.filter(({ key }) => !done.has(key)) } : null,
  );
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
  return !isAway || ports.store.flagOf(`${target.list}/${target.id}`)?.problem === 'deleted';
}

/** `<list>/<id>#<log number>/<index>` → the log number. */
const numberIn = (key: string): number => Number(key.slice(key.lastIndexOf('#') + 1).split('/')[0]);
