// The regional ballot on a card: a sign, the region, its answer with the remark in full, and when.
import type { IColumnSet, TextColor } from '@microsoft/teams.cards';
import { regionName } from '../domain/region/regions.ts';
import type { BallotLine } from '../domain/round/ballot.rules.ts';
import type { Answer } from '../domain/round/round.list.ts';
import { bold, column, columns, quiet, text } from './cardParts.ts';
import { remarked, told, type Pen } from './drawing.ts';

/** Shape and word carry the answer; the colour only follows. */
const SIGNS: Record<Answer | 'missing', { readonly sign: string; readonly color: TextColor }> = {
  approve: { sign: '✓', color: 'Good' },
  'approve-with-remark': { sign: '✓', color: 'Good' },
  reject: { sign: '✕', color: 'Attention' },
  'ask-for-meeting': { sign: '◷', color: 'Accent' },
  missing: { sign: '◌', color: 'Default' },
};

export function ballotPart(pen: Pen, lines: readonly BallotLine[]): IColumnSet[] {
  const given = lines.filter((line) => line.given).length;
  const { ballot } = pen.words.cards.round;
  const count = pen.words.units.outOf({ count: given, of: lines.length });
  return [
    columns([column('stretch', [text(bold(ballot))]), column('auto', [text(bold(count))])], {
      separator: true,
      spacing: 'Medium',
    }),
    ...lines.map((line) => row(pen, line)),
  ];
}

function row(pen: Pen, { region, given, differs }: BallotLine): IColumnSet {
  const { words, format } = pen;
  const key = given?.answer ?? 'missing';
  const { sign, color } = SIGNS[key];
  const answer = [
    text(words.answers[key], given ? {} : { isSubtle: true }),
    ...(given?.text === undefined
      ? []
      : [quiet(words.cards.quoted({ text: remarked(pen, given.text) }), { spacing: 'None' })]),
    ...(differs ? [quiet(words.cards.round.differs, { spacing: 'None' })] : []),
  ];
  return columns(
    [
      column('20px', [text(sign, { color })]),
      column('144px', [text(regionName(region))], { spacing: 'Small' }),
      column('stretch', answer),
      ...(given ? [column('auto', [quiet(told(format.shortDateTime(given.at)))])] : []),
    ],
    { spacing: 'Small' },
  );
}
