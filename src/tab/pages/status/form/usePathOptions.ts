// What can be chosen at a path, in words.
import { CAUSES } from '../../../../domain/status/causes.data.ts';
import { LIGHT_KEYS } from '../../../../domain/status/status.list.ts';
import type { FieldOption } from '../../../fields/FieldInput.tsx';
import { useWords } from '../../../shell/language.tsx';
import { fieldAt, type ReportPath } from './reportShape.ts';

export function usePathOptions(): (path: ReportPath) => readonly FieldOption[] {
  const words = useWords().choices.statusReports;
  const causes: Readonly<Record<string, string>> = words.timeCause;
  return (path) => {
    if (fieldAt(path).kind !== 'choice') return [];
    if (path.endsWith('Cause')) return Object.keys(CAUSES).map((value) => ({ value, label: causes[value] ?? value }));
    return LIGHT_KEYS.map((value) => ({ value, label: words.overall[value] }));
  };
}
