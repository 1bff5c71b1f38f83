// One whole case: what it says, where it is on its way, and what the reader may do.
import * as z from 'zod/mini';
import { BUSINESS_CASE_FORM_FIELDS, businessCaseList } from '../domain/change/businessCase.list.ts';
import { CHANGE_FORM_FIELDS, changeList, type ChangeFormField } from '../domain/change/change.list.ts';
import { PARTS } from '../domain/change/change.rights.ts';
import { fieldSchema, partShape } from '../domain/list/validator.ts';
import { changeRow } from './changeRow.ts';
import { routeView } from './changeRoute.ts';
import { flagView } from './flag.ts';
import { journeyStep } from './journey.ts';
import { poolView, splitView, yearlySumView } from './pool.ts';
import { blockedView, instant, roundBodyKey } from './values.ts';

const { fields } = changeList;

const changeActionView = z.object({
  action: z.enum([
    'edit',
    'submit',
    'comment',
    'decide',
    'assess',
    'open-round',
    'withdraw',
    'postpone',
    'start',
    'deliver',
    'disqualify',
  ]),
  body: z.optional(roundBodyKey),
  /** Null: the button works. Else why it does not, yet. */
  blocked: z.nullable(blockedView),
});

export const businessCaseView = z.object({
  version: z.number(),
  fields: z.strictObject(partShape(businessCaseList, BUSINESS_CASE_FORM_FIELDS)),
  filled: z.number(),
  of: z.number(),
});

/** What a request says beside what a row of the list has; null where nothing is written. */
export const CHANGE_PAPERS = CHANGE_FORM_FIELDS.filter(
  (key): key is Exclude<ChangeFormField, keyof typeof changeRow.shape> => !Object.hasOwn(changeRow.shape, key),
);

/** One whole case. When `restricted`, only what `changeRow` keeps is there, with `disqualified` told. */
export const changeView = z.extend(changeRow, {
  ...partShape(changeList, CHANGE_PAPERS),
  /** The same as the form takes it back: only what is filled in. */
  form: z.strictObject(partShape(changeList, CHANGE_FORM_FIELDS)),
  assessment: z.nullable(fieldSchema(fields.assessment)),
  assessedBy: z.nullable(z.string()),
  rankOf: z.nullable(z.number()),
  commentBy: z.nullable(fieldSchema(fields.commentBy)),
  decisionReason: z.nullable(fieldSchema(fields.decisionReason)),
  routing: z.nullable(routeView),
  businessCase: z.nullable(businessCaseView),
  businessCaseNotNeeded: z.nullable(z.string()),
  journey: z.array(journeyStep),
  actions: z.array(changeActionView),
  parts: z.array(z.enum(PARTS)),
  /** Rounds of the case, oldest first; the open one last. */
  rounds: z.array(z.string()),
  openRound: z.nullable(fieldSchema(fields.openRound)),
  pool: z.nullable(poolView),
  split: z.nullable(splitView),
  yearlySum: z.nullable(yearlySumView),
  /** Numbers of the cases that are closed to the reader, so that `pool`, `split` and `yearlySum` are without them (DEC-8). */
  leftOut: z.array(z.string()),
  project: z.nullable(z.string()),
  disqualified: z.nullable(
    z.object({
      at: instant,
      decidedBy: z.string(),
      reason: z.string(),
      /** Who can help. */
      help: z.string(),
    }),
  ),
  /** Rows of the case that do not stand as the product left them. */
  flags: z.array(flagView),
  editableFields: z.array(z.string()),
});

export type ChangeView = z.infer<typeof changeView>;
