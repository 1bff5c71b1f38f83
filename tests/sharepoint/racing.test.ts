// Pressed twice, or by many at the same moment: every action is taken once, and none is lost.
import { describe, expect, it } from 'vitest';
import { poolList } from '../../src/domain/pool/pool.list.ts';
import { conflict } from '../../src/domain/record/refusal.ts';
import { err } from '../../src/domain/result.ts';
import { must, openBench, SITE } from './bench.ts';
import { action, press, RECORD, reserve, reservedFor, TARGET } from './pool.ts';

describe('the same action twice', () => {
  it('is taken once: one after the other', async () => {
    const { store, sent } = await openBench();
    const one = await store();
    must(await press(one, 'a'));
    sent.length = 0;
    expect(must(await press(one, 'a')).repeated).toBe(true);
    expect(sent).toEqual([]);
    expect(reservedFor(one.get(poolList, TARGET.id))).toEqual(['a']);
  });

  it('is taken once: at the same moment', async () => {
    const { store } = await openBench();
    const one = await store();
    const both = await Promise.all([press(one, 'a'), press(one, 'a')]);
    expect(both.map((result) => must(result).repeated)).toEqual([false, true]);
    expect(reservedFor(one.get(poolList, TARGET.id))).toEqual(['a']);
  });

  it('is taken once: at two instances at the same moment', async () => {
    const { store } = await openBench();
    must(await press(await store(), 'first'));
    const [one, two] = [await store(), await store()];
    const both = await Promise.all([press(one, 'a'), press(two, 'a')]);
    expect(both.filter((result) => must(result).repeated)).toHaveLength(1);
    expect(reservedFor((await store()).get(poolList, TARGET.id))).toEqual(['first', 'a']);
  });

  it('is refused when it asks for something else under the same id', async () => {
    const { store } = await openBench();
    const one = await store();
    must(await press(one, 'a'));
    const reused = await one.commit(TARGET, action('a', 'something else'), reserve('b'));
    expect(reused).toEqual(err(conflict('action-reused')));
    expect(reservedFor(one.get(poolList, TARGET.id))).toEqual(['a']);
  });

  it('is known from the log when the row has forgotten it', async () => {
    const { store } = await openBench();
    const one = await store();
    must(await press(one, 'a'));
    for (const entry of one.log(RECORD)) await one.appendLog(entry);
    await one.adjust(TARGET, (row) => row.ledger && { ...row.ledger, pending: [], recent: [] });
    expect(one.get(poolList, TARGET.id)?.ledger?.recent).toEqual([]);
    expect(must(await press(one, 'a')).repeated).toBe(true);
  });
});

describe('many at once', () => {
  it('five on one row in one process are all kept', async () => {
    const { store } = await openBench();
    const one = await store();
    must(await press(one, 'first'));
    const all = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((change) => press(one, change)));
    expect(all.every(({ ok: done }) => done)).toBe(true);
    const row = one.get(poolList, TARGET.id);
    expect(row?.version).toBe(6);
    expect(reservedFor(row)).toEqual(['first', 'a', 'b', 'c', 'd', 'e']);
  });

  it('five instances that race for one row, the first of which creates it, all keep theirs', async () => {
    const { store } = await openBench();
    const stores = await Promise.all(Array.from({ length: 5 }, () => store()));
    const all = await Promise.all(stores.map((one, index) => press(one, `c${index}`)));
    expect(all.map(({ ok: done }) => done)).toEqual([true, true, true, true, true]);
    const row = (await store()).get(poolList, TARGET.id);
    expect(new Set(reservedFor(row))).toEqual(new Set(['c0', 'c1', 'c2', 'c3', 'c4']));
    expect(row).toMatchObject({ version: 5, record: { reserved: 5_000 } });
    expect((await store()).log(RECORD).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  it('two instances that create the same row for the same action make one', async () => {
    const { store, client, listId } = await openBench();
    const [one, two] = [await store(), await store()];
    const both = await Promise.all([press(one, 'a'), press(two, 'a')]);
    expect(both.filter((result) => must(result).repeated)).toHaveLength(1);
    expect(must(await client.listItems(SITE, await listId(poolList.title), ['Key']))).toHaveLength(1);
  });

  it('the money is not spent twice: who comes second is refused on what stands there by then', async () => {
    const { store } = await openBench();
    must(await press(await store(), 'first'));
    const [one, two] = [await store(), await store()];
    const both = await Promise.all([
      press(one, 'a', reserve('a', 1_500_000)),
      press(two, 'b', reserve('b', 1_500_000)),
    ]);
    expect(both.filter(({ ok: done }) => done)).toHaveLength(1);
  });

  it('a refusal is told from the row as it stands, not from what this instance has heard', async () => {
    const { store } = await openBench();
    const [one, late] = [await store(), await store()];
    must(await press(one, 'a', reserve('a', 1_999_000)));
    const decide = (row: Parameters<ReturnType<typeof reserve>>[0]) =>
      row ? reserve('b', 1_000)(row) : err(conflict('pool-missing'));
    expect(must(await press(late, 'b', decide)).row.version).toBe(2);
  });
});
