// The search field: which channels and which posts hold the words.
import type { Channel, Message } from './surfaces/surfaces.ts';

/** Channels whose name or team holds the words. */
export function channelHits(channels: readonly Channel[], query: string): readonly Channel[] {
  return channels.filter(({ name, team }) => holds(`${name}\n${team}`, query));
}

/** Whether the post's summary, text or the words of its cards hold the words. */
export function isPostHit({ summary, text, attachments }: Message, query: string): boolean {
  return holds([summary, text, ...attachments.flatMap(({ content }) => cardWords(content))].join('\n'), query);
}

function holds(text: string, query: string): boolean {
  return text.toLocaleLowerCase('da').includes(query.trim().toLocaleLowerCase('da'));
}

/** The words that a card shows: texts, titles and facts, not its types and data. */
function cardWords(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(cardWords);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (typeof inner === 'string') return shownNames.includes(name) ? [inner] : [];
    return name === 'data' ? [] : cardWords(inner);
  });
}

const shownNames = ['text', 'title', 'value', 'label', 'altText'];
