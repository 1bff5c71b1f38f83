// What can be chosen in the fields of the form: words of choices, the systems with one's own first, the regions of today.
import { useMemo } from 'react';
import type { SystemView } from '../../../contract/system.ts';
import { changeList } from '../../../domain/change/change.list.ts';
import type { IsoDate } from '../../../domain/calendar/dates.ts';
import { regionsOn, regionName, type RegionId } from '../../../domain/region/regions.ts';
import type { FieldOption } from '../../fields/FieldInput.tsx';
import { useWords } from '../../shell/language.tsx';
import type { FormPath, TypedForm } from './draft/formPaths.ts';

const NOTHING: readonly FieldOption[] = [];

export function useFieldOptions(
  systems: readonly SystemView[],
  today: IsoDate,
  typed: TypedForm,
): (path: FormPath) => readonly FieldOption[] {
  const words = useWords();
  const [region, affected] = [typed.region, typed.affectedRegions];
  return useMemo(() => {
    const choice = (key: 'kind' | 'priority'): FieldOption[] => {
      const labels: Readonly<Record<string, string>> = words.choices.changes[key];
      return Object.keys(changeList.fields[key].options).map((value) => ({ value, label: labels[value] ?? value }));
    };
    const mine = systems.filter((system) => system.mine);
    const others = systems.filter((system) => !system.mine);
    const group = (of: readonly SystemView[], name: string): FieldOption[] =>
      of.map(({ id, name: label }) => ({
        value: id,
        label,
        ...(mine.length > 0 && others.length > 0 && { group: name }),
      }));
    // A region that is gone stays where it was chosen.
    const kept = [region, ...affected.split(' ')].filter((id) => id !== '') as RegionId[];
    const ids = [...new Set([...regionsOn(today).map(({ id }) => id), ...kept])];
    const regions = ids.map((value) => ({ value, label: regionName(value) }));
    const options: Partial<Record<FormPath, readonly FieldOption[]>> = {
      system: [...group(mine, words.form.mySystems), ...group(others, words.form.otherSystems)],
      kind: choice('kind'),
      priority: choice('priority'),
      region: regions,
      affectedRegions: regions,
    };
    return (path) => options[path] ?? NOTHING;
  }, [systems, today, words, region, affected]);
}
