// PUB-7: Danish working days. Every deadline that is counted in working days is counted here.
import type { IsoDate } from './dates.ts';
import { addDays, weekdayOf, yearOf } from './dates.ts';

/** A day that is free by agreement in some workplaces, as `MM-DD`; which of them count is a setting (PUB-7). */
export const AGREEMENT_DAYS = ['05-01', '06-05', '12-24', '12-31'] as const;
export type AgreementDay = (typeof AGREEMENT_DAYS)[number];

export interface WorkingDayOptions {
  /** The agreement days that are kept free; none when left out. */
  agreementDays?: readonly AgreementDay[];
}

/** True on Monday to Friday, unless it is a public holiday or an agreement day that is kept free (PUB-7). */
export function isWorkingDay(date: IsoDate, options: WorkingDayOptions = {}): boolean {
  if (weekdayOf(date) > 5 || isPublicHoliday(date)) return false;
  return !(options.agreementDays ?? []).some((day) => date.endsWith(day));
}

/** The n-th working day after `date` (before it when negative); `date` itself when n is 0, working day or not. */
export function addWorkingDays(date: IsoDate, n: number, options: WorkingDayOptions = {}): IsoDate {
  if (!Number.isInteger(n)) throw new RangeError(`Working days are whole: ${n}`);
  let day = date;
  for (let left = Math.abs(n); left > 0; left--) day = step(day, n > 0 ? 1 : -1, options);
  return day;
}

/** Working days after `from` up to and including `to`; negative when `to` is the earlier. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, options: WorkingDayOptions = {}): number {
  if (to < from) return -workingDaysBetween(to, from, options) || 0;
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, options)) count++;
  return count;
}

/** The first working day after `date`. */
export function nextWorkingDay(date: IsoDate, options: WorkingDayOptions = {}): IsoDate {
  return step(date, 1, options);
}

/** The last working day before `date` (WHEEL-3: the warning of a deadline that falls on a holiday counts to it). */
export function lastWorkingDayBefore(date: IsoDate, options: WorkingDayOptions = {}): IsoDate {
  return step(date, -1, options);
}

/** The first working day of the month that `date` lies in (PUB-2: the day on which status is due). */
export function firstWorkingDayOfMonth(date: IsoDate, options: WorkingDayOptions = {}): IsoDate {
  return step(addDays(`${date.slice(0, 8)}01`, -1), 1, options);
}

const FIXED_HOLIDAYS: readonly string[] = ['01-01', '12-25', '12-26'];

/** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday and Monday. */
const EASTER_HOLIDAYS: readonly number[] = [-3, -2, 0, 1, 39, 49, 50];

const STORE_BEDEDAG = { daysFromEaster: 26, lastYear: 2023 };

function isPublicHoliday(date: IsoDate): boolean {
  return FIXED_HOLIDAYS.includes(date.slice(5)) || movableHolidays(yearOf(date)).has(date);
}

const known = new Map<number, ReadonlySet<IsoDate>>();

/** Worked out once a year: a list of cases asks for them at every row. */
function movableHolidays(year: number): ReadonlySet<IsoDate> {
  let days = known.get(year);
  if (!days) {
    const easter = easterSunday(year);
    const bededag = year <= STORE_BEDEDAG.lastYear ? [STORE_BEDEDAG.daysFromEaster] : [];
    known.set(year, (days = new Set([...EASTER_HOLIDAYS, ...bededag].map((after) => addDays(easter, after)))));
  }
  return days;
}

/** The Sunday after the church's full moon on or after 21 March (Gregorian reckoning, Gauss' method with its two exceptions). */
function easterSunday(year: number): IsoDate {
  const century = Math.floor(year / 100);
  const moonShift = 15 + century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const golden = year % 19;
  const raw = (19 * golden + moonShift) % 30;
  const fullMoon = raw === 29 || (raw === 28 && golden > 10) ? raw - 1 : raw;
  const moonDay = addDays(`${String(year).padStart(4, '0')}-03-21`, fullMoon);
  return addDays(moonDay, 7 - (weekdayOf(moonDay) % 7));
}

function step(date: IsoDate, direction: 1 | -1, options: WorkingDayOptions): IsoDate {
  let day = addDays(date, direction);
  while (!isWorkingDay(day, options)) day = addDays(day, direction);
  return day;
}
