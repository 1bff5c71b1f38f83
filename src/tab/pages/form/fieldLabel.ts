// What a field is called, on the page and, shorter, in a summary.
import { useWords } from '../../shell/language.tsx';
import type { ChangeFormField } from '../../../domain/change/change.list.ts';
import { businessCaseKey, type FormPath } from './draft/formPaths.ts';

export function useFieldLabel(): (path: FormPath) => string {
  const { fields } = useWords();
  return (path) => {
    const key = businessCaseKey(path);
    return key === null ? fields.changes[path as ChangeFormField] : fields.businessCases[key];
  };
}

export function useShortLabel(): (path: FormPath) => string {
  const label = useFieldLabel();
  const shortNames: Readonly<Partial<Record<string, string>>> = useWords().form.shortNames;
  return (path) => shortNames[path] ?? label(path);
}
