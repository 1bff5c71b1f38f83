// Rows that people delete, rename or add past the product, with or without their log: it is told, and nothing is made up for them.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { VerifyView } from '../../src/contract/log.ts';
import type { OverviewView } from '../../src/contract/overview.ts';
import { createStore } from '../../src/sharepoint/store.ts';
import {
  aBusinessCase,
  anAssessment,
  openProduct,
  submitted,
  type Caller,
  type ChangeView,
  type Problem,
  type TestProduct,
} from '../server/product.ts';
import { handsOn, list, type Item } from './byHand.ts';

let product: TestProduct;
let fsa: Caller;
let secretary: Caller;

beforeEach(async () => {
  product = await openProduct();
  fsa = await product.as('fsa-e-journal');
  secretary = await product.as('rsi-sekretariatet');
});
afterEach(() => product.close());

const { graph, itemsOf, rowOf, save, remove, caughtUp } = handsOn(() => product);

async function verified(): Promise<VerifyView> {
  await caughtUp();
  return (await secretary.get<VerifyView>('/api/log/verify')).body;
}

const read = async (id: string, by = fsa) => (await by.get<ChangeView>(`/api/changes/${id}`)).body;

describe('A row deleted by hand', () => {
  it('is told to the secretariat, and is not made anew by a repeat of what made it', async () => {
    const key = 'file-once';
    const form = { title: 'Slettet', system: 'e-journal' };
    const filed = (await fsa.post<ChangeView>('/api/changes', form, key)).body;
    await remove('Ændringsønsker', await rowOf('Ændringsønsker', filed.id));
    await caughtUp();
    const overview = await secretary.get<OverviewView>('/api/overview');
    expect(overview.body.flags).toEqual([
      { record: `changes/${filed.id}`, change: filed.id, title: null, number: null, problem: 'deleted', changes: [] },
    ]);
    expect((await fsa.get(`/api/changes/${filed.id}`)).status).toBe(404);
    const again = await fsa.post<Problem>('/api/changes', form, key);
    expect({ status: again.status, reason: again.body.reason }).toEqual({ status: 409, reason: 'row-tampered' });
    expect((await verified()).first).toMatchObject({ record: `changes/${filed.id}`, problem: 'head' });
  });

  it('is told on the case when it was one of its rounds', async () => {
    const change = await submitted(fsa);
    const opened = await fsa.post<ChangeView>(`/api/changes/${change.id}/open-round`, {
      version: change.version,
      body: 'FSG',
    });
    const round = opened.body.openRound ?? '';
    await remove('Behandlinger', await rowOf('Behandlinger', round));
    await caughtUp();
    expect((await read(change.id)).flags).toMatchObject([
      { record: `rounds/${round}`, change: change.id, number: change.number, problem: 'deleted', changes: [] },
    ]);
  });

  it('is named to the secretariat by the title in the log when it was submitted', async () => {
    const { id, title } = await submitted(fsa);
    await caughtUp();
    await remove('Ændringsønsker', await rowOf('Ændringsønsker', id));
    await caughtUp();
    expect((await secretary.get<OverviewView>('/api/overview')).body.flags).toMatchObject([
      { record: `changes/${id}`, title, number: null, problem: 'deleted' },
    ]);
  });
});

