// Fifty of the runs of `npm run faults`: weather, kills, many instances and clock changes, and the check of what is left.
import { describe, expect, it } from 'vitest';
import { runSeed } from './runSeed.ts';

const SEEDS = Array.from({ length: 50 }, (_, index) => index + 1);

describe('under faults, and calm again', () => {
  it.each(SEEDS)('seed %i leaves nothing lost, doubled or hanging', async (seed) => {
    const { problems } = await runSeed(seed);
    expect(problems, `npm run faults -- --seed ${seed}`).toEqual([]);
  });
});
