// Routes for the site, its lists and their columns.
import type { Hono } from 'hono';
import { columnView } from './column.ts';
import type { ListRow, StoredColumn } from './lists.ts';
import { readOptions } from './odata.ts';
import type { Options } from './odata.ts';
import { done, invalid } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { answer, contextOf, listOf, readBody, siteOf, stamp, urlOf } from './service.ts';
import type { GraphContext, GraphEnv, Service } from './service.ts';
import { SERVICE_COLUMNS } from './systemColumns.ts';
import { GRAPH, listView, picked, siteView } from './views.ts';
import type { Selection } from './views.ts';

/** `/sites/…` down to columns; items have their own routes. */
export function addListRoutes(app: Hono<GraphEnv>, service: Service): void {
  app.get('/sites/:site', (c) => answer(service, c, readSite(service, c)));
  app.get('/sites/:site/lists', (c) => answer(service, c, queryLists(service, c)));
  app.post('/sites/:site/lists', async (c) => answer(service, c, await createList(service, c), 201));
  app.get('/sites/:site/lists/:list', (c) => answer(service, c, readList(service, c)));
  app.get('/sites/:site/lists/:list/columns', (c) => answer(service, c, queryColumns(service, c)));
  app.post('/sites/:site/lists/:list/columns', async (c) => answer(service, c, await addColumn(service, c), 201));
  app.get('/sites/:site/lists/:list/columns/:column', (c) => answer(service, c, readColumn(service, c)));
  app.patch('/sites/:site/lists/:list/columns/:column', async (c) =>
    answer(service, c, await changeColumn(service, c)),
  );
}

function readSite(service: Service, c: GraphContext): Outcome<object> {
  const site = siteOf(service, c);
  if (!site.ok) return site;
  const options = readOptions(urlOf(c), ['select']);
  return options.ok ? done(picked(siteView(site.value), options.value.select)) : options;
}

function queryLists(service: Service, c: GraphContext): Outcome<object> {
  const site = siteOf(service, c);
  if (!site.ok) return site;
  const options = readOptions(urlOf(c), ['filter', 'select', 'expand'], ['columns']);
  if (!options.ok) return options;
  const { filter } = options.value;
  const name = /^displayName eq '((?:[^']|'')*)'$/.exec(filter?.trim() ?? '')?.[1]?.replaceAll("''", "'");
  if (filter !== undefined && name === undefined) return invalid('The provided filter statement is not supported');
  const found = service.lists
    .all()
    .filter((list) => name === undefined || list.displayName.toLowerCase() === name.toLowerCase());
  return done({
    '@odata.context': `${GRAPH}/$metadata#sites('${c.req.param('site') ?? 'root'}')/lists`,
    value: found.map((list) => expanded(service, list, options.value)),
  });
}

function readList(service: Service, c: GraphContext): Outcome<object> {
  const list = listOf(service, c);
  if (!list.ok) return list;
  const options = readOptions(urlOf(c), ['select', 'expand'], ['columns']);
  if (!options.ok) return options;
  return done({ '@odata.context': entityContext(c), ...expanded(service, list.value, options.value) });
}

async function createList(service: Service, c: GraphContext): Promise<Outcome<object>> {
  const site = siteOf(service, c);
  if (!site.ok) return site;
  const body = await readBody(c);
  if (!body.ok) return body;
  const list = service.lists.create(body.value, stamp(service));
  if (!list.ok) return list;
  return done({ '@odata.context': entityContext(c), ...listView(list.value, service.site) });
}

function queryColumns(service: Service, c: GraphContext): Outcome<object> {
  const list = listOf(service, c);
  if (!list.ok) return list;
  const options = readOptions(urlOf(c), ['select']);
  if (!options.ok) return options;
  return done({
    '@odata.context': contextOf(c, list.value, '/columns'),
    value: allColumns(service, list.value, options.value.select),
  });
}

async function addColumn(service: Service, c: GraphContext): Promise<Outcome<object>> {
  const list = listOf(service, c);
  if (!list.ok) return list;
  const body = await readBody(c);
  if (!body.ok) return body;
  return columnAnswer(c, list.value, service.lists.addColumn(list.value, body.value));
}

function readColumn(service: Service, c: GraphContext): Outcome<object> {
  const list = listOf(service, c);
  if (!list.ok) return list;
  return columnAnswer(c, list.value, service.lists.findColumn(list.value, c.req.param('column') ?? ''));
}

async function changeColumn(service: Service, c: GraphContext): Promise<Outcome<object>> {
  const body = await readBody(c);
  if (!body.ok) return body;
  const list = listOf(service, c);
  if (!list.ok) return list;
  const column = service.lists.findColumn(list.value, c.req.param('column') ?? '');
  if (!column.ok) return column;
  return columnAnswer(c, list.value, service.lists.changeColumn(list.value, column.value, body.value));
}

const columnAnswer = (c: GraphContext, list: ListRow, column: Outcome<StoredColumn>): Outcome<object> =>
  column.ok ? done({ '@odata.context': contextOf(c, list, '/columns/$entity'), ...columnView(column.value) }) : column;

const entityContext = (c: GraphContext): string =>
  `${GRAPH}/$metadata#sites('${c.req.param('site') ?? 'root'}')/lists/$entity`;

function expanded(service: Service, list: ListRow, options: Options): object {
  const view = picked(listView(list, service.site), options.select);
  if (!options.expand.has('columns')) return view;
  return { ...view, columns: allColumns(service, list, options.expand.get('columns')) };
}

function allColumns(service: Service, list: ListRow, select: Selection): object[] {
  const own = [...service.lists.columns(list).values()].map(columnView);
  return [...own, ...SERVICE_COLUMNS].map((column) => picked({ ...column }, select));
}
