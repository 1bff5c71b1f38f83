// The read model: what others wrote arrives by delta, the newest save wins, and nothing of ours is lost on the way.
import { describe, expect, it, vi } from 'vitest';
import { LISTS } from '../../src/domain/lists.ts';
import { err, ok } from '../../src/domain/result.ts';
import { poolList } from '../../src/domain/pool/pool.list.ts';
import { systemList } from '../../src/domain/system/system.list.ts';
import { encodeNew } from '../../src/sharepoint/codec.ts';
import type { GraphClient } from '../../src/sharepoint/graphClient.ts';
import type { GraphFailure } from '../../src/sharepoint/graphTransport.ts';
import { SyncError } from '../../src/sharepoint/sync.ts';
import { createStore } from '../../src/sharepoint/store.ts';
import { clock, must, openBench, sealer, SITE, type Bench } from './bench.ts';
import { press, reservedFor, TARGET } from './pool.ts';

const SYSTEM = { name: 'E-journal', type: 'regional', regions: ['nordjylland'] } as const;

async function addSystem({ client, listId }: Bench, id: string, name = 'E-journal'): Promise<string> {
  const fields = must(encodeNew(systemList, id, { ...SYSTEM, name }));
  return must(await client.postItem(SITE, await listId(systemList.title), fields)).id;
}
/** As people do it in SharePoint: the product deletes nothing. */
async function removeItem({ graph }: Bench, list: string, item: string): Promise<void> {
  const url = `https://graph.microsoft.com/v1.0/sites/root/lists/${list}/items/${item}`;
  const headers = { authorization: 'Bearer graph-token' };
  const { status } = await graph.fetch(new Request(url, { method: 'DELETE', headers }));
  if (status !== 204) throw new Error(`Not deleted: ${status}`);
}

const names = (store: Awaited<ReturnType<Bench['store']>>) => store.all(systemList).map(({ record }) => record.name);

/** Delta pages that have been read, and arrive only when they are released. */
function holdDelta(client: GraphClient) {
  let gate = Promise.resolve();
  let pages = 0;
  let open = (): void => undefined;
  const held = async <P extends { readonly ok: boolean }>(coming: Promise<P>): Promise<P> => {
    const page = await coming;
    if (!page.ok) return page;
    pages += 1;
    await gate;
    return page;
  };
  return {
    client: {
      ...client,
      deltaPage: (from) => held(client.deltaPage(from)),
      deltaPages: (from) => client.deltaPages(from).map((page) => held(page)),
    } satisfies GraphClient,
    hold: () => {
      pages = 0;
      gate = new Promise((resolve) => (open = resolve));
    },
    release: () => open(),
    allRead: () => pages === LISTS.length,
  };
}

/** Longer than the client waits by itself. */
const throttled = err<GraphFailure>({
  status: 429,
  code: 'activityLimitReached',
  message: 'Later',
  retryAfter: 60,
  location: null,
  outcome: 'unknown',
});

