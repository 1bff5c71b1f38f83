// The pool of a year, and the sums that a case is seen beside.
import * as z from 'zod/mini';

export const splitView = z.object({
  limit: z.number(),
  sum: z.number(),
  /** How many days before and after this case the others were filed. */
  days: z.number(),
  cases: z.array(z.object({ id: z.string(), number: z.string() })),
});
export const yearlySumView = z.object({
  year: z.number(),
  granted: z.number(),
  withThis: z.number(),
  limit: z.number(),
  passed: z.boolean(),
});
const distributionView = z.array(z.object({ key: z.string(), name: z.string(), sum: z.number(), share: z.number() }));

export const poolView = z.object({
  year: z.number(),
  frame: z.number(),
  granted: z.number(),
  /** Reserved for other cases than this one. */
  reserved: z.number(),
  /** Reserved for this case. */
  thisCase: z.number(),
  /** Null where a case that is closed to the reader may have its part in the pool; then the other figures are without it (DEC-8). */
  free: z.nullable(z.number()),
  distribution: distributionView,
});

export type PoolView = z.infer<typeof poolView>;
