// A region's own list, adopted: cases are filed, voted on and read in its columns and labels, and its old rows live on as records.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGraph } from '../../src/sandbox/graph/graph.ts';
import { createGraphClient, type GraphClient, type GraphItem } from '../../src/sharepoint/graphClient.ts';
import { createAdoptedClient } from '../../src/sharepoint/adoptedClient.ts';
import { must, SITE } from '../sharepoint/bench.ts';
import { internal, makeTheirList, mappingsOf, SETTING, THEIR_LIST, THEIR_ROWS } from '../sharepoint/region.ts';
import {
  aBusinessCase,
  anAssessment,
  openProduct,
  submitted,
  type Caller,
  type ChangeView,
  type RoundView,
  type TestProduct,
} from './product.ts';
import { seatedIn } from './seated.ts';

const MAPPINGS = mappingsOf(SETTING);
const COLUMNS = [
  'Title',
  'It-system',
  'Sagsstatus',
  'Art',
  'Vigtighed',
  'Anslået pris',
  'Foreslået dato',
  'Drift pr år',
  'Hjemregion',
].map(internal);

let product: TestProduct;
let fsa: Caller;
/** Sees the list as it is in SharePoint. */
let asItIs: GraphClient;
let theirs = '';
let before: GraphItem[] = [];

beforeAll(async () => {
  product = await openProduct({
    mappings: MAPPINGS,
    before: async (folder) => {
      const graph = createGraph({
        database: join(folder, 'graph.db'),
        authorize: () => Promise.resolve(true),
        channelMessages: () => [],
      });
      const client = createGraphClient({ fetch: (request) => graph.fetch(request), token: () => Promise.resolve('t') });
      theirs = await makeTheirList(client);
      before = must(await client.listItems(SITE, theirs, COLUMNS));
      graph.close();
    },
  });
  const { entra, graph } = product.sandbox;
  asItIs = createGraphClient({
    fetch: (request) => graph.fetch(request),
    token: () => entra.appToken('https://graph.microsoft.com'),
  });
  fsa = await product.as('fsa-e-journal');
});
afterAll(() => product.close());

const rows = async (columns = COLUMNS) => must(await asItIs.listItems(SITE, theirs, columns));
const cells = (items: readonly GraphItem[]) =>
  items.map(({ id, fields }) => ({ id, ...Object.fromEntries(COLUMNS.map((name) => [name, fields[name] ?? null])) }));
const rowOf = async (title: string) => (await rows()).find(({ fields }) => fields['Title'] === title)?.fields;

const personIn = (body: string, role: string, region?: string) => seatedIn(product, body, role, region).id;

