// “Mit overblik”: what waits for the reader, what they have filed, what is coming and what was decided.
import { makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { lazy, Suspense } from 'react';
import type { OverviewView } from '../../../contract/overview.ts';
import { useMe, useOverview } from '../../api/queries.ts';
import { MIDDLE, NARROW, WIDE } from '../../shell/containerWidth.tsx';
import { OldFactsBar } from '../../shell/ErrorBar.tsx';
import { AllWords, useFirstWords, useFormat } from '../../shell/language.tsx';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { useMayFile } from '../../shell/mayFile.ts';
import { PageHeader } from '../../shell/PageHeader.tsx';
import { ProblemPage } from '../../shell/ProblemPage.tsx';
import { SkeletonRows } from '../../shell/Skeletons.tsx';
import { DeadlineList } from './DeadlineList.tsx';
import { DecidedList } from './DecidedList.tsx';
import { FiledList } from './FiledList.tsx';
import { Section } from './Section.tsx';
import { WaitingList } from './WaitingList.tsx';

// Rarely there, and it knows the fields of every list: the page does not wait for it.
const ByHandList = lazy(async () => ({ default: (await import('./ByHandList.tsx')).ByHandList }));

export function OverviewPage() {
  const overview = useOverview();
  const me = useMe().data;
  if (overview.error && !overview.data)
    return <ProblemPage error={overview.error} retry={() => void overview.refetch()} />;
  return (
    <>
      <Head primary={overview.data !== undefined && countOf(overview.data) === 0} />
      {overview.error && (
        <OldFactsBar error={overview.error} readAt={overview.dataUpdatedAt} retry={() => void overview.refetch()} />
      )}
      {overview.data && me ? <Sections overview={overview.data} /> : <Skeletons />}
    </>
  );
}

const countOf = ({ waiting, tasks }: OverviewView): number => waiting.length + tasks.length;

function Head({ primary }: { readonly primary: boolean }) {
  const words = useFirstWords();
  const format = useFormat();
  const today = useMe().data?.today;
  const button = { label: words.shell.newChange, href: '/changes/new' };
  const mayFile = useMayFile();
  return (
    <PageHeader
      title={words.overview.title}
      titleInBar
      // The line is there from the start, so that nothing moves when the day is known.
      meta={today === undefined ? '\u00A0' : format.capital(format.longDateWithYear(today))}
      barAction={mayFile ? button : undefined}
      actions={
        mayFile && (
          <LinkButton href={button.href} appearance={primary ? 'primary' : 'secondary'} icon={<AddRegular />}>
            {button.label}
          </LinkButton>
        )
      }
      actionsInBar
    />
  );
}

function Sections({ overview }: { readonly overview: OverviewView }) {
  const styles = useStyles();
  const words = useFirstWords().overview;
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        {overview.flags.length > 0 && (
          <Section title={words.byHand} count={overview.flags.length}>
            <Suspense fallback={<SkeletonRows rows={overview.flags.length} height={56} />}>
              <AllWords>
                <ByHandList flags={overview.flags} />
              </AllWords>
            </Suspense>
          </Section>
        )}
        <Section title={words.waiting} count={countOf(overview)}>
          <WaitingList overview={overview} />
        </Section>
        <Section
          title={words.filed}
          count={overview.filed.length}
          link={overview.filed.length > 0 ? { label: words.allMine, href: '/changes?view=mine' } : undefined}
        >
          <FiledList rows={overview.filed} />
        </Section>
      </div>
      <div className={styles.side}>
        <Section title={words.deadlines} plain>
          <DeadlineList deadlines={overview.deadlines} />
        </Section>
        <Section title={words.decided} plain>
          <DecidedList rows={overview.decided} />
        </Section>
      </div>
    </div>
  );
}

function Skeletons() {
  const styles = useStyles();
  const words = useFirstWords().overview;
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        <Section title={words.waiting}>
          <SkeletonRows rows={4} height={80} />
        </Section>
        <Section title={words.filed}>
          <SkeletonRows rows={4} height={56} />
        </Section>
      </div>
      <div className={styles.side}>
        <Section title={words.deadlines} plain>
          <SkeletonRows rows={4} height={56} />
        </Section>
      </div>
    </div>
  );
}

/** Only here is there room for a narrower side column; below, it stands under what it explains. */
const NARROWER = '@container tab (min-width: 900px) and (max-width: 1199.9px)';

const useStyles = makeStyles({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: '40px',
    rowGap: tokens.spacingVerticalXXXL,
    padding: '0 32px 32px',
    [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 312px' },
    [NARROWER]: { gridTemplateColumns: 'minmax(0, 1fr) 280px', columnGap: '32px' },
    [MIDDLE]: { padding: '0 24px 24px' },
    [NARROW]: { padding: '16px 16px 32px' },
  },
  main: { display: 'flex', flexDirection: 'column', rowGap: '40px', minWidth: 0 },
  side: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXXL, minWidth: 0 },
});
