// DEC-2, ORG-3 to ORG-5, ORG-10, ORG-11: who may answer in a round, and for which region.
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../src/domain/people/rights.ts';
import type { RoundFacts } from '../../../src/domain/round/round.facts.ts';
import { answer } from '../asking.ts';
import {
  anActor,
  anAnswer,
  aRound,
  aSeat,
  chairOfBody,
  FIRST_DAY,
  FIVE,
  memberFor,
  SOMEBODY,
  TODAY,
} from '../builders.ts';
import { accepted, refusedFor } from '../decided.ts';

const approvedByFour = aRound({ answers: FIVE.slice(0, 4).map((region) => anAnswer(region)) });

describe('who may answer', () => {
  const why = (actor: Actor, round = aRound(), facts: Partial<RoundFacts> = {}) =>
    refusedFor(answer(round, actor, 'approve', undefined, facts));

  it('DEC-2: only those who have a seat in the body', () => {
    expect(why(anActor('nobody'))).toBe('no-seat');
    expect(why(SOMEBODY.secretariat)).toBe('no-seat');
    expect(why(memberFor('sjaelland', 'RSI'))).toBe('no-seat');
    expect(why(memberFor('sjaelland', 'FSG'))).toBe('no-seat');
    expect(why(memberFor('sjaelland'))).toBe('ok');
  });

  it('ORG-3: a chair who is nobody’s system-management head leads SYS without a sixth vote', () => {
    expect(why(chairOfBody('SYS'))).toBe('seat-without-region');
    expect(why(memberFor('sjaelland', 'SYS', { role: 'chair' }))).toBe('ok');
  });

  it('ORG-5: the FSA serves the group and has no vote in it', () => {
    const round = aRound({ body: 'FSG', bodyId: 'fsg-e-journal' });
    expect(why(SOMEBODY.fsa, round)).toBe('seat-without-region');
    expect(why(SOMEBODY.fsgMember, round)).toBe('ok');
  });

  it('ORG-4: in a steering group only the regions that take part in the system', () => {
    const round = aRound({ body: 'FSG', bodyId: 'fsg-e-journal' });
    const systemRegions = ['syddanmark', 'nordjylland'] as const;
    expect(why(memberFor('sjaelland', 'FSG'), round, { systemRegions })).toBe('not-your-region');
    expect(why(memberFor('nordjylland', 'FSG'), round, { systemRegions })).toBe('ok');
    expect(why(memberFor('sjaelland'), aRound(), { systemRegions })).toBe('ok');
  });

  it('DEC-2: nobody who has seats for several regions, since it is unclear which one answers', () => {
    const both = anActor('both', [aSeat({ region: 'sjaelland' }), aSeat({ region: 'nordjylland' })]);
    expect(why(both)).toBe('several-regions');
    const merged = anActor('both', [aSeat({ region: 'sjaelland' }), aSeat({ region: 'hovedstaden' })], FIRST_DAY);
    expect(why(merged, aRound(), { today: FIRST_DAY })).toBe('ok');
  });

  it('ORG-11: no disqualified person, whatever seat they hold', () => {
    const disqualified = ['SYS-sjaelland'];
    expect(why(memberFor('sjaelland'), aRound(), { disqualified })).toBe('disqualified');
    expect(why(memberFor('nordjylland'), aRound(), { disqualified })).toBe('ok');
  });

  it.each([
    ['none on record', { mandateFrom: undefined }, 'no-mandate'],
    ['one that begins tomorrow', { mandateFrom: '2026-11-21' }, 'no-mandate'],
    ['one that begins today', { mandateFrom: '2026-11-20' }, 'ok'],
    ['one that ended yesterday', { mandateTo: '2026-11-19' }, 'no-mandate'],
    ['one that ends today', { mandateTo: '2026-11-20' }, 'ok'],
    ['one up to a krone less', { mandateLimit: 249_999 }, 'no-mandate'],
    ['one up to the krone', { mandateLimit: 250_000 }, 'ok'],
  ])('ORG-10: a member with a mandate: %s', (_mandate, more, expected) => {
    expect(why(memberFor('sjaelland', 'SYS', more))).toBe(expected);
  });

  it('ORG-10: the seat with a mandate answers where another seat of the region has none', () => {
    const actor = anActor('two', [
      aSeat({ id: 'a', region: 'sjaelland', mandateFrom: undefined }),
      aSeat({ id: 'b', region: 'sjaelland' }),
    ]);
    expect(accepted(answer(aRound(), actor, 'approve')).record.answers[0]?.seat).toBe('b');
  });

  it('ORG-10: nobody by a seat that ended yesterday or begins tomorrow', () => {
    expect(why(memberFor('sjaelland', 'SYS', { to: '2026-11-19' }))).toBe('no-seat');
    expect(why(memberFor('sjaelland', 'SYS', { from: '2026-11-21' }))).toBe('no-seat');
    expect(why(memberFor('sjaelland', 'SYS', { from: TODAY, to: TODAY }))).toBe('ok');
  });

  it('ORG-10: an answer stands when the seat it was given by has ended', () => {
    const late = { today: '2026-11-25' };
    const { record } = accepted(answer(approvedByFour, memberFor('nordjylland'), 'approve', undefined, late));
    expect(record.answers).toHaveLength(5);
    expect(record.outcome).toBe('approved');
  });
});
