// What the project's fields need to be read: the words, the format, and the names of persons and bodies.
import { useMemo } from 'react';
import { useBodies } from '../../api/queries.ts';
import { useFormat, useWords } from '../../shell/language.tsx';
import type { ProjectWords } from './projectStory.ts';

export function useProjectWords(): ProjectWords {
  const words = useWords();
  const format = useFormat();
  const bodies = useBodies().data;
  return useMemo(() => {
    const names = (bodies ?? []).flatMap(({ id, name, members }) => [
      [id, name] as const,
      ...members.map(({ id: person, person: label }) => [person, label] as const),
    ]);
    return { words, format, names: new Map(names) };
  }, [words, format, bodies]);
}
