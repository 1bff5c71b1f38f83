// “Statusrapporter”: what waits for the reader on top, then what others owe, then what is published.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { StatusRow } from '../../../contract/status.ts';
import { LIGHT_KEYS } from '../../../domain/status/status.list.ts';
import { useReports } from '../../api/statusQueries.ts';
import { MIDDLE, NARROW } from '../../shell/containerWidth.tsx';
import { EmptyState } from '../../shell/EmptyState.tsx';
import { OldFactsBar } from '../../shell/ErrorBar.tsx';
import { FilterMenu } from '../../shell/FilterMenu.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { PageHeader } from '../../shell/PageHeader.tsx';
import { ProblemPage } from '../../shell/ProblemPage.tsx';
import { SkeletonRows } from '../../shell/Skeletons.tsx';
import { SearchField } from '../changes/SearchField.tsx';
import {
  filterReports,
  hasFilters,
  NO_FILTERS,
  paramsOf,
  partsOf,
  queryOf,
  REPORT_IS,
  type ReportsQuery,
} from './reportsQuery.ts';
import { ReportsTable } from './ReportsTable.tsx';

export function StatusPage() {
  const styles = useStyles();
  const words = useWords().status;
  const [query, change] = useReportsQuery();
  const reports = useReports();
  const rows = reports.data;
  if (reports.error && !rows) return <ProblemPage error={reports.error} retry={() => void reports.refetch()} />;
  const found = rows && filterReports(rows, query);
  return (
    <>
      <PageHeader title={words.title} titleInBar tight />
      <Filters rows={rows ?? []} query={query} change={change} />
      {reports.error && (
        <OldFactsBar error={reports.error} readAt={reports.dataUpdatedAt} retry={() => void reports.refetch()} />
      )}
      {!rows || !found ? (
        <SkeletonRows rows={12} height={38} className={styles.skeleton} />
      ) : rows.length === 0 ? (
        <EmptyState heading="h2" title={words.list.empty.title} text={words.list.empty.text} />
      ) : found.length === 0 ? (
        <EmptyState heading="h2" picture={false} title={words.list.noMatch.title} text={words.list.noMatch.text}>
          <Button onClick={() => change(() => NO_FILTERS)}>{words.list.clear}</Button>
        </EmptyState>
      ) : (
        <Parts found={found} />
      )}
      <div className={styles.push} />
      <footer className={styles.footer}>
        <output>
          {rows && found ? words.list.shown({ count: found.length, of: rows.length }) : words.list.loading}
        </output>
      </footer>
    </>
  );
}

function Parts({ found }: { readonly found: readonly StatusRow[] }) {
  const styles = useStyles();
  const words = useWords().status.list;
  const { mine, others, published } = partsOf(found);
  const parts = [
    { key: 'mine', title: words.waiting, rows: mine },
    { key: 'others', title: words.owedByOthers, rows: others },
    { key: 'published', title: words.published, rows: published },
  ] as const;
  return parts
    .filter(({ rows }) => rows.length > 0)
    .map(({ key, title, rows }) => (
      <section key={key} aria-labelledby={`part-${key}`}>
        <h2 id={`part-${key}`} className={styles.title}>
          {title} <span className={styles.count}>{rows.length}</span>
        </h2>
        <ReportsTable label={title} rows={rows} waiting={key === 'mine'} owed={key !== 'published'} />
      </section>
    ));
}

function Filters({ rows, query, change }: FiltersProps) {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const { list } = words.status;
  const months = useMemo(() => [...new Set(rows.map(({ month }) => month))].toSorted().toReversed(), [rows]);
  const search = useCallback((text: string) => change((now) => ({ ...now, search: text })), [change]);
  return (
    <div className={styles.bar}>
      <SearchField value={query.search} label={list.search} onChange={search} />
      <FilterMenu
        label={list.filters.month}
        options={months.map((value) => ({ value, label: format.capital(format.monthWithYear(`${value}-01`)) }))}
        chosen={query.month}
        onChange={(month) => change((now) => ({ ...now, month }))}
      />
      <FilterMenu
        label={list.filters.light}
        options={LIGHT_KEYS.map((value) => ({ value, label: words.choices.statusReports.overall[value] }))}
        chosen={query.light}
        onChange={(light) => change((now) => ({ ...now, light }))}
      />
      <FilterMenu
        label={list.filters.state}
        options={REPORT_IS.map((value) => ({ value, label: list.states[value] }))}
        chosen={query.state}
        onChange={(state) => change((now) => ({ ...now, state }))}
      />
      {hasFilters(query) && (
        <Button appearance="transparent" size="small" className={styles.clear} onClick={() => change(() => NO_FILTERS)}>
          {list.clear}
        </Button>
      )}
    </div>
  );
}

interface FiltersProps {
  readonly rows: readonly StatusRow[];
  readonly query: ReportsQuery;
  readonly change: (next: (query: ReportsQuery) => ReportsQuery) => void;
}

function useReportsQuery(): [ReportsQuery, FiltersProps['change']] {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  const query = useMemo(() => queryOf(new URLSearchParams(text)), [text]);
  const change = useCallback<FiltersProps['change']>(
    (next) => setParams((now) => new URLSearchParams(paramsOf(next(queryOf(now)))), { replace: true }),
    [setParams],
  );
  return [query, change];
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '44px',
    padding: '0 32px',
    [MIDDLE]: { padding: '0 24px' },
    [NARROW]: { padding: '8px 16px' },
  },
  clear: { color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightRegular },
  title: {
    ...typographyStyles.subtitle2,
    margin: 0,
    padding: '20px 32px 8px',
    [MIDDLE]: { padding: '20px 24px 8px' },
    [NARROW]: { padding: '16px 16px 8px' },
  },
  count: { ...typographyStyles.body1, marginLeft: '4px', color: tokens.colorNeutralForeground3 },
  skeleton: { padding: '0 32px', [MIDDLE]: { padding: '0 24px' }, [NARROW]: { padding: '0 16px' } },
  push: { flexGrow: 1, minHeight: tokens.spacingVerticalXXL },
  footer: {
    ...typographyStyles.caption1,
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    alignItems: 'center',
    minHeight: '40px',
    padding: '0 32px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    [MIDDLE]: { padding: '0 24px' },
    [NARROW]: { padding: '0 16px' },
  },
});
