// “Ændringsønsker”: the list of all change requests that the reader may see, by views and filters in the address.
import { Button, Tab, TabList, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowDownloadRegular } from '@fluentui/react-icons';
import { useCallback, useDeferredValue, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { ChangeRow } from '../../../contract/schemas.ts';
import { useChanges, useMe } from '../../api/queries.ts';
import { useContainerWidth } from '../../shell/containerWidth.tsx';
import { EmptyState } from '../../shell/EmptyState.tsx';
import { OldFactsBar } from '../../shell/ErrorBar.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { useMayFile } from '../../shell/mayFile.ts';
import { PageHeader } from '../../shell/PageHeader.tsx';
import { ProblemPage } from '../../shell/ProblemPage.tsx';
import { ChangesRows } from './ChangesRows.tsx';
import { ChangesTable } from './ChangesTable.tsx';
import { csvOf, saveCsv } from './exportCsv.ts';
import { FilterBar } from './FilterBar.tsx';
import { countViews, filterRows, sumOf } from './filterRows.ts';
import { ListFooter } from './ListFooter.tsx';
import { paramsOf, queryOf, sortedBy, VIEWS, withoutFilters, type ListQuery, type View } from './listQuery.ts';
import { sortRows } from './sortRows.ts';
import { TableSkeleton } from './TableSkeleton.tsx';

export function ChangesPage() {
  const styles = useStyles();
  const words = useWords();
  const changes = useChanges();
  const [query, change] = useListQuery();
  const today = useMe().data?.today ?? '';
  const all = changes.data ?? NONE;
  const nextOf = useCallback((row: ChangeRow) => words.next[row.next.key](row.next), [words]);
  const shown = useDeferredValue(
    useMemo(() => sortRows(filterRows(all, query, today), query, nextOf), [all, query, today, nextOf]),
  );
  const narrow = useContainerWidth() === 'narrow';
  if (changes.error && !changes.data) return <ProblemPage error={changes.error} retry={() => void changes.refetch()} />;
  const List = narrow ? ChangesRows : ChangesTable;
  return (
    <>
      <Head rows={changes.data} shown={shown} query={query} change={change} today={today} />
      <FilterBar rows={all} query={query} onChange={change} />
      {changes.error && (
        <OldFactsBar error={changes.error} readAt={changes.dataUpdatedAt} retry={() => void changes.refetch()} />
      )}
      {!changes.data ? (
        <TableSkeleton />
      ) : shown.length > 0 ? (
        <List rows={shown} query={query} today={today} onSort={(sort) => change((now) => sortedBy(now, sort))} />
      ) : all.length > 0 ? (
        <EmptyState heading="h2" picture={false} title={words.changes.noMatch.title} text={words.changes.noMatch.text}>
          <Button onClick={() => change((now) => ({ ...withoutFilters(now), view: 'all' }))}>
            {words.changes.clear}
          </Button>
        </EmptyState>
      ) : (
        <EmptyState heading="h2" title={words.changes.empty.title} text={words.changes.empty.text} />
      )}
      <div className={styles.push} />
      <ListFooter count={changes.data && shown.length} of={all.length} sum={sumOf(shown)} />
    </>
  );
}

function Head({ rows, shown, query, change, today }: HeadProps) {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const narrow = useContainerWidth() === 'narrow';
  const mayFile = useMayFile();
  const counts = useMemo(() => rows && countViews(rows, today), [rows, today]);
  const newChange = { label: words.shell.newChange, href: '/changes/new' };
  const save = () => saveCsv(csvOf(shown, words, format), `${words.changes.exportName}-${format.fileDate(today)}.csv`);
  return (
    <PageHeader
      title={words.changes.title}
      titleInBar
      tight
      barAction={mayFile ? newChange : undefined}
      views={
        <TabList
          size={narrow ? 'small' : 'medium'}
          selectedValue={query.view}
          onTabSelect={(_, { value }) => change((now) => ({ ...now, view: value as View }), false)}
          aria-label={words.changes.viewsLabel}
        >
          {VIEWS.map((view) => (
            <Tab key={view} value={view}>
              {words.changes.views[view]}
              {counts && <span className={styles.count}> {counts[view]}</span>}
            </Tab>
          ))}
        </TabList>
      }
      actions={
        <>
          <Tooltip content={words.changes.exportHint} relationship="description">
            <Button
              appearance="subtle"
              icon={<ArrowDownloadRegular />}
              onClick={save}
              disabled={shown.length === 0}
              aria-label={narrow ? words.changes.export : undefined}
            >
              {!narrow && words.changes.export}
            </Button>
          </Tooltip>
          {mayFile && !narrow && (
            <LinkButton href={newChange.href} appearance="primary" icon={<AddRegular />}>
              {newChange.label}
            </LinkButton>
          )}
        </>
      }
    />
  );
}

interface HeadProps {
  readonly rows: readonly ChangeRow[] | undefined;
  readonly shown: readonly ChangeRow[];
  readonly query: ListQuery;
  readonly change: ChangeQuery;
  readonly today: string;
}

/** `replace` false: the back button goes back to what was shown before. */
type ChangeQuery = (change: (query: ListQuery) => ListQuery, replace?: boolean) => void;

function useListQuery(): [ListQuery, ChangeQuery] {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  const query = useMemo(() => queryOf(new URLSearchParams(text)), [text]);
  const change = useCallback<ChangeQuery>(
    (next, replace = true) => setParams((now) => paramsOf(next(queryOf(now))), { replace }),
    [setParams],
  );
  return [query, change];
}

const NONE: readonly ChangeRow[] = [];

const useStyles = makeStyles({
  count: { marginLeft: '4px', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  push: { flexGrow: 1 },
});
