// Microsoft Graph on the own machine: SharePoint lists on node:sqlite behind a fetch handler. Knows Microsoft's API, and nothing of the product.
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { runBatch } from './batch.ts';
import { openDatabase } from './database.ts';
import { createDelta } from './delta.ts';
import { addItemRoutes } from './itemRoutes.ts';
import { createItems } from './items.ts';
import { addListRoutes } from './listRoutes.ts';
import { createLists } from './lists.ts';
import { addMessageRoutes } from './messageRoutes.ts';
import { costOf, createMetering, INNER } from './meter.ts';
import type { Meter } from './meter.ts';
import { notImplemented, refusalResponse } from './outcome.ts';
import type { Refusal, RequestIds } from './outcome.ts';
import { answer, readBody } from './service.ts';
import { addVersionRoutes } from './versionRoutes.ts';
import type { GraphEnv, Service } from './service.ts';

export interface GraphOptions {
  /** A file path, or ':memory:'. One process at a time owns the file. */
  database: string;
  /** The issuer's check of the Authorization header; false answers 401. */
  authorize(authorization: string | null): Promise<boolean>;
  /** The chatMessages of a channel in Graph's shape, newest first; the connector has them. */
  channelMessages(teamId: string, channelId: string): unknown[];
  now?(): Date;
}

export interface Graph {
  /** Any URL whose path contains `/v1.0/`. What is not implemented answers 501 and names itself. */
  fetch(request: Request): Promise<Response>;
  meter(): Meter;
  resetMeter(): void;
  /** 1.250 units a minute, unless this says otherwise. */
  throttle(limit: { unitsPerMinute: number }): void;
  /** The next delta with a token of before answers 410 with a Location to start again from. */
  expireDeltaTokens(): void;
  close(): void;
}

export function createGraph(options: GraphOptions): Graph {
  const db = openDatabase(options.database);
  const lists = createLists(db);
  const items = createItems(db, lists);
  const delta = createDelta(db, items);
  const site = { site: db.remembered('site', randomUUID), web: db.remembered('web', randomUUID) };
  const now = (): Date => options.now?.() ?? new Date();
  const service: Service = { db, lists, items, delta, site, now };
  const metering = createMetering();

  const app = new Hono<GraphEnv>({ getPath: (request) => graphPath(request) ?? '/' });
  addListRoutes(app, service);
  addItemRoutes(app, service);
  addVersionRoutes(app, service);
  addMessageRoutes(app, service, (team, channel) => options.channelMessages(team, channel));
  app.post('/$batch', async (c) => {
    const body = await readBody(c);
    return answer(service, c, body.ok ? await runBatch(body.value, (inner) => serve(inner, INNER)) : body);
  });
  app.notFound((c) => {
    const { pathname } = new URL(c.req.url);
    return answer(service, c, notImplemented(`${c.req.method} ${graphPath(c.req.raw) ?? pathname}`));
  });

  /** Serves one request, or one of a batch, as Graph counts them: metered and throttled by itself. */
  async function serve(request: Request, kindPrefix: string): Promise<Response> {
    const path = graphPath(request) ?? '';
    const cost = costOf(request.method, path, new URL(request.url).searchParams.has('token'));
    const { throttled, headers } = metering.charge({ kind: kindPrefix + cost.kind, units: cost.units });
    const ids = idsOf(request);
    const response = throttled ? refusalResponse(THROTTLED, ids, now()) : await app.fetch(request, ids);
    for (const [name, value] of Object.entries({ ...headers, ...idHeaders(ids) })) response.headers.set(name, value);
    return response;
  }

  return {
    fetch: async (request) => {
      if (!(await options.authorize(request.headers.get('authorization')))) {
        return refusalResponse(UNAUTHENTICATED, idsOf(request), now());
      }
      return serve(request, '');
    },
    meter: () => metering.meter(),
    resetMeter: () => metering.reset(),
    throttle: ({ unitsPerMinute }) => metering.limit(unitsPerMinute),
    expireDeltaTokens: () => delta.expireTokens(),
    close: () => db.close(),
  };
}

const UNAUTHENTICATED: Refusal = {
  status: 401,
  code: 'InvalidAuthenticationToken',
  message: 'Access token validation failure.',
};

const THROTTLED: Refusal = {
  status: 429,
  code: 'activityLimitReached',
  innerCode: 'throttledRequest',
  message: 'The request has been throttled',
};

/** The path after `/v1.0`; undefined when the URL has no such part. */
function graphPath(request: Request): string | undefined {
  const { pathname } = new URL(request.url);
  const at = pathname.indexOf('/v1.0/');
  return at === -1 ? undefined : pathname.slice(at + '/v1.0'.length);
}

function idsOf(request: Request): RequestIds {
  const requestId = randomUUID();
  return { requestId, clientRequestId: request.headers.get('client-request-id') ?? requestId };
}

const idHeaders = (ids: RequestIds): Record<string, string> => ({
  'request-id': ids.requestId,
  'client-request-id': ids.clientRequestId,
});
