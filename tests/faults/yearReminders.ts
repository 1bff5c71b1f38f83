// Reminders of the year: each stage once, to whom it concerns, on the first working morning on which the product ran (PUB-2, PUB-7, ESC-4).
import { addMonths, copenhagenDate, type IsoDate } from '../../src/domain/calendar/dates.ts';
import { addWorkingDays, AGREEMENT_DAYS, isWorkingDay } from '../../src/domain/calendar/workingDays.ts';
import { escalationList } from '../../src/domain/escalation/escalation.list.ts';
import type { LogEntry } from '../../src/domain/log/log.list.ts';
import { holdsOn } from '../../src/domain/people/rights.ts';
import { seatList } from '../../src/domain/people/seat.list.ts';
import { regionOn, type RegionId } from '../../src/domain/region/regions.ts';
import { reminderList } from '../../src/domain/reminder/reminder.list.ts';
import { roundList } from '../../src/domain/round/round.list.ts';
import type { History } from './yearCheck.ts';
import { asOf, dueOf, firstDay, isOwed } from './yearReports.ts';

const OPTIONS = { agreementDays: AGREEMENT_DAYS };
const CLOSING = ['close', 'judge', 'conclude', 'escalate', 'record-meeting'];

/** Something owed by a day, and who is asked. `isOpen`: in the morning of a day it was there, and not done by this person. */
interface Owed {
  readonly key: string;
  readonly due: IsoDate;
  /** Nothing is said of stages up to this day. */
  readonly since: IsoDate;
  readonly persons: readonly string[];
  readonly body: string | null;
  readonly isOpen: (day: IsoDate, person: string | null) => boolean;
}

export function checkReminders(history: History): string[] {
  const rows = history.lists.rows(reminderList);
  const sent = rows.flatMap(({ record: { day, person, body, items } }) =>
    items.filter(({ stage }) => stage !== 'asked').map(({ key }) => `${key} → ${person ?? body} on ${day}`),
  );
  const due = [...reportsOwed(history), ...escalationsOwed(history), ...roundsOwed(history)].flatMap((owed) =>
    messagesFor(owed, history.mornings),
  );
  const mornings = rows.map(({ record: { day, person, body } }) => `${day} ${person ?? body}`);
  return [
    ...twice(sent).map((item) => `reminder came twice: ${item}`),
    ...twice(mornings).map((item) => `more than one message in a morning: ${item}`),
    ...sent.filter((item) => !due.includes(item)).map((item) => `reminder was not due: ${item}`),
    ...due.filter((item) => !sent.includes(item)).map((item) => `reminder did not come: ${item}`),
    ...rows
      .filter(
        ({ record: { day, items } }) => !isWorkingDay(day, OPTIONS) && items.some(({ stage }) => stage !== 'asked'),
      )
      .map(({ id }) => `reminder on a day off: ${id}`),
  ];
}

/** Each stage from its day until the next one's; the channel's from its day on. */
function messagesFor({ key, due, since, persons, body, isOpen }: Owed, mornings: readonly IsoDate[]): string[] {
  const lastDay = isWorkingDay(due, OPTIONS) ? due : addWorkingDays(due, -1, OPTIONS);
  const [before, after, overdue] = [-2, 1, 3].map((days) => addWorkingDays(due, days, OPTIONS)) as [
    string,
    string,
    string,
  ];
  const stages = [
    { stage: 'before', from: before, till: lastDay, to: persons },
    { stage: 'on', from: lastDay, till: after, to: persons },
    { stage: 'after', from: after, till: '9999', to: persons },
    { stage: 'overdue', from: overdue, till: '9999', to: body === null ? [] : [body] },
  ];
  return stages.flatMap(({ stage, from, till, to }) =>
    (from > since ? to : []).flatMap((who) => {
      const day = mornings.find(
        (morning) =>
          morning >= from &&
          morning < till &&
          isWorkingDay(morning, OPTIONS) &&
          isOpen(morning, stage === 'overdue' ? null : who),
      );
      return day === undefined ? [] : [`${key}/${stage} → ${who} on ${day}`];
    }),
  );
}

