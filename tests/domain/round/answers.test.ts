// DEC-2, DEC-7, ORG-10: answering in a round: who may, for which region, what is kept, and what closes the round.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideRound } from '../../../src/domain/round/round.decide.ts';
import { hearRound } from '../../../src/domain/round/round.hear.ts';
import { givenAnswerSchema, type Answer, type Round } from '../../../src/domain/round/round.list.ts';
import { answer } from '../asking.ts';
import {
  anActor,
  anAnswer,
  aRound,
  aSeat,
  FIVE,
  memberFor,
  NOBODY_IN_PARTICULAR,
  roundFactsFor,
  TODAY,
} from '../builders.ts';
import { accepted, refusedFor, told } from '../decided.ts';

/** The round after these answers, each region by its own member. */
const answered = (...given: readonly [(typeof FIVE)[number], Answer][]): Round =>
  given.reduce<Round>((round, [region, said]) => accepted(answer(round, memberFor(region), said)).record, aRound());
const approvedByFour = () =>
  answered(['hovedstaden', 'approve'], ['sjaelland', 'approve'], ['syddanmark', 'approve'], ['midtjylland', 'approve']);

describe('an answer', () => {
  it('DEC-2, DEC-9: is registered for the region of the seat, and says which', () => {
    const { record, entries, effects } = accepted(answer(aRound(), memberFor('sjaelland'), 'approve'));
    expect(record.answers).toEqual([
      {
        region: 'sjaelland',
        answer: 'approve',
        person: 'SYS-sjaelland',
        seat: 'seat-sys-member-sjaelland',
        seatVersion: '1',
        mandate: '2020-01-01',
        at: `${TODAY}T09:00:00Z`,
      },
    ]);
    expect(entries).toMatchObject([{ action: 'answer', rule: 'DEC-2', data: { region: 'sjaelland' } }]);
    expect(effects).toEqual([{ kind: 'card' }]);
    expect(givenAnswerSchema.safeParse(record.answers[0]).success).toBe(true);
  });

  it('ORG-10: keeps the seat, its version and the mandate it was given by', () => {
    const actor = memberFor('sjaelland', 'SYS', {
      rowVersion: '7',
      mandateFrom: '2026-01-01',
      mandateTo: '2026-12-31',
    });
    expect(accepted(answer(aRound(), actor, 'approve')).record.answers[0]).toMatchObject({
      seatVersion: '7',
      mandate: '2026-01-01/2026-12-31',
    });
  });

  it.each(['approve-with-remark', 'reject', 'ask-for-meeting'] as const)('DEC-7: %s needs a text', (given) => {
    for (const text of ['', '  \n']) {
      expect(answer(aRound(), memberFor('sjaelland'), given, text)).toMatchObject({
        error: { kind: 'invalid', fields: [{ field: 'text', code: 'required' }] },
      });
    }
    const question = aRound().questionHash;
    const silent = decideRound(
      aRound(),
      { type: 'answer', answer: given, question },
      roundFactsFor(memberFor('sjaelland')),
    );
    expect(refusedFor(silent)).toBe('invalid');
    expect(refusedFor(answer(aRound(), memberFor('sjaelland'), given, 'Fordi.'))).toBe('ok');
  });

  it('DEC-7: longer than 1.000 characters is refused with the field named', () => {
    expect(answer(aRound(), memberFor('sjaelland'), 'reject', 'x'.repeat(1_001))).toMatchObject({
      error: { kind: 'invalid', fields: [{ field: 'text', code: 'too-long', limit: 1_000 }] },
    });
    expect(refusedFor(answer(aRound(), memberFor('sjaelland'), 'reject', 'x'.repeat(1_000)))).toBe('ok');
  });

  it('DEC-5: names the question that was put', () => {
    const other = { type: 'answer', answer: 'approve', question: 'f'.repeat(64) } as const;
    expect(refusedFor(decideRound(aRound(), other, roundFactsFor(memberFor('sjaelland'))))).toBe('question-changed');
  });

  it('DEC-1: counts after the deadline too, until the round is closed', () => {
    const late = { today: '2026-12-01' };
    const { record } = accepted(answer(approvedByFour(), memberFor('nordjylland'), 'approve', undefined, late));
    expect(record).toMatchObject({ state: 'closed', outcome: 'approved' });
  });

  it('DEC-5: is refused in a closed round, with what it came to', () => {
    const closed = aRound({ state: 'closed', outcome: 'rejected' });
    expect(answer(closed, memberFor('sjaelland'), 'approve')).toMatchObject({
      error: { kind: 'conflict', reason: 'round-closed', rule: 'DEC-5', parameters: { outcome: 'rejected' } },
    });
  });
});

