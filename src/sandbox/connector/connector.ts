// The Bot Connector of the sandbox: what the bot calls, what the channels remember, and what a press sends back.
import { createConversations } from './conversations.ts';
import { asChatMessages } from './chatMessages.ts';
import {
  askTask,
  failure,
  invokeActivity,
  messageActivity,
  pressedAction,
  refreshAction,
  sendInvoke,
  taskActivity,
} from './invoke.ts';
import type { CardAction, TaskAnswer, TaskKind } from './invoke.ts';
import { teamsSendLimits } from './limits.ts';
import type { SendLimit } from './limits.ts';
import { asMessage, openMemory } from './memory.ts';
import type { PersonalChat } from './memory.ts';
import { asMember, personAccount, personalConversationId, splitConversationId } from './model.ts';
import type { Channel, InvokeAnswer, Message, Person } from './model.ts';
import { connectorRoutes } from './routes.ts';

export type { Channel, Message } from './model.ts';

export interface ConnectorOptions {
  /** File path, or `:memory:`. */
  database: string;
  /** Where the bot reaches this connector, such as `http://localhost:3978/sandbox/connector`. */
  serviceUrl: string;
  botAppId: string;
  /** False answers 401. */
  authorize: (authorization: string | null) => Promise<boolean>;
  /** POSTs to the bot's `/api/messages` with the connector's token. */
  deliver: (activity: object) => Promise<{ status: number; body: unknown }>;
  now: () => Date;
  /** Whether an account has the app, so that the bot may write to it first; everybody where it is left out. */
  isInstalled?: (person: Pick<Person, 'tenantId' | 'objectId'>) => boolean;
  /** What one conversation takes; Teams' documented limits where it is left out. */
  sendLimits?: readonly SendLimit[];
  /** Milliseconds before an unanswered invoke is sent again; 15.000 where it is left out. */
  patience?: number;
}

interface CardPlace {
  /** A channel, or a personal chat. */
  channelId: string;
  activityId: string;
  person: Person;
}

export interface Connector {
  fetch(request: Request): Promise<Response>;
  /** Replaces the set of channels; what was written in them stays. */
  setChannels(channels: Channel[]): void;
  channels(): Channel[];
  /** Oldest first, newest state, without the deleted ones; also takes a personal chat's id or a thread's. */
  messages(channelId: string): Message[];
  /** Sends what Teams sends for an Action.Execute; `resend` delivers it twice, under two ids. */
  press(input: CardPlace & { data: unknown; resend?: boolean }): Promise<InvokeAnswer>;
  /** Sends what Teams sends when a button opens a dialog, and when the dialog hands something back to the bot. */
  task(input: CardPlace & { kind: TaskKind; data: unknown }): Promise<TaskAnswer>;
  /** Sends the refresh that the card asks for; `undefined` where it asks for none. */
  refresh(input: CardPlace): Promise<InvokeAnswer | undefined>;
  /** Writes to the bot in the person's chat with it, as Teams sends it; false when the bot did not take it. */
  say(person: Person, text: string): Promise<boolean>;
  /** The chats in which something was written or may be. */
  chats(): PersonalChat[];
  /** `29:…`: the person's account as the bot sees it. */
  account(person: Person): string;
  /** The id of the chat between the bot and the person; it has messages once the bot has written there. */
  personalChat(person: Person): string;
  /** Newest first, in Graph's chatMessage shape; empty for a channel that the team does not have. */
  graphMessages(teamId: string, channelId: string): unknown[];
  /** Calls the listener with the channel's or chat's id after each change; the answer ends it. */
  onChange(listener: (channelId: string) => void): () => void;
  close(): void;
}

export function createConnector(options: ConnectorOptions): Connector {
  const { botAppId } = options;
  const memory = openMemory(options.database);
  const listeners = new Set<(channelId: string) => void>();
  const conversations = createConversations({
    memory,
    botAppId,
    sendLimits: options.sendLimits ?? teamsSendLimits,
    now: options.now,
    isInstalled: options.isInstalled ?? (() => true),
    changed: (place) => listeners.forEach((listener) => listener(place)),
  });
  const app = connectorRoutes({ serviceUrl: options.serviceUrl, conversations, authorize: options.authorize });
  const delivery = { deliver: options.deliver, patience: options.patience ?? 15_000 };

  const messageAt = ({ channelId, activityId }: CardPlace) => {
    const found = memory.find(splitConversationId(channelId).base, activityId);
    return found?.deletedAt === undefined ? found : undefined;
  };

  const invoke = async (place: CardPlace, card: CardAction, resend: boolean): Promise<InvokeAnswer> => {
    const message = messageAt(place);
    if (!message) return failure(404, 'ActivityNotFoundInConversation');
    const channel = memory.channel(message.place);
    return sendInvoke(delivery, () => invokeActivity(options, message, channel, place.person, card), resend);
  };

  return {
    fetch: async (request) => app.fetch(request),
    setChannels: (channels) => memory.setChannels(channels),
    channels: () => memory.channels(),
    messages(channelId) {
      const { base, root } = splitConversationId(channelId);
      const isChannel = memory.channel(base) !== undefined;
      return memory
        .all(base)
        .filter((stored) => stored.deletedAt === undefined && (root === undefined || stored.root === root))
        .map((stored) => asMessage(stored, isChannel));
    },
    press: (input) => invoke(input, pressedAction(input.data), input.resend ?? false),
    async task(input) {
      const message = messageAt(input);
      if (!message) return { status: 404, body: null };
      const channel = memory.channel(message.place);
      return askTask(delivery, taskActivity(options, message, channel, input.person, input));
    },
    async refresh(place) {
      const message = messageAt(place);
      if (!message) return failure(404, 'ActivityNotFoundInConversation');
      const card = refreshAction(message, personAccount(botAppId, place.person));
      return card && invoke(place, card, false);
    },
    async say(person, text) {
      const member = asMember(botAppId, person);
      const id = personalConversationId(botAppId, member.id);
      if (!memory.chat(id)) memory.keepChat({ id, member });
      const activity = messageActivity(options, id, person, text);
      const { activityId } = memory.add(id, undefined, activity, options.now());
      listeners.forEach((listener) => listener(id));
      const { status } = await options.deliver({ ...activity, id: activityId });
      return status >= 200 && status < 300;
    },
    chats: () => memory.chats(),
    account: (person) => personAccount(botAppId, person),
    personalChat: (person) => personalConversationId(botAppId, personAccount(botAppId, person)),
    graphMessages(teamId, channelId) {
      if (memory.channel(channelId)?.teamId !== teamId) return [];
      return asChatMessages(teamId, channelId, botAppId, memory.all(channelId));
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => memory.close(),
  };
}
