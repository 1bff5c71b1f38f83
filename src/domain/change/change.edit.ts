// Changing what was filed: what may still be changed, what it then must have, and who is told.
import { addWorkingDays } from '../calendar/workingDays.ts';
import { canonical } from '../record/canonical.ts';
import type { ActorRef, Decided, Effect } from '../record/decision.ts';
import { conflict, invalid } from '../record/refusal.ts';
import { err, ok } from '../result.ts';
import { editableFields } from './change.actions.ts';
import { businessCaseId } from './businessCase.list.ts';
import { routeOf, type ChangeFacts } from './change.facts.ts';
import type { Change, ChangeFormField } from './change.list.ts';
import { missingAtSubmission } from './change.needs.ts';

export interface Edit {
  readonly fields: Readonly<Partial<Record<ChangeFormField, unknown>>>;
  readonly businessCase?: Readonly<Record<string, unknown>> | undefined;
}

/** Writes the fields that differ, and tells the business case of its own. What changes nothing writes nothing. */
export function edit(change: Change, command: Edit, facts: ChangeFacts, actor: ActorRef): Decided<Change> {
  const fields = differing(change, command.fields);
  const businessCase = differing(facts.businessCase ?? {}, command.businessCase ?? {});
  const touched = [...Object.keys(fields), ...(isEmpty(businessCase) ? [] : ['businessCase'])];
  if (touched.length === 0) return ok({ record: change, entries: [], effects: [] });
  const allowed = editableFields(change, facts.lastOutcome);
  const frozen = touched.filter((key) => !allowed.includes(key));
  if (frozen.length > 0) return err(conflict('frozen-fields', 'DEC-5', { fields: frozen.join(', ') }));
  const record = { ...change, ...fields } as Change;
  const missing = change.state === 'draft' ? [] : missingAtSubmission(record);
  if (missing.length > 0) return err(invalid(...missing));
  const effects: Effect[] = [
    ...(isEmpty(businessCase) ? [] : [writeBusinessCase(facts.id, command.businessCase ?? {}, actor)]),
    ...(change.state === 'submitted' ? [{ kind: 'card' } as const] : []),
  ];
  return ok({ record: withCommentDeadline(record, facts), entries: [{ action: 'edit', rule: 'CR-2' }], effects });
}

/** The business case is a row of its own: the case tells it what was written. */
export const writeBusinessCase = (
  change: string,
  fields: Readonly<Record<string, unknown>>,
  actor: ActorRef,
): Effect => ({
  kind: 'tell',
  list: 'businessCases',
  id: businessCaseId(change),
  message: { type: 'write', actor, change, fields },
});

/** CR-11: on the region's own route the groups can comment for a number of working days from the submission. */
export function withCommentDeadline(change: Change, facts: ChangeFacts): Change {
  if (change.submitted === undefined || change.state !== 'submitted') return change;
  const { commentBy: _old, ...rest } = change;
  const days = facts.settings.commentWorkingDays;
  return routeOf(change, facts)?.bodies[0] === 'SAR'
    ? { ...rest, commentBy: addWorkingDays(change.submitted, days, { agreementDays: facts.settings.agreementDays }) }
    : rest;
}

/** The fields that would change a record, as they would stand. `null` and the empty text empty a field. */
function differing(record: object, fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const before: Readonly<Record<string, unknown>> = { ...record };
  return Object.fromEntries(Object.entries(emptied(fields)).filter(([key, value]) => !same(before[key], value)));
}

/** `null` and the empty text stand for a field without a value. */
export const emptied = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [key, value === null || value === '' ? undefined : value]),
  );

const same = (a: unknown, b: unknown): boolean => canonical(a ?? null) === canonical(b ?? null);
const isEmpty = (fields: object): boolean => Object.keys(fields).length === 0;
