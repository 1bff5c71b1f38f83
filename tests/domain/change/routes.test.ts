// CR-3, CR-5, CR-6: each amount through its bodies: who may decide, which round opens, and what its outcome leads to.
import { describe, expect, it } from 'vitest';
import { decideChange, type ChangeCommand } from '../../../src/domain/change/change.decide.ts';
import { after, asked, open } from '../asking.ts';
import {
  aBusinessCase,
  aChange,
  anAssessment,
  aPool,
  aPost,
  aSystem,
  memberFor,
  SOMEBODY,
  someFacts,
  TODAY,
} from '../builders.ts';
import { accepted, created, refusedFor, roundFrom } from '../decided.ts';

const IN_2015 = '2015-06-01';
const decide: ChangeCommand = { type: 'decide', outcome: 'approved', reason: 'Inden for driftsbudgettet.' };

describe('who decides on an amount', () => {
  it.each([
    [249_999, TODAY, true],
    [250_000, TODAY, false],
    [250_001, TODAY, false],
    [1_999_999, TODAY, false],
    [2_000_000, TODAY, false],
    [2_000_001, TODAY, false],
    [99_999, IN_2015, true],
    [100_000, IN_2015, false],
    [1_000_000, IN_2015, false],
    [1_000_001, IN_2015, false],
  ])('CR-3: %i kr. submitted on %s: the region decides itself: %s', (oneOffCost, submitted, byRegion) => {
    const change = aChange({ oneOffCost, submitted });
    expect(refusedFor(asked(change, decide, 'sar'))).toBe(byRegion ? 'ok' : 'wrong-route');
    expect(refusedFor(asked(change, open('FSG'), 'fsa'))).toBe(byRegion ? 'region-decides' : 'ok');
    const assess: ChangeCommand = { type: 'assess', assessment: anAssessment() };
    expect(refusedFor(asked(change, assess, 'fsgChair'))).toBe(byRegion ? 'region-decides' : 'ok');
    expect(asked(change, open('SYS'), 'secretariat').ok).toBe(false);
  });

  it('CR-11: the region says why, and its decision is logged and final', () => {
    const { record, entries, effects } = accepted(asked(aChange({ oneOffCost: 249_999 }), decide, 'sar'));
    expect(record).toMatchObject({ state: 'approved', decidedBy: 'Region Nordjylland', decisionReason: decide.reason });
    expect(entries).toEqual([
      { action: 'decide', rule: 'CR-11', reason: decide.reason, data: { outcome: 'approved' } },
    ]);
    expect(effects).toEqual([{ kind: 'card' }]);
    const no = accepted(asked(aChange({ oneOffCost: 1 }), { ...decide, outcome: 'rejected' }, 'sar'));
    expect(no.record.state).toBe('rejected');
  });

  it('CR-11: another region’s head of system management does not decide for the responsible one', () => {
    const facts = someFacts({ actor: memberFor('midtjylland') });
    expect(refusedFor(decideChange(aChange({ oneOffCost: 1 }), decide, facts))).toBe('not-your-part');
  });
});

describe('a system whose responsible region is not settled', () => {
  const system = aSystem({ sar: undefined });
  const small = aChange({ oneOffCost: 249_999 });

  it('CR-14, ORG-5: its small wishes are decided by SYS, and by no region', () => {
    expect(refusedFor(asked(small, decide, 'fsa', { system }))).toBe('sys-decides');
    expect(refusedFor(asked(small, decide, 'sysMember', { system }))).toBe('not-your-part');
    expect(refusedFor(asked(small, open('FSG'), 'fsa', { system }))).toBe('sys-decides');
    const opened = accepted(asked(small, open('SYS'), 'secretariat', { system, businessCase: null }));
    expect(opened.record).toMatchObject({ state: 'sys', openRound: 'c1-r1' });
    expect(opened.record.poolYear).toBeUndefined();
    expect(roundFrom(opened).question).toMatchObject({ route: 'small', does: 'decides', bodies: ['SYS'], sar: null });
    expect(after('SYS', 'approved', small, { system }).record).toMatchObject({ state: 'approved', decidedBy: 'SYS' });
  });

  it('CR-14: its larger wishes take the same route as others', () => {
    const middle = aChange({ oneOffCost: 250_000 });
    expect(refusedFor(asked(middle, open('FSG'), 'fsa', { system }))).toBe('ok');
    expect(refusedFor(asked(middle, open('SYS'), 'secretariat', { system }))).toBe('wrong-state');
  });

  it('CR-14: a settled system’s small wishes are not put to SYS', () => {
    expect(refusedFor(asked(small, open('SYS'), 'secretariat'))).toBe('region-decides');
  });
});

