// A site with its lists: which SharePoint list is which of ours.
import type { List } from '../domain/list/list.ts';
import { err, ok } from '../domain/result.ts';
import { noAnswer, type GraphResult } from './graphTransport.ts';
import type { GraphClient } from './graphClient.ts';

export interface Site {
  readonly id: string;
  /** The id of a list, found by its Danish title. `listNotFound`: it has not been provisioned. */
  listId(list: List): Promise<GraphResult<string>>;
}

export function createSite(client: GraphClient, id: string): Site {
  const known = new Map<string, string>();
  let asking: Promise<GraphResult<null>> | null = null;

  async function ask(): Promise<GraphResult<null>> {
    const lists = await client.lists(id);
    asking = null;
    if (!lists.ok) return lists;
    for (const list of lists.value) if (list.displayName && list.id) known.set(list.displayName, list.id);
    return ok(null);
  }

  return {
    id,
    listId: async (list) => {
      if (!known.has(list.title)) {
        const asked = await (asking ??= ask());
        if (!asked.ok) return asked;
      }
      const found = known.get(list.title);
      return found === undefined ? err(missing(list)) : ok(found);
    },
  };
}

const missing = (list: List) =>
  ({
    ...noAnswer('listNotFound', `The site has no list called ${list.title}`),
    status: 404,
    outcome: 'known',
  }) as const;
