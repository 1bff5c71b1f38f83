// A change request as a row of a list, and a page of such rows.
import * as z from 'zod/mini';
import { changeList } from '../domain/change/change.list.ts';
import { fieldSchema } from '../domain/list/validator.ts';
import { nextStep } from './journey.ts';
import { actorKey, instant, personView, regionKey } from './values.ts';

const { fields } = changeList;

/** A row of the list of change requests. A disqualified reader gets title, system and state only (DEC-8). */
export const changeRow = z.object({
  id: z.string(),
  number: z.string(),
  version: z.number(),
  state: fieldSchema(fields.state),
  title: fieldSchema(fields.title),
  system: fieldSchema(fields.system),
  systemName: z.string(),
  restricted: z.boolean(),
  kind: z.nullable(fieldSchema(fields.kind)),
  region: z.nullable(fieldSchema(fields.region)),
  oneOffCost: z.nullable(fieldSchema(fields.oneOffCost)),
  yearlyCost: z.nullable(fieldSchema(fields.yearlyCost)),
  route: z.nullable(z.enum(['small', 'middle', 'top'])),
  /** The bodies in order, and how far the case has come: index of the one that has it, `bodies.length` when decided. */
  bodies: z.array(actorKey),
  at: z.number(),
  /** Who decides. */
  decides: z.nullable(actorKey),
  requester: personView,
  mine: z.boolean(),
  submitted: z.nullable(fieldSchema(fields.submitted)),
  next: nextStep,
  decided: z.nullable(fieldSchema(fields.decided)),
  decidedBy: z.nullable(fieldSchema(fields.decidedBy)),
  changed: instant,
});

/** A row for a caller without a page of ours: with what the request itself says, too. */
export const changeListRow = z.extend(changeRow, {
  description: z.nullable(fieldSchema(fields.description)),
  reason: z.nullable(fieldSchema(fields.reason)),
  priority: z.nullable(fieldSchema(fields.priority)),
  wantedBy: z.nullable(fieldSchema(fields.wantedBy)),
  consequence: z.nullable(fieldSchema(fields.consequence)),
});

/** A page of the list: its rows, and what stands around them. */
export const changesPageView = z.object({
  rows: z.array(changeRow),
  /** How many the view and the filters let through, what they cost together in whole kroner, and how many there are in all. */
  count: z.number(),
  sum: z.number(),
  of: z.number(),
  views: z.object({ open: z.number(), mine: z.number(), year: z.number(), all: z.number() }),
  /** What the filters can be set to. */
  systems: z.array(z.object({ id: z.string(), name: z.string() })),
  regions: z.array(regionKey),
});

export type ChangeRow = z.infer<typeof changeRow>;
export type ChangeListRow = z.infer<typeof changeListRow>;
export type ChangesPageView = z.infer<typeof changesPageView>;
