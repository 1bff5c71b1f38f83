// The card of an escalation in the receiving body's channel, until it is answered; and the answer in the sender's (ESC-4).
import type { CardElementArray, IColumnSet, ITextBlock } from '@microsoft/teams.cards';
import type { EscalationOutcome } from '../domain/escalation/escalation.list.ts';
import { bold, columns, execute, figure, link, quiet, text, wholeCard } from './cardParts.ts';
import { named, remarked, type Drawing, type Pen } from './drawing.ts';
import { plain } from './escapeText.ts';
import type { AnswerFace, EscalationFace, Level } from './escalationFace.ts';
import { pageLink } from './links.ts';
import { headline, SIGNS, type Headline } from './outcomeCard.ts';
import { block } from './roundParts.ts';

/** Shape and word carry what came of it; the colour only follows. */
const OUTCOME_SIGNS: Readonly<Record<EscalationOutcome, Pick<Headline, 'sign' | 'color'>>> = {
  granted: SIGNS.approved,
  refused: SIGNS.rejected,
  noted: { sign: '✓', color: 'Default' },
  raised: SIGNS.escalated,
};

/** A proposal has no card: nobody has escalated yet (ESC-3). */
export function escalationCard(pen: Pen, face: EscalationFace): Drawing {
  const { words, format } = pen;
  const texts = words.cards.escalation;
  const { record, number, id } = face;
  const place = `escalations/${id}`;
  const { state, outcome } = record;
  const open = link(texts.open, pageLink(pen.tab, `/escalations/${id}`));
  const signs = stateSigns(face);
  const word =
    outcome === undefined ? words.choices.escalations.state[state] : words.choices.escalations.outcome[outcome];
  const data = { action: 'acknowledge' as const, escalation: id };
  const actions = state === 'confirmed' ? [{ ...execute(texts.acknowledge, data), style: 'positive' as const }] : [];
  if (face.restricted) {
    const head = headline({ ...SIGNS.lapsed, word: words.choices.escalations.state[state], aside: number }, place);
    return {
      card: wholeCard([head, quiet(`${texts.restricted} ${open}`, { spacing: 'Small' })], { record: place, actions }),
      summary: texts.summaryNow({ number, state: words.choices.escalations.state[state], title: '' }),
    };
  }
  const from = levelName(pen, face.from);
  return {
    card: wholeCard(
      [
        headline({ ...signs, word, aside: texts.from({ number, from }) }, place),
        text(bold(named(pen, record.title)), { spacing: 'Small' }),
        ...(state === 'closed' ? ending(pen, face) : asked(pen, face)),
        quiet(`${state === 'confirmed' ? `${texts.whoMay({ body: levelName(pen, face.to) })} ` : ''}${open}`, {
          separator: true,
          spacing: 'Medium',
        }),
      ],
      { record: place, actions },
    ),
    summary:
      state === 'confirmed' && record.by !== undefined
        ? texts.summary({
            number,
            from: plain(face.from.name ?? texts.levels[face.from.kind]),
            date: format.longDate(record.by),
            title: plain(record.title),
          })
        : texts.summaryNow({ number, state: word, title: plain(record.title) }),
  };
}

/** ESC-4: what, why, what is asked of the receiver, by when. */
function asked(pen: Pen, face: EscalationFace): CardElementArray {
  const { words, format } = pen;
  const texts = words.cards.escalation;
  const { record, round } = face;
  const received =
    record.acknowledged === undefined
      ? ''
      : texts.acknowledgedBy({ name: named(pen, face.receiver), date: format.longDate(record.acknowledged) });
  const inRound = round === null ? '' : texts.inRound({ date: format.longDate(round.deadline) });
  return [
    ...saidIn(pen, record),
    figures(pen, face),
    ...block([received, inRound].filter(Boolean).join(' '), (said) => text(said, { spacing: 'Medium' })),
  ];
}

