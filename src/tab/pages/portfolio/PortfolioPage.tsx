// “Projekter”: how the portfolio stands. The light matrix, what needs attention, and what has changed since last month.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { usePortfolio, useReportFile } from '../../api/portfolioQueries.ts';
import { MIDDLE, NARROW, useContainerWidth } from '../../shell/containerWidth.tsx';
import { CSV_TYPE } from '../../shell/csv.ts';
import { download } from '../../shell/download.ts';
import { EmptyState } from '../../shell/EmptyState.tsx';
import { ErrorBar, OldFactsBar } from '../../shell/ErrorBar.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { ProblemPage } from '../../shell/ProblemPage.tsx';
import { SmallButton } from '../../shell/Section.tsx';
import { useAddressQuery } from '../../shell/useAddressQuery.ts';
import { AttentionList } from './AttentionList.tsx';
import { portfolioCsv } from './exportCsv.ts';
import { PortfolioFilters } from './PortfolioFilters.tsx';
import { NEW_PROJECT, PortfolioHead } from './PortfolioHead.tsx';
import {
  filterParams,
  filterProjects,
  isPast,
  paramsOf,
  queryOf,
  showsPast,
  withoutFilters,
  worstFirst,
} from './portfolioQuery.ts';
import { PortfolioRows } from './PortfolioRows.tsx';
import { PortfolioSkeleton } from './PortfolioSkeleton.tsx';
import { PortfolioTable } from './PortfolioTable.tsx';
import { SinceList } from './SinceList.tsx';

export function PortfolioPage() {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const [query, change] = useAddressQuery(queryOf, paramsOf);
  const portfolio = usePortfolio(query.month);
  const report = useReport();
  const narrow = useContainerWidth() === 'narrow';
  const view = portfolio.data;
  const all = view?.rows ?? [];
  const found = filterProjects(all, query);
  const past = found.filter(isPast).length;
  const rows = worstFirst(showsPast(query) ? found : found.filter((row) => !isPast(row)), query.measure);
  const isShown = ({ project }: { readonly project: string }) => rows.some(({ id }) => id === project);
  const retry = () => void portfolio.refetch();
  if (portfolio.error && !view) return <ProblemPage error={portfolio.error} retry={retry} />;
  const List = narrow ? PortfolioRows : PortfolioTable;
  const fetchReport = () => {
    if (!view) return;
    const month = format.monthWithYear(`${view.month}-01`);
    void report.fetch({ month: view.month, ...filterParams(query) }, words.portfolio.reportName({ month }));
  };
  return (
    <>
      <PortfolioHead
        view={view}
        rows={rows}
        query={query}
        onMonth={(month) => change((now) => ({ ...now, month }))}
        onExport={() =>
          view &&
          download(`${words.portfolio.exportName}-${view.month}.csv`, portfolioCsv(rows, words, format), CSV_TYPE)
        }
        onReport={fetchReport}
        reportBusy={report.busy}
      />
      <PortfolioFilters rows={all} query={query} onChange={change} />
      {report.error !== null && (
        <ErrorBar error={report.error} title={words.portfolio.reportFailed} retry={fetchReport} />
      )}
      {portfolio.error && <OldFactsBar error={portfolio.error} readAt={portfolio.dataUpdatedAt} retry={retry} />}
      {!view ? (
        <PortfolioSkeleton />
      ) : rows.length > 0 ? (
        <List rows={rows} months={view.months} measure={query.measure} />
      ) : all.length > 0 ? (
        <EmptyState heading="h2" picture={false} {...words.portfolio.noMatch}>
          <Button onClick={() => change(withoutFilters)}>{words.portfolio.clear}</Button>
        </EmptyState>
      ) : view.canCreate ? (
        <EmptyState heading="h2" title={words.portfolio.empty.title} text={words.portfolio.emptyForSecretariat}>
          <LinkButton href={NEW_PROJECT}>{words.portfolio.newProject}</LinkButton>
        </EmptyState>
      ) : (
        <EmptyState heading="h2" {...words.portfolio.empty} />
      )}
      {past > 0 && query.phase.length === 0 && (
        <div className={styles.past}>
          <SmallButton
            label={query.closed ? words.portfolio.closedShown : words.portfolio.closedHidden({ count: past })}
            expanded={query.closed}
            onPress={() => change((now) => ({ ...now, closed: !now.closed }))}
          />
        </div>
      )}
      {view && rows.length > 0 && (
        <div className={styles.below}>
          <AttentionList view={view} lines={view.attention.filter(isShown)} />
          <SinceList since={view.since.filter(isShown)} />
        </div>
      )}
    </>
  );
}

/** The monthly report: fetched with the reader's token, then handed over as a file. */
function useReport() {
  const read = useReportFile();
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  const fetch = async (params: Readonly<Record<string, string>>, name: string) => {
    if (state.busy) return;
    setState({ busy: true, error: null });
    try {
      download(name, await read(params), 'application/pdf');
      setState({ busy: false, error: null });
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return { ...state, fetch };
}

const useStyles = makeStyles({
  past: { padding: '8px 32px 0', [MIDDLE]: { padding: '8px 24px 0' }, [NARROW]: { padding: '8px 16px 0' } },
  below: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXL,
    padding: '24px 32px 32px',
    [MIDDLE]: { padding: '24px' },
    [NARROW]: { padding: '24px 16px' },
  },
});
