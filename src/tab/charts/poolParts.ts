// What a drawing of the joint pool shows: its parts as shares of the frame, never wider than the bar (CR-7).
import type { PoolView } from '../../contract/pool.ts';

export type PoolPartKey = 'granted' | 'reserved' | 'thisCase' | 'free';

export interface PoolPart {
  readonly key: PoolPartKey;
  /** Whole kroner. */
  readonly amount: number;
  /** Share of the bar, 0 to 1. */
  readonly share: number;
}

/** Granted, reserved, this case, free, in that order; not what is free where that is not told (DEC-8). `thisCase` is what is reserved, or would be, for the case shown. */
export function poolParts(pool: PoolView): PoolPart[] {
  const amounts: [PoolPartKey, number][] = [
    ['granted', pool.granted],
    ['reserved', pool.reserved],
    ['thisCase', pool.thisCase],
  ];
  if (pool.free !== null) amounts.push(['free', Math.max(0, pool.free)]);
  const drawn = Math.max(
    pool.frame,
    amounts.reduce((sum, [, amount]) => sum + amount, 0),
  );
  return amounts.map(([key, amount]) => ({ key, amount, share: drawn === 0 ? 0 : amount / drawn }));
}

/** What is missing when the pool is promised away beyond its frame; 0 when it is not. Whole kroner. */
export function poolShortfall(pool: PoolView): number {
  return Math.max(0, pool.granted + pool.reserved + pool.thisCase - pool.frame);
}
