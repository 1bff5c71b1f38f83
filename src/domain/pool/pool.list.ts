// The joint pool (fælles pulje) of one year, CR-7: one row that owns what is reserved and granted.
import * as z from 'zod/mini';
import { integer, json, money } from '../list/field.ts';
import { defineList, type RecordOf } from '../list/list.ts';

const poolPostSchema = z.strictObject({
  /** The change request that the money is for. */
  change: z.string(),
  system: z.string(),
  round: z.string(),
  amount: z.int(),
  state: z.enum(['reserved', 'granted']),
  at: z.string(),
});
export type PoolPost = z.infer<typeof poolPostSchema>;

export const poolList = defineList({
  name: 'pools',
  title: 'Fælles pulje',
  governed: true,
  fields: {
    year: integer('År', { required: true, indexed: true, min: 2000, max: 2100 }),
    frame: money('Ramme', { required: true }),
    granted: money('Bevilget', { required: true }),
    reserved: money('Reserveret', { required: true }),
    posts: json('Poster', z.array(poolPostSchema), { required: true }),
  },
});

export type Pool = RecordOf<typeof poolList>;
export const poolId = (year: number) => `pool-${year}`;
