// Delta follows a list: full rounds in pages, changes and deletions since a token, and starting again after 410.
import { describe, expect, it } from 'vitest';
import type { Graph } from '../../../src/sandbox/graph/graph.ts';
import { addItem, BASE, call, ITEMS, openWithList } from './sandbox.ts';
import type { Item } from './sandbox.ts';

const DELTA = `${ITEMS}/delta`;

async function follow(
  graph: Graph,
  link: string,
  between?: () => Promise<unknown>,
): Promise<{ entries: Item[]; link: string }> {
  const entries: Item[] = [];
  for (;;) {
    const { body } = await call(graph, 'GET', link);
    entries.push(...body.value);
    const [next, last] = [body['@odata.nextLink'], body['@odata.deltaLink']] as (string | undefined)[];
    if (next === undefined) return { entries, link: String(last) };
    expect(next).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/sites\//);
    await between?.();
    between = undefined;
    link = next;
  }
}

const short = (entries: Item[]) => entries.map((entry) => ('deleted' in entry ? `-${entry.id}` : entry.id));

describe('delta', () => {
  it('enumerates the list in pages, then tells each changed item once, with its latest state, and deletions', async () => {
    const graph = await openWithList();
    for (let n = 1; n <= 5; n++) await addItem(graph, { Amount: n });
    await call(graph, 'DELETE', `${ITEMS}/1`);
    const full = await follow(graph, `${DELTA}?$top=2&$expand=fields($select=Amount)`);
    expect(short(full.entries)).toEqual(['2', '3', '4', '5']);
    expect(full.link).toMatch(new RegExp(`^${BASE.replaceAll('.', '\\.')}${DELTA}\\?.*token=`));

    await call(graph, 'PATCH', `${ITEMS}/3/fields`, { Amount: 30 });
    await call(graph, 'PATCH', `${ITEMS}/3/fields`, { Amount: 31 });
    await call(graph, 'DELETE', `${ITEMS}/4`);
    await addItem(graph, { Amount: 6 });
    const changes = await follow(graph, full.link);
    expect(short(changes.entries)).toEqual(['3', '-4', '6']);
    expect(changes.entries[0]?.fields['Amount']).toBe(31);
    expect(changes.entries[1]).toMatchObject({ id: '4', deleted: { state: 'deleted' } });
    expect((await follow(graph, changes.link)).entries).toEqual([]);
  });

  it('tells an item again when it changes between two pages, so that the last occurrence wins', async () => {
    const graph = await openWithList();
    for (let n = 1; n <= 4; n++) await addItem(graph, { Amount: n });
    const { entries } = await follow(graph, `${DELTA}?$top=2&$expand=fields`, async () => {
      await call(graph, 'PATCH', `${ITEMS}/1/fields`, { Amount: 100 });
      await call(graph, 'DELETE', `${ITEMS}/2`);
    });
    expect(short(entries)).toEqual(['1', '2', '3', '4', '1', '-2']);
    expect(entries[4]?.fields['Amount']).toBe(100);
  });

  it('gives fields only when they are expanded', async () => {
    const graph = await openWithList();
    await addItem(graph, { Title: 'a' });
    expect((await follow(graph, DELTA)).entries[0]).not.toHaveProperty('fields');
  });

  it('starts from now with token=latest', async () => {
    const graph = await openWithList();
    await addItem(graph, {});
    const latest = await follow(graph, `${DELTA}?token=latest`);
    expect(latest.entries).toEqual([]);
    await addItem(graph, {});
    expect(short((await follow(graph, latest.link)).entries)).toEqual(['2']);
  });

  it('answers 410 with a Location to start again from when tokens have expired', async () => {
    const graph = await openWithList();
    await addItem(graph, {});
    const { link } = await follow(graph, `${DELTA}?$expand=fields`);
    graph.expireDeltaTokens();
    const gone = await call(graph, 'GET', link);
    expect([gone.status, gone.body.error.innerError['code']]).toEqual([410, 'resyncChangesApplyDifferences']);
    const location = gone.headers.get('location') ?? '';
    expect(location.startsWith(`${BASE}${DELTA}`)).toBe(true);
    const again = await follow(graph, location);
    expect(again.entries[0]).toHaveProperty('fields');
    expect((await call(graph, 'GET', again.link)).status).toBe(200);
  });

  it('refuses a token that is none, or another list’s', async () => {
    const graph = await openWithList();
    await call(graph, 'POST', '/sites/root/lists', { displayName: 'Anden' });
    const other = await follow(graph, '/sites/root/lists/Anden/items/delta');
    expect((await call(graph, 'GET', other.link.replace('Anden', 'Sager'))).status).toBe(400);
    expect((await call(graph, 'GET', `${DELTA}?token=nonsense`)).status).toBe(400);
  });
});
