// A project that is new, as data: what is typed of it, what is wrong, and what is sent.
import type { ProjectView } from '../../../../contract/project.ts';
import type { Field } from '../../../../domain/list/field.ts';
import { FIRST_PHASES } from '../../../../domain/project/project.create.ts';
import { PROJECT_FORM_FIELDS, projectList } from '../../../../domain/project/project.list.ts';
import type { CreateProject } from '../../../api/portfolioQueries.ts';
import { readDay } from '../../../fields/days.ts';
import { readTyped } from '../../../fields/typed.ts';
import { fieldOf, problemsIn, startOf, type FormProblem, type TypedProject } from './projectForm.ts';

/** The fields that only a new project has, with the definitions that say how they are typed. */
export const FIRST_FIELDS = {
  phase: projectList.fields.state,
  from: projectList.fields.start,
} as const satisfies Readonly<Record<string, Field>>;
type FirstField = keyof typeof FIRST_FIELDS;

export type TypedNew = TypedProject & Readonly<Partial<Record<FirstField, string>>>;

/** What stands before anything is typed: nearly every joint project is in RSI's portfolio (GATE-1). */
export const BLANK: ProjectView['form'] = { portfolio: 'RSI' };

/** In the order of the form; the phase stands right below the title. */
export function newProblemsIn(typed: TypedNew, today: string): FormProblem[] {
  const problems = problemsIn(typed, BLANK);
  const isTitle = ({ field }: FormProblem) => field === 'title';
  return [
    ...problems.filter(isTitle),
    ...(phaseOf(typed) === undefined ? [{ field: 'phase', code: 'required' } as const] : []),
    ...dayProblems(typed.from ?? '', today),
    ...problems.filter((problem) => !isTitle(problem)),
  ];
}

/** What is sent: only what is filled in. Null while something that must be there is not. */
export function createBodyOf(typed: TypedNew): CreateProject | null {
  const phase = phaseOf(typed);
  const from = readDay(typed.from ?? '');
  if (phase === undefined || from === null) return null;
  const values = PROJECT_FORM_FIELDS.flatMap((key): [string, unknown][] => {
    const read = readTyped(fieldOf(key), typed[key] ?? startOf(key, BLANK));
    return read.ok && read.value !== null ? [[key, read.value]] : [];
  });
  return { title: '', ...Object.fromEntries(values), phase, from };
}

const phaseOf = ({ phase }: TypedNew) => FIRST_PHASES.find((one) => one === phase);

function dayProblems(text: string, today: string): FormProblem[] {
  if (text.trim() === '') return [{ field: 'from', code: 'required' }];
  const day = readDay(text);
  if (day === null) return [{ field: 'from', code: 'not-a-date' }];
  return day > today ? [{ field: 'from', code: 'after-today' }] : [];
}
