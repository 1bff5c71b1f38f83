// What is told at the fields: what the last press asks for, what a field that was left cannot be read as, what the server refused.
import { useCallback, useState } from 'react';
import { useWords } from '../../shell/language.tsx';
import type { FormPath } from './draft/formPaths.ts';
import { problemsOf, type Purpose } from './problems.ts';
import type { ChangeSnapshot } from './useDraft.ts';

type Messages = Readonly<Partial<Record<FormPath, string>>>;

export function useFieldMessages(
  { typed, refused }: Pick<ChangeSnapshot, 'typed' | 'refused'>,
  purpose: Purpose,
): { messages: Messages; left: (path: FormPath) => void } {
  const words = useWords().fieldProblems;
  const [visited, setVisited] = useState<ReadonlySet<FormPath>>(new Set());
  const left = useCallback(
    (path: FormPath) => setVisited((before) => (before.has(path) ? before : new Set([...before, path]))),
    [],
  );
  const messages: Partial<Record<FormPath, string>> = { ...refused };
  for (const { path, code, limit } of problemsOf(typed, purpose)) {
    // An empty field is told when a press asks for it, one that cannot be read when it was left.
    if (purpose !== 'format' || visited.has(path)) messages[path] ??= words[code]({ field: path, limit });
  }
  return { messages, left };
}
