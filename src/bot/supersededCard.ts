// What a card becomes when it was posted twice: it says so, and has no buttons.
import { link, quiet, text, wholeCard } from './cardParts.ts';
import type { Drawing, Pen } from './drawing.ts';
import { caseLink } from './links.ts';

/** `change`: key of the case that the newer card is about. */
export function supersededCard(pen: Pen, change: string): Drawing {
  const texts = pen.words.cards.superseded;
  const open = link(pen.words.cards.openShort, caseLink(pen.tab, change));
  return {
    card: wholeCard([text(texts.title, { weight: 'Bolder' }), quiet(`${texts.text} ${open}`, { spacing: 'None' })]),
    summary: texts.summary,
  };
}
