// The route of an amount through the bodies, with the documents that it needs and the rules that say so.
import * as z from 'zod/mini';
import { actorKey, day } from './values.ts';

export const routeView = z.object({
  edition: z.string(),
  /** The date on which the edition took over is assumed. */
  editionAssumed: z.boolean(),
  route: z.enum(['small', 'middle', 'top']),
  bodies: z.array(actorKey),
  steps: z.array(z.object({ body: actorKey, name: z.string(), does: z.enum(['recommends', 'decides']), by: day })),
  earliestDecision: day,
  required: z.array(
    z.object({
      document: z.enum(['professional-reason', 'business-case-light', 'charter', 'business-case', 'roadmap']),
      rule: z.string(),
      waivable: z.boolean(),
    }),
  ),
  /** `key` finds the words in the text room; `text` has them in the reader's language. */
  rules: z.array(
    z.object({ id: z.string(), key: z.string(), kind: z.enum(['document', 'standard']), text: z.string() }),
  ),
  limits: z.object({ lower: z.number(), upper: z.number() }),
  /** The next meeting of the deciding body that is on record. */
  nextMeeting: z.nullable(z.object({ body: z.string(), date: day })),
});

export type RouteView = z.infer<typeof routeView>;
