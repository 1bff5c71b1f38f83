// One item, one commit: fields, entries, effects, number and head in one save, as small as it can be.
import { describe, expect, it } from 'vitest';
import { poolList } from '../../src/domain/pool/pool.list.ts';
import { conflict } from '../../src/domain/record/refusal.ts';
import { err, ok } from '../../src/domain/result.ts';
import { systemList } from '../../src/domain/system/system.list.ts';
import { isWrite, must, openBench, sealer, SITE } from './bench.ts';
import { action, clearAll, press, RECORD, reserve, reservedFor, TARGET } from './pool.ts';

describe('a commit', () => {
  it('creates the row with its log number, head, entry and effects in one request', async () => {
    const { store, sent } = await openBench();
    const one = await store();
    sent.length = 0;
    const { row, repeated } = must(await press(one, 'a'));
    expect(sent.filter(isWrite)).toHaveLength(1);
    expect(repeated).toBe(false);
    expect(row).toMatchObject({ id: 'pool-2026', number: 1, version: 1, saved: 1, record: { reserved: 1_000 } });
    expect(row.ledger?.pending.map(({ key, effect }) => [key, effect.kind])).toEqual([
      [`${RECORD}#1/0`, 'log'],
      [`${RECORD}#1/1`, 'card'],
    ]);
    expect(row.ledger?.recent).toEqual([{ actionId: 'a', fingerprint: 'what a asks for', number: 1 }]);
    const [entry] = one.log(RECORD);
    expect(entry).toMatchObject({
      record: RECORD,
      number: 1,
      at: '2026-11-20T09:30:15Z',
      action: 'reserve',
      actionId: 'a',
      person: 'fsa-1',
      seat: 'FSA, E-journal',
      reason: 'Til a',
      rule: 'CR-7',
      data: { change: 'a', amount: 1_000 },
    });
    expect(entry?.changes).toContainEqual({ field: 'reserved', was: null, now: 1_000 });
    expect(row.head).toBe(entry?.seal);
  });

  it('stands in SharePoint as the store tells it, and chains its entries', async () => {
    const { store } = await openBench();
    const one = await store();
    must(await press(one, 'a'));
    const { row } = must(await press(one, 'b'));
    const other = await store();
    expect(other.get(poolList, TARGET.id)).toEqual(row);
    const [first, second] = other.log(RECORD);
    const { seal: _seal, ...unsealed } = second ?? { seal: '' };
    expect(row.head).toBe(sealer.seal(first?.seal ?? '', unsealed as Parameters<typeof sealer.seal>[1]));
    expect(second?.changes.map(({ field }) => field)).toEqual(['reserved', 'posts']);
  });

  it('writes only the columns that changed, in one request of two units', async () => {
    const { store, graph, client, listId } = await openBench();
    const one = await store();
    must(await press(one, 'a'));
    graph.resetMeter();
    must(await press(one, 'b'));
    expect(graph.meter()).toMatchObject({ requests: 1, units: 2 });
    const item = must(await client.getItem(SITE, await listId(poolList.title), '1', ['Frame', 'Reserved']));
    expect(item.fields).toMatchObject({ Frame: 2_000_000, Reserved: 2_000 });
  });

  it('clears a field that the decision left out', async () => {
    const { store } = await openBench();
    const one = await store();
    const target = { list: poolList, id: 'pool-2027' };
    const pool = { year: 2027, frame: 1, granted: 0, reserved: 0, posts: [] };
    const empty = { entries: [{ action: 'edit' }], effects: [] } as const;
    must(await one.commit(target, action('a'), () => ok({ ...empty, record: { ...pool, frame: 5 } })));
    must(await one.commit(target, action('b'), () => ok({ ...empty, record: pool })));
    expect((await store()).get(poolList, 'pool-2027')?.record).toEqual(pool);
  });

  it('numbers several entries one after the other, and tells the changes in the first', async () => {
    const { store } = await openBench();
    const one = await store();
    const { row } = must(
      await press(one, 'a', (before) => {
        const decided = reserve('a')(before);
        if (!decided.ok) return decided;
        return ok({ ...decided.value, entries: [...decided.value.entries, { action: 'grant' }] });
      }),
    );
    expect(row.version).toBe(2);
    expect(one.log(RECORD).map(({ number, action: done, changes }) => [number, done, changes.length > 0])).toEqual([
      [1, 'reserve', true],
      [2, 'grant', false],
    ]);
  });

  it('writes nothing when the domain refuses', async () => {
    const { store, sent } = await openBench();
    const one = await store();
    must(await press(one, 'a'));
    sent.length = 0;
    const refused = await press(one, 'b', reserve('b', 9_000_000));
    expect(refused).toEqual(err(conflict('pool-insufficient', 'CR-7')));
    expect(sent.filter(isWrite)).toEqual([]);
  });

  it('refuses what SharePoint cannot hold, with the field named', async () => {
    const { store } = await openBench();
    const one = await store();
    const pool = { year: 3000, frame: 1, granted: 0, reserved: 0, posts: [] };
    const refused = await one.commit(TARGET, action('a'), () => ok({ record: pool, entries: [], effects: [] }));
    expect(refused).toEqual(err({ kind: 'invalid', fields: [{ field: 'year', code: 'out-of-range' }] }));
  });

  it('refuses rather than cut a ledger that is too long', async () => {
    const { store } = await openBench();
    const one = await store();
    const large = {
      kind: 'tell',
      list: 'changes',
      id: 'c',
      message: { type: 'grant', actor: { person: null, seat: null }, change: 'x'.repeat(40_000) },
    } as const;
    must(await press(one, 'a', reserve('a', 1, [large])));
    expect(await press(one, 'b', reserve('b', 1, [large]))).toEqual(err({ kind: 'unavailable', retryAfter: 5 }));
    await one.adjust(TARGET, clearAll);
    must(await press(one, 'b', reserve('b', 1, [large])));
    expect(reservedFor(one.get(poolList, TARGET.id))).toEqual(['a', 'b']);
  });

  it('refuses effects that no ledger could hold', async () => {
    const { store } = await openBench();
    const actor = { person: null, seat: null };
    const huge = {
      kind: 'tell',
      list: 'changes',
      id: 'c',
      message: { type: 'grant', actor, change: 'x'.repeat(64_000) },
    } as const;
    const problem = { field: 'Ledger', code: 'too-long', limit: 63_999 };
    expect(await press(await store(), 'a', reserve('a', 1, [huge]))).toEqual(
      err({ kind: 'invalid', fields: [problem] }),
    );
  });

  it('remembers the fifty newest actions, and what was heard from whom', async () => {
    const { store } = await openBench();
    const one = await store();
    for (let round = 1; round <= 52; round += 1) {
      const source = { record: 'changes/c-1', number: round };
      must(await one.commit(TARGET, { ...action(`a${round}`), source }, reserve(`a${round}`, 1, [])));
      await one.adjust(TARGET, clearAll);
    }
    const ledger = one.get(poolList, TARGET.id)?.ledger;
    expect(ledger?.recent.map(({ actionId }) => actionId)).toEqual(
      Array.from({ length: 50 }, (_, index) => `a${index + 3}`),
    );
    expect(ledger?.heard).toEqual({ 'changes/c-1': 52 });
  });

  it('is not for rows that are kept by hand', async () => {
    const { store } = await openBench();
    const one = await store();
    const system = { name: 'E-journal', type: 'regional', regions: [] } as const;
    const asked = () =>
      one.commit({ list: systemList, id: 's' }, action('a'), () => ok({ record: system, entries: [], effects: [] }));
    expect(asked).toThrow('kept by hand');
  });
});