describe('a changed answer', () => {
  it('DEC-7: replaces the old one, and the log keeps both', () => {
    const first = accepted(answer(aRound(), memberFor('sjaelland'), 'reject', 'For dyrt.'));
    const second = accepted(answer(first.record, memberFor('sjaelland'), 'approve'));
    expect(second.record.answers).toMatchObject([{ region: 'sjaelland', answer: 'approve' }]);
    expect(second.record.answers[0]?.text).toBeUndefined();
    expect([...first.entries, ...second.entries]).toMatchObject([
      { action: 'answer', reason: 'For dyrt.', data: { answer: 'reject' } },
      { action: 'change-answer', rule: 'DEC-7', data: { answer: 'approve', was: 'reject' } },
    ]);
  });

  it('DEC-7: that is the same by the same person changes nothing, also when the round has closed', () => {
    const once = accepted(answer(aRound(), memberFor('sjaelland'), 'reject', 'For dyrt.')).record;
    const again = accepted(answer(once, memberFor('sjaelland'), 'reject', 'For dyrt.'));
    expect(again).toEqual({ record: once, entries: [], effects: [] });
    const closed = { ...once, state: 'closed', outcome: 'lapsed' } as const;
    expect(accepted(answer(closed, memberFor('sjaelland'), 'reject', 'For dyrt.')).entries).toEqual([]);
    expect(accepted(answer(once, memberFor('sjaelland'), 'reject', 'Alt for dyrt.')).entries).toHaveLength(1);
  });

  it('DEC-5: that repeats the answer to another question is no repeat, and is refused', () => {
    const once = accepted(answer(aRound(), memberFor('sjaelland'), 'approve')).record;
    const other = { type: 'answer', answer: 'approve', question: 'f'.repeat(64) } as const;
    expect(refusedFor(decideRound(once, other, roundFactsFor(memberFor('sjaelland'))))).toBe('question-changed');
  });

  it('DEC-2: by another seat of the same region is still one answer of that region', () => {
    const deputy = anActor('deputy', [aSeat({ id: 'seat-2', region: 'sjaelland' })]);
    const first = accepted(answer(aRound(), memberFor('sjaelland'), 'approve')).record;
    const { record, entries } = accepted(answer(first, deputy, 'reject'));
    expect(record.answers).toMatchObject([{ region: 'sjaelland', answer: 'reject', person: 'deputy' }]);
    expect(entries).toMatchObject([{ action: 'change-answer' }]);
  });
});

