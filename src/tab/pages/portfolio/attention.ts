// What needs attention, in words: which project, why, and what has been done about it.
import type { AttentionView } from '../../../contract/project.ts';
import type { Format } from '../../../text/format.ts';
import type { Words } from '../../../text/words.ts';
import type { LightKind } from '../../charts/lightKind.ts';
import { itemFacts } from '../../shell/agendaFacts.ts';

export const LIGHT_OF: Readonly<Record<AttentionView['kind'], LightKind>> = {
  missing: 'missing',
  red: 'red',
  'turned-yellow': 'yellow',
  'on-agenda': 'yellow',
};

export function titleOf({ kind, title, month }: AttentionView, words: Words, format: Format): string {
  return words.portfolio.attention[kind]({ title, month: format.month(`${month}-01`) });
}

/** One sentence per fact. */
export function factsOf(view: AttentionView, words: Words, format: Format): string[] {
  const told = words.portfolio.attention;
  const { kind, due, workingDaysLate, reminded, item } = view;
  const onAgenda = item === null ? [] : itemFacts(item, words, format);
  if (kind !== 'missing') return onAgenda;
  return [
    ...(due === null ? [] : [told.due({ date: format.longDate(due), days: format.workingDaysLeft(-workingDaysLate) })]),
    reminded === 0
      ? told.notReminded
      : told.reminded({ count: words.units.inWords({ count: reminded }), one: reminded === 1 }),
    ...onAgenda,
  ];
}
