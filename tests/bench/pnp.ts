// The plain app with `@pnp/graph`, its caching and its batching: lists that seldom change are kept for five minutes, the rest of a page is one batch.
import { Caching, InjectHeaders, DefaultParse } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, graphfi, graphPatch, GraphQueryable, type GraphFI } from '@pnp/graph';
import '@pnp/graph/batching.js';
import '@pnp/graph/list-item/index.js';
import '@pnp/graph/lists/index.js';
import '@pnp/graph/sites/index.js';
import type { List } from '../../src/domain/list/list.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { selectOf } from '../../src/sharepoint/columns.ts';
import { filterOf, listIds, type Access, type PlainItem, type Query } from './naive.ts';

export async function withPnp({ product, graph, origin }: Sandbox): Promise<Access> {
  const idOf = await listIds(product.client);
  const answer = await fetch(`${origin}/sandbox/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: 'fsa-e-journal', resource: 'graph' }),
  });
  const { token } = (await answer.json()) as { token: string };
  const fi = graphfi().using(
    DefaultHeaders(),
    DefaultInit(),
    InjectHeaders({ Authorization: `Bearer ${token}` }),
    DefaultParse(),
    (instance) => {
      instance.on.send.replace(async (url: URL, init: RequestInit) => graph.fetch(new Request(url, init)));
      return instance;
    },
  );
  const kept = graphfi(fi).using(Caching({ store: 'session' }));
  const items = (from: GraphFI, list: List) => from.sites.getById('root').lists.getById(idOf(list)).items;
  const fields = (list: List) => `fields($select=${selectOf(list).join(',')})`;
  const query = async (from: GraphFI, { list, where }: Query) => {
    const asked = items(from, list).expand(fields(list)).top(5_000);
    return (where ? asked.filter(filterOf(where)) : asked)();
  };
  return {
    read: async (queries, settled = false) => {
      const [batch, send] = (settled ? kept : fi).batched();
      const answers = queries.map((one) => query(batch, one));
      await send();
      await Promise.all(answers);
    },
    rows: async (list) => (await query(fi, { list })).map(plain),
    row: async (list, id) => plain(await items(fi, list).getById(id).expand(fields(list))()),
    add: async (list, values) => void (await items(fi, list).add({ fields: values })),
    patch: async (list, { id, eTag }, values) => {
      const target = GraphQueryable(items(fi, list).getById(id), 'fields').using(InjectHeaders({ 'If-Match': eTag }));
      await graphPatch(target, { body: JSON.stringify(values) });
    },
  };
}

function plain(item: object): PlainItem {
  const { id, eTag, fields } = item as { id: string; eTag: string; fields: Record<string, unknown> };
  return { id, eTag, fields };
}
