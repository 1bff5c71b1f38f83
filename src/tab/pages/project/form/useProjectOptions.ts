// What can be chosen in the project's form: words of choices, the regions of today, persons with a seat, the project steering groups.
import { useMemo } from 'react';
import type { Field } from '../../../../domain/list/field.ts';
import { projectList, type ProjectFormField } from '../../../../domain/project/project.list.ts';
import { regionName, regionsOn, type RegionId } from '../../../../domain/region/regions.ts';
import { useBodies } from '../../../api/queries.ts';
import type { FieldOption } from '../../../fields/FieldInput.tsx';
import { useWords } from '../../../shell/language.tsx';
import { usePersonOptions } from '../../../shell/usePersonOptions.ts';

const NOTHING: readonly FieldOption[] = [];

/** `kept`: regions that are chosen already; one that is gone stays where it was. */
export function useProjectOptions(
  today: string,
  kept: readonly RegionId[],
): (key: ProjectFormField) => readonly FieldOption[] {
  const words = useWords();
  const people = usePersonOptions();
  const bodies = useBodies().data;
  const keptKey = kept.join(' ');
  return useMemo(() => {
    const ids = [...regionsOn(today).map(({ id }) => id), ...(keptKey.split(' ').filter(Boolean) as RegionId[])];
    const regions = [...new Set(ids)].map((value) => ({ value, label: regionName(value) }));
    const groups = (bodies ?? [])
      .filter(({ kind }) => kind === 'projectSteeringGroup')
      .map(({ id: value, name: label }) => ({ value, label }));
    const portfolios = Object.entries(words.choices.projects.portfolio).map(([value, label]) => ({ value, label }));
    return (key) => {
      const field: Field = projectList.fields[key];
      if (field.kind === 'region') return regions;
      if (field.kind === 'person') return people;
      if (field.kind === 'reference') return groups;
      return field.kind === 'choice' ? portfolios : NOTHING;
    };
  }, [words, people, bodies, today, keptKey]);
}
