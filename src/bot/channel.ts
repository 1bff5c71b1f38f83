// The port `Channel` on the Bot Connector: posts, updates and finds the cards of records in their bodies' channels.
import type { App } from '@microsoft/teams.apps';
import { changeList } from '../domain/change/change.list.ts';
import { bodyList } from '../domain/people/body.list.ts';
import type { CardPlace } from '../domain/record/ledger.ts';
import { err, ok } from '../domain/result.ts';
import { roundList } from '../domain/round/round.list.ts';
import type { CardRef, Channel, Ports } from '../usecases/ports.ts';
import { groupIsTold, groupOf } from './changeFace.ts';
import { withRetries, type Patience } from './connectorFailure.ts';
import { drawRecord, drawSuperseded, type CardStyle } from './drawRecord.ts';
import type { Drawing } from './drawing.ts';
import { placesOfCard } from './postedCard.ts';

/** As much of the SDK's conversation client as the cards need. */
export type Conversations = Pick<App['api']['conversations'], 'create' | 'updateActivity'>;
type SentMessage = NonNullable<Parameters<Conversations['create']>[0]['activity']>;

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

interface Target {
  readonly teamId: string;
  readonly channelId: string;
}

export function createChannel(options: ChannelOptions): Channel {
  const { ports, conversations, botAppId, tenantId, patience, log } = options;

  const find = async (ref: CardRef, correlation: string): Promise<readonly CardPlace[] | null> => {
    const target = targetOf(ports(), ref);
    if (!target) return [];
    const messages = await options.readMessages(target.teamId, target.channelId);
    return messages && placesOfCard(messages, target.channelId, botAppId, correlation);
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
      const posted = await withRetries(patience, async (_, before) => {
        // A post has no key: where the last try may have been carried out after all, look first.
        const standing = before?.maybeDone ? await find(ref, correlation) : null;
        const found = standing?.find(({ activityId }) => !known.some((other) => other.activityId === activityId));
        if (found) return found;
        const { id, activityId } = await conversations().create({
          isGroup: true,
          tenantId,
          bot: { id: botAppId },
          channelData: { channel: { id: target.channelId } },
          activity: messageOf(drawing, { correlation }),
        });
        return { conversationId: id, activityId };
      });
      if (posted.ok) return ok(posted.value);
      log(`The card of ${correlation} was not posted`, posted.error);
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

/** The channel where a record's card belongs: a round in its body's, a small change in the steering group's; else none. */
function targetOf(ports: Ports, ref: CardRef): Target | null {
  if (ref.list === roundList.name) {
    const round = ports.store.get(roundList, ref.id);
    return channelIn(round && ports.store.get(bodyList, round.record.bodyId)?.record);
  }
  const change = ref.list === changeList.name ? ports.store.get(changeList, ref.id) : undefined;
  if (!change) return null;
  // A card that stands is kept true, also when the amount moved the case to another route.
  const stands = change.ledger?.card?.place !== undefined;
  return stands || groupIsTold(ports, change) ? channelIn(groupOf(ports, change)) : null;
}

function channelIn(body: { readonly teamId?: string; readonly channelId?: string } | null | undefined): Target | null {
  return body?.channelId === undefined ? null : { teamId: body.teamId ?? '', channelId: body.channelId };
}
