// “Eskaleringer”: what is proposed, escalated and answered, by views in the address.
import { Button, Tab, TabList, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { EscalationRow } from '../../../contract/escalation.ts';
import { useBeginnings, useEscalations } from '../../api/statusQueries.ts';
import { MIDDLE, NARROW, useContainerWidth } from '../../shell/containerWidth.tsx';
import { EmptyState } from '../../shell/EmptyState.tsx';
import { OldFactsBar } from '../../shell/ErrorBar.tsx';
import { useWords } from '../../shell/language.tsx';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { PageHeader } from '../../shell/PageHeader.tsx';
import { ProblemPage } from '../../shell/ProblemPage.tsx';
import { SkeletonRows } from '../../shell/Skeletons.tsx';
import { SearchField } from '../changes/SearchField.tsx';
import { EscalationsTable } from './EscalationsTable.tsx';
import {
  filterEscalations,
  isIn,
  paramsOf,
  queryOf,
  VIEWS,
  type EscalationsQuery,
  type View,
} from './escalationsQuery.ts';

export function EscalationsPage() {
  const styles = useStyles();
  const words = useWords().escalations;
  const narrow = useContainerWidth() === 'narrow';
  const [query, change] = useEscalationsQuery();
  const escalations = useEscalations();
  const rows = escalations.data;
  const mayBegin = (useBeginnings().data?.subjects.length ?? 0) > 0;
  const begin = { label: words.begin.button, href: '/escalations/new' };
  const search = useCallback((text: string) => change((now) => ({ ...now, search: text })), [change]);
  if (escalations.error && !rows)
    return <ProblemPage error={escalations.error} retry={() => void escalations.refetch()} />;
  const found = rows && filterEscalations(rows, query);
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
          <TabList
            size={narrow ? 'small' : 'medium'}
            selectedValue={query.view}
            onTabSelect={(_, { value }) => change((now) => ({ ...now, view: value as View }), false)}
            aria-label={words.viewsLabel}
          >
            {VIEWS.map((view) => (
              <Tab key={view} value={view}>
                {words.views[view]}
                {rows && <span className={styles.count}> {rows.filter((row) => isIn(view, row)).length}</span>}
              </Tab>
            ))}
          </TabList>
        }
      />
      <div className={styles.bar}>
        <SearchField value={query.search} label={words.search} onChange={search} />
      </div>
      {escalations.error && (
        <OldFactsBar
          error={escalations.error}
          readAt={escalations.dataUpdatedAt}
          retry={() => void escalations.refetch()}
        />
      )}
      {found ? (
        <Found found={found} query={query} change={change} />
      ) : (
        <SkeletonRows rows={8} height={38} className={styles.skeleton} />
      )}
      <div className={styles.push} />
      <footer className={styles.footer}>
        <output>{rows && found ? words.shown({ count: found.length, of: rows.length }) : words.loading}</output>
      </footer>
    </>
  );
}

function Found({
  found,
  query,
  change,
}: {
  readonly found: readonly EscalationRow[];
  readonly query: EscalationsQuery;
  readonly change: ChangeQuery;
}) {
  const words = useWords().escalations;
  if (found.length > 0) return <EscalationsTable rows={found} />;
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

/** `replace` false: the back button goes back to what was shown before. */
type ChangeQuery = (change: (query: EscalationsQuery) => EscalationsQuery, replace?: boolean) => void;

function useEscalationsQuery(): [EscalationsQuery, ChangeQuery] {
  const [params, setParams] = useSearchParams();
  const text = params.toString();
  const query = useMemo(() => queryOf(new URLSearchParams(text)), [text]);
  const change = useCallback<ChangeQuery>(
    (next, replace = true) => setParams((now) => new URLSearchParams(paramsOf(next(queryOf(now)))), { replace }),
    [setParams],
  );
  return [query, change];
}

const useStyles = makeStyles({
  count: { marginLeft: '4px', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  bar: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '44px',
    padding: '0 32px',
    [MIDDLE]: { padding: '0 24px' },
    [NARROW]: { padding: '4px 16px 8px' },
  },
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
