// CR-7: the joint pool of a year: what is granted never exceeds the frame, and each reservation ends once.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pool } from '../../../src/domain/pool/pool.list.ts';
import { free, hearPool, poolOf, postOf, reserve } from '../../../src/domain/pool/pool.rules.ts';
import type { Message } from '../../../src/domain/record/message.ts';
import { aPool, aPost, TODAY } from '../builders.ts';
import { accepted, refusedFor } from '../decided.ts';

const ACTOR = { person: 'secretary', seat: 'sekretær, RSI-sekretariatet' };
const openRound: Extract<Message, { type: 'open-round' }> = {
  type: 'open-round',
  actor: ACTOR,
  actionId: 'a1',
  body: 'SYS',
  deadline: null,
  version: 3,
  poolYear: 2026,
};
const wanted = (change: string, amount: number) => ({
  change,
  amount,
  system: 'e-journal',
  round: `${change}-r1`,
  at: `${TODAY}T09:00:00Z`,
});
const ask = (pool: Pool, change: string, amount: number) => reserve(pool, wanted(change, amount), openRound);
const tell = (pool: Pool, type: 'grant' | 'release', change: string) => hearPool(pool, { type, actor: ACTOR, change });

describe('the joint pool', () => {
  it('CR-7: shows what is granted, reserved and free', () => {
    const pool = aPool({
      frame: 1_000_000,
      posts: [aPost(), aPost({ change: 'c3', amount: 100_000, state: 'reserved' })],
    });
    expect({ granted: pool.granted, reserved: pool.reserved, free: free(pool) }).toEqual({
      granted: 250_000,
      reserved: 100_000,
      free: 650_000,
    });
  });

  it('CR-7: reserves when a round opens, and tells the case in the same commit', () => {
    const decision = accepted(ask(aPool(), 'c1', 250_000));
    expect(decision.record).toMatchObject({ reserved: 250_000, granted: 0 });
    expect(decision.entries).toMatchObject([{ action: 'reserve', data: { change: 'c1', amount: 250_000 } }]);
    expect(decision.effects).toEqual([{ kind: 'tell', list: 'changes', id: 'c1', message: openRound }]);
  });

  it('CR-7: reserves to the last krone, and not one more', () => {
    expect(refusedFor(ask(aPool({ frame: 250_000 }), 'c1', 250_000))).toBe('ok');
    expect(ask(aPool({ frame: 249_999 }), 'c1', 250_000)).toMatchObject({
      error: { reason: 'pool-insufficient', rule: 'CR-7', parameters: { free: 249_999, amount: 250_000 } },
    });
    const taken = aPool({ frame: 500_000, posts: [aPost({ state: 'reserved', amount: 250_001 })] });
    expect(refusedFor(ask(taken, 'c1', 250_000))).toBe('pool-insufficient');
  });

  it('CR-7: holds one post for a case', () => {
    const pool = accepted(ask(aPool(), 'c1', 250_000)).record;
    expect(refusedFor(ask(pool, 'c1', 250_000))).toBe('round-open');
    expect(refusedFor(ask(tell(pool, 'grant', 'c1').record, 'c1', 1))).toBe('round-open');
    expect(refusedFor(ask(tell(pool, 'release', 'c1').record, 'c1', 250_000))).toBe('ok');
  });

  it('CR-7: grants or lets go of what was reserved, once', () => {
    const pool = accepted(ask(aPool(), 'c1', 250_000)).record;
    const granted = tell(pool, 'grant', 'c1');
    expect(granted.record).toMatchObject({ granted: 250_000, reserved: 0 });
    expect(granted.entries).toMatchObject([{ action: 'grant', data: { amount: 250_000 } }]);
    const released = tell(pool, 'release', 'c1');
    expect(released.record).toEqual(aPool());
    for (const type of ['grant', 'release'] as const) {
      expect(tell(granted.record, type, 'c1')).toMatchObject({
        record: granted.record,
        entries: [{ action: 'refused' }],
      });
      expect(tell(released.record, type, 'c1')).toMatchObject({
        record: released.record,
        entries: [{ action: 'refused' }],
      });
    }
  });

  it('CR-7: is never overdrawn, adds up to the frame, and ends each reservation once, in any order and with repeats', () => {
    const change = fc.constantFrom('c1', 'c2', 'c3', 'c4');
    const step: fc.Arbitrary<Step> = fc.oneof(
      fc.record({ does: fc.constant('reserve' as const), change, amount: fc.integer({ min: 0, max: 2_000_000 }) }),
      fc.record({ does: fc.constantFrom('grant' as const, 'release' as const), change, amount: fc.constant(0) }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000_000 }), fc.array(step, { maxLength: 40 }), (frame, steps) => {
        let pool = aPool({ frame });
        const book: Book = new Map();
        for (const next of steps) {
          const expected = kept(book, next, free(pool));
          const { record, did } = played(pool, next);
          expect(did).toBe(expected);
          pool = record;
          expect(pool.granted + pool.reserved + free(pool)).toBe(frame);
          expect(free(pool)).toBeGreaterThanOrEqual(0);
          expect({ granted: pool.granted, reserved: pool.reserved }).toEqual({
            granted: summed(book, 'granted'),
            reserved: summed(book, 'reserved'),
          });
          expect(pool.posts).toHaveLength(book.size);
          expect(postOf(pool, next.change)?.state).toBe(book.get(next.change)?.state);
        }
      }),
    );
  });
});

