// Reading rows fresh from SharePoint into the read model, past what delta has told so far.
import type { List } from '../domain/list/list.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { GraphFields } from './codec.ts';
import { KEY, selectOf } from './columns.ts';
import type { GraphClient, GraphItem } from './graphClient.ts';
import { noAnswer, type GraphFailure, type GraphResult } from './graphTransport.ts';
import type { ReadModel } from './readModel.ts';
import { readItem, savedOf, type Held, type RowProblem } from './row.ts';
import type { Site } from './site.ts';

type Unread =
  | { readonly kind: 'failed'; readonly failure: GraphFailure }
  | { readonly kind: 'unreadable'; readonly problem: RowProblem };

export interface Rows {
  /** The row as it stands in SharePoint now; undefined when there is none (an empty answer is no proof, says experience). */
  fresh(list: List, id: string): Promise<Result<Held | undefined, Unread>>;
  /** Changes columns of a row if nobody else has changed it. */
  patch(list: List, held: Held, fields: GraphFields): Promise<GraphResult<Saved>>;
  /** Adds a row whose key nobody has. */
  post(list: List, fields: GraphFields): Promise<GraphResult<Saved>>;
}

/** Where a save put the row: what `Held` needs to know of it. */
interface Saved {
  readonly itemId: string;
  readonly eTag: string;
  readonly saved: number;
}

export function createRows(client: GraphClient, site: Site, model: ReadModel): Rows {
  async function find(list: List, id: string): Promise<GraphResult<GraphItem | undefined>> {
    const listId = await site.listId(list);
    if (!listId.ok) return listId;
    const known = model.table(list).get(id);
    if (known) {
      const item = await client.getItem(site.id, listId.value, known.itemId, selectOf(list));
      if (item.ok || item.error.status !== 404) return item;
      model.remove(list, known.itemId);
    }
    const found = await client.listItems(site.id, listId.value, selectOf(list), `fields/${KEY} eq '${quoted(id)}'`);
    // SharePoint compares without regard to case; a key is one only as it is written.
    return found.ok ? ok(found.value.find((item) => item.fields[KEY] === id)) : found;
  }

  return {
    fresh: async (list, id) => {
      const item = await find(list, id);
      if (!item.ok) return err({ kind: 'failed', failure: item.error });
      if (!item.value) return ok(undefined);
      const read = readItem(list, item.value);
      if (!read.ok) {
        model.table(list).flag(read.error);
        return err({ kind: 'unreadable', problem: read.error });
      }
      model.put(list, read.value, 'commit');
      return read;
    },
    patch: async (list, held, fields) => {
      const listId = await site.listId(list);
      if (!listId.ok) return listId;
      const answer = await client.patchFields(site.id, listId.value, held.itemId, fields, held.eTag);
      return answer.ok ? savedAs(held.itemId, answer.value.eTag ?? '') : answer;
    },
    post: async (list, fields) => {
      const listId = await site.listId(list);
      if (!listId.ok) return listId;
      const answer = await client.postItem(site.id, listId.value, fields);
      return answer.ok ? savedAs(answer.value.id, answer.value.eTag) : answer;
    },
  };
}

/** Without an eTag nobody can tell whose state of the row it is: as good as no answer. */
function savedAs(itemId: string, eTag: string): GraphResult<Saved> {
  const saved = savedOf(eTag);
  return saved === null ? err(noAnswer('NoETag', 'The answer has no eTag')) : ok({ itemId, eTag, saved });
}

const quoted = (text: string): string => text.replaceAll("'", "''");
