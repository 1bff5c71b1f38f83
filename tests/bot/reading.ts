// A card as people read it: parsed and drawn by Microsoft's own renderer, with the client's markdown.
import { AdaptiveCard, HostConfig, SerializationContext } from 'adaptivecards';
import { expect } from 'vitest';
import type { Drawing } from '../../src/bot/drawing.ts';
import { messageOf } from '../../src/bot/sending.ts';
import { cardMarkdown } from '../../src/sandbox/client/cards/markdown.ts';

export const TAB = { teamsAppId: '5a5d0000-0000-4000-8000-000000000001', entityId: 'styringsrum' };
/** Bytes of UTF-16 that a message with a card may have. */
export const LIMIT = 25 * 1_024;

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardMarkdown(text);
  result.didProcess = true;
};

export const bytes = (drawing: Drawing): number =>
  JSON.stringify(messageOf(drawing, { correlation: 'rounds/c1-r1' })).length * 2;

/** Parses and draws the card; throws at any event that the renderer reports. Answers what people read. */
export function read({ card }: Drawing): { text: string; element: HTMLElement } {
  const drawn = new AdaptiveCard();
  drawn.hostConfig = new HostConfig({ supportsInteractivity: true });
  const context = new SerializationContext();
  drawn.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const failures = drawn.validateProperties().validationEvents.map(({ message }) => message);
  expect([...events, ...failures]).toEqual([]);
  const element = drawn.render();
  if (!element) throw new Error('Nothing was drawn');
  const blocks = [...element.querySelectorAll('.ac-textBlock, button')].map((block) => block.textContent);
  return { text: blocks.join('\n').replaceAll('\u00A0', ' ').replaceAll('\u2011', '-'), element };
}
