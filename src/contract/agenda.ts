// An item on a body's agenda, and what a caller sends to act on it (PUB-2).
import * as z from 'zod/mini';
import { agendaItemList } from '../domain/agenda/agendaItem.list.ts';
import { lightKey, offerOf } from './light.ts';
import { day, id, instant, keysOf, personView, reasonText, regionKey, version } from './values.ts';

export const agendaItemView = z.object({
  id: z.string(),
  version: z.number(),
  state: z.enum(keysOf(agendaItemList.fields.state.options)),
  title: z.string(),
  body: z.string(),
  bodyName: z.string(),
  /** Null: the next meeting, whose day is not on record. */
  meeting: z.nullable(day),
  why: z.nullable(z.enum(keysOf(agendaItemList.fields.why.options))),
  project: z.nullable(z.string()),
  /** The newest report about it. */
  report: z.nullable(z.string()),
  month: z.nullable(z.string()),
  overall: z.nullable(lightKey),
  accountableRegion: z.nullable(regionKey),
  /** Who accounts for the project at the meeting; null until the secretariat names one. */
  accountable: z.nullable(personView),
  decision: z.nullable(z.string()),
  treated: z.nullable(instant),
  actions: z.array(offerOf(['name-accountable', 'treat'])),
});

export const agendaActionBodies = {
  'name-accountable': z.strictObject({ version, person: id }),
  treat: z.strictObject({ version, decision: reasonText }),
} as const;
export type AgendaActionName = keyof typeof agendaActionBodies;

export type AgendaItemView = z.infer<typeof agendaItemView>;
