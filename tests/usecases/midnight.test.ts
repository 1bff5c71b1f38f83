// PUB-1: at midnight regions merge: what was answered stands for the successor, and the round is judged as of the day.
import { beforeEach, describe, expect, it } from 'vitest';
import type { RoundView } from '../../src/contract/round.ts';
import { judgeRounds } from '../../src/usecases/judgeRounds.ts';
import { must } from '../sharepoint/bench.ts';
import { casesIn, type Cases } from './cases.ts';
import { openHouse, type House } from './house.ts';

let house: House;
let cases: Cases;
let round: RoundView;

beforeEach(async () => {
  house = await openHouse('2026-12-30T09:00:00Z');
  cases = casesIn(house);
  ({ round } = await cases.inSys());
});

const answer = async (but: string | null) => {
  for (const { person, region } of cases.votersOf(round))
    if (region !== but) must(await cases.approve(person, cases.round(round.id)));
};

describe('PUB-1: at the turn of 2026/2027', () => {
  it('a round that lacked only one of two predecessors closes by itself, once, and the case moves on', async () => {
    await answer('sjaelland');
    expect(await judgeRounds(house.ports)).toBe(0);
    // A minute past midnight in Copenhagen, while the clocks of the world still say 2026.
    house.at('2026-12-31T23:01:00Z');
    expect(await judgeRounds(house.ports)).toBe(1);
    expect(await judgeRounds(house.ports)).toBe(0);
    expect(cases.round(round.id)).toMatchObject({ state: 'closed', outcome: 'approved', closedBy: null });
    expect(cases.change(round.change)).toMatchObject({ state: 'approved' });
    expect(house.ports.store.log(`rounds/${round.id}`).at(-1)).toMatchObject({ action: 'judge', rule: 'PUB-1' });
  });

  it('a round that still lacks a region stays open, with four lines', async () => {
    await answer('nordjylland');
    house.at('2026-12-31T23:01:00Z');
    expect(await judgeRounds(house.ports)).toBe(0);
    expect(cases.round(round.id)).toMatchObject({ state: 'open', expected: 4, answered: 3 });
  });

  it('a card that cannot be drawn keeps no round from being judged, and its own is closed all the same', async () => {
    const first = round;
    await answer('sjaelland');
    ({ round } = await cases.inSys(260_000));
    await answer('sjaelland');
    house.channel({ update: () => Promise.reject(new Error('The connector is down')) });
    house.at('2026-12-31T23:01:00Z');
    expect(await judgeRounds(house.ports)).toBe(2);
    expect([cases.round(first.id).state, cases.round(round.id).state]).toEqual(['closed', 'closed']);
  });
});
