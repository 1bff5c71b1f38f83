// The card of a change that the region decides: the steering group is told, can comment, and sees the decision (CR-11).
import type { CardElementArray, ITextBlock } from '@microsoft/teams.cards';
import type { ChangeState } from '../domain/change/change.list.ts';
import { COMMENT_INPUT, COMMENT_LENGTH } from './cardData.ts';
import { asking, bold, columns, figure, link, quiet, text, wholeCard } from './cardParts.ts';
import type { ChangeFace } from './changeFace.ts';
import { named, noted, remarked, ruleSentence, told, type Drawing, type Pen } from './drawing.ts';
import { plain } from './escapeText.ts';
import { caseLink } from './links.ts';
import { headline, SIGNS, type Headline } from './outcomeCard.ts';
import { dayLeft, splitText } from './roundTexts.ts';

export function changeCard(pen: Pen, face: ChangeFace): Drawing {
  return face.record.state === 'submitted' && face.regionDecides ? openCard(pen, face) : doneCard(pen, face);
}

function openCard(pen: Pen, face: ChangeFace): Drawing {
  const { words, format } = pen;
  const texts = words.cards.change;
  const { record, number } = face;
  const place = `changes/${face.id}`;
  const date = record.commentBy ?? face.today;
  const head: ITextBlock[] = [
    quiet(texts.kicker({ number, system: named(pen, face.systemName) }), { id: place }),
    text(named(pen, record.title), { size: 'Medium', weight: 'Bolder', style: 'heading', spacing: 'None' }),
  ];
  const comment = asking({
    title: texts.comment,
    label: texts.commentLabel,
    missing: texts.commentMissing,
    send: texts.send,
    input: COMMENT_INPUT,
    maxLength: COMMENT_LENGTH,
    data: { action: 'comment', change: face.id },
  });
  return {
    card: wholeCard([...head, ...(face.restricted ? restrictedBody(pen, face) : openBody(pen, face))], {
      record: place,
      actions: [comment],
    }),
    summary: face.restricted
      ? texts.summaryNow({ number, state: words.states[record.state], title: plain(record.title) })
      : texts.summary({ number, date: format.longDate(date), title: plain(record.title) }),
  };
}

function openBody(pen: Pen, face: ChangeFace): CardElementArray {
  const { words, format } = pen;
  const texts = words.cards.change;
  const round = words.cards.round;
  const { record } = face;
  const yearly = record.yearlyCost === undefined ? round.noYearly : format.kroner(record.yearlyCost);
  const wish = record.description === undefined ? '' : noted(pen, record.description);
  const decides = `${texts.region({ region: face.sar ?? '' })} ${ruleSentence(pen, face.rule)}`;
  return [
    columns(
      [
        figure(round.oneOff, bold(format.kroner(record.oneOffCost ?? 0))),
        figure(round.yearly, yearly),
        figure(texts.commentBy, dayLeft(pen, record.commentBy ?? face.today, face), 'stretch'),
      ],
      { spacing: 'Medium' },
    ),
    ...(wish === '' ? [] : [text(`${bold(texts.wish)} ${wish}`, { spacing: 'Medium' })]),
    text(`${bold(texts.decidedBy)} ${decides}`, { spacing: 'Small' }),
    ...(face.split ? [quiet(splitText(pen, face.split, face.splitDays), { spacing: 'Small' })] : []),
    ...commentBlocks(pen, face),
    whoMay(pen, face),
  ];
}

/** The newest three in full; the others stand in the case. */
function commentBlocks(pen: Pen, { comments }: ChangeFace): ITextBlock[] {
  const { words, format } = pen;
  const texts = words.cards.change;
  const shown = comments.slice(-SHOWN);
  const rest = comments.length - shown.length;
  const title = comments.length === 0 ? texts.noComments : texts.comments({ count: comments.length });
  return [
    text(bold(title), { separator: true, spacing: 'Medium' }),
    ...shown.flatMap((comment) => [
      text(words.cards.quoted({ text: remarked(pen, comment.text) }), { spacing: 'Small' }),
      quiet(texts.commenter({ who: named(pen, comment.who), when: format.shortDateTime(comment.at) }), {
        spacing: 'None',
      }),
    ]),
    ...(rest > 0 ? [quiet(told(texts.earlier({ count: rest })), { spacing: 'Small' })] : []),
  ];
}

function restrictedBody(pen: Pen, face: ChangeFace): CardElementArray {
  const { words } = pen;
  return [
    text(words.states[face.record.state], { spacing: 'None' }),
    quiet(words.cards.round.restricted, { spacing: 'Medium' }),
    whoMay(pen, face),
  ];
}

const whoMay = (pen: Pen, face: ChangeFace): ITextBlock =>
  quiet(`${pen.words.cards.change.whoMay} ${link(pen.words.cards.open, caseLink(pen.tab, face.id))}`, {
    spacing: 'Small',
  });

/** Decided, withdrawn, postponed, or on another route since its amount was changed. */
function doneCard(pen: Pen, face: ChangeFace): Drawing {
  const { words, format } = pen;
  const { record, number } = face;
  const place = `changes/${face.id}`;
  const state = words.states[stateToTell(record.state)];
  const by = named(pen, record.decidedBy ?? face.decides ?? face.systemName);
  const aside = face.restricted
    ? ''
    : record.decided === undefined
      ? by
      : words.cards.closed.when({ by, date: format.longDateWithYear(record.decided) });
  const about = [bold(named(pen, record.title)), number, named(pen, face.systemName)].join(' · ');
  const what = face.restricted ? '' : happened(pen, face);
  const open = link(words.cards.openShort, caseLink(pen.tab, face.id));
  return {
    card: wholeCard(
      [
        headline({ ...signOf(record.state), word: state, aside }, place),
        text(about, { spacing: 'Small' }),
        text(`${what} ${open}`.trim(), { isSubtle: true, spacing: 'None' }),
      ],
      { record: place },
    ),
    summary: words.cards.change.summaryNow({ number, state, title: plain(record.title) }),
  };
}

function happened(pen: Pen, face: ChangeFace): string {
  const { words, format } = pen;
  const texts = words.cards.change;
  const { record } = face;
  const amount = format.kroner(record.oneOffCost ?? 0);
  const reason = remarked(pen, record.decisionReason ?? '');
  const why = reason === '' ? '' : words.cards.closed.reason({ reason });
  if (!face.regionDecides)
    return face.decides === null ? texts.movedOn : texts.moved({ body: named(pen, face.decides) });
  const outcome = stateToTell(record.state);
  if (outcome === 'approved') return `${texts.withinBudget({ amount })} ${why}`.trim();
  return outcome === 'rejected' ? `${texts.notWithinBudget({ amount })} ${why}`.trim() : why;
}

const SHOWN = 3;

/** What was decided stands on the card, also while it is carried out (DEC-5). */
const stateToTell = (state: ChangeState): ChangeState =>
  state === 'inProgress' || state === 'delivered' ? 'approved' : state;

function signOf(state: ChangeState): Pick<Headline, 'sign' | 'color'> {
  const told = stateToTell(state);
  if (told === 'approved' || told === 'rejected') return SIGNS[told];
  return told === 'withdrawn' || told === 'postponed' ? SIGNS.lapsed : SIGNS.escalated;
}
