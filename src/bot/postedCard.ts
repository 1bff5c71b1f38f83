// Finds a card that was posted, among a channel's messages as Graph gives them (`chatMessage`).
import * as z from 'zod/mini';
import type { CardPlace } from '../domain/record/ledger.ts';

/**
 * Where our cards with this correlation stand, newest first, without those that another has superseded. The id of a card's first element
 * is its correlation; a superseded card has none, and a deleted message has no attachments.
 */
export function placesOfCard(
  messages: readonly unknown[],
  channelId: string,
  botAppId: string,
  correlation: string,
): CardPlace[] {
  const found = messages.flatMap((message) => {
    const parsed = chatMessage.safeParse(message);
    if (!parsed.success || parsed.data.from.application.id !== botAppId) return [];
    const { id, attachments } = parsed.data;
    return attachments.some(({ content }) => correlationIn(content) === correlation) ? [id] : [];
  });
  return found
    .toSorted((a, b) => Number(b) - Number(a))
    .map((id) => ({ conversationId: `${channelId};messageid=${id}`, activityId: id }));
}

const chatMessage = z.object({
  id: z.string(),
  from: z.object({ application: z.object({ id: z.string() }) }),
  attachments: z.array(z.object({ content: z.nullish(z.string()) })),
});
const postedCard = z.object({ body: z.array(z.object({ id: z.optional(z.string()) })) });

/** Graph gives a card as text. */
function correlationIn(content: string | null | undefined): string | undefined {
  try {
    const parsed = postedCard.safeParse(JSON.parse(content ?? 'null'));
    return parsed.success ? parsed.data.body[0]?.id : undefined;
  } catch {
    return undefined;
  }
}
