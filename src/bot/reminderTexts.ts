// The sentences beside a report on a reminder's card: what it begins with, and what publishing it came to (PUB-2, ESC-3).
import type { ITextBlock } from '@microsoft/teams.cards';
import { needsText } from '../domain/status/status.rules.ts';
import type { StatusForm } from '../domain/status/status.list.ts';
import { bold, quiet, text } from './cardParts.ts';
import { named, remarked, type Pen } from './drawing.ts';
import { levelName } from './escalationCard.ts';
import { lightInText, lightsIn, parameterName } from './lights.ts';
import type { Published, ReportLine } from './reminderFace.ts';

/** What the report begins with: the last one's light, what it said of yellow and red, and what the draft says by now. */
export function basis(pen: Pen, { last, draft, overtaken }: ReportLine): ITextBlock[] {
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
  return [
    ...(overtaken === undefined ? [] : [text(bold(texts.overtaken[overtaken]))]),
    quiet(said),
    ...troubles.map((trouble) => quiet(trouble)),
    ...(draft === null ? [] : [text(texts.begun), ...inDraft(pen, draft).map((trouble) => quiet(trouble))]),
  ];
}

/** What the draft says of yellow and red, explained or not yet. */
function inDraft(pen: Pen, draft: StatusForm): string[] {
  const texts = pen.words.cards.reminder;
  return lightsIn(draft)
    .filter(({ light }) => needsText(light))
    .map(({ parameter, light, text: why }) => {
      const told = { parameter: parameterName(pen, parameter).toLowerCase(), light: lightInText(pen, light) };
      const said = why === null ? '' : remarked(pen, why);
      return said === '' ? texts.draftTroubleBare(told) : texts.draftTrouble({ ...told, text: said });
    });
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
