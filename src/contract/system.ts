// A joint system as the list of systems shows it.
import * as z from 'zod/mini';
import { fieldSchema } from '../domain/list/validator.ts';
import { systemList } from '../domain/system/system.list.ts';

const { fields } = systemList;

export const systemView = z.object({
  id: z.string(),
  name: fieldSchema(fields.name),
  type: fieldSchema(fields.type),
  status: z.nullable(fieldSchema(fields.status)),
  regions: fieldSchema(fields.regions),
  sar: z.nullable(fieldSchema(fields.sar)),
  sarName: z.nullable(z.string()),
  fsg: z.nullable(z.object({ id: z.string(), name: z.string() })),
  fsa: z.nullable(z.string()),
  /** The reader files requests for it. */
  mine: z.boolean(),
});

export type SystemView = z.infer<typeof systemView>;
