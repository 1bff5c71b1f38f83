// Every message with a record's card: in channels and in people's own chats with the bot.
import type { Connector } from '../../src/sandbox/connector/connector.ts';
import type { StandingCard } from './found.ts';

export const messagesIn = (connector: Connector): StandingCard[] =>
  [...connector.channels(), ...connector.chats()].flatMap(({ id }) =>
    connector.messages(id).map(({ activityId, superseded, attachments }) => {
      const [attachment] = attachments as { content?: { body?: { id?: string }[] } }[];
      return {
        activityId,
        superseded,
        correlation: attachment?.content?.body?.[0]?.id,
        content: JSON.stringify(attachment?.content ?? null),
      };
    }),
  );
