// The HTTP server: routes of the contract, the tab's files, the bot's endpoint. Checks run in the order 401, 413, 400, 403, 404, 409.
import { randomUUID } from 'node:crypto';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import type { Route } from '../contract/route.ts';
import { ROUTES } from '../contract/routes.ts';
import { forbidden, invalid, type Refusal } from '../domain/record/refusal.ts';
import { languageFrom, type Language } from '../text/language.ts';
import { wordsFor, type Words } from '../text/words.ts';
import { actorOfIdentity } from '../usecases/actor.ts';
import type { Ports } from '../usecases/ports.ts';
import { drained, DRAIN_LIMIT } from './drain.ts';
import type { FileAnswer, Handler } from './asked.ts';
import { savedAs } from './savedAs.ts';
import { handlerOf } from './handlers.ts';
import { pageHeaders } from './headers.ts';
import { openApi } from './openapi.ts';
import { answerOf, outerAnswer, type Answer, type Outer } from './problems.ts';
import type { TokenCheck } from './tokens.ts';

/** What the tab's first request answers: how to sign in, and which hosts may frame it. */
export interface PageConfig {
  readonly clientId: string;
  readonly authority: string;
  /** For an authority that is not one of Microsoft's clouds: its host, and its OpenID configuration as JSON. */
  readonly knownAuthorities?: readonly string[];
  readonly authorityMetadata?: string;
  readonly scope: string;
  readonly hostOrigins: readonly string[];
  readonly appId: string;
  readonly entityId: string;
  readonly sample: boolean;
  /** A page where one can try it without an organisation; the sandbox's only. */
  readonly devSignIn?: string;
}

export interface ServerParts {
  readonly ports: Ports;
  readonly check: TokenCheck;
  readonly config: PageConfig;
  /** Folder of the built tab. */
  readonly pages: string;
  readonly frameAncestors: readonly string[];
  readonly baseUrl: string;
  /** Mounts the bot's endpoint; it has guards of its own. */
  readonly mountBot: (server: Hono) => void;
  readonly ready: () => boolean;
  readonly log: (message: string, error: unknown) => void;
}

/** A form with every text at its longest is under a third of this. */
const BODY_LIMIT = 512 * 1024;

export function createServer(parts: ServerParts): Hono {
  const server = new Hono();
  server.onError((error, c) => {
    parts.log('A request failed', error);
    return reply(c, outerAnswer('unexpected', wordsOf(c)));
  });
  // Before all routes: what is an answer of the API is no page either, and nobody is to take it for one.
  server.use('*', async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(pageHeaders(parts.frameAncestors, parts.config))) c.header(name, value);
  });
  server.use('*', drained);
  server.get('/healthz', (c) => c.json({ ready: parts.ready() }, parts.ready() ? 200 : 503));
  let description: object | undefined;
  server.get('/api/openapi.json', (c) => c.json((description ??= openApi(parts.baseUrl))));
  parts.mountBot(server);
  // A fixed path goes before one with a parameter in the same place.
  const fixedFirst = ROUTES.toSorted((a, b) => Number(a.path.includes('{')) - Number(b.path.includes('{')));
  for (const route of fixedFirst) mount(server, parts, route, handlerOf(route.id));
  mountOtherMethods(server, fixedFirst);
  server.all('/api/*', (c) => reply(c, outerAnswer('not-found', wordsOf(c))));
  mountPages(server, parts);
  return server;
}

