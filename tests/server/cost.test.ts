// The budget of each journey in resource units, by the sandbox's meter (docs/performance.md).
import { expect, it } from 'vitest';
import { LISTS } from '../../src/domain/lists.ts';
import { measureJourneys, measureRounds } from '../bench/journeys.ts';
import { measureStatusJourneys } from '../bench/statusJourneys.ts';

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

/** Those of status reports and escalations. A morning begins with a delta query for each list. */
const STATUS_BUDGET: Readonly<Record<string, number>> = {
  'Open the portfolio': 0,
  'Open a project (project, log)': 0,
  'A morning that reminds eleven project managers (catch up, eleven messages)': 105,
  'Begin a report and save the draft': 4,
  'Publish it as red (report, agenda item, proposed escalation, two cards)': 26,
  'An all-green month by one press (report, card)': 14,
  'Confirm an escalation (card)': 8,
  'Acknowledge it': 4,
  'Put it to RSI-kredsen in writing (round, card)': 14,
  'Every region answers, and the last closes round and escalation (answer to the sender, two cards)': 32,
  // Among it, two agenda items whose meeting has passed untreated get the next: 16.
  'A month for twelve projects (a morning, ten green, one yellow, one red)': 303,
};

it('keeps every journey within its budget of resource units, and reading free', async () => {
  const costs = await measureJourneys();
  expect(costs.map(({ journey }) => journey)).toEqual(Object.keys(BUDGET));
  const over = costs.filter(({ journey, units }) => units > (BUDGET[journey] ?? 0));
  expect(over).toEqual([]);
});

it('keeps a month’s reports, reminders and an escalation within their budget, and reading free', async () => {
  const costs = await measureStatusJourneys();
  expect(costs.map(({ journey }) => journey)).toEqual(Object.keys(STATUS_BUDGET));
  const over = costs.filter(({ journey, units }) => units > (STATUS_BUDGET[journey] ?? 0));
  expect(over).toEqual([]);
});

it('keeps an answered round within four units for each answer and ten more for the last, with all that follows', async () => {
  const rounds = await measureRounds();
  expect(rounds.map(({ body }) => body)).toEqual(['FSG', 'SYS']);
  // Six for each of five answers; fewer regions bear the same close.
  for (const { perAnswer, answers } of rounds) expect(perAnswer).toBeLessThanOrEqual(4 + 10 / answers);
});
