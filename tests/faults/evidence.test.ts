// People with rights in SharePoint change, remove, swap and forge rows past the product: it is noticed, told, and never overwritten.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LogEntryView, VerifyView } from '../../src/contract/log.ts';
import type { OverviewView } from '../../src/contract/overview.ts';
import { createStore } from '../../src/sharepoint/store.ts';
import {
  aForm,
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

const { graph, rowOf, logRow, save, remove, caughtUp } = handsOn(() => product);

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
    const row = await logRow(`changes/${id}#2`);
    await save('Log', row, { Reason: 'Noget andet' });
    expect((await verified()).first).toEqual({ record: `changes/${id}`, number: 2, problem: 'altered', item: row.id });
  });

  it('names a row that was made unreadable', async () => {
    const { id } = await submitted(fsa);
    const row = await logRow(`changes/${id}#2`);
    await save('Log', row, { Changes: 'intet' });
    expect((await verified()).first).toEqual({ record: `changes/${id}`, number: 2, problem: 'missing', item: row.id });
  });

  it('names a row without a key, and one that says nothing at all, by its number in the list', async () => {
    const { id } = await submitted(fsa);
    const { Key: _key, ...fields } = (await logRow(`changes/${id}#2`)).fields;
    const copied = Object.fromEntries(Object.entries(fields).filter(([name]) => /^[A-Z]/.test(name)));
    const keyless = await graph<Item>('POST', `${list('Log')}/items`, { fields: copied });
    expect((await verified()).first).toEqual({
      record: `changes/${id}`,
      number: 2,
      problem: 'altered',
      item: keyless.id,
    });
    await remove('Log', keyless);
    expect(await verified()).toMatchObject({ ok: true });
    const empty = await graph<Item>('POST', `${list('Log')}/items`, { fields: { Title: 'Ingenting' } });
    expect((await verified()).first).toEqual({
      record: `log/${empty.id}`,
      number: 0,
      problem: 'altered',
      item: empty.id,
    });
    await remove('Log', empty);
    const strange = await graph<Item>('POST', `${list('Log')}/items`, { fields: { Key: 'changes/c000#7' } });
    expect((await verified()).first).toEqual({
      record: 'changes/c000',
      number: 7,
      problem: 'altered',
      item: strange.id,
    });
  });

  it('names a removed row, in the middle and at the end', async () => {
    const { id } = await submitted(fsa);
    await remove('Log', await logRow(`changes/${id}#2`));
    expect((await verified()).first).toEqual({ record: `changes/${id}`, number: 2, problem: 'missing', item: null });
    await remove('Log', await logRow(`changes/${id}#1`));
    expect((await verified()).first).toEqual({ record: `changes/${id}`, number: 1, problem: 'missing', item: null });
  });

  it('names the first of two rows that were swapped, whether by content or by key', async () => {
    const { id } = await submitted(fsa);
    const [one, two] = [await logRow(`changes/${id}#1`), await logRow(`changes/${id}#2`)];
    const content = ({ fields: { Key: _key, ...rest } }: Item) =>
      Object.fromEntries(Object.entries(rest).filter(([name]) => /^[A-Z]/.test(name) && name !== 'Number'));
    await save('Log', one, { Person: null, Seat: null, Rule: null, ...content(two) });
    await save('Log', two, { Person: null, Seat: null, Rule: null, ...content(one) });
    expect((await verified()).first).toEqual({ record: `changes/${id}`, number: 1, problem: 'altered', item: one.id });
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
    expect((await verified()).first).toEqual({ record: `changes/${id}`, number: 3, problem: 'head', item: extra.id });
    await remove('Log', extra);
    const beside = await add('noget-andet', { Reason: 'Forfalsket' });
    expect((await verified()).first).toEqual({
      record: `changes/${id}`,
      number: 2,
      problem: 'altered',
      item: beside.id,
    });
    await remove('Log', beside);
    const { id: item } = await add('changes/c000#1', { Record: 'changes/c000', Number: 1 });
    expect((await verified()).first).toEqual({ record: 'changes/c000', number: 1, problem: 'head', item });
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

describe('A row that was put back to an older state of its own', () => {
  it('is flagged, and nobody acts on it', async () => {
    const draft = (await fsa.post<ChangeView>('/api/changes', aForm())).body;
    const columns = 'Key,State,Submitted,LogNumber,LogHead,Ledger';
    const { fields } = await rowOf('Ændringsønsker', draft.id, columns);
    await fsa.post(`/api/changes/${draft.id}/submit`, { version: draft.version });
    await caughtUp();
    const older = Object.fromEntries(columns.split(',').map((name) => [name, fields[name] ?? null]));
    await save('Ændringsønsker', await rowOf('Ændringsønsker', draft.id), older);
    const withdrawn = await fsa.post<Problem>(`/api/changes/${draft.id}/withdraw`, { version: 1, reason: 'Nej.' });
    expect(withdrawn.body.reason).toBe('row-tampered');
    await caughtUp();
    expect((await read(draft.id)).flags).toMatchObject([{ record: `changes/${draft.id}`, problem: 'edited' }]);
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