describe('what closes a round', () => {
  it.each([
    ['approve', 'approve', 'approved'],
    ['approve', 'approve-with-remark', 'approved'],
    ['reject', 'reject', 'rejected'],
  ] as const)('DEC-2: all agree: %s and %s: it is %s in the same write', (others, last, outcome) => {
    const four = FIVE.slice(0, 4).map((region) => anAnswer(region, others));
    const decision = accepted(answer(aRound({ answers: four }), memberFor('nordjylland'), last));
    expect(decision.record).toMatchObject({
      state: 'closed',
      outcome,
      outcomeBy: 'agreement',
      closedBy: 'SYS-nordjylland',
    });
    expect(decision.entries.map(({ action }) => action)).toEqual(['answer', 'close']);
    expect(told(decision)).toMatchObject([
      { type: 'round-closed', round: 'c1-r1', body: 'SYS', outcome, by: 'agreement' },
    ]);
  });

  it('DEC-3: disagreement does not', () => {
    const decision = accepted(answer(approvedByFour(), memberFor('nordjylland'), 'reject'));
    expect(decision.record.state).toBe('open');
    expect(told(decision)).toEqual([]);
  });

  it('DEC-7: a wish for a meeting does not, until it is taken back', () => {
    const asked = answered(
      ['hovedstaden', 'ask-for-meeting'],
      ['sjaelland', 'approve'],
      ['syddanmark', 'approve'],
      ['midtjylland', 'approve'],
      ['nordjylland', 'approve'],
    );
    expect(asked.state).toBe('open');
    const takenBack = accepted(answer(asked, memberFor('hovedstaden'), 'approve'));
    expect(takenBack.record).toMatchObject({ state: 'closed', outcome: 'approved' });
    expect(takenBack.entries.map(({ action }) => action)).toEqual(['change-answer', 'close']);
  });

  it('DEC-2: the order of the answers does not matter, and no region counts twice', () => {
    const given = fc.constantFrom<Answer>('approve', 'approve-with-remark', 'reject', 'ask-for-meeting');
    const order = fc.shuffledSubarray([...FIVE], { minLength: 5 });
    fc.assert(
      fc.property(fc.array(given, { minLength: 5, maxLength: 5 }), order, (answers, regions) => {
        const said = new Map(FIVE.map((region, index) => [region, answers[index] ?? 'approve']));
        const through = (list: readonly (typeof FIVE)[number][]) =>
          list.reduce<Round>((round, region) => {
            const next = accepted(answer(round, memberFor(region), said.get(region) ?? 'approve')).record;
            expect(new Set(next.answers.map((line) => line.region)).size).toBe(next.answers.length);
            return next;
          }, aRound());
        const [one, two] = [through(FIVE), through(regions)];
        expect({ state: one.state, outcome: one.outcome }).toEqual({ state: two.state, outcome: two.outcome });
        const kinds = new Set(answers.map((line) => (line === 'approve-with-remark' ? 'approve' : line)));
        expect(one.state).toBe(kinds.size === 1 && !kinds.has('ask-for-meeting') ? 'closed' : 'open');
      }),
    );
  });
});

describe('a case that is withdrawn or postponed', () => {
  const lapse = {
    type: 'lapse',
    actor: { person: 'requester', seat: null },
    cause: 'withdraw',
    reason: 'Løst.',
  } as const;

  it('CR-12: lets its round lapse, with the reason', () => {
    const { record, entries, effects } = hearRound(aRound(), lapse, roundFactsFor(NOBODY_IN_PARTICULAR));
    expect(record).toMatchObject({ state: 'closed', outcome: 'lapsed', outcomeBy: 'lapse', outcomeReason: 'Løst.' });
    expect(entries).toMatchObject([{ action: 'lapse', data: { cause: 'withdraw' } }]);
    expect(effects).toEqual([{ kind: 'card' }]);
  });

  it('DEC-5: changes nothing in a round that is closed already, and both say so', () => {
    const closed = aRound({ state: 'closed', outcome: 'approved' });
    const { record, entries } = hearRound(closed, lapse, roundFactsFor(NOBODY_IN_PARTICULAR));
    expect(record).toEqual(closed);
    expect(entries).toMatchObject([{ action: 'refused', data: { told: 'lapse' } }]);
    const refused = { type: 'refused', told: 'round-closed', reason: 'wrong-state' } as const;
    expect(hearRound(closed, refused, roundFactsFor(NOBODY_IN_PARTICULAR))).toMatchObject({
      record: closed,
      entries: [{ action: 'refused', data: { told: 'round-closed', reason: 'wrong-state' } }],
    });
  });
});
