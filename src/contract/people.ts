// Who the reader is, and who sits in the bodies.
import * as z from 'zod/mini';
import { fieldSchema } from '../domain/list/validator.ts';
import { bodyList } from '../domain/people/body.list.ts';
import { seatList } from '../domain/people/seat.list.ts';
import { day, instant, regionKey } from './values.ts';

const seat = seatList.fields;
const body = bodyList.fields;

const seatView = z.object({
  id: z.string(),
  body: fieldSchema(body.name),
  bodyId: fieldSchema(seat.body),
  bodyKind: fieldSchema(body.kind),
  role: fieldSchema(seat.role),
  region: z.nullable(fieldSchema(seat.region)),
  system: z.nullable(fieldSchema(seat.system)),
  from: fieldSchema(seat.from),
  to: z.nullable(fieldSchema(seat.to)),
});

export const meView = z.object({
  id: z.string(),
  name: z.string(),
  seats: z.array(seatView),
  /** The day in Copenhagen, as the server sees it. */
  today: day,
  now: instant,
  /** The data are sample data. */
  sample: z.boolean(),
});

export const bodyView = z.object({
  id: z.string(),
  name: fieldSchema(body.name),
  kind: fieldSchema(body.kind),
  members: z.array(
    z.object({
      id: z.string(),
      person: z.string(),
      role: fieldSchema(seat.role),
      region: z.nullable(fieldSchema(seat.region)),
      mandate: z.boolean(),
    }),
  ),
  /** ORG-4: every participating region has a seat. */
  validlyManned: z.boolean(),
  missing: z.array(regionKey),
});

export type MeView = z.infer<typeof meView>;
export type BodyView = z.infer<typeof bodyView>;
