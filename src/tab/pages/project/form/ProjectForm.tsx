// The form of a project. What is typed is kept on this computer until it is saved; only what is changed is sent.
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ProjectView } from '../../../../contract/project.ts';
import type { ProjectFormField } from '../../../../domain/project/project.list.ts';
import { ruleWords } from '../../../../text/rules.ts';
import { useEditProject, type EditProject } from '../../../api/portfolioQueries.ts';
import { useWords } from '../../../shell/language.tsx';
import { PageHeader } from '../../../shell/PageHeader.tsx';
import { RuleLine } from '../../../shell/RuleLine.tsx';
import { useKept } from '../../../shell/useKept.ts';
import { useRunner } from '../../../shell/useRunner.ts';
import { FormAlert } from './FormAlert.tsx';
import { ProblemSummary } from './ProblemSummary.tsx';
import { ProjectFields } from './ProjectFields.tsx';
import { ProjectFoot } from './ProjectFoot.tsx';
import { bodyOf, changedIn, problemsIn, type TypedProject } from './projectForm.ts';
import { useProjectFormStyles } from './projectFormStyles.ts';
import { useProjectMessages } from './useProjectMessages.ts';
import { useProjectOptions } from './useProjectOptions.ts';

interface ProjectFormProps {
  readonly project: ProjectView;
  readonly today: string;
  readonly secretariat: boolean;
}

/** What is typed, and the version of the project that it was typed over. */
interface Kept {
  readonly version: number | null;
  readonly typed: TypedProject;
}
const NOTHING: Kept = { version: null, typed: {} };

export function ProjectForm({ project, today, secretariat }: ProjectFormProps) {
  const styles = useProjectFormStyles();
  const words = useWords();
  const told = words.project.form;
  const [, navigate] = useLocation();
  const [kept, keep, forget] = useKept<Kept>(`projects/${project.id}/form`, NOTHING);
  const [restored] = useState(Object.keys(kept.typed).length > 0);
  const edit = useEditProject(project.id).mutateAsync;
  const runner = useRunner<EditProject>(edit);
  const [stopped, setStopped] = useState(0);
  const { form } = project;
  const options = useProjectOptions(
    today,
    [form.responsible, form.steeringRegion].filter((region) => region !== null && region !== undefined),
  );
  const changed = changedIn(kept.typed, form);
  const place = `/projects/${encodeURIComponent(project.id)}`;
  const problems = stopped === 0 ? [] : problemsIn(kept.typed, form);
  const messages = useProjectMessages(problems, runner.notice);

  const type = (key: ProjectFormField, text: string) =>
    keep({ version: kept.version ?? project.version, typed: { ...kept.typed, [key]: text } });
  const leave = () => {
    forget();
    navigate(place);
  };
  const save = async () => {
    if (changed.length === 0) return leave();
    if (problemsIn(kept.typed, form).length > 0) return setStopped(stopped + 1);
    setStopped(0);
    if (await runner.run(bodyOf(kept.typed, form, kept.version ?? project.version), told.saved)) return leave();
    // What somebody else changed is told; the next press is over what stands now.
    keep({ ...kept, version: null });
  };
  return (
    <div className={styles.page}>
      <PageHeader
        title={told.title({ number: project.number })}
        titleInBar
        tight
        breadcrumb={[
          { label: words.project.list, href: '/projects' },
          { label: project.number, href: place },
        ]}
        meta={project.title}
      />
      <div className={styles.fields}>
        <FormAlert notice={runner.notice} dismiss={runner.dismiss} />
        <ProblemSummary fields={problems.map(({ field }) => field)} stopped={stopped} />
        {restored && changed.length > 0 && <p className={styles.quiet}>{told.kept}</p>}
        {!secretariat && <Frame />}
        <ProjectFields
          secretariat={secretariat}
          typed={kept.typed}
          form={form}
          onType={type}
          messages={messages}
          options={options}
        />
      </div>
      <ProjectFoot
        note={changed.length === 0 ? told.nothing : told.unsaved}
        leave={changed.length === 0 ? told.back : told.discard}
        save={runner.busy ? told.saving : told.save}
        busy={runner.busy}
        onLeave={leave}
        onSave={() => void save()}
      />
    </div>
  );
}

/** Why the reader sees fewer fields than the project has (GATE-4). */
function Frame() {
  const words = useWords();
  const rule = ruleWords(words, 'GATE-4');
  return (
    <div>
      <p>{words.project.form.frameNote}</p>
      {rule && <RuleLine kind={rule.kind} text={rule.text} source={rule.source} />}
    </div>
  );
}
