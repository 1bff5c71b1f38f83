// The bot on its real parts: Microsoft's SDK over HTTP, the sandbox's issuer, connector and Graph, the product's store and people.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createBot, type Bot, type BotConfig } from '../../src/bot/teamsApp.ts';
import { copenhagenDate } from '../../src/domain/calendar/dates.ts';
import { changeList } from '../../src/domain/change/change.list.ts';
import type { ChangeCommand } from '../../src/domain/change/change.decide.ts';
import { editionList } from '../../src/domain/edition/edition.list.ts';
import type { List } from '../../src/domain/list/list.ts';
import { bodyList } from '../../src/domain/people/body.list.ts';
import { personList } from '../../src/domain/people/person.list.ts';
import { seatList } from '../../src/domain/people/seat.list.ts';
import type { Answer, RoundBody } from '../../src/domain/round/round.list.ts';
import { roundList } from '../../src/domain/round/round.list.ts';
import { settingList } from '../../src/domain/setting/setting.list.ts';
import { systemList } from '../../src/domain/system/system.list.ts';
import {
  createConnector,
  type Connector,
  type ConnectorOptions,
  type Message,
} from '../../src/sandbox/connector/connector.ts';
import { createEntra, type Entra } from '../../src/sandbox/entra/entra.ts';
import { bodyRows, channelId } from '../../src/sandbox/sample/bodies.ts';
import { channelRows } from '../../src/sandbox/sample/channels.ts';
import { personListRows, personRows, seatRows, TENANTS, type PersonRow } from '../../src/sandbox/sample/people.ts';
import { editionRows, settingRows } from '../../src/sandbox/sample/settings.ts';
import { systemRows } from '../../src/sandbox/sample/systems.ts';
import { addRows, type NewRow } from '../../src/sharepoint/addRows.ts';
import { actOnChange } from '../../src/usecases/actOnChange.ts';
import { actOnRound } from '../../src/usecases/actOnRound.ts';
import { actorOfPerson } from '../../src/usecases/actor.ts';
import { createChange, type ChangeForm } from '../../src/usecases/createChange.ts';
import type { Ports, Store } from '../../src/usecases/ports.ts';
import { must, openBench, sealer, SITE, type Bench } from '../sharepoint/bench.ts';

export const BOT = '5a5d0000-0000-4000-8000-000000000003';
export const TAB = { teamsAppId: '5a5d0000-0000-4000-8000-000000000001', entityId: 'styringsrum' };
export const STYLE = { tab: TAB, language: 'da' as const };
export const SYS = channelId('sys');
export const GROUP = channelId('fsg-e-journal');

export interface Stage {
  readonly ports: Ports;
  readonly bot: Bot;
  readonly bench: Bench;
  readonly connector: Connector;
  readonly entra: Entra;
  readonly serviceUrl: string;
  /** What the bot logged. */
  readonly logged: string[];
  /** Moves the clock to an instant. */
  at(instant: string): void;
  /** Told before every commit of the store: a test may make it slow or refuse. */
  hindrance: () => Promise<void>;
  person(id: string): PersonRow;
  press(person: string, channel: string, data: object, resend?: boolean): ReturnType<Connector['press']>;
  /** The newest post of a channel. */
  newest(channel: string): Message;
  post(path: string, body: string, headers: Record<string, string>): Promise<Response>;
  close(): void;
}

/** 20 November 2026, 10.42 in Copenhagen. */
const NOW = '2026-11-20T09:42:00.000Z';

