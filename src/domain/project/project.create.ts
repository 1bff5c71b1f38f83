// Entering a project that no change request led to: the secretariat records it, in the phase that it is in.
import { isIsoDate, type IsoDate } from '../calendar/dates.ts';
import { isStorableDate } from '../list/validator.ts';
import type { Actor, HeldSeat } from '../people/rights.ts';
import type { Decided } from '../record/decision.ts';
import { forbidden, invalid, type FieldProblem } from '../record/refusal.ts';
import { err, ok } from '../result.ts';
import { PHASE_KEYS, type Phase } from './phases.data.ts';
import type { Project, ProjectFormField } from './project.list.ts';
import { endProblems } from './project.rules.ts';

/** A project can be entered in any phase but the last: what is over is not followed. */
export type FirstPhase = Exclude<Phase, 'closed'>;
export const FIRST_PHASES = PHASE_KEYS.filter((phase) => phase !== 'closed') as [FirstPhase, ...FirstPhase[]];

/** What the form sends: `null` and the empty text are fields that are not filled in. */
export interface NewProject {
  readonly fields: Readonly<Partial<Record<ProjectFormField, unknown>>>;
  /** The phase that it is in, and since when. It owes what the phase owes from the month in which it is entered (ST-1). */
  readonly phase: Phase;
  readonly from: IsoDate;
}

/** The seat by which a person enters projects; undefined where none does. */
export const creatingSeat = ({ seats }: Actor): HeldSeat | undefined =>
  seats.find(({ bodyKind }) => bodyKind === 'secretariat');

/** The new project, or what is wrong at which fields, all at once. */
export function createProject(
  { fields, phase, from }: NewProject,
  { actor, today }: { readonly actor: Actor; readonly today: IsoDate },
): Decided<Project> {
  if (!creatingSeat(actor)) return err(forbidden('not-your-part', 'GATE-1'));
  const filled = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== ''));
  const record = { ...filled, state: phase, phases: [{ phase, from }], entered: today } as Project;
  const { title } = fields;
  const problems: FieldProblem[] = [
    ...(typeof title !== 'string' || title.trim() === '' ? [{ field: 'title', code: 'required' } as const] : []),
    ...(phase === 'closed' ? [{ field: 'phase', code: 'not-a-choice' } as const] : []),
    ...dayProblems(from, today),
    ...endProblems(record),
  ];
  if (problems.length > 0) return err(invalid(...problems));
  return ok({ record, entries: [{ action: 'create', rule: 'GATE-1', data: { phase, from } }], effects: [] });
}

function dayProblems(from: IsoDate, today: IsoDate): FieldProblem[] {
  if (!isIsoDate(from)) return [{ field: 'from', code: 'not-a-date' }];
  return from > today || !isStorableDate(from) ? [{ field: 'from', code: 'out-of-range' }] : [];
}
