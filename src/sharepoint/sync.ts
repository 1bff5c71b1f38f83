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
  let running: Promise<void> | null = null;

  async function round(): Promise<void> {
    const results = await Promise.all(lists.map(async (list) => ({ list, result: await catchUp(list) })));
    for (const { list, result } of results) if (!result.ok) throw new SyncError(list, result.error);
  }

  async function catchUp(list: List): Promise<GraphResult<null>> {
    const listId = await site.listId(list);
    if (!listId.ok) return listId;
    const whole: DeltaStart = { site: site.id, list: listId.value, select: selectOf(list) };
    const link = links.get(list.name);
    let resync = link === undefined;
    if (resync) model.table(list).beginResync();
    const at = (next: string): DeltaStart => ({ link: next, list: listId.value });
    let coming = client.deltaPage(link === undefined ? whole : at(link));
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
      const taken = await take(list, listId.value, entries);
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

/** Tokens may expire again under way; after this many times it is an outage. */
const RESTARTS = 3;