describe('A row deleted together with all its log', () => {
  const removeAll = async (title: string, record: string): Promise<void> => {
    await remove(title, await rowOf(title, record.slice(record.indexOf('/') + 1)));
    for (const item of await itemsOf('Log', 'Key'))
      if (item.fields.Key.startsWith(`${record}#`)) await remove('Log', item);
  };
  const flags = async () => (await secretary.get<OverviewView>('/api/overview')).body.flags;
  /** As an instance that starts later finds it. */
  const flagsOfNewcomer = async () => {
    const { client, ports } = product.sandbox.product;
    const store = createStore({ client, site: 'root', clock: ports.clock, sealer: ports.sealer, instance: 'new' });
    await store.sync();
    await store.inspect();
    await store.inspect();
    // What explains it may have come after the list was read: nothing is said before all have been read again.
    expect(store.flags()).toEqual([]);
    await store.sync();
    await store.inspect();
    return store.flags();
  };

  it('is named as long as an instance runs that knew it, though nothing speaks of it', async () => {
    const { id } = (await fsa.post<ChangeView>('/api/changes', { title: 'Slettet', system: 'e-journal' })).body;
    await caughtUp();
    await removeAll('Ændringsønsker', `changes/${id}`);
    await caughtUp();
    expect(await flags()).toMatchObject([{ record: `changes/${id}`, problem: 'deleted', title: null }]);
    expect((await verified()).first).toEqual({ record: `changes/${id}`, number: 1, problem: 'missing', item: null });
  });

  it('is named by whoever comes later, when its business case, its case or its round speaks of it', async () => {
    const withPapers = await submitted(fsa, { businessCase: aBusinessCase });
    const change = await submitted(fsa);
    const opened = await fsa.post<ChangeView>(`/api/changes/${change.id}/open-round`, {
      version: change.version,
      body: 'FSG',
    });
    await caughtUp();
    expect(await flagsOfNewcomer()).toEqual([]);
    await removeAll('Ændringsønsker', `changes/${withPapers.id}`);
    await removeAll('Behandlinger', `rounds/${opened.body.openRound ?? ''}`);
    expect((await flagsOfNewcomer()).map(({ list: of, id, problem }) => `${of}/${id} ${problem}`).toSorted()).toEqual([
      `changes/${withPapers.id} deleted`,
      `rounds/${opened.body.openRound ?? ''} deleted`,
    ]);
    await removeAll('Ændringsønsker', `changes/${change.id}`);
    await caughtUp();
    expect((await flags()).map(({ record }) => record)).toEqual(
      expect.arrayContaining([
        `changes/${withPapers.id}`,
        `rounds/${opened.body.openRound ?? ''}`,
        `changes/${change.id}`,
      ]),
    );
    expect(await verified()).toMatchObject({ ok: false, first: { number: 1, problem: 'missing' } });
  });

  it('CR-7: is named by whoever comes later, when only the pool knows what it has money for', async () => {
    const { id, version } = await submitted(fsa, { businessCase: aBusinessCase });
    const chair = await product.as('fsg-e-journal-formand');
    const assessed = await chair.post<ChangeView>(`/api/changes/${id}/assess`, { version, ...anAssessment });
    const opening = { version: assessed.body.version, body: 'SYS' };
    const opened = await secretary.post<ChangeView>(`/api/changes/${id}/open-round`, opening);
    await caughtUp();
    await removeAll('Behandlinger', `rounds/${opened.body.openRound ?? ''}`);
    await removeAll('Business cases light', `businessCases/bc-${id}`);
    await removeAll('Ændringsønsker', `changes/${id}`);
    expect(await flagsOfNewcomer()).toMatchObject([{ list: 'changes', id, problem: 'deleted' }]);
  });
});

describe('A row whose key was changed by hand', () => {
  it('is flagged under the key that it has, and under the one that it had', async () => {
    const { id } = await submitted(fsa);
    await caughtUp();
    const item = await rowOf('Ændringsønsker', id);
    await save('Ændringsønsker', item, { Key: 'c-renamed' });
    await caughtUp();
    const told = async () => (await secretary.get<OverviewView>('/api/overview')).body.flags;
    expect((await told()).map(({ record, problem }) => [record, problem])).toEqual(
      expect.arrayContaining([
        ['changes/c-renamed', 'edited'],
        [`changes/${id}`, 'deleted'],
      ]),
    );
    await save('Ændringsønsker', item, { Key: id });
    await caughtUp();
    expect(await told()).toEqual([]);
  });
});

describe('A row added by hand', () => {
  it('is flagged on the case and to the secretariat, nobody acts on it, and it is gone when the row is removed', async () => {
    const { id } = await submitted(fsa);
    const made = await rowOf('Ændringsønsker', id, 'Key,Title,System,State,Requester,Region');
    const copied = Object.entries(made.fields).filter(([name]) => /^[A-Z]/.test(name));
    const added = await graph<Item>('POST', `${list('Ændringsønsker')}/items`, {
      fields: { ...Object.fromEntries(copied), Key: 'c-by-hand', State: 'Godkendt' },
    });
    await caughtUp();
    const seen = await read('c-by-hand');
    const flag = { record: 'changes/c-by-hand', change: 'c-by-hand', problem: 'added', changes: [] };
    expect(seen.flags).toMatchObject([flag]);
    expect(seen.actions).toEqual([]);
    expect((await secretary.get<OverviewView>('/api/overview')).body.flags).toMatchObject([flag]);
    const start = await fsa.post<Problem>('/api/changes/c-by-hand/start', { version: 0 });
    expect({ status: start.status, reason: start.body.reason }).toEqual({ status: 409, reason: 'row-tampered' });

    await remove('Ændringsønsker', added);
    await caughtUp();
    expect((await fsa.get('/api/changes/c-by-hand')).status).toBe(404);
    expect((await secretary.get<OverviewView>('/api/overview')).body.flags).toEqual([]);
  });
});
