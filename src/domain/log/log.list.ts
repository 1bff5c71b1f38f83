// The log: every step with who, when, why and by which rule. Rows are numbered per record and chained.
import * as z from 'zod/mini';
import { instant, integer, json, note, person, text } from '../list/field.ts';
import { defineList, type RecordOf } from '../list/list.ts';

const fieldChangeSchema = z.strictObject({ field: z.string(), was: z.unknown(), now: z.unknown() });
export type FieldChange = z.infer<typeof fieldChangeSchema>;

export const logList = defineList({
  name: 'log',
  title: 'Log',
  governed: false,
  fields: {
    /** `<list>/<id>` of the record. */
    record: text('Post', { required: true, indexed: true }),
    number: integer('Nr.', { required: true, min: 1 }),
    at: instant('Tidspunkt', { required: true, indexed: true }),
    action: text('Handling', { required: true }),
    actionId: text('Handlings-id', { required: true, indexed: true }),
    /** Nobody, when time or another record made it happen. */
    person: person('Person'),
    /** The seat that gave the right, as it read then: role, body, region. */
    seat: text('Plads'),
    reason: note('Begrundelse', { maxLength: 4_000 }),
    rule: text('Regel'),
    changes: json('Ændringer', z.array(fieldChangeSchema), { required: true }),
    data: json('Data', z.unknown()),
    /** HMAC of the entry and of the one before it. */
    seal: text('Segl', { required: true }),
  },
});

export type LogEntry = RecordOf<typeof logList>;
