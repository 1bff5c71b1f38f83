// What was done to the records around the product.
import * as z from 'zod/mini';
import { fieldChangeView } from './log.ts';

/** A row that people have added, edited, deleted or made unreadable in its list, so that nobody can act on it. */
export const flagView = z.object({
  /** `<list>/<id>` */
  record: z.string(),
  /** The case that it belongs to; null for rows of no case. */
  change: z.nullable(z.string()),
  /** Of that case; null when the reader may not know it, or nobody does. */
  title: z.nullable(z.string()),
  /** As in ÆØ-118; null where the reader can open no such case. */
  number: z.nullable(z.string()),
  problem: z.enum(['added', 'edited', 'deleted', 'unreadable']),
  /** What differs from the log, where that is known and the reader may know it. */
  changes: z.array(fieldChangeView),
});

export type FlagView = z.infer<typeof flagView>;
