// DEC-2, DEC-3: the regional ballot, and what it adds up to on a day.
import { describe, expect, it } from 'vitest';
import { ballot, expectedRegions, standing } from '../../../src/domain/round/ballot.rules.ts';
import type { Answer } from '../../../src/domain/round/round.list.ts';
import { FIRST_DAY, FIVE, LAST_DAY, TODAY, anAnswer, aRound } from '../builders.ts';

const FOUR = ['ostdanmark', 'syddanmark', 'midtjylland', 'nordjylland'];
/** What five answers, `null` for none, add up to. */
const stands = (answers: readonly (Answer | null)[], today = TODAY, round = aRound()) => {
  const given = FIVE.flatMap((region, index) => {
    const answer = answers[index];
    return answer ? [anAnswer(region, answer)] : [];
  });
  return standing(round, ballot(given, FIVE, today), today);
};
const [yes, noted, no, meet] = ['approve', 'approve-with-remark', 'reject', 'ask-for-meeting'] as const;

describe('the regions that answer', () => {
  it('ORG-3: are all five in SYS and RSI-kredsen, whatever system it is about', () => {
    for (const body of ['SYS', 'RSI'] as const) {
      expect(expectedRegions(body, ['nordjylland'], TODAY)).toEqual([...FIVE]);
      expect(expectedRegions(body, ['nordjylland'], LAST_DAY)).toEqual([...FIVE]);
      expect(expectedRegions(body, ['nordjylland'], FIRST_DAY)).toEqual(FOUR);
    }
  });

  it('ORG-4: are those that take part in the system in its steering group, as they are named that day', () => {
    const participating = ['hovedstaden', 'sjaelland', 'nordjylland'] as const;
    expect(expectedRegions('FSG', participating, LAST_DAY)).toEqual([...participating]);
    expect(expectedRegions('FSG', participating, FIRST_DAY)).toEqual(['ostdanmark', 'nordjylland']);
  });
});

describe('the ballot', () => {
  it('DEC-1: shows every region, those that have answered and those that have not', () => {
    const lines = ballot([anAnswer('sjaelland', no)], FIVE, TODAY);
    expect(lines.map(({ region }) => region)).toEqual([...FIVE]);
    expect(lines.filter(({ given }) => given).map(({ region }) => region)).toEqual(['sjaelland']);
  });

  it('DEC-2: leaves out the answer of a region that is not asked', () => {
    expect(ballot([anAnswer('sjaelland')], ['nordjylland'], TODAY)).toMatchObject([
      { region: 'nordjylland', given: null },
    ]);
  });

  it.each([
    [[yes, yes, yes, yes, yes], { is: 'agreed', outcome: 'approved' }],
    [[yes, noted, noted, yes, yes], { is: 'agreed', outcome: 'approved' }],
    [[no, no, no, no, no], { is: 'agreed', outcome: 'rejected' }],
    [[yes, yes, yes, yes, no], { is: 'disagreement' }],
    [[noted, no, no, no, no], { is: 'disagreement' }],
    [[yes, yes, yes, yes, null], { is: 'waiting', missing: 1 }],
    [[yes, no, null, null, null], { is: 'waiting', missing: 3 }],
    [[null, null, null, null, null], { is: 'waiting', missing: 5 }],
    [[meet, null, null, null, null], { is: 'meeting' }],
    [[meet, yes, yes, yes, yes], { is: 'meeting' }],
    [[meet, meet, meet, meet, meet], { is: 'meeting' }],
    [[meet, yes, no, yes, null], { is: 'meeting' }],
  ] as const)('DEC-2, DEC-3, DEC-7: %j adds up to %j', (answers, expected) => {
    expect(stands(answers)).toEqual(expected);
  });

  it('DEC-1: is silence after the day of the deadline, not on it', () => {
    const round = aRound({ deadline: '2026-11-27' });
    expect(stands([yes, yes, null, yes, yes], '2026-11-27', round)).toEqual({ is: 'waiting', missing: 1 });
    expect(stands([yes, yes, null, yes, yes], '2026-11-28', round)).toEqual({ is: 'silence', missing: 1 });
    expect(stands([yes, yes, yes, yes, yes], '2026-11-28', round)).toEqual({ is: 'agreed', outcome: 'approved' });
    expect(stands([meet, null, null, null, null], '2026-11-28', round)).toEqual({ is: 'meeting' });
  });

  it('CR-8: of approval waits for the chair where the year’s sum is passed', () => {
    const round = aRound({ sumPassed: 2_000_001 });
    expect(stands([yes, yes, yes, yes, yes], TODAY, round)).toEqual({ is: 'acknowledge' });
    expect(stands([no, no, no, no, no], TODAY, round)).toEqual({ is: 'agreed', outcome: 'rejected' });
    const known = { ...round, sumAcknowledged: `${TODAY}T09:00:00Z` };
    expect(stands([yes, yes, yes, yes, yes], TODAY, known)).toEqual({ is: 'agreed', outcome: 'approved' });
  });
});
