// What it costs when the lists grow: cold start, memory, catching up, and pages, for one number of cases. Run by bench.ts in a process of its own.
import { changeList } from '../../src/domain/change/change.list.ts';
import { LISTS } from '../../src/domain/lists.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { LEDGER } from '../../src/sharepoint/columns.ts';
import { verifyLog } from '../../src/usecases/verifyLog.ts';
import { measureColdStart, type ColdStart } from './coldStart.ts';
import { NOW } from './fill.ts';

export interface Growth {
  readonly cases: number;
  /** Null when it was not asked for. */
  readonly start: ColdStart | null;
  readonly catchUp: { readonly requests: number; readonly units: number; readonly lists: number };
  /** Milliseconds, the median, beside the same pages of the smallest folder in the same process. */
  readonly pages: Readonly<Record<Page, { readonly here: number; readonly small: number }>>;
  /** How many cases the overview tells its reader of: what that page holds. */
  readonly waiting: { readonly here: number; readonly small: number };
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

/** Both folders are filled; the smaller is read beside the larger, so that the machine's mood meets both. */
async function measureGrowth(cases: number, folder: string, small: string, rounds: number): Promise<Growth> {
  const start = rounds > 0 ? await measureColdStart(folder, rounds) : null;
  const here = await openSandbox(folder);
  const beside = folder === small ? here : await openSandbox(small);
  try {
    const [ours, theirs] = [await readerOf(here), await readerOf(beside)];
    return {
      cases,
      start,
      catchUp: await catchUp(here),
      pages: await pagesOf(ours, theirs),
      waiting: { here: waitingIn(await ours('Overview')), small: waitingIn(await theirs('Overview')) },
      verified: verifyLog(here.product.ports).ok,
    };
  } finally {
    await here.close();
    if (beside !== here) await beside.close();
  }
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

const waitingIn = (overview: string): number => (JSON.parse(overview) as { waiting: unknown[] }).waiting.length;

type Reader = (page: Page) => Promise<string>;

async function pagesOf(ours: Reader, theirs: Reader): Promise<Growth['pages']> {
  // What the processor learns at first is nobody's cost.
  for (let run = 0; run < RUNS; run += 1) {
    for (const page of Object.keys(PAGES) as Page[]) for (const reader of [ours, theirs]) await reader(page);
  }
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
async function readerOf({ product, origin }: Sandbox): Promise<Reader> {
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
    return response.text();
  };
}

async function timed<T>(act: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now();
  const value = await act();
  return { ms: performance.now() - start, value };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

if (import.meta.main) {
  const [cases = '', folder = '', small = '', rounds = '1'] = process.argv.slice(2);
  console.log(JSON.stringify(await measureGrowth(Number(cases), folder, small, Number(rounds))));
  process.exit(0);
}
