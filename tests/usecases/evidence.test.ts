// What is told of others' changes when a page is stale, and what the check of the log finds.
import { beforeEach, describe, expect, it } from 'vitest';
import type { LogEntry } from '../../src/domain/log/log.list.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import { staleness } from '../../src/usecases/stale.ts';
import { verifyLog } from '../../src/usecases/verifyLog.ts';
import { isWrite } from '../sharepoint/bench.ts';
import { casesIn, FSA, type Cases } from './cases.ts';
import { openHouse, type House } from './house.ts';

let house: House;
let cases: Cases;

beforeEach(async () => {
  house = await openHouse();
  cases = casesIn(house);
});

describe('a stale page', () => {
  it('is told each field once, from what the page showed to what stands now, by whom and when', async () => {
    const draft = await cases.draft();
    const first = await cases.act(FSA, draft, { type: 'edit', fields: { title: 'To', oneOffCost: 1 } });
    house.at('2026-11-20T10:00:00Z');
    await cases.act(FSA, first, { type: 'edit', fields: { title: 'Tre' } });
    expect(staleness(house.ports, `changes/${draft.id}`, 3, 1)).toEqual({
      kind: 'stale',
      current: 3,
      changed: [
        { field: 'title', was: 'Eksport', now: 'Tre', by: 'FSA, E-journal', at: '2026-11-20T10:00:00Z' },
        { field: 'oneOffCost', was: 250_000, now: 1, by: 'FSA, E-journal', at: '2026-11-20T09:00:00Z' },
      ],
    });
    expect(staleness(house.ports, `changes/${draft.id}`, 3, 3)).toBeNull();
  });

  it('CR-2: is not made stale by an edit that changed nothing: nothing was written', async () => {
    const draft = await cases.draft();
    const sent = house.bench.sent.length;
    const same = await cases.act(FSA, draft, {
      type: 'edit',
      fields: { title: 'Eksport' },
      businessCase: draft.businessCase?.fields,
    });
    expect(same.version).toBe(draft.version);
    expect(house.bench.sent.slice(sent).filter(isWrite)).toEqual([]);
    expect(house.ports.store.log(`changes/${draft.id}`)).toHaveLength(1);
  });
});

describe('the check of the log', () => {
  const tampered = (change: (entries: LogEntry[]) => LogEntry[]): Ports => {
    const rows = change(house.ports.store.logRows().map(({ entry }) => entry));
    const store = {
      ...house.ports.store,
      logRows: () => rows.map((entry) => ({ id: `${entry.record}#${entry.number}`, item: 'x', entry })),
    };
    return { ...house.ports, store };
  };
  const checked = (change: (entries: LogEntry[]) => LogEntry[]) => verifyLog(tampered(change)).first;

  it('holds for what the product wrote, and counts it', async () => {
    await cases.submitted(100_000);
    expect(verifyLog(house.ports)).toEqual({ ok: true, checked: 3, first: null });
  });

  it('names the first row that was changed, removed, swapped or forged', async () => {
    const { id } = await cases.submitted(100_000);
    const record = `changes/${id}`;
    const second = (entry: LogEntry) => entry.record === record && entry.number === 2;
    const first = (entry: LogEntry) => entry.record === record && entry.number === 1;
    expect(checked((all) => all.map((one) => (second(one) ? { ...one, reason: 'Andet' } : one)))).toEqual({
      record,
      number: 2,
      problem: 'altered',
      item: 'x',
    });
    expect(checked((all) => all.filter((one) => !first(one)))).toEqual({
      record,
      number: 1,
      problem: 'missing',
      item: null,
    });
    const swapped = checked((all) =>
      all.map((one) => (first(one) ? { ...one, number: 2 } : second(one) ? { ...one, number: 1 } : one)),
    );
    expect(swapped).toEqual({ record, number: 1, problem: 'altered', item: 'x' });
    const forged = checked((all) => [...all, ...all.filter(second).map((one) => ({ ...one, number: 3 }))]);
    expect(forged).toMatchObject({ record, number: 3 });
    const unknown = checked((all) => [
      ...all,
      ...all.filter(first).map((one) => ({ ...one, record: 'changes/c-none' })),
    ]);
    expect(unknown).toMatchObject({ record: 'changes/c-none', number: 1 });
  });
});
