// What it costs when the lists grow: cold start, memory, catching up, and pages, for one number of cases. Run by bench.ts in a process of its own.
import { join } from 'node:path';
import { changeList } from '../../src/domain/change/change.list.ts';
import { LISTS } from '../../src/domain/lists.ts';
import { createGraph, type Graph } from '../../src/sandbox/graph/graph.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { LEDGER, selectOf } from '../../src/sharepoint/columns.ts';
import { createGraphClient } from '../../src/sharepoint/graphClient.ts';
import { createSealer } from '../../src/sharepoint/sealer.ts';
import { createStore } from '../../src/sharepoint/store.ts';
import { verifyLog } from '../../src/usecases/verifyLog.ts';
import { NOW, TODAY } from './fill.ts';

export interface Growth {
  readonly cases: number;
  readonly rows: number;
  /** Milliseconds of the processor: reading every page of delta and nothing else; the same into a read model. The least of some rounds. */
  readonly bare: number;
  readonly coldStart: number;
  /** Bytes of heap that the read model holds. */
  readonly heap: number;
  readonly catchUp: { readonly requests: number; readonly units: number; readonly lists: number };
  /** Milliseconds, the median, beside the same pages of the smallest folder in the same process. */
  readonly pages: Readonly<Record<Page, { readonly here: number; readonly small: number }>>;
  readonly verified: boolean;
}

export const PAGES = {
  'List page': '/api/changes/page?limit=100',
  'Case page': '/api/changes/{id}',
  'List page, all cases': '/api/changes/page?view=all&limit=100',
  Overview: '/api/overview',
} as const;
export type Page = keyof typeof PAGES;

const SITE = 'root';
const V1 = 'https://graph.microsoft.com/v1.0';
const clock = { now: () => NOW, today: () => TODAY };

/** Both folders are filled; the smaller is read beside the larger, so that the machine's mood meets both. */
async function measureGrowth(cases: number, folder: string, small: string, rounds: number): Promise<Growth> {
  const cold = await coldStarts(folder, rounds);
  const here = await openSandbox(folder);
  const beside = folder === small ? here : await openSandbox(small);
  try {
    return {
      cases,
      ...cold,
      catchUp: await catchUp(here),
      pages: await pagesOf(here, beside),
      verified: verifyLog(here.product.ports).ok,
    };
  } finally {
    await here.close();
    if (beside !== here) await beside.close();
  }
}

async function coldStarts(
  folder: string,
  rounds: number,
): Promise<Pick<Growth, 'rows' | 'bare' | 'coldStart' | 'heap'>> {
  const graph = openGraph(folder);
  let best = { rows: 0, bare: Infinity, coldStart: Infinity, heap: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const bare = await worked(() => readBare(graph));
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const client = createGraphClient({ fetch: (request) => graph.fetch(request), token: async () => 'token' });
    const store = createStore({ client, site: SITE, clock, sealer: createSealer('k'.repeat(32)), instance: 'bench' });
    const cold = await worked(() => store.sync());
    globalThis.gc?.();
    const heap = process.memoryUsage().heapUsed - before;
    if (store.all(changeList).length === 0) throw new Error('Nothing was read');
    best = {
      rows: bare.value,
      bare: Math.min(best.bare, bare.ms),
      coldStart: Math.min(best.coldStart, cold.ms),
      heap: round === 0 ? heap : best.heap,
    };
  }
  graph.close();
  return best;
}

function openGraph(folder: string): Graph {
  const graph = createGraph({
    database: join(folder, 'graph.db'),
    authorize: async () => true,
    channelMessages: () => [],
  });
  graph.throttle({ unitsPerMinute: 100_000_000 });
  return graph;
}