describe('sync', () => {
  it('brings what another instance wrote, and tells the listeners once', async () => {
    const { store } = await openBench();
    const [one, two] = [await store(), await store()];
    const heard: string[] = [];
    const stop = two.onChange((list, id) => heard.push(`${list}/${id}`));
    must(await press(one, 'a'));
    await two.sync();
    await two.sync();
    expect(two.get(poolList, TARGET.id)).toEqual(one.get(poolList, TARGET.id));
    expect(heard).toEqual(['pools/pool-2026']);
    stop();
    must(await press(two, 'b'));
    expect(heard).toHaveLength(1);
  });

  it('tells nobody of what this instance wrote itself a second time', async () => {
    const { store } = await openBench();
    const one = await store();
    const heard: string[] = [];
    one.onChange((list, id) => heard.push(`${list}/${id}`));
    must(await press(one, 'a'));
    await one.sync();
    expect(heard).toEqual(['pools/pool-2026']);
  });

  it('reads once in three seconds for those who ask for rows that are not there, however often they ask', async () => {
    const { store, sent } = await openBench();
    const one = await store();
    vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
    try {
      sent.length = 0;
      const first = one.catchUp();
      await vi.advanceTimersByTimeAsync(0);
      await first;
      let answered = 0;
      const asking = Array.from({ length: 50 }, () => one.catchUp().then(() => (answered += 1)));
      await vi.advanceTimersByTimeAsync(2_900);
      expect([sent.length, answered]).toEqual([1, 0]);
      await vi.advanceTimersByTimeAsync(200);
      await Promise.all(asking);
      expect([sent.length, answered]).toEqual([2, 50]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('knows what was there when somebody asked, also when a round was under way that had read the list before', async () => {
    const bench = await openBench();
    const gate = holdDelta(bench.client);
    const one = await bench.store({ client: gate.client });
    gate.hold();
    const round = one.sync();
    await expect.poll(gate.allRead).toBe(true);
    await addSystem(bench, 's-1', 'Kommet til');
    const asked = one.catchUp();
    gate.release();
    await Promise.all([round, asked]);
    expect(names(one)).toEqual(['Kommet til']);
  });

  it('is one request for all lists, and costs one unit per list, when nothing has happened', async () => {
    const { store, graph, sent } = await openBench();
    const one = await store();
    sent.length = 0;
    graph.resetMeter();
    await one.sync();
    expect(sent).toEqual(['POST /v1.0/$batch']);
    expect(graph.meter()).toMatchObject({ requests: 1, units: LISTS.length });
  });

  it('asks again for nothing but the list that was throttled inside the batch, after the second it was told to wait', async () => {
    const bench = await openBench();
    const one = await bench.store();
    const id = await bench.listId(systemList.title);
    await addSystem(bench, 's-1', 'Kommet til');
    bench.faults.set({ seed: 1, rules: [{ match: `lists/${id}/items/delta`, status: 429, times: 1 }] });
    bench.sent.length = 0;
    const begun = performance.now();
    await one.sync();
    expect(performance.now() - begun).toBeGreaterThanOrEqual(990);
    expect(bench.sent).toEqual(['POST /v1.0/$batch', `GET /v1.0/sites/${SITE}/lists/${id}/items/delta`]);
    expect(names(one)).toEqual(['Kommet til']);
  });

  it('takes in the other lists of a batch in which one fails for good, and tells of that one', async () => {
    const bench = await openBench();
    const one = await bench.store();
    const id = await bench.listId(poolList.title);
    await addSystem(bench, 's-1', 'Kommet til');
    bench.faults.set({ seed: 1, rules: [{ match: `lists/${id}/items/delta`, status: 403 }] });
    await expect(one.sync()).rejects.toThrow(poolList.title);
    expect(names(one)).toEqual(['Kommet til']);
  });

  it('reads each list by itself when the batch as a whole is not answered', async () => {
    const bench = await openBench();
    const one = await bench.store();
    await addSystem(bench, 's-1', 'Kommet til');
    bench.faults.set({ seed: 1, rules: [{ match: '$batch', status: 504 }] });
    bench.sent.length = 0;
    await one.sync();
    expect(bench.sent.filter((line) => line.startsWith('GET'))).toHaveLength(LISTS.length);
    expect(names(one)).toEqual(['Kommet til']);
  });

  it('leaves a list alone for as long as Graph asks, and reads the others meanwhile', async () => {
    const bench = await openBench();
    const id = await bench.listId(poolList.title);
    let asked = 0;
    const busy: GraphClient['deltaPages'] = (from) => {
      asked += from.filter(({ list }) => list === id).length;
      const pages = bench.client.deltaPages(from);
      return pages.map(async (page, at) => (from[at]?.list === id && asked === 1 ? throttled : page));
    };
    const one = await bench.store({ client: { ...bench.client, deltaPages: busy } });
    await expect(one.sync()).rejects.toThrow(poolList.title);
    await addSystem(bench, 's-1', 'Kommet til');
    await expect(one.sync()).rejects.toThrow(poolList.title);
    expect(asked).toBe(1);
    expect(names(one)).toEqual(['Kommet til']);
    const later = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 61_000);
    await one.sync();
    later.mockRestore();
    expect(asked).toBe(2);
  });

  it('shows what the other lists bring while one is asked again', async () => {
    const bench = await openBench();
    const one = await bench.store();
    const id = await bench.listId(poolList.title);
    await addSystem(bench, 's-1', 'Kommet til');
    bench.faults.set({ seed: 1, rules: [{ match: `lists/${id}/items/delta`, status: 429, times: 1 }] });
    let isDone = false;
    const syncing = one.sync().then(() => (isDone = true));
    await expect.poll(() => names(one)).toEqual(['Kommet til']);
    expect(isDone).toBe(false);
    await syncing;
  });

  it('follows the pages of what came in a batch', async () => {
    const bench = await openBench();
    const one = await bench.store();
    await addSystem(bench, 's-1', 'Første side');
    await addSystem(bench, 's-2', 'Anden side');
    let cut = 0;
    const small: GraphClient['deltaPages'] = (from) =>
      bench.client.deltaPages(from).map(async (page, at) => {
        const read = await page;
        const link = from[at] && 'link' in from[at] ? from[at].link : '';
        if (!read.ok || read.value.entries.length < 2) return read;
        cut += 1;
        return ok({ entries: read.value.entries.slice(0, 1), next: link, deltaLink: null });
      });
    const two = createStore({
      client: { ...bench.client, deltaPages: small },
      site: SITE,
      clock,
      sealer,
      instance: 'test',
    });
    await two.sync();
    await addSystem(bench, 's-3', 'Tredje');
    await addSystem(bench, 's-4', 'Fjerde');
    await two.sync();
    expect(cut).toBe(1);
    expect(names(two)).toEqual(['Første side', 'Anden side', 'Tredje', 'Fjerde']);
    await one.sync();
    expect(names(one)).toEqual(names(two));
  });

  it('follows the pages of a large list', async () => {
    const bench = await openBench();
    const id = await bench.listId(systemList.title);
    for (let part = 0; part < 260; part += 1) {
      const requests = Array.from({ length: 20 }, (_, index) => ({
        id: `${index}`,
        method: 'POST',
        url: `/sites/${SITE}/lists/${id}/items`,
        headers: { 'Content-Type': 'application/json' },
        body: { fields: must(encodeNew(systemList, `s-${part * 20 + index}`, SYSTEM)) },
      }));
      const headers = { authorization: 'Bearer graph-token', 'Content-Type': 'application/json' };
      const body = JSON.stringify({ requests });
      const batch = new Request('https://graph.microsoft.com/v1.0/$batch', { method: 'POST', headers, body });
      const { responses } = (await (await bench.graph.fetch(batch)).json()) as { responses: { status: number }[] };
      if (responses.some(({ status }) => status !== 201)) throw new Error(JSON.stringify(responses[0]));
    }
    const one = await bench.store();
    expect(one.all(systemList)).toHaveLength(5_200);
    expect(one.get(systemList, 's-5199')?.number).toBe(5_200);
  });

  it('takes deletions over', async () => {
    const bench = await openBench();
    await addSystem(bench, 's-1', 'Den ene');
    const item = await addSystem(bench, 's-2', 'Den anden');
    const one = await bench.store();
    expect(names(one)).toEqual(['Den ene', 'Den anden']);
    const id = await bench.listId(systemList.title);
    await removeItem(bench, id, item);
    await one.sync();
    expect(names(one)).toEqual(['Den ene']);
  });

  it('begins again on 410, keeps what was written meanwhile, and drops what is gone', async () => {
    const bench = await openBench();
    const one = await bench.store();
    must(await press(one, 'a'));
    await addSystem(bench, 's-1');
    await one.sync();
    const id = await bench.listId(systemList.title);
    await removeItem(bench, id, '1');
    bench.graph.expireDeltaTokens();
    // While the lists are read whole, and slowly, a commit is faster.
    bench.faults.set({ seed: 1, rules: [{ match: 'delta', delayMs: 60, times: 40 }] });
    const syncing = one.sync();
    must(await press(one, 'b'));
    await syncing;
    expect(reservedFor(one.get(poolList, TARGET.id))).toEqual(['a', 'b']);
    expect(names(one)).toEqual([]);
    bench.faults.set({ seed: 0, rules: [] });
    must(await press(one, 'c'));
    await one.sync();
    expect(reservedFor(one.get(poolList, TARGET.id))).toEqual(['a', 'b', 'c']);
  });

  it('keeps a row that was created while the pages of a resync were on their way', async () => {
    const bench = await openBench();
    const gate = holdDelta(bench.client);
    const one = await bench.store({ client: gate.client });
    bench.graph.expireDeltaTokens();
    gate.hold();
    const syncing = one.sync();
    await expect.poll(gate.allRead).toBe(true);
    must(await press(one, 'a'));
    gate.release();
    await syncing;
    expect(reservedFor(one.get(poolList, TARGET.id))).toEqual(['a']);
  });

  it('keeps what was committed while a batch with an older state of the row was on its way', async () => {
    const bench = await openBench();
    const gate = holdDelta(bench.client);
    const one = await bench.store({ client: gate.client });
    must(await press(one, 'a'));
    gate.hold();
    const syncing = one.sync();
    await expect.poll(gate.allRead).toBe(true);
    must(await press(one, 'b'));
    gate.release();
    await syncing;
    expect(reservedFor(one.get(poolList, TARGET.id))).toEqual(['a', 'b']);
  });

  it('fails loudly, is not ready, and recovers at the next round', async () => {
    const bench = await openBench();
    await addSystem(bench, 's-1');
    bench.faults.set({ seed: 1, rules: [{ match: 'delta', drop: true }] });
    await expect(bench.store()).rejects.toThrow(SyncError);
    bench.faults.set({ seed: 1, rules: [{ match: 'delta', drop: true, times: 1 }] });
    const one = createStore({ client: bench.client, site: SITE, clock, sealer, instance: 'test' });
    await expect(one.sync()).rejects.toThrow(SyncError);
    expect(one.ready()).toBe(false);
    await one.sync();
    expect(one.ready()).toBe(true);
    expect(names(one)).toEqual(['E-journal']);
  });

  it('takes a row over that people made by hand, with its number for a key', async () => {
    const { client, listId, store } = await openBench();
    const { Key: _key, ...fields } = must(encodeNew(systemList, 'x', SYSTEM)) as Record<string, unknown>;
    must(await client.postItem(SITE, await listId(systemList.title), fields));
    expect((await store()).get(systemList, '1')?.record).toEqual(SYSTEM);
  });

  it('tells of a row that cannot be read, and shows its last readable state', async () => {
    const bench = await openBench();
    const item = await addSystem(bench, 's-1');
    const one = await bench.store();
    const id = await bench.listId(systemList.title);
    const { eTag } = must(await bench.client.getItem(SITE, id, item, ['Key']));
    must(await bench.client.patchFields(SITE, id, item, { Type: 'Noget andet' }, eTag));
    await one.sync();
    expect(one.problems()).toEqual([
      { list: 'systems', itemId: item, key: 's-1', fields: [{ field: 'type', code: 'not-a-choice' }] },
    ]);
    expect(names(one)).toEqual(['E-journal']);
    const { eTag: next } = must(await bench.client.getItem(SITE, id, item, ['Key']));
    must(await bench.client.patchFields(SITE, id, item, { Type: 'Fællesregional', Name: 'Rettet' }, next));
    await one.sync();
    expect(one.problems()).toEqual([]);
    expect(names(one)).toEqual(['Rettet']);
  });
});
