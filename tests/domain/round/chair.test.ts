// DEC-3, DEC-7, CR-8: what the chair of a body may do in a round, and only when.
import { describe, expect, it } from 'vitest';
import { decideRound, type RoundCommand } from '../../../src/domain/round/round.decide.ts';
import type { RoundFacts } from '../../../src/domain/round/round.facts.ts';
import { judgeRound } from '../../../src/domain/round/round.hear.ts';
import type { Answer, Round } from '../../../src/domain/round/round.list.ts';
import {
  anActor,
  anAnswer,
  aRound,
  chairOfBody,
  EVERYBODY,
  FIVE,
  memberFor,
  roundFactsFor,
  TODAY,
} from '../builders.ts';
import { accepted, refusedFor, told } from '../decided.ts';

const AFTER_DEADLINE = '2026-11-28';
const conclude: RoundCommand = { type: 'conclude', outcome: 'approved', reason: 'Flertallet er for.' };
const escalate: RoundCommand = { type: 'escalate', reason: 'Uenigheden er grundlæggende.' };
const recordMeeting: RoundCommand = { type: 'record-meeting', outcome: 'rejected', reason: 'Mødet sagde nej.' };
const acknowledge: RoundCommand = { type: 'acknowledge-sum' };

const rounds = {
  waiting: aRound({ answers: [anAnswer('sjaelland')] }),
  disagreeing: aRound({
    answers: FIVE.map((region) => anAnswer(region, region === 'sjaelland' ? 'reject' : 'approve')),
  }),
  meeting: aRound({ answers: [anAnswer('sjaelland', 'ask-for-meeting'), anAnswer('nordjylland', 'reject')] }),
  closed: aRound({ state: 'closed', outcome: 'approved' }),
};
const asChair = (round: Round, command: RoundCommand, facts: Partial<RoundFacts> = {}) =>
  decideRound(round, command, roundFactsFor(chairOfBody(round.body), facts));
const answer = (round: Round, region: (typeof FIVE)[number], given: Answer = 'approve') =>
  decideRound(round, { type: 'answer', answer: given, question: round.questionHash }, roundFactsFor(memberFor(region)));

describe('the chair', () => {
  it.each([
    ['waits for answers', rounds.waiting, TODAY, ['not-yet', 'not-yet', 'no-meeting-asked']],
    ['waits on the day of the deadline', rounds.waiting, '2026-11-27', ['not-yet', 'not-yet', 'no-meeting-asked']],
    ['has silence after the deadline', rounds.waiting, AFTER_DEADLINE, ['ok', 'ok', 'no-meeting-asked']],
    ['disagrees', rounds.disagreeing, TODAY, ['ok', 'ok', 'no-meeting-asked']],
    ['is asked for a meeting', rounds.meeting, TODAY, ['meeting-asked', 'meeting-asked', 'ok']],
    [
      'is asked for a meeting, after the deadline',
      rounds.meeting,
      AFTER_DEADLINE,
      ['meeting-asked', 'meeting-asked', 'ok'],
    ],
    ['is closed', rounds.closed, TODAY, ['round-closed', 'round-closed', 'round-closed']],
  ] as const)('DEC-3, DEC-7: in a round that %s', (_name, round, today, expected) => {
    const got = [conclude, escalate, recordMeeting].map((command) => refusedFor(asChair(round, command, { today })));
    expect(got).toEqual(expected);
  });

  it('DEC-3: concludes with an outcome and a reason, which the case is told', () => {
    const decision = accepted(asChair(rounds.disagreeing, conclude));
    expect(decision.record).toMatchObject({
      state: 'closed',
      outcome: 'approved',
      outcomeBy: 'conclusion',
      outcomeReason: 'Flertallet er for.',
      closedBy: 'SYS-chair',
    });
    expect(decision.entries).toMatchObject([{ action: 'conclude', rule: 'DEC-3', reason: 'Flertallet er for.' }]);
    expect(told(decision)).toMatchObject([{ outcome: 'approved', by: 'conclusion', reason: 'Flertallet er for.' }]);
    const no = accepted(asChair(rounds.disagreeing, { ...conclude, outcome: 'rejected' }));
    expect(no.record.outcome).toBe('rejected');
  });

  it('ORG-2: escalates from steering group and SYS, while RSI-kredsen has nobody above it', () => {
    for (const [body, expected] of [
      ['FSG', 'ok'],
      ['SYS', 'ok'],
      ['RSI', 'nobody-above'],
    ] as const) {
      const { bodyId } = aRound({ body });
      expect(refusedFor(asChair({ ...rounds.disagreeing, body, bodyId }, escalate))).toBe(expected);
    }
    const decision = accepted(asChair(rounds.disagreeing, escalate));
    expect(decision.record).toMatchObject({ outcome: 'escalated', outcomeBy: 'escalation' });
    expect(told(decision)).toMatchObject([{ outcome: 'escalated', reason: 'Uenigheden er grundlæggende.' }]);
  });

  it('DEC-2: records the meeting’s decision where a region asked for a meeting', () => {
    const decision = accepted(asChair(rounds.meeting, recordMeeting));
    expect(decision.record).toMatchObject({ state: 'closed', outcome: 'rejected', outcomeBy: 'meeting' });
    expect(decision.record.answers).toEqual(rounds.meeting.answers);
    expect(told(decision)).toMatchObject([{ outcome: 'rejected', by: 'meeting', reason: 'Mødet sagde nej.' }]);
  });

  it('DEC-3: is the chair of this body and no one else', () => {
    for (const command of [conclude, escalate, recordMeeting, acknowledge])
      for (const actor of [...EVERYBODY, anActor('nobody')]) {
        if (actor.person === 'SYS-chair') continue;
        const result = decideRound(rounds.disagreeing, command, roundFactsFor(actor));
        expect(`${actor.person}: ${refusedFor(result)}`).toBe(`${actor.person}: not-your-part`);
      }
  });

  it('ORG-11: who is disqualified leads nothing in the case', () => {
    expect(refusedFor(asChair(rounds.disagreeing, conclude, { disqualified: ['SYS-chair'] }))).toBe(
      'chair-disqualified',
    );
  });
});

