// The pool as the tests' record: small, governed, and shared by many at once.
import { poolList, type Pool } from '../../src/domain/pool/pool.list.ts';
import type { Decided, Effect } from '../../src/domain/record/decision.ts';
import type { Ledger } from '../../src/domain/record/ledger.ts';
import { conflict } from '../../src/domain/record/refusal.ts';
import { err, ok } from '../../src/domain/result.ts';
import type { Action, Store, Stored } from '../../src/usecases/ports.ts';

export const TARGET = { list: poolList, id: 'pool-2026' } as const;
export const RECORD = 'pools/pool-2026';
export type PoolRow = Stored<typeof poolList>;

export const action = (actionId: string, fingerprint = `what ${actionId} asks for`): Action => ({
  actionId,
  fingerprint,
  actor: { person: 'fsa-1', seat: 'FSA, E-journal' },
});

/** Reserves money; refused when the frame does not hold it. Makes the row where there is none. */
export const reserve =
  (change: string, amount = 1_000, effects: readonly Effect[] = [{ kind: 'card' }]) =>
  (row: PoolRow | undefined): Decided<Pool> => {
    const pool = row?.record ?? { year: 2026, frame: 2_000_000, granted: 0, reserved: 0, posts: [] };
    if (pool.reserved + amount > pool.frame) return err(conflict('pool-insufficient', 'CR-7'));
    const post = {
      change,
      system: 'e-journal',
      round: 'r',
      amount,
      state: 'reserved',
      at: '2026-11-20T09:30:15Z',
    } as const;
    const record = { ...pool, reserved: pool.reserved + amount, posts: [...pool.posts, post] };
    const entry = { action: 'reserve', reason: `Til ${change}`, rule: 'CR-7', data: { change, amount } } as const;
    return ok({ record, entries: [entry], effects });
  };

export const press = (store: Store, change: string, decide = reserve(change)) =>
  store.commit(TARGET, action(change), decide);

/** For `adjust`: all effects have been carried out. */
export const clearAll = (row: PoolRow): Ledger | null => row.ledger && { ...row.ledger, pending: [] };

/** For whom money is reserved, in order. */
export const reservedFor = (row: PoolRow | undefined): string[] =>
  (row?.record.posts ?? []).map(({ change }) => change);
