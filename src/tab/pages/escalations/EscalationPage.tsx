// The page of one escalation: what is asked of whom, how far it has come, the answers, and its whole story.
import { makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed24Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { EscalationView } from '../../../contract/escalation.ts';
import type { MeView } from '../../../contract/people.ts';
import { ruleWords } from '../../../text/rules.ts';
import { problemOfError } from '../../api/client.ts';
import { useMe } from '../../api/queries.ts';
import { useEscalation } from '../../api/statusQueries.ts';
import { Journey } from '../../charts/Journey.tsx';
import { BELOW, BESIDE_MIDDLE, MIDDLE, NARROW, WIDE } from '../../shell/containerWidth.tsx';
import { ErrorBar, OldFactsBar } from '../../shell/ErrorBar.tsx';
import { SEPARATOR, useFormat, useWords } from '../../shell/language.tsx';
import { LinkButton } from '../../shell/LinkButton.tsx';
import { PageHeader } from '../../shell/PageHeader.tsx';
import { Explanation, ProblemPage } from '../../shell/ProblemPage.tsx';
import { RuleLine } from '../../shell/RuleLine.tsx';
import { Section } from '../../shell/Section.tsx';
import { Loading } from '../../shell/Skeletons.tsx';
import { Story, whoOf } from '../../shell/Story.tsx';
import { BallotSection, EarlierRounds } from '../case/BallotSection.tsx';
import { isPlain, titleOf } from '../case/HistorySection.tsx';
import { useHistory } from '../case/useHistory.ts';
import { AnswerPaper, EscalationPaper } from './EscalationPapers.tsx';
import { EscalationPanels } from './EscalationPanels.tsx';
import { EscalationState } from './EscalationState.tsx';
import { journeyItems } from './journeyItems.ts';
import { panelsFor } from './panels.ts';
import { useEscalationRunner } from './useEscalationRunner.ts';

export function EscalationPage({ id }: { readonly id: string }) {
  const escalation = useEscalation(id);
  const me = useMe();
  const retry = () => void escalation.refetch();
  if (!escalation.data || !me.data) {
    const error = escalation.error ?? me.error;
    if (error && problemOfError(error).problem.reason === 'disqualified') return <Closed />;
    return error ? <ProblemPage error={error} retry={retry} /> : <Loading />;
  }
  return (
    <>
      {escalation.error && <OldFactsBar error={escalation.error} readAt={escalation.dataUpdatedAt} retry={retry} />}
      <Body view={escalation.data} me={me.data} />
    </>
  );
}

function Body({ view, me }: { readonly view: EscalationView; readonly me: MeView }) {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const open = view.rounds.find(({ state }) => state === 'open') ?? null;
  const shown = open ?? view.rounds.at(-1) ?? null;
  const runner = useEscalationRunner(view.id, open?.id ?? null);
  const history = useHistory(`escalations/${view.id}`, view.rounds);
  const panels = panelsFor(view, open);
  const [chosen, choose] = useState<string | null>(null);
  return (
    <>
      <PageHeader
        title={view.title}
        barTitle={view.number}
        breadcrumb={[{ label: words.escalations.title, href: '/escalations' }, { label: view.number }]}
        tight
        meta={
          <span className={styles.meta}>
            <EscalationState state={view.state} />
            {view.outcome !== null && (
              <span>
                {SEPARATOR}
                {words.choices.escalations.outcome[view.outcome]}
              </span>
            )}
          </span>
        }
        actions={<Sources view={view} />}
      />
      <div className={styles.body}>
        <div className={styles.journey}>
          <Journey label={words.escalations.journey.label} items={journeyItems(view, { words, format })} />
        </div>
        <div className={styles.main}>
          {(panels.length > 0 || runner.notice !== null) && (
            <EscalationPanels {...{ view, runner, panels, chosen, choose }} round={open} today={me.today} />
          )}
          <AnswerPaper view={view} />
          {shown && <BallotSection round={shown} decision={view.decision} />}
          <EarlierRounds rounds={view.rounds.filter((round) => round !== shown).toReversed()} />
          <EscalationPaper view={view} />
        </div>
        <div className={styles.side}>
          {history.error && history.lines.length === 0 ? (
            <ErrorBar error={history.error} retry={history.retry} text={words.case.history.offline} />
          ) : (
            <Section title={words.escalations.history} count={String(history.lines.length)}>
              <Story
                lines={history.lines.map((line) => ({
                  key: line.key,
                  at: line.at,
                  title: titleOf(line, words),
                  who: whoOf(line),
                  texts: [
                    ...(line.text === null ? [] : [`“${line.text}”`]),
                    ...(line.deadline === null
                      ? []
                      : [words.case.history.deadline({ date: format.longDate(line.deadline) })]),
                  ],
                  rule: line.rule === null || isPlain(line) ? null : ruleWords(words, line.rule),
                }))}
              />
            </Section>
          )}
          <div className={styles.rule}>
            <RuleLine kind="standard" text={words.escalations.rule} source={words.sources.standard} />
          </div>
        </div>
      </div>
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

const useStyles = makeStyles({
  meta: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center' },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 360px', columnGap: '40px', padding: '0 32px 32px' },
    [BESIDE_MIDDLE]: { gridTemplateColumns: 'minmax(0, 1fr) 280px', columnGap: '32px' },
    [MIDDLE]: { padding: '0 24px 32px' },
    [NARROW]: { padding: '0 16px 32px' },
  },
  journey: {
    gridColumn: '1 / -1',
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    marginBottom: tokens.spacingVerticalXL,
    paddingTop: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalL,
    [WIDE]: { marginLeft: '-32px', marginRight: '-32px', paddingLeft: '32px', paddingRight: '32px' },
    [MIDDLE]: { marginLeft: '-24px', marginRight: '-24px', paddingLeft: '24px', paddingRight: '24px' },
    [NARROW]: { marginLeft: '-16px', marginRight: '-16px', paddingLeft: '16px', paddingRight: '16px' },
  },
  main: { minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXXL },
  side: { minWidth: 0, [BELOW]: { marginTop: tokens.spacingVerticalXXXL } },
  rule: { marginTop: tokens.spacingVerticalL },
});
