// Posting one message: to a channel in one call; to a person by opening the chat with them first, which posts nothing.
import type { App } from '@microsoft/teams.apps';
import type { Identity } from '../domain/people/person.list.ts';
import type { CardPlace } from '../domain/record/ledger.ts';
import { failureOf } from './connectorFailure.ts';
import type { Drawing } from './drawing.ts';
import type { ChannelTarget } from './targets.ts';

/** As much of the SDK's conversation client as the cards need. */
export type Conversations = Pick<
  App['api']['conversations'],
  'create' | 'createActivity' | 'getMembers' | 'updateActivity'
>;
export type SentMessage = NonNullable<Parameters<Conversations['create']>[0]['activity']>;

export interface BotAccount {
  readonly botAppId: string;
  /** The tenant that holds the bot and the teams. */
  readonly tenantId: string;
}

/** The summary is what the notification says; a card alone would be announced as “Sent a card”. */
export function messageOf({ card, summary }: Drawing, channelData: Record<string, unknown>): SentMessage {
  // The SDK's type lacks the summary, which Teams and Graph read.
  const message: SentMessage & { readonly summary: string } = {
    type: 'message',
    summary,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    channelData,
  };
  return message;
}

/** A new post; its answers to come stand in the thread of it. */
export async function postInChannel(
  conversations: Conversations,
  { botAppId, tenantId }: BotAccount,
  { channelId }: ChannelTarget,
  activity: SentMessage,
): Promise<CardPlace> {
  const { id, activityId } = await conversations.create({
    isGroup: true,
    tenantId,
    bot: { id: botAppId },
    channelData: { channel: { id: channelId } },
    activity,
  });
  return { conversationId: id, activityId };
}

/**
 * The id of the one chat between the bot and a person, the same however often it is asked for. The account in the bot's own tenant
 * first; a guest there cannot add apps, so that the account at home may be the one that has the bot. Throws what the last one threw.
 */
export async function openChat(
  conversations: Conversations,
  { botAppId, tenantId }: BotAccount,
  identities: readonly Identity[],
): Promise<string> {
  const nearest = identities.toSorted((a, b) => Number(b.tenantId === tenantId) - Number(a.tenantId === tenantId));
  let refusal: unknown = new Error('The person has no account');
  for (const identity of nearest) {
    try {
      const { id } = await conversations.create({
        isGroup: false,
        tenantId: identity.tenantId,
        bot: { id: botAppId },
        members: [{ id: identity.objectId, role: 'user' }],
      });
      return id;
    } catch (thrown) {
      if (failureOf(thrown).kind === 'retry') throw thrown;
      refusal = thrown;
    }
  }
  throw refusal;
}

/**
 * A card in a person's own chat refreshes itself when the person sees it, so that it tells the truth without being edited: Teams does
 * so for those whom the card names by their account, which only the chat knows. Without it the person asks for it in the menu.
 */
export async function refreshedFor(conversations: Conversations, chat: string, drawing: Drawing): Promise<Drawing> {
  const { refresh } = drawing.card;
  const members = await conversations.getMembers(chat).catch(() => []);
  if (!refresh || members.length !== 1) return drawing;
  return { ...drawing, card: { ...drawing.card, refresh: { ...refresh, userIds: members.map(({ id }) => id) } } };
}
