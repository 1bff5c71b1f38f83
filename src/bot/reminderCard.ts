// The reminder's card: one message for several things, due first. A report can be given on it; the rest is a link and a day (PUB-2).
import type {
  CardElementArray,
  IActionSet,
  IColumnSet,
  ISubmitAction,
  ITextBlock,
  TextColor,
} from '@microsoft/teams.cards';
import { bold, column, columns, execute, link, quiet, text, wholeCard } from './cardParts.ts';
import { named, type Drawing, type Pen } from './drawing.ts';
import { plain } from './escapeText.ts';
import { LIGHT_SIGNS, lightInText } from './lights.ts';
import { pageLink } from './links.ts';
import type { ReminderFace, ReminderLine, ReportLine } from './reminderFace.ts';
import { basis, followed } from './reminderTexts.ts';
import { reportForm } from './reportForm.ts';

/** How many things a message tells by name; the rest is counted. */
const MOST = 5;

export function reminderCard(pen: Pen, face: ReminderFace): Drawing {
  const texts = pen.words.cards.reminder;
  const place = `reminders/${face.id}`;
  const shown = face.lines.slice(0, MOST);
  const rest = face.lines.length - shown.length;
  let forms = pen.room.forms;
  const body: CardElementArray = [
    text(titleOf(pen, face), { id: place, size: 'Medium', weight: 'Bolder', style: 'heading' }),
    ...shown.flatMap((line, n) => {
      const hasForm = face.isPersonal && line.is === 'waiting' && line.report !== null && forms > 0;
      if (hasForm) forms -= 1;
      return linePart(pen, face, line, { n, hasForm });
    }),
    ...(rest > 0
      ? [
          quiet(`${texts.more({ count: rest })} ${link(texts.overview, pageLink(pen.tab, '/'))}`, {
            separator: true,
            spacing: 'Medium',
          }),
        ]
      : []),
  ];
  return { card: wholeCard(body, { record: place }), summary: summaryOf(pen, face) };
}

function titleOf({ words }: Pen, { isPersonal, bodyName, lines }: ReminderFace): string {
  const texts = words.cards.reminder;
  if (!isPersonal) return texts.titleBody({ body: plain(bodyName) });
  if (lines.every(({ is }) => is === 'done')) return texts.titleDone;
  return lines.length === 1 ? texts.titleOne : texts.titleMany({ count: lines.length });
}

/** The toast: what, and by when; of several the first, with their number. */
function summaryOf(pen: Pen, face: ReminderFace): string {
  const texts = pen.words.cards.reminder;
  const [first] = face.lines;
  if (!first) return titleOf(pen, face);
  const count = face.lines.length;
  const what = plain(whatOf(pen, first, plain));
  if (!face.isPersonal) return texts.summaryBody({ count, body: plain(face.bodyName), first: what });
  return count === 1
    ? texts.summaryOne({ what, due: dueText(pen, face, first) })
    : pen.format.capital(texts.summaryMany({ count, first: what }));
}

function linePart(
  pen: Pen,
  face: ReminderFace,
  line: ReminderLine,
  { n, hasForm }: { readonly n: number; readonly hasForm: boolean },
): CardElementArray {
  const { report } = line;
  const texts = pen.words.cards.reminder;
  const name = {
    'status-report': texts.openReport,
    round: texts.openCase,
    escalation: pen.words.cards.escalation.open,
  };
  const open = link(name[line.kind], pageLink(pen.tab, line.path));
  if (line.is === 'hidden') return [lineHead(pen, face, line, [quiet(`${texts.hiddenText} ${open}`)])];
  if (report?.published) return [lineHead(pen, face, line, [...followed(pen, report.published), quiet(open)])];
  if (line.is === 'done' || !report || !face.isPersonal) return [lineHead(pen, face, line, [quiet(open)])];
  return [lineHead(pen, face, line, basis(pen, report)), buttons(pen, face, report, { n, hasForm })];
}

/** Sign and word of how it stands, what it is, by when, and what is to be said of it. */
function lineHead(pen: Pen, face: ReminderFace, line: ReminderLine, more: readonly ITextBlock[]): IColumnSet {
  const { sign, color } = signOf(face, line);
  const state =
    line.is === 'hidden'
      ? []
      : [text(stateText(pen, face, line), { spacing: 'None', ...(line.is === 'done' && { isSubtle: true }) })];
  const what = text(bold(whatOf(pen, line, (name) => named(pen, name))));
  return columns(
    [
      column('20px', [text(sign, { color, weight: 'Bolder' })]),
      column('stretch', [what, ...state, ...more.map((one) => ({ ...one, spacing: 'Small' as const }))], {
        spacing: 'Small',
      }),
    ],
    { separator: true, spacing: 'Medium' },
  );
}

function stateText(pen: Pen, face: ReminderFace, line: ReminderLine): string {
  const texts = pen.words.cards.reminder;
  const published = line.report?.published;
  if (published) return texts.published({ light: lightInText(pen, published.light) });
  if (line.is === 'done') return line.kind === 'round' ? texts.answered : texts.noLongerOpen;
  return dueText(pen, face, line);
}

function whatOf({ words, format }: Pen, line: ReminderLine, tell: (name: string) => string): string {
  const texts = words.cards.reminder;
  if (line.is === 'hidden') return texts.hidden[line.kind];
  const title = tell(line.title);
  if (line.kind === 'round') return texts.round({ title });
  if (line.kind === 'escalation') return texts.escalation({ title });
  return line.report === null ? title : texts.report({ month: format.monthWithYear(`${line.report.month}-01`), title });
}

function dueText({ words, format }: Pen, { today }: ReminderFace, { is, stage, due, daysLeft }: ReminderLine): string {
  const texts = words.cards.reminder;
  if (is === 'hidden') return texts.hiddenText;
  const date = format.longDate(due);
  if (stage === 'asked') return texts.asked({ date });
  if (due < today) return texts.late({ date });
  if (due === today) return texts.today;
  return daysLeft === 0 ? texts.dueAlone({ date }) : texts.due({ date, count: daysLeft });
}

/** Shape and word carry how it stands; the colour only follows. */
function signOf({ today }: ReminderFace, { is, due, report }: ReminderLine): { sign: string; color: TextColor } {
  if (report?.published) return { ...LIGHT_SIGNS[report.published.light] };
  if (is === 'done') return { sign: '✓', color: 'Good' };
  if (is === 'hidden') return { sign: '–', color: 'Default' };
  if (due < today) return { sign: '!', color: 'Attention' };
  return { sign: '◷', color: due === today ? 'Warning' : 'Accent' };
}

function buttons(
  pen: Pen,
  face: ReminderFace,
  report: ReportLine,
  { n, hasForm }: { readonly n: number; readonly hasForm: boolean },
): IActionSet {
  const texts = pen.words.cards.reminder;
  const about = { report: report.id, reminder: face.id };
  const { version } = report;
  const dialog: ISubmitAction = {
    type: 'Action.Submit',
    title: texts.fill,
    data: { msteams: { type: 'task/fetch' }, dialog: 'status', ...about },
  };
  return {
    type: 'ActionSet',
    spacing: 'Medium',
    actions: [
      { ...execute(texts.allGreen, { action: 'all-green', version, ...about }), style: 'positive' },
      dialog,
      ...(hasForm ? [reportForm(pen, report, face.id, n)] : []),
    ],
  };
}
