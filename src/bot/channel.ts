// The port `Channel` on the Bot Connector: posts, updates and finds the cards of records in their bodies' channels.
import type { CardPlace } from '../domain/record/ledger.ts';
import { err, ok } from '../domain/result.ts';
import type { CardRef, Channel, Ports } from '../usecases/ports.ts';
import { withRetries, type Failure, type Patience } from './connectorFailure.ts';
import { drawRecord, drawSuperseded, type CardStyle } from './drawRecord.ts';
import { placesOfCard } from './postedCard.ts';
import { messageOf, openChat, postInChannel, refreshedFor, type Conversations, type SentMessage } from './sending.ts';
import { targetOf, type ChatTarget } from './targets.ts';

export interface ChannelOptions extends CardStyle {
  readonly ports: () => Ports;
  /** Of the service URL where the tenant's conversations live. */
  readonly conversations: () => Conversations;
  readonly botAppId: string;
  /** The tenant that holds the teams. */
  readonly tenantId: string;
  readonly readMessages: ReadMessages;
  readonly patience: Patience;
  readonly log: (message: string, error: unknown) => void;
}

/** The newest messages of a channel in Graph's shape (one page); null where Graph may not read them, a rejection where it could not now. */
export type ReadMessages = (teamId: string, channelId: string) => Promise<readonly unknown[] | null>;

export function createChannel(options: ChannelOptions): Channel {
  const { ports, conversations, patience, log } = options;

  const find = async (ref: CardRef, correlation: string): Promise<readonly CardPlace[] | null> => {
    const target = targetOf(ports(), ref);
    if (!target) return [];
    // Nobody but the two can read their chat.
    if (target.kind === 'chat') return null;
    const messages = await options.readMessages(target.teamId, target.channelId);
    return messages && placesOfCard(messages, target.channelId, options.botAppId, correlation);
  };

  /** The chat with a person; a refusal means that none of their accounts has the app, and that another try will not help. */
  const chatWith = async ({ identities }: ChatTarget, correlation: string) => {
    const opened = await withRetries(patience, () => openChat(conversations(), options, identities));
    if (opened.ok) return opened;
    log(`The person’s chat for ${correlation} was not opened: the app may not be installed for them`, opened.error);
    return err(whyNotThere(opened.error));
  };

  const send = async (place: CardPlace, message: SentMessage) =>
    withRetries(patience, () => conversations().updateActivity(place.conversationId, place.activityId, message));

  return {
    wants: (ref) => targetOf(ports(), ref) !== null,
    find,
    async post(ref, correlation, known = []) {
      const target = targetOf(ports(), ref);
      const drawing = target && drawRecord(ports(), ref, options);
      if (!target || !drawing) return err('refused');
      const chat = target.kind === 'chat' ? await chatWith(target, correlation) : null;
      if (chat && !chat.ok) return chat;
      const own = chat ? await refreshedFor(conversations(), chat.value, drawing) : drawing;
      const message = messageOf(own, { correlation });
      let mayStand = false;
      const posted = await withRetries(patience, async (_, before) => {
        // A post has no key: where the last try may have been carried out after all, look first.
        mayStand ||= before?.maybeDone === true;
        const standing = before?.maybeDone ? await find(ref, correlation) : [];
        // Nobody can look: whether to post once more is for those to say who count how often.
        if (standing === null) return null;
        const found = standing.find(({ activityId }) => !known.some((other) => other.activityId === activityId));
        if (found) return found;
        if (target.kind === 'channel') return postInChannel(conversations(), options, target, message);
        const conversationId = chat?.value ?? '';
        return { conversationId, activityId: (await conversations().createActivity(conversationId, message)).id };
      });
      if (posted.ok) return posted.value ? ok(posted.value) : err('unknown');
      log(`The card of ${correlation} was not posted`, posted.error);
      if (mayStand || posted.error.maybeDone) return err('unknown');
      if (target.kind === 'chat') return err(whyNotThere(posted.error));
      return err(posted.error.kind === 'retry' ? 'retry' : 'refused');
    },
    async update(ref, place) {
      const drawing = drawRecord(ports(), ref, options);
      if (!drawing) return err('refused');
      const updated = await send(place, messageOf(drawing, { correlation: `${ref.list}/${ref.id}` }));
      if (updated.ok) return ok(null);
      log(`The card of ${ref.list}/${ref.id} was not updated`, updated.error);
      return err(updated.error.kind);
    },
    async supersede(ref, place) {
      const done = await send(place, messageOf(drawSuperseded(ports(), ref, options), { superseded: true }));
      if (done.ok) return ok(null);
      log(`A card of ${ref.list}/${ref.id} was not marked as superseded`, done.error);
      return err(done.error.kind);
    },
  };
}

/** A person who has not installed the app, or has blocked it, is not reached by trying again. */
const whyNotThere = ({ kind, status }: Failure): 'retry' | 'refused' | 'undeliverable' => {
  if (kind === 'retry') return kind;
  return status === 403 || status === 404 ? 'undeliverable' : 'refused';
};
