// “Ændringsønsker”: the list of all change requests that the reader may see, by views and filters in the address.
import { Button, Tab, TabList, Tooltip, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowDownloadRegular } from '@fluentui/react-icons';
import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { ChangesPageView } from '../../../contract/changeRow.ts';
import { useChangesPage, useMe, useWholeList } from '../../api/queries.ts';
import { useContainerWidth } from '../../shell/containerWidth.tsx';
import { CSV_TYPE } from '../../shell/csv.ts';
import { download } from '../../shell/download.ts';
import { EmptyState } from '../../shell/EmptyState.tsx';
import { OldFactsBar } from '../../shell/ErrorBar.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { useMayFile } from '../../shell/mayFile.ts';
import { PageHeader } from '../../shell/PageHeader.tsx';
import { ProblemPage } from '../../shell/ProblemPage.tsx';
import { ChangesRows } from './ChangesRows.tsx';
import { ChangesTable } from './ChangesTable.tsx';
import { csvOf } from './exportCsv.ts';
import { FilterBar } from './FilterBar.tsx';
import { ListFooter } from './ListFooter.tsx';
import {
  paramsOf,
  queryOf,
  sortedBy,
  VIEWS,
  withoutFilters,
  type ListQuery,
  type View,
} from '../../../contract/changesQuery.ts';
import { TableSkeleton } from './TableSkeleton.tsx';

export function ChangesPage() {
  const styles = useStyles();
  const words = useWords();
  const [query, change] = useListQuery();
  const [limit, more] = useLimit(query);
  const changes = useChangesPage(query, limit);
  const today = useMe().data?.today ?? '';
  // Without the day no row can be drawn.
  const shown = today === '' ? undefined : changes.data;
  const narrow = useContainerWidth() === 'narrow';
  if (changes.error && !changes.data) return <ProblemPage error={changes.error} retry={() => void changes.refetch()} />;
  const List = narrow ? ChangesRows : ChangesTable;
  return (
    <>
      <Head page={shown} query={query} change={change} today={today} />
      <FilterBar page={shown} query={query} onChange={change} />
      {changes.error && (
        <OldFactsBar error={changes.error} readAt={changes.dataUpdatedAt} retry={() => void changes.refetch()} />
      )}
      {!shown ? (
        <TableSkeleton />
      ) : shown.rows.length > 0 ? (
        <List
          rows={shown.rows}
          count={shown.count}
          query={query}
          today={today}
          onMore={more}
          onSort={(sort) => change((now) => sortedBy(now, sort))}
        />
      ) : shown.of > 0 ? (
        <EmptyState heading="h2" picture={false} title={words.changes.noMatch.title} text={words.changes.noMatch.text}>
          <Button onClick={() => change((now) => ({ ...withoutFilters(now), view: 'all' }))}>
            {words.changes.clear}
          </Button>
        </EmptyState>
      ) : (
        <EmptyState heading="h2" title={words.changes.empty.title} text={words.changes.empty.text} />
      )}
      <div className={styles.push} />
      <ListFooter count={shown?.count} of={shown?.of ?? 0} sum={shown?.sum ?? 0} />
    </>
  );
}

function Head({ page, query, change, today }: HeadProps) {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const narrow = useContainerWidth() === 'narrow';
  const mayFile = useMayFile();
  const wholeList = useWholeList();
  const newChange = { label: words.shell.newChange, href: '/changes/new' };
  const save = async () => {
    const { rows } = await wholeList(query);
    download(`${words.changes.exportName}-${format.fileDate(today)}.csv`, csvOf(rows, words, format), CSV_TYPE);
  };
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
              {page && (
                <span className={mergeClasses(styles.count, view !== query.view && styles.other)}>
                  {' '}
                  {page.views[view]}
                </span>
              )}
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
              onClick={() => void save()}
              disabled={!page || page.count === 0}
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
  readonly page: ChangesPageView | undefined;
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
    (next, replace = true) => setParams((now) => new URLSearchParams(paramsOf(next(queryOf(now)))), { replace }),
    [setParams],
  );
  return [query, change];
}

const FIRST = 100;
const MORE = 200;

/** A long list is read as far as it has been scrolled: from the top again when something else is asked for. */
function useLimit(query: ListQuery): [number, () => void] {
  const [scrolled, setScrolled] = useState({ query, limit: FIRST });
  const limit = scrolled.query === query ? scrolled.limit : FIRST;
  const more = useCallback(() => setScrolled({ query, limit: limit + MORE }), [query, limit]);
  return [limit, more];
}

const useStyles = makeStyles({
  count: { marginLeft: '4px', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  // Four views with their counts do not fit on the smallest phones: there only the chosen one tells.
  other: { '@container tab (max-width: 399.9px)': { display: 'none' } },
  push: { flexGrow: 1 },
});
