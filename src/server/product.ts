// Puts the product together over one transport to Graph: lists, store, bot, HTTP. The sandbox and a real tenant differ only in what they pass.
import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { createBot, type BotConfig } from '../bot/teamsApp.ts';
import { LISTS } from '../domain/lists.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { createAdoptedClient } from '../sharepoint/adoptedClient.ts';
import { applyPlan } from '../sharepoint/applyPlan.ts';
import { createGraphClient, type GraphClient } from '../sharepoint/graphClient.ts';
import type { GraphTransport } from '../sharepoint/graphTransport.ts';
import type { ListMapping } from '../sharepoint/mapping.ts';
import { probe } from '../sharepoint/probe.ts';
import { planProvisioning, whyNotAdopted, type ProvisioningPlan } from '../sharepoint/provision.ts';
import { createSealer } from '../sharepoint/sealer.ts';
import { createStore, type SharePointStore } from '../sharepoint/store.ts';
import type { Clock, Ports } from '../usecases/ports.ts';
import { adopt } from './adopt.ts';
import { createServer, type PageConfig } from './createServer.ts';
import { startTimers, type Timers } from './timers.ts';
import type { TokenCheck } from './tokens.ts';

export interface ProductOptions {
  readonly graph: GraphTransport;
  /** Graph id of the site with the lists. */
  readonly site: string;
  /** Lists that were there before, and stand for lists of ours; none unless said. */
  readonly mappings?: readonly ListMapping[];
  readonly clock: Clock;
  /** The installation's HMAC key, at least 32 bytes. */
  readonly logKey: string | Buffer;
  readonly check: TokenCheck;
  readonly page: PageConfig;
  readonly pages: string;
  readonly frameAncestors: readonly string[];
  readonly baseUrl: string;
  readonly bot: Omit<BotConfig, 'baseUrl'>;
  readonly log: (message: string, error: unknown) => void;
}

export interface Product {
  readonly server: Hono;
  readonly ports: Ports;
  readonly store: SharePointStore;
  readonly client: GraphClient;
  /** What the site lacks; changes nothing. */
  plan(): Promise<Result<ProvisioningPlan, string>>;
  /** Adds what the site lacks and proves what the commit rests on. The product must not run when this fails. */
  provision(): Promise<Result<null, string>>;
  /** What adopting the lists of the mappings changes, line by line; `apply` does it. */
  adopt(apply: boolean): Promise<Result<readonly string[], string>>;
  /** Reads the lists and lets the timers run. From now on `/healthz` answers 200. */
  open(): Promise<Timers>;
}

export async function createProduct(options: ProductOptions): Promise<Product> {
  const { clock, site, log, mappings = [] } = options;
  const asItIs = createGraphClient(options.graph);
  const client = createAdoptedClient(asItIs, site, mappings);
  const sealer = createSealer(options.logKey);
  const instance = randomUUID();
  const store = createStore({
    client,
    site,
    clock,
    sealer,
    instance,
    report: ({ failure }) => log('SharePoint refused', failure),
  });
  let opened = false;
  const bot = await createBot({ ports: () => ports, config: { ...options.bot, baseUrl: options.baseUrl }, log });
  const ports: Ports = { store, clock, sealer, instance, report: log, channel: bot.channel };
  const server = createServer({
    ports,
    check: options.check,
    config: options.page,
    pages: options.pages,
    frameAncestors: options.frameAncestors,
    baseUrl: options.baseUrl,
    mountBot: (hono) => bot.mount(hono),
    ready: () => opened && store.ready(),
    log,
  });

  const plan = async (): Promise<Result<ProvisioningPlan, string>> => {
    const planned = await planProvisioning(asItIs, site, LISTS, mappings);
    return planned.ok ? planned : err(`SharePoint did not answer: ${planned.error.code} ${planned.error.message}`);
  };

  return {
    server,
    ports,
    store,
    client,
    plan,
    provision: async () => {
      const planned = await plan();
      if (!planned.ok) return planned;
      const refused = whyNotAdopted(planned.value, mappings);
      if (refused !== null) return err(refused);
      const applied = await applyPlan(asItIs, site, planned.value);
      if (!applied.ok) return err(`The lists could not be made: ${applied.error.code} ${applied.error.message}`);
      const proved = await probe(client, site, clock.now());
      return proved.ok ? ok(null) : err(`The site does not keep what votes rest on: ${proved.error.kind}`);
    },
    adopt: (apply) => adopt({ client: asItIs, site, mappings, ports }, apply),
    open: async () => {
      const timers = startTimers(ports, log);
      await timers.tick();
      opened = true;
      return timers;
    },
  };
}
