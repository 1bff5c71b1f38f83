// “Eskaleringer”: what is proposed, escalated and answered, by views in the address.
import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useCallback, useRef } from 'react';
import type { EscalationsPageView } from '../../../contract/escalation.ts';
import { paramsOf, queryOf, VIEWS, type EscalationsQuery } from '../../../contract/escalationsQuery.ts';
import { useBeginnings, useEscalationsPage } from '../../api/statusQueries.ts';
import { useContainerWidth } from '../../shell/containerWidth.tsx';
import { EmptyState } from '../../shell/EmptyState.tsx';
import { OldFactsBar } from '../../shell/ErrorBar.tsx';
import { useWords } from '../../shell/language.tsx';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { ListBar } from '../../shell/ListBar.tsx';
import { ListFooter } from '../../shell/ListFooter.tsx';
import { PageHeader } from '../../shell/PageHeader.tsx';
import { ProblemPage } from '../../shell/ProblemPage.tsx';
import { SkeletonRows } from '../../shell/Skeletons.tsx';
import { useAddressQuery, type ChangeQuery } from '../../shell/useAddressQuery.ts';
import { ViewTabs } from '../../shell/ViewTabs.tsx';
import { SearchField } from '../changes/SearchField.tsx';
import { useLimit, useMoreRows } from '../changes/useMoreRows.ts';
import { EscalationsTable } from './EscalationsTable.tsx';

export function EscalationsPage() {
  const words = useWords().escalations;
  const narrow = useContainerWidth() === 'narrow';
  const [query, change] = useAddressQuery(queryOf, paramsOf);
  const [limit, more] = useLimit(query);
  const escalations = useEscalationsPage(query, limit);
  const page = escalations.data;
  const mayBegin = (useBeginnings().data?.subjects.length ?? 0) > 0;
  const begin = { label: words.begin.button, href: '/escalations/new' };
  const search = useCallback((text: string) => change((now) => ({ ...now, search: text })), [change]);
  if (escalations.error && !page)
    return <ProblemPage error={escalations.error} retry={() => void escalations.refetch()} />;
  return (
    <>
      <PageHeader
        title={words.title}
        titleInBar
        tight
        barAction={mayBegin ? begin : undefined}
        actions={
          mayBegin &&
          !narrow && (
            <LinkButton href={begin.href} appearance="primary" icon={<AddRegular />}>
              {begin.label}
            </LinkButton>
          )
        }
        views={
          <ViewTabs
            label={words.viewsLabel}
            views={VIEWS}
            names={words.views}
            counts={page?.views}
            chosen={query.view}
            onChoose={(view) => change((now) => ({ ...now, view }), false)}
          />
        }
      />
      <ListBar>
        <SearchField value={query.search} label={words.search} onChange={search} />
      </ListBar>
      {escalations.error && (
        <OldFactsBar
          error={escalations.error}
          readAt={escalations.dataUpdatedAt}
          retry={() => void escalations.refetch()}
        />
      )}
      {page ? (
        <Found page={page} query={query} change={change} more={more} />
      ) : (
        <SkeletonRows rows={8} height={38} inset />
      )}
      <ListFooter shown={page ? words.shown(page) : words.loading} />
    </>
  );
}

function Found({
  page: { rows, count },
  query,
  change,
  more,
}: {
  readonly page: EscalationsPageView;
  readonly query: EscalationsQuery;
  readonly change: ChangeQuery<EscalationsQuery>;
  readonly more: () => void;
}) {
  const words = useWords().escalations;
  const end = useRef<HTMLDivElement>(null);
  useMoreRows(end, { drawn: rows.length, of: count, onMore: more });
  if (rows.length > 0)
    return (
      <>
        <EscalationsTable rows={rows} count={count} />
        <div ref={end} />
      </>
    );
  const none = query.search === '' && query.view !== 'mine';
  const told = none ? words.noneOpen : words.noMatch;
  return (
    <EmptyState heading="h2" picture={none} title={told.title} text={told.text}>
      {(query.view !== 'all' || query.search !== '') && (
        <Button onClick={() => change(() => ({ view: 'all', search: '' }))}>{words.showAll}</Button>
      )}
    </EmptyState>
  );
}
