// The card of a published status report in the project's own channel: the whole first, then what is yellow and red (ST-2, ST-3).
import type { CardElementArray, IColumnSet, ITextBlock } from '@microsoft/teams.cards';
import type { IsoDate } from '../domain/calendar/dates.ts';
import { regionName } from '../domain/region/regions.ts';
import type { Light, StatusReport } from '../domain/status/status.list.ts';
import { needsText } from '../domain/status/status.rules.ts';
import { bold, columns, figure, link, quiet, text, wholeCard } from './cardParts.ts';
import { named, remarked, told, type Drawing, type Pen } from './drawing.ts';
import { plain } from './escapeText.ts';
import { LIGHT_SIGNS, lightInText, lightRow, lightsIn, lightWord, parameterName } from './lights.ts';
import { pageLink } from './links.ts';
import { headline } from './outcomeCard.ts';
import type { StatusFace } from './statusFace.ts';

/** Alike for every reader; where somebody is disqualified in the case behind the project, only that there is a report (DEC-8). */
export function statusCard(pen: Pen, face: StatusFace): Drawing {
  const { words, format } = pen;
  const texts = words.cards.status;
  const { record, id } = face;
  const place = `statusReports/${id}`;
  const state = words.choices.statusReports.state[record.state === 'draft' ? 'draft' : 'published'];
  if (face.restricted || face.overall === null) {
    const about = texts.restrictedAbout({ number: face.number });
    const head = headline({ sign: '–', color: 'Default', word: state, aside: '' }, place);
    const body = [head, text(about, { spacing: 'Small' }), quiet(`${texts.restricted} ${openLink(pen, face)}`)];
    return { card: wholeCard(body, { record: place }), summary: `${about} · ${state}` };
  }
  const month = format.monthWithYear(`${record.month}-01`);
  const about = { title: bold(named(pen, face.title)), number: face.number, month };
  const light = lightWord(pen, face.overall);
  const word = face.replaced ? texts.replacedWord : light;
  const signs = face.replaced ? ({ sign: '–', color: 'Default' } as const) : LIGHT_SIGNS[face.overall];
  return {
    card: wholeCard(
      [
        headline({ ...signs, word, aside: face.replaced ? '' : moved(pen, face.before) }, place),
        text(record.corrects === undefined ? texts.about(about) : texts.aboutCorrected(about), { spacing: 'Small' }),
        ...(face.replaced ? [text(texts.replaced, { spacing: 'Small' })] : content(pen, face)),
        quiet(`${face.replaced ? '' : published(pen, face)} ${openLink(pen, face)}`.trim(), {
          separator: true,
          spacing: 'Medium',
        }),
      ],
      { record: place },
    ),
    summary: texts.summary({ light: word, title: plain(face.title), month }),
  };
}

function content(pen: Pen, face: StatusFace): CardElementArray {
  return [
    ...correction(pen, face.record),
    ...parameters(pen, face),
    ...regions(pen, face.record),
    ...figures(pen, face),
    ...agenda(pen, face),
  ];
}

/** How the whole stood in the report before. */
function moved(pen: Pen, before: StatusReport | null): string {
  const { words, format } = pen;
  if (!before?.overall) return words.cards.status.first;
  return words.cards.status.was({ light: lightWord(pen, before.overall), month: format.month(`${before.month}-01`) });
}

/** All alike and unexplained is one line; else a row each, with what it was where it moved. */
function parameters(pen: Pen, { record, before }: StatusFace): CardElementArray {
  const lines = lightsIn(record);
  const [first] = lines;
  const isQuiet = first && lines.every(({ light }) => light === first.light && !needsText(light));
  if (first && isQuiet && lines.every(({ parameter }) => (before?.[parameter] ?? first.light) === first.light)) {
    const all = pen.words.cards.status.allAlike({ light: lightInText(pen, first.light) });
    return [text(all, { spacing: 'Small' })];
  }
  return lines.map(({ parameter, light, text: said, cause }, index) => {
    const old = before?.[parameter];
    const { cards, choices } = pen.words;
    const notes = [
      ...(cause === null ? [] : [cards.status.cause({ cause: choices.statusReports[`${parameter}Cause`][cause] })]),
      ...(old === undefined || old === light ? [] : [cards.status.moved({ light: lightInText(pen, old) })]),
    ];
    const row = lightRow(pen, { light, name: parameterName(pen, parameter), text: said, notes });
    return index === 0 ? { ...row, spacing: 'Medium' as const, separator: true } : row;
  });
}

