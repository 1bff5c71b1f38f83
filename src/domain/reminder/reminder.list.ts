// What has been reminded of: one row per person or channel and morning. Its key makes the message come once.
import * as z from 'zod/mini';
import { date, json, person, reference } from '../list/field.ts';
import { defineList, type RecordOf } from '../list/list.ts';

/** Before the deadline, on it, after it; `overdue` is told in the channel; `asked` is sent by a person. */
const REMINDER_STAGES = ['before', 'on', 'after', 'overdue', 'asked'] as const;
export type ReminderStage = (typeof REMINDER_STAGES)[number];

const reminderItemSchema = z.strictObject({
  /** `<thing>/<stage>`: sent once, ever. */
  key: z.string(),
  stage: z.enum(REMINDER_STAGES),
  due: z.string(),
  kind: z.enum(['status-report', 'round', 'escalation']),
  list: z.string(),
  id: z.string(),
  title: z.string(),
  month: z.optional(z.string()),
});
export type ReminderItem = z.infer<typeof reminderItemSchema>;

export const reminderList = defineList({
  name: 'reminders',
  title: 'Påmindelser',
  governed: true,
  fields: {
    day: date('Dag', { required: true, indexed: true }),
    person: person('Person', { indexed: true }),
    body: reference('Organ', 'bodies', { indexed: true }),
    items: json('Det, der mindes om', z.array(reminderItemSchema), { required: true }),
  },
});

export type Reminder = RecordOf<typeof reminderList>;
