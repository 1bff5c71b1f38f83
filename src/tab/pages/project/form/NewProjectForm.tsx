// The form of a new project: an edited project's fields, and the phase that it is in. What is typed is kept until it is created.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { FIRST_PHASES } from '../../../../domain/project/project.create.ts';
import { useCreateProject, type CreateProject } from '../../../api/portfolioQueries.ts';
import { FormField } from '../../../fields/FormField.tsx';
import { useWords } from '../../../shell/language.tsx';
import { PageHeader } from '../../../shell/PageHeader.tsx';
import { useKept } from '../../../shell/useKept.ts';
import { useRunner } from '../../../shell/useRunner.ts';
import { FormAlert } from './FormAlert.tsx';
import { BLANK, createBodyOf, FIRST_FIELDS, newProblemsIn, type TypedNew } from './newProject.ts';
import { inputId, ProblemSummary } from './ProblemSummary.tsx';
import { ProjectFields } from './ProjectFields.tsx';
import { ProjectFoot } from './ProjectFoot.tsx';
import { useProjectFormStyles } from './projectFormStyles.ts';
import { useProjectMessages } from './useProjectMessages.ts';
import { useProjectOptions } from './useProjectOptions.ts';

const NOTHING: TypedNew = {};

export function NewProjectForm({ today }: { readonly today: string }) {
  const styles = useProjectFormStyles();
  const words = useWords();
  const told = words.project.form;
  const [, navigate] = useLocation();
  const [typed, keep, forget] = useKept<TypedNew>('projects/new/form', NOTHING);
  const [restored] = useState(Object.keys(typed).length > 0);
  const [stopped, setStopped] = useState(0);
  const create = useCreateProject().mutateAsync;
  const runner = useRunner<CreateProject>(async (body) => {
    const { id } = await create(body);
    forget();
    navigate(`/projects/${encodeURIComponent(id)}`, { replace: true });
  });
  const problems = stopped === 0 ? [] : newProblemsIn(typed, today);
  const messages = useProjectMessages(problems, runner.notice);
  const options = useProjectOptions(today, []);
  const phases = FIRST_PHASES.map((value) => ({ value, label: words.choices.projects.state[value] }));
  const save = () => {
    const body = createBodyOf(typed);
    if (body === null || newProblemsIn(typed, today).length > 0) return setStopped(stopped + 1);
    setStopped(0);
    void runner.run(body, told.saved);
  };
  const leave = () => {
    forget();
    navigate('/projects');
  };
  const first = (key: keyof typeof FIRST_FIELDS) => ({
    id: inputId(key),
    field: FIRST_FIELDS[key],
    optional: false,
    value: typed[key] ?? '',
    onChange: (text: string) => keep({ ...typed, [key]: text }),
    message: messages[key] ?? null,
  });
  const isEmpty = Object.values(typed).every((text) => text === '');
  return (
    <div className={styles.page}>
      <PageHeader
        title={told.newTitle}
        titleInBar
        tight
        breadcrumb={[{ label: words.project.list, href: '/projects' }, { label: told.newTitle }]}
      />
      <div className={styles.fields}>
        <FormAlert notice={runner.notice} dismiss={runner.dismiss} />
        <ProblemSummary fields={problems.map(({ field }) => field)} stopped={stopped} />
        {restored && !isEmpty && <p className={styles.quiet}>{told.kept}</p>}
        <ProjectFields
          secretariat
          typed={typed}
          form={BLANK}
          onType={(key, text) => keep({ ...typed, [key]: text })}
          messages={messages}
          options={options}
          belowTitle={
            <div key="first" className={styles.pair}>
              <FormField {...first('phase')} label={words.fields.projects.state} options={phases} />
              <FormField {...first('from')} label={told.from} hint={told.fromHint} />
            </div>
          }
        />
      </div>
      <ProjectFoot
        note={isEmpty ? '' : told.unsaved}
        leave={isEmpty ? told.backToList : told.discard}
        save={runner.busy ? told.creating : told.create}
        busy={runner.busy}
        onLeave={leave}
        onSave={save}
      />
    </div>
  );
}
