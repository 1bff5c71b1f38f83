// “Statusrapporter”: what waits for the reader on top, then what others owe, then what is published.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useCallback, useRef } from 'react';
import {
  hasFilters,
  NO_FILTERS,
  paramsOf,
  partsOf,
  queryOf,
  REPORT_IS,
  type ReportsQuery,
} from '../../../contract/reportsQuery.ts';
import type { ReportsPageView } from '../../../contract/status.ts';
import { LIGHT_KEYS } from '../../../domain/status/status.list.ts';
import { useReportsPage } from '../../api/statusQueries.ts';
import { MIDDLE, NARROW } from '../../shell/containerWidth.tsx';
import { EmptyState } from '../../shell/EmptyState.tsx';
import { OldFactsBar } from '../../shell/ErrorBar.tsx';
import { FilterMenu } from '../../shell/FilterMenu.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { ListBar } from '../../shell/ListBar.tsx';
import { ListFooter } from '../../shell/ListFooter.tsx';
import { PageHeader } from '../../shell/PageHeader.tsx';
import { ProblemPage } from '../../shell/ProblemPage.tsx';
import { SkeletonRows } from '../../shell/Skeletons.tsx';
import { useAddressQuery, type ChangeQuery } from '../../shell/useAddressQuery.ts';
import { SearchField } from '../changes/SearchField.tsx';
import { useLimit, useMoreRows } from '../changes/useMoreRows.ts';
import { ReportsTable } from './ReportsTable.tsx';

export function StatusPage() {
  const words = useWords().status;
  const [query, change] = useAddressQuery(queryOf, paramsOf);
  const [limit, more] = useLimit(query);
  const reports = useReportsPage(query, limit);
  const page = reports.data;
  if (reports.error && !page) return <ProblemPage error={reports.error} retry={() => void reports.refetch()} />;
  return (
    <>
      <PageHeader title={words.title} titleInBar tight />
      <Filters months={page?.months ?? []} query={query} change={change} />
      {reports.error && (
        <OldFactsBar error={reports.error} readAt={reports.dataUpdatedAt} retry={() => void reports.refetch()} />
      )}
      {!page ? (
        <SkeletonRows rows={12} height={38} inset />
      ) : page.of === 0 ? (
        <EmptyState heading="h2" title={words.list.empty.title} text={words.list.empty.text} />
      ) : page.count === 0 ? (
        <EmptyState heading="h2" picture={false} title={words.list.noMatch.title} text={words.list.noMatch.text}>
          <Button onClick={() => change(() => NO_FILTERS)}>{words.list.clear}</Button>
        </EmptyState>
      ) : (
        <Parts page={page} more={more} />
      )}
      <ListFooter shown={page ? words.list.shown(page) : words.list.loading} />
    </>
  );
}

function Parts({ page, more }: { readonly page: ReportsPageView; readonly more: () => void }) {
  const styles = useStyles();
  const words = useWords().status.list;
  const end = useRef<HTMLDivElement>(null);
  useMoreRows(end, { drawn: page.rows.length, of: page.count, onMore: more });
  const { mine, others, published } = partsOf(page.rows);
  const parts = [
    { key: 'mine', title: words.waiting, rows: mine },
    { key: 'others', title: words.owedByOthers, rows: others },
    { key: 'published', title: words.published, rows: published },
  ] as const;
  return (
    <>
      {parts
        .filter(({ rows }) => rows.length > 0)
        .map(({ key, title, rows }) => (
          <section key={key} aria-labelledby={`part-${key}`}>
            <h2 id={`part-${key}`} className={styles.title}>
              {title} <span className={styles.count}>{page.parts[key]}</span>
            </h2>
            <ReportsTable
              label={title}
              rows={rows}
              count={page.parts[key]}
              waiting={key === 'mine'}
              owed={key !== 'published'}
            />
          </section>
        ))}
      <div ref={end} />
    </>
  );
}

function Filters({ months, query, change }: FiltersProps) {
  const words = useWords();
  const format = useFormat();
  const { list } = words.status;
  const search = useCallback((text: string) => change((now) => ({ ...now, search: text })), [change]);
  return (
    <ListBar
      topmost
      clear={hasFilters(query) ? { label: list.clear, onPress: () => change(() => NO_FILTERS) } : undefined}
    >
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
    </ListBar>
  );
}

interface FiltersProps {
  /** Those to choose among. */
  readonly months: readonly string[];
  readonly query: ReportsQuery;
  readonly change: ChangeQuery<ReportsQuery>;
}

const useStyles = makeStyles({
  title: {
    ...typographyStyles.subtitle2,
    margin: 0,
    padding: '20px 32px 8px',
    [MIDDLE]: { padding: '20px 24px 8px' },
    [NARROW]: { padding: '16px 16px 8px' },
  },
  count: { ...typographyStyles.body1, marginLeft: '4px', color: tokens.colorNeutralForeground3 },
});
