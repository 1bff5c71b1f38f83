// Once a day, and when an instance starts: cards are drawn anew as of today.
import { addDays } from '../domain/calendar/dates.ts';
import { changeList } from '../domain/change/change.list.ts';
import type { List } from '../domain/list/list.ts';
import { roundList } from '../domain/round/round.list.ts';
import { drawAgain } from './drawAgain.ts';
import { CHANGES_IN_STATE, LOGGED_ON_DAY, OPEN_ROUNDS } from './indexes.ts';
import type { Ports } from './ports.ts';

/** As long as the service may have been down, with a holiday. */
const LOOK_BACK_DAYS = 8;

/**
 * The cards of open rounds and of small changes that wait, which count days; and those of records to which something has
 * happened in the last week, because an older drawing by an instance that was killed may have arrived after the newest one.
 * False when one could not be drawn: then it is tried again.
 */
export async function redrawCards(ports: Ports): Promise<boolean> {
  const { store, clock } = ports;
  const days = Array.from({ length: LOOK_BACK_DAYS }, (_, back) => addDays(clock.today(), -back));
  const keys = new Set([
    ...[...(store.by(OPEN_ROUNDS).get('open')?.keys() ?? [])].map((id) => `${roundList.name}/${id}`),
    ...[...(store.by(CHANGES_IN_STATE).get('submitted')?.keys() ?? [])].map((id) => `${changeList.name}/${id}`),
    ...days.flatMap((day) =>
      [...(store.by(LOGGED_ON_DAY).get(day)?.values() ?? [])].map(({ record }) => record.record),
    ),
  ]);
  let all = true;
  for (const list of [roundList, changeList] as const satisfies List[]) {
    for (const key of keys) {
      const [name, id = ''] = key.split('/');
      if (name === list.name) all = (await redrawn(ports, list, id)) && all;
    }
  }
  return all;
}

/** A card that was never posted is the business of the effect that waits for it. */
async function redrawn(ports: Ports, list: List, id: string): Promise<boolean> {
  const place = ports.store.get(list, id)?.ledger?.card?.place;
  return place === undefined || drawAgain(ports, list, id);
}
