// `kill -9` in the middle of a burst: nothing acknowledged is lost, nothing is doubled. `npm run faults` kills more often.
import { expect, it } from 'vitest';
import { runKills } from './kills.ts';

it('a server that is killed three times loses no answer and doubles none', { timeout: 120_000 }, async () => {
  const { problems, acknowledged } = await runKills(3, 1);
  expect(problems).toEqual([]);
  expect(acknowledged).toBeGreaterThan(15);
});
