// Which cases can wait for a person at all, by their seats: the others are not looked at, however many there are.
import type { IsoDate } from '../domain/calendar/dates.ts';
import { changeList } from '../domain/change/change.list.ts';
import { CHANGE_LIFECYCLE, type ChangeAction } from '../domain/change/change.lifecycle.ts';
import { partsBySeats } from '../domain/change/change.rights.ts';
import type { Actor } from '../domain/people/rights.ts';
import { systemOf } from './facts.ts';
import {
  ALIVE,
  ALIVE_OF_PERSON,
  CHANGES_IN_STATE_OF_SYSTEM,
  CHANGES_OF_SYSTEM,
  OPEN_ROUNDS_OF_BODY,
  stateKey,
} from './indexes.ts';
import type { Ports, Store, Stored } from './ports.ts';

type ChangeStored = Stored<typeof changeList>;

/** The actions that somebody is to take, and what each is called where it waits. The rest is a right, no duty. */
export const DUTIES = {
  decide: 'decide',
  assess: 'assess',
  'open-round': 'open-round',
  start: 'start',
  deliver: 'deliver',
} as const satisfies Partial<Record<ChangeAction, string>>;

/** Duties, and the comment that is asked for. */
const ASKED = CHANGE_LIFECYCLE.filter(({ action }) => action in DUTIES || action === 'comment');

/** Every case, drafts apart, in which the actor's seats give a part in what comes next; most of them wait for others all the same. */
export function mayWaitFor({ store, clock }: Ports, actor: Actor): ChangeStored[] {
  const found = new Map<string, ChangeStored>();
  for (const row of [...inRounds(store, actor), ...inStates(store, actor, clock.today())]) found.set(row.id, row);
  const place = ({ record, number }: ChangeStored) => ALIVE.indexOf(record.state) * 1e9 + number;
  return [...found.values()]
    .filter(({ record }) => ALIVE.includes(record.state))
    .toSorted((a, b) => place(a) - place(b));
}

/** Rounds ask their own body, its chair included. */
function inRounds(store: Store, actor: Actor): ChangeStored[] {
  const bodies = new Set(actor.seats.map(({ body }) => body));
  return [...bodies].flatMap((body) =>
    [...(store.by(OPEN_ROUNDS_OF_BODY).get(body)?.values() ?? [])].flatMap(({ id, record }) => {
      const row = record.change === undefined ? undefined : store.get(changeList, record.change);
      return row?.record.openRound === id ? [row] : [];
    }),
  );
}

function inStates(store: Store, actor: Actor, today: IsoDate): ChangeStored[] {
  const own = ASKED.some(({ who }) => who.includes('requester'))
    ? [...(store.by(ALIVE_OF_PERSON).get(actor.person)?.values() ?? [])]
    : [];
  const keys = [...store.by(CHANGES_OF_SYSTEM).keys()].flatMap((system) => {
    const parts = partsBySeats(systemOf(store, system), actor, today);
    const steps = ASKED.filter(({ who }) => who.some((part) => parts.has(part)));
    return steps.flatMap(({ from }) => from.map((state) => stateKey(state, system)));
  });
  const groups = store.by(CHANGES_IN_STATE_OF_SYSTEM);
  return [...own, ...[...new Set(keys)].flatMap((key) => [...(groups.get(key)?.values() ?? [])])];
}
