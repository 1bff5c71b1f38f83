// Files a draft of a change request. A draft needs a title and a system; the rest may come later.
import type * as z from 'zod/mini';
import type { ChangeView } from '../contract/change.ts';
import type { createChangeBody } from '../contract/changeBodies.ts';
import { writeBusinessCase } from '../domain/change/change.edit.ts';
import { filingSeat } from '../domain/people/rights.ts';
import { changeList, type Change } from '../domain/change/change.list.ts';
import { forbidden, invalid, type FieldProblem, type Refusal } from '../domain/record/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { regionsOn } from '../domain/region/regions.ts';
import { systemList } from '../domain/system/system.list.ts';
import { actorOfPerson } from './actor.ts';
import { actionOf, toSeated, type Call } from './call.ts';
import { carryOn } from './carryOn.ts';
import { changeView } from './changeView.ts';
import type { Ports } from './ports.ts';
import type { RuleWords } from './routeView.ts';

export type ChangeForm = z.infer<typeof createChangeBody>;

export async function createChange(
  ports: Ports,
  call: Call,
  form: ChangeForm,
  words: RuleWords,
): Promise<Result<ChangeView, Refusal>> {
  const { businessCase, ...fields } = form;
  const problems = formProblems(ports, fields, ['title', 'system']);
  if (problems.length > 0) return err(invalid(...problems));
  const seat = filingSeat(call.actor.seats);
  const action = actionOf(ports, call, 'changes', form, seat);
  const id = `c${action.actionId.slice(0, 16)}`;
  const record = { ...kept(fields), state: 'draft', requester: call.actor.person } as Change;
  const effects = businessCase ? [writeBusinessCase(id, { ...businessCase }, action.actor)] : [];
  const committed = await ports.store.commit({ list: changeList, id }, action, () => {
    // The seats of now: filing that takes its time over midnight has no more right than filing that starts then.
    if (!filingSeat(actorOfPerson(ports, call.actor.person).seats)) return err(forbidden('no-seat', 'CR-1'));
    return ok({ record, entries: [{ action: 'create', rule: 'CR-2' }], effects });
  });
  if (!committed.ok) return toSeated(call.actor, committed);
  await carryOn(ports, changeList, id);
  const row = ports.store.get(changeList, id) ?? committed.value.row;
  return toSeated(call.actor, ok(changeView(ports, row, call.actor, words)));
}

/** What is wrong with what was typed, beyond its kinds: fields that must be there, references that must lead somewhere. */
export function formProblems(
  ports: Ports,
  fields: Readonly<Record<string, unknown>>,
  required: readonly string[],
): FieldProblem[] {
  const missing = required
    .filter((field) => typeof fields[field] !== 'string' || fields[field].trim() === '')
    .map((field): FieldProblem => ({ field, code: 'required' }));
  const system = fields['system'];
  const unknown: FieldProblem[] =
    typeof system === 'string' && system !== '' && !ports.store.get(systemList, system)
      ? [{ field: 'system', code: 'unknown-reference' }]
      : [];
  const region = fields['region'];
  const merged: FieldProblem[] =
    typeof region === 'string' && !regionsOn(ports.clock.today()).some(({ id }) => id === region)
      ? [{ field: 'region', code: 'not-a-choice' }]
      : [];
  return [...missing, ...unknown, ...merged];
}

const kept = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''));
