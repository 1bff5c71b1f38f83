// A person, with one or more identities: tenant id and object id from verified tokens.
import * as z from 'zod/mini';
import { json, text } from '../list/field.ts';
import { defineList } from '../list/list.ts';

const identitySchema = z.strictObject({ tenantId: z.string(), objectId: z.string() });
export type Identity = z.infer<typeof identitySchema>;

export const personList = defineList({
  name: 'people',
  title: 'Personer',
  governed: false,
  fields: {
    name: text('Navn', { required: true }),
    identities: json('Identiteter', z.array(identitySchema), { required: true }),
  },
});
