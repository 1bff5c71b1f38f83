// The body of the project's page. Across: the phases, then what stands and presses beside what is owed and the story. On a phone: in one column.
import { makeStyles, tokens } from '@fluentui/react-components';
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
import { ActionPanels, hasPanels } from '../../record/ActionPanels.tsx';
import { RecordBody, RecordPart } from '../../record/RecordBody.tsx';
import { RecordStory } from '../../record/RecordStory.tsx';
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
import { projectFields, projectStory } from './projectStory.ts';
import { ReportsSection } from './ReportsSection.tsx';
import { SinceSection } from './SinceSection.tsx';
import { TolerancesSection } from './TolerancesSection.tsx';
import { TroublesSection } from './TroublesSection.tsx';
import { useProjectWords } from './useProjectWords.ts';

type Act =
  | { readonly on: 'project'; readonly id: string; readonly act: ProjectAction }
  | { readonly on: 'agenda'; readonly id: string; readonly act: AgendaAction };

/** The panel that is chosen in the menu. */
const PHASE = { key: 'phase' } as const;

export function ProjectBody({ project, today }: { readonly project: ProjectView; readonly today: string }) {
  const styles = useStyles();
  const value = useProjectWords();
  const { words, format } = value;
  const told = words.project;
  const log = useProjectLog(project.id);
  const onProject = useProjectAction().mutateAsync;
  const onAgenda = useAgendaAction().mutateAsync;
  const runner = useRunner<Act>(async (act) => (act.on === 'project' ? onProject(act) : onAgenda(act)));
  const [chosen, choose] = useState<string | null>(null);
  const agenda = useAgendaInSight();
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
            onPhase={() => choose(PHASE.key)}
            onRemind={() => void act({ action: 'remind', body: { version: project.version } }, told.remind.done)}
          />
        }
      />
      <RecordBody
        side="slim"
        way={<Journey label={told.phases.label} items={phaseItems(project, words, format)} />}
        wayPlace={3}
        panel={
          hasPanels({ panels: [], chosen, runner }) ? (
            <ActionPanels
              panels={[]}
              menu={[PHASE]}
              {...{ chosen, choose, runner }}
              fields={projectFields(value)}
              nameOf={() => told.phase.menu}
              renderPanel={(_, onCancel) => <PhasePanel {...{ project, today, act, onCancel }} busy={runner.busy} />}
            />
          ) : null
        }
        main={
          <>
            <RecordPart place={2}>
              <LightsSection project={project} />
              <TroublesSection project={project} />
            </RecordPart>
            <RecordPart place={5}>
              <TolerancesSection project={project} />
              <ParticipationSection project={project} busy={runner.busy} act={act} />
              <PapersSection project={project} />
            </RecordPart>
          </>
        }
        beside={
          <>
            <RecordPart place={4}>
              <SinceSection since={project.since} month={project.actual?.month ?? addToMonth(monthOfDay(today), -1)} />
              <ReportsSection reports={project.reports} />
              <div id="agenda" ref={agenda} tabIndex={-1} className={styles.target}>
                <AgendaSection
                  items={project.agenda}
                  busy={runner.busy}
                  act={async (id, action, done) => runner.run({ on: 'agenda', id, act: action }, done)}
                />
              </div>
              <EscalationsSection project={project} />
            </RecordPart>
            <RecordPart place={6}>
              <RecordStory
                title={told.history.title}
                lines={projectStory(log.data ?? [], value)}
                error={log.error}
                retry={() => void log.refetch()}
              />
            </RecordPart>
          </>
        }
      />
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

const useStyles = makeStyles({
  target: { outlineStyle: 'none', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});
