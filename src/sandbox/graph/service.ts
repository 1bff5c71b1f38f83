// What the routes share: the stores behind them, how they answer an outcome, and how they read a request.
import type { Context } from 'hono';
import type { Database } from './database.ts';
import type { Delta } from './delta.ts';
import type { ItemRow, Items } from './items.ts';
import type { ListRow, Lists } from './lists.ts';
import { done, invalid, missing, refusalResponse, refuse } from './outcome.ts';
import type { Outcome, RequestIds } from './outcome.ts';
import { GRAPH, HOST, siteId } from './views.ts';
import type { SiteIds } from './views.ts';

export interface Service {
  db: Database;
  lists: Lists;
  items: Items;
  delta: Delta;
  site: SiteIds;
  now(): Date;
}

// A type alias: Hono wants an index signature, which an interface does not have.
export type GraphEnv = { Bindings: RequestIds };
export type GraphContext = Context<GraphEnv>;

/** Answers the outcome as JSON, or its refusal as Graph's error body. */
export function answer(
  service: Service,
  c: GraphContext,
  outcome: Outcome<object>,
  status = 200,
  headers: Record<string, string> = {},
): Response {
  if (!outcome.ok) return refusalResponse(outcome.refusal, c.env, service.now());
  return Response.json(outcome.value, { status, headers });
}

/** Seconds are the finest that SharePoint tells. */
export const stamp = (service: Service): string => `${service.now().toISOString().slice(0, 19)}Z`;

export const urlOf = (c: GraphContext): URL => new URL(c.req.url);

/** The body of a write: an object, sent as JSON. */
export async function readBody(c: GraphContext): Promise<Outcome<Record<string, unknown>>> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) {
    return badRequest('Entity only allows writes with a JSON Content-Type header.');
  }
  try {
    const body: unknown = await c.req.json();
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
    return isObject ? done(body as Record<string, unknown>) : badRequest(UNREADABLE);
  } catch {
    return badRequest(UNREADABLE);
  }
}

/** The list of the path, when the site before it is ours. */
export function listOf(service: Service, c: GraphContext): Outcome<ListRow> {
  const site = siteOf(service, c);
  return site.ok ? service.lists.find(c.req.param('list') ?? '') : site;
}

/** The item of the path, with its list. */
export function itemOf(service: Service, c: GraphContext): Outcome<{ list: ListRow; row: ItemRow }> {
  const list = listOf(service, c);
  if (!list.ok) return list;
  const row = service.items.find(list.value, c.req.param('item') ?? '');
  return row.ok ? done({ list: list.value, row: row.value }) : row;
}

/** There is one site: `root`, its host name, or its three-part id. */
export function siteOf(service: Service, c: GraphContext): Outcome<SiteIds> {
  const asked = (c.req.param('site') ?? 'root').toLowerCase();
  const known = asked === 'root' || asked === HOST || asked === siteId(service.site).toLowerCase();
  return known ? done(service.site) : missing('Requested site could not be found');
}

/** `@odata.context` of something under a list. */
export const contextOf = (c: GraphContext, list: ListRow, rest: string): string =>
  `${GRAPH}/$metadata#sites('${c.req.param('site') ?? 'root'}')/lists('${list.id}')${rest}`;

/** A path of this request, as a link that begins where real links begin. */
export const linkTo = (c: GraphContext, query: string): string => {
  const path = urlOf(c).pathname;
  return `${GRAPH}${path.slice(path.indexOf('/v1.0/') + '/v1.0'.length)}${query === '' ? '' : `?${query}`}`;
};

export const invalidBody = (key: string): ReturnType<typeof invalid> =>
  invalid(`The property '${key}' does not exist or cannot be written`);

const UNREADABLE =
  'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.';

const badRequest = (message: string): ReturnType<typeof refuse> => refuse({ status: 400, code: 'BadRequest', message });