describe('the year’s sum', () => {
  const passed = (given: Answer, count = 5) =>
    aRound({ sumPassed: 2_250_000, answers: FIVE.slice(0, count).map((region) => anAnswer(region, given)) });

  it('CR-8: all approve, and the round waits for the chair, who closes it by acknowledging', () => {
    const last = accepted(answer(passed('approve', 4), 'nordjylland'));
    expect(last.record.state).toBe('open');
    expect(judgeRound(last.record, roundFactsFor(anActor('nobody')))).toBeNull();
    const decision = accepted(asChair(last.record, acknowledge));
    expect(decision.record).toMatchObject({ state: 'closed', outcome: 'approved', outcomeBy: 'agreement' });
    expect(decision.record.sumAcknowledged).toBe(`${TODAY}T09:00:00Z`);
    expect(decision.entries.map(({ action }) => action)).toEqual(['acknowledge-sum', 'close']);
    expect(told(decision)).toMatchObject([{ type: 'round-closed', outcome: 'approved' }]);
  });

  it('CR-8: is acknowledged ahead of the answers too, and then the last answer closes', () => {
    const early = accepted(asChair(passed('approve', 4), acknowledge));
    expect(early.record.state).toBe('open');
    expect(early.entries).toMatchObject([{ action: 'acknowledge-sum', rule: 'CR-8', data: { sum: 2_250_000 } }]);
    expect(accepted(answer(early.record, 'nordjylland')).record).toMatchObject({
      state: 'closed',
      outcome: 'approved',
    });
  });

  it('CR-8: needs no acknowledgement when all reject', () => {
    const decision = decideRound(
      passed('reject', 4),
      { type: 'answer', answer: 'reject', text: 'Nej.', question: aRound().questionHash },
      roundFactsFor(memberFor('nordjylland')),
    );
    expect(accepted(decision).record).toMatchObject({ state: 'closed', outcome: 'rejected' });
  });

  it('CR-8: neither the chair’s conclusion nor a meeting approves before it is acknowledged', () => {
    for (const [round, command] of [
      [rounds.disagreeing, conclude],
      [rounds.meeting, { ...recordMeeting, outcome: 'approved' }],
    ] as const) {
      const unacknowledged = { ...round, sumPassed: 2_250_000 };
      expect(asChair(unacknowledged, command)).toMatchObject({
        error: { kind: 'conflict', reason: 'sum-unacknowledged', rule: 'CR-8', parameters: { sum: 2_250_000 } },
      });
      expect(refusedFor(asChair(unacknowledged, { ...command, outcome: 'rejected' }))).toBe('ok');
      const known = accepted(asChair(unacknowledged, acknowledge)).record;
      expect(accepted(asChair(known, command)).record.outcome).toBe('approved');
    }
    expect(refusedFor(asChair({ ...rounds.disagreeing, sumPassed: 2_250_000 }, escalate))).toBe('ok');
  });

  it('CR-8: is acknowledged once, and only where it was passed', () => {
    expect(refusedFor(asChair(aRound(), acknowledge))).toBe('sum-not-passed');
    const known = accepted(asChair(passed('approve', 4), acknowledge)).record;
    expect(refusedFor(asChair(known, acknowledge))).toBe('sum-acknowledged');
  });
});
