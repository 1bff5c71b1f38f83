// What a bot may do with conversations, as values: post, reply, update, delete, list members.
import type { Refusal } from './errors.ts';
import { createSendRate, isTooBig } from './limits.ts';
import type { SendLimit } from './limits.ts';
import type { Memory, StoredMessage } from './memory.ts';
import { asMember, isRecord, personAccount, personalConversationId, splitConversationId, textOf } from './model.ts';
import type { Activity, Member } from './model.ts';

export interface Refused {
  refused: Refusal;
  retryAfter?: number;
}

export interface Conversations {
  /** `POST /v3/conversations`: a new post in `channelData.channel.id`, or the chat with the one member. */
  create(params: Record<string, unknown>): { id: string; activityId?: string } | Refused;
  /** A post in a channel, a reply in its thread (`;messageid=`, or `replyTo`), or a line in a chat. */
  send(conversationId: string, activity: Activity, replyTo?: string): { id: string } | Refused;
  update(conversationId: string, activityId: string, activity: Activity): { id: string } | Refused;
  remove(conversationId: string, activityId: string): Refused | undefined;
  members(conversationId: string, activityId?: string): Member[] | Refused;
}

export interface ConversationsOptions {
  memory: Memory;
  botAppId: string;
  sendLimits: readonly SendLimit[];
  now: () => Date;
  /** Whether the person's account has the app, so that a bot may write to it. */
  isInstalled: (person: Pick<Member, 'tenantId' | 'objectId'>) => boolean;
  changed: (place: string) => void;
}

export function createConversations(options: ConversationsOptions): Conversations {
  const { memory, botAppId, now, changed } = options;
  const rate = createSendRate(options.sendLimits);
  const isKnown = (place: string) => (memory.channel(place) ?? memory.chat(place)) !== undefined;

  const living = (place: string, activityId: string): StoredMessage | undefined => {
    const found = memory.find(place, activityId);
    return found?.deletedAt === undefined ? found : undefined;
  };

  const post = (place: string, root: string | undefined, activity: Activity): StoredMessage | Refused => {
    if (activity['type'] !== 'message') return { refused: 'badArgument' };
    if (isTooBig(activity)) return { refused: 'tooBig' };
    const retryAfter = rate.take(place);
    if (retryAfter > 0) return { refused: 'throttled', retryAfter };
    const stored = memory.add(place, root, activity, now());
    changed(place);
    return stored;
  };

  const createInChannel = (channelId: string, activity: Activity) => {
    if (!memory.channel(channelId)) return { refused: 'unknownConversation' } as const;
    const stored = post(channelId, undefined, activity);
    if ('refused' in stored) return stored;
    return { id: `${channelId};messageid=${stored.activityId}`, activityId: stored.activityId };
  };

  const createChat = (params: Record<string, unknown>) => {
    const member = readMember(botAppId, params);
    if (member === undefined) return { refused: 'badArgument' } as const;
    if (!options.isInstalled(member)) return { refused: 'notInstalled' } as const;
    const id = personalConversationId(botAppId, member.id);
    if (!memory.chat(id)) memory.keepChat({ id, member });
    if (!isRecord(params['activity'])) return { id };
    const stored = post(id, undefined, params['activity']);
    return 'refused' in stored ? stored : { id, activityId: stored.activityId };
  };

  return {
    create(params) {
      const channelId = channelOf(params);
      if (channelId === undefined) return createChat(params);
      const activity = params['activity'];
      return isRecord(activity) ? createInChannel(channelId, activity) : { refused: 'badArgument' };
    },
    send(conversationId, activity, replyTo = textOf(activity['replyToId'])) {
      const { base, root } = splitConversationId(conversationId);
      if (!isKnown(base)) return { refused: 'unknownConversation' };
      const answered = replyTo ?? root;
      const parent = answered === undefined ? undefined : living(base, answered);
      if (answered !== undefined && !parent) return { refused: 'unknownActivity' };
      // Shown for a moment and kept nowhere.
      if (activity['type'] === 'typing') return { id: String(now().getTime()) };
      const stored = post(base, parent?.root, activity);
      return 'refused' in stored ? stored : { id: stored.activityId };
    },
    update(conversationId, activityId, activity) {
      const { base } = splitConversationId(conversationId);
      if (!isKnown(base)) return { refused: 'unknownConversation' };
      if (!living(base, activityId)) return { refused: 'unknownActivity' };
      if (activity['type'] !== 'message') return { refused: 'badArgument' };
      if (isTooBig(activity)) return { refused: 'tooBig' };
      memory.replace(base, activityId, activity, now());
      changed(base);
      return { id: activityId };
    },
    remove(conversationId, activityId) {
      const { base } = splitConversationId(conversationId);
      if (!isKnown(base)) return { refused: 'unknownConversation' };
      if (!living(base, activityId)) return { refused: 'unknownActivity' };
      memory.remove(base, activityId, now());
      changed(base);
      return undefined;
    },
    members(conversationId, activityId) {
      const { base } = splitConversationId(conversationId);
      if (activityId !== undefined && !living(base, activityId)) return { refused: 'unknownActivity' };
      const channel = memory.channel(base);
      if (channel) return (channel.members ?? []).map((person) => asMember(botAppId, person));
      const chat = memory.chat(base);
      return chat ? [chat.member] : { refused: 'unknownConversation' };
    },
  };
}

function channelOf(params: Record<string, unknown>): string | undefined {
  const channelData = params['channelData'];
  const channel = isRecord(channelData) ? channelData['channel'] : undefined;
  return isRecord(channel) ? textOf(channel['id']) : undefined;
}

/** A member is named by its account (`29:…`) or by its object id, which needs the tenant. */
function readMember(botAppId: string, params: Record<string, unknown>): Member | undefined {
  const members = params['members'];
  const first: unknown = Array.isArray(members) && members.length === 1 ? members[0] : undefined;
  const given = isRecord(first) ? textOf(first['id']) : undefined;
  if (!isRecord(first) || given === undefined) return undefined;
  const isAccount = given.startsWith('29:');
  const tenantId = textOf(params['tenantId']) ?? '';
  const objectId = isAccount ? (textOf(first['aadObjectId']) ?? '') : given;
  if (!isAccount && tenantId === '') return undefined;
  const id = isAccount ? given : personAccount(botAppId, { tenantId, objectId });
  return { id, name: textOf(first['name']) ?? '', objectId, aadObjectId: objectId, tenantId };
}
