// A channel's posts in the shape that Graph gives them: chatMessage.
import type { StoredMessage } from './memory.ts';
import { isRecord, textOf } from './model.ts';

const adaptiveCard = 'application/vnd.microsoft.card.adaptive';

/** Newest first, first posts of their threads only, as `GET /teams/{t}/channels/{c}/messages` answers. */
export function asChatMessages(
  teamId: string,
  channelId: string,
  botAppId: string,
  messages: readonly StoredMessage[],
): unknown[] {
  return messages
    .filter((message) => message.root === message.activityId)
    .map((message) => asChatMessage(teamId, channelId, botAppId, message))
    .toReversed();
}

function asChatMessage(teamId: string, channelId: string, botAppId: string, message: StoredMessage): unknown {
  const attachments = message.deletedAt === undefined ? cardsOf(message) : [];
  const text = escapeHtml(textOf(message.activity['text']) ?? '');
  return {
    id: message.activityId,
    replyToId: null,
    etag: String(Date.parse(message.updatedAt ?? message.at)),
    messageType: 'message',
    createdDateTime: message.at,
    lastModifiedDateTime: message.deletedAt ?? message.updatedAt ?? message.at,
    lastEditedDateTime: message.updatedAt ?? null,
    deletedDateTime: message.deletedAt ?? null,
    subject: null,
    summary: textOf(message.activity['summary']) ?? null,
    chatId: null,
    importance: 'normal',
    locale: 'en-us',
    policyViolation: null,
    from: {
      device: null,
      user: null,
      application: { id: botAppId, displayName: null, applicationIdentityType: 'bot' },
    },
    body: {
      contentType: 'html',
      content: text + attachments.map(({ id }) => `<attachment id="${id}"></attachment>`).join(''),
    },
    channelIdentity: { teamId, channelId },
    attachments,
    mentions: [],
    reactions: [],
  };
}

function cardsOf(message: StoredMessage) {
  const attachments: unknown = message.activity['attachments'];
  const list = Array.isArray(attachments) ? (attachments as unknown[]) : [];
  return list.filter(isRecord).map((attachment, index) => ({
    id: `${message.activityId}-${index}`,
    contentType: textOf(attachment['contentType']) ?? adaptiveCard,
    contentUrl: null,
    // Graph gives a card as text.
    content: JSON.stringify(attachment['content'] ?? null),
    name: null,
    thumbnailUrl: null,
  }));
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
