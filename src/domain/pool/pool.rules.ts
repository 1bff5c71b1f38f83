// The joint pool (CR-7): what is granted never exceeds the frame, and a reservation is granted or released once.
import type { Decided, Decision } from '../record/decision.ts';
import type { Message } from '../record/message.ts';
import { conflict } from '../record/refusal.ts';
import { err, ok } from '../result.ts';
import type { Settings } from '../setting/setting.list.ts';
import type { Pool, PoolPost } from './pool.list.ts';

/**
 * The pool of a year under the frame that is set for it: a new one where there is no row yet, and the frame as it stands now.
 * Null where RSI-kredsen has set none.
 */
export function poolOf(pool: Pool | undefined, year: number, frames: Settings['poolFrames']): Pool | null {
  const frame = frames.find((set) => set.year === year)?.frame;
  if (pool) return frame === undefined ? pool : { ...pool, frame };
  return frame === undefined ? null : { year, frame, granted: 0, reserved: 0, posts: [] };
}

/** What is left, in whole kroner. */
export const free = (pool: Pool): number => pool.frame - pool.granted - pool.reserved;

/** What is reserved or granted for one case. */
export const postOf = (pool: Pool, change: string): PoolPost | undefined =>
  pool.posts.find((post) => post.change === change);

/** Reserves for a case when its round opens; `then` is what the change is told in the same commit. */
export function reserve(
  pool: Pool,
  post: Omit<PoolPost, 'state'>,
  then: Extract<Message, { type: 'open-round' }>,
): Decided<Pool> {
  if (postOf(pool, post.change)) return err(conflict('round-open', 'CR-7'));
  if (post.amount > free(pool)) {
    return err(conflict('pool-insufficient', 'CR-7', { free: free(pool), amount: post.amount }));
  }
  return ok({
    record: summed(pool, [...pool.posts, { ...post, state: 'reserved' }]),
    entries: [{ action: 'reserve', rule: 'CR-7', data: { change: post.change, amount: post.amount } }],
    effects: [{ kind: 'tell', list: 'changes', id: post.change, message: then }],
  });
}

/** Grants or releases what was reserved for a case. Told again, or told of a case it does not know, it notes a refusal. */
export function hearPool(pool: Pool, message: Extract<Message, { type: 'grant' | 'release' }>): Decision<Pool> {
  const post = postOf(pool, message.change);
  if (!post || post.state === 'granted') {
    return {
      record: pool,
      entries: [{ action: 'refused', data: { told: message.type, change: message.change } }],
      effects: [],
    };
  }
  const others = pool.posts.filter((other) => other !== post);
  const posts = message.type === 'grant' ? [...others, { ...post, state: 'granted' as const }] : others;
  return {
    record: summed(pool, posts),
    entries: [{ action: message.type, rule: 'CR-7', data: { change: post.change, amount: post.amount } }],
    effects: [],
  };
}

function summed(pool: Pool, posts: readonly PoolPost[]): Pool {
  const sum = (state: PoolPost['state']) =>
    posts.filter((post) => post.state === state).reduce((total, post) => total + post.amount, 0);
  return { ...pool, posts: [...posts], granted: sum('granted'), reserved: sum('reserved') };
}
