// The route of delta: a page of changes with the link to the next page or the next round.
import type { Hono } from 'hono';
import { createReader } from './itemReader.ts';
import { queryWith, readOptions } from './odata.ts';
import { done } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { answer, contextOf, linkTo, listOf, urlOf } from './service.ts';
import type { GraphContext, GraphEnv, Service } from './service.ts';
import { deletedView } from './views.ts';

export function addDeltaRoute(app: Hono<GraphEnv>, service: Service): void {
  const reader = createReader(service);
  app.get('/sites/:site/lists/:list/items/delta', (c) => answer(service, c, read(c)));

  function read(c: GraphContext): Outcome<object> {
    const list = listOf(service, c);
    if (!list.ok) return list;
    const url = urlOf(c);
    const options = readOptions(url, ['expand', 'select', 'top'], ['fields']);
    if (!options.ok) return options;
    const fresh = new URL(url);
    fresh.searchParams.delete('token');
    const token = url.searchParams.get('token') ?? undefined;
    const size = Math.min(options.value.top ?? 200, 5_000);
    const page = service.delta.read(list.value, token, size, linkTo(c, fresh.search.slice(1)));
    if (!page.ok) return page;
    const link = linkTo(c, queryWith(url, 'token', page.value.token));
    return done({
      '@odata.context': contextOf(c, list.value, '/items'),
      [page.value.complete ? '@odata.deltaLink' : '@odata.nextLink']: link,
      value: page.value.changes.map((change) =>
        'row' in change
          ? reader.itemOf(list.value, change.row, options.value)
          : deletedView(list.value, change.deleted, service.site),
      ),
    });
  }
}
