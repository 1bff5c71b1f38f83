// Routes for the items of a list: reading, writing with If-Match, and their fields.
import type { Hono } from 'hono';
import { addDeltaRoute } from './deltaRoute.ts';
import { createReader } from './itemReader.ts';
import { queryItems } from './itemQuery.ts';
import type { ItemRow } from './items.ts';
import type { ListRow } from './lists.ts';
import { queryWith, readOptions, skipToken } from './odata.ts';
import type { Options } from './odata.ts';
import { done, invalid, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { answer, contextOf, invalidBody, itemOf, linkTo, listOf, readBody, stamp, urlOf } from './service.ts';
import type { GraphContext, GraphEnv, Service } from './service.ts';
import { etagOf } from './views.ts';

const ITEMS = '/sites/:site/lists/:list/items';
const ITEM = `${ITEMS}/:item`;

/** `…/items` and everything below but versions. Delta stands first, lest it be taken for an item's id. */
export function addItemRoutes(app: Hono<GraphEnv>, service: Service): void {
  const reader = createReader(service);

  addDeltaRoute(app, service);
  app.get(ITEMS, (c) => answer(service, c, query(c)));
  app.post(ITEMS, async (c) => answer(service, c, await create(c), 201));
  app.get(ITEM, (c) => answer(service, c, readItem(c)));
  app.patch(ITEM, async (c) => answer(service, c, await change(c, 'item')));
  app.delete(ITEM, (c) => remove(c));
  app.get(`${ITEM}/fields`, (c) => answer(service, c, readFieldsOf(c)));
  app.patch(`${ITEM}/fields`, async (c) => answer(service, c, await change(c, 'fields')));

  function query(c: GraphContext): Outcome<object> {
    const list = listOf(service, c);
    if (!list.ok) return list;
    const options = readOptions(urlOf(c), ['expand', 'filter', 'orderby', 'select', 'skiptoken', 'top'], ['fields']);
    if (!options.ok) return options;
    const lenient = /HonorNonIndexedQueriesWarningMayFailRandomly/i.test(c.req.header('prefer') ?? '');
    const page = queryItems(service.db, list.value, service.lists.columns(list.value), options.value, lenient);
    if (!page.ok) return page;
    const { next, rows } = page.value;
    const following = next === undefined ? '' : linkTo(c, queryWith(urlOf(c), '$skiptoken', skipToken(next)));
    return done({
      '@odata.context': contextOf(c, list.value, '/items'),
      ...(following === '' ? {} : { '@odata.nextLink': following }),
      value: rows.map((row) => reader.itemOf(list.value, row, options.value)),
    });
  }

  async function create(c: GraphContext): Promise<Outcome<object>> {
    const body = await readBody(c);
    if (!body.ok) return body;
    const fields = fieldsInBody(body.value);
    if (!fields.ok) return fields;
    const list = listOf(service, c);
    if (!list.ok) return list;
    const row = service.items.create(list.value, fields.value, stamp(service));
    return row.ok ? single(c, list.value, row.value, WITH_FIELDS) : row;
  }

  function readItem(c: GraphContext): Outcome<object> {
    const found = itemOf(service, c);
    if (!found.ok) return found;
    const options = readOptions(urlOf(c), ['expand', 'select'], ['fields']);
    return options.ok ? single(c, found.value.list, found.value.row, options.value) : options;
  }

  /** Reads the row after the body, so that nothing comes between the comparison of the eTag and the write. */
  async function change(c: GraphContext, what: 'item' | 'fields'): Promise<Outcome<object>> {
    const body = await readBody(c);
    if (!body.ok) return body;
    const fields = what === 'fields' ? body : fieldsInBody(body.value);
    if (!fields.ok) return fields;
    const found = itemOf(service, c);
    if (!found.ok) return found;
    const { list, row } = found.value;
    const stale = checkMatch(c, row, what);
    if (stale !== undefined) return stale;
    const changed = service.items.change(list, row, fields.value, stamp(service));
    if (!changed.ok) return changed;
    return what === 'item'
      ? single(c, list, changed.value, WITH_FIELDS)
      : fieldsAnswer(c, list, changed.value, WITH_FIELDS);
  }

  function remove(c: GraphContext): Response {
    const found = itemOf(service, c);
    if (!found.ok) return answer(service, c, found);
    const stale = checkMatch(c, found.value.row, 'item');
    if (stale !== undefined) return answer(service, c, stale);
    service.items.remove(found.value.list, found.value.row);
    return new Response(null, { status: 204 });
  }

  function readFieldsOf(c: GraphContext): Outcome<object> {
    const found = itemOf(service, c);
    if (!found.ok) return found;
    const options = readOptions(urlOf(c), ['select']);
    return options.ok ? fieldsAnswer(c, found.value.list, found.value.row, options.value) : options;
  }

  const single = (c: GraphContext, list: ListRow, row: ItemRow, options: Options): Outcome<object> =>
    done({ '@odata.context': contextOf(c, list, '/items/$entity'), ...reader.itemOf(list, row, options) });

  const fieldsAnswer = (c: GraphContext, list: ListRow, row: ItemRow, options: Options): Outcome<object> =>
    done({
      '@odata.context': contextOf(c, list, `/items('${row.id}')/fields/$entity`),
      ...reader.fieldsOf(list, row, options.select),
    });
}

const WITH_FIELDS: Options = {
  filter: undefined,
  orderby: undefined,
  select: undefined,
  top: undefined,
  after: 0,
  expand: new Map([['fields', undefined]]),
};

/** Both error codes have been seen with 412, so both are given: one on the item, the other on its fields. */
function checkMatch(c: GraphContext, row: ItemRow, what: 'item' | 'fields'): ReturnType<typeof refuse> | undefined {
  const match = c.req.header('if-match')?.trim();
  if (match === undefined || match === '*' || bare(match) === bare(etagOf(row))) return undefined;
  const code = what === 'fields' ? 'notAllowed' : 'resourceModified';
  return refuse({
    status: 412,
    code,
    innerCode: 'preconditionFailed',
    message: "ETag does not match current item's value",
  });
}

const bare = (etag: string): string => etag.replaceAll('"', '').toLowerCase();

function fieldsInBody(body: Record<string, unknown>): Outcome<Record<string, unknown>> {
  const strange = Object.keys(body).find(
    (key) => key !== 'fields' && key !== 'contentType' && !key.startsWith('@odata.'),
  );
  if (strange !== undefined) return invalidBody(strange);
  const { fields = {} } = body;
  const isObject = typeof fields === 'object' && fields !== null && !Array.isArray(fields);
  return isObject ? done(fields as Record<string, unknown>) : invalid('Invalid request');
}
