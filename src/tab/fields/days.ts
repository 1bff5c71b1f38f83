// Days and moments as people in the regions type them: 3-5-2027, 03.05.2027, 3/5 2027, 2027-05-03, and “kl. 14.30” after.
import { copenhagenDate, isIsoDate, type IsoDate } from '../../domain/calendar/dates.ts';

/** The day of a typed text, or null when it is none. Two digits of a year are not enough. */
export function readDay(text: string): IsoDate | null {
  const typed = text.trim();
  if (isIsoDate(typed)) return typed;
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-./ ]+(\d{1,2})[-./ ]+(\d{4})$/.exec(typed) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? date : null;
}

/** `03-05-2027`, as the form shows a day. */
export function writeDay(date: IsoDate): string {
  return isIsoDate(date) ? date.split('-').toReversed().join('-') : date;
}

/** The UTC instant of a typed day and time in Copenhagen, `03-05-2027 14.30`, or null. */
export function readMoment(text: string): string | null {
  const [, typedDay = '', hour = '', minute = ''] =
    /^(.*?)[, ]+(?:kl\.? ?)?(\d{1,2})[.:](\d{2})$/.exec(text.trim()) ?? [];
  const day = readDay(typedDay);
  if (day === null || Number(hour) > 23 || Number(minute) > 59) return null;
  const asUtc = Date.parse(`${day}T${hour.padStart(2, '0')}:${minute}:00Z`);
  const offsets = [2, 1].map((hours) => new Date(asUtc - hours * 3_600_000).toISOString());
  return (
    offsets.find((instant) => writeMoment(instant) === `${writeDay(day)} ${hour.padStart(2, '0')}.${minute}`) ?? null
  );
}

/** `03-05-2027 14.30` in Copenhagen. */
export function writeMoment(instant: string): string {
  const [hour, minute] = CLOCK.format(new Date(instant)).split(':');
  return `${writeDay(copenhagenDate(instant))} ${hour}.${minute}`;
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
