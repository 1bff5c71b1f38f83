// Microsoft's Graph client with our transport at the end of its chain, and its answers as values.
import { StringDecoder } from 'node:string_decoder';
import {
  Client,
  MiddlewareFactory,
  ResponseType,
  RetryHandler,
  RetryHandlerOptions,
  type Context,
  type Middleware,
} from '@microsoft/microsoft-graph-client';
import { err, ok, type Result } from '../domain/result.ts';

export interface GraphTransport {
  /** Sends one request, such as `https://graph.microsoft.com/v1.0/…` (a proxy may send it elsewhere). */
  fetch(request: Request): Promise<Response>;
  /** A token for Graph; may be asked for at every request. */
  token(): Promise<string>;
  /** How long one request may take, in milliseconds: 20.000. */
  timeout?: number;
  /** Seconds before a repeat where Graph names none: 1. */
  retryDelay?: number;
}

export interface GraphFailure {
  /** 0: there was no answer. */
  readonly status: number;
  /** Graph's code, such as `itemNotFound`. Branch on the status: for one status several codes occur. */
  readonly code: string;
  readonly message: string;
  /** Seconds, where Graph named them. */
  readonly retryAfter: number | null;
  /** Where a 410 says to begin again. */
  readonly location: string | null;
  /** Unknown: the request may have taken effect all the same. */
  readonly outcome: 'known' | 'unknown';
}

export type GraphResult<T> = Result<T, GraphFailure>;

/** Sends a request: `path` below the version, or a whole nextLink. A body is JSON. */
export type Send = (
  method: 'get' | 'post' | 'patch',
  path: string,
  options?: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> },
) => Promise<GraphResult<unknown>>;

export function createSend(transport: GraphTransport): Send {
  const client = Client.initWithMiddleware({ middleware: chain(transport) });
  return async (method, path, options) => {
    const request = client.api(path).responseType(ResponseType.RAW).header('User-Agent', USER_AGENT);
    for (const [name, value] of Object.entries(options?.headers ?? {})) request.header(name, value);
    try {
      const sent = method === 'get' ? request.get() : request[method](options?.body);
      // The client types every answer as `any`; raw ones are responses, and never thrown.
      const response = (await sent) as Response;
      const body = parse(await textOf(response));
      if (!response.ok) return err(failureOf(response.status, response.headers, body));
      return body === undefined ? err(noAnswer('InvalidBody', 'The answer could not be read')) : ok(body);
    } catch (error) {
      return err(thrown(error));
    }
  };
}

/** A failure without an answer. */
export function noAnswer(code: string, message: string): GraphFailure {
  return { status: 0, code, message, retryAfter: null, location: null, outcome: 'unknown' };
}

const USER_AGENT = 'NONISV|Styringsrum|Styringsrum/0.1.0';
const TIMEOUT = 20_000;
const UNSURE = new Set([408, 429]);
const NO_TOKEN = 'TokenUnavailable';
/** Longer pauses are for the caller to take: it knows how long its user waits. */
export const LONGEST_PAUSE = 5;

function chain(transport: GraphTransport): Middleware[] {
  const provider = {
    getAccessToken: async () => {
      try {
        return await transport.token();
      } catch (error) {
        const failure = new Error(error instanceof Error ? error.message : String(error));
        failure.name = NO_TOKEN;
        throw failure;
      }
    },
  };
  const options = new RetryHandlerOptions(
    transport.retryDelay ?? 1,
    3,
    (_delay, _attempt, _request, sent, response) => {
      // What a write did may be there already: who sent it looks before sending it again.
      return (sent?.method ?? 'GET') === 'GET' && (retryAfterOf(response.headers) ?? 0) <= LONGEST_PAUSE;
    },
  );
  const handlers = MiddlewareFactory.getDefaultMiddlewareChain(provider).map((handler) =>
    handler instanceof RetryHandler ? new RetryHandler(options) : handler,
  );
  const waits = createWaits();
  const last = async (context: Context): Promise<void> => {
    const early = waits.early(context);
    if (early) context.response = early;
    else {
      await execute(transport, context);
      waits.note(context);
    }
  };
  return [...handlers.slice(0, -1), { execute: last }];
}

/**
 * Rows whose changes SharePoint has asked to wait with: whoever comes next in line for the row is told so at once, and SharePoint
 * is not asked again before its time.
 */
function createWaits() {
  const until = new Map<string, number>();
  const rowOf = ({ request, options }: Context): string | null =>
    options?.method === 'PATCH' && typeof request === 'string' ? request : null;
  return {
    early: (context: Context): Response | null => {
      const row = rowOf(context);
      const left = row === null ? 0 : (until.get(row) ?? 0) - performance.now();
      if (row === null || left <= 0) return null;
      const headers = { 'Retry-After': String(Math.ceil(left / 1_000)) };
      return Response.json(
        { error: { code: 'activityLimitReached', message: 'It is not time yet' } },
        { status: 429, headers },
      );
    },
    note: (context: Context): void => {
      const row = rowOf(context);
      if (row === null) return;
      const wait = context.response?.status === 429 ? retryAfterOf(context.response.headers) : null;
      if (wait === null) until.delete(row);
      else until.set(row, performance.now() + wait * 1_000);
    },
  };
}

async function execute(transport: GraphTransport, context: Context): Promise<void> {
  const giveUp = new AbortController();
  const request = new Request(context.request as string, {
    ...(context.options as RequestInit),
    signal: giveUp.signal,
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      giveUp.abort();
      reject(new Error('The request took too long'));
    }, transport.timeout ?? TIMEOUT);
  });
  try {
    context.response = await Promise.race([transport.fetch(request), late]);
  } finally {
    // A timer that is left running keeps the whole answer in memory until it rings.
    clearTimeout(timer);
  }
}

/** What Graph's answer, alone or in a batch, says of the request. */
export function failureOf(status: number, headers: Headers, body: unknown): GraphFailure {
  const error = property(body, 'error');
  return {
    status,
    code: text(property(error, 'code')) ?? '',
    message: text(property(error, 'message')) ?? `Status ${status}`,
    retryAfter: retryAfterOf(headers),
    location: headers.get('Location'),
    // A throttled request may have been carried out, too (facts).
    outcome: UNSURE.has(status) || status >= 500 ? 'unknown' : 'known',
  };
}

function thrown(error: unknown): GraphFailure {
  const code = text(property(error, 'code')) ?? 'NoAnswer';
  const failure = noAnswer(code, error instanceof Error ? error.message : String(error));
  return code === NO_TOKEN ? { ...failure, outcome: 'known' } : failure;
}

function retryAfterOf(headers: Headers): number | null {
  const header = headers.get('Retry-After');
  if (header === null) return null;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? null : Math.max(0, seconds);
}

/**
 * The body piece by piece. Whole pages of many megabytes outside the heap make the garbage collector go through all that the process
 * knows at every other page.
 */
async function textOf({ body }: Response): Promise<string> {
  const decoder = new StringDecoder('utf8');
  let whole = '';
  for await (const piece of body ?? []) whole += decoder.write(piece);
  return whole + decoder.end();
}

function parse(body: string): unknown {
  if (body === '') return null;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const property = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
