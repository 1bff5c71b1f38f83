// One instance of the product in a run: its real store, bot and HTTP, on a network that it can be cut off from for good.
import { createCardActions } from '../../src/bot/cardActions.ts';
import { createChannel } from '../../src/bot/channel.ts';
import type { Conversations } from '../../src/bot/sending.ts';
import { personListRows, TENANTS } from '../../src/sandbox/sample/people.ts';
import { createServer } from '../../src/server/createServer.ts';
import { startTimers } from '../../src/server/timers.ts';
import { createSealer } from '../../src/sharepoint/sealer.ts';
import { createStore, type SharePointStore } from '../../src/sharepoint/store.ts';
import type { Clock, Ports } from '../../src/usecases/ports.ts';
import { clientOn, SITE } from './ground.ts';
import type { Fetch } from './weather.ts';

export const BOT = '5a5d0000-0000-4000-8000-000000000003';
export const SERVICE = 'https://connector.test/sandbox/connector';
export const STYLE = { tab: { teamsAppId: 'teams-app', entityId: 'styringsrum' }, language: 'da' } as const;
export const sealer = createSealer('f'.repeat(32));

export interface Reply {
  readonly statusCode: number;
  readonly value: unknown;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Instance {
  readonly name: string;
  readonly ports: Ports;
  readonly store: SharePointStore;
  /** What its people who run it would read. */
  readonly reports: string[];
  call(person: string, method: string, path: string, body?: object, key?: string): Promise<Answer>;
  /** A press on a card: what a verified activity of Teams comes to. */
  press(activity: unknown): Promise<Reply>;
  /** What the timers do. */
  tick(): Promise<void>;
  /** From the next request on, nothing of it is heard again. `after`: that request still takes effect. */
  killSoon(requests: number, after: boolean): void;
  readonly dead: () => boolean;
  /** Resolves when it is killed. */
  readonly died: Promise<'died'>;
}

/** What an instance has around it, weather included. */
export interface Around {
  readonly clock: Clock;
  readonly graph: Fetch;
  readonly connector: Fetch;
  readonly readMessages: (team: string, channel: string) => Promise<unknown[]>;
}

/** Starts, reads the lists, and runs the timers once. It may not be ready: then the weather was too bad. */
export async function startInstance(name: string, around: Around): Promise<Instance> {
  const { clock } = around;
  const life = { dead: false, left: Infinity, after: false };
  const death = Promise.withResolvers<'died'>();
  const mortal =
    (fetch: Fetch): Fetch =>
    async (request) => {
      if (life.dead) return new Promise<never>(() => undefined);
      life.left -= 1;
      if (life.left <= 0) {
        life.dead = true;
        // What it asked for last may still take effect.
        if (life.after) await fetch(request).catch(() => undefined);
        death.resolve('died');
        return new Promise<never>(() => undefined);
      }
      const answer = await fetch(request);
      return life.dead ? new Promise<never>(() => undefined) : answer;
    };
  const reports: string[] = [];
  const log = (message: string, error: unknown): void => {
    reports.push(`${message}: ${error instanceof Error ? (error.stack ?? error.message) : JSON.stringify(error)}`);
  };
  const store = createStore({ client: clientOn(mortal(around.graph)), site: SITE, clock, sealer, instance: name });
  const post = mortal(around.connector);
  const channel = createChannel({
    ...STYLE,
    ports: () => ports,
    conversations: () => conversationsOn(post),
    botAppId: BOT,
    tenantId: TENANTS.host,
    readMessages: (team, id) => around.readMessages(team, id),
    patience: { sleep: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)), chance: Math.random },
    log: () => undefined,
  });
  const ports: Ports = { store, clock, sealer, instance: name, report: () => undefined, channel };
  const cards = createCardActions({ ...STYLE, ports: () => ports, log });
  const server = createServer({
    ports,
    check: (authorization) => Promise.resolve(identityOf(authorization ?? '')),
    config: {
      clientId: '',
      authority: 'https://entra.test',
      scope: '',
      hostOrigins: [],
      appId: '',
      entityId: '',
      sample: false,
    },
    pages: '.',
    frameAncestors: [],
    baseUrl: 'https://product.test',
    mountBot: () => undefined,
    ready: () => store.ready(),
    log,
  });
  const timers = startTimers(ports, () => undefined);
  timers.stop();
  const instance: Instance = {
    name,
    ports,
    store,
    reports,
    call: async (person, method, path, body, key) => {
      const response = await server.request(path, {
        method,
        headers: {
          authorization: `Bearer ${person}`,
          ...(body && { 'content-type': 'application/json' }),
          ...(key !== undefined && { 'idempotency-key': key }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      return { status: response.status, body: await response.json() };
    },
    press: (activity) => {
      const pressed = activity as Parameters<typeof cards.answer>[0];
      const { action } = pressed.value.action.data as { action: 'answer' | 'comment' | 'refresh' };
      return cards[action](pressed);
    },
    tick: () => timers.tick(),
    killSoon: (requests, after) => {
      life.left = requests;
      life.after = after;
    },
    dead: () => life.dead,
    died: death.promise,
  };
  await timers.tick();
  return instance;
}

const identities = new Map(personListRows().map(({ id, record }) => [id, record.identities[0]]));

export function identityOfPerson(person: string) {
  const identity = identities.get(person);
  if (!identity) throw new Error(`There is no ${person}`);
  return identity;
}

const identityOf = (authorization: string) => identities.get(authorization.replace('Bearer ', '')) ?? null;

/** The connector's HTTP as the SDK speaks it; failures as its client throws them. */
function conversationsOn(fetch: Fetch): Conversations {
  const send = async (method: string, path: string, body?: unknown) => {
    const request = new Request(`${SERVICE}/v3/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const response = await fetch(request);
    const data: unknown = await response.json();
    if (response.ok) return data;
    const headers = Object.fromEntries(response.headers);
    throw Object.assign(new Error(`Status ${response.status}`), {
      response: { status: response.status, data, headers },
    });
  };
  return {
    create: async (params) =>
      (await send('POST', 'conversations', params)) as Awaited<ReturnType<Conversations['create']>>,
    createActivity: async (conversation, message) =>
      (await send('POST', `conversations/${encodeURIComponent(conversation)}/activities`, message)) as Awaited<
        ReturnType<Conversations['createActivity']>
      >,
    getMembers: async (conversation) =>
      (await send('GET', `conversations/${encodeURIComponent(conversation)}/members`)) as Awaited<
        ReturnType<Conversations['getMembers']>
      >,
    updateActivity: async (conversation, activity, message) =>
      (await send(
        'PUT',
        `conversations/${encodeURIComponent(conversation)}/activities/${activity}`,
        message,
      )) as Awaited<ReturnType<Conversations['updateActivity']>>,
  };
}