describe('the opening of a round', () => {
  it.each([
    ['FSG', 'submitted', 'fsa', 'assessing'],
    ['SYS', 'sys', 'secretariat', 'sys'],
    ['RSI', 'rsi', 'secretariat', 'rsi'],
  ] as const)(
    'DEC-1: in %s puts one question to the body with a deadline of five working days',
    (body, state, who, to) => {
      const change = aChange({ state, oneOffCost: 3_000_000 });
      const opened = accepted(asked(change, open(body), who));
      expect(opened.record).toMatchObject({ state: to, openRound: 'c1-r1', rounds: 1 });
      expect(roundFrom(opened)).toMatchObject({ body, state: 'open', number: 1, deadline: '2026-11-27', answers: [] });
      expect(opened.entries).toMatchObject([{ action: 'open-round', rule: 'DEC-1', data: { body, round: 'c1-r1' } }]);
      expect(created(opened)[0]).toMatchObject({ list: 'rounds', id: 'c1-r1', effects: [{ kind: 'card' }] });
      for (const other of Object.keys(SOMEBODY) as (keyof typeof SOMEBODY)[]) {
        expect(refusedFor(asked(change, open(body), other))).toBe(other === who ? 'ok' : 'not-your-part');
      }
    },
  );

  it('DEC-1: takes the deadline that was asked for', () => {
    const opened = accepted(asked(aChange({ state: 'sys' }), open('SYS', '2026-12-24'), 'secretariat'));
    expect(roundFrom(opened).deadline).toBe('2026-12-24');
  });

  it('DEC-1: is refused while another is open, and the next one has the next number', () => {
    expect(refusedFor(asked(aChange({ state: 'sys', openRound: 'c1-r1' }), open('SYS'), 'secretariat'))).toBe(
      'round-open',
    );
    const second = accepted(asked(aChange({ state: 'sys', rounds: 1 }), open('SYS'), 'secretariat'));
    expect(second.record).toMatchObject({ openRound: 'c1-r2', rounds: 2 });
  });

  it('ORG-4: needs a steering group where the group is asked', () => {
    const bodies = { ...someFacts().bodies, FSG: null };
    expect(refusedFor(asked(aChange(), open('FSG'), 'fsa', { bodies }))).toBe('no-steering-group');
  });

  it('CR-4: in SYS is refused without the business case light, and says how much of it is written', () => {
    const change = aChange({ state: 'sys' });
    const half = aBusinessCase({ timetable: ' ', economy: undefined });
    expect(asked(change, open('SYS'), 'secretariat', { businessCase: half })).toMatchObject({
      error: { reason: 'business-case-missing', rule: 'CR-4', parameters: { filled: 2, of: 4 } },
    });
    expect(refusedFor(asked(change, open('SYS'), 'secretariat', { businessCase: null }))).toBe('business-case-missing');
    expect(refusedFor(asked(change, open('SYS'), 'secretariat'))).toBe('ok');
  });

  it('CR-4: in SYS is refused without it under the rules of 2014, whatever the group has said', () => {
    const assessment = anAssessment({ businessCaseNotNeeded: 'Ændringen er et lovkrav.' });
    const without = { businessCase: null };
    const old = aChange({ state: 'sys', oneOffCost: 500_000, submitted: IN_2015, assessment });
    expect(refusedFor(asked(old, open('SYS'), 'secretariat', without))).toBe('business-case-missing');
    expect(refusedFor(asked({ ...old, submitted: TODAY }, open('SYS'), 'secretariat', without))).toBe('ok');
  });

  it('CR-4: in SYS needs none on the top route', () => {
    const top = aChange({ state: 'sys', oneOffCost: 2_000_001 });
    expect(refusedFor(asked(top, open('SYS'), 'secretariat', { businessCase: null }))).toBe('ok');
  });

  it('CR-6: in RSI-kredsen needs charter and business case of its own under the rules of 2014 only', () => {
    const old = aChange({ state: 'rsi', oneOffCost: 1_000_001, submitted: IN_2015 });
    expect(refusedFor(asked(old, open('RSI'), 'secretariat'))).toBe('charter-missing');
    expect(refusedFor(asked({ ...old, charter: '/k.pdf' }, open('RSI'), 'secretariat'))).toBe('charter-missing');
    const blank = { ...old, charter: '/k.pdf', fullBusinessCase: ' ' };
    expect(refusedFor(asked(blank, open('RSI'), 'secretariat'))).toBe('charter-missing');
    const whole = { ...old, charter: '/k.pdf', fullBusinessCase: '/bc.pdf' };
    expect(refusedFor(asked(whole, open('RSI'), 'secretariat'))).toBe('ok');
    expect(refusedFor(asked(aChange({ state: 'rsi', oneOffCost: 2_000_001 }), open('RSI'), 'secretariat'))).toBe('ok');
  });

  it('CR-7: in SYS uses the joint pool on the middle route of the edition that has one', () => {
    const year = (oneOffCost: number, submitted = TODAY) =>
      accepted(asked(aChange({ state: 'sys', oneOffCost, submitted }), open('SYS'), 'secretariat')).record.poolYear;
    expect(year(250_000)).toBe(2026);
    expect(year(2_000_000)).toBe(2026);
    expect(year(2_000_001)).toBeUndefined();
    expect(year(500_000, IN_2015)).toBeUndefined();
  });
});

describe('the year’s sum for a system', () => {
  const sumOf = (oneOffCost: number, posts: ReturnType<typeof aPost>[]) =>
    roundFrom(
      accepted(asked(aChange({ state: 'sys', oneOffCost }), open('SYS'), 'secretariat', { pool: aPool({ posts }) })),
    ).sumPassed;

  it('CR-8: is told when this case takes the system’s grants past 2.000.000 kr., not at it', () => {
    expect(sumOf(500_000, [aPost({ amount: 1_500_000 })])).toBeUndefined();
    expect(sumOf(500_001, [aPost({ amount: 1_500_000 })])).toBe(2_000_001);
    expect(sumOf(500_001, [aPost({ amount: 1_500_000, system: 'another' })])).toBeUndefined();
  });

  it('CR-8: counts what is reserved for the system’s other open cases, since they may be granted first', () => {
    expect(sumOf(1_000_000, [aPost({ amount: 1_000_001, state: 'reserved' })])).toBe(2_000_001);
    const own = aPost({ change: 'c1', amount: 1_500_000, state: 'reserved' });
    expect(sumOf(1_500_000, [own])).toBeUndefined();
  });
});
