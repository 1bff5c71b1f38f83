// The card of an agenda item in the body's channel: the project's light, the meeting, and who accounts; then what was decided (PUB-2).
import type { IColumnSet } from '@microsoft/teams.cards';
import { agendaWhyText } from '../text/agendaWhy.ts';
import type { AgendaFace } from './agendaFace.ts';
import { bold, columns, figure, link, quiet, text, wholeCard } from './cardParts.ts';
import { named, remarked, type Drawing, type Pen } from './drawing.ts';
import { plain } from './escapeText.ts';
import { LIGHT_SIGNS, lightWord } from './lights.ts';
import { pageLink } from './links.ts';
import { headline, SIGNS, type Headline } from './outcomeCard.ts';

export function agendaCard(pen: Pen, face: AgendaFace): Drawing {
  const { words, format } = pen;
  const texts = words.cards.agenda;
  const { record, id } = face;
  const place = `agendaItems/${id}`;
  const body = named(pen, face.body);
  const state = words.choices.agendaItems.state[record.state];
  const path = record.project === undefined ? '/projects' : `/projects/${record.project}`;
  const open = link(texts.open, pageLink(pen.tab, path));
  const quietHead: Headline = { ...SIGNS[record.state === 'treated' ? 'approved' : 'lapsed'], word: state, aside: '' };
  if (face.restricted) {
    const head = headline(quietHead, place);
    const about = text(texts.kickerAlone({ body }), { spacing: 'Small' });
    return {
      card: wholeCard([head, about, quiet(`${texts.restricted} ${open}`)], { record: place }),
      summary: texts.summaryNow({ body: plain(face.body), state }),
    };
  }
  const { overall, month } = record;
  const head: Headline =
    record.state === 'treated' || overall === undefined
      ? quietHead
      : { ...LIGHT_SIGNS[overall], word: lightWord(pen, overall), aside: '' };
  const kicker =
    month === undefined
      ? texts.kickerAlone({ body })
      : texts.kicker({ body, month: format.monthWithYear(`${month}-01`) });
  const why = record.why === undefined ? '' : agendaWhyText(record.why, overall ?? null, words);
  const decision = record.decision === undefined ? '' : remarked(pen, record.decision);
  return {
    card: wholeCard(
      [
        headline(head, place),
        text(`${bold(named(pen, face.title))} · ${kicker}`, { spacing: 'Small' }),
        facts(pen, face, why),
        ...(decision === '' ? [] : [text(texts.decision({ decision }), { spacing: 'Medium' })]),
        quiet(open, { spacing: 'Medium' }),
      ],
      { record: place },
    ),
    summary:
      record.state === 'treated'
        ? texts.summaryNow({ body: plain(face.body), state })
        : texts.summary({ body: plain(face.body), title: plain(face.title), why }),
  };
}

function facts(pen: Pen, { record, accountable, region }: AgendaFace, why: string): IColumnSet {
  const { words, format } = pen;
  const texts = words.cards.agenda;
  const meeting = record.meeting === undefined ? texts.nextMeeting : format.longDateWithYear(record.meeting);
  const nobody = region === null ? texts.nobodyAccounts : texts.nobodyInRegion({ region });
  return columns(
    [
      figure(texts.meeting, meeting),
      ...(why === '' ? [] : [figure(texts.why, why)]),
      figure(texts.accounts, accountable === null ? nobody : named(pen, accountable), 'stretch'),
    ],
    { spacing: 'Medium' },
  );
}
