// The parts that the cards of all rounds are made of: the four answers, and how a round came to its outcome (DEC-1, DEC-5).
import type { ITextBlock } from '@microsoft/teams.cards';
import { never } from '../domain/result.ts';
import { ANSWER_KEYS, type Answer } from '../domain/round/round.list.ts';
import type { BallotFace } from './ballotFace.ts';
import { ANSWER_TEXT_LENGTH, textInputOf } from './cardData.ts';
import { asking, execute, type CardActions } from './cardParts.ts';
import { remarked, type Pen } from './drawing.ts';

export function answerButtons({ words }: Pen, { id, record }: Pick<BallotFace, 'id' | 'record'>): CardActions {
  const texts = words.cards.round;
  const fields: Record<Exclude<Answer, 'approve'>, { readonly label: string; readonly missing: string }> = {
    'approve-with-remark': { label: texts.remark, missing: texts.remarkMissing },
    reject: { label: texts.rejectReason, missing: texts.rejectMissing },
    'ask-for-meeting': { label: texts.meetingReason, missing: texts.meetingMissing },
  };
  return ANSWER_KEYS.map((answer) => {
    const data = { action: 'answer' as const, round: id, question: record.questionHash, answer };
    const title = words.answerButtons[answer];
    if (answer === 'approve') return { ...execute(title, data), style: 'positive' as const };
    return asking({
      title,
      ...fields[answer],
      send: texts.send,
      input: textInputOf(answer),
      maxLength: ANSWER_TEXT_LENGTH,
      data,
    });
  });
}

/** By agreement, by the chair, or at a meeting, with the reason that was given. */
export function howDecided(pen: Pen, { record, lines }: Pick<BallotFace, 'record' | 'lines'>): string {
  const texts = pen.words.cards.closed;
  const reason = remarked(pen, record.outcomeReason ?? '');
  switch (record.outcomeBy) {
    case 'agreement': {
      const remarks = lines.filter((line) => line.given?.answer === 'approve-with-remark').length;
      if (record.outcome === 'rejected') return texts.allAgainst({ count: lines.length });
      return remarks === 0
        ? texts.allFor({ count: lines.length })
        : texts.allForWithRemarks({ count: lines.length, remarks });
    }
    case 'conclusion':
      return texts.concluded({ reason });
    case 'meeting':
      return texts.atMeeting({ reason });
    case 'escalation':
    case 'lapse':
      return reason === '' ? '' : texts.reason({ reason });
    case undefined:
      return '';
    default:
      return never(record.outcomeBy);
  }
}

/** A block for words, or none for none. */
export const block = (words: string, draw: (words: string) => ITextBlock): ITextBlock[] =>
  words === '' ? [] : [draw(words)];
