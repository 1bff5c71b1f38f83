// The budget of each journey in resource units, by the sandbox's meter (docs/performance.md).
import { expect, it } from 'vitest';
import { LISTS } from '../../src/domain/lists.ts';
import { measureJourneys, measureRounds } from '../bench/journeys.ts';

const BUDGET: Readonly<Record<string, number>> = {
  'Open the overview': 0,
  'Open the list': 0,
  'Save a draft with its business case': 10,
  Submit: 4,
  'Open a case (case, round, log)': 0,
  'Assess in the steering group': 4,
  'Open a round in SYS (pool, round, card)': 18,
  Answer: 4,
  'The answer that closes the round (round, case, pool, two cards)': 14,
  'Catch up when nothing has changed': LISTS.length,
};

it('keeps every journey within its budget of resource units, and reading free', async () => {
  const costs = await measureJourneys();
  expect(costs.map(({ journey }) => journey)).toEqual(Object.keys(BUDGET));
  const over = costs.filter(({ journey, units }) => units > (BUDGET[journey] ?? 0));
  expect(over).toEqual([]);
});

it('keeps an answered round within six units for each answer, and one more when case, round and pool are tidied a month later', async () => {
  const rounds = await measureRounds();
  expect(rounds.map(({ body }) => body)).toEqual(['FSG', 'SYS']);
  for (const { perAnswer, perAnswerAtRest } of rounds) {
    expect(perAnswer).toBeLessThanOrEqual(6);
    expect(perAnswerAtRest).toBeLessThanOrEqual(7.2);
  }
});
