// An item on a body's agenda in words, and whether the reader may name who accounts for it (PUB-2).
import type { AgendaItemView } from '../../contract/agenda.ts';
import type { Format } from '../../text/format.ts';
import type { Words } from '../../text/words.ts';

/** At which meeting the project is an item of its own, and who accounts for it (PUB-2). */
export function itemFacts(
  { state, bodyName, meeting, accountable }: AgendaItemView,
  words: Words,
  format: Format,
): string[] {
  const told = words.portfolio.attention;
  const date = meeting === null ? '' : format.longDate(meeting);
  if (state === 'treated') {
    return [meeting === null ? told.treatedNext({ body: bodyName }) : told.treated({ body: bodyName, date })];
  }
  return [
    meeting === null ? told.itemNext({ body: bodyName }) : told.item({ body: bodyName, date }),
    accountable === null ? told.nobodyAccounts : told.accounts({ name: accountable.name }),
  ];
}

/** The reader may do this with the item now. */
export function mayNow(item: AgendaItemView, wanted: AgendaItemView['actions'][number]['action']): boolean {
  return item.actions.some(({ action, blocked }) => action === wanted && blocked === null);
}

/** The reader may name who accounts for it, and nobody is named yet. */
export function mayChoose(item: AgendaItemView | null): item is AgendaItemView {
  return item !== null && item.accountable === null && mayNow(item, 'name-accountable');
}
