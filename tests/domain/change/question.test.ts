// DEC-1, DEC-5: the question is frozen with a hash when a round opens: it names everything that an answer is an answer to.
import { describe, expect, it } from 'vitest';
import { editionsWith } from '../../../src/domain/edition/editions.ts';
import type { ChangeFacts } from '../../../src/domain/change/change.facts.ts';
import type { Change } from '../../../src/domain/change/change.list.ts';
import { openRound } from '../../../src/domain/change/change.round.ts';
import { questionSchema, type Question, type RoundBody } from '../../../src/domain/round/round.list.ts';
import { aBusinessCase, aChange, anAssessment, aQuestion, aSystem, hash, someFacts } from '../builders.ts';
import { roundFrom } from '../decided.ts';

const ACTOR = { person: 'secretary', seat: 'sekretær, RSI-sekretariatet' };
const put = (change: Partial<Change> = {}, facts: Partial<ChangeFacts> = {}, body: RoundBody = 'SYS') =>
  roundFrom(
    openRound(
      aChange({ state: 'sys', assessment: anAssessment(), rank: 1, ...change }),
      { body, deadline: null, actor: ACTOR },
      someFacts({ businessCase: aBusinessCase(), ...facts }),
    ),
  );
const FSG_RENAMED = {
  ...someFacts().bodies,
  FSG: { id: 'fsg-e-journal', name: 'En anden gruppe', kind: 'FSG' },
} as const;

describe('the question of a round', () => {
  it('DEC-1: is what the case says when the round opens, and fits its schema', () => {
    const { question, questionHash } = put();
    expect(questionSchema.safeParse(question).success).toBe(true);
    expect(question).toMatchObject({
      title: 'Fælles medicinkort i overblikket',
      oneOffCost: 250_000,
      recommendation: { by: 'Forretningsstyregruppen for E-journal', rank: 1, of: 4, reason: 'Gruppen er enig.' },
      does: 'decides',
      poolYear: 2026,
    });
    expect(questionHash).toBe(hash(question));
    expect(put().questionHash).toBe(questionHash);
  });

  it('CR-5: has no recommendation when the group itself is asked', () => {
    expect(put({}, {}, 'FSG').question.recommendation).toEqual({ by: null, rank: null, of: null, reason: null });
  });

  it.each<[string, Partial<Change>, Partial<ChangeFacts>, RoundBody?]>([
    ['title', { title: 'En anden titel' }, {}],
    ['description', { description: 'Andet' }, {}],
    ['professional reason', { reason: 'Andet' }, {}],
    ['one-off cost', { oneOffCost: 250_001 }, {}],
    ['yearly cost', { yearlyCost: 1 }, {}],
    ['system', { system: 'another' }, {}],
    ['name of the system', {}, { system: aSystem({ name: 'Andet' }) }],
    ['responsible region', {}, { system: aSystem({ sar: 'midtjylland' }) }],
    ['rank', { rank: 2 }, {}],
    ['number of ranked wishes', {}, { ranked: 5 }],
    ['reason of the recommendation', { assessment: anAssessment({ reason: 'Andet' }) }, {}],
    ['recommending group', {}, { bodies: FSG_RENAMED }],
    ['business case', {}, { businessCase: aBusinessCase({ economy: 'Andet' }) }],
    ['absence of a business case', {}, { businessCase: null }],
    ['edition', {}, { editions: editionsWith({ currentFrom: '2027-01-01' }) }],
    ['year of the pool', {}, { today: '2027-01-04' }],
    ['body', {}, {}, 'RSI'],
    ['case', {}, { id: 'c2' }],
    ['case number', {}, { number: 'ÆØ-119' }],
  ])('DEC-5: has another hash with another %s', (_part, change, facts, body) => {
    expect(put(change, facts, body).questionHash).not.toBe(put().questionHash);
  });

  it('DEC-5: has another hash when any one of its parts is another', () => {
    const question = aQuestion();
    const keys = Object.keys(question) as (keyof Question)[];
    const hashes = keys.map((key) => hash({ ...question, [key]: 'another' }));
    expect(new Set([hash(question), ...hashes]).size).toBe(keys.length + 1);
    for (const key of ['by', 'rank', 'of', 'reason'] as const) {
      const recommendation = { ...question.recommendation, [key]: 'another' };
      expect(hash({ ...question, recommendation })).not.toBe(hash(question));
    }
  });
});