/** What is escalated, why, and what is asked, each as its own paragraph. */
export function saidIn(
  pen: Pen,
  { what, why, asked: ask }: { readonly what?: string; readonly why?: string; readonly asked?: string },
): ITextBlock[] {
  const texts = pen.words.cards.escalation;
  const parts = [
    [texts.what, what],
    [texts.why, why],
    [texts.asked, ask],
  ] as const;
  return parts.flatMap(([label, said], index) => {
    const shown = remarked(pen, said ?? '');
    return shown === '' ? [] : [text(`${bold(label)} ${shown}`, { spacing: index === 0 ? 'Medium' : 'Small' })];
  });
}

function figures(pen: Pen, { record, to, sender }: EscalationFace): IColumnSet {
  const { words, format } = pen;
  const texts = words.cards.escalation;
  return columns(
    [
      ...(record.by === undefined ? [] : [figure(texts.by, bold(format.longDate(record.by)))]),
      figure(texts.to, format.capital(levelName(pen, to))),
      ...(sender === '' ? [] : [figure(texts.sender, named(pen, sender), 'stretch')]),
    ],
    { spacing: 'Medium' },
  );
}

function ending(pen: Pen, { record, raisedTo }: EscalationFace): ITextBlock[] {
  const { words, format } = pen;
  const texts = words.cards.escalation;
  const decision = remarked(pen, record.decision ?? '');
  const said = [
    ...(decision === '' ? [] : [texts.decision({ decision })]),
    ...(raisedTo ? [texts.raisedTo({ number: raisedTo.number, to: levelName(pen, raisedTo.to) })] : []),
    ...(record.closed === undefined ? [] : [texts.closedOn({ date: format.longDateWithYear(record.closed) })]),
  ];
  return block(said.join(' '), (words_) => text(words_, { isSubtle: true, spacing: 'None' }));
}

function stateSigns({ record }: EscalationFace): Pick<Headline, 'sign' | 'color'> {
  if (record.outcome !== undefined) return OUTCOME_SIGNS[record.outcome];
  return record.state === 'acknowledged' ? { sign: '✓', color: 'Accent' } : SIGNS.escalated;
}

/** The answer to whoever escalated. */
export function answerCard(pen: Pen, face: AnswerFace): Drawing {
  const { words, format } = pen;
  const texts = words.cards.escalation;
  const { record, number } = face;
  const place = `escalationAnswers/${face.id}`;
  const open = link(texts.open, pageLink(pen.tab, `/escalations/${record.escalation}`));
  if (face.restricted) {
    const state = words.choices.escalations.state.closed;
    const head = headline({ ...SIGNS.lapsed, word: state, aside: number }, place);
    return {
      card: wholeCard([head, quiet(`${texts.restricted} ${open}`, { spacing: 'Small' })], { record: place }),
      summary: texts.summaryNow({ number, state, title: '' }),
    };
  }
  const outcome = words.choices.escalationAnswers.outcome[record.outcome];
  const decision = remarked(pen, record.decision ?? '');
  const told = [
    texts.answer.text[record.outcome],
    ...(decision === '' ? [] : [texts.decision({ decision })]),
    texts.closedOn({ date: format.longDateWithYear(record.closed) }),
  ];
  return {
    card: wholeCard(
      [
        headline(
          {
            ...OUTCOME_SIGNS[record.outcome],
            word: outcome,
            aside: texts.answer.from({ number, by: levelName(pen, face.by) }),
          },
          place,
        ),
        text(bold(named(pen, face.title)), { spacing: 'Small' }),
        text(`${told.join(' ')} ${open}`, { isSubtle: true, spacing: 'None' }),
      ],
      { record: place },
    ),
    summary: texts.answer.summary({ number, outcome, by: plain(face.by.name ?? texts.levels[face.by.kind]) }),
  };
}

/** Escaped: the body's name, or the level's own word. */
export const levelName = (pen: Pen, { kind, name }: Level): string =>
  name === null ? pen.words.cards.escalation.levels[kind] : named(pen, name);
