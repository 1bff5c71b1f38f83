// The budget of each journey in resource units, by the sandbox's meter (docs/performance.md).
import { expect, it } from 'vitest';
import { measureJourneys } from '../bench/journeys.ts';

const BUDGET: Readonly<Record<string, number>> = {
  'Open the overview': 0,
  'Open the list': 0,
  'Save a draft with its business case': 12,
  Submit: 6,
  'Open a case (case, round, log)': 0,
  'Assess in the steering group': 6,
  'Open a round in SYS (pool, round, card)': 22,
  Answer: 7,
  'The answer that closes the round (round, case, pool, two cards)': 22,
  'Catch up when nothing has changed': 12,
};

it('keeps every journey within its budget of resource units, and reading free', async () => {
  const costs = await measureJourneys();
  expect(costs.map(({ journey }) => journey)).toEqual(Object.keys(BUDGET));
  const over = costs.filter(({ journey, units }) => units > (BUDGET[journey] ?? 0));
  expect(over).toEqual([]);
});
