// PUB-1: rounds that are open while five regions become four, at midnight between 2026 and 2027.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/calendar/dates.ts';
import { regionOn, regionsOn, REGION_IDS, type RegionId } from '../../../src/domain/region/regions.ts';
import { decideRound } from '../../../src/domain/round/round.decide.ts';
import { judged } from '../../../src/domain/round/round.facts.ts';
import { judgeRound } from '../../../src/domain/round/round.hear.ts';
import type { Answer, ChangeRound, GivenAnswer, Round } from '../../../src/domain/round/round.list.ts';
import {
  anActor,
  anAnswer,
  aRound,
  chairOfBody,
  FIRST_DAY,
  LAST_DAY,
  memberFor,
  NOBODY_IN_PARTICULAR,
  roundFactsFor,
  seatIn,
} from '../builders.ts';
import { accepted, refusedFor, told } from '../decided.ts';

const OTHERS = ['syddanmark', 'midtjylland', 'nordjylland'] as const;
const open = (answers: readonly GivenAnswer[], more: Partial<ChangeRound> = {}): Round =>
  aRound({ deadline: '2027-01-08', answers: [...answers], ...more });
const on = (today: string) => roundFactsFor(NOBODY_IN_PARTICULAR, { today });
const answer = (round: Round, region: RegionId, given: Answer, today: string) =>
  decideRound(
    round,
    { type: 'answer', answer: given, question: round.questionHash, ...(given !== 'approve' && { text: 'Fordi.' }) },
    roundFactsFor(anActor(`new-${region}`, [seatIn('SYS', { region })], today), { today }),
  );
const stood = (round: Round, today: string) => judged(round, on(today)).standing.is;
const eastLine = (round: Round) => judged(round, on(FIRST_DAY)).lines.find(({ region }) => region === 'ostdanmark');

describe('a round over the turn of 2026/2027', () => {
  const othersAgree = OTHERS.map((region) => anAnswer(region));

  it('PUB-1: predecessors that agree are one answer of Østdanmark', () => {
    const round = open([...othersAgree, anAnswer('hovedstaden'), anAnswer('sjaelland', 'approve-with-remark')]);
    expect(judged(round, on(LAST_DAY)).lines).toHaveLength(5);
    expect(judged(round, on(FIRST_DAY)).lines).toHaveLength(4);
    expect(eastLine(round)).toMatchObject({ differs: false, fromPredecessor: true });
    expect(stood(round, FIRST_DAY)).toBe('agreed');
  });

  it('PUB-1: predecessors that differ are disagreement, which the chair concludes or escalates', () => {
    const differing = (hovedstaden: Answer, sjaelland: Answer) =>
      open([
        ...othersAgree,
        anAnswer('hovedstaden', hovedstaden, { at: '2026-12-29T09:00:00Z' }),
        anAnswer('sjaelland', sjaelland, { at: '2026-12-30T09:00:00Z' }),
      ]);
    // Also where the newest of the two agrees with all the others.
    for (const round of [differing('approve', 'reject'), differing('reject', 'approve')]) {
      expect(eastLine(round)).toMatchObject({ differs: true });
      expect(stood(round, FIRST_DAY)).toBe('disagreement');
      expect(judgeRound(round, on(FIRST_DAY))).toBeNull();
    }
    const round = differing('approve', 'reject');
    const chair = roundFactsFor(chairOfBody('SYS'), { today: FIRST_DAY });
    const concluded = decideRound(round, { type: 'conclude', outcome: 'approved', reason: 'Flertal.' }, chair);
    expect(accepted(concluded).record.outcome).toBe('approved');
  });

  it('PUB-1: the answer of the only predecessor that gave one stands, and the successor gives none', () => {
    const round = open([anAnswer('hovedstaden', 'reject')]);
    expect(eastLine(round)).toMatchObject({ given: { region: 'hovedstaden', answer: 'reject' }, differs: false });
    for (const region of ['ostdanmark', 'sjaelland', 'hovedstaden'] as const) {
      expect(refusedFor(answer(round, region, 'approve', FIRST_DAY))).toBe('predecessor-answered');
    }
    expect(refusedFor(answer(round, 'sjaelland', 'approve', LAST_DAY))).toBe('ok');
    expect(refusedFor(answer(round, 'syddanmark', 'approve', FIRST_DAY))).toBe('ok');
  });

  it('PUB-1: a predecessor’s answer stands before one of the successor, should a row hold both', () => {
    const round = open([anAnswer('ostdanmark', 'reject'), anAnswer('sjaelland')]);
    expect(eastLine(round)).toMatchObject({ given: { region: 'sjaelland', answer: 'approve' }, fromPredecessor: true });
  });

  it('PUB-1: the successor answers where no predecessor did, once, and may change its mind', () => {
    const first = accepted(answer(open([]), 'ostdanmark', 'reject', FIRST_DAY)).record;
    expect(first.answers).toMatchObject([{ region: 'ostdanmark', answer: 'reject' }]);
    const second = accepted(answer(first, 'sjaelland', 'approve', FIRST_DAY)).record;
    expect(second.answers).toMatchObject([{ region: 'ostdanmark', answer: 'approve' }]);
  });

  it('PUB-1: Østdanmark does not answer before it exists', () => {
    expect(refusedFor(answer(open([]), 'ostdanmark', 'approve', LAST_DAY))).toBe('not-your-region');
  });

  it('DEC-7: a predecessor’s wish for a meeting stands, whichever of the two answered last', () => {
    for (const [hovedstaden, sjaelland] of [
      ['ask-for-meeting', 'approve'],
      ['approve', 'ask-for-meeting'],
      ['ask-for-meeting', 'reject'],
      ['ask-for-meeting', 'ask-for-meeting'],
    ] as const) {
      const round = open([
        ...othersAgree,
        anAnswer('hovedstaden', hovedstaden, { at: '2026-12-29T09:00:00Z' }),
        anAnswer('sjaelland', sjaelland, { at: '2026-12-30T09:00:00Z' }),
      ]);
      expect(stood(round, LAST_DAY)).toBe('meeting');
      expect(stood(round, FIRST_DAY)).toBe('meeting');
    }
  });

  it('PUB-1: is judged again at midnight: what was missing from one predecessor is missing no more', () => {
    const round = open([...othersAgree, anAnswer('sjaelland')]);
    expect(stood(round, LAST_DAY)).toBe('waiting');
    expect(judgeRound(round, on(LAST_DAY))).toBeNull();
    const decision = judgeRound(round, on(FIRST_DAY));
    expect(decision?.record).toMatchObject({ state: 'closed', outcome: 'approved', outcomeBy: 'agreement' });
    expect(decision?.record.closedBy).toBeUndefined();
    expect(decision?.entries).toMatchObject([{ action: 'judge', rule: 'PUB-1' }]);
    expect(decision && told(decision)).toMatchObject([
      { type: 'round-closed', outcome: 'approved', actor: { person: null } },
    ]);
  });

  it('PUB-1: midnight closes nothing that disagrees, waits, asks for a meeting or is closed', () => {
    const against = anAnswer('hovedstaden', 'reject');
    for (const round of [
      open([...othersAgree, against]),
      open(othersAgree),
      open([...othersAgree, anAnswer('sjaelland', 'ask-for-meeting')]),
      open([...othersAgree, anAnswer('sjaelland')], { sumPassed: 2_000_001 }),
      open([...othersAgree, anAnswer('sjaelland')], { state: 'closed', outcome: 'lapsed' }),
    ]) {
      expect(judgeRound(round, on(FIRST_DAY))).toBeNull();
    }
  });

  it('PUB-1: in a steering group both predecessors’ seats are one region', () => {
    const systemRegions = ['hovedstaden', 'sjaelland'] as const;
    const round = open([anAnswer('hovedstaden')], { body: 'FSG', bodyId: 'fsg-e-journal' });
    expect(judgeRound(round, { ...on(LAST_DAY), systemRegions })).toBeNull();
    expect(judgeRound(round, { ...on(FIRST_DAY), systemRegions })?.record.outcome).toBe('approved');
  });
});

