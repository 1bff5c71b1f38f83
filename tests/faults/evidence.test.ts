// People with rights in SharePoint change, remove, swap and forge rows past the product: it is noticed, told, and never overwritten.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LogEntryView, OverviewView, VerifyView } from '../../src/contract/schemas.ts';
import { createStore } from '../../src/sharepoint/store.ts';
import {
  openProduct,
  submitted,
  type Caller,
  type ChangeView,
  type Problem,
  type TestProduct,
} from '../server/product.ts';

interface Item {
  readonly id: string;
  readonly fields: Record<string, unknown> & { readonly Key: string };
}

let product: TestProduct;
let fsa: Caller;
let secretary: Caller;

beforeEach(async () => {
  product = await openProduct();
  fsa = await product.as('fsa-e-journal');
  secretary = await product.as('rsi-sekretariatet');
});
afterEach(() => product.close());

/** Graph as a person reaches it, with their own token. */
async function graph<T>(method: string, path: string, body?: object): Promise<T> {
  const { token } = (await (
    await fetch(`${product.origin}/sandbox/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: 'rsi-sekretariatet', resource: 'graph' }),
    })
  ).json()) as { token: string };
  const response = await fetch(`${product.origin}/sandbox/graph/v1.0/sites/root/lists/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
  return (response.status === 204 ? null : await response.json()) as T;
}

const list = (title: string) => encodeURIComponent(title);

async function itemsOf(title: string, select: string): Promise<Item[]> {
  const { value } = await graph<{ value: Item[] }>(
    'GET',
    `${list(title)}/items?$expand=fields($select=${select})&$top=500`,
  );
  return value;
}

const LOG_COLUMNS = 'Key,Title,Record,Number,At,Action,ActionId,Person,Seat,Reason,Rule,Changes,Data,Seal';

async function logRow(key: string): Promise<Item> {
  const found = (await itemsOf('Log', LOG_COLUMNS)).find(({ fields }) => fields.Key === key);
  if (!found) throw new Error(`No log row ${key}`);
  return found;
}

async function rowOf(title: string, key: string, select = 'Key,LogNumber'): Promise<Item> {
  const found = (await itemsOf(title, select)).find(({ fields }) => fields.Key === key);
  if (!found) throw new Error(`No row ${key}`);
  return found;
}

const save = (title: string, item: Item, fields: object) =>
  graph('PATCH', `${list(title)}/items/${item.id}/fields`, fields);
const remove = (title: string, item: Item) => graph('DELETE', `${list(title)}/items/${item.id}`);

/** The product catches up, as it does by itself every few seconds. */
async function caughtUp(): Promise<void> {
  await product.sandbox.timers.tick();
  await product.sandbox.timers.tick();
}

async function verified(): Promise<VerifyView> {
  await caughtUp();
  return (await secretary.get<VerifyView>('/api/log/verify')).body;
}

const read = async (id: string, by = fsa) => (await by.get<ChangeView>(`/api/changes/${id}`)).body;

describe('GET /api/log/verify', () => {
  it('finds nothing in what the product wrote', async () => {
    await submitted(fsa);
    expect(await verified()).toMatchObject({ ok: true, first: null });
  });

  it('names a changed row', async () => {
    const { id } = await submitted(fsa);
    await save('Log', await logRow(`changes/${id}#2`), { Reason: 'Noget andet' });
    expect((await verified()).first).toEqual({ record: `changes/${id}`, number: 2, problem: 'altered' });
  });

  it('names a row that was made unreadable', async () => {
    const { id } = await submitted(fsa);
    await save('Log', await logRow(`changes/${id}#2`), { Changes: 'intet' });
    expect((await verified()).first).toEqual({ record: `changes/${id}`, number: 2, problem: 'missing' });
  });

  it('names a removed row, in the middle and at the end', async () => {
    const { id } = await submitted(fsa);
    await remove('Log', await logRow(`changes/${id}#2`));
    expect((await verified()).first).toEqual({ record: `changes/${id}`, number: 2, problem: 'missing' });
    await remove('Log', await logRow(`changes/${id}#1`));
    expect((await verified()).first).toEqual({ record: `changes/${id}`, number: 1, problem: 'missing' });
  });

  it('names the first of two rows that were swapped, whether by content or by key', async () => {
    const { id } = await submitted(fsa);
    const [one, two] = [await logRow(`changes/${id}#1`), await logRow(`changes/${id}#2`)];
    const content = ({ fields: { Key: _key, ...rest } }: Item) =>
      Object.fromEntries(Object.entries(rest).filter(([name]) => /^[A-Z]/.test(name) && name !== 'Number'));
    await save('Log', one, { Person: null, Seat: null, Rule: null, ...content(two) });
    await save('Log', two, { Person: null, Seat: null, Rule: null, ...content(one) });
    expect((await verified()).first).toEqual({ record: `changes/${id}`, number: 1, problem: 'altered' });
  });

  it('names a row whose key was changed', async () => {
    const { id } = await submitted(fsa);
    await save('Log', await logRow(`changes/${id}#1`), { Key: `changes/${id}#9` });
    expect((await verified()).first).toMatchObject({ record: `changes/${id}`, number: 1 });
  });

  it('names a forged row: one more, one beside the true one, and one of a record that never was', async () => {
    const { id } = await submitted(fsa);
    const { Key: _key, ...fields } = (await logRow(`changes/${id}#2`)).fields;
    const forged = Object.fromEntries(Object.entries(fields).filter(([name]) => /^[A-Z]/.test(name)));
    const add = async (key: string, more: object) =>
      graph<Item>('POST', `${list('Log')}/items`, { fields: { ...forged, ...more, Key: key } });
    const extra = await add(`changes/${id}#3`, { Number: 3 });
    expect((await verified()).first).toEqual({ record: `changes/${id}`, number: 3, problem: 'head' });
    await remove('Log', extra);
    const beside = await add('noget-andet', { Reason: 'Forfalsket' });
    expect((await verified()).first).toEqual({ record: `changes/${id}`, number: 2, problem: 'altered' });
    await remove('Log', beside);
    await add('changes/c000#1', { Record: 'changes/c000', Number: 1 });
    expect((await verified()).first).toEqual({ record: 'changes/c000', number: 1, problem: 'head' });
  });
});

describe('A row edited by hand', () => {
  it('is taken over when the form would have allowed it, and the log says what changed', async () => {
    const { id, version } = await submitted(fsa);
    await save('Ændringsønsker', await rowOf('Ændringsønsker', id), {
      Priority: null,
      Description: 'Rettet i listen.',
      OneOffCost: 300_000,
    });
    await caughtUp();
    const after = await read(id);
    expect(after).toMatchObject({ version: version + 1, oneOffCost: 300_000 });
    expect(after.flags).toEqual([]);
    const log = await fsa.get<LogEntryView[]>(`/api/log?record=${id}`);
    const entry = log.body.at(-1);
    expect(entry).toMatchObject({ action: 'edited-by-hand', person: null });
    expect(entry?.changes).toEqual([
      { field: 'description', was: 'Oversigten skal kunne hentes som ét dokument.', now: 'Rettet i listen.' },
      { field: 'oneOffCost', was: 250_000, now: 300_000 },
    ]);
    expect(await verified()).toMatchObject({ ok: true });
  });

  it('is flagged on the case and to the secretariat when it is not lawful; nobody acts on it until it is put right', async () => {
    const { id, version } = await submitted(fsa);
    const item = await rowOf('Ændringsønsker', id);
    await save('Ændringsønsker', item, { State: 'Godkendt' });
    await caughtUp();
    const flagged = await read(id);
    const flag = {
      record: `changes/${id}`,
      change: id,
      title: flagged.title,
      number: flagged.number,
      problem: 'edited',
      changes: [{ field: 'state', was: 'submitted', now: 'approved' }],
    };
    expect(flagged.flags).toEqual([flag]);
    expect({ actions: flagged.actions, editable: flagged.editableFields }).toEqual({ actions: [], editable: [] });
    expect((await secretary.get<OverviewView>('/api/overview')).body.flags).toEqual([flag]);
    expect((await fsa.get<OverviewView>('/api/overview')).body.flags).toEqual([]);
    const start = await fsa.post<Problem>(`/api/changes/${id}/start`, { version });
    expect({ status: start.status, reason: start.body.reason }).toEqual({ status: 409, reason: 'row-tampered' });
    const stands = await rowOf('Ændringsønsker', id);
    expect(stands.fields['LogNumber']).toBe(version);

    await save('Ændringsønsker', item, { State: 'Indsendt' });
    await caughtUp();
    const after = await read(id);
    expect({ flags: after.flags, version: after.version, state: after.state }).toEqual({
      version,
      state: 'submitted',
      flags: [],
    });
    expect((await fsa.post(`/api/changes/${id}/withdraw`, { version, reason: 'Ikke længere aktuelt.' })).status).toBe(
      200,
    );
  });

  it('is noticed by an instance that was not there when it happened', async () => {
    const { id } = await submitted(fsa);
    await caughtUp();
    await save('Ændringsønsker', await rowOf('Ændringsønsker', id), { Requester: 'en-anden', LogNumber: 2 });
    const { client, ports } = product.sandbox.product;
    const store = createStore({ client, site: 'root', clock: ports.clock, sealer: ports.sealer, instance: 'new' });
    await store.sync();
    await store.inspect();
    expect(store.flags()).toMatchObject([
      { id, problem: 'edited', changes: [{ field: 'requester', now: 'en-anden' }] },
    ]);
  });

  it('is never written over by an action that comes before anybody has noticed', async () => {
    const { id, version } = await submitted(fsa);
    await save('Ændringsønsker', await rowOf('Ændringsønsker', id), { State: 'Godkendt' });
    const withdrawn = await fsa.post<Problem>(`/api/changes/${id}/withdraw`, { version, reason: 'Ikke aktuelt.' });
    expect({ status: withdrawn.status, reason: withdrawn.body.reason }).toEqual({
      status: 409,
      reason: 'row-tampered',
    });
  });
});

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

describe('Somebody else’s draft', () => {
  it('is told to the secretariat without title, number and contents', async () => {
    const filed = await fsa.post<ChangeView>('/api/changes', { title: 'Hemmelig', system: 'e-journal' }, 'a-draft');
    const { id } = filed.body;
    await save('Ændringsønsker', await rowOf('Ændringsønsker', id), { Requester: 'en-anden' });
    await caughtUp();
    expect((await secretary.get<OverviewView>('/api/overview')).body.flags).toEqual([
      { record: `changes/${id}`, change: id, title: null, number: null, problem: 'edited', changes: [] },
    ]);
  });
});
