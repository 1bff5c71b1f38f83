// What the items that wait have in common: their order, their icons, where they lead.
import {
  ArrowCircleUpRegular,
  ArrowForwardRegular,
  BoxCheckmarkRegular,
  BranchRegular,
  CalendarCheckmarkRegular,
  CommentRegular,
  DataTrendingRegular,
  DocumentBulletListRegular,
  DocumentEditRegular,
  GavelRegular,
  MailCheckmarkRegular,
  MoneyRegular,
  PersonAddRegular,
  PlayCircleRegular,
  VoteRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { TaskItem, WaitingItem } from '../../../contract/overview.ts';
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

export const TASK_ICONS: Readonly<Record<TaskItem['kind'], FluentIcon>> = {
  report: DataTrendingRegular,
  confirm: ArrowCircleUpRegular,
  acknowledge: MailCheckmarkRegular,
  answer: VoteRegular,
  decide: GavelRegular,
  'name-accountable': PersonAddRegular,
};

/** Earliest deadline first; what has none comes last, in the order in which it came. */
export function dueFirst<T extends { readonly due: string | null }>(items: readonly T[]): T[] {
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

const PLACES: Readonly<Record<string, string>> = {
  statusReports: '/status',
  escalations: '/escalations',
  projects: '/projects',
};

/** What a task opens; the portfolio, where its agenda items stand, for an item without a project. */
export function placeOfTask({ record }: Pick<TaskItem, 'record'>): string {
  const [list = '', ...id] = record.split('/');
  const place = PLACES[list];
  return place === undefined ? '/projects' : `${place}/${encodeURIComponent(id.join('/'))}`;
}
