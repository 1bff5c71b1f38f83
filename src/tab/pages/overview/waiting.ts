// What the items that wait have in common: their order, their icons, where they lead.
import {
  ArrowForwardRegular,
  BoxCheckmarkRegular,
  BranchRegular,
  CalendarCheckmarkRegular,
  CommentRegular,
  DocumentBulletListRegular,
  DocumentEditRegular,
  GavelRegular,
  MoneyRegular,
  PlayCircleRegular,
  VoteRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { WaitingItem } from '../../../contract/schemas.ts';
import type { Words } from '../../../text/words.ts';

type Kind = WaitingItem['kind'];

export const WAITING_ICONS: Readonly<Record<Kind, FluentIcon>> = {
  answer: VoteRegular,
  comment: CommentRegular,
  decide: GavelRegular,
  assess: DocumentBulletListRegular,
  conclude: BranchRegular,
  'acknowledge-sum': MoneyRegular,
  'record-meeting': CalendarCheckmarkRegular,
  'open-round': ArrowForwardRegular,
  draft: DocumentEditRegular,
  start: PlayCircleRegular,
  deliver: BoxCheckmarkRegular,
};

/** Earliest deadline first; what has none comes last, in the order in which it came. */
export function dueFirst(items: readonly WaitingItem[]): WaitingItem[] {
  return items.toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
}

/** Where the item's button leads. */
export function placeOf({ kind, change }: WaitingItem): string {
  const place = `/changes/${encodeURIComponent(change.id)}`;
  return kind === 'draft' ? `${place}/edit` : place;
}

export function kindWords(words: Words['overview'], { kind, body }: WaitingItem): string {
  const text = words.kind[kind];
  return typeof text === 'string' ? text : text[body ?? 'SYS'];
}
