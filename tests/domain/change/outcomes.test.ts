// CR-5, CR-6, CR-7, ORG-2: what the outcome of a round leads to, and what a case does that waits for the pool.
import { describe, expect, it } from 'vitest';
import { hearOpenRound } from '../../../src/domain/change/change.round.ts';
import { hearRoundClosed } from '../../../src/domain/change/change.hear.ts';
import type { Message } from '../../../src/domain/record/message.ts';
import { after, asked, closed, open, papers } from '../asking.ts';
import { aChange, aSystem, FIRST_DAY, SOMEBODY, someFacts, TODAY } from '../builders.ts';
import { accepted, created, roundFrom, told } from '../decided.ts';

describe('the end of a round', () => {
  it.each([
    ['FSG', 250_000, 'approved', 'assessing'],
    ['FSG', 250_000, 'rejected', 'assessing'],
    ['FSG', 250_000, 'escalated', 'sys'],
    ['SYS', 250_000, 'approved', 'approved'],
    ['SYS', 250_000, 'rejected', 'rejected'],
    ['SYS', 250_000, 'escalated', 'rsi'],
    ['SYS', 2_000_000, 'approved', 'approved'],
    ['SYS', 2_000_001, 'approved', 'rsi'],
    ['SYS', 2_000_001, 'rejected', 'rejected'],
    ['SYS', 2_000_001, 'escalated', 'rsi'],
    ['RSI', 2_000_001, 'approved', 'approved'],
    ['RSI', 2_000_001, 'rejected', 'rejected'],
  ] as const)('CR-5, CR-6: %s, %i kr., %s: the case is then %s', (body, oneOffCost, outcome, state) => {
    const { record, entries } = after(body, outcome, { oneOffCost });
    expect(record.state).toBe(state);
    expect(record.openRound).toBeUndefined();
    expect(entries).toMatchObject([{ action: 'round-closed', data: { body, outcome, round: 'c1-r1' } }]);
    const final = state === 'approved' || state === 'rejected';
    expect(record.decidedBy).toBe(final ? (body === 'SYS' ? 'SYS' : 'RSI-kredsen') : undefined);
  });

  it.each([
    ['FSG', 'sys'],
    ['SYS', 'rsi'],
  ] as const)('ORG-2: what %s escalates goes one level up, with its reason', (body, state) => {
    const { record, entries } = after(body, 'escalated');
    expect(record.state).toBe(state);
    expect(entries[0]?.reason).toBe('Gruppen kan ikke enes.');
  });

  it('ORG-2: what SYS escalates is decided by RSI-kredsen, whatever the amount, and the question says so', () => {
    const { record } = after('SYS', 'escalated', { poolYear: 2026 });
    const opened = accepted(asked(record, open('RSI'), 'secretariat'));
    expect(roundFrom(opened).question.does).toBe('decides');
    const decided = after('RSI', 'approved', { ...opened.record, rounds: 1, openRound: 'c1-r1' });
    expect(decided.record.state).toBe('approved');
    expect(told(decided)).toMatchObject([{ type: 'grant', change: 'c1' }]);
    expect(created(decided)).toEqual([]);
  });

  it.each([
    ['FSG', 250_000, 'recommends'],
    ['SYS', 250_000, 'decides'],
    ['SYS', 2_000_001, 'recommends'],
    ['RSI', 2_000_001, 'decides'],
  ] as const)('CR-6: %s %s on %i kr., and the question says so', (body, oneOffCost, does) => {
    const state = ({ FSG: 'submitted', SYS: 'sys', RSI: 'rsi' } as const)[body];
    const opened = accepted(asked(aChange({ state, oneOffCost }), open(body), body === 'FSG' ? 'fsa' : 'secretariat'));
    expect(roundFrom(opened).question.does).toBe(does);
  });

  it('CR-6: RSI-kredsen’s approval creates a project proposal that refers to the change', () => {
    const projects = created(after('RSI', 'approved', { oneOffCost: 2_000_001 }));
    expect(projects).toMatchObject([
      {
        list: 'projects',
        id: 'project-c1',
        record: { state: 'proposal', change: 'c1', budget: 2_000_001, responsible: 'nordjylland', decided: TODAY },
        entry: { rule: 'CR-6' },
      },
    ]);
    expect(created(after('RSI', 'rejected', { oneOffCost: 2_000_001 }))).toEqual([]);
    expect(created(after('SYS', 'approved', { oneOffCost: 2_000_001 }))).toEqual([]);
    expect(created(after('SYS', 'approved', { oneOffCost: 2_000_000 }))).toEqual([]);
  });

  it('PUB-1: a project decided after the turn of 2026/2027 is Østdanmark’s, and names no region that is gone', () => {
    const facts = { today: FIRST_DAY, system: aSystem({ sar: 'hovedstaden' }) };
    const [project] = created(after('RSI', 'approved', { oneOffCost: 3_000_000 }, facts));
    expect(project?.record).toMatchObject({
      responsible: 'ostdanmark',
      regions: ['ostdanmark', 'syddanmark', 'midtjylland', 'nordjylland'],
    });
    const opened = accepted(asked(aChange({ state: 'rsi', oneOffCost: 3_000_000 }), open('RSI'), 'secretariat', facts));
    expect(roundFrom(opened).question.sar).toBe('ostdanmark');
  });

  it('CR-7: what was reserved is granted on approval, let go on rejection, and kept while RSI-kredsen decides', () => {
    const reserved = { poolYear: 2026 };
    expect(told(after('SYS', 'approved', reserved))).toMatchObject([{ type: 'grant', change: 'c1' }]);
    expect(told(after('SYS', 'rejected', reserved))).toMatchObject([{ type: 'release', change: 'c1' }]);
    expect(told(after('SYS', 'escalated', reserved))).toEqual([]);
    expect(after('SYS', 'escalated', reserved).record.poolYear).toBe(2026);
    expect(after('SYS', 'rejected', reserved).record.poolYear).toBeUndefined();
    expect(told(after('SYS', 'approved'))).toEqual([]);
  });

  it('DEC-5: of a round that is not the open one changes nothing, and the round is told so', () => {
    const withdrawn = aChange({ state: 'withdrawn' });
    const decision = hearRoundClosed(withdrawn, closed('SYS', 'approved'), someFacts());
    expect(decision.record).toEqual(withdrawn);
    expect(decision.entries).toMatchObject([{ action: 'refused' }]);
    expect(told(decision)).toEqual([{ type: 'refused', told: 'round-closed', reason: 'wrong-state' }]);
  });
});

describe('a round that waits for the pool', () => {
  const message: Extract<Message, { type: 'open-round' }> = {
    type: 'open-round',
    actor: { person: 'secretary', seat: 'sekretær, RSI-sekretariatet' },
    actionId: 'a1',
    body: 'SYS',
    deadline: null,
    version: 3,
    poolYear: 2026,
  };
  const facts = someFacts({ actor: SOMEBODY.secretariat, ...papers });

  it('CR-7: opens when the money is reserved', () => {
    const decision = hearOpenRound(aChange({ state: 'sys' }), message, facts);
    expect(decision.record).toMatchObject({ openRound: 'c1-r1', poolYear: 2026 });
    expect(decision.entries).toMatchObject([{ data: { reserved: 250_000 } }]);
  });

  it.each(['withdrawn', 'rejected', 'postponed'] as const)(
    'CR-7: lets the money go when the case has moved on meanwhile: %s',
    (state) => {
      const decision = hearOpenRound(aChange({ state, postponedFrom: 'submitted' }), message, facts);
      expect(decision.record.openRound).toBeUndefined();
      expect(told(decision)).toMatchObject([{ type: 'release', change: 'c1' }]);
    },
  );
});
