// The form of a project as data: which fields stand where, what is typed in them, what is sent, and what is wrong.
import type { ProjectView } from '../../../../contract/project.ts';
import type { Field } from '../../../../domain/list/field.ts';
import { PROJECT_OWN_FIELDS, projectList, type ProjectFormField } from '../../../../domain/project/project.list.ts';
import type { FieldCode } from '../../../../domain/record/refusal.ts';
import type { EditProject } from '../../../api/portfolioQueries.ts';
import { readTyped, sameTyped, typedFrom } from '../../../fields/typed.ts';

/** Only what has been typed; the rest stands as it is read. */
export type TypedProject = Readonly<Partial<Record<ProjectFormField, string>>>;

const PARTS = {
  words: ['purpose', 'activities', 'situation'],
  frame: ['title', 'portfolio', 'responsible', 'responsibleParty'],
  people: ['owner', 'manager', 'steeringGroup', 'steeringRegion'],
  dates: ['start', 'plannedEnd', 'nextGate', 'budget', 'pausedFrom', 'pausedTo'],
  tolerances: ['toleranceCost', 'toleranceTimeYellow', 'toleranceTimeRed'],
} as const satisfies Readonly<Record<string, readonly ProjectFormField[]>>;
export type Part = keyof typeof PARTS;
const PART_KEYS = ['frame', 'words', 'people', 'dates', 'tolerances'] as const satisfies Part[];

/** The parts with the fields that the reader may write: all of them for the secretariat, who records the frame (GATE-4). */
export function partsFor(
  secretariat: boolean,
): { readonly part: Part; readonly fields: readonly ProjectFormField[] }[] {
  return PART_KEYS.map((part) => ({
    part,
    fields: PARTS[part].filter((field) => secretariat || PROJECT_OWN_FIELDS.includes(field)),
  })).filter(({ fields }) => fields.length > 0);
}

export const fieldOf = (key: ProjectFormField): Field => projectList.fields[key];

export const startOf = (key: ProjectFormField, form: ProjectView['form']): string => typedFrom(fieldOf(key), form[key]);

/** The fields whose typed text stands for another value than the project has. */
export function changedIn(typed: TypedProject, form: ProjectView['form']): ProjectFormField[] {
  return (Object.keys(typed) as ProjectFormField[]).filter(
    (key) => !sameTyped(fieldOf(key), typed[key] ?? '', startOf(key, form)),
  );
}

/** A field of the form; `phase` and `from` only where the project is new. */
export type FormKey = ProjectFormField | 'phase' | 'from';

export interface FormProblem {
  readonly field: FormKey;
  readonly code: FieldCode | 'end-before-start' | 'after-today';
  readonly limit?: number;
}

/** In the order of the form. */
export function problemsIn(typed: TypedProject, form: ProjectView['form']): FormProblem[] {
  const text = (key: ProjectFormField) => typed[key] ?? startOf(key, form);
  const day = (key: 'start' | 'plannedEnd') => {
    const read = readTyped(fieldOf(key), text(key));
    return read.ok && typeof read.value === 'string' ? read.value : null;
  };
  const [start, end] = [day('start'), day('plannedEnd')];
  return PART_KEYS.flatMap((part) => PARTS[part]).flatMap((field): FormProblem[] => {
    if (field === 'title' && text('title').trim() === '') return [{ field, code: 'required' }];
    const read = readTyped(fieldOf(field), text(field));
    if (!read.ok) return [{ field, code: read.code, ...(read.limit !== undefined && { limit: read.limit }) }];
    if (field === 'plannedEnd' && start !== null && end !== null && end < start)
      return [{ field, code: 'end-before-start' }];
    return [];
  });
}

/** What is sent: the changed fields alone, so that nobody overwrites what somebody else wrote in the others. */
export function bodyOf(typed: TypedProject, form: ProjectView['form'], version: number): EditProject {
  const values = changedIn(typed, form).flatMap((key): [string, unknown][] => {
    const read = readTyped(fieldOf(key), typed[key] ?? '');
    return read.ok ? [[key, read.value]] : [];
  });
  return { ...Object.fromEntries(values), version };
}
