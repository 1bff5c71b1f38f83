// The page of one escalation: what is asked of whom, how far it has come, the answers, and its whole story.
import { LockClosed24Regular } from '@fluentui/react-icons';
import { useReducer, useState } from 'react';
import type { EscalationView } from '../../../contract/escalation.ts';
import { problemOfError } from '../../api/client.ts';
import { useEscalation } from '../../api/statusQueries.ts';
import { Journey } from '../../charts/Journey.tsx';
import { hasPanels } from '../../record/ActionPanels.tsx';
import { RecordBody, RecordPart } from '../../record/RecordBody.tsx';
import { RecordHeader, StateLine } from '../../record/RecordHeader.tsx';
import { RecordPage } from '../../record/RecordPage.tsx';
import { RecordSkeleton } from '../../record/RecordSkeleton.tsx';
import { RecordStory } from '../../record/RecordStory.tsx';
import { useFormat, useWords } from '../../shell/language.tsx';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { Explanation } from '../../shell/ProblemPage.tsx';
import { RuleLine } from '../../shell/RuleLine.tsx';
import { BallotSection, EarlierRounds } from '../case/BallotSection.tsx';
import { storyOf } from '../case/caseStory.ts';
import { LeftTexts } from '../case/LeftTexts.tsx';
import { leftTextsAt } from '../case/leftTexts.ts';
import { useHistory } from '../case/useHistory.ts';
import { AnswerPaper, EscalationPaper } from './EscalationPapers.tsx';
import { EscalationPanels } from './EscalationPanels.tsx';
import { EscalationState } from './EscalationState.tsx';
import { journeyItems } from './journeyItems.ts';
import { panelsFor } from './panels.ts';
import { useEscalationFields } from './useEscalationFields.ts';
import { useEscalationRunner } from './useEscalationRunner.ts';

export function EscalationPage({ id }: { readonly id: string }) {
  const { loading } = useWords().shell;
  return (
    <RecordPage
      read={useEscalation(id)}
      skeleton={<RecordSkeleton label={loading} side="wide" first="panel" />}
      renderError={(error) => (problemOfError(error).problem.reason === 'disqualified' ? <Closed /> : null)}
    >
      {(view, { today }) => <Body view={view} today={today} />}
    </RecordPage>
  );
}

function Body({ view, today }: { readonly view: EscalationView; readonly today: string }) {
  const words = useWords();
  const format = useFormat();
  const fields = useEscalationFields();
  const open = view.rounds.find(({ state }) => state === 'open') ?? null;
  const shown = open ?? view.rounds.at(-1) ?? null;
  const runner = useEscalationRunner(view.id, open?.id ?? null);
  const history = useHistory(`escalations/${view.id}`, view.rounds);
  const panels = panelsFor(view, open);
  const [chosen, choose] = useState<string | null>(null);
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const isTold = !runner.busy && runner.notice?.kind !== 'done';
  const left = isTold ? leftTextsAt(`escalations/${view.id}/`, panels) : [];
  const { state, outcome } = words.choices.escalations;
  return (
    <>
      <RecordHeader
        title={view.title}
        barTitle={view.number}
        breadcrumb={[{ label: words.escalations.title, href: '/escalations' }, { label: view.number }]}
        meta={
          <StateLine
            mark={<EscalationState state={view.state} iconOnly />}
            state={state[view.state]}
            facts={view.outcome === null ? [] : [outcome[view.outcome]]}
          />
        }
        actions={<Sources view={view} />}
      />
      <RecordBody
        side="wide"
        way={<Journey label={words.escalations.journey.label} items={journeyItems(view, { words, format })} />}
        panel={
          hasPanels({ panels, chosen, runner }) || left.length > 0 ? (
            <>
              <EscalationPanels {...{ view, runner, panels, chosen, choose, today }} round={open} />
              <LeftTexts texts={left} onForgotten={redraw} />
            </>
          ) : null
        }
        main={
          <RecordPart place={3}>
            <AnswerPaper view={view} />
            {shown && <BallotSection round={shown} decision={view.decision} />}
            <EarlierRounds rounds={view.rounds.filter((round) => round !== shown).toReversed()} />
            <EscalationPaper view={view} />
          </RecordPart>
        }
        beside={
          <RecordPart place={4}>
            <RecordStory
              title={words.escalations.history}
              lines={storyOf(history.lines, words, format, fields)}
              error={history.error}
              retry={history.retry}
            />
            <RuleLine kind="standard" text={words.escalations.rule} source={words.sources.standard} />
          </RecordPart>
        }
      />
    </>
  );
}

/** What it comes from: the report, the project, the case. */
function Sources({ view: { report, project, change } }: { readonly view: EscalationView }) {
  const words = useWords().escalations;
  const place = (kind: string, id: string) => `/${kind}/${encodeURIComponent(id)}`;
  return (
    <>
      {change !== null && (
        <LinkButton appearance="subtle" href={place('changes', change.id)}>
          {words.openCase({ number: change.number })}
        </LinkButton>
      )}
      {project !== null && (
        <LinkButton appearance="subtle" href={place('projects', project.id)}>
          {words.openProject}
        </LinkButton>
      )}
      {report !== null && <LinkButton href={place('status', report)}>{words.openReport}</LinkButton>}
    </>
  );
}

/** DEC-8: of what is closed to a reader, that it is there; and who can help. */
function Closed() {
  const { reasons, escalations } = useWords();
  return (
    <Explanation Icon={LockClosed24Regular} title={escalations.restricted} text={reasons.disqualified({})}>
      <p>
        <LinkButton href="/escalations">{escalations.backTo}</LinkButton>
      </p>
    </Explanation>
  );
}
