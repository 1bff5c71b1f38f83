// Three instances, many actions, each asked for twice, on a network that loses, repeats and refuses: seed by seed.
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../src/domain/log/log.list.ts';
import { poolList } from '../../src/domain/pool/pool.list.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { openBench, sealer } from './bench.ts';
import { clearAll, press, RECORD, reservedFor, TARGET } from './pool.ts';

const WRITE = '/(POST|PATCH) .*items/';
const rules = [
  { match: WRITE, status: 504, after: true, probability: 0.15 },
  { match: WRITE, drop: true, after: true, probability: 0.1 },
  { match: WRITE, drop: true, probability: 0.1 },
  { match: WRITE, status: 412, probability: 0.1 },
  { match: WRITE, status: 409, probability: 0.05 },
  { match: WRITE, delayMs: 15, probability: 0.2 },
  { match: '/GET .*items/', drop: true, probability: 0.1 },
];

/** Carries the log effects on, as any instance may at any time. */
async function carryLog(store: Store): Promise<void> {
  const pending = store.get(poolList, TARGET.id)?.ledger?.pending ?? [];
  const done = new Set<string>();
  for (const { key, effect } of pending) {
    if (effect.kind !== 'log') continue;
    const added = await store.appendLog(effect.entry).catch(() => 'later');
    if (added === 'added') done.add(key);
  }
  await store.adjust(TARGET, ({ ledger }) => {
    const left = ledger?.pending.filter(({ key }) => !done.has(key)) ?? [];
    return ledger && left.length < ledger.pending.length ? { ...ledger, pending: left } : null;
  });
}

const isChained = (entries: readonly LogEntry[]): boolean =>
  entries.every(({ seal, ...entry }, index) => seal === sealer.seal(entries[index - 1]?.seal ?? '', entry));

describe('chaos', () => {
  it.each([1, 2, 3, 4, 5, 6])('seed %i: every acknowledged action stands once, in an unbroken chain', async (seed) => {
    const { store, faults } = await openBench();
    const stores = await Promise.all([store(), store(), store()]);
    faults.set({ seed, rules });
    const names = Array.from({ length: 12 }, (_, index) => `action-${index}`);
    const results = await Promise.all(
      names.flatMap((name, index) => {
        const [one, other] = [stores[index % 3], stores[(index + 1) % 3]];
        if (!one || !other) return [];
        return [press(one, name), press(other, name), carryLog(one)];
      }),
    );
    faults.set({ seed: 0, rules: [] });
    const after = await store();
    const reserved = reservedFor(after.get(poolList, TARGET.id));
    expect(new Set(reserved).size).toBe(reserved.length);
    expect(reserved.toSorted((a, b) => a.localeCompare(b))).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
    expect(results.filter((result) => result && !result.ok)).toEqual([]);

    await carryLog(after);
    expect(after.get(poolList, TARGET.id)?.ledger?.pending.filter(({ effect }) => effect.kind === 'log')).toEqual([]);
    const entries = (await store()).log(RECORD);
    expect(entries.map(({ number }) => number)).toEqual(names.map((_, index) => index + 1));
    expect(isChained(entries)).toBe(true);
    expect(after.get(poolList, TARGET.id)?.head).toBe(entries.at(-1)?.seal);
    expect((await after.adjust(TARGET, clearAll))?.version).toBe(names.length);
  });
});
