// The bot on Microsoft's Teams SDK: our guards, the presses, the commands, and the port `Channel`.
import { App, type AppOptions, type HttpRouteHandler, type IPlugin } from '@microsoft/teams.apps';
import type { Hono } from 'hono';
import { wordsFor, type Language } from '../text/words.ts';
import type { Channel, Ports } from '../usecases/ports.ts';
import { createCardActions } from './cardActions.ts';
import { fail } from './cardReplies.ts';
import { createChannel, type ReadMessages } from './channel.ts';
import { chatReply } from './chatReply.ts';
import type { Patience } from './connectorFailure.ts';
import { createDialogs } from './dialogs.ts';
import { mountEndpoint } from './endpoint.ts';
import type { TabPlace } from './links.ts';

export interface BotConfig extends TabPlace {
  /** Client id of the bot's own app registration, never the tab's. */
  readonly appId: string;
  /** The tenant that holds the bot and the teams. */
  readonly tenantId: string;
  /** Microsoft's public cloud where left out. */
  readonly cloud?: AppOptions<IPlugin>['cloud'] | undefined;
  /** The only issuer whose tokens are let in; the cloud's. */
  readonly issuer: string;
  /** The bot's token for a scope: client credentials of its own registration. */
  readonly token: (scope: string | string[], tenantId?: string) => Promise<string>;
  /** Addresses, and all below them, that activities may come from; cards are posted to the first. */
  readonly serviceUrls: readonly [string, ...string[]];
  readonly readMessages: ReadMessages;
  /** Where the tab's pages are served: dialogs show them. */
  readonly baseUrl: string;
  /** Danish where left out. */
  readonly language?: Language | undefined;
}

export interface BotOptions {
  /** Asked at each use, since the ports hold the bot's own channel. */
  readonly ports: () => Ports;
  readonly config: BotConfig;
  readonly log: (message: string, error: unknown) => void;
  readonly patience?: Patience | undefined;
}

export interface Bot {
  readonly channel: Channel;
  /** Mounts `POST /api/messages` with its guards. */
  mount(hono: Hono): void;
}

/** Throws where the configuration would let unauthenticated requests in. */
export async function createBot({ ports, config, log, patience = inRealTime }: BotOptions): Promise<Bot> {
  const { appId, tenantId, issuer, serviceUrls, cloud } = config;
  if (!appId || !tenantId) throw new Error('The bot needs an app and a tenant of its own');
  const language = config.language ?? 'da';
  const serviceUrl = serviceUrls[0].replace(/\/+$/, '');
  const endpoint: { handler?: HttpRouteHandler } = {};
  const app = new App({
    clientId: appId,
    tenantId,
    token: config.token,
    ...(cloud && { cloud }),
    serviceUrl,
    httpServerAdapter: { registerRoute: (_method, _path, handler) => void (endpoint.handler = handler) },
    messagingEndpoint: ENDPOINT,
    // An environment variable must not be able to open the door.
    dangerouslyAllowUnauthenticatedRequests: false,
    client: { timeout: CONNECTOR_TIMEOUT_MS },
    logger: loggerOn(log),
  });
  if (issuer !== app.cloud.tokenIssuer) throw new Error('The bot would trust another issuer than its cloud’s');
  const tab = { teamsAppId: config.teamsAppId, entityId: config.entityId };
  const style = { tab, language };
  const actions = createCardActions({ ...style, ports, log });
  app.on('card.action.answer', ({ activity }) => actions.answer(activity));
  app.on('card.action.comment', ({ activity }) => actions.comment(activity));
  app.on('card.action.all-green', ({ activity }) => actions.allGreen(activity));
  app.on('card.action.publish', ({ activity }) => actions.publish(activity));
  app.on('card.action.acknowledge', ({ activity }) => actions.acknowledge(activity));
  app.on('card.action.refresh', ({ activity }) => actions.refresh(activity));
  // A press is given to the first route that fits: this one has what no card of ours sent.
  app.on('card.action', () => fail(400, wordsFor(language).cards.reply.badData));
  const openDialog = createDialogs({ language, baseUrl: config.baseUrl, ports, log });
  app.on('dialog.open', ({ activity }) => openDialog(activity));
  // The form has said what came of it, and has saved by itself: the dialog closes.
  app.on('dialog.submit', () => ({ status: 200 }));
  app.on('message', async (context) => {
    const { activity } = context;
    const said = { text: activity.text ?? '', sender: activity, channelId: channelOf(activity) };
    await context.send(chatReply(ports(), tab, said));
  });
  app.on('install.add', async (context) => {
    const { greeting } = wordsFor(language).cards.chat;
    await context.send(channelOf(context.activity) === null ? greeting.personal : greeting.team);
  });

  const channel = createChannel({
    ...style,
    ports,
    conversations: () => app.api.clone({ serviceUrl }).conversations,
    botAppId: appId,
    tenantId,
    readMessages: config.readMessages,
    patience,
    log,
  });
  await app.initialize();
  const { handler } = endpoint;
  if (!handler) throw new Error('The SDK registered no endpoint');
  return { channel, mount: (hono) => mountEndpoint(hono, ENDPOINT, { issuer, serviceUrls }, handler) };
}

const ENDPOINT = '/api/messages';

/** The connector gets this long, so that a post that hangs does not hold up the others. */
const CONNECTOR_TIMEOUT_MS = 10_000;

const inRealTime: Patience = {
  sleep: (ms) => new Promise((resolve) => void setTimeout(resolve, ms)),
  chance: Math.random,
};

interface Whereabouts {
  readonly conversation: { readonly id: string; readonly conversationType?: string | undefined };
  readonly channelData?: { readonly channel?: { readonly id?: string | undefined } | undefined } | undefined;
}

/** Null in a personal chat; the chat's own id in a group chat. */
function channelOf({ conversation, channelData }: Whereabouts): string | null {
  if (conversation.conversationType === 'personal') return null;
  return channelData?.channel?.id ?? conversation.id.split(';')[0] ?? conversation.id;
}

type Logger = NonNullable<AppOptions<IPlugin>['logger']>;

/** The SDK logs whole activities at the lower levels: those are left out, and of errors only the message is kept. */
function loggerOn(log: BotOptions['log']): Logger {
  const silent = (): void => undefined;
  const tell = (...parts: unknown[]): void =>
    log(
      parts.filter((part) => typeof part === 'string').join(' '),
      parts.find((part) => part instanceof Error)?.message,
    );
  const logger: Logger = {
    debug: silent,
    info: silent,
    trace: silent,
    log: silent,
    warn: tell,
    error: tell,
    child: () => logger,
  };
  return logger;
}
