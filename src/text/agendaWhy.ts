// Why a project is an item of its own, as it reads while the item waits (PUB-2).
import type { AgendaWhy } from '../domain/agenda/agendaItem.list.ts';
import type { Light } from '../domain/status/status.list.ts';
import type { Words } from './words.ts';

/** A project that has reported something better since was red: the item stays, but does not say that it is. */
export function agendaWhyText(why: AgendaWhy, overall: Light | null, { choices, cards }: Words): string {
  const isBetter = why === 'red' && overall !== null && overall !== 'red';
  return isBetter ? cards.agenda.whyEarlier : choices.agendaItems.why[why];
}
