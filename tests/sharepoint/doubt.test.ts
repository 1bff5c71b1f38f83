// Lost answers, storms and silence: whatever the network does, an action is taken once or its asker is told that nobody knows.
import { describe, expect, it } from 'vitest';
import { logList } from '../../src/domain/log/log.list.ts';
import { poolList } from '../../src/domain/pool/pool.list.ts';
import { conflict } from '../../src/domain/record/refusal.ts';
import { err } from '../../src/domain/result.ts';
import { must, openBench, SITE } from './bench.ts';
import { press, reservedFor, TARGET } from './pool.ts';

const PATCH_POOL = '/PATCH .*fields/';

describe('when the outcome is in doubt', () => {
  it.each([
    ['504 after the save took effect', { status: 504, after: true }],
    ['503 after the save took effect', { status: 503, after: true }],
    ['the connection dropped after the save took effect', { drop: true, after: true }],
    ['504 before the save', { status: 504 }],
    ['the connection dropped before the save', { drop: true }],
  ])('%s: a change is taken once', async (_title, fault) => {
    const { store, faults } = await openBench();
    const one = await store();
    must(await press(one, 'first'));
    faults.set({ seed: 1, rules: [{ match: PATCH_POOL, times: 1, ...fault }] });
    expect(must(await press(one, 'a')).repeated).toBe(false);
    expect(reservedFor((await store()).get(poolList, TARGET.id))).toEqual(['first', 'a']);
  });

  it.each([
    ['504 after the row was made', { status: 504, after: true }],
    ['the connection dropped after the row was made', { drop: true, after: true }],
    ['504 before', { status: 504 }],
  ])('%s: a row is made once', async (_title, fault) => {
    const { store, faults, client, listId } = await openBench();
    const one = await store();
    faults.set({ seed: 1, rules: [{ match: '/POST .*items/', times: 1, ...fault }] });
    expect(must(await press(one, 'a')).repeated).toBe(false);
    expect(must(await client.listItems(SITE, await listId(poolList.title), ['Key']))).toHaveLength(1);
    expect(reservedFor(one.get(poolList, TARGET.id))).toEqual(['a']);
  });

  it.each([412, 409])('a storm of %i ends with every action taken', async (status) => {
    const { store, faults } = await openBench();
    const one = await store();
    must(await press(one, 'first'));
    faults.set({ seed: 7, rules: [{ match: PATCH_POOL, status, times: 12, probability: 0.8 }] });
    const all = await Promise.all(['a', 'b', 'c'].map((change) => press(one, change)));
    expect(all.every(({ ok: done }) => done)).toBe(true);
    expect(reservedFor(one.get(poolList, TARGET.id))).toEqual(['first', 'a', 'b', 'c']);
  });

  it('an outcome that cannot be settled is told as unavailable, in the time that was given', async () => {
    const { store, faults } = await openBench();
    const one = await store({ limit: 300 });
    must(await press(one, 'first'));
    faults.set({ seed: 1, rules: [{ match: 'items', drop: true }] });
    const started = performance.now();
    expect(await press(one, 'a')).toEqual(err({ kind: 'unavailable', retryAfter: 5 }));
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('an answer that never comes holds nobody longer than that either', async () => {
    const { store, faults } = await openBench();
    const one = await store({ limit: 200 });
    must(await press(one, 'first'));
    faults.set({ seed: 1, rules: [{ match: PATCH_POOL, delayMs: 3_000, times: 1 }] });
    expect(await press(one, 'a')).toMatchObject({ error: { kind: 'unavailable' } });
  });

  it('a refusal that another try will not mend is reported', async () => {
    const { store, faults } = await openBench();
    const reports: unknown[] = [];
    const one = await store({ report: (report) => reports.push(report) });
    must(await press(one, 'first'));
    faults.set({ seed: 1, rules: [{ match: PATCH_POOL, status: 403 }] });
    expect(await press(one, 'a')).toMatchObject({ error: { kind: 'unavailable' } });
    expect(reports).toMatchObject([{ instance: 'test', failure: { status: 403 } }]);
  });

  it('a row that people made unreadable takes no actions', async () => {
    const { store, client, listId } = await openBench();
    const one = await store();
    must(await press(one, 'first'));
    const id = await listId(poolList.title);
    const item = must(await client.getItem(SITE, id, '1', ['Key']));
    must(await client.patchFields(SITE, id, '1', { Posts: 'ikke data' }, item.eTag));
    expect(await press(one, 'a')).toEqual(err(conflict('row-tampered')));
    expect(one.problems()).toEqual([
      { list: 'pools', itemId: '1', key: 'pool-2026', fields: [{ field: 'posts', code: 'wrong-type' }] },
    ]);
    expect(one.all(logList)).toEqual([]);
  });
});
