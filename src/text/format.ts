// How each language writes dates, times, amounts and lists. Pure: it is told the moment, and tells it in Copenhagen's time.
import { copenhagenDate, type IsoDate } from '../domain/calendar/dates.ts';
import { formatAmount, formatKroner } from '../domain/money/kroner.ts';
import type { Language } from './words.ts';

/** A calendar day (`2026-11-25`) or an instant with its zone (`2026-11-25T14:41:00Z`), which is told as Copenhagen's day. */
type DayOrInstant = IsoDate;

/** Each function throws a RangeError on what is no day or instant, or no whole amount. */
export interface Format {
  /** `onsdag 25. november` · `Wednesday 25 November` */
  readonly longDate: (at: DayOrInstant) => string;
  /** `torsdag 12. november 2026` · `Thursday 12 November 2026` */
  readonly longDateWithYear: (at: DayOrInstant) => string;
  /** `12. november 2026` · `12 November 2026`: a day whose weekday does not matter, such as a mandate's first. */
  readonly dateWithYear: (at: DayOrInstant) => string;
  /** `25. nov.` · `25 Nov` */
  readonly shortDate: (at: DayOrInstant) => string;
  /** `25. nov. 2026` · `25 Nov 2026` */
  readonly shortDateWithYear: (at: DayOrInstant) => string;
  /** `man. 23. nov.` · `Mon 23 Nov` */
  readonly weekdayDate: (at: DayOrInstant) => string;
  /** `man.` · `Mon` */
  readonly weekday: (at: DayOrInstant) => string;
  /** `25` */
  readonly dayOfMonth: (at: DayOrInstant) => string;
  /** `03-05-2027` · `03/05/2027`, as typed in a date field. */
  readonly numericDate: (at: DayOrInstant) => string;
  /** `november` · `November` */
  readonly month: (at: DayOrInstant) => string;
  /** `januar 2027` · `January 2027` */
  readonly monthWithYear: (at: DayOrInstant) => string;
  /** `15.41`, `9.03` · `15:41`, `09:03`. Takes an instant. */
  readonly time: (at: string) => string;
  /** `19. nov. 15.41` · `19 Nov 15:41`. Takes an instant. */
  readonly shortDateTime: (at: string) => string;
  /** `fre. 20. nov. 2026 10.42` · `Fri 20 Nov 2026 10:42`. Takes an instant. */
  readonly fullDateTime: (at: string) => string;
  /** `2026-11-20`: for names of files, the same in every language, so that they sort. */
  readonly fileDate: (at: DayOrInstant) => string;
  /** `640.000 kr.` · `DKK 640,000`, with a no-break space. Whole kroner. */
  readonly kroner: (amount: number) => string;
  /** `640.000` · `640,000`. Whole kroner. */
  readonly amount: (amount: number) => string;
  /** `23 %` · `23%`. Takes a fraction. */
  readonly percent: (share: number) => string;
  /**
   * `om 3 arbejdsdage`, `i dag`, `for 2 arbejdsdage siden`. Takes working days from today to the day in question. Where that
   * day may be free, 0 can also be a coming weekend day: compare the days before you say “i dag”.
   */
  readonly workingDaysLeft: (n: number) => string;
  /** `a, b og c` · `a, b and c` */
  readonly list: (items: readonly string[]) => string;
  /** The text with its first letter in upper case, to begin a line with. */
  readonly capital: (text: string) => string;
}

export function formatFor(language: Language): Format {
  return FORMATS[language];
}

interface Day {
  /** Without leading zero. */
  readonly day: string;
  readonly month: string;
  readonly monthShort: string;
  readonly weekday: string;
  readonly weekdayShort: string;
  readonly year: string;
  readonly iso: IsoDate;
}

/** What differs between the languages beyond the names of days and months. */
interface Style {
  readonly locale: string;
  /** What stands after the number of the day. */
  readonly ordinal: string;
  readonly numeric: (day: Day) => string;
  readonly time: (hour: string, minute: string) => string;
  readonly kroner: (amount: number) => string;
  readonly amount: (amount: number) => string;
  readonly workingDaysLeft: (n: number) => string;
}

