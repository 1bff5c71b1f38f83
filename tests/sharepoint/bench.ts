// A SharePoint of its own for each test: the sandbox's Graph with faults in front, the real Graph client, and as many stores as wanted.
import { LISTS } from '../../src/domain/lists.ts';
import { createFaults, type Faults } from '../../src/sandbox/graph/faults.ts';
import { createGraph, type Graph } from '../../src/sandbox/graph/graph.ts';
import { applyPlan } from '../../src/sharepoint/applyPlan.ts';
import { createGraphClient, type GraphClient } from '../../src/sharepoint/graphClient.ts';
import { planProvisioning } from '../../src/sharepoint/provision.ts';
import { createSealer } from '../../src/sharepoint/sealer.ts';
import { createStore, type SharePointStore, type StoreOptions } from '../../src/sharepoint/store.ts';
import type { Clock } from '../../src/usecases/ports.ts';

export const SITE = 'root';
export const NOW = '2026-11-20T09:30:15Z';
export const sealer = createSealer('k'.repeat(32));
export const clock: Clock = { now: () => '2026-11-20T09:30:15.750Z', today: () => '2026-11-20' };

export interface Bench {
  readonly graph: Graph;
  readonly faults: Faults;
  readonly client: GraphClient;
  /** Requests as they were sent, `METHOD path`, in order. */
  readonly sent: string[];
  readonly store: (options?: Partial<StoreOptions>) => Promise<SharePointStore>;
  readonly listId: (title: string) => Promise<string>;
}

/** An empty site; `provisioned` with all lists, or all but some (`without`, by our names). */
export async function openBench(
  options: { provisioned: boolean; without?: readonly string[] } = { provisioned: true },
): Promise<Bench> {
  const graph = createGraph({
    database: ':memory:',
    authorize: (authorization) => Promise.resolve(authorization === 'Bearer graph-token'),
    channelMessages: () => [],
  });
  graph.throttle({ unitsPerMinute: 1_000_000 });
  const faults = createFaults();
  const sent: string[] = [];
  const behindFaults = faults.wrap((request) => graph.fetch(request));
  const client = createGraphClient({
    fetch: (request) => {
      sent.push(`${request.method} ${decodeURIComponent(new URL(request.url).pathname)}`);
      return behindFaults(request);
    },
    token: () => Promise.resolve('graph-token'),
    retryDelay: 0,
  });
  const bench: Bench = {
    graph,
    faults,
    client,
    sent,
    store: async (more) => {
      const store = createStore({ client, site: SITE, clock, sealer, instance: 'test', ...more });
      await store.sync();
      return store;
    },
    listId: async (title) => must(await client.getList(SITE, title)).id ?? '',
  };
  const lists = LISTS.filter(({ name }) => options.without?.includes(name) !== true);
  if (options.provisioned) must(await applyPlan(client, SITE, must(await planProvisioning(client, SITE, lists))));
  return bench;
}

/** Whether a line of `sent` is a write: reads are sent alone, or several in a batch. */
export const isWrite = (line: string): boolean => !/^GET |[$]batch$/.test(line);

/** The value of a result that must be there. */
export function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`Not as it must be: ${JSON.stringify(result.error)}`);
  return result.value;
}
