// From a record to its card, whatever the record is: pure, alike for every reader (DEC-9).
import { agendaItemList } from '../domain/agenda/agendaItem.list.ts';
import { changeList } from '../domain/change/change.list.ts';
import { escalationAnswerList, escalationList } from '../domain/escalation/escalation.list.ts';
import { reminderList } from '../domain/reminder/reminder.list.ts';
import { roundList, subjectOf, isChangeRound, isEscalationRound } from '../domain/round/round.list.ts';
import { statusList } from '../domain/status/status.list.ts';
import type { Language } from '../text/words.ts';
import type { CardRef, Ports } from '../usecases/ports.ts';
import { reportRow } from '../usecases/reportRows.ts';
import { agendaCard } from './agendaCard.ts';
import { agendaFace } from './agendaFace.ts';
import { changeCard } from './changeCard.ts';
import { changeFace } from './changeFace.ts';
import { fitted, type Drawing, type Pen } from './drawing.ts';
import { answerCard, escalationCard } from './escalationCard.ts';
import { answerFace, escalationFace } from './escalationFace.ts';
import { escalationRoundCard } from './escalationRoundCard.ts';
import { escalationRoundFace } from './escalationRoundFace.ts';
import type { TabPlace } from './links.ts';
import { outcomeCard } from './outcomeCard.ts';
import { reminderCard } from './reminderCard.ts';
import { reminderFace } from './reminderFace.ts';
import { roundCard } from './roundCard.ts';
import { roundFace } from './roundFace.ts';
import { statusCard } from './statusCard.ts';
import { statusFace } from './statusFace.ts';
import { supersededCard } from './supersededCard.ts';

export interface CardStyle {
  /** For links into it. */
  readonly tab: TabPlace;
  /** The language of the installation's cards: Danish. */
  readonly language: Language;
}

/** The card of a record as it stands; null for records that have none and for those that are gone. */
export function drawRecord(ports: Ports, ref: CardRef, { language, tab }: CardStyle): Drawing | null {
  const draw = drawingOf(ports, ref);
  return draw && fitted(language, tab, draw);
}

/** What there is to draw, gathered once; drawn as often as it takes to fit. */
function drawingOf(ports: Ports, { list, id }: CardRef): ((pen: Pen) => Drawing) | null {
  const { store } = ports;
  switch (list) {
    case roundList.name:
      return drawingOfRound(ports, id);
    case changeList.name:
      return drawn(store.get(changeList, id), (row) => changeFace(ports, row), changeCard);
    case statusList.name:
      return drawn(reportRow(store, id), (row) => statusFace(ports, row), statusCard);
    case agendaItemList.name:
      return drawn(store.get(agendaItemList, id), (row) => agendaFace(ports, row), agendaCard);
    case escalationList.name:
      return drawn(store.get(escalationList, id), (row) => escalationFace(ports, row), escalationCard);
    case escalationAnswerList.name:
      return drawn(store.get(escalationAnswerList, id), (row) => answerFace(ports, row), answerCard);
    case reminderList.name:
      return drawn(store.get(reminderList, id), (row) => reminderFace(ports, row), reminderCard);
    default:
      return null;
  }
}

function drawingOfRound(ports: Ports, id: string): ((pen: Pen) => Drawing) | null {
  const row = ports.store.get(roundList, id);
  if (!row) return null;
  const { record } = row;
  if (isEscalationRound(record)) {
    const face = escalationRoundFace(ports, { ...row, record });
    return (pen) => escalationRoundCard(pen, face);
  }
  if (!isChangeRound(record)) return null;
  const face = roundFace(ports, { ...row, record });
  return (pen) => (record.state === 'open' ? roundCard(pen, face) : outcomeCard(pen, face));
}

function drawn<Row, Face>(
  row: Row | undefined,
  faceOf: (row: Row) => Face,
  card: (pen: Pen, face: Face) => Drawing,
): ((pen: Pen) => Drawing) | null {
  if (!row) return null;
  const face = faceOf(row);
  return (pen) => card(pen, face);
}

/** The card that says that another has taken its place. */
export function drawSuperseded(ports: Ports, ref: CardRef, { language, tab }: CardStyle): Drawing {
  return fitted(language, tab, (pen) => supersededCard(pen, pathOf(ports, ref)));
}

function pathOf({ store }: Ports, { list, id }: CardRef): string {
  const round = list === roundList.name ? store.get(roundList, id)?.record : undefined;
  if (round) {
    const subject = subjectOf(round);
    return `/${subject.list}/${subject.id}`;
  }
  switch (list) {
    case statusList.name:
      return `/status/${id}`;
    case escalationAnswerList.name:
      return `/escalations/${store.get(escalationAnswerList, id)?.record.escalation ?? ''}`;
    case agendaItemList.name:
      return `/projects/${store.get(agendaItemList, id)?.record.project ?? ''}`;
    case reminderList.name:
      return '/';
    default:
      return `/${list}/${id}`;
  }
}
