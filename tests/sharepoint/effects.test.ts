// What follows from a commit: clearing it leaves the version alone, and the log takes each entry once.
import { describe, expect, it } from 'vitest';
import { logList, type LogEntry } from '../../src/domain/log/log.list.ts';
import { poolList } from '../../src/domain/pool/pool.list.ts';
import { LogUnavailable } from '../../src/sharepoint/appendLog.ts';
import { must, openBench, SITE } from './bench.ts';
import { clearAll, press, RECORD, TARGET } from './pool.ts';

describe('adjusting the ledger', () => {
  it('clears effects and leaves version, head and record as they are', async () => {
    const { store } = await openBench();
    const one = await store();
    const { row } = must(await press(one, 'a'));
    const cleared = await one.adjust(TARGET, clearAll);
    const signed = cleared?.ledger?.signed;
    expect(signed).not.toBe(row.ledger?.signed);
    expect(cleared).toEqual({ ...row, saved: row.saved + 1, ledger: { ...row.ledger, pending: [], signed } });
    expect((await store()).get(poolList, TARGET.id)).toEqual(cleared);
  });

  it('leaves the row alone when there is nothing to change', async () => {
    const { store, sent } = await openBench();
    const one = await store();
    const { row } = must(await press(one, 'a'));
    sent.length = 0;
    expect(await one.adjust(TARGET, () => null)).toEqual(row);
    expect(sent).toEqual([]);
  });

  it('asks again on the fresh row when another instance was faster', async () => {
    const { store } = await openBench();
    const one = await store();
    must(await press(one, 'a'));
    const late = await store();
    must(await press(one, 'b'));
    const seen: number[] = [];
    const adjusted = await late.adjust(TARGET, (row) => {
      seen.push(row.version);
      return row.ledger && { ...row.ledger, card: { drawn: row.version } };
    });
    expect(seen).toEqual([1, 2]);
    expect(adjusted?.ledger).toMatchObject({ card: { drawn: 2 } });
    expect(adjusted?.ledger?.pending.length).toBeGreaterThan(0);
  });

  it('is settled after a 504 that took effect', async () => {
    const { store, faults } = await openBench();
    const one = await store();
    must(await press(one, 'a'));
    faults.set({ seed: 1, rules: [{ match: 'PATCH', status: 504, after: true, times: 1 }] });
    expect((await one.adjust(TARGET, clearAll))?.ledger?.pending).toEqual([]);
  });

  it('answers nothing where there is no row', async () => {
    const { store } = await openBench();
    expect(await (await store()).adjust(TARGET, clearAll)).toBeUndefined();
  });

  it('gives one instance the lease of a card when two claim it at once', async () => {
    const { store } = await openBench();
    must(await press(await store(), 'a'));
    const claim = async (holder: string) => {
      const one = await store();
      const row = await one.adjust(TARGET, ({ ledger }) =>
        ledger && !ledger.card ? { ...ledger, card: { lease: { holder, until: '2026-11-20T09:31:00Z' } } } : null,
      );
      return row?.ledger?.card?.lease?.holder;
    };
    const holders = await Promise.all([claim('one'), claim('two')]);
    expect(new Set(holders).size).toBe(1);
  });
});

describe('pending effects', () => {
  it('are found by whoever looks, once they are old enough', async () => {
    const { store } = await openBench();
    const one = await store();
    must(await press(one, 'a'));
    const other = await store();
    expect(other.pending('2026-11-20T09:30:15Z')).toEqual([]);
    expect(other.pending('2026-11-20T09:31:15Z').map(({ list, row }) => [list.name, row.id])).toEqual([
      ['pools', 'pool-2026'],
    ]);
    await one.adjust(TARGET, clearAll);
    await other.sync();
    expect(other.pending('2026-11-20T09:31:15Z')).toEqual([]);
  });

  it('wish for a new card once, however many commits wish for it', async () => {
    const { store } = await openBench();
    const one = await store();
    must(await press(one, 'a'));
    const { row } = must(await press(one, 'b'));
    const cards = row.ledger?.pending.filter(({ effect }) => effect.kind === 'card');
    expect(cards?.map(({ key }) => key)).toEqual([`${RECORD}#2/1`]);
  });
});

describe('the log', () => {
  const firstEntry = (log: readonly LogEntry[]): LogEntry =>
    must(log[0] ? { ok: true, value: log[0] } : { ok: false, error: 'none' });

  it('takes an entry once, however often and by whomever it is added', async () => {
    const { store, client, listId } = await openBench();
    const [one, two] = [await store(), await store()];
    must(await press(one, 'a'));
    const entry = firstEntry(one.log(RECORD));
    const both = await Promise.all([one.appendLog(entry), two.appendLog(entry)]);
    expect([...both, await one.appendLog(entry)]).toEqual(['added', 'added', 'added']);
    expect(must(await client.listItems(SITE, await listId(logList.title), ['Key']))).toHaveLength(1);
    expect((await store()).logRows()).toEqual([{ id: `${RECORD}#1`, item: '1', entry }]);
  });

  it.each([
    ['504 after it was added', { status: 504, after: true }],
    ['the connection dropped', { drop: true }],
  ])('takes an entry once: %s', async (_title, fault) => {
    const { store, faults } = await openBench();
    const one = await store();
    must(await press(one, 'a'));
    faults.set({ seed: 1, rules: [{ match: '/POST .*items/', times: 1, ...fault }] });
    expect(await one.appendLog(firstEntry(one.log(RECORD)))).toBe('added');
    expect((await store()).logRows()).toHaveLength(1);
  });

  it('finds a row that was forged under the key', async () => {
    const { store, client, listId } = await openBench();
    const one = await store();
    must(await press(one, 'a'));
    const entry = firstEntry(one.log(RECORD));
    const other = await store();
    await other.appendLog(entry);
    const id = await listId(logList.title);
    const item = must(await client.getItem(SITE, id, '1', ['Key']));
    must(await client.patchFields(SITE, id, '1', { Reason: 'Noget andet' }, item.eTag));
    expect(await one.appendLog(entry)).toBe('tampered');
  });

  it('finds a row under the key that is no entry at all', async () => {
    const { store, client, listId } = await openBench();
    const one = await store();
    must(await press(one, 'a'));
    must(await client.postItem(SITE, await listId(logList.title), { Key: `${RECORD}#1`, Record: 'x' }));
    expect(await one.appendLog(firstEntry(one.log(RECORD)))).toBe('tampered');
  });

  it('leaves the entry pending when SharePoint does not answer', async () => {
    const { store, faults } = await openBench();
    const one = await store({ limit: 200 });
    must(await press(one, 'a'));
    faults.set({ seed: 1, rules: [{ match: 'items', drop: true }] });
    await expect(one.appendLog(firstEntry(one.log(RECORD)))).rejects.toThrow(LogUnavailable);
    expect(one.log(RECORD)).toHaveLength(1);
  });

  it('keeps entries small: long texts clipped, long data told by its hash', async () => {
    const { store } = await openBench();
    const one = await store();
    for (const change of ['a', 'b', 'c', 'd', 'e', 'f']) must(await press(one, `${change}${'x'.repeat(90)}`));
    const last = one.log(RECORD).at(-1);
    const posts = last?.changes.find(({ field }) => field === 'posts');
    expect(posts?.now).toMatchObject({
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      characters: expect.any(Number),
    });
  });
});
