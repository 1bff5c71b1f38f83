// How long a new instance takes to read all lists, against a bare loop over the same pages, with Graph in another process over HTTP.
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { changeList } from '../../src/domain/change/change.list.ts';
import { LISTS } from '../../src/domain/lists.ts';
import { selectOf } from '../../src/sharepoint/columns.ts';
import { createGraph } from '../../src/sandbox/graph/graph.ts';
import { createGraphClient } from '../../src/sharepoint/graphClient.ts';
import { createSealer } from '../../src/sharepoint/sealer.ts';
import { createStore } from '../../src/sharepoint/store.ts';
import { NOW, TODAY } from './fill.ts';

/** Milliseconds by the clock, and those that the processor worked in this process and in Graph's: other work on the machine takes none of these. */
interface Took {
  readonly wall: number;
  readonly own: number;
  readonly graph: number;
}

export interface ColdStart {
  readonly rows: number;
  /** Every page read, parsed and thrown away; the least of the rounds, each number by itself. */
  readonly bare: Took;
  /** The same pages into a read model. */
  readonly cold: Took;
  /** Bytes of heap that the read model holds. */
  readonly heap: number;
}

const SITE = 'root';
const GRAPH = 'https://graph.microsoft.com';

/** By turns, `rounds` times: the machine's mood meets both. */
export async function measureColdStart(folder: string, rounds: number): Promise<ColdStart> {
  const { child, origin } = await startGraph(folder);
  const send: Send = async (request) => fetch(new Request(request.url.replace(GRAPH, origin), request));
  try {
    const runs: ColdStart[] = [];
    for (let round = 0; round < rounds; round += 1) runs.push(await oneRound(send));
    const least = (of: (run: ColdStart) => Took): Took => ({
      wall: Math.min(...runs.map((run) => of(run).wall)),
      own: Math.min(...runs.map((run) => of(run).own)),
      graph: Math.min(...runs.map((run) => of(run).graph)),
    });
    const [first] = runs;
    return {
      rows: first?.rows ?? 0,
      heap: first?.heap ?? 0,
      bare: least(({ bare }) => bare),
      cold: least(({ cold }) => cold),
    };
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
}

async function oneRound(send: Send): Promise<ColdStart> {
  globalThis.gc?.();
  const { value: rows, ...bare } = await timed(send, async () => readBare(send));
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const store = createStore({
    client: createGraphClient({ fetch: send, token: async () => 'token' }),
    site: SITE,
    clock: { now: () => NOW, today: () => TODAY },
    sealer: createSealer('k'.repeat(32)),
    instance: 'bench',
  });
  const { value: _nothing, ...cold } = await timed(send, () => store.sync());
  globalThis.gc?.();
  const heap = process.memoryUsage().heapUsed - before;
  if (store.all(changeList).length === 0) throw new Error('Nothing was read');
  return { rows, bare, cold, heap };
}

async function startGraph(folder: string): Promise<{ child: ChildProcess; origin: string }> {
  const child = spawn(process.execPath, [import.meta.filename, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`Graph ended with ${code}`)));
    child.stdout.once('data', (text: Buffer) => resolve(text.toString().trim()));
  });
  child.removeAllListeners('exit');
  return { child, origin: `http://127.0.0.1:${port}` };
}

/** The lists side by side, page after page, parsed and thrown away. Answers how many rows there were. */
async function readBare(send: Send): Promise<number> {
  const get = async (url: string) => {
    const answer = await send(new Request(url, { headers: { authorization: 'Bearer token' } }));
    return (await answer.json()) as { value: { id: string; displayName?: string }[]; '@odata.nextLink'?: string };
  };
  const { value: known } = await get(`${GRAPH}/v1.0/sites/${SITE}/lists?$select=id,displayName`);
  const counts = await Promise.all(
    LISTS.map(async (list) => {
      const id = known.find(({ displayName }) => displayName === list.title)?.id;
      const select = selectOf(list).join(',');
      let rows = 0;
      let next: string | undefined =
        `${GRAPH}/v1.0/sites/${SITE}/lists/${id}/items/delta?$expand=fields($select=${select})&$top=5000`;
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

type Send = (request: Request) => Promise<Response>;

async function timed<T>(send: Send, act: () => Promise<T>): Promise<Took & { value: T }> {
  const graphBefore = await workedBy(send);
  const wall = performance.now();
  const own = process.cpuUsage();
  const value = await act();
  const took = { wall: performance.now() - wall, own: ms(process.cpuUsage(own)) };
  return { value, ...took, graph: (await workedBy(send)) - graphBefore };
}

const workedBy = async (send: Send): Promise<number> =>
  ms((await (await send(new Request(`${GRAPH}/worked`))).json()) as NodeJS.CpuUsage);

const ms = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1_000;

/** The sandbox's Graph over a filled folder: prints its port, and tells what it has worked. */
function serveGraph(folder: string): void {
  const graph = createGraph({
    database: join(folder, 'graph.db'),
    authorize: async () => true,
    channelMessages: () => [],
  });
  graph.throttle({ unitsPerMinute: 100_000_000 });
  const answer = async (request: Request): Promise<Response> =>
    request.url.endsWith('/worked') ? Response.json(process.cpuUsage()) : graph.fetch(request);
  serve({ fetch: answer, port: 0 }, ({ port }) => console.log(port));
}

if (import.meta.main) serveGraph(process.argv[2] ?? '');