interface Step {
  readonly does: 'reserve' | 'grant' | 'release';
  readonly change: string;
  readonly amount: number;
}
/** What each case has, as a book-keeper beside the pool would have it. */
type Book = Map<string, { state: 'reserved' | 'granted'; amount: number }>;

/** Keeps the book, and says what the pool should do. */
function kept(book: Book, { does, change, amount }: Step, left: number): Step['does'] | 'refused' {
  const before = book.get(change);
  if (does === 'reserve') {
    if (before || amount > left) return 'refused';
    book.set(change, { state: 'reserved', amount });
    return does;
  }
  if (before?.state !== 'reserved') return 'refused';
  if (does === 'grant') book.set(change, { ...before, state: 'granted' });
  else book.delete(change);
  return does;
}

function played(pool: Pool, { does, change, amount }: Step): { record: Pool; did: string | undefined } {
  if (does !== 'reserve') {
    const { record, entries } = tell(pool, does, change);
    return { record, did: entries[0]?.action };
  }
  const result = ask(pool, change, amount);
  return result.ok
    ? { record: result.value.record, did: result.value.entries[0]?.action }
    : { record: pool, did: 'refused' };
}

const summed = (book: Book, state: 'reserved' | 'granted'): number =>
  [...book.values()].filter((post) => post.state === state).reduce((total, { amount }) => total + amount, 0);

describe('the frame of a year', () => {
  const frames = [{ year: 2026, frame: 3_000_000 }];

  it('CR-7: is what RSI-kredsen has set for it, also where nothing is reserved yet', () => {
    expect(poolOf(undefined, 2026, frames)).toEqual({
      year: 2026,
      frame: 3_000_000,
      granted: 0,
      reserved: 0,
      posts: [],
    });
    expect(poolOf(undefined, 2027, frames)).toBeNull();
    const pool = aPool({ posts: [aPost()] });
    expect(poolOf(pool, 2026, frames)).toEqual({ ...pool, frame: 3_000_000 });
    expect(poolOf(pool, 2026, [])).toEqual(pool);
  });

  it('CR-7: that is lowered under what is granted gives no more, and takes nothing back', () => {
    const pool = poolOf(aPool({ posts: [aPost()] }), 2026, [{ year: 2026, frame: 100_000 }]) ?? aPool();
    expect(pool.granted).toBe(250_000);
    expect(refusedFor(ask(pool, 'c1', 1))).toBe('pool-insufficient');
  });
});
