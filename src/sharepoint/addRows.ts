// Adds rows to lists that people keep by hand: the first seat of an installation, and sample data.
import type { List, RecordOf } from '../domain/list/list.ts';
import { err, ok } from '../domain/result.ts';
import { encodeNew } from './codec.ts';
import { KEY } from './columns.ts';
import type { GraphClient } from './graphClient.ts';
import type { GraphResult } from './graphTransport.ts';
import { createSite } from './site.ts';

export interface NewRow<L extends List> {
  readonly id: string;
  readonly record: RecordOf<L>;
}

/** Adds the rows; a key that is taken counts as there already. Throws for a row that does not fit its list: that is a bug. */
export async function addRows<L extends List>(
  client: GraphClient,
  siteId: string,
  list: L,
  rows: readonly NewRow<L>[],
): Promise<GraphResult<null>> {
  const site = createSite(client, siteId);
  const listId = await site.listId(list);
  if (!listId.ok) return listId;
  for (const { id, record } of rows) {
    const fields = encodeNew(list, id, record);
    if (!fields.ok) throw new Error(`The row ${id} does not fit ${list.name}: ${JSON.stringify(fields.error)}`);
    const added = await client.postItem(siteId, listId.value, fields.value);
    if (added.ok) continue;
    // A taken key is refused with a code that nobody documents: whether it was the key, the key tells.
    const there = await client.listItems(siteId, listId.value, [KEY], `fields/${KEY} eq '${id.replaceAll("'", "''")}'`);
    if (!there.ok || there.value.length === 0) return err(added.error);
  }
  return ok(null);
}
