// The values of status reports that several answers share: a light, a month, a cell of the portfolio's matrix.
import * as z from 'zod/mini';
import { LIGHT_KEYS, PARAMETERS } from '../domain/status/status.list.ts';
import { blockedView, day } from './values.ts';

export const lightKey = z.enum(LIGHT_KEYS);
export const parameterKey = z.enum(PARAMETERS);
const trend = z.nullable(z.enum(['better', 'unchanged', 'worse']));

/** One light for each of the four parameters (ST-2). */
const lights = z.object({ deliverables: lightKey, time: lightKey, money: lightKey, resources: lightKey });

/** What a project has for a month. `missing` is never green (ST-7); `coming` is owed, and not due yet. */
export const monthCellView = z.object({
  month: z.string(),
  is: z.enum(['reported', 'missing', 'coming', 'not-owed']),
  /** The worst of the lights and the regions (ST-3, ST-4); null where nothing is reported. */
  overall: z.nullable(lightKey),
  lights: z.nullable(lights),
  /** Id of the report that stands; null where none does. */
  report: z.nullable(z.string()),
  /** The report that stands corrects an earlier one. */
  corrected: z.boolean(),
  due: z.nullable(day),
  /** Working days past the due day; 0 where nothing is missing. */
  workingDaysLate: z.number(),
});

/** How the lights moved from the month before to the last one shown; null where one of the two is missing. */
export const trendView = z.object({ overall: trend, deliverables: trend, time: trend, money: trend, resources: trend });

/** An action that the reader has; `blocked` is null where it works, else why it does not, yet. */
export const offerOf = <const A extends readonly [string, ...string[]]>(actions: A) =>
  z.object({
    action: z.enum(actions),
    blocked: z.nullable(blockedView),
  });

export type MonthCellView = z.infer<typeof monthCellView>;
export type TrendView = z.infer<typeof trendView>;
