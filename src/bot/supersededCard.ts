// What a card becomes when it was posted twice: it says so, and has no buttons.
import { link, quiet, text, wholeCard } from './cardParts.ts';
import type { Drawing, Pen } from './drawing.ts';
import { pageLink } from './links.ts';

/** `path`: the tab's page about what the newer card shows. */
export function supersededCard(pen: Pen, path: string): Drawing {
  const texts = pen.words.cards.superseded;
  const open = link(pen.words.cards.openShort, pageLink(pen.tab, path));
  return {
    card: wholeCard([text(texts.title, { weight: 'Bolder' }), quiet(`${texts.text} ${open}`, { spacing: 'None' })]),
    summary: texts.summary,
  };
}
