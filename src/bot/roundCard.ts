// The card of an open round: the question, its route and rule, the regional ballot, and the four answers (DEC-1, DEC-2).
import type { CardElementArray, IColumnSet, ITextBlock } from '@microsoft/teams.cards';
import { ballotPart } from './ballotPart.ts';
import { bold, columns, figure, link, quiet, text, wholeCard } from './cardParts.ts';
import { named, type Drawing, type Pen } from './drawing.ts';
import { plain } from './escapeText.ts';
import { caseLink } from './links.ts';
import type { RoundFace } from './roundFace.ts';
import { answerButtons, block } from './roundParts.ts';
import { dayLeft, noticeText, recommendationText, routeText, standingText } from './roundTexts.ts';

/** Alike for every reader; where somebody is disqualified, only what all may see (DEC-8, DEC-9). */
export function roundCard(pen: Pen, face: RoundFace): Drawing {
  const { words, format } = pen;
  const { record, number } = face;
  const { question } = record;
  const texts = words.cards.round;
  const place = `rounds/${face.id}`;
  const open = {
    body: format.capital(words.bodiesInText[record.body]),
    number,
    date: format.longDate(record.deadline),
    title: plain(question.title),
  };
  const summary = face.restricted ? restrictedSummary(pen, face) : texts.summary(open);
  const kicker = texts.kicker({
    body: words.bodiesInText[record.body],
    number,
    system: named(pen, question.systemName),
  });
  const head: ITextBlock[] = [
    quiet(kicker, { id: place }),
    text(named(pen, question.title), { size: 'Medium', weight: 'Bolder', style: 'heading', spacing: 'None' }),
  ];
  const body = face.restricted ? restrictedBody(pen, face) : openBody(pen, face);
  return { card: wholeCard([...head, ...body], { record: place, actions: answerButtons(pen, face) }), summary };
}

function openBody(pen: Pen, face: RoundFace): CardElementArray {
  const { words } = pen;
  const texts = words.cards.round;
  const standing = standingText(pen, face);
  return [
    figures(pen, face),
    text(recommendationText(pen, face), { spacing: 'Medium' }),
    text(`${bold(texts.route)} ${routeText(pen, face)}`, { spacing: 'Small' }),
    ...block(noticeText(pen, face), (words) => quiet(words, { spacing: 'Small' })),
    ...ballotPart(pen, face.lines),
    ...block(standing, (words) => text(words, { separator: true, spacing: 'Medium' })),
    quiet(`${texts.yourRegion} ${link(words.cards.open, caseLink(pen.tab, face.record.change))}`, {
      ...(standing === '' && { separator: true }),
      spacing: standing === '' ? 'Medium' : 'Small',
    }),
  ];
}

/** Title, system and state, and who can help. */
function restrictedBody(pen: Pen, face: RoundFace): CardElementArray {
  const { words } = pen;
  const texts = words.cards.round;
  const state = face.caseState === null ? [] : [text(words.states[face.caseState], { spacing: 'None' })];
  return [
    ...state,
    quiet(texts.restricted, { spacing: 'Medium' }),
    quiet(`${texts.yourRegion} ${link(words.cards.open, caseLink(pen.tab, face.record.change))}`, {
      spacing: 'None',
    }),
  ];
}

/** The notification of a card that tells no more than title and state. */
export function restrictedSummary({ words }: Pen, { number, caseState, record }: RoundFace): string {
  const state = caseState === null ? '' : words.states[caseState];
  return words.cards.change.summaryNow({ number, state, title: plain(record.question.title) });
}

function figures(pen: Pen, face: RoundFace): IColumnSet {
  const { words, format } = pen;
  const { oneOffCost, yearlyCost } = face.record.question;
  const texts = words.cards.round;
  const yearly = yearlyCost === null ? texts.noYearly : format.kroner(yearlyCost);
  return columns(
    [
      figure(texts.oneOff, bold(format.kroner(oneOffCost))),
      figure(texts.yearly, yearly),
      figure(texts.deadline, dayLeft(pen, face.record.deadline, face), 'stretch'),
    ],
    { spacing: 'Medium' },
  );
}
