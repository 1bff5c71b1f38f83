// Catching up with the lists by delta queries: the truth about what others wrote, people included.
import type { List } from '../domain/list/list.ts';
import { err, ok } from '../domain/result.ts';
import { selectOf } from './columns.ts';
import type { DeltaEntry, DeltaPage, DeltaStart, GraphClient } from './graphClient.ts';
import type { GraphFailure, GraphResult } from './graphTransport.ts';
import type { ReadModel } from './readModel.ts';
import { readItem } from './row.ts';
import type { Site } from './site.ts';

export interface Sync {
  /** Rejects with `SyncError` when a list could not be read; what was read before stands. Calls at once share one round. */
  sync(): Promise<void>;
  /** Every list has been read whole at least once. */
  ready(): boolean;
}

/** SharePoint did not answer as it should. */
export class SyncError extends Error {
  readonly failure: GraphFailure;
  constructor(list: List, failure: GraphFailure) {
    super(`The list ${list.title} could not be read: ${failure.status} ${failure.code} ${failure.message}`);
    this.name = 'SyncError';
    this.failure = failure;
  }
}

export function createSync(client: GraphClient, site: Site, model: ReadModel, lists: readonly List[]): Sync {
  // In memory only: a new process reads the lists whole, so there is nothing to lose or to mistrust.
  const links = new Map<string, string>();
  /** Lists that Graph has asked to wait with: until when, and what it said. */
  const waits = new Map<string, { readonly until: number; readonly failure: GraphFailure }>();
  let running: Promise<void> | null = null;

  async function round(): Promise<void> {
    const results = await Promise.all(lists.map(async (list) => ({ list, listId: await listIdOf(list) })));
    const from = results.flatMap(({ list, listId }) => {
      const link = links.get(list.name);
      return listId.ok && link !== undefined ? [{ name: list.name, link, list: listId.value }] : [];
    });
    // The first page of all that is known comes in one request, and is mostly all there is.
    const pages = client.deltaPages(from);
    const firstOf = (list: List) => pages[from.findIndex(({ name }) => name === list.name)] ?? null;
    const read = await Promise.all(
      results.map(async ({ list, listId }) => ({
        list,
        result: listId.ok ? await catchUp(list, listId.value, firstOf(list)) : listId,
      })),
    );
    for (const { list, result } of read) if (!result.ok) noteWait(list, result.error);
    for (const { list, result } of read) if (!result.ok) throw new SyncError(list, result.error);
  }

  function noteWait({ name }: List, failure: GraphFailure): void {
    if (failure.retryAfter === null || waits.has(name)) return;
    const seconds = Math.min(failure.retryAfter, LONGEST_WAIT);
    waits.set(name, { until: performance.now() + seconds * 1_000, failure });
  }

  /** Fails for a list that is to be left alone for a while yet. */
  async function listIdOf(list: List): Promise<GraphResult<string>> {
    const wait = waits.get(list.name);
    if (wait && performance.now() < wait.until) return err(wait.failure);
    waits.delete(list.name);
    return site.listId(list);
  }

  async function catchUp(
    list: List,
    listId: string,
    first: Promise<GraphResult<DeltaPage>> | null,
  ): Promise<GraphResult<null>> {
    const whole: DeltaStart = { site: site.id, list: listId, select: selectOf(list) };
    const at = (link: string): DeltaStart => ({ link, list: listId });
    let resync = first === null;
    if (resync) model.table(list).beginResync();
    let coming = first ?? client.deltaPage(whole);
    for (let restarts = 0; ;) {
      const page: GraphResult<DeltaPage> = await coming;
      if (!page.ok && page.error.status === 410 && restarts < RESTARTS) {
        restarts += 1;
        resync = true;
        model.table(list).beginResync();
        coming = client.deltaPage(page.error.location === null ? whole : at(page.error.location));
        continue;
      }
      if (!page.ok) return page;
      const { entries, next } = page.value;
      if (next !== null) coming = client.deltaPage(at(next));
      const taken = await take(list, listId, entries);
      if (!taken.ok) return taken;
      if (next !== null) continue;
      if (resync) model.endResync(list);
      if (page.value.deltaLink !== null) links.set(list.name, page.value.deltaLink);
      return ok(null);
    }
  }

  /** In the order of the page, so that the last occurrence of a row wins. */
  async function take(list: List, listId: string, entries: readonly DeltaEntry[]): Promise<GraphResult<null>> {
    for (const [index, entry] of entries.entries()) {
      if (index % AT_ONCE === 0) await pause();
      if (entry.deleted) {
        model.remove(list, entry.id);
        continue;
      }
      const item =
        entry.fields === null
          ? await client.getItem(site.id, listId, entry.id, selectOf(list))
          : ok({ id: entry.id, eTag: entry.eTag, fields: entry.fields });
      if (!item.ok && item.error.status === 404) continue;
      if (!item.ok) return err(item.error);
      const read = readItem(list, item.value);
      if (read.ok) model.put(list, read.value, 'sync');
      else model.table(list).flag(read.error);
    }
    return ok(null);
  }

  return {
    sync: () => (running ??= round().finally(() => (running = null))),
    ready: () => lists.every(({ name }) => links.has(name)),
  };
}

/** Rows between two pauses: requests are heard, and the next page is on its way, while a whole page is taken in. */
const AT_ONCE = 500;
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Seconds: five minutes. Whoever is told to come back tomorrow asks again all the same. */
const LONGEST_WAIT = 300;

/** Tokens may expire again under way; after this many times it is an outage. */
const RESTARTS = 3;
