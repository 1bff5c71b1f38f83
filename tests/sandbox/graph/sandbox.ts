// A sandbox Graph for tests: in memory, with a list to write in, plain calls, and the real Graph client on top.
import { Client, HTTPMessageHandler, MiddlewareFactory } from '@microsoft/microsoft-graph-client';
import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { createGraph } from '../../../src/sandbox/graph/graph.ts';
import type { Graph, GraphOptions } from '../../../src/sandbox/graph/graph.ts';

export const BASE = 'https://graph.microsoft.com/v1.0';
export const ITEMS = '/sites/root/lists/Sager/items';

export interface Answer {
  status: number;
  // The tests read answers of many shapes.
  body: Record<string, never> & { value: Item[]; error: { code: string; message: string; innerError: Item } };
  headers: Headers;
}
export interface Item {
  id: string;
  fields: Record<string, unknown>;
  [other: string]: unknown;
}

export function openGraph(options: Partial<GraphOptions> = {}): Graph {
  const graph = createGraph({
    database: ':memory:',
    authorize: (authorization) => Promise.resolve(authorization === 'Bearer good'),
    channelMessages: () => [],
    ...options,
  });
  graph.throttle({ unitsPerMinute: 1_000_000_000 });
  return graph;
}

export async function call(
  graph: Graph,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const url = path.startsWith('http') ? path : BASE + path;
  const response = await graph.fetch(
    new Request(url, {
      method,
      headers: {
        authorization: 'Bearer good',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
    }),
  );
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
}

/** A list “Sager” with a column of every kind. */
export async function openWithList(options: Partial<GraphOptions> = {}): Promise<Graph> {
  const graph = openGraph(options);
  const created = await call(graph, 'POST', '/sites/root/lists', {
    displayName: 'Sager',
    list: { template: 'genericList' },
    columns: [
      { name: 'Key', text: {}, indexed: true, enforceUniqueValues: true },
      { name: 'State', choice: { choices: ['Kladde', 'Indsendt'] }, indexed: true },
      { name: 'Amount', number: { decimalPlaces: 'none' }, indexed: true },
      { name: 'Story', text: { allowMultipleLines: true, textType: 'plain' } },
      { name: 'Due', dateTime: { format: 'dateOnly' }, indexed: true },
      { name: 'At', dateTime: { format: 'dateTime' }, indexed: true },
      { name: 'Open', boolean: {}, indexed: true },
      { name: 'Owner', personOrGroup: {}, indexed: true },
      { name: 'Team', personOrGroup: { allowMultipleSelection: true } },
      { name: 'Secret', text: { allowMultipleLines: true }, hidden: true },
      { name: 'Loose', text: {} },
      { name: 'Link', hyperlinkOrPicture: {} },
    ],
  });
  if (created.status !== 201) throw new Error(JSON.stringify(created.body));
  return graph;
}

export async function addItem(graph: Graph, fields: Record<string, unknown>): Promise<Item> {
  const created = await call(graph, 'POST', ITEMS, { fields });
  if (created.status !== 201) throw new Error(JSON.stringify(created.body));
  return created.body as unknown as Item;
}

/** Microsoft's client with its own handlers; only the transport at the end is ours. */
export function clientOf(graph: Pick<Graph, 'fetch'>): Client {
  const chain = MiddlewareFactory.getDefaultMiddlewareChain({ getAccessToken: () => Promise.resolve('good') });
  const transport: Middleware = {
    execute: async (context: Context) => {
      const { request, options } = context;
      context.response = await graph.fetch(typeof request === 'string' ? new Request(request, options) : request);
    },
  };
  const handlers = chain.filter((handler) => !(handler instanceof HTTPMessageHandler));
  return Client.initWithMiddleware({ middleware: [...handlers, transport] });
}
