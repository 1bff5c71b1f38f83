// What a caller sends to file a change request, to edit it and to act on it.
import * as z from 'zod/mini';
import { BUSINESS_CASE_FORM_FIELDS, businessCaseList } from '../domain/change/businessCase.list.ts';
import { CHANGE_FORM_FIELDS, assessmentSchema, changeList } from '../domain/change/change.list.ts';
import { fieldSchema, partShape } from '../domain/list/validator.ts';
import { roundList } from '../domain/round/round.list.ts';
import { id, reasonText, roundBodyKey, version } from './values.ts';

/** What a person writes when filing or changing a request. */
const businessCaseForm = z.strictObject(partShape(businessCaseList, BUSINESS_CASE_FORM_FIELDS));
const changeForm = { ...partShape(changeList, CHANGE_FORM_FIELDS), businessCase: z.optional(businessCaseForm) };
const { title, system } = changeList.fields;
/** A draft needs a title and a system. */
export const createChangeBody = z.strictObject({
  ...changeForm,
  title: fieldSchema(title),
  system: fieldSchema(system),
});
export const editChangeBody = z.strictObject({ ...changeForm, version });

const deadline = z.optional(fieldSchema(roundList.fields.deadline));
export const changeActionBodies = {
  submit: z.strictObject({ version }),
  comment: z.strictObject({ version, text: reasonText }),
  decide: z.strictObject({ version, outcome: z.enum(['approved', 'rejected']), reason: reasonText }),
  assess: z.extend(assessmentSchema, { version }),
  'open-round': z.strictObject({ version, body: roundBodyKey, deadline }),
  withdraw: z.strictObject({ version, reason: reasonText }),
  postpone: z.strictObject({ version, reason: reasonText }),
  start: z.strictObject({ version }),
  deliver: z.strictObject({ version }),
  disqualify: z.strictObject({ version, person: id, reason: reasonText }),
} as const;
export type ChangeActionName = keyof typeof changeActionBodies;
