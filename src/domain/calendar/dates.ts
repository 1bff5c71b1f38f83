// Calendar days as the regions count them: plain YYYY-MM-DD, with midnight in Copenhagen.

/** A calendar day, `YYYY-MM-DD`. Sorts and compares as text. */
export type IsoDate = string;

/** ISO weekday: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** True for a day that exists: `2024-02-29` is one, `2026-02-29` is not. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text)) return false;
  // Every row that is read asks: nearly all days exist in every month.
  return text.slice(8) <= '28' || Number(text.slice(8)) <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/** The day `days` after `date`; before it when negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dayOf(timeOf(date) + days * DAY);
}

/** Days from `from` to `to`; negative when `to` is the earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (timeOf(to) - timeOf(from)) / DAY;
}

/** The same day of the month `months` later; the month's last day where it is shorter: 31 January + 1 is 28 February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const first = new Date(timeOf(date));
  const day = first.getUTCDate();
  first.setUTCDate(1);
  first.setUTCMonth(first.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, lastDay));
  return dayOf(first.getTime());
}

/** The year as a number. */
export function yearOf(date: IsoDate): number {
  return new Date(timeOf(date)).getUTCFullYear();
}

/** The month, 1 to 12. */
export function monthOf(date: IsoDate): number {
  return new Date(timeOf(date)).getUTCMonth() + 1;
}

/** The ISO weekday, Monday 1 to Sunday 7. */
export function weekdayOf(date: IsoDate): Weekday {
  return (((new Date(timeOf(date)).getUTCDay() + 6) % 7) + 1) as Weekday;
}

/** The calendar day in Copenhagen at an instant; a text must be an ISO instant with its zone (`2026-07-01T22:30:00Z`). */
export function copenhagenDate(at: Date | string): IsoDate {
  const part: Record<string, string> = {};
  for (const { type, value } of COPENHAGEN.formatToParts(typeof at === 'string' ? new Date(at) : at))
    part[type] = value;
  return `${part['year']}-${part['month']}-${part['day']}`;
}

/** The whole hours since midnight on the clock in Copenhagen; `at` is an ISO instant with its zone. */
export function copenhagenHour(at: string): number {
  const part = COPENHAGEN_HOUR.formatToParts(new Date(at)).find(({ type }) => type === 'hour');
  return Number(part?.value);
}

/** The UTC instant at which the Copenhagen day is over, that is when the next one begins: a deadline stands until then. */
export function endOfDay(date: IsoDate): string {
  const next = addDays(date, 1);
  const summer = new Date(timeOf(next) - 2 * HOUR);
  return (copenhagenDate(summer) === next ? summer : new Date(timeOf(next) - HOUR)).toISOString();
}

/** `month` from 1. */
function daysIn(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const COPENHAGEN = new Intl.DateTimeFormat('en', {
  timeZone: 'Europe/Copenhagen',
  calendar: 'iso8601',
  numberingSystem: 'latn',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const COPENHAGEN_HOUR = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  hourCycle: 'h23',
});

function timeOf(date: IsoDate): number {
  if (!isIsoDate(date)) throw new RangeError(`Not a calendar day: ${date}`);
  return Date.parse(`${date}T00:00:00Z`);
}

function dayOf(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10);
}