describe('whatever is answered, and whenever', () => {
  const given = fc.constantFrom<Answer>('approve', 'approve-with-remark', 'reject', 'ask-for-meeting');
  const press = fc.record({ region: fc.constantFrom(...REGION_IDS), given, day: fc.integer({ min: 0, max: 13 }) });
  const presses = fc.array(press, { maxLength: 20 }).map((all) => all.toSorted((a, b) => a.day - b.day));

  it('PUB-1: one region never counts twice, and what counts was given', () => {
    fc.assert(
      fc.property(presses, (all) => {
        let round = open([]);
        for (const { region, given: said, day } of all) {
          const today = addDays('2026-12-25', day);
          const result = answer(round, region, said, today);
          if (!result.ok) continue;
          round = result.value.record;
          const { lines } = judged(round, on(today));
          expect(lines.map((line) => line.region)).toEqual(regionsOn(today).map(({ id }) => id));
          const counted = lines.flatMap((line) => (line.given ? [line.given] : []));
          expect(new Set(counted.map((line) => regionOn(line.region, today))).size).toBe(counted.length);
          for (const line of counted) expect(round.answers).toContain(line);
          expect(counted.map((line) => regionOn(line.region, today))).toEqual(
            lines.filter((line) => line.given).map((line) => line.region),
          );
        }
      }),
    );
  });

  it('PUB-1: the order in which answers stand in the row does not matter, on either side of midnight', () => {
    const answers = fc.uniqueArray(fc.constantFrom<RegionId>('hovedstaden', 'sjaelland', ...OTHERS), { minLength: 1 });
    fc.assert(
      fc.property(
        answers,
        fc.array(given, { minLength: 5, maxLength: 5 }),
        fc.infiniteStream(fc.nat(9)),
        (list, said, at) => {
          const rows = list.map((region, index) =>
            anAnswer(region, said[index] ?? 'approve', { at: `2026-12-2${at.next().value ?? 0}T09:00:00Z` }),
          );
          for (const today of [LAST_DAY, FIRST_DAY]) {
            expect(judged(open(rows.toReversed()), on(today))).toEqual(judged(open(rows), on(today)));
          }
        },
      ),
    );
  });

  it('PUB-1: what all five regions agree on, four agree on after midnight', () => {
    const alike = fc.constantFrom<Answer[]>(['approve', 'approve-with-remark'], ['reject']);
    fc.assert(
      fc.property(alike, fc.array(fc.nat(1), { minLength: 5, maxLength: 5 }), (kinds, picks) => {
        const regions = ['hovedstaden', 'sjaelland', ...OTHERS] as const;
        const round = open(regions.map((region, index) => anAnswer(region, kinds[(picks[index] ?? 0) % kinds.length])));
        expect(judged(round, on(FIRST_DAY)).standing).toEqual(judged(round, on(LAST_DAY)).standing);
        expect(stood(round, FIRST_DAY)).toBe('agreed');
      }),
    );
  });

  it('PUB-1: before the turn each member answers for its own region only', () => {
    for (const region of ['hovedstaden', 'sjaelland'] as const) {
      const facts = roundFactsFor(memberFor(region), { today: LAST_DAY });
      const said = { type: 'answer', answer: 'approve', question: open([]).questionHash } as const;
      expect(accepted(decideRound(open([]), said, facts)).record.answers).toMatchObject([{ region }]);
    }
  });
});
