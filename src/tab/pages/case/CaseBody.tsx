// The body of the case page. Across: the journey, then what is done and decided beside the money and the story. On a phone: in one column.
import { useReducer, useState } from 'react';
import type { ChangeView } from '../../../contract/change.ts';
import type { MeView } from '../../../contract/people.ts';
import type { RoundView } from '../../../contract/round.ts';
import type { ChangeState } from '../../../domain/change/change.list.ts';
import { useRounds, useSystems } from '../../api/queries.ts';
import { Journey } from '../../charts/Journey.tsx';
import { hasPanels } from '../../record/ActionPanels.tsx';
import { RecordBody, RecordPart } from '../../record/RecordBody.tsx';
import { RecordStory } from '../../record/RecordStory.tsx';
import { ErrorBar } from '../../shell/ErrorBar.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { BallotSection, EarlierRounds } from './BallotSection.tsx';
import { ByHandBar } from './ByHandBar.tsx';
import { CaseHeader } from './CaseHeader.tsx';
import { CaseMenu } from './CaseMenu.tsx';
import { CasePanels } from './CasePanels.tsx';
import { AssessmentPaper, BusinessCasePaper, DecisionPaper, RoutePaper, WishPaper } from './CasePapers.tsx';
import { caseFileName, caseFileOf } from './caseFile.ts';
import { download } from '../../shell/download.ts';
import { storyOf } from './caseStory.ts';
import { journeyItems } from './journeyItems.ts';
import { useCaseRunner } from './panel/run.ts';
import { panelsFor } from './panels.ts';
import { LeftOutText } from './LeftOutText.tsx';
import { LeftTexts } from './LeftTexts.tsx';
import { leftTexts } from './leftTexts.ts';
import { PoolSection, SplitMessage } from './PoolSection.tsx';
import { useHistory } from './useHistory.ts';
import { caseFields, type ValueWords } from './valueText.ts';

export function CaseBody({ change, me }: { readonly change: ChangeView; readonly me: MeView }) {
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
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const isRead = change.rounds.length === 0 || roundsRead.data !== undefined;
  const left = isRead && !runner.busy && runner.notice?.kind !== 'done' ? leftTexts(change.id, [...main, ...menu]) : [];
  const history = useHistory(`changes/${change.id}`, rounds);
  const systems = new Map((useSystems().data ?? []).map(({ id, name }) => [id, name]));
  const value: ValueWords = { words, format, systems };
  const exportCase = () => {
    const made = { change, rounds, history: history.lines, me, value };
    download(caseFileName(change, me.today), caseFileOf(made), 'text/html;charset=utf-8');
  };
  return (
    <>
      <CaseHeader
        change={change}
        detail={open ? words.case.writtenProcedure : null}
        menu={<CaseMenu id={change.id} canEdit={canEdit} panels={menu} choose={choose} onExport={exportCase} />}
      />
      <ByHandBar flags={change.flags} value={value} />
      <RecordBody
        side="wide"
        way={
          change.journey.length > 0 ? (
            <Journey label={words.case.journey.label} items={journeyItems(change, words, format)} />
          ) : null
        }
        panel={
          hasPanels({ panels: main, chosen, runner }) || left.length > 0 ? (
            <>
              <CasePanels {...{ change, value, runner, main, menu, chosen, choose }} round={open} today={me.today} />
              <LeftTexts texts={left} onForgotten={redraw} />
            </>
          ) : null
        }
        main={
          <>
            <RecordPart place={3}>
              {roundsRead.error && !roundsRead.data && (
                <ErrorBar error={roundsRead.error} retry={() => void roundsRead.refetch()} />
              )}
              <DecisionPaper change={change} />
              {shown && <BallotSection round={shown} decision={change.decisionReason} />}
              <EarlierRounds rounds={earlier} />
            </RecordPart>
            <RecordPart place={5}>
              <BusinessCasePaper change={change} value={value} />
              <AssessmentPaper change={change} />
              <WishPaper change={change} value={value} />
              <RoutePaper change={change} />
            </RecordPart>
          </>
        }
        beside={
          <>
            {UNDECIDED.has(change.state) && (
              <RecordPart place={4}>
                {change.pool && <PoolSection change={change} pool={change.pool} />}
                {!change.pool && change.leftOut.length > 0 && <LeftOutText cases={change.leftOut} />}
                {change.split && <SplitMessage split={change.split} />}
              </RecordPart>
            )}
            <RecordPart place={6}>
              <RecordStory
                title={words.case.history.title}
                lines={storyOf(history.lines, words, format, caseFields(value))}
                error={history.error}
                retry={history.retry}
                action={{ label: words.case.history.export, onPress: exportCase }}
              />
            </RecordPart>
          </>
        }
      />
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
