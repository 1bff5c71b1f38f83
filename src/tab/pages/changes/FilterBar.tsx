// Search and filters of the list; what is chosen stands in the address.
import { useCallback, useMemo } from 'react';
import type { ChangesPageView } from '../../../contract/changeRow.ts';
import { regionName } from '../../../domain/region/regions.ts';
import { useWords } from '../../shell/language.tsx';
import { FilterMenu } from '../../shell/FilterMenu.tsx';
import { ListBar } from '../../shell/ListBar.tsx';
import { AMOUNTS, ROUTES, STATES, hasFilters, withoutFilters, type ListQuery } from '../../../contract/changesQuery.ts';
import { SearchField } from './SearchField.tsx';

export interface FilterBarProps {
  readonly page: ChangesPageView | undefined;
  readonly query: ListQuery;
  readonly onChange: (change: (query: ListQuery) => ListQuery) => void;
}

export function FilterBar({ page, query, onChange }: FilterBarProps) {
  const words = useWords();
  const { filters } = words.changes;
  const systems = useMemo(() => systemsIn(page?.systems ?? []), [page?.systems]);
  const regions = useMemo(() => regionsIn(page?.regions ?? []), [page?.regions]);
  const search = useCallback((text: string) => onChange((now) => ({ ...now, search: text })), [onChange]);
  return (
    <ListBar
      clear={hasFilters(query) ? { label: words.changes.clear, onPress: () => onChange(withoutFilters) } : undefined}
    >
      <SearchField value={query.search} label={words.changes.search} onChange={search} />
      <FilterMenu
        label={filters.system}
        options={systems}
        chosen={query.system}
        onChange={(system) => onChange((now) => ({ ...now, system }))}
      />
      <FilterMenu
        label={filters.state}
        options={STATES.map((value) => ({ value, label: words.states[value] }))}
        chosen={query.state}
        onChange={(state) => onChange((now) => ({ ...now, state }))}
      />
      <FilterMenu
        label={filters.route}
        options={ROUTES.map((value) => ({ value, label: words.bodiesShort[DECIDES[value]] }))}
        chosen={query.route}
        onChange={(route) => onChange((now) => ({ ...now, route }))}
      />
      <FilterMenu
        label={filters.region}
        options={regions}
        chosen={query.region}
        onChange={(region) => onChange((now) => ({ ...now, region }))}
      />
      <FilterMenu
        label={filters.amount}
        options={AMOUNTS.map((value) => ({ value, label: words.changes.amounts[value] }))}
        chosen={query.amount}
        onChange={(amount) => onChange((now) => ({ ...now, amount }))}
      />
    </ListBar>
  );
}

/** Who decides on each route. */
const DECIDES = { small: 'SAR', middle: 'SYS', top: 'RSI' } as const;
const collator = new Intl.Collator('da');

function systemsIn(systems: ChangesPageView['systems']) {
  return systems
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => collator.compare(a.label, b.label));
}

function regionsIn(regions: ChangesPageView['regions']) {
  return regions
    .map((value) => ({ value, label: regionName(value).replace('Region ', '') }))
    .toSorted((a, b) => collator.compare(a.label, b.label));
}
