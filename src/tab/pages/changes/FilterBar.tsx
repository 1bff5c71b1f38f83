// Search and filters of the list; what is chosen stands in the address.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useMemo } from 'react';
import type { ChangesPageView } from '../../../contract/changeRow.ts';
import { regionName } from '../../../domain/region/regions.ts';
import { MIDDLE, NARROW } from '../../shell/containerWidth.tsx';
import { useWords } from '../../shell/language.tsx';
import { FilterMenu } from '../../shell/FilterMenu.tsx';
import { AMOUNTS, ROUTES, STATES, hasFilters, withoutFilters, type ListQuery } from '../../../contract/changesQuery.ts';
import { SearchField } from './SearchField.tsx';

export interface FilterBarProps {
  readonly page: ChangesPageView | undefined;
  readonly query: ListQuery;
  readonly onChange: (change: (query: ListQuery) => ListQuery) => void;
}

export function FilterBar({ page, query, onChange }: FilterBarProps) {
  const styles = useStyles();
  const words = useWords();
  const { filters } = words.changes;
  const systems = useMemo(() => systemsIn(page?.systems ?? []), [page?.systems]);
  const regions = useMemo(() => regionsIn(page?.regions ?? []), [page?.regions]);
  const search = useCallback((text: string) => onChange((now) => ({ ...now, search: text })), [onChange]);
  return (
    <div className={styles.bar}>
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
      {hasFilters(query) && (
        <Button size="small" appearance="transparent" className={styles.clear} onClick={() => onChange(withoutFilters)}>
          {words.changes.clear}
        </Button>
      )}
    </div>
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

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    boxSizing: 'border-box',
    minHeight: '44px',
    margin: '0 32px',
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    [MIDDLE]: { margin: '0 24px' },
    [NARROW]: { margin: '0 16px' },
  },
  clear: { color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightRegular },
});
