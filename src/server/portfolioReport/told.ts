// The words of the paper in its reader's language, and what is told the same way in several of its parts.
import type { AgendaItemView } from '../../contract/agenda.ts';
import type { AttentionView, SinceLastMonth } from '../../contract/project.ts';
import { REGION_IDS, regionName } from '../../domain/region/regions.ts';
import { never } from '../../domain/result.ts';
import { portfolioReport as da } from '../../text/da/portfolioReport.ts';
import { portfolioReport as en } from '../../text/en/portfolioReport.ts';
import { formatFor, type Format } from '../../text/format.ts';
import { unbroken } from '../../text/unbroken.ts';
import { wordsFor, type Language, type Words } from '../../text/words.ts';
import type { LightKind } from './reportData.ts';

export interface Told {
  readonly language: Language;
  /** Of the paper alone. */
  readonly paper: typeof da;
  /** Of the whole product. */
  readonly words: Words;
  readonly format: Format;
}

export const toldIn = (language: Language): Told => ({
  language,
  paper: language === 'en' ? en : da,
  words: wordsFor(language),
  format: wholeDates(formatFor(language)),
});

/** Dates that never break over two lines. */
const wholeDates = (format: Format): Format => ({
  ...format,
  dateWithYear: (at) => unbroken(format.dateWithYear(at)),
  longDateWithYear: (at) => unbroken(format.longDateWithYear(at)),
});

/** `Rød`, `Mangler`; nothing where nothing is owed. */
export function lightWord(kind: LightKind, { words }: Told): string {
  if (kind === 'not-owed') return '–';
  if (kind === 'missing' || kind === 'coming') return words.portfolio.lights[kind];
  return words.choices.statusReports.overall[kind];
}

/** Inside a sentence. */
export const lightInText = (kind: LightKind, told: Told): string => lightWord(kind, told).toLocaleLowerCase('da');

/** `oktober 2026` */
export const monthName = (month: string, { format }: Told): string => format.monthWithYear(`${month}-01`);

/** `nov. 25` for the first and each January, else `dec.` */
export function monthHead(month: string, first: boolean, { language }: Told): string {
  const names = new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', { month: 'short', timeZone: 'UTC' });
  const name = names.format(new Date(`${month}-15T12:00:00Z`));
  return first || month.endsWith('-01') ? `${name} ${month.slice(2, 4)}` : name;
}

export function attentionTitle({ kind, title, month }: AttentionView, { words, format }: Told): string {
  return words.portfolio.attention[kind]({ title, month: format.month(`${month}-01`) });
}

/** What is said of a project that needs attention: the due day and the reminders, or the meeting and who accounts (PUB-2). */
export function attentionFacts(view: AttentionView, inSys: boolean, told: Told): string[] {
  const { attention } = told.words.portfolio;
  const { kind, due, workingDaysLate, reminded, item } = view;
  // What is not in RSI-kredsen's portfolio is no item there; SYS sees its own at every meeting (ST-8).
  if (kind !== 'missing') return item ? agendaFacts(item, told) : inSys ? [told.paper.seenBySys] : [];
  const date = due && told.format.longDateWithYear(due);
  const days = told.format.workingDaysLeft(-workingDaysLate);
  // On a free day just after the due day there are no working days to tell of.
  const dueFact = date && (workingDaysLate > 0 ? attention.due({ date, days }) : told.paper.due({ date }));
  return [
    ...(dueFact ? [dueFact] : []),
    reminded === 0
      ? attention.notReminded
      : attention.reminded({ count: told.words.units.inWords({ count: reminded }), one: reminded === 1 }),
  ];
}

export function agendaFacts({ state, bodyName, meeting, accountable, accountableRegion }: AgendaItemView, told: Told) {
  const { attention } = told.words.portfolio;
  const date = meeting && told.format.longDateWithYear(meeting);
  if (state === 'treated') {
    return [date ? attention.treated({ body: bodyName, date }) : attention.treatedNext({ body: bodyName })];
  }
  const who = accountableRegion
    ? told.paper.regionAccounts({ region: regionName(accountableRegion) })
    : attention.nobodyAccounts;
  return [
    date ? attention.item({ body: bodyName, date }) : attention.itemNext({ body: bodyName }),
    accountable ? attention.accounts({ name: accountable.name }) : who,
  ];
}

/** One line of what has changed since the month before. */
export function sinceFact({ kind, parameter, was, now }: SinceLastMonth, told: Told): string {
  const { since, measures } = told.words.portfolio;
  const light = (key: string | null) => wordIn(told.words.choices.statusReports.overall, key).toLocaleLowerCase('da');
  const phase = (key: string | null) => wordIn(told.words.choices.projects.state, key);
  switch (kind) {
    case 'light': {
      const change = { was: light(was), now: light(now) };
      if (parameter === null || parameter === 'overall') return since.overall(change);
      return since.light({ ...change, parameter: measures[parameter] });
    }
    case 'phase':
      return since.phase({ was: phase(was), now: phase(now) });
    case 'first-report':
      return since.firstReport({ now: light(now) });
    case 'participation': {
      const region = REGION_IDS.find((id) => id === was);
      const choice = now === 'staysOut' || now === 'waits' ? now : 'takesPart';
      return since.participation[choice]({ region: region ? regionName(region) : (was ?? '') });
    }
    case 'missing':
    case 'completed':
    case 'corrected':
    case 'escalated':
      return since[kind];
    default:
      return never(kind);
  }
}

const wordIn = (words: Readonly<Record<string, string>>, key: string | null): string =>
  key === null ? '' : (words[key] ?? key);
