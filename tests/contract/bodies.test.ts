// What people write with an action is held to what the lists can hold: the log keeps it word for word.
import { describe, expect, it } from 'vitest';
import { changeActionBodies } from '../../src/contract/changeBodies.ts';
import { roundActionBodies } from '../../src/contract/round.ts';
import { logList } from '../../src/domain/log/log.list.ts';
import { fieldSchema } from '../../src/domain/list/validator.ts';
import { validate } from '../../src/server/validate.ts';

const codes = (reason: string): string[] => {
  const result = validate(changeActionBodies.withdraw, { version: 1, reason });
  return result.ok || result.error.kind !== 'invalid'
    ? []
    : result.error.fields.map(({ field, code }) => `${field} ${code}`);
};
const remarkIsTaken = (text: string): boolean =>
  validate(roundActionBodies.reject, { question: 'a'.repeat(64), text }).ok;

describe('a written reason', () => {
  it('is refused with its field named where the log could not hold it', () => {
    expect(codes('klokke\u0007')).toEqual(['reason characters']);
    expect(codes('halv \uD83D')).toEqual(['reason characters']);
    expect(codes('x'.repeat(4_001))).toEqual(['reason too-long']);
    expect(codes('😀'.repeat(2_001))).toEqual(['reason too-long']);
    expect(codes('  \n ')).toEqual(['reason required']);
  });

  it('is taken where the log can hold it', () => {
    for (const reason of ['Fortrudt.', 'to\nlinjer', 'x'.repeat(4_000), '😀'.repeat(2_000)]) {
      expect({ reason, codes: codes(reason) }).toEqual({ reason, codes: [] });
      expect(fieldSchema(logList.fields.reason).safeParse(reason).success).toBe(true);
    }
  });

  it('of an answer may have 1.000 signs, where an emoji is two', () => {
    expect([remarkIsTaken('x'.repeat(1_000)), remarkIsTaken('😀'.repeat(500))]).toEqual([true, true]);
    expect([remarkIsTaken('x'.repeat(1_001)), remarkIsTaken('😀'.repeat(501))]).toEqual([false, false]);
    expect(remarkIsTaken('klokke\u0007')).toBe(false);
  });
});

describe('a deadline', () => {
  it('is a day that exists', () => {
    const tried = (deadline: string) =>
      validate(changeActionBodies['open-round'], { version: 1, body: 'SYS', deadline }).ok;
    expect([tried('2027-01-15'), tried('2027-02-29'), tried('15-01-2027')]).toEqual([true, false, false]);
  });
});
