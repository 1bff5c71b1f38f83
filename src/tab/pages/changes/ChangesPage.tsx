// “Ændringsønsker”: the list of all change requests that the reader may see, by views and filters in the address.
import { Button, Tooltip, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AddRegular, ArrowDownloadRegular } from '@fluentui/react-icons';
import type { ChangesPageView } from '../../../contract/changeRow.ts';
import { useChangesPage, useMe, useWholeList } from '../../api/queries.ts';
import { useContainerWidth } from '../../shell/containerWidth.tsx';
import { CSV_TYPE } from '../../shell/csv.ts';
import { download } from '../../shell/download.ts';
import { EmptyState } from '../../shell/EmptyState.tsx';
import { OldFactsBar } from '../../shell/ErrorBar.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { ListFooter } from '../../shell/ListFooter.tsx';
import { useMayFile } from '../../shell/mayFile.ts';
import { PageHeader } from '../../shell/PageHeader.tsx';
import { ProblemPage } from '../../shell/ProblemPage.tsx';
import { useAddressQuery, type ChangeQuery } from '../../shell/useAddressQuery.ts';
import { ViewTabs } from '../../shell/ViewTabs.tsx';
import { ChangesRows } from './ChangesRows.tsx';
import { ChangesTable } from './ChangesTable.tsx';
import { csvOf } from './exportCsv.ts';
import { FilterBar } from './FilterBar.tsx';
import { paramsOf, queryOf, sortedBy, VIEWS, withoutFilters, type ListQuery } from '../../../contract/changesQuery.ts';
import { TableSkeleton } from './TableSkeleton.tsx';
import { useLimit } from './useMoreRows.ts';

export function ChangesPage() {
  const words = useWords();
  const [query, change] = useAddressQuery(queryOf, paramsOf);
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
      <ListFooter shown={shown ? words.changes.shown(shown) : words.changes.loading}>
        {shown && <Sum sum={shown.sum} />}
      </ListFooter>
    </>
  );
}

function Head({ page, query, change, today }: HeadProps) {
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
        <ViewTabs
          label={words.changes.viewsLabel}
          views={VIEWS}
          names={words.changes.views}
          counts={page?.views}
          chosen={query.view}
          onChoose={(view) => change((now) => ({ ...now, view }), false)}
        />
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
  readonly change: ChangeQuery<ListQuery>;
  readonly today: string;
}

/** What the rows that are found cost together. */
function Sum({ sum }: { readonly sum: number }) {
  const words = useWords().changes;
  const format = useFormat();
  return (
    <span>
      {words.sum} <strong className={useStyles().sum}>{format.kroner(sum)}</strong>
    </span>
  );
}

const useStyles = makeStyles({
  sum: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground1 },
});
