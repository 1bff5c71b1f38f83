// Microsoft 365 on this machine, and the product on top of it: one process, one port, one folder.
import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join, relative } from 'node:path';
import { serve, type ServerType } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createProduct, type Product } from '../server/product.ts';
import { TEAMS_ANCESTORS } from '../server/headers.ts';
import type { Timers } from '../server/timers.ts';
import { createTokenCheck } from '../server/tokens.ts';
import type { ListMapping } from '../sharepoint/mapping.ts';
import { wordsFor } from '../text/words.ts';
import { createConnector, type Connector } from './connector/connector.ts';
import { createEntra, type Entra } from './entra/entra.ts';
import { createFaults, type Faults } from './graph/faults.ts';
import { createGraph, type Graph } from './graph/graph.ts';
import { accountRows } from './sample/accounts.ts';
import { channelRows } from './sample/channels.ts';
import { loadSample } from './sample/loadSample.ts';
import { personRows, TENANTS } from './sample/people.ts';
import { createSandboxClock } from './sandboxClock.ts';
import { mountSurfaces } from './surfaces.ts';

export interface SandboxOptions {
  readonly port: number;
  /** Where lists, messages and keys are kept. */
  readonly folder: string;
  /** Without the sample's cases: systems, bodies and people only. */
  readonly withoutCases?: boolean;
  /** Lists that stood on the site before: adopted at start, and their rows once the sample's people and systems are there. */
  readonly mappings?: readonly ListMapping[];
  /** An instant from which the product's clock starts; else it is the real time. */
  readonly now?: string;
  readonly log?: (message: string, error: unknown) => void;
}

export interface Sandbox {
  /** Where the Teams client page is. */
  readonly url: string;
  readonly origin: string;
  readonly product: Product;
  readonly graph: Graph;
  readonly connector: Connector;
  readonly entra: Entra;
  readonly faults: Faults;
  readonly timers: Timers;
  close(): Promise<void>;
}

/** The ids of the sandbox's app registrations; `manifest/environments.ts` has the same. */
const IDS = {
  teamsApp: '5a5d0000-0000-4000-8000-000000000001',
  tab: '5a5d0000-0000-4000-8000-000000000002',
  bot: '5a5d0000-0000-4000-8000-000000000003',
} as const;
/**
 * What is documented for a tenant with more than 50.000 licences, as a region's is; one with up to 1.000 has 1.250. The meter
 * counts the same either way.
 */
const UNITS_PER_MINUTE = 6_250;
const SITE = 'root';
const ENTITY = 'styringsrum';
const COMMANDS = wordsFor('da').cards.chat.commands;

