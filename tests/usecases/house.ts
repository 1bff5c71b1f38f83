// A whole house for tests of use cases: the sandbox's Graph, the real store, the sample's people, and a channel that remembers.
import { bodyList } from '../../src/domain/people/body.list.ts';
import { editionList } from '../../src/domain/edition/edition.list.ts';
import { personList } from '../../src/domain/people/person.list.ts';
import { seatList } from '../../src/domain/people/seat.list.ts';
import { settingList } from '../../src/domain/setting/setting.list.ts';
import { systemList } from '../../src/domain/system/system.list.ts';
import { copenhagenDate } from '../../src/domain/calendar/dates.ts';
import type { List } from '../../src/domain/list/list.ts';
import { bodyRows } from '../../src/sandbox/sample/bodies.ts';
import { personListRows, seatRows } from '../../src/sandbox/sample/people.ts';
import { editionRows, settingRows } from '../../src/sandbox/sample/settings.ts';
import { systemRows } from '../../src/sandbox/sample/systems.ts';
import { addRows, type NewRow } from '../../src/sharepoint/addRows.ts';
import { actorOfPerson } from '../../src/usecases/actor.ts';
import type { Call } from '../../src/usecases/call.ts';
import type { CardRef, Channel, Clock, Ports } from '../../src/usecases/ports.ts';
import { ok } from '../../src/domain/result.ts';
import { must, openBench, sealer, SITE, type Bench } from '../sharepoint/bench.ts';

export interface House {
  readonly bench: Bench;
  readonly ports: Ports;
  /** What was posted and updated, in order: `post rounds/x`, `update rounds/x`. */
  readonly cards: string[];
  /** A call by a person of the sample; each has a key of its own unless one is given. */
  readonly by: (person: string, key?: string) => Call;
  readonly at: (instant: string) => void;
  /** The usual channel, but for what is given. */
  readonly channel: (more?: Partial<Channel>) => void;
}

/** The words of rules are not what these tests look at. */
export const noWords = (key: string): string => key;

/** `limit`: milliseconds that a write may take while SharePoint does not answer. */
export async function openHouse(start = '2026-11-20T09:00:00Z', limit = 10_000): Promise<House> {
  const bench = await openBench();
  const time = { now: start };
  const clock: Clock = { now: () => time.now, today: () => copenhagenDate(time.now) };
  const add = async <L extends List>(list: L, rows: readonly NewRow<L>[]) => {
    must(await addRows(bench.client, SITE, list, rows));
  };
  await add(personList, personListRows());
  await add(bodyList, bodyRows());
  await add(systemList, systemRows());
  await add(seatList, seatRows(clock.today()));
  await add(editionList, editionRows());
  await add(settingList, settingRows(clock.today()));
  const store = await bench.store({ clock, limit });
  const cards: string[] = [];
  const ports: Ports = { store, clock, sealer, instance: 'house', report: () => undefined, channel: memory(cards) };
  const usual = { ...ports.channel };
  let calls = 0;
  return {
    bench,
    ports,
    cards,
    by: (person, key = `call-${(calls += 1)}`) => ({ actor: actorOfPerson(ports, person), key }),
    at: (instant) => {
      time.now = instant;
    },
    channel: (more = {}) => void Object.assign(ports.channel, usual, more),
  };
}

function memory(cards: string[]): Channel {
  let posted = 0;
  const name = ({ list, id }: CardRef) => `${list}/${id}`;
  return {
    wants: ({ list }) => list === 'rounds' || list === 'changes',
    post: (card) => {
      posted += 1;
      cards.push(`post ${name(card)}`);
      return Promise.resolve(ok({ conversationId: `c${posted}`, activityId: `a${posted}` }));
    },
    update: (card) => {
      cards.push(`update ${name(card)}`);
      return Promise.resolve(ok(null));
    },
    supersede: (card) => {
      cards.push(`supersede ${name(card)}`);
      return Promise.resolve(ok(null));
    },
    find: () => Promise.resolve(null),
  };
}
