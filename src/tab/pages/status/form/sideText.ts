// What the side of the form says of what is typed: why the whole is as it is, and what publishing it does by itself.
import type { StatusView } from '../../../../contract/status.ts';
import { regionName } from '../../../../domain/region/regions.ts';
import { PARAMETERS, type Light, type Parameter, type StatusReport } from '../../../../domain/status/status.list.ts';
import { agendaReason, redRegions } from '../../../../domain/status/status.rules.ts';
import type { Format } from '../../../../text/format.ts';
import type { Words } from '../../../../text/words.ts';
import { addToMonth } from '../../../../domain/status/month.rules.ts';

interface Language {
  readonly words: Words;
  readonly format: Format;
}

/** ST-3, ST-4: which lights make the whole what it is, and what the month before was. */
export function whyOverall(
  report: StatusReport,
  overall: Light | null,
  { before, month }: Pick<StatusView, 'before' | 'month'>,
  { words, format }: Language,
): string {
  const { side, parameters } = words.status;
  const named = (key: string) => format.capital(format.month(`${key}-01`));
  const earlier =
    before === null
      ? side.noneBefore({ month: format.month(`${addToMonth(month, -1)}-01`) })
      : side.was({ month: named(before.month), light: words.choices.statusReports.overall[before.overall] });
  if (overall === null) {
    const missing = PARAMETERS.filter((parameter) => report[parameter] === undefined);
    const names = missing.map((parameter) => parameters[parameter].name.toLowerCase());
    return `${side.missingLights({ parameters: format.list(names) })} ${earlier}`;
  }
  const guilty = PARAMETERS.filter((parameter) => report[parameter] === overall);
  const regions = overall === 'red' ? redRegions(report) : [];
  if (guilty.length === PARAMETERS.length && regions.length === 0)
    return `${side.allAre({ plural: side.plural[overall] })} ${earlier}`;
  const light = words.choices.statusReports.overall[overall];
  const clause = (names: readonly string[], isPlural = names.length > 1) =>
    !isPlural
      ? side.is({ what: names[0] ?? '', light })
      : side.are({ what: format.list(names), plural: side.plural[overall] });
  const isPlural = (some: readonly Parameter[]) => some.length > 1 || some.some((parameter) => side.many[parameter]);
  const clauses = [
    ...(guilty.length === 0
      ? []
      : [clause(inRow(guilty.map((parameter) => parameters[parameter].name)), isPlural(guilty))]),
    ...(regions.length === 0 ? [] : [clause(regions.map(regionName))]),
  ];
  const sentence =
    clauses.length === 2 ? side.both({ one: clauses[0] ?? '', other: clauses[1] ?? '' }) : (clauses[0] ?? '');
  return `${sentence}. ${earlier}`;
}

export interface Consequence {
  readonly kind: 'item' | 'accounts' | 'escalation' | 'told' | 'quiet';
  readonly text: string;
}

/** PUB-2, ESC-3: what follows by itself. */
export function whenPublished(
  overall: Light | null,
  { before, agenda, told }: Pick<StatusView, 'before' | 'agenda' | 'told'>,
  { words, format }: Language,
): Consequence[] {
  const { side } = words.status;
  const reason = overall === null ? null : agendaReason(overall, before?.overall ?? null);
  const channel: Consequence =
    told === null ? { kind: 'quiet', text: side.notTold } : { kind: 'told', text: side.told };
  const escalates: Consequence[] =
    overall === 'red' && before?.overall !== 'red' ? [{ kind: 'escalation', text: side.escalation }] : [];
  if (reason === null || agenda === null) return [...escalates, channel];
  const { bodyName: body, meeting, accountableRegion, open } = agenda;
  const item = open
    ? meeting === null
      ? side.itemOpenNext({ body })
      : side.itemOpen({ body, date: dayOf(meeting, format) })
    : meeting === null
      ? side.itemNext({ body })
      : side.item({ body, date: dayOf(meeting, format) });
  const accounts =
    accountableRegion === null ? side.nobodyAccounts : side.accounts({ region: regionName(accountableRegion) });
  return [{ kind: 'item', text: item }, { kind: 'accounts', text: accounts }, ...escalates, channel];
}

/** `3. december`: the weekday does not matter. */
export const dayOf = (day: string, format: Format): string =>
  format.dateWithYear(day).replace(new RegExp(` ${day.slice(0, 4)}$`), '');

/** After the first, a parameter's name stands in the middle of the sentence. */
const inRow = (names: readonly string[]) => names.map((name, index) => (index === 0 ? name : name.toLowerCase()));