export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  mkdirSync(options.folder, { recursive: true });
  const log = options.log ?? ((message, error) => console.error(message, error));
  const root = new Hono();
  // Nothing is routed before all routes are there: until then whoever asks is told to come back.
  let opened = false;
  const { server: http, origin } = await listen((request) => (opened ? root.fetch(request) : NOT_YET()), options.port);
  const entraUrl = `${origin}/sandbox/entra`;
  const serviceUrl = `${origin}/sandbox/connector`;
  const clock = createSandboxClock(options.now);

  const entra = await createEntra({
    baseUrl: entraUrl,
    apiClientId: IDS.tab,
    botAppId: IDS.bot,
    graphAppId: IDS.tab,
    keyFile: join(options.folder, 'keys.json'),
    tenantId: TENANTS.host,
    redirectUris: [`${origin}/`],
    accounts: () => accountRows(clock.today()),
  });
  const faults = createFaults();
  const connector = createConnector({
    database: join(options.folder, 'messages.db'),
    serviceUrl,
    botAppId: IDS.bot,
    authorize: (authorization) => entra.verifyAppToken(authorization, 'https://api.botframework.com'),
    deliver: async (activity) => {
      const headers = {
        authorization: `Bearer ${await entra.connectorToken(serviceUrl)}`,
        'content-type': 'application/json',
      };
      const answer = await root.request('/api/messages', { method: 'POST', headers, body: JSON.stringify(activity) });
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
    },
    now: () => new Date(clock.now()),
    // Everybody has the app at home; a guest cannot add it in the tenant of the teams.
    isInstalled: ({ objectId }) => personRows(clock.today()).some((person) => person.objectId === objectId),
  });
  connector.setChannels(channelRows());
  const graph = createGraph({
    database: join(options.folder, 'graph.db'),
    authorize: (authorization) => entra.verifyToken(authorization, 'https://graph.microsoft.com'),
    channelMessages: (team, channel) => connector.graphMessages(team, channel),
    now: () => new Date(clock.now()),
  });

  const graphWithFaults = faults.wrap((request) => graph.fetch(request));
  const product = await createProduct({
    graph: { fetch: graphWithFaults, token: () => entra.appToken('https://graph.microsoft.com') },
    site: SITE,
    ...(options.mappings && { mappings: options.mappings }),
    clock,
    logKey: logKeyIn(options.folder),
    check: createTokenCheck({
      authority: entraUrl,
      audience: IDS.tab,
      scope: 'access_as_user',
      tenants: Object.values(TENANTS),
    }),
    page: {
      clientId: IDS.tab,
      // The sign-in library takes no authority by http, so this one has its name only; its endpoints are in the metadata.
      authority: `https://${new URL(origin).host}/organizations`,
      knownAuthorities: [new URL(origin).host],
      authorityMetadata: JSON.stringify(entra.metadata),
      scope: `api://${IDS.tab}/access_as_user`,
      hostOrigins: [origin],
      appId: IDS.teamsApp,
      entityId: ENTITY,
      sample: true,
      devSignIn: '/sandbox/',
    },
    pages: relative(process.cwd(), join(import.meta.dirname, '../../dist/tab')),
    frameAncestors: [...TEAMS_ANCESTORS, "'self'"],
    baseUrl: origin,
    bot: {
      appId: IDS.bot,
      tenantId: TENANTS.host,
      teamsAppId: IDS.teamsApp,
      entityId: ENTITY,
      cloud: entra.cloud,
      issuer: entra.cloud.tokenIssuer,
      serviceUrls: [serviceUrl],
      token: (scope, tenant) => botToken(entra, scope, tenant),
      readMessages: (team, channel) => Promise.resolve(connector.graphMessages(team, channel)),
    },
    log,
  });

  const run: { timers?: Timers } = {};
  mountSurfaces(root, {
    people: () => personRows(clock.today()),
    entra,
    connector,
    graph,
    faults,
    now: () => clock.now(),
    moveClock: async (now) => {
      if (!clock.forwardTo(now)) return false;
      await run.timers?.tick();
      return true;
    },
    config: {
      appName: 'Styringsrum',
      tabUrl: '/',
      teamsAppId: IDS.teamsApp,
      entityId: ENTITY,
      commands: [COMMANDS.overview, COMMANDS.help],
    },
  });
  const connectorWithFaults = faults.wrap((request) => connector.fetch(request));
  root.all('/sandbox/entra/*', (c) => entra.fetch(c.req.raw));
  root.all('/sandbox/connector/*', (c) => connectorWithFaults(c.req.raw));
  root.all('/sandbox/graph/*', (c) => graphWithFaults(c.req.raw));
  const clientPages = relative(process.cwd(), join(import.meta.dirname, '../../dist/client'));
  root.use(
    '/sandbox/*',
    serveStatic({ root: clientPages, rewriteRequestPath: (path) => path.replace('/sandbox', '') }),
  );
  root.all('/sandbox/*', (c) =>
    c.json({ type: '/problems/not-found', title: 'There is no such surface', status: 404 }, 404, {
      'content-type': 'application/problem+json',
    }),
  );
  root.route('/', product.server);
  opened = true;

  graph.throttle({ unitsPerMinute: 1_000_000 });
  const adopt = async (): Promise<void> => {
    const adopted = options.mappings ? await product.adopt(true) : null;
    if (adopted?.ok === false) throw new Error(adopted.error);
  };
  await adopt();
  const provisioned = await product.provision();
  if (!provisioned.ok) throw new Error(provisioned.error);
  await loadSample({ product, clock, site: SITE, withoutCases: options.withoutCases ?? false });
  await adopt();
  graph.throttle({ unitsPerMinute: UNITS_PER_MINUTE });
  graph.resetMeter();
  const timers = await product.open();
  run.timers = timers;

  return {
    url: `${origin}/sandbox/`,
    origin,
    product,
    graph,
    connector,
    entra,
    faults,
    timers,
    close: async () => {
      timers.stop();
      await new Promise<void>((resolve) => {
        http.close(() => resolve());
        if ('closeAllConnections' in http) http.closeAllConnections();
      });
      graph.close();
      connector.close();
    },
  };
}

async function botToken(entra: Entra, scope: string | readonly string[], tenant = 'common'): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: IDS.bot,
    client_secret: entra.clientSecret,
    scope: String(scope),
  });
  const answer = await fetch(`${entra.cloud.loginEndpoint}/${tenant}/oauth2/v2.0/token`, { method: 'POST', body });
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** The installation's HMAC key, made once and kept beside the lists. */
function logKeyIn(folder: string): Buffer {
  const file = join(folder, 'log.key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 });
  return readFileSync(file);
}

const NOT_YET = () => new Response(null, { status: 503, headers: { 'retry-after': '1' } });

function listen(
  answer: (request: Request) => Response | Promise<Response>,
  port: number,
): Promise<{ server: ServerType; origin: string }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: (request) => answer(request), port, hostname: 'localhost' }, (info) => {
      resolve({ server, origin: `http://localhost:${info.port}` });
    });
    server.once('error', reject);
  });
}
