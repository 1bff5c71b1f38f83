// Once a day, and when an instance starts: cards are drawn anew as of today. At once: those that a case is closed in (DEC-8).
import { agendaItemList } from '../domain/agenda/agendaItem.list.ts';
import { addDays, copenhagenDate } from '../domain/calendar/dates.ts';
import { changeList } from '../domain/change/change.list.ts';
import { escalationAnswerList, escalationList } from '../domain/escalation/escalation.list.ts';
import type { List } from '../domain/list/list.ts';
import { roundList } from '../domain/round/round.list.ts';
import { statusList } from '../domain/status/status.list.ts';
import { recordsBeyond } from './beyondCase.ts';
import { closedCases } from './closed.ts';
import { drawAgain } from './drawAgain.ts';
import { wishedIn } from './extraCards.ts';
import { ANY_READER, CHANGES_IN_STATE, LOGGED_ON_DAY, OPEN_ROUNDS } from './indexes.ts';
import type { Ports } from './ports.ts';
import { inTurn } from './turns.ts';

/** As long as the service may have been down, with a holiday. */
const LOOK_BACK_DAYS = 8;

/** Those whose cards stand in channels; a reminder is said once. */
const SWEPT: readonly List[] = [
  roundList,
  changeList,
  escalationList,
  escalationAnswerList,
  agendaItemList,
  statusList,
];

/**
 * The cards of open rounds and of small changes that wait, which count days; and those of records to which something has
 * happened in the last week, because an older drawing by an instance that was killed may have arrived after the newest one. With
 * a case in which somebody was disqualified come the cards that lead back to it, in case whoever was to draw them was killed.
 * False when one could not be drawn: then it is tried again.
 */
export async function redrawCards(ports: Ports): Promise<boolean> {
  const { store, clock } = ports;
  const days = Array.from({ length: LOOK_BACK_DAYS }, (_, back) => addDays(clock.today(), -back));
  // The row says it before the log does.
  const closed = closedCases(store, ANY_READER).filter(({ record }) =>
    record.disqualified?.some(({ at }) => days.includes(copenhagenDate(at))),
  );
  const keys = new Set([
    ...[...(store.by(OPEN_ROUNDS).get('open')?.keys() ?? [])].map((id) => `${roundList.name}/${id}`),
    ...[...(store.by(CHANGES_IN_STATE).get('submitted')?.keys() ?? [])].map((id) => `${changeList.name}/${id}`),
    ...days.flatMap((day) =>
      [...(store.by(LOGGED_ON_DAY).get(day)?.values() ?? [])].map(({ record }) => record.record),
    ),
    ...closed.flatMap(({ id }) => recordsBeyond(store, id)).map(({ list, id }) => `${list.name}/${id}`),
  ]);
  let all = true;
  for (const list of SWEPT) {
    for (const key of keys) {
      const [name, id = ''] = key.split('/');
      if (name === list.name) all = (await redrawPosted(ports, list, id)) && all;
    }
  }
  return all;
}

/**
 * ORG-11, DEC-8: somebody has been disqualified in the case, so the cards of what leads back to it are drawn without the papers.
 * What cannot be drawn now is wished for in its row, where whoever comes finds it. Never rejects; one case at a time, in the turn of
 * `turnBeyond`.
 */
export async function redrawBeyond(ports: Ports, change: string): Promise<void> {
  await inTurn(ports, turnBeyond(change), async () => {
    for (const { list, id } of recordsBeyond(ports.store, change)) {
      if (await redrawPosted(ports, list, id)) continue;
      await ports.store.adjust({ list, id }, ({ ledger, version }) =>
        ledger ? { ...ledger, pending: wishedIn(ports, list, id, { ledger, version }) } : null,
      );
    }
  });
}

/** The turn in which the cards that lead back to a case are drawn. */
export const turnBeyond = (change: string): string => `beyond changes/${change}`;

/** A card that was never posted is the business of the effect that waits for it. */
export async function redrawPosted(ports: Ports, list: List, id: string): Promise<boolean> {
  const place = ports.store.get(list, id)?.ledger?.card?.place;
  return place === undefined || drawAgain(ports, list, id);
}
