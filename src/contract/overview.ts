// What waits for the reader, and what is coming.
import * as z from 'zod/mini';
import { triggerSchema } from '../domain/escalation/escalation.list.ts';
import { changeRow } from './changeRow.ts';
import { flagView } from './flag.ts';
import { day, regionKey, roundBodyKey } from './values.ts';

export const waitingItem = z.object({
  kind: z.enum([
    'answer',
    'comment',
    'decide',
    'assess',
    'conclude',
    'acknowledge-sum',
    'record-meeting',
    'open-round',
    'draft',
    'start',
    'deliver',
  ]),
  change: changeRow,
  round: z.nullable(z.string()),
  body: z.nullable(roundBodyKey),
  region: z.nullable(regionKey),
  due: z.nullable(day),
  workingDays: z.nullable(z.number()),
  soon: z.boolean(),
});

/** What waits for the reader beside change requests: reports, escalations, agenda items. */
export const taskItem = z.object({
  kind: z.enum(['report', 'confirm', 'acknowledge', 'answer', 'decide', 'name-accountable']),
  /** `<list>/<id>`: what the task opens. */
  record: z.string(),
  title: z.string(),
  /** The project, the body, or whom it comes from. */
  where: z.string(),
  month: z.nullable(z.string()),
  project: z.nullable(z.string()),
  due: z.nullable(day),
  workingDays: z.nullable(z.number()),
  soon: z.boolean(),
  /** ESC-3: what made the app propose the escalation, or a person begin it; empty for what is none. */
  triggers: z.array(triggerSchema),
});

export const overviewView = z.object({
  /** For the secretariat only; empty for others. */
  flags: z.array(flagView),
  waiting: z.array(waitingItem),
  tasks: z.array(taskItem),
  filed: z.array(changeRow),
  decided: z.array(changeRow),
  deadlines: z.array(
    z.object({
      date: day,
      kind: z.enum(['round', 'comment', 'meeting', 'region-change']),
      title: z.string(),
      where: z.string(),
      change: z.nullable(z.string()),
    }),
  ),
});

export type OverviewView = z.infer<typeof overviewView>;
export type TaskItem = z.infer<typeof taskItem>;
export type WaitingItem = z.infer<typeof waitingItem>;
