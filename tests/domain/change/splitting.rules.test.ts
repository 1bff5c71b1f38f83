// CR-8, CR-9, CR-10: what the deciding body is told about a system's other wishes.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grant, SplitCandidate } from '../../../src/domain/change/splitting.rules.ts';
import { distribution, splitFlag, yearlySum } from '../../../src/domain/change/splitting.rules.ts';
import { addDays } from '../../../src/domain/calendar/dates.ts';
import { EDITION_2014, EDITION_CURRENT } from '../../../src/domain/edition/editions.data.ts';

const FILED = '2026-11-20';
const wish = (oneOffCost: number, extra: Partial<SplitCandidate> = {}): SplitCandidate => ({
  system: 'e-journal',
  oneOffCost,
  filed: FILED,
  ...extra,
});

describe('the splitting flag', () => {
  it('CR-10: is raised when wishes under a limit reach it together', () => {
    expect(splitFlag(wish(125_000), [wish(125_000, { id: 'ÆØ-1' })], EDITION_CURRENT)).toEqual({
      limit: 250_000,
      sum: 250_000,
      ids: ['ÆØ-1'],
    });
    expect(splitFlag(wish(125_000), [wish(124_999, { id: 'ÆØ-1' })], EDITION_CURRENT)).toBeNull();
  });

  it('CR-10: is raised over the upper limit, not at it, because the limit itself still goes to SYS', () => {
    expect(splitFlag(wish(1_000_000), [wish(1_000_000, { id: 'a' })], EDITION_CURRENT)).toBeNull();
    expect(splitFlag(wish(1_000_000), [wish(1_000_001, { id: 'a' })], EDITION_CURRENT)?.limit).toBe(2_000_000);
  });

  it('CR-10: tells the upper limit when both are passed', () => {
    const others = [wish(100_000, { id: 'a' }), wish(1_900_000, { id: 'b' })];
    expect(splitFlag(wish(200_000), others, EDITION_CURRENT)).toEqual({
      limit: 2_000_000,
      sum: 2_200_000,
      ids: ['a', 'b'],
    });
  });

  it('CR-10: names the others, oldest first', () => {
    const others = [
      wish(730_000, { id: 'ÆØ-134', filed: '2026-11-10' }),
      wish(800_000, { id: 'ÆØ-118', filed: '2026-09-01' }),
      wish(475_000, { id: 'ÆØ-122', filed: '2026-10-05' }),
    ];
    expect(splitFlag(wish(250_000, { id: 'ÆØ-140' }), others, EDITION_CURRENT)).toEqual({
      limit: 2_000_000,
      sum: 2_255_000,
      ids: ['ÆØ-118', 'ÆØ-122', 'ÆØ-134'],
    });
  });

  it('CR-10: names those of one day alike, in whatever order they are known', () => {
    const others = ['ÆØ-2', 'ÆØ-3', 'ÆØ-1'].map((id) => wish(800_000, { id, filed: '2026-09-01' }));
    for (const known of [others, others.toReversed(), others.toSorted((a, b) => (`${a.id}` < `${b.id}` ? -1 : 1))])
      expect(splitFlag(wish(250_000, { id: 'ÆØ-140' }), known, EDITION_CURRENT)?.ids).toEqual(['ÆØ-1', 'ÆØ-2', 'ÆØ-3']);
  });

  it('CR-10: looks ninety days to both sides, or as the setting says', () => {
    const at = (days: number) => [wish(200_000, { id: 'a', filed: addDays(FILED, days) })];
    for (const days of [-90, 90]) expect(splitFlag(wish(200_000), at(days), EDITION_CURRENT)).not.toBeNull();
    for (const days of [-91, 91]) expect(splitFlag(wish(200_000), at(days), EDITION_CURRENT)).toBeNull();
    expect(splitFlag(wish(200_000), at(-31), EDITION_CURRENT, 30)).toBeNull();
  });

  it('CR-10: leaves out itself, other systems, and those that pass the limit alone', () => {
    const others = [
      wish(200_000, { id: 'me' }),
      wish(200_000, { id: 'a', system: 'sundhedsjournal' }),
      wish(3_000_000, { id: 'b' }),
    ];
    expect(splitFlag(wish(200_000, { id: 'me' }), others, EDITION_CURRENT)).toBeNull();
    expect(splitFlag(wish(3_000_000), [wish(100_000, { id: 'c' })], EDITION_CURRENT)).toBeNull();
  });

  it('CR-10: is no matter for a wish that costs nothing', () => {
    expect(splitFlag(wish(0), [wish(200_000, { id: 'a' }), wish(200_000, { id: 'b' })], EDITION_CURRENT)).toBeNull();
  });

  it('CR-10: follows the limits of the edition', () => {
    expect(splitFlag(wish(60_000), [wish(60_000, { id: 'a' })], EDITION_2014)?.limit).toBe(100_000);
    expect(splitFlag(wish(60_000), [wish(60_000, { id: 'a' })], EDITION_CURRENT)).toBeNull();
  });

  it('CR-10: says a sum past its limit that its parts make up, each of them on the near side', () => {
    const cost = fc.integer({ min: 0, max: 2_500_000 });
    fc.assert(
      fc.property(cost, fc.array(cost, { maxLength: 6 }), (own, costs) => {
        const others = costs.map((oneOffCost, index) => wish(oneOffCost, { id: String(index) }));
        const flag = splitFlag(wish(own), others, EDITION_CURRENT);
        if (!flag) return;
        const parts = [own, ...flag.ids.map((id) => costs[Number(id)] ?? 0)];
        expect(parts.reduce((a, b) => a + b, 0)).toBe(flag.sum);
        expect(flag.sum).toBeGreaterThanOrEqual(flag.limit);
        for (const part of parts) expect(part).toBeLessThanOrEqual(flag.limit);
        expect(parts.length).toBeGreaterThan(1);
      }),
    );
  });
});

