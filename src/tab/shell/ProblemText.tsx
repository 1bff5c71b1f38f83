// What a refused or failed call is told as: its reason's own words, else those of its kind.
import { Suspense } from 'react';
import type { Problem } from '../../contract/problem.ts';
import { problemOfError } from '../api/client.ts';
import { useFirstWords, useWords } from './language.tsx';

export function ProblemText({ error }: { readonly error: unknown }) {
  const { kind, problem } = problemOfError(error);
  const otherwise = useFirstWords().shell.problem[kind].text;
  if (!problem.reason) return otherwise;
  return (
    <Suspense fallback={otherwise}>
      <Reason problem={problem} otherwise={otherwise} />
    </Suspense>
  );
}

/** The server has answered, so that the words for its reasons can be fetched: who is cut off needs none of them. */
function Reason({ problem, otherwise }: { readonly problem: Problem; readonly otherwise: string }) {
  const { reasons } = useWords();
  const reason = Object.entries(reasons).find(([key]) => key === problem.reason)?.[1];
  return reason ? reason(problem.parameters ?? {}) : otherwise;
}
