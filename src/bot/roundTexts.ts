// The sentences on an open round's card: deadline, recommendation, route with its rule, notices, what is to be done.
import type { IsoDate } from '../domain/calendar/dates.ts';
import { never } from '../domain/result.ts';
import { regionName } from '../domain/region/regions.ts';
import type { BallotFace } from './ballotFace.ts';
import { bold } from './cardParts.ts';
import { named, ruleSentence, type Pen } from './drawing.ts';
import type { RoundFace } from './roundFace.ts';

/** “onsdag 25. november · 3 arbejdsdage”, counted from the day on which the card is drawn. */
export function dayLeft(
  { words, format }: Pen,
  day: IsoDate,
  { daysLeft, today }: { readonly daysLeft: number; readonly today: IsoDate },
): string {
  const texts = words.cards.round;
  const date = format.longDate(day);
  if (day < today) return texts.overdue({ date });
  if (day === today) return texts.lastDay({ date });
  return daysLeft === 0 ? date : texts.workingDays({ date, count: daysLeft });
}

/** Who recommends what, or the question as it stands when nobody does. */
export function recommendationText(pen: Pen, face: RoundFace): string {
  const { words, format } = pen;
  const texts = words.cards.round;
  const { question, body } = face.record;
  const amount = format.kroner(question.oneOffCost);
  const inText = words.bodiesInText[body];
  const { by, rank, of } = question.recommendation;
  const escalated = face.escalatedBy ? ` ${texts.escalatedBy({ body: words.bodiesInText[face.escalatedBy] })}` : '';
  const recommends = [...(by === null ? [] : [named(pen, by)]), ...(face.sysRecommends ? [words.bodies.SYS] : [])];
  if (recommends.length === 0) {
    const ask = question.does === 'decides' ? texts.askDecide : texts.askRecommend;
    return `${bold(texts.question)} ${ask({ body: inText, amount })}${escalated}`;
  }
  const told = { by: format.list(recommends), body: inText, amount, year: question.poolYear };
  const sentence = question.does === 'decides' ? texts.toDecide(told) : texts.toRecommend(told);
  const ranked = rank === null ? '' : ` ${texts.rank({ rank, of: Math.max(of ?? rank, rank) })}`;
  return `${bold(texts.recommendation)} ${sentence}${ranked}${escalated}`;
}

/** “Forretningsstyregruppen → Region Nordjylland → **SYS**.”, with the rule (CR-3, CR-5). */
export function routeText(pen: Pen, { record, sar }: RoundFace): string {
  const { words } = pen;
  const { bodies, route: name, edition } = record.question;
  const nodes = bodies.flatMap((body) => {
    const known = body === 'FSG' || body === 'SYS' || body === 'RSI' || body === 'SAR' ? words.bodies[body] : body;
    const node = body === record.body ? bold(known) : known;
    // The steering group recommends through the system-responsible region.
    return body === 'FSG' && sar !== null ? [node, sar] : [node];
  });
  const key = name === 'small' && bodies[0] === 'SYS' ? 'standard.small-unsettled' : `route.${name}.${edition}`;
  return `${nodes.join(' → ')}. ${ruleSentence(pen, key)}`.trim();
}

/** CR-15: the year's sum (CR-8) and possible splitting (CR-10) as one quiet message. */
export function noticeText(pen: Pen, face: RoundFace): string {
  const { words, format } = pen;
  const texts = words.cards.round;
  const { sum, split } = face;
  const said = [
    ...(sum === 'closed' ? [texts.sumInCase] : []),
    ...(sum && sum !== 'closed'
      ? [
          texts.sum({
            system: named(pen, face.record.question.systemName),
            sum: format.kroner(sum.sum),
            limit: format.kroner(sum.limit),
            year: face.record.question.poolYear ?? Number(face.record.opened.slice(0, 4)),
          }),
          ...(sum.acknowledged ? [texts.sumAcknowledged] : []),
        ]
      : []),
    ...(split ? [splitText(pen, split, face.splitDays)] : []),
  ];
  return said.join(' ');
}

/** CR-10: it informs and never blocks. */
export function splitText(pen: Pen, split: NonNullable<RoundFace['split']>, days: number): string {
  const { words, format } = pen;
  return words.cards.round.split({
    cases: format.list(few(pen, split.cases)),
    sum: format.kroner(split.sum),
    limit: format.kroner(split.limit),
    days,
  });
}

/** What the ballot has come to, where somebody must act or a meeting is asked for (DEC-3, DEC-7). */
export function standingText(pen: Pen, face: BallotFace): string {
  const { words, format } = pen;
  const texts = words.cards.round;
  const onTop = face.record.body === 'RSI';
  switch (face.standing.is) {
    case 'meeting': {
      const asking = face.lines.filter((line) => line.given?.answer === 'ask-for-meeting');
      const regions = format.list(asking.map((line) => regionName(line.region)));
      const facts = { body: face.record.body, regions, count: asking.length };
      return face.meeting === null
        ? texts.meetingNoDate(facts)
        : texts.meeting({ ...facts, date: format.longDateWithYear(face.meeting) });
    }
    case 'disagreement':
      return onTop ? texts.standing.disagreementOnTop : texts.standing.disagreement;
    case 'silence':
      return onTop ? texts.standing.silenceOnTop : texts.standing.silence;
    case 'acknowledge':
      return texts.standing.acknowledge;
    case 'agreed':
    case 'waiting':
      return '';
    default:
      return never(face.standing);
  }
}

const FEW = 8;

function few({ words }: Pen, cases: readonly string[]): readonly string[] {
  if (cases.length <= FEW) return cases;
  return [...cases.slice(0, FEW - 1), words.units.cases({ count: cases.length - FEW + 1 })];
}
