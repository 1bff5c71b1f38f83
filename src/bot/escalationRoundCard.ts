// The card of a round about an escalation: what is asked, the ballot, the four answers; then its outcome (ESC-4, DEC-1, DEC-5).
import { never } from '../domain/result.ts';
import type { Outcome } from '../domain/round/round.list.ts';
import { ballotPart } from './ballotPart.ts';
import { bold, columns, figure, link, quiet, text, wholeCard, type Card } from './cardParts.ts';
import { named, type Drawing, type Pen } from './drawing.ts';
import { plain } from './escapeText.ts';
import { levelName, saidIn } from './escalationCard.ts';
import type { EscalationRoundFace } from './escalationRoundFace.ts';
import { pageLink } from './links.ts';
import { headline, SIGNS } from './outcomeCard.ts';
import { answerButtons, block, howDecided } from './roundParts.ts';
import { dayLeft, standingText } from './roundTexts.ts';

/** Alike for every reader; where somebody is disqualified, only what all may see (DEC-8, DEC-9). */
export function escalationRoundCard(pen: Pen, face: EscalationRoundFace): Drawing {
  if (face.restricted) return restricted(pen, face);
  return face.record.state === 'open' ? openCard(pen, face) : outcomeCard(pen, face);
}

function openCard(pen: Pen, face: EscalationRoundFace): Drawing {
  const { words, format } = pen;
  const texts = words.cards;
  const { record } = face;
  const { question } = record;
  const body = words.bodiesInText[record.body];
  const kicker = texts.escalation.round.kicker({ body, number: question.number, from: levelName(pen, face.from) });
  const standing = standingText(pen, face);
  const summary = texts.round.summary({
    body: format.capital(body),
    number: question.number,
    date: format.longDate(record.deadline),
    title: plain(question.title),
  });
  const card = wholeCard(
    [
      quiet(kicker, { id: placeOf(face) }),
      text(named(pen, question.title), { size: 'Medium', weight: 'Bolder', style: 'heading', spacing: 'None' }),
      ...saidIn(pen, question),
      columns([figure(texts.round.deadline, dayLeft(pen, record.deadline, face), 'stretch')], { spacing: 'Medium' }),
      ...ballotPart(pen, face.lines),
      ...block(standing, (said) => text(said, { separator: true, spacing: 'Medium' })),
      quiet(`${texts.round.yourRegion} ${openLink(pen, face)}`, {
        ...(standing === '' && { separator: true }),
        spacing: standing === '' ? 'Medium' : 'Small',
      }),
    ],
    { record: placeOf(face), actions: answerButtons(pen, face) },
  );
  return { card, summary };
}

function outcomeCard(pen: Pen, face: EscalationRoundFace): Drawing {
  const { words, format } = pen;
  const { record } = face;
  const { question } = record;
  const outcome = record.outcome ?? 'lapsed';
  const date = format.longDateWithYear(record.closed ?? record.deadline);
  const aside = words.cards.closed.when({ by: words.bodies[record.body], date });
  const what = [happened(pen, outcome), howDecided(pen, face)].filter(Boolean).join(' ');
  const about = [bold(named(pen, question.title)), question.number, levelName(pen, face.from)].join(' · ');
  return {
    card: wholeCard(
      [
        headline({ ...SIGNS[outcome], word: words.outcomes[outcome], aside }, placeOf(face)),
        text(about, { spacing: 'Small' }),
        text(`${what} ${openLink(pen, face)}`.trim(), { isSubtle: true, spacing: 'None' }),
      ],
      { record: placeOf(face) },
    ),
    summary: words.cards.closed.summary({
      number: question.number,
      outcome: words.outcomes[outcome],
      by: words.bodies[record.body],
    }),
  };
}

/** DEC-8: number and state; the buttons stay, since the card cannot know who presses. */
function restricted(pen: Pen, face: EscalationRoundFace): Drawing {
  const { words } = pen;
  const { record } = face;
  const state = words.choices.rounds.state[record.state];
  const { number } = record.question;
  const actions = record.state === 'open' ? { actions: answerButtons(pen, face) } : {};
  const card: Card = wholeCard(
    [
      headline({ ...SIGNS.lapsed, word: state, aside: number }, placeOf(face)),
      quiet(`${words.cards.escalation.restricted} ${openLink(pen, face)}`, { spacing: 'Small' }),
    ],
    { record: placeOf(face), ...actions },
  );
  return { card, summary: words.cards.escalation.summaryNow({ number, state, title: '' }) };
}

function happened({ words }: Pen, outcome: Outcome): string {
  const texts = words.cards.escalation.round;
  switch (outcome) {
    case 'approved':
      return texts.granted;
    case 'rejected':
      return texts.refused;
    case 'escalated':
      return texts.escalated;
    case 'lapsed':
      return texts.lapsed;
    default:
      return never(outcome);
  }
}

const placeOf = ({ id }: EscalationRoundFace): string => `rounds/${id}`;
const openLink = (pen: Pen, { record }: EscalationRoundFace): string =>
  link(pen.words.cards.escalation.open, pageLink(pen.tab, `/escalations/${record.escalation}`));