const act = async (caller: Caller, change: ChangeView, action: string, body: object = {}): Promise<ChangeView> => {
  const answer = await caller.post<ChangeView>(`/api/changes/${change.id}/${action}`, {
    version: change.version,
    ...body,
  });
  if (answer.status !== 200) throw new Error(`${action}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};

describe('the rows that were there before', () => {
  it('are records with a log that begins with what stood there', async () => {
    const change = await fsa.get<ChangeView>('/api/changes/sp-1');
    expect(change.body).toMatchObject({
      title: 'Print af journal',
      system: 'e-journal',
      state: 'submitted',
      kind: 'legal',
      priority: 'high',
      oneOffCost: 100_000,
      wantedBy: '2027-03-01',
      region: 'nordjylland',
      requester: { id: 'fsa-e-journal' },
    });
    const log =
      await fsa.get<{ action: string; person: string | null; changes: { field: string }[] }[]>(
        '/api/log?record=changes/sp-1',
      );
    expect(log.body).toMatchObject([{ action: 'adopted', person: null }]);
    expect(log.body[0]?.changes.map(({ field }) => field)).toContain('priority');
    const verified = await (await product.as(personIn('RSI-sekretariatet', 'sekretær'))).get('/api/log/verify');
    expect(verified).toMatchObject({ status: 200, body: { ok: true } });
  });

  it('keep their columns and their labels; only what was empty and is said by the mapping is filled in', async () => {
    const now = cells(await rows()).slice(0, THEIR_ROWS.length);
    const then = cells(before);
    expect(now.map((row, index) => (index === 2 ? { ...row, Sagsstatus: null } : row))).toEqual(then);
    expect(now[2]).toMatchObject({ Sagsstatus: 'Modtaget' });
    const list = must(await asItIs.getList(SITE, theirs));
    expect(list.displayName).toBe(THEIR_LIST);
    const art = list.columns?.find(({ name }) => name === 'Art');
    expect(art?.displayName).toBe('Ændringens art');
    expect(art?.choice?.choices?.slice(0, 4)).toEqual(['Lovgivning', 'Bekendtgørelse', 'Nyt ønske', 'Vedligehold']);
  });

  it('stand beside our own columns; theirs are the ones that are used, and indexed where ours would be (CR-2)', async () => {
    const columns = must(await asItIs.getList(SITE, theirs)).columns ?? [];
    const names = columns.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Key', 'LogNumber', 'LogHead', 'Ledger', 'YearlyCost', 'Requester']));
    for (const replaced of ['System', 'State', 'Kind', 'Priority', 'OneOffCost', 'Region']) {
      expect(names).not.toContain(replaced);
    }
    const column = (name: string) => columns.find((one) => one.name === name);
    expect(column('Sagsstatus')).toMatchObject({ indexed: true, displayName: 'Sagsstatus' });
    expect(column('It_x002d_system')).toMatchObject({ indexed: true });
    expect(column('Key')).toMatchObject({ indexed: true, enforceUniqueValues: true });
    const shown = columns.map(({ displayName }) => displayName?.toLowerCase());
    expect(new Set(shown).size).toBe(shown.length);
  });

  it('are told of on the pages like any other case', async () => {
    for (const path of ['/api/overview', '/api/changes', '/api/changes/sp-2', '/api/changes/sp-3']) {
      expect([path, (await fsa.get(path)).status]).toEqual([path, 200]);
    }
  });

  it('are flagged and left alone where they cannot be read, and nobody acts on them', async () => {
    const flagged = product.sandbox.product.store.flags().filter(({ list }) => list === 'changes');
    expect(flagged.map(({ id, problem }) => [id, problem])).toEqual([
      ['4', 'unreadable'],
      ['5', 'unreadable'],
      ['6', 'unreadable'],
    ]);
    expect((await fsa.get('/api/changes/sp-4')).status).toBe(404);
  });

  it('live on: a comment on an old case is a save in their list', async () => {
    const { body } = await fsa.get<ChangeView>('/api/changes/sp-1');
    const after = await act(fsa, body, 'comment', { text: 'Vi tager den i januar.' });
    expect(after.version).toBe(body.version + 1);
    expect(cells(await rows())[0]).toEqual(cells(before)[0]);
  });
});

describe('a case that is filed in the product', () => {
  it('stands in their columns with their labels, from draft to decision by vote (CR-2, DEC-2)', async () => {
    const filed = await submitted(fsa, {
      title: 'Fælles kalender',
      priority: 'medium',
      region: 'midtjylland',
      wantedBy: '2027-05-01',
      businessCase: aBusinessCase,
    });
    expect(await rowOf('Fælles kalender')).toMatchObject({
      It_x002d_system: 'E-journal',
      Sagsstatus: 'Modtaget',
      Art: 'Nyt ønske',
      Vigtighed: '2 - snart',
      Hjemregion: 'Midt',
      Ansl_x00e5_et_x0020_pris: 250_000,
    });
    const chair = await product.as(personIn('Forretningsstyregruppen for E-journal', 'formand'));
    const secretariat = await product.as(personIn('RSI-sekretariatet', 'sekretær'));
    const assessed = await act(chair, filed, 'assess', anAssessment);
    const opened = await act(secretariat, assessed, 'open-round', { body: 'SYS' });
    const { body: round } = await fsa.get<RoundView>(`/api/rounds/${opened.openRound}`);
    for (const { regionName } of round.ballot) {
      const member = await product.as(personIn('SYS', 'medlem', regionName));
      expect((await member.post(`/api/rounds/${round.id}/approve`, { question: round.question })).status).toBe(200);
    }
    expect((await fsa.get<ChangeView>(`/api/changes/${filed.id}`)).body).toMatchObject({
      state: 'approved',
      decidedBy: 'SYS',
    });
    // They have no label for it, so ours was added to theirs.
    expect(await rowOf('Fælles kalender')).toMatchObject({ Sagsstatus: 'Godkendt', Vigtighed: '2 - snart' });
  });

  it('is read from the list by an instance that starts anew', async () => {
    const page = await fsa.get<{ title: string }[] | { rows: { title: string }[] }>('/api/changes');
    expect(JSON.stringify(page.body)).toContain('Fælles kalender');
    const [item] = must(
      await createAdoptedClient(asItIs, SITE, MAPPINGS).listItems(
        SITE,
        theirs,
        ['Title', 'Priority', 'State'],
        "fields/Key eq 'sp-1'",
      ),
    );
    expect(item?.fields).toEqual({ Title: 'Print af journal', Priority: 'Høj', State: 'Indsendt' });
  });

  it('edited by hand in their words is taken over; a label that is none is flagged', async () => {
    const filed = await submitted(fsa, { title: 'Rettes i listen' });
    const item = (await rows()).find(({ fields }) => fields['Title'] === 'Rettes i listen');
    if (!item) throw new Error('The case is not in the list');
    must(await asItIs.patchFields(SITE, theirs, item.id, { Vigtighed: '1 - haster' }, item.eTag));
    await product.sandbox.timers.tick();
    expect((await fsa.get<ChangeView>(`/api/changes/${filed.id}`)).body).toMatchObject({
      priority: 'high',
      version: filed.version + 1,
    });
    const again = must(await asItIs.getItem(SITE, theirs, item.id, COLUMNS));
    must(await asItIs.patchFields(SITE, theirs, item.id, { Vigtighed: 'Ukendt' }, again.eTag));
    await product.sandbox.timers.tick();
    const flags = product.sandbox.product.store.flags();
    expect(flags).toContainEqual({ list: 'changes', id: filed.id, problem: 'unreadable', changes: [] });
  });
});

describe('adopting again', () => {
  it('changes nothing', async () => {
    const eTags = async () => (await rows()).map(({ id, eTag }) => [id, eTag]);
    const then = await eTags();
    const lines = must(await product.sandbox.product.adopt(true));
    expect(lines.filter((line) => line.startsWith('done'))).toEqual([]);
    expect(lines.at(-1)).toBe('0 rows were taken in');
    expect(await eTags()).toEqual(then);
    expect(must(await product.sandbox.product.plan())).toMatchObject({ steps: [], problems: [] });
  });

  it('a row that is added by hand is not taken in by itself', async () => {
    must(
      await asItIs.postItem(SITE, theirs, {
        Title: 'Sneget ind',
        It_x002d_system: 'E-journal',
        Sagsstatus: 'Godkendt',
      }),
    );
    await product.sandbox.timers.tick();
    const list = await fsa.get('/api/changes');
    expect(JSON.stringify(list.body)).not.toContain('Sneget ind');
    const provisioned = await product.sandbox.product.provision();
    expect(provisioned.ok).toBe(true);
    expect(
      (await rows(['Key', 'Title'])).find(({ fields }) => fields['Title'] === 'Sneget ind')?.fields['Key'] ?? null,
    ).toBeNull();
  });

  it('the product does not start on a mapping that no longer fits', async () => {
    const list = must(await asItIs.getList(SITE, theirs));
    const price = list.columns?.find(({ displayName }) => displayName === 'Anslået pris')?.id ?? '';
    must(await asItIs.changeColumn(SITE, theirs, price, { displayName: 'Pris' }));
    expect(await product.sandbox.product.provision()).toEqual({
      ok: false,
      error: 'LIST_MAPPING does not fit:\n- changes.columns.oneOffCost: their list has no column “Anslået pris”',
    });
  });
});
