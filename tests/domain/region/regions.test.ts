// PUB-1: five regions until the end of 2026, four from 2027, and what the successor takes over.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/calendar/dates.ts';
import { splitByKey } from '../../../src/domain/money/kroner.ts';
import {
  healthKey,
  PARTIES,
  predecessorsOf,
  REGION_IDS,
  regionName,
  regionOn,
  REGIONS,
  regionsOn,
} from '../../../src/domain/region/regions.ts';

const LAST_DAY = '2026-12-31';
const FIRST_DAY = '2027-01-01';
const ids = (date: string) => regionsOn(date).map(({ id }) => id);

describe('the regions', () => {
  it('PUB-1: are five on 31 December 2026 and four the day after', () => {
    expect(ids(LAST_DAY)).toEqual(['hovedstaden', 'sjaelland', 'syddanmark', 'midtjylland', 'nordjylland']);
    expect(ids(FIRST_DAY)).toEqual(['ostdanmark', 'syddanmark', 'midtjylland', 'nordjylland']);
    expect(ids('2006-12-31')).toEqual([]);
  });

  it('PUB-1: Østdanmark stands in the place of Hovedstaden and Sjælland from its first day', () => {
    for (const id of ['hovedstaden', 'sjaelland'] as const) {
      expect(regionOn(id, LAST_DAY)).toBe(id);
      expect(regionOn(id, FIRST_DAY)).toBe('ostdanmark');
      expect(regionOn(id, '2035-06-01')).toBe('ostdanmark');
    }
    expect(regionOn('syddanmark', FIRST_DAY)).toBe('syddanmark');
    expect(regionOn('ostdanmark', LAST_DAY)).toBe('ostdanmark');
    expect(predecessorsOf('ostdanmark')).toEqual(['hovedstaden', 'sjaelland']);
    expect(predecessorsOf('nordjylland')).toEqual([]);
  });

  it('PUB-1: what was decided before keeps the name it was decided under', () => {
    expect(regionName('hovedstaden')).toBe('Region Hovedstaden');
    expect(regionName('sjaelland')).toBe('Region Sjælland');
    expect(regionName('ostdanmark')).toBe('Region Østdanmark');
  });

  it('PUB-1: every region leads to exactly one that exists, on any day of the years around the merger', () => {
    const day = fc.integer({ min: 0, max: 7_300 }).map((n) => addDays('2017-01-01', n));
    fc.assert(
      fc.property(day, fc.constantFrom(...REGION_IDS), (date, id) => {
        if (id === 'ostdanmark' && date < FIRST_DAY) return;
        expect(ids(date)).toContain(regionOn(id, date));
      }),
    );
  });

  it('PUB-1: a successor begins on the day after its predecessors end', () => {
    for (const { to, successor } of REGIONS) {
      const begins = REGIONS.find(({ id }) => id === successor)?.from;
      expect(begins).toBe(to && addDays(to, 1));
    }
    expect(REGIONS.map(({ id }) => id).toSorted()).toEqual([...REGION_IDS].toSorted());
  });

  it('ORG-1: Danske Regioner is a party, and no region', () => {
    expect(PARTIES.map(({ id }) => id)).toContain('danske-regioner');
    expect(PARTIES).toHaveLength(REGIONS.length + 1);
    expect(ids(LAST_DAY)).not.toContain('danske-regioner');
  });
});

describe('the health key', () => {
  const shares = (date: string) => Object.fromEntries(healthKey(date).shares.map(({ key, share }) => [key, share]));

  it('PUB-3: is the published one of 2023', () => {
    expect(healthKey('2023-06-01').keyFrom).toBe('2023-01-01');
    expect(shares('2023-06-01')).toEqual({
      hovedstaden: 0.3121,
      sjaelland: 0.1543,
      syddanmark: 0.2133,
      midtjylland: 0.2169,
      nordjylland: 0.1034,
    });
  });

  it('PUB-3: says itself which year it is from where no newer or older one is known', () => {
    expect(healthKey('2026-11-20').keyFrom).toBe('2023-01-01');
    expect(healthKey('2015-01-01').keyFrom).toBe('2023-01-01');
  });

  it('PUB-1: Østdanmark carries the sum of both from 2027', () => {
    expect(shares(FIRST_DAY)).toEqual({
      ostdanmark: 0.4664,
      syddanmark: 0.2133,
      midtjylland: 0.2169,
      nordjylland: 0.1034,
    });
  });

  it('BUD-4: shares the pool to the krone on both sides of the turn of the year', () => {
    for (const date of [LAST_DAY, FIRST_DAY]) {
      const parts = splitByKey(9_999_999, healthKey(date).shares);
      expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(9_999_999);
      expect(parts).toHaveLength(ids(date).length);
    }
  });
});
