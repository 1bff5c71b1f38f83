// Entries of the log, and whether its chains hold.
import * as z from 'zod/mini';
import { fieldSchema } from '../domain/list/validator.ts';
import { logList } from '../domain/log/log.list.ts';
import { personView } from './values.ts';

const { fields } = logList;

/** A field that a commit or a hand has changed. */
export const fieldChangeView = z.object({ field: z.string(), was: z.unknown(), now: z.unknown() });

export const logEntryView = z.object({
  record: fieldSchema(fields.record),
  number: fieldSchema(fields.number),
  at: fieldSchema(fields.at),
  action: fieldSchema(fields.action),
  actionId: fieldSchema(fields.actionId),
  person: z.nullable(personView),
  seat: z.nullable(fieldSchema(fields.seat)),
  reason: z.nullable(fieldSchema(fields.reason)),
  rule: z.nullable(fieldSchema(fields.rule)),
  changes: z.array(fieldChangeView),
  data: z.unknown(),
});

export const verifyView = z.object({
  ok: z.boolean(),
  checked: z.number(),
  /** The first bad row, when there is one. */
  first: z.nullable(
    z.object({
      /** `<list>/<id>`; for a log row that says nothing of that, the row itself: `log/<item id>`. */
      record: z.string(),
      number: z.number(),
      problem: z.enum(['missing', 'altered', 'head']),
      /** Where to look: the item id of the bad row in the log list; null where there is none. */
      item: z.nullable(z.string()),
    }),
  ),
});

export type LogEntryView = z.infer<typeof logEntryView>;
export type VerifyView = z.infer<typeof verifyView>;