function mount(server: Hono, parts: ServerParts, route: Route, handler: Handler): void {
  server.on(route.method.toUpperCase(), pathOf(route), async (c) => {
    const words = wordsOf(c);
    const identity = await parts.check(c.req.header('authorization') ?? null);
    if (!identity) return reply(c, outerAnswer('signed-out', words));
    const body = route.body ? await bodyOf(c) : { value: null };
    if ('outer' in body) return reply(c, outerAnswer(body.outer, words));
    if ('refusal' in body) return reply(c, answerOf(body.refusal, words));
    const key = c.req.header('idempotency-key') ?? (route.method === 'post' ? '' : randomUUID());
    if (route.method !== 'get' && (key === '' || key.length > 200)) {
      return reply(
        c,
        answerOf(invalid({ field: 'Idempotency-Key', code: key === '' ? 'required' : 'too-long', limit: 200 }), words),
      );
    }
    const { ports, config } = parts;
    const known = actorOfIdentity(ports, identity);
    const answered = await handler({
      ports,
      // Somebody nobody knows has no seat: what they sent is checked first, and then they are told.
      actor: known ?? { person: '', name: '', seats: [] },
      words,
      language: languageOf(c),
      id: c.req.param('id') ?? '',
      query: c.req.query(),
      body: body.value,
      key,
      sample: config.sample,
    });
    if (!known && (answered.ok || answered.error.kind !== 'invalid')) {
      return reply(c, answerOf(forbidden('unknown-person'), words));
    }
    c.header('cache-control', 'no-store');
    if (!answered.ok) return reply(c, answerOf(answered.error, words));
    if (route.produces === undefined) return c.json(answered.value as object, route.success);
    const { name, bytes } = answered.value as FileAnswer;
    const headers = { 'content-type': route.produces, 'content-disposition': savedAs(name) };
    return c.body(bytes, route.success, headers);
  });
}

/** What is there under other methods: 405, with those that it answers to (RFC 9110, 15.5.6). */
function mountOtherMethods(server: Hono, routes: readonly Route[]): void {
  for (const [path, same] of Map.groupBy(routes, (route) => pathOf(route))) {
    const methods = same.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]));
    server.all(path, otherMethod(...methods));
  }
  server.all('/api/openapi.json', otherMethod('GET', 'HEAD'));
  server.all('/api/messages', otherMethod('POST'));
}

const otherMethod =
  (...methods: readonly string[]) =>
  (c: Context): Response => {
    c.header('allow', methods.join(', '));
    return reply(c, outerAnswer('method', wordsOf(c)));
  };

/** As the server writes it. */
const pathOf = ({ path }: Route): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

type Body = { readonly value: unknown } | { readonly outer: Outer } | { readonly refusal: Refusal };

/** The JSON body. What is too large is read to its end and thrown away, so that its sender hears the answer. */
async function bodyOf(c: Context): Promise<Body> {
  if (Number(c.req.header('content-length') ?? 0) > BODY_LIMIT) return { outer: 'too-large' };
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.byteLength;
    if (size > DRAIN_LIMIT) break;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  if (size > BODY_LIMIT) return { outer: 'too-large' };
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { value };
  } catch {
    // Told below: what is no JSON object has no field to point at.
  }
  return { refusal: invalid({ field: '', code: 'wrong-type' }) };
}

function mountPages(server: Hono, parts: ServerParts): void {
  server.get('/config.json', (c) => c.json(parts.config, 200, { 'cache-control': 'no-cache' }));
  // The page names the assets of its own build: an old page would ask for what is gone.
  server.get('/assets/*', kept('public, max-age=31536000, immutable'), serveStatic({ root: parts.pages }));
  server.get('/assets/*', (c) => reply(c, outerAnswer('not-found', wordsOf(c))));
  server.get('*', kept('no-cache'), serveStatic({ root: parts.pages, path: 'index.html' }));
  server.all('*', otherMethod('GET', 'HEAD'));
}

/** How browsers keep what is found. Set on the answer itself: what `serveStatic` is told to set comes too late. */
function kept(cacheControl: string): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (c.res.ok) c.res.headers.set('cache-control', cacheControl);
  };
}

function reply(c: Context, { status, problem, headers }: Answer): Response {
  return c.body(JSON.stringify(problem), status as 400, {
    ...headers,
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  });
}

const languageOf = (c: Context): Language => languageFrom(c.req.header('accept-language') ?? null);
const wordsOf = (c: Context): Words => wordsFor(languageOf(c));