function inStyle(style: Style): Format {
  const { locale, ordinal } = style;
  const long = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Europe/Copenhagen',
  });
  const listing = new Intl.ListFormat(locale, { type: 'conjunction' });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });

  const dayAt = (at: DayOrInstant): Day => {
    const iso = /^\d{4}-\d{2}-\d{2}$/.test(at) ? at : copenhagenDate(at);
    const noon = new Date(`${iso}T12:00:00Z`);
    const [longParts, shortParts] = [partsOf(long, noon), partsOf(short, noon)];
    return {
      day: String(Number(iso.slice(8))),
      month: longParts['month'] ?? '',
      monthShort: shortParts['month'] ?? '',
      weekday: longParts['weekday'] ?? '',
      weekdayShort: shortParts['weekday'] ?? '',
      year: iso.slice(0, 4),
      iso,
    };
  };
  const told = (tell: (day: Day) => string) => (at: DayOrInstant) => tell(dayAt(at));
  const time = (at: string) => {
    const { hour = '', minute = '' } = partsOf(clock, new Date(at));
    return style.time(hour, minute);
  };
  const shortDate = told((d) => `${d.day}${ordinal} ${d.monthShort}`);
  return {
    longDate: told((d) => `${d.weekday} ${d.day}${ordinal} ${d.month}`),
    longDateWithYear: told((d) => `${d.weekday} ${d.day}${ordinal} ${d.month} ${d.year}`),
    dateWithYear: told((d) => `${d.day}${ordinal} ${d.month} ${d.year}`),
    shortDate,
    shortDateWithYear: told((d) => `${d.day}${ordinal} ${d.monthShort} ${d.year}`),
    weekdayDate: told((d) => `${d.weekdayShort} ${d.day}${ordinal} ${d.monthShort}`),
    weekday: told((d) => d.weekdayShort),
    dayOfMonth: told((d) => d.day),
    numericDate: told(style.numeric),
    month: told((d) => d.month),
    monthWithYear: told((d) => `${d.month} ${d.year}`),
    time,
    shortDateTime: (at) => `${shortDate(at)} ${time(at)}`,
    fullDateTime: (at) => told((d) => `${d.weekdayShort} ${d.day}${ordinal} ${d.monthShort} ${d.year} ${time(at)}`)(at),
    fileDate: told((d) => d.iso),
    kroner: style.kroner,
    amount: style.amount,
    percent: (share) => percents.format(share),
    workingDaysLeft: style.workingDaysLeft,
    list: (items) => listing.format(items),
    capital: (text) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1),
  };
}

function partsOf(formatter: Intl.DateTimeFormat, at: Date): Partial<Record<string, string>> {
  return Object.fromEntries(formatter.formatToParts(at).map(({ type, value }) => [type, value]));
}

const twoDigits = (day: string) => day.padStart(2, '0');
const english = (amount: number) => formatAmount(amount).replaceAll('.', ',');

const FORMATS: Record<Language, Format> = {
  da: inStyle({
    locale: 'da-DK',
    ordinal: '.',
    numeric: (d) => `${twoDigits(d.day)}-${d.iso.slice(5, 7)}-${d.year}`,
    time: (hour, minute) => `${Number(hour)}.${minute}`,
    kroner: formatKroner,
    amount: formatAmount,
    workingDaysLeft: (n) => {
      if (n === 0) return 'i dag';
      const days = `${Math.abs(n)} ${Math.abs(n) === 1 ? 'arbejdsdag' : 'arbejdsdage'}`;
      return n > 0 ? `om ${days}` : `for ${days} siden`;
    },
  }),
  en: inStyle({
    locale: 'en-GB',
    ordinal: '',
    numeric: (d) => `${twoDigits(d.day)}/${d.iso.slice(5, 7)}/${d.year}`,
    time: (hour, minute) => `${hour}:${minute}`,
    kroner: (amount) => `DKK\u00A0${english(amount)}`,
    amount: english,
    workingDaysLeft: (n) => {
      if (n === 0) return 'today';
      const days = `${Math.abs(n)} working ${Math.abs(n) === 1 ? 'day' : 'days'}`;
      return n > 0 ? `in ${days}` : `${days} ago`;
    },
  }),
};
