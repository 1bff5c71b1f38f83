// Carries out what must follow from a commit: log rows, new rows, telling other records, the card. Each once, by its key.
import type { Effect } from '../domain/record/decision.ts';
import type { List } from '../domain/list/list.ts';
import { listNamed } from '../domain/lists.ts';
import type { PendingEffect } from '../domain/record/ledger.ts';
import { conflict } from '../domain/record/refusal.ts';
import { err, never, ok } from '../domain/result.ts';
import { drawCard } from './drawCard.ts';
import { hear } from './hear.ts';
import type { Ports, Stored } from './ports.ts';

/** A minute: effects older than this are anyone's to carry on. */
const PATIENCE_MS = 60_000;

const running = new WeakMap<Ports, Map<string, Promise<void>>>();

/**
 * Carries out the pending effects of a record, and of the records that they touch. Runs once at a time per record in a
 * process; what another process does meanwhile does no harm, because every effect has a key. Never throws for a refusal.
 */
export function carryOn(ports: Ports, list: List, id: string): Promise<void> {
  const queue = running.get(ports) ?? new Map<string, Promise<void>>();
  running.set(ports, queue);
  const key = `${list.name}/${id}`;
  const before = queue.get(key) ?? Promise.resolve();
  const mine = before.then(() => run(ports, list, id));
  const guarded = mine.catch(() => undefined);
  queue.set(key, guarded);
  void guarded.then(() => {
    if (queue.get(key) === guarded) queue.delete(key);
  });
  return mine;
}

/** Finds what was left behind, by a killed process or a fault, and carries it on. Returns how many records it touched. */
export async function recover(ports: Ports): Promise<number> {
  const before = new Date(Date.parse(ports.clock.now()) - PATIENCE_MS).toISOString();
  const left = ports.store.pending(before);
  for (const { list, row } of left) await carryOn(ports, list, row.id);
  return left.length;
}

async function run(ports: Ports, list: List, id: string): Promise<void> {
  const row = ports.store.get(list, id);
  if (!row?.ledger || row.ledger.pending.length === 0) return;
  const done: string[] = [];
  for (const pending of row.ledger.pending) {
    if (pending.effect.kind === 'card') continue;
    if (await performed(ports, list, row, pending)) done.push(pending.key);
  }
  const drawn = row.ledger.pending.some(({ effect }) => effect.kind === 'card')
    ? await drawCard(ports, list, id)
    : null;
  await ports.store.adjust({ list, id }, (fresh) => {
    if (!fresh.ledger) return null;
    const kept = fresh.ledger.pending.filter(({ key, effect }) => {
      if (effect.kind === 'card') return drawn === null || fresh.version > drawn.version;
      return !done.includes(key);
    });
    const card = drawn?.card === undefined ? fresh.ledger.card : drawn.card;
    if (kept.length === fresh.ledger.pending.length && card === fresh.ledger.card) return null;
    return { ...fresh.ledger, pending: kept, card };
  });
}

/** What fails stays pending: the commit stands, and whoever finds the effect later carries it on. */
async function performed(ports: Ports, list: List, row: Stored, pending: PendingEffect): Promise<boolean> {
  try {
    return await perform(ports, list, row, pending);
  } catch (error) {
    ports.report(`An effect waits: ${pending.key}`, error);
    return false;
  }
}

/** True when the effect is done: carried out now, before, or refused for good. */
async function perform(ports: Ports, list: List, row: Stored, pending: PendingEffect): Promise<boolean> {
  const { effect } = pending;
  switch (effect.kind) {
    case 'log':
      // Other content under the key is found, and named, by the check of the chains.
      await ports.store.appendLog(effect.entry);
      return true;
    case 'create':
      return create(ports, pending.key, effect);
    case 'tell': {
      const source = { record: `${list.name}/${row.id}`, number: numberIn(pending.key) };
      return hear(ports, effect, pending.key, source, carryOn);
    }
    case 'card':
      return false;
    default:
      return never(effect);
  }
}

async function create(ports: Ports, key: string, effect: Extract<Effect, { kind: 'create' }>): Promise<boolean> {
  const list = listNamed(effect.list);
  const action = { actionId: key, fingerprint: ports.sealer.hash(effect), actor: effect.actor };
  const committed = await ports.store.commit({ list, id: effect.id }, action, (existing) =>
    existing
      ? err(conflict('action-reused'))
      : ok({ record: effect.record, entries: [effect.entry], effects: effect.effects }),
  );
  if (!committed.ok) return committed.error.kind !== 'unavailable';
  await carryOn(ports, list, effect.id);
  return true;
}

/** `<list>/<id>#<log number>/<index>` → the log number. */
const numberIn = (key: string): number => Number(key.slice(key.lastIndexOf('#') + 1).split('/')[0]);