/** ST-4: regions that are yellow or red by themselves, the others in a line per light. */
function regions(pen: Pen, { regionLights = [] }: StatusReport): CardElementArray {
  if (regionLights.length === 0) return [];
  const troubled = regionLights.filter(({ light }) => needsText(light));
  const rest = (['green', 'completed'] as const).flatMap((light): ITextBlock[] => {
    const names = regionLights.filter((line) => line.light === light).map(({ region }) => regionName(region));
    if (names.length === 0) return [];
    const said = { light: lightWord(pen, light), regions: pen.format.list(names) };
    return [quiet(pen.words.cards.status.otherRegions(said), { spacing: 'Small' })];
  });
  return [
    text(bold(pen.words.cards.status.regions), { separator: true, spacing: 'Medium' }),
    ...troubled.map(({ region, light, text: said }) =>
      lightRow(pen, { light, name: regionName(region), text: said ?? null, notes: [] }, '144px'),
    ),
    ...rest,
  ];
}

/** Spent against the budget and the expected end against the planned one, with what the figures alone say (PUB-10). */
function figures(pen: Pen, { record, budget, plannedEnd, checks }: StatusFace): IColumnSet[] {
  const { words, format } = pen;
  const texts = words.cards.status;
  const { spent, expectedEnd } = record;
  const sign = (parameter: 'money' | 'time'): string => {
    const light: Light = checks.find((check) => check.parameter === parameter)?.light ?? 'green';
    return light === 'green' ? '' : `${LIGHT_SIGNS[light].sign} `;
  };
  const parts = [
    ...(spent === undefined
      ? []
      : [
          figure(
            texts.spent,
            sign('money') +
              (budget === null
                ? format.kroner(spent)
                : texts.of({ spent: format.kroner(spent), budget: format.kroner(budget) })),
          ),
        ]),
    ...(expectedEnd === undefined
      ? []
      : [figure(texts.expectedEnd, told(sign('time') + endText(pen, expectedEnd, plannedEnd)), 'stretch')]),
  ];
  return parts.length === 0 ? [] : [columns(parts, { separator: true, spacing: 'Medium' })];
}

function endText({ words, format }: Pen, expectedEnd: IsoDate, plannedEnd: IsoDate | null): string {
  const expected = format.shortDateWithYear(expectedEnd);
  if (plannedEnd === null || plannedEnd === expectedEnd) return expected;
  return words.cards.status.planned({ expected, planned: format.shortDateWithYear(plannedEnd) });
}

function agenda({ words, format }: Pen, face: StatusFace): ITextBlock[] {
  if (!face.agenda) return [];
  const { body, meeting } = face.agenda;
  const texts = words.cards.status;
  const said =
    meeting === null ? texts.onAgendaNext({ body }) : texts.onAgenda({ body, date: format.longDateWithYear(meeting) });
  return [text(said, { spacing: 'Medium' })];
}

/** DEC-5: what a correction corrects, and why. */
function correction(pen: Pen, { corrects, corrected = [], correctionReason }: StatusReport): ITextBlock[] {
  if (corrects === undefined) return [];
  const labels: Readonly<Partial<Record<string, string>>> = pen.words.fields.statusReports;
  // A light with its text and cause is one thing to who reads.
  const fields = new Set(corrected.map((field) => labels[field.replace(/(Text|Cause)$/, '')] ?? field));
  const reason = remarked(pen, correctionReason ?? '');
  return [
    text(pen.words.cards.status.corrects({ fields: pen.format.list([...fields]), reason }), { spacing: 'Small' }),
  ];
}

function published(pen: Pen, { record, publishedBy }: StatusFace): string {
  if (record.published === undefined) return '';
  const date = pen.format.longDateWithYear(record.published);
  return pen.words.cards.status.publishedBy({ name: named(pen, publishedBy), date });
}

const openLink = (pen: Pen, { id }: StatusFace): string =>
  link(pen.words.cards.status.open, pageLink(pen.tab, `/status/${id}`));
