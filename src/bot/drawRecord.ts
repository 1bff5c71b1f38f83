// From a record to its card, whatever the record is: pure, alike for every reader (DEC-9).
import { changeList } from '../domain/change/change.list.ts';
import { roundList } from '../domain/round/round.list.ts';
import type { Language } from '../text/words.ts';
import type { CardRef, Ports } from '../usecases/ports.ts';
import { changeCard } from './changeCard.ts';
import { changeFace } from './changeFace.ts';
import { fitted, type Drawing } from './drawing.ts';
import type { TabPlace } from './links.ts';
import { outcomeCard } from './outcomeCard.ts';
import { roundCard } from './roundCard.ts';
import { roundFace } from './roundFace.ts';
import { supersededCard } from './supersededCard.ts';

export interface CardStyle {
  /** For links into it. */
  readonly tab: TabPlace;
  /** The language of the installation's cards: Danish. */
  readonly language: Language;
}

/** The card of a round or of a change as it stands; null for other records and for those that are gone. */
export function drawRecord(ports: Ports, ref: CardRef, { language, tab }: CardStyle): Drawing | null {
  if (ref.list === roundList.name) {
    const row = ports.store.get(roundList, ref.id);
    if (!row) return null;
    const face = roundFace(ports, row);
    return fitted(language, tab, (pen) =>
      row.record.state === 'open' ? roundCard(pen, face) : outcomeCard(pen, face),
    );
  }
  const row = ref.list === changeList.name ? ports.store.get(changeList, ref.id) : undefined;
  if (!row) return null;
  const face = changeFace(ports, row);
  return fitted(language, tab, (pen) => changeCard(pen, face));
}

/** The card that says that another has taken its place. */
export function drawSuperseded(ports: Ports, ref: CardRef, { language, tab }: CardStyle): Drawing {
  const change = ref.list === roundList.name ? ports.store.get(roundList, ref.id)?.record.change : ref.id;
  return fitted(language, tab, (pen) => supersededCard(pen, change ?? ref.id));
}
