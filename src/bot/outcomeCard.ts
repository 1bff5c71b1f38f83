// The final card of a round: what was decided, when, about what, for how much, and how (DEC-5).
import type { IColumnSet, TextColor } from '@microsoft/teams.cards';
import { never } from '../domain/result.ts';
import type { Outcome } from '../domain/round/round.list.ts';
import { bold, column, columns, link, quiet, text, wholeCard } from './cardParts.ts';
import { named, type Drawing, type Pen } from './drawing.ts';
import { caseLink } from './links.ts';
import { restrictedSummary } from './roundCard.ts';
import type { RoundFace } from './roundFace.ts';
import { howDecided } from './roundParts.ts';

export interface Headline {
  readonly sign: string;
  readonly color: TextColor;
  readonly word: string;
  /** By whom and when; empty where that is not told. */
  readonly aside: string;
}

export function outcomeCard(pen: Pen, face: RoundFace): Drawing {
  const { words, format } = pen;
  const { record } = face;
  const outcome = record.outcome ?? 'lapsed';
  const by = record.body === 'FSG' ? named(pen, face.bodyName) : words.bodies[record.body];
  const date = format.longDateWithYear(record.closed ?? record.deadline);
  const { question, change } = record;
  const about = [bold(named(pen, question.title)), face.number, named(pen, question.systemName)].join(' · ');
  const what = face.restricted ? '' : [happened(pen, face, outcome), howDecided(pen, face)].filter(Boolean).join(' ');
  const open = link(words.cards.openShort, caseLink(pen.tab, change));
  const place = `rounds/${face.id}`;
  const told = { ...SIGNS[outcome], word: words.outcomes[outcome], aside: words.cards.closed.when({ by, date }) };
  return {
    card: wholeCard(
      [
        face.restricted ? stateAlone(pen, face, place) : headline(told, place),
        text(about, { spacing: 'Small' }),
        text(`${what} ${open}`.trim(), { isSubtle: true, spacing: 'None' }),
      ],
      { record: place },
    ),
    summary: face.restricted
      ? restrictedSummary(pen, face)
      : words.cards.closed.summary({
          number: face.number,
          outcome: words.outcomes[outcome],
          by: words.bodies[record.body],
        }),
  };
}

/** The sign with its word, and by whom and when to the right. */
export function headline({ sign, color, word, aside }: Headline, id: string): IColumnSet {
  return columns(
    [
      column('20px', [text(sign, { size: 'Medium', weight: 'Bolder', color })]),
      column('stretch', [text(word, { size: 'Medium', weight: 'Bolder', style: 'heading' })], { spacing: 'None' }),
      ...(aside === '' ? [] : [column('auto', [quiet(aside)], { verticalContentAlignment: 'Center' })]),
    ],
    { id },
  );
}

/** DEC-8: where the case stands, not who decided what and when. */
function stateAlone({ words }: Pen, { caseState }: RoundFace, place: string): IColumnSet {
  const word = caseState === null ? '–' : words.states[caseState];
  return headline(
    { ...(caseState === 'approved' || caseState === 'rejected' ? SIGNS[caseState] : SIGNS.lapsed), word, aside: '' },
    place,
  );
}

/** Shape and word carry the outcome; the colour only follows. */
export const SIGNS: Record<Outcome, Pick<Headline, 'sign' | 'color'>> = {
  approved: { sign: '✓', color: 'Good' },
  rejected: { sign: '✕', color: 'Attention' },
  escalated: { sign: '↑', color: 'Accent' },
  lapsed: { sign: '–', color: 'Default' },
};

function happened(pen: Pen, face: RoundFace, outcome: Outcome): string {
  const { words, format } = pen;
  const texts = words.cards.closed;
  const { body, question } = face.record;
  const amount = format.kroner(question.oneOffCost);
  switch (outcome) {
    case 'approved':
      if (body === 'FSG') return texts.groupFor({ amount });
      if (question.does === 'recommends') return texts.sentOn({ amount });
      return question.poolYear === null
        ? texts.approved({ amount })
        : texts.granted({ amount, year: question.poolYear });
    case 'rejected':
      return body === 'FSG' ? texts.groupAgainst({ amount }) : texts.rejected({ amount });
    case 'escalated':
      return texts.escalated({ to: body === 'FSG' ? words.bodies.SYS : words.bodies.RSI });
    case 'lapsed':
      return texts.lapsed[face.lapsedBy];
    default:
      return never(outcome);
  }
}
