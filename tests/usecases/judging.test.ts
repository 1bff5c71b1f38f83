// PUB-1: open rounds are looked at on every tick, and that costs nothing until a day has come that closes one.
import { beforeEach, describe, expect, it } from 'vitest';
import { startTimers } from '../../src/server/timers.ts';
import { judgeRounds } from '../../src/usecases/judgeRounds.ts';
import { isWrite, must } from '../sharepoint/bench.ts';
import { casesIn, type Cases } from './cases.ts';
import { openHouse, type House } from './house.ts';

let house: House;
let cases: Cases;
/** One lacks one of two predecessors, one lacks another region, and nobody has answered the third. */
let [due, short, untouched]: string[] = [];

beforeEach(async () => {
  house = await openHouse('2026-12-30T09:00:00Z');
  cases = casesIn(house);
  const opened = async (amount: number, but: readonly string[]): Promise<string> => {
    const { round } = await cases.inSys(amount);
    for (const { person, region } of cases.votersOf(round))
      if (!but.includes(region ?? '')) must(await cases.approve(person, cases.round(round.id)));
    return round.id;
  };
  due = await opened(250_000, ['sjaelland']);
  short = await opened(260_000, ['nordjylland']);
  untouched = (await cases.inSys(270_000)).round.id;
});

const MIDNIGHT = '2026-12-31T23:00:01Z';
const sent = async (work: () => Promise<unknown>): Promise<string[]> => {
  house.bench.sent.length = 0;
  await work();
  return house.bench.sent.map((line) => line.replace(/lists.*/, ''));
};
const states = () => [due, short, untouched].map((id) => cases.round(id ?? '').state);

describe('PUB-1: judging rounds', () => {
  it('asks SharePoint nothing on a day when none closes, however often', async () => {
    for (const instant of ['2026-12-30T09:00:20Z', '2026-12-31T22:59:59Z']) {
      house.at(instant);
      expect(await sent(() => judgeRounds(house.ports))).toEqual([]);
    }
    expect(states()).toEqual(['open', 'open', 'open']);
  });

  it('writes, when the day has come, to the round that closes and to what hears of it, and then nothing more', async () => {
    house.at(MIDNIGHT);
    const writes = await sent(() => judgeRounds(house.ports));
    // Round, case and pool: a save and a log row each.
    expect(writes).toHaveLength(6);
    expect(states()).toEqual(['closed', 'open', 'open']);
    expect(await sent(() => judgeRounds(house.ports))).toEqual([]);
  });

  it('is no more than catching up with the lists on a tick of a day whose cards have been drawn', async () => {
    const timers = startTimers(house.ports, () => undefined);
    try {
      house.at(MIDNIGHT);
      await timers.tick();
      expect(states()).toEqual(['closed', 'open', 'open']);
      house.at('2026-12-31T23:10:00Z');
      const requests = await sent(() => timers.tick());
      expect(requests.filter(isWrite)).toEqual([]);
      expect(requests).toEqual(await sent(() => house.ports.store.sync()));
    } finally {
      timers.stop();
    }
  });

  it('by two instances at the same moment closes it once', async () => {
    house.at(MIDNIGHT);
    const store = await house.bench.store({ clock: house.ports.clock });
    const closed = await Promise.all([
      judgeRounds(house.ports),
      judgeRounds({ ...house.ports, store, instance: 'beside' }),
    ]);
    expect(Math.max(...closed)).toBe(1);
    await house.ports.store.sync();
    const judged = house.ports.store.log(`rounds/${due}`).filter(({ action }) => action === 'judge');
    expect(judged).toHaveLength(1);
  });
});