/** ST-1: until it is published, and for two months after its own. */
function reportsOwed(history: History): Owed[] {
  const months = [...new Set(history.mornings.map((day) => day.slice(0, 7)))];
  return history.projects.flatMap(({ id, record }) =>
    months.map((month) => ({
      key: `status/${id}/${month}`,
      due: dueOf(month),
      since: '',
      persons: record.manager === undefined ? [] : [record.manager],
      body: record.steeringGroup ?? null,
      isOpen: (day: IsoDate) => {
        const done = (history.published.get(id) ?? []).filter((one) => one.day < day);
        return (
          (firstDay(history, id, month) ?? '9999') >= day &&
          day >= `${month}-01` &&
          day < addMonths(`${month}-01`, 3) &&
          isOwed(asOf(record, day), month, done)
        );
      },
    })),
  );
}

/** ESC-4: from the day after it was confirmed until it is answered; those who chair the receiving body are asked. */
function escalationsOwed({ lists, log }: History): Owed[] {
  return lists.rows(escalationList).flatMap(({ id, record: { by, to } }) => {
    const entries = log.get(`escalations/${id}`) ?? [];
    const confirmed = entries.find(({ action }) => action === 'confirm');
    if (by === undefined || to === undefined || !confirmed) return [];
    const since = copenhagenDate(confirmed.at);
    const closed = entries.find(({ action }) => ['close', 'answered', 'raise'].includes(action));
    const chairs = lists.rows(seatList).filter(({ record: { body, role } }) => body === to && role === 'chair');
    const isOpen = (day: IsoDate): boolean => day > since && isBefore(day, closed);
    const persons = chairs.map(({ record: { person } }) => person);
    return [{ key: `escalation/${id}`, due: by, since, persons, body: to, isOpen }];
  });
}

/** A morning is before what people did on its day; what time itself did (PUB-1) comes before the morning's messages. */
const isBefore = (day: IsoDate, entry: LogEntry | undefined): boolean =>
  !entry || day < copenhagenDate(entry.at) || (day === copenhagenDate(entry.at) && entry.person !== undefined);

/** DEC-1: whoever can answer for a region that has not. */
function roundsOwed({ lists, log }: History): Owed[] {
  const members = lists
    .rows(seatList)
    .filter(({ record: { body, role } }) => body === 'rsi' && (role === 'member' || role === 'chair'))
    .filter(({ record: { mandateFrom } }) => mandateFrom !== undefined);
  return lists.rows(roundList).map(({ id, record: { deadline, opened, bodyId } }) => {
    const given = (log.get(`rounds/${id}`) ?? []).filter(({ action }) => action === 'answer');
    const closed = log.get(`rounds/${id}`)?.find(({ action }) => CLOSING.includes(action));
    const regionOf = (person: string | undefined, day: IsoDate): RegionId | null => {
      const seat = members.find(({ record }) => record.person === person && holdsOn(record, day))?.record.region;
      return seat === undefined ? null : regionOn(seat, day);
    };
    const lacks = (person: string, day: IsoDate): boolean =>
      regionOf(person, day) !== null &&
      !given.some(({ at, person: by }) => copenhagenDate(at) < day && regionOf(by, day) === regionOf(person, day));
    const persons = members.map(({ record }) => record.person);
    return {
      key: `round/${id}`,
      due: deadline,
      since: copenhagenDate(opened),
      persons,
      body: bodyId,
      isOpen: (day: IsoDate, person: string | null) =>
        day > copenhagenDate(opened) &&
        isBefore(day, closed) &&
        (person === null ? persons.some((one) => lacks(one, day)) : lacks(person, day)),
    };
  });
}

const twice = (items: readonly string[]): string[] => items.filter((item, index) => items.indexOf(item) !== index);
