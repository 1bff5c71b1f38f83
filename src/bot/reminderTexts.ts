// The sentences beside a report on a reminder's card: what it begins with, and what publishing it came to (PUB-2, ESC-3).
import type { ITextBlock } from '@microsoft/teams.cards';
import { quiet, text } from './cardParts.ts';
import { named, remarked, type Pen } from './drawing.ts';
import { levelName } from './escalationCard.ts';
import { lightInText, lightsIn, parameterName } from './lights.ts';
import type { Published, ReportLine } from './reminderFace.ts';

/** What the report begins with: the last one's light, and what it said of yellow and red. */
export function basis(pen: Pen, { last, isBegun }: ReportLine): ITextBlock[] {
  const { words, format } = pen;
  const texts = words.cards.reminder;
  const light = last?.overall;
  const month = last ? format.month(`${last.month}-01`) : '';
  const said = light === undefined ? texts.noLast : texts.last({ month, light: lightInText(pen, light) });
  const troubles = lightsIn(last ?? {}).flatMap(({ parameter, light: one, text: why }) =>
    why === null
      ? []
      : [
          texts.lastTrouble({
            parameter: parameterName(pen, parameter),
            light: lightInText(pen, one),
            text: remarked(pen, why),
          }),
        ],
  );
  return [quiet(said), ...troubles.map((trouble) => quiet(trouble)), ...(isBegun ? [text(texts.begun)] : [])];
}

/** What publishing came to: the channel that was told, the agenda, the escalation that is proposed. */
export function followed(pen: Pen, { told, item, proposed }: Published): ITextBlock[] {
  const { words, format } = pen;
  const texts = words.cards.reminder;
  const accounts =
    item?.accountable === null || !item ? texts.itemNobody : texts.itemAccounts({ name: named(pen, item.accountable) });
  const said = [
    ...(told === null ? [] : [texts.told({ body: named(pen, told) })]),
    ...(!item
      ? []
      : item.meeting === null
        ? [texts.itemNext({ body: named(pen, item.body), accounts })]
        : [texts.item({ body: named(pen, item.body), date: format.longDate(item.meeting), accounts })]),
    ...proposed.map(({ number, to }) => texts.proposed({ number, to: levelName(pen, to) })),
  ];
  return said.map((one) => text(one));
}
