// The body of the project's page. Across: the phases, then what stands and presses beside what is owed and the story. On a phone: in one column.
import { mergeClasses } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ProjectView } from '../../../contract/project.ts';
import { addToMonth, monthOfDay } from '../../../domain/status/month.rules.ts';
import {
  useAgendaAction,
  useProjectAction,
  useProjectLog,
  type AgendaAction,
  type ProjectAction,
} from '../../api/portfolioQueries.ts';
import { Journey } from '../../charts/Journey.tsx';
import { ErrorBar } from '../../shell/ErrorBar.tsx';
import { NoticeBar } from '../../shell/NoticeBar.tsx';
import { Section } from '../../shell/Section.tsx';
import { Story } from '../../shell/Story.tsx';
import { PANEL, useFocusKept } from '../../shell/useFocusKept.ts';
import { useRunner } from '../../shell/useRunner.ts';
import { AgendaSection } from './AgendaSection.tsx';
import { EscalationsSection } from './EscalationsSection.tsx';
import { LightsSection } from './LightsSection.tsx';
import { PapersSection } from './PapersSection.tsx';
import { ParticipationSection } from './ParticipationSection.tsx';
import { phaseItems } from './phaseItems.ts';
import { PhasePanel } from './PhasePanel.tsx';
import { ProjectHeader } from './ProjectHeader.tsx';
import { ProjectMenu } from './ProjectMenu.tsx';
import { projectFieldLabel, projectFieldText, projectStory } from './projectStory.ts';
import { useProjectStyles } from './projectStyles.ts';
import { ReportsSection } from './ReportsSection.tsx';
import { SinceSection } from './SinceSection.tsx';
import { TolerancesSection } from './TolerancesSection.tsx';
import { TroublesSection } from './TroublesSection.tsx';
import { useProjectWords } from './useProjectWords.ts';

type Act =
  | { readonly on: 'project'; readonly id: string; readonly act: ProjectAction }
  | { readonly on: 'agenda'; readonly id: string; readonly act: AgendaAction };

export function ProjectBody({ project, today }: { readonly project: ProjectView; readonly today: string }) {
  const styles = useProjectStyles();
  const value = useProjectWords();
  const { words, format } = value;
  const told = words.project;
  const log = useProjectLog(project.id);
  const onProject = useProjectAction().mutateAsync;
  const onAgenda = useAgendaAction().mutateAsync;
  const runner = useRunner<Act>(async (act) => (act.on === 'project' ? onProject(act) : onAgenda(act)));
  const area = useFocusKept();
  const [changingPhase, changePhase] = useState(false);
  const agenda = useAgendaInSight();
  const { notice } = runner;
  // The button that was pressed may be far below: the reader is led to where the outcome is told.
  useEffect(() => {
    if (notice) area.current?.focus();
  }, [notice, area]);
  // What was chosen in the menu is where one goes on.
  useEffect(() => {
    if (changingPhase) area.current?.querySelector<HTMLElement>(PANEL)?.focus();
  }, [changingPhase, area]);
  const act = async (action: ProjectAction, done: string) =>
    runner.run({ on: 'project', id: project.id, act: action }, done);
  const canEdit = project.actions.some(({ action, blocked }) => action === 'edit' && blocked === null);
  return (
    <>
      <ProjectHeader
        project={project}
        canEdit={canEdit}
        menu={
          <ProjectMenu
            actions={project.actions}
            onPhase={() => changePhase(true)}
            onRemind={() => void act({ action: 'remind', body: { version: project.version } }, told.remind.done)}
          />
        }
      />
      <div className={styles.body}>
        <div className={styles.phases}>
          <Journey label={told.phases.label} items={phaseItems(project, words, format)} />
        </div>
        <div className={styles.main}>
          <div ref={area} tabIndex={-1} className={mergeClasses(styles.block, styles.panel)}>
            {notice && (
              <div aria-live="polite">
                <NoticeBar
                  notice={notice}
                  onDismiss={runner.dismiss}
                  fields={{
                    label: (field) => projectFieldLabel(field, words),
                    value: (field, at) => projectFieldText(field, at, value),
                  }}
                />
              </div>
            )}
            {changingPhase && (
              <PhasePanel
                project={project}
                today={today}
                busy={runner.busy}
                act={act}
                onCancel={() => changePhase(false)}
              />
            )}
          </div>
          <div className={mergeClasses(styles.block, styles.lights)}>
            <LightsSection project={project} />
            <TroublesSection project={project} />
          </div>
          <div className={mergeClasses(styles.block, styles.papers)}>
            <TolerancesSection project={project} />
            <ParticipationSection project={project} busy={runner.busy} act={act} />
            <PapersSection project={project} />
          </div>
        </div>
        <div className={styles.side}>
          <div className={mergeClasses(styles.block, styles.now)}>
            <SinceSection since={project.since} month={project.actual?.month ?? addToMonth(monthOfDay(today), -1)} />
            <ReportsSection reports={project.reports} />
            <div id="agenda" ref={agenda} tabIndex={-1} className={styles.target}>
              <AgendaSection
                items={project.agenda}
                busy={runner.busy}
                act={async (id, action, done) => runner.run({ on: 'agenda', id, act: action }, done)}
              />
            </div>
            <EscalationsSection escalations={project.escalations} />
          </div>
          <div className={mergeClasses(styles.block, styles.story)}>
            {log.error && !log.data ? (
              <ErrorBar error={log.error} retry={() => void log.refetch()} text={words.case.history.offline} />
            ) : (
              <Section title={told.history.title} count={String(log.data?.length ?? '')}>
                <Story lines={projectStory(log.data ?? [], value)} />
              </Section>
            )}
          </div>
        </div>
      </div>
    </>
  );
}

/** Where the address names the agenda, as from the portfolio, the reader is led there. */
function useAgendaInSight() {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (!target || location.hash !== '#agenda') return;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: 'center' });
  }, [target]);
  return setTarget;
}