const GRANTS: Grant[] = [
  { system: 'e-journal', region: 'nordjylland', year: 2026, amount: 1_500_000 },
  { system: 'e-journal', region: 'syddanmark', year: 2026, amount: 500_000 },
  { system: 'e-journal', region: 'syddanmark', year: 2025, amount: 900_000 },
  { system: 'sundhedsjournal', region: 'nordjylland', year: 2026, amount: 2_000_000 },
];

describe('the yearly sum of a system', () => {
  it('CR-8: counts the grants of that system and that year, and passes only over 2.000.000 kr.', () => {
    const scope = { system: 'e-journal', year: 2026 };
    expect(yearlySum(scope, GRANTS, EDITION_CURRENT)).toEqual({ sum: 2_000_000, limit: 2_000_000, passes: false });
    expect(yearlySum({ ...scope, asked: 1 }, GRANTS, EDITION_CURRENT)).toMatchObject({ sum: 2_000_001, passes: true });
    expect(yearlySum({ system: 'apoto', year: 2026 }, GRANTS, EDITION_CURRENT)).toMatchObject({
      sum: 0,
      passes: false,
    });
  });
});

describe('the distribution of the money', () => {
  it('CR-9: is over systems and over regions, largest first', () => {
    const { systems, regions } = distribution(GRANTS.filter(({ year }) => year === 2026));
    expect(systems).toEqual([
      { key: 'e-journal', sum: 2_000_000, share: 0.5 },
      { key: 'sundhedsjournal', sum: 2_000_000, share: 0.5 },
    ]);
    expect(regions).toEqual([
      { key: 'nordjylland', sum: 3_500_000, share: 0.875 },
      { key: 'syddanmark', sum: 500_000, share: 0.125 },
    ]);
  });

  it('CR-9: is empty before anything is granted, and has no share of nothing', () => {
    expect(distribution([])).toEqual({ systems: [], regions: [] });
    const nothing: Grant = { system: 'apoto', region: 'midtjylland', year: 2026, amount: 0 };
    expect(distribution([nothing]).systems).toEqual([{ key: 'apoto', sum: 0, share: 0 }]);
  });
});
