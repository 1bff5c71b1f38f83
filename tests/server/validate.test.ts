// What somebody sent, against its schema: every field at fault is named at its path, with a code that has words.
import { describe, expect, it } from 'vitest';
import { changeActionBodies, createChangeBody, editChangeBody } from '../../src/contract/changeBodies.ts';
import { editProjectBody } from '../../src/contract/project.ts';
import { roundActionBodies } from '../../src/contract/round.ts';
import { writeStatusBody } from '../../src/contract/status.ts';
import type { Result } from '../../src/domain/result.ts';
import type { Refusal } from '../../src/domain/record/refusal.ts';
import { validate } from '../../src/server/validate.ts';
import { aBusinessCase, aForm, anAssessment } from './product.ts';

const told = (result: Result<unknown, Refusal>): string[] =>
  result.ok || result.error.kind !== 'invalid'
    ? []
    : result.error.fields.map(({ field, code, limit }) =>
        [field, code, limit].filter((part) => part !== undefined).join(' '),
      );

describe('a form', () => {
  it('that fits comes back as it was typed', () => {
    const form = { ...aForm(), businessCase: aBusinessCase };
    expect(validate(createChangeBody, form)).toEqual({ ok: true, value: form });
  });

  it('is told of every field at once', () => {
    const form = { system: 7, oneOffCost: '250000', wantedBy: '2026-02-30', kind: 'big', region: 'jylland' };
    expect(told(validate(createChangeBody, form)).toSorted()).toEqual([
      'kind not-a-choice',
      'oneOffCost not-whole-kroner',
      'region not-a-choice',
      'system wrong-type',
      'title required',
      'wantedBy not-a-date',
    ]);
  });

  it.each([-1, 1.5, '250.000'])('is told of an amount as one, whichever record it is of: %j', (amount) => {
    expect(told(validate(writeStatusBody, { version: 0, spent: amount }))[0]).toMatch(/^spent not-whole-kroner/);
    expect(told(validate(editProjectBody, { version: 0, budget: amount }))[0]).toMatch(/^budget not-whole-kroner/);
  });

  it('is told of limits, line breaks and control characters', () => {
    expect(told(validate(createChangeBody, aForm({ title: 'x'.repeat(256) })))).toEqual(['title too-long 255']);
    expect(told(validate(createChangeBody, aForm({ title: 'to\nlinjer' })))).toEqual(['title one-line']);
    expect(told(validate(createChangeBody, aForm({ description: 'a\u0000b' })))).toEqual(['description characters']);
    expect(told(validate(createChangeBody, aForm({ description: 'x'.repeat(4_001) })))).toEqual([
      'description too-long 4000',
    ]);
  });

  it('is told of fields inside its business case by their path', () => {
    const businessCase = { purpose: 7, ownHoursCost: -1, secret: true };
    expect(told(validate(createChangeBody, aForm({ businessCase }))).toSorted()).toEqual([
      'businessCase.ownHoursCost not-whole-kroner 0',
      'businessCase.purpose wrong-type',
      'businessCase.secret unknown-field',
    ]);
  });

  it('with fields that nobody knows is refused, `__proto__` and `constructor` among them', () => {
    const form: unknown = JSON.parse(
      '{"version":1,"__proto__":{"state":"approved"},"constructor":{},"state":"approved"}',
    );
    expect(told(validate(editChangeBody, form)).toSorted()).toEqual([
      '__proto__ unknown-field',
      'constructor unknown-field',
      'state unknown-field',
    ]);
  });
});

describe('an action', () => {
  it('needs its version, a whole number', () => {
    expect(told(validate(changeActionBodies.submit, {}))).toEqual(['version required']);
    expect(told(validate(changeActionBodies.submit, { version: '1' }))).toEqual(['version not-a-number']);
    expect(told(validate(changeActionBodies.submit, { version: 1.5 }))).toEqual(['version not-a-number']);
    expect(told(validate(changeActionBodies.submit, { version: -1 }))).toEqual(['version out-of-range 0']);
  });

  it('needs its reason in words, not in blanks', () => {
    expect(told(validate(changeActionBodies.withdraw, { version: 1, reason: '   ' }))).toEqual(['reason required']);
  });

  it('CR-5: needs a word on each criterion', () => {
    const { criteria, ...rest } = anAssessment;
    const body = { version: 1, ...rest, criteria: { ...criteria, user: ' ', economic: undefined } };
    expect(told(validate(changeActionBodies.assess, body)).toSorted()).toEqual([
      'criteria.economic required',
      'criteria.user required',
    ]);
  });

  it('DEC-7: needs a text with everything but a plain approval, and the question as a hash', () => {
    const question = 'f'.repeat(64);
    expect(told(validate(roundActionBodies.approve, { question }))).toEqual([]);
    expect(told(validate(roundActionBodies.reject, { question }))).toEqual(['text required']);
    expect(told(validate(roundActionBodies.reject, { question, text: 'x'.repeat(1_001) }))).toEqual([
      'text too-long 1000',
    ]);
    expect(told(validate(roundActionBodies.approve, { question: 'the question' }))).toEqual(['question wrong-type']);
  });
});
