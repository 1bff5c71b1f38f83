// The body of the case page. Across: the journey, then what is done and decided beside the money and the story. On a phone: in one column.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ChangeView } from '../../../contract/change.ts';
import type { MeView } from '../../../contract/people.ts';
import type { RoundView } from '../../../contract/round.ts';
import type { ChangeState } from '../../../domain/change/change.list.ts';
import { useRounds, useSystems } from '../../api/queries.ts';
import { Journey } from '../../charts/Journey.tsx';
import { BELOW, BELOW_MIDDLE, BESIDE_MIDDLE, MIDDLE, NARROW, WIDE } from '../../shell/containerWidth.tsx';
import { ErrorBar } from '../../shell/ErrorBar.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { BallotSection, EarlierRounds } from './BallotSection.tsx';
import { ByHandBar } from './ByHandBar.tsx';
import { CaseHeader } from './CaseHeader.tsx';
import { CaseMenu } from './CaseMenu.tsx';
import { AssessmentPaper, BusinessCasePaper, DecisionPaper, RoutePaper, WishPaper } from './CasePapers.tsx';
import { caseFileName, caseFileOf } from './caseFile.ts';
import { download } from '../../shell/download.ts';
import { HistorySection } from './HistorySection.tsx';
import { journeyItems } from './journeyItems.ts';
import { PanelArea } from './PanelArea.tsx';
import { useCaseRunner } from './panel/run.ts';
import { panelsFor } from './panels.ts';
import { LeftOutText } from './LeftOutText.tsx';
import { PoolSection, SplitMessage } from './PoolSection.tsx';
import { useHistory } from './useHistory.ts';
import type { ValueWords } from './valueText.ts';

export function CaseBody({ change, me }: { readonly change: ChangeView; readonly me: MeView }) {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const [chosen, choose] = useState<string | null>(null);
  const roundsRead = useRounds(change.rounds.length === 0 ? null : change.id);
  const rounds = roundsRead.data ?? [];
  const { open, shown, earlier } = sorted(rounds, change);
  // Nothing is asked in a case, or of a round, whose row was changed by hand.
  const isLocked = change.flags.some(
    ({ record }) => record === `rounds/${open?.id}` || record === `changes/${change.id}`,
  );
  const { main, menu, canEdit } = panelsFor(change, isLocked ? null : open);
  const runner = useCaseRunner(change.id, open?.id ?? null);
  const history = useHistory(`changes/${change.id}`, rounds);
  const systems = new Map((useSystems().data ?? []).map(({ id, name }) => [id, name]));
  const value: ValueWords = { words, format, systems };
  const exportCase = () => {
    const made = { change, rounds, history: history.lines, me, value };
    download(caseFileName(change, me.today), caseFileOf(made), 'text/html;charset=utf-8');
  };
  const hasPanel = main.length > 0 || chosen !== null || runner.notice !== null;
  return (
    <>
      <CaseHeader
        change={change}
        detail={open ? words.case.writtenProcedure : null}
        menu={<CaseMenu id={change.id} canEdit={canEdit} panels={menu} choose={choose} onExport={exportCase} />}
      />
      <ByHandBar flags={change.flags} value={value} />
      <div className={styles.body}>
        {change.journey.length > 0 && (
          <div className={styles.journey}>
            <Journey label={words.case.journey.label} items={journeyItems(change, words, format)} />
          </div>
        )}
        <div className={styles.main}>
          {hasPanel && (
            <div className={mergeClasses(styles.block, styles.panel)}>
              <PanelArea
                change={change}
                round={open}
                today={me.today}
                runner={runner}
                main={main}
                menu={menu}
                chosen={chosen}
                choose={choose}
              />
            </div>
          )}
          <div className={mergeClasses(styles.block, styles.answers)}>
            {roundsRead.error && !roundsRead.data && (
              <ErrorBar error={roundsRead.error} retry={() => void roundsRead.refetch()} />
            )}
            <DecisionPaper change={change} />
            {shown && <BallotSection round={shown} decision={change.decisionReason} />}
            <EarlierRounds rounds={earlier} />
          </div>
          <div className={mergeClasses(styles.block, styles.papers)}>
            <BusinessCasePaper change={change} value={value} />
            <AssessmentPaper change={change} />
            <WishPaper change={change} value={value} />
            <RoutePaper change={change} />
          </div>
        </div>
        <div className={styles.side}>
          {UNDECIDED.has(change.state) && (change.split || change.pool || change.leftOut.length > 0) && (
            <div className={mergeClasses(styles.block, styles.money)}>
              {change.pool && <PoolSection change={change} pool={change.pool} />}
              {!change.pool && change.leftOut.length > 0 && <LeftOutText cases={change.leftOut} />}
              {change.split && <SplitMessage split={change.split} />}
            </div>
          )}
          <div className={mergeClasses(styles.block, styles.story)}>
            {history.error && history.lines.length === 0 ? (
              <ErrorBar error={history.error} retry={history.retry} text={words.case.history.offline} />
            ) : (
              <HistorySection lines={history.lines} value={value} onExport={exportCase} />
            )}
          </div>
        </div>
      </div>
    </>
  );
}

/** The open round, or else the newest, is shown whole; the others are folded, newest first. */
function sorted(rounds: readonly RoundView[], change: ChangeView) {
  const open = rounds.find(({ id, state }) => id === change.openRound && state === 'open') ?? null;
  const shown = open ?? rounds.at(-1) ?? null;
  const earlier = rounds.filter((round) => round !== shown).toReversed();
  return { open, shown, earlier };
}

/** The money is told where it is decided on; afterwards the pool is another year's or another case's. */
const UNDECIDED: ReadonlySet<ChangeState> = new Set([
  'draft',
  'submitted',
  'assessing',
  'sys',
  'rsi',
  'postponed',
] as const);

const useStyles = makeStyles({
  body: {
    display: 'grid',
    columnGap: tokens.spacingHorizontalXXXL,
    [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 360px', columnGap: '40px', padding: '0 32px 32px' },
    [BESIDE_MIDDLE]: { gridTemplateColumns: 'minmax(0, 1fr) 280px' },
    [MIDDLE]: { padding: '0 24px 24px' },
    [BELOW]: { display: 'flex', flexDirection: 'column' },
    [NARROW]: { padding: '0 16px 16px' },
  },
  journey: {
    gridColumn: '1 / -1',
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalM,
    marginBottom: tokens.spacingVerticalXL,
    [WIDE]: { margin: '0 -32px 20px', paddingLeft: '32px', paddingRight: '32px' },
    [MIDDLE]: { margin: '0 -24px 20px', paddingLeft: '24px', paddingRight: '24px' },
    [NARROW]: { margin: '0 -16px 24px', paddingLeft: '16px', paddingRight: '16px', order: 2 },
  },
  main: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXXL,
    minWidth: 0,
    [BELOW]: { display: 'contents' },
  },
  side: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXXL,
    minWidth: 0,
    paddingTop: tokens.spacingVerticalXS,
    [BELOW]: { display: 'contents' },
  },
  block: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXXL,
    minWidth: 0,
    ':empty': { display: 'none' },
    [BELOW_MIDDLE]: { marginBottom: tokens.spacingVerticalXXXL },
    [NARROW]: { marginBottom: tokens.spacingVerticalXXL },
  },
  panel: { [BELOW]: { order: 1 }, [NARROW]: { marginBottom: tokens.spacingVerticalL } },
  answers: { [BELOW]: { order: 3 } },
  money: { [BELOW]: { order: 4 } },
  papers: { [BELOW]: { order: 5 } },
  story: { [BELOW]: { order: 6 } },
});
