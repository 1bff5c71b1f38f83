// Which light is shown and which projects; what is chosen stands in the address. Beside it what the lights mean.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ProjectRow } from '../../../contract/project.ts';
import { PHASE_KEYS } from '../../../domain/project/phases.data.ts';
import { REGION_IDS, regionName } from '../../../domain/region/regions.ts';
import { Light } from '../../charts/Light.tsx';
import type { LightKind } from '../../charts/lightKind.ts';
import { MIDDLE, NARROW, WIDE } from '../../shell/containerWidth.tsx';
import { FilterMenu } from '../../shell/FilterMenu.tsx';
import { useWords } from '../../shell/language.tsx';
import { MeasureSwitch } from './MeasureSwitch.tsx';
import { hasFilters, PORTFOLIOS, withoutFilters, type PortfolioQuery } from './portfolioQuery.ts';

interface PortfolioFiltersProps {
  /** All projects, so that only what can be found is offered. */
  readonly rows: readonly ProjectRow[];
  readonly query: PortfolioQuery;
  readonly onChange: (change: (query: PortfolioQuery) => PortfolioQuery) => void;
}

export function PortfolioFilters({ rows, query, onChange }: PortfolioFiltersProps) {
  const styles = useStyles();
  const words = useWords();
  const { filters, clear, legend } = words.portfolio;
  const options = <T extends string>(all: readonly T[], chosen: readonly T[], isThere: (value: T) => boolean) =>
    all.filter((value) => chosen.includes(value) || isThere(value));
  const regions = options(REGION_IDS, query.region, (id) =>
    rows.some((row) => row.regions.includes(id) || row.responsibleRegion === id),
  );
  const phases = options(PHASE_KEYS, query.phase, (phase) => rows.some(({ state }) => state === phase));
  return (
    <div className={styles.bar}>
      <MeasureSwitch value={query.measure} onChange={(measure) => onChange((now) => ({ ...now, measure }))} />
      <div className={styles.filters}>
        <FilterMenu
          label={filters.portfolio}
          options={PORTFOLIOS.map((value) => ({ value, label: words.choices.projects.portfolio[value] }))}
          chosen={query.portfolio}
          onChange={(portfolio) => onChange((now) => ({ ...now, portfolio }))}
        />
        <FilterMenu
          label={filters.region}
          options={regions.map((value) => ({ value, label: regionName(value) }))}
          chosen={query.region}
          onChange={(region) => onChange((now) => ({ ...now, region }))}
        />
        <FilterMenu
          label={filters.phase}
          options={phases.map((value) => ({ value, label: words.choices.projects.state[value] }))}
          chosen={query.phase}
          onChange={(phase) => onChange((now) => ({ ...now, phase }))}
        />
        {hasFilters(query) && (
          <Button size="small" appearance="subtle" className={styles.clear} onClick={() => onChange(withoutFilters)}>
            {clear}
          </Button>
        )}
      </div>
      <ul className={styles.legend} aria-label={legend}>
        {LEGEND.map((kind) => (
          <li key={kind}>
            <Light kind={kind} size={12} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const LEGEND: readonly LightKind[] = ['green', 'yellow', 'red', 'completed', 'missing'];

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalS,
    boxSizing: 'border-box',
    minHeight: '44px',
    padding: `${tokens.spacingVerticalXS} 32px`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    [MIDDLE]: { padding: `${tokens.spacingVerticalXS} 24px` },
    [NARROW]: { padding: `${tokens.spacingVerticalS} 16px`, borderTop: 'none' },
  },
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  clear: { minWidth: 0, fontWeight: tokens.fontWeightRegular, [NARROW]: { minHeight: '36px' } },
  legend: {
    ...typographyStyles.caption1,
    display: 'none',
    listStyleType: 'none',
    columnGap: tokens.spacingHorizontalM,
    margin: '0 0 0 auto',
    padding: 0,
    color: tokens.colorNeutralForeground2,
    [WIDE]: { display: 'flex' },
  },
});
