// A member is found disqualified while the round is open: what was answered no longer counts, and nothing more is.
import { describe, expect, it } from 'vitest';
import { hearRound } from '../../../src/domain/round/round.hear.ts';
import { judged } from '../../../src/domain/round/round.facts.ts';
import type { Round } from '../../../src/domain/round/round.list.ts';
import { answer } from '../asking.ts';
import { anAnswer, aRound, FIRST_DAY, memberFor, NOBODY_IN_PARTICULAR, roundFactsFor } from '../builders.ts';
import { refusedFor } from '../decided.ts';

const message = {
  type: 'disqualified',
  actor: { person: 'secretary', seat: 'sekretær, RSI-sekretariatet' },
  person: 'SYS-syddanmark',
  reason: 'Har siddet i leverandørens bestyrelse.',
} as const;
const facts = roundFactsFor(NOBODY_IN_PARTICULAR);
const others = [anAnswer('hovedstaden'), anAnswer('midtjylland')];

describe('PUB-4: the round hears that a person is disqualified', () => {
  it('and withdraws the answer; the log keeps whose and which', () => {
    const round = aRound({ answers: [...others, anAnswer('syddanmark', 'reject')] });
    const { record, entries, effects } = hearRound(round, message, facts);
    expect(record.answers).toEqual(others);
    expect(entries).toEqual([
      {
        action: 'disqualify',
        rule: 'ORG-11',
        reason: message.reason,
        data: { person: message.person, withdrawn: [{ region: 'syddanmark', answer: 'reject' }] },
      },
    ]);
    expect(effects).toEqual([{ kind: 'card' }]);
    expect(judged(record, facts).standing).toEqual({ is: 'waiting', missing: 3 });
  });

  it('and takes no answer from the person afterwards, even where the case has not been heard of yet', () => {
    const { record } = hearRound(aRound(), message, facts);
    expect(refusedFor(answer(record, memberFor('syddanmark'), 'approve'))).toBe('disqualified');
    expect(refusedFor(answer(record, memberFor('sjaelland'), 'approve'))).toBe('ok');
  });

  it('ORG-4: another member of the region may answer in their place', () => {
    const { record } = hearRound(aRound({ answers: [anAnswer('syddanmark')] }), message, facts);
    const substitute = { ...memberFor('syddanmark'), person: 'substitute' };
    expect(refusedFor(answer(record, substitute, 'approve'))).toBe('ok');
  });

  it('DEC-5: and a round that is closed gets the entry only', () => {
    const closed = aRound({ state: 'closed', outcome: 'approved', answers: [...others, anAnswer('syddanmark')] });
    const { record, entries } = hearRound(closed, message, facts);
    expect(record).toEqual(closed);
    expect(entries).toMatchObject([{ action: 'disqualify', data: { person: message.person } }]);
  });

  it('PUB-1: and closes when the predecessor that is left agrees with the rest', () => {
    const answers: Round['answers'] = [
      anAnswer('hovedstaden'),
      anAnswer('sjaelland', 'reject'),
      anAnswer('syddanmark'),
      anAnswer('midtjylland'),
      anAnswer('nordjylland'),
    ];
    const heard = hearRound(
      aRound({ answers, deadline: '2027-01-08' }),
      { ...message, person: 'SYS-sjaelland' },
      { ...facts, today: FIRST_DAY },
    );
    expect(heard.record).toMatchObject({ state: 'closed', outcome: 'approved' });
    expect(heard.entries.map(({ action }) => action)).toEqual(['disqualify', 'judge']);
  });
});
