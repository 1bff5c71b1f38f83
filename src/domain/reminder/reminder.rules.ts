// Who is reminded of what on a morning: the person first, the channel only when late, one message each, every stage once.
import type { IsoDate } from '../calendar/dates.ts';
import { addWorkingDays, isWorkingDay, lastWorkingDayBefore, type AgreementDay } from '../calendar/workingDays.ts';
import { statusId } from '../status/status.list.ts';
import type { Reminder, ReminderItem, ReminderStage } from './reminder.list.ts';

/** Something that somebody owes by a day. What is done is left out by the caller. */
export interface DueThing {
  /** Stable and unique: `status/p1/2026-11`. */
  readonly key: string;
  readonly kind: ReminderItem['kind'];
  readonly due: IsoDate;
  /** Stages up to this day are passed over: the thing was not there yet. */
  readonly since?: IsoDate;
  /** Who is asked, each by themselves. */
  readonly persons: readonly string[];
  /** Where it is told when it is overdue; null where there is no channel. */
  readonly body: string | null;
  /** The row that a press opens. */
  readonly list: string;
  readonly id: string;
  readonly title: string;
  readonly month?: string;
}

export interface ReminderSettings {
  readonly agreementDays: readonly AgreementDay[];
  /** How many working days before the deadline the first reminder comes. */
  readonly remindBefore: number;
  /** How many working days after it the channel is told. */
  readonly remindChannelAfter: number;
}

/** A message of a morning, and the row that stands for it: who creates the row sends it. */
export interface MorningMessage {
  readonly id: string;
  readonly record: Reminder;
}

/**
 * The messages of a morning. `sent` holds the keys of items already sent (`sentKeys`): a stage that was missed while the
 * service was down comes on the next working morning, unless a later stage has taken its place. None on a day off.
 */
export function remindersOn(
  day: IsoDate,
  things: readonly DueThing[],
  sent: ReadonlySet<string>,
  settings: ReminderSettings,
): MorningMessage[] {
  if (!isWorkingDay(day, settings)) return [];
  const toPersons = new Map<string, ReminderItem[]>();
  const toBodies = new Map<string, ReminderItem[]>();
  for (const thing of things.toSorted(byDue)) {
    for (const stage of stagesOn(day, thing, settings)) {
      const item = itemOf(thing, stage);
      if (stage === 'overdue') {
        if (thing.body !== null && !sent.has(keyFor(item, thing.body))) push(toBodies, thing.body, item);
        continue;
      }
      for (const person of thing.persons) if (!sent.has(keyFor(item, person))) push(toPersons, person, item);
    }
  }
  return [
    ...[...toPersons].map(([person, items]) => ({
      id: personalReminderId(day, person),
      record: { day, person, items },
    })),
    ...[...toBodies].map(([body, items]) => ({ id: `reminder-${day}-body-${body}`, record: { day, body, items } })),
  ];
}

/** A message that a person asks for beside the mornings' own (ST-7). Its key is that day's: nobody gets more than one a day. */
export function reminderOnRequest(asked: {
  readonly project: string;
  readonly title: string;
  readonly manager: string;
  readonly missing: { readonly month: string; readonly due: IsoDate };
  readonly today: IsoDate;
}): MorningMessage {
  const { project, title, manager, missing, today } = asked;
  const { month, due } = missing;
  return {
    id: personalReminderId(today, manager),
    record: {
      day: today,
      person: manager,
      items: [
        {
          key: `status/${project}/${month}/asked-${today}`,
          stage: 'asked',
          due,
          kind: 'status-report',
          list: 'statusReports',
          id: statusId(project, month),
          title,
          month,
        },
      ],
    },
  };
}

/** The key of a person's message of a day. */
export const personalReminderId = (day: IsoDate, person: string): string => `reminder-${day}-person-${person}`;

/** The keys of what has been sent, as the rows say it. */
export const sentKeys = (rows: readonly Reminder[]): Set<string> =>
  new Set(rows.flatMap(({ items, person, body }) => items.map((item) => keyFor(item, person ?? body ?? ''))));

/**
 * The stages that are due for a thing on a day: the newest of the person's, and the channel's beside it. A deadline on a day
 * off is reminded of on the working day before, and is late only after the stated day (WHEEL-3).
 */
export function stagesOn(
  day: IsoDate,
  { due, since }: Pick<DueThing, 'due' | 'since'>,
  settings: ReminderSettings,
): ReminderStage[] {
  const lastDay = isWorkingDay(due, settings) ? due : lastWorkingDayBefore(due, settings);
  const days: readonly { stage: ReminderStage; from: IsoDate }[] = [
    { stage: 'before', from: addWorkingDays(due, -settings.remindBefore, settings) },
    { stage: 'on', from: lastDay },
    { stage: 'after', from: addWorkingDays(due, 1, settings) },
    { stage: 'overdue', from: addWorkingDays(due, settings.remindChannelAfter, settings) },
  ];
  const reached = days.filter(({ from }) => from <= day && (since === undefined || from > since));
  const personal = reached.findLast(({ stage }) => stage !== 'overdue');
  const channel = reached.find(({ stage }) => stage === 'overdue');
  return [personal, channel].flatMap((found) => (found ? [found.stage] : []));
}

function itemOf(thing: DueThing, stage: ReminderStage): ReminderItem {
  const { key, kind, due, list, id, title, month } = thing;
  return { key: `${key}/${stage}`, stage, due, kind, list, id, title, ...(month !== undefined && { month }) };
}

const keyFor = (item: ReminderItem, to: string): string => `${item.key}/${to}`;

const byDue = (a: DueThing, b: DueThing): number =>
  a.due === b.due ? (a.key < b.key ? -1 : 1) : a.due < b.due ? -1 : 1;

function push(map: Map<string, ReminderItem[]>, key: string, item: ReminderItem): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}
