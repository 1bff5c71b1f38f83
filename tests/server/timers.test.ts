// What runs by itself: each step stands alone, rounds are judged as of the day, and a step that failed is tried again.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeList } from '../../src/domain/change/change.list.ts';
import { bodyList } from '../../src/domain/people/body.list.ts';
import { startTimers, type Timers } from '../../src/server/timers.ts';
import { createStore } from '../../src/sharepoint/store.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { sealer, SITE } from '../sharepoint/bench.ts';
import { casesIn } from '../usecases/cases.ts';
import { openHouse, type House } from '../usecases/house.ts';

let house: House;
let timers: Timers;
/** The read model cannot answer. */
let broken = false;
const logged: string[] = [];

beforeEach(async () => {
  logged.length = 0;
  house = await openHouse('2026-12-30T09:00:00Z');
  broken = false;
  const { store } = house.ports;
  const by: Store['by'] = (index) => {
    if (broken) throw new Error('No rounds now');
    return store.by(index);
  };
  timers = startTimers({ ...house.ports, store: { ...store, by } }, (message) => logged.push(message));
});
afterEach(() => timers.stop());

const cutOff = () => house.bench.faults.set({ seed: 1, rules: [{ match: 'GET', drop: true }] });
const mend = () => house.bench.faults.set({ seed: 1, rules: [] });

describe('a tick', () => {
  it('carries on what was left behind, also while the lists cannot be read', async () => {
    house.channel({ post: () => Promise.reject(new Error('The connector is down')) });
    const filed = await casesIn(house).submitted(100_000);
    house.channel();
    house.at('2026-12-30T09:05:00Z');
    cutOff();
    await timers.tick();
    mend();
    expect(logged).toEqual([expect.stringContaining('catch up')]);
    expect(house.cards).toContain(`post changes/${filed.id}`);
    expect(house.ports.store.pending('2100-01-01T00:00:00Z')).toEqual([]);
  });

  it('of an instance that has not read every list yet does nothing but read: what it does not know is not gone', async () => {
    house.channel({ post: () => Promise.reject(new Error('The connector is down')) });
    const filed = await casesIn(house).submitted(100_000);
    house.channel();
    house.at('2026-12-30T09:05:00Z');
    const { bench, ports } = house;
    const store = createStore({ client: bench.client, site: SITE, clock: ports.clock, sealer, instance: 'newcomer' });
    const newcomer = startTimers({ ...ports, store, instance: 'newcomer' }, (message) => logged.push(message));
    const bodies = await bench.listId(bodyList.title);
    bench.faults.set({ seed: 1, rules: [{ match: `lists/${bodies}/items/delta`, drop: true }] });
    try {
      await newcomer.tick();
      expect(store.get(changeList, filed.id)?.id).toBe(filed.id);
      expect(logged).toEqual([expect.stringContaining('catch up')]);
      expect(house.cards).toEqual([]);
      mend();
      await newcomer.tick();
      expect(house.cards).toContain(`post changes/${filed.id}`);
    } finally {
      newcomer.stop();
    }
  });

  it('PUB-1: judges the rounds as of the day, and tries again when it failed', async () => {
    const cases = casesIn(house);
    const { round } = await cases.inSys();
    for (const { person, region } of cases.votersOf(round))
      if (region !== 'sjaelland') await cases.approve(person, round);
    await timers.tick();
    expect(cases.round(round.id).state).toBe('open');
    broken = true;
    house.at('2026-12-31T23:01:00Z');
    await timers.tick();
    expect(logged.some((line) => line.includes('judge'))).toBe(true);
    broken = false;
    await timers.tick();
    expect(cases.round(round.id)).toMatchObject({ state: 'closed', outcome: 'approved' });
  });

  it('stands in line: what asks for one while another runs gets its own', async () => {
    const before = house.bench.sent.length;
    await timers.tick();
    const one = house.bench.sent.length - before;
    await Promise.all([timers.tick(), timers.tick()]);
    expect(house.bench.sent.length - before).toBe(3 * one);
  });
});