/** The lists side by side, page after page, parsed and thrown away. Answers how many rows there were. */
async function readBare(graph: Graph): Promise<number> {
  const get = async (url: string) => {
    const answer = await graph.fetch(new Request(url, { headers: { authorization: 'Bearer token' } }));
    return (await answer.json()) as { value: { id: string; displayName?: string }[]; '@odata.nextLink'?: string };
  };
  const { value: known } = await get(`${V1}/sites/${SITE}/lists?$select=id,displayName`);
  const counts = await Promise.all(
    LISTS.map(async (list) => {
      const id = known.find(({ displayName }) => displayName === list.title)?.id;
      let rows = 0;
      let next: string | undefined =
        `${V1}/sites/${SITE}/lists/${id}/items/delta?$expand=fields($select=${selectOf(list).join(',')})&$top=5000`;
      while (next !== undefined) {
        const page = await get(next);
        rows += page.value.length;
        next = page['@odata.nextLink'];
      }
      return rows;
    }),
  );
  return counts.reduce((sum, rows) => sum + rows, 0);
}

async function openSandbox(folder: string): Promise<Sandbox> {
  const sandbox = await startSandbox({ port: 0, folder, withoutCases: true, now: NOW, log: () => undefined });
  sandbox.graph.throttle({ unitsPerMinute: 100_000_000 });
  return sandbox;
}

/** Ten cases are saved by somebody else (their hidden column, as it stands), and then one round of sync. */
async function catchUp({ product, graph }: Sandbox): Promise<Growth['catchUp']> {
  const lists = await product.client.lists(SITE);
  const list = lists.ok ? lists.value.find(({ displayName }) => displayName === changeList.title)?.id : undefined;
  if (!list) throw new Error('No list of changes');
  const saved = new Map<string, number>();
  for (const { id, number } of product.store.all(changeList).slice(-10)) {
    const item = await product.client.getItem(SITE, list, `${number}`, [LEDGER]);
    if (!item.ok) throw new Error(item.error.message);
    const patched = await product.client.patchFields(
      SITE,
      list,
      `${number}`,
      { [LEDGER]: item.value.fields[LEDGER] },
      item.value.eTag,
    );
    if (!patched.ok) throw new Error(patched.error.message);
    saved.set(id, product.store.get(changeList, id)?.saved ?? 0);
  }
  graph.resetMeter();
  await product.store.sync();
  const { requests, units } = graph.meter();
  for (const [id, before] of saved) {
    if (product.store.get(changeList, id)?.saved !== before + 1) throw new Error(`${id} was not caught up with`);
  }
  return { requests, units, lists: LISTS.length };
}

const RUNS = 41;

async function pagesOf(here: Sandbox, small: Sandbox): Promise<Growth['pages']> {
  const [ours, theirs] = await Promise.all([readerOf(here), readerOf(small)]);
  const measured: [Page, { here: number; small: number }][] = [];
  for (const page of Object.keys(PAGES) as Page[]) {
    const times: { here: number[]; small: number[] } = { here: [], small: [] };
    for (let run = 0; run < RUNS; run += 1) {
      times.here.push((await timed(() => ours(page))).ms);
      times.small.push((await timed(() => theirs(page))).ms);
    }
    measured.push([page, { here: median(times.here), small: median(times.small) }]);
  }
  return Object.fromEntries(measured) as Growth['pages'];
}

/** A member of SYS, signed in: answers what a page's request takes inside the server, sign-in check and JSON included. */
async function readerOf({ product, origin }: Sandbox): Promise<(page: Page) => Promise<void>> {
  const answer = await fetch(`${origin}/sandbox/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: 'sys-sjaelland' }),
  });
  const { token } = (await answer.json()) as { token: string };

  const inSys = product.store.all(changeList).findLast(({ record }) => record.state === 'sys');
  if (!inSys) throw new Error('No case in SYS');
  return async (page) => {
    const path = PAGES[page].replace('{id}', inSys.id);
    const response = await product.server.request(path, { headers: { authorization: `Bearer ${token}` } });
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    await response.text();
  };
}

async function timed<T>(act: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now();
  const value = await act();
  return { ms: performance.now() - start, value };
}

/** Other work on the machine takes time, and none of this process's processor time. */
async function worked<T>(act: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const start = process.cpuUsage();
  const value = await act();
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1_000, value };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

if (import.meta.main) {
  const [cases = '', folder = '', small = '', rounds = '1'] = process.argv.slice(2);
  console.log(JSON.stringify(await measureGrowth(Number(cases), folder, small, Number(rounds))));
  process.exit(0);
}
