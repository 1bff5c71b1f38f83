// What is told at the fields of a project's form: what a press was stopped by, and what the server refused.
import { useWords } from '../../../shell/language.tsx';
import type { Notice } from '../../../shell/useRunner.ts';
import type { FormProblem } from './projectForm.ts';

export function useProjectMessages(
  problems: readonly FormProblem[],
  notice: Notice | null,
): Readonly<Record<string, string>> {
  const words = useWords();
  const told = words.project.form;
  const refused = notice?.kind === 'problem' ? (notice.problem.problem.fields ?? []) : [];
  const messageOf = ({ field, code, limit }: FormProblem): string => {
    if (code === 'end-before-start') return told.endBeforeStart;
    if (code === 'after-today') return told.afterToday;
    if (field === 'title' && code === 'required') return told.titleMissing;
    return words.fieldProblems[code]({ field, ...(limit !== undefined && { limit }) });
  };
  return Object.fromEntries([
    ...refused.map(({ field, message }) => [field, message] as const),
    ...problems.map((problem) => [problem.field, messageOf(problem)] as const),
  ]);
}
