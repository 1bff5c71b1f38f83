// The bot on Microsoft's Teams SDK: our guards, the presses, the commands, and the port `Channel`.
import { App, type AppOptions, type HttpRouteHandler, type IHttpServerAdapter, type IPlugin } from '@microsoft/teams.apps';
import { PUBLIC, type Activity, type CloudEnvironment } from '@microsoft/teams.api';
import type { Language } from '../text/words.ts';
import { wordsFor } from '../text/words.ts';
import type { Channel, Ports } from '../usecases/ports.ts';
import { createCardActions } from './cardActions.ts';
import { createChannel } from './channel.ts';
import { chatReply } from './chatReply.ts';
import type { Patience } from './connectorFailure.ts';
import { fail } from './cardReplies.ts';
import { guarded } from './guards.ts';

export interface BotConfig {
  /** Client id of the bot's own app registration, never the tab's. */
  readonly appId: string;
  /** The tenant that holds the bot and the teams. */
  readonly tenantId: string;
  readonly teamsAppId: string;
  /** Microsoft's public cloud where left out. Its `tokenIssuer` is the only issuer whose tokens are let in. */
  readonly cloud?: CloudEnvironment | undefined;
  /** The bot's token for a scope: client credentials of its own registration. */
  readonly token: (scope: string | string[], tenantId?: string) => Promise<string>;
  /** Addresses, and all below them, that activities may come from; cards are posted to the first. */
  readonly serviceUrls: readonly [string, ...string[]];
  /** Danish where left out. */
  readonly language?: Language | undefined;
}

export interface BotOptions {
  /** Asked at each use, since the ports hold the bot's own channel. */
  readonly ports: () => Ports;
  readonly config: BotConfig;
  /** Told the one route, `POST /api/messages`, when the bot starts. The server reads the body as JSON. */
  readonly routes: (method: 'POST', path: string, handler: HttpRouteHandler) => void;
  readonly log: (level: 'info' | 'warn' | 'error', message: string) => void;
  /** The newest messages of a channel, from Graph; rejects where it may not read them. */
  readonly readMessages?: ((teamId: string, channelId: string) => Promise<readonly unknown[]>) | undefined;
  readonly patience?: Patience | undefined;
}

export interface Bot {
  readonly channel: Channel;
  /** Registers the route. No request is taken before. */
  start(): Promise<void>;
}

/** Throws where the configuration would let unauthenticated requests in. */
export function createBot({ ports, config, routes, log, readMessages, patience = inRealTime }: BotOptions): Bot {
  const cloud = config.cloud ?? PUBLIC;
  if (!config.appId || !config.tenantId || !cloud.tokenIssuer) throw new Error('The bot needs its app, tenant and issuer');
  const language = config.language ?? 'da';
  const [serviceUrl] = config.serviceUrls;
  const adapter: IHttpServerAdapter = {
    registerRoute: (method, path, handler) =>
      routes(method, path, guarded({ issuer: cloud.tokenIssuer, serviceUrls: config.serviceUrls }, handler)),
  };
  const app = new App({
    clientId: config.appId,
    tenantId: config.tenantId,
    token: config.token,
    cloud,
    serviceUrl,
    httpServerAdapter: adapter,
    messagingEndpoint: '/api/messages',
    // An environment variable must not be able to open the door.
    dangerouslyAllowUnauthenticatedRequests: false,
    client: { timeout: CONNECTOR_TIMEOUT_MS },
    logger: loggerOn(log),
  });
  const style = { teamsAppId: config.teamsAppId, language };
  const actions = createCardActions({ ...style, ports, log: (message) => log('error', message) });
  app.on('card.action.answer', ({ activity }) => actions.answer(activity));
  app.on('card.action.comment', ({ activity }) => actions.comment(activity));
  app.on('card.action.refresh', ({ activity }) => actions.refresh(activity));
  // A press is given to the first route that fits: this one has what no card of ours sent.
  app.on('card.action', () => fail(400, wordsFor(language).cards.reply.badData));
  app.on('message', async (context) => {
    const { activity } = context;
    const said = { text: activity.text ?? '', sender: activity, channelId: channelOf(activity) };
    await context.send(chatReply(ports(), config.teamsAppId, said));
  });
  app.on('install.add', async (context) => {
    const { greeting } = wordsFor(language).cards.chat;
    await context.send(channelOf(context.activity) === null ? greeting.personal : greeting.team);
  });

  const channel = createChannel({
    ...style,
    ports,
    conversations: () => app.api.clone({ serviceUrl }).conversations,
    botAppId: config.appId,
    tenantId: config.tenantId,
    readMessages,
    patience,
    log: (message) => log('warn', message),
  });
  return { channel, start: () => app.initialize() };
}

/** The connector gets this long, so that a post that hangs does not hold up the others. */
const CONNECTOR_TIMEOUT_MS = 10_000;

const inRealTime: Patience = {
  sleep: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
  chance: Math.random,
};

/** Null in a personal chat; the chat's own id in a group chat. */
function channelOf({ conversation, channelData }: Pick<Activity, 'conversation' | 'channelData'>): string | null {
  if (conversation.conversationType === 'personal') return null;
  return channelData?.channel?.id ?? conversation.id.split(';')[0] ?? conversation.id;
}

type Logger = NonNullable<AppOptions<IPlugin>['logger']>;

/** The SDK logs whole activities at the lower levels: those are left out, and of errors only the message is kept. */
function loggerOn(log: BotOptions['log']): Logger {
  const told = (parts: readonly unknown[]): string =>
    parts.map((part) => (part instanceof Error ? part.message : typeof part === 'string' ? part : '')).join(' ').trim();
  const silent = (): void => undefined;
  const logger: Logger = {
    debug: silent,
    info: silent,
    trace: silent,
    log: silent,
    warn: (...parts: unknown[]) => log('warn', told(parts)),
    error: (...parts: unknown[]) => log('error', told(parts)),
    child: () => logger,
  };
  return logger;
}