export async function openStage(
  config: Partial<BotConfig> = {},
  teams: Pick<ConnectorOptions, 'isInstalled'> = {},
): Promise<Stage> {
  const web = new Hono();
  let close = (): unknown => undefined;
  const origin = await new Promise<string>((resolve) => {
    const server = serve({ fetch: web.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      resolve(`http://127.0.0.1:${port}`);
    });
    close = () => server.close();
  });
  const serviceUrl = `${origin}/sandbox/connector`;
  const entra = await createEntra({
    baseUrl: `${origin}/sandbox/entra`,
    apiClientId: 'tab-app',
    botAppId: BOT,
    graphAppId: 'tab-app',
    tenantId: TENANTS.host,
  });
  let now = NOW;
  const post: Stage['post'] = (path, body, headers) =>
    fetch(`${origin}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  const connector = createConnector({
    database: ':memory:',
    serviceUrl,
    botAppId: BOT,
    authorize: (authorization) => entra.verifyAppToken(authorization, 'https://api.botframework.com'),
    deliver: async (activity) => {
      const authorization = `Bearer ${await entra.connectorToken(serviceUrl)}`;
      const response = await post('/api/messages', JSON.stringify(activity), { authorization });
      const text = await response.text();
      return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
    },
    now: () => new Date(now),
    sendLimits: [],
    ...teams,
  });
  connector.setChannels(channelRows());
  web.all('/sandbox/entra/*', (c) => entra.fetch(c.req.raw));
  web.all('/sandbox/connector/*', (c) => connector.fetch(c.req.raw));

  const bench = await openBench();
  await fill(bench);
  const clock = { now: () => now, today: () => copenhagenDate(now) };
  const store = hindered(await bench.store({ clock }), () => stage.hindrance());
  const logged: string[] = [];
  const bot = await createBot({
    ports: () => stage.ports,
    config: {
      ...TAB,
      appId: BOT,
      tenantId: TENANTS.host,
      cloud: entra.cloud,
      issuer: entra.cloud.tokenIssuer,
      serviceUrls: [serviceUrl],
      token: (scope, tenant) => tokenOf(entra, scope, tenant),
      readMessages: async (team, channel) => connector.graphMessages(team, channel),
      baseUrl: origin,
      ...config,
    },
    log: (message, error) => logged.push(`${message} ${JSON.stringify(error) ?? ''}`),
    patience: { sleep: async () => undefined, chance: () => 0.5 },
  });
  bot.mount(web);
  const people = personRows(copenhagenDate(now));
  const report = (message: string): void => void logged.push(message);
  const stage: Stage = {
    ports: { store, clock, sealer, instance: 'test', report, channel: bot.channel },
    bot,
    bench,
    connector,
    entra,
    serviceUrl,
    logged,
    at: (instant) => void (now = instant),
    hindrance: async () => undefined,
    person: (id) => found(people.find((person) => person.id === id)),
    press: (id, channel, data, resend) => {
      const { activityId } = stage.newest(channel);
      return connector.press({
        channelId: channel,
        activityId,
        person: stage.person(id),
        data,
        ...(resend && { resend }),
      });
    },
    newest: (channel) => found(connector.messages(channel).at(-1)),
    post,
    close: () => {
      close();
      connector.close();
      bench.graph.close();
    },
  };
  return stage;
}

/** Files and submits a wish for E-journal; 640.000 kr. unless the form says otherwise. Answers its key. */
export async function file(stage: Stage, form: Partial<ChangeForm> = {}): Promise<string> {
  const actor = actorOfPerson(stage.ports, 'fsa-e-journal');
  const filed = must(
    await createChange(
      stage.ports,
      { actor, key: `file-${JSON.stringify(form)}-${stage.ports.clock.now()}` },
      {
        title: 'Søgning på tværs af journalnotater',
        system: form.system ?? 'e-journal',
        kind: 'functional',
        oneOffCost: 640_000,
        yearlyCost: 45_000,
        description: 'Fritekstsøgning i alle journalnotater, som brugeren har adgang til.',
        reason: 'Klinikere bruger i dag lang tid på at lede i notaterne.',
        consequence: 'Det tager fortsat lang tid.',
        ...form,
      },
      words,
    ),
  );
  await change(stage, 'fsa-e-journal', filed.id, { type: 'submit' });
  return filed.id;
}

/** Takes a filed wish through the steering group's assessment and opens SYS' round. Answers the round's key. */
export async function putToSys(stage: Stage, id: string): Promise<string> {
  await change(stage, 'fsg-e-journal-formand', id, {
    type: 'assess',
    assessment: {
      criteria: {
        user: 'Stort behov.',
        business: 'God nytte.',
        technical: 'Kan lade sig gøre.',
        economic: 'Rimelig pris.',
      },
      rank: 1,
      recommend: true,
      reason: 'Ønsket giver flest brugere nytte for pengene.',
      businessCaseNotNeeded: 'Ønsket er afgrænset.',
    },
  });
  return putTo(stage, id, 'SYS', 'rsi-sekretariatet');
}

async function putTo(stage: Stage, id: string, body: RoundBody, by: string): Promise<string> {
  await change(stage, by, id, { type: 'open-round', body, deadline: null });
  return found(found(stage.ports.store.get(changeList, id)).record.openRound);
}

export async function change(stage: Stage, by: string, id: string, command: ChangeCommand): Promise<void> {
  const { version } = found(stage.ports.store.get(changeList, id));
  const actor = actorOfPerson(stage.ports, by);
  const key = `${by}-${command.type}-${version}`;
  must(await actOnChange(stage.ports, { actor, key, id, version }, command, words));
}

export async function answerAs(stage: Stage, by: string, round: string, answer: Answer, text?: string): Promise<void> {
  const { record } = found(stage.ports.store.get(roundList, round));
  const command = { type: 'answer' as const, answer, question: record.questionHash, ...(text && { text }) };
  const actor = actorOfPerson(stage.ports, by);
  must(await actOnRound(stage.ports, { actor, key: `${by}-${answer}-${text}`, id: round, version: null }, command));
}

/** As the secretariat does it, in the list itself: columns by their internal names. */
export async function writeByHand(
  { bench, ports }: Stage,
  list: List,
  id: string,
  columns: Readonly<Record<string, string | null>>,
): Promise<void> {
  const listId = await bench.listId(list.title);
  const item = String(found(ports.store.get(list, id)).number);
  const { eTag } = must(await bench.client.getItem(SITE, listId, item, ['Key']));
  must(await bench.client.patchFields(SITE, listId, item, columns, eTag));
  await ports.store.sync();
}

export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('Not there');
  return value;
}

/** Every text of a card, in order. */
export function textsOf(card: unknown): string[] {
  if (Array.isArray(card)) return card.flatMap(textsOf);
  if (typeof card !== 'object' || card === null) return [];
  return Object.entries(card).flatMap(([key, value]) =>
    (key === 'text' || key === 'title') && typeof value === 'string' ? [value] : textsOf(value),
  );
}

export function cardOf(message: Message): { body: unknown[]; actions?: { title: string }[] } {
  const [attachment] = message.attachments as { content: { body: unknown[]; actions?: { title: string }[] } }[];
  return found(attachment).content;
}

const words = (key: string): string => key;

async function fill({ client }: Bench): Promise<void> {
  const today = copenhagenDate(NOW);
  const add = async <L extends List>(list: L, rows: readonly NewRow<L>[]) =>
    must(await addRows(client, SITE, list, rows));
  await add(personList, personListRows());
  await add(bodyList, bodyRows());
  await add(systemList, systemRows());
  await add(seatList, seatRows(today));
  await add(editionList, editionRows());
  await add(settingList, settingRows(today));
}

const hindered = (store: Store, hindrance: () => Promise<void>): Store => ({
  ...store,
  commit: async (target, action, decide) => {
    await hindrance();
    return store.commit(target, action, decide);
  },
});

async function tokenOf(entra: Entra, scope: string | readonly string[], tenant = 'common'): Promise<string> {
  const response = await fetch(`${entra.cloud.loginEndpoint}/${tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: BOT,
      client_secret: entra.clientSecret,
      scope: String(scope),
    }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}
