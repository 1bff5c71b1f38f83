// The journey of a case through its bodies, and what comes next.
import * as z from 'zod/mini';
import { day } from './values.ts';

export const journeyStep = z.object({
  key: z.enum(['submitted', 'region', 'FSG', 'SYS', 'RSI', 'implementation', 'benefits']),
  /** Name of the body or region; the text room names the other steps. */
  name: z.nullable(z.string()),
  state: z.enum(['done', 'current', 'coming', 'stopped']),
  date: z.nullable(day),
  /** What happened, as a key of the text room with its parameters. */
  what: z.object({
    key: z.enum([
      'filed',
      'not-filed',
      'comment-open',
      'awaits-assessment',
      'round',
      'round-closed',
      'recommended',
      'not-recommended',
      'awaits-round',
      'approved',
      'rejected',
      'escalated',
      'withdrawn',
      'postponed',
      'coming',
      'started',
      'delivered',
    ]),
    answered: z.optional(z.number()),
    expected: z.optional(z.number()),
    rank: z.optional(z.number()),
    of: z.optional(z.number()),
    by: z.optional(z.string()),
  }),
  /** A line under the node: the case waits for a meeting. */
  meeting: z.nullable(day),
});

export const nextStep = z.object({
  key: z.enum([
    'submit',
    'comment-or-decide',
    'sys-not-settled',
    'open-round-FSG',
    'assess',
    'open-round-SYS',
    'open-round-RSI',
    'answers-missing',
    'chair-concludes',
    'acknowledge-sum',
    'meeting',
    'start',
    'deliver',
    'benefits',
    'resume',
    'none',
  ]),
  count: z.optional(z.number()),
  due: z.nullable(day),
  /** Due by the next working day, or past. */
  soon: z.boolean(),
});

export type JourneyStep = z.infer<typeof journeyStep>;
export type NextStep = z.infer<typeof nextStep>;
