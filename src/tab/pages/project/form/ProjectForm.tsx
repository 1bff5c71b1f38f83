// The form of a project. What is typed is kept on this computer until it is saved; only what is changed is sent.
import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { ProjectView } from '../../../../contract/project.ts';
import type { ProjectFormField } from '../../../../domain/project/project.list.ts';
import { ruleWords } from '../../../../text/rules.ts';
import { useEditProject, type EditProject } from '../../../api/portfolioQueries.ts';
import { FormField } from '../../../fields/FormField.tsx';
import { useWords } from '../../../shell/language.tsx';
import { NoticeBar } from '../../../shell/NoticeBar.tsx';
import { PageHeader } from '../../../shell/PageHeader.tsx';
import { RuleLine } from '../../../shell/RuleLine.tsx';
import { useKept } from '../../../shell/useKept.ts';
import { useRunner } from '../../../shell/useRunner.ts';
import { projectFieldLabel, projectFieldText } from '../projectStory.ts';
import { useProjectWords } from '../useProjectWords.ts';
import { bodyOf, changedIn, fieldOf, partsFor, problemsIn, startOf, type TypedProject } from './projectForm.ts';
import { inputId, ProblemSummary } from './ProblemSummary.tsx';
import { useProjectFormStyles } from './projectFormStyles.ts';
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
  const value = useProjectWords();
  const { words } = value;
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
  const messages = useMessages(problems, runner);
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (runner.notice) alert.current?.focus();
  }, [runner.notice]);

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
        <div ref={alert} tabIndex={-1} aria-live="polite" className={styles.alert}>
          {runner.notice?.kind === 'problem' && (
            <NoticeBar
              notice={runner.notice}
              onDismiss={runner.dismiss}
              fields={{
                label: (field) => projectFieldLabel(field, words),
                value: (field, at) => projectFieldText(field, at, value),
              }}
            />
          )}
        </div>
        <ProblemSummary fields={problems.map(({ field }) => field)} stopped={stopped} />
        {restored && changed.length > 0 && <p className={styles.quiet}>{told.kept}</p>}
        {!secretariat && <Frame />}
        {partsFor(secretariat).map(({ part, fields }) => (
          <section key={part} className={styles.part} aria-label={told.parts[part]}>
            {secretariat && <h2 className={styles.title}>{told.parts[part]}</h2>}
            <div className={part === 'words' ? styles.one : styles.row}>
              {fields.map((key) => (
                <FormField
                  key={key}
                  id={inputId(key)}
                  field={fieldOf(key)}
                  label={words.fields.projects[key]}
                  optional={key !== 'title'}
                  {...(key === 'title' && { className: styles.whole })}
                  value={kept.typed[key] ?? startOf(key, form)}
                  onChange={(text) => type(key, text)}
                  message={messages[key] ?? null}
                  options={options(key)}
                />
              ))}
            </div>
            {part === 'tolerances' && <p className={styles.quiet}>{told.tolerancesNote}</p>}
          </section>
        ))}
      </div>
      <div className={styles.foot}>
        <span className={styles.quiet}>{changed.length === 0 ? told.nothing : told.unsaved}</span>
        <div className={styles.buttons}>
          <Button onClick={leave}>{changed.length === 0 ? told.back : told.discard}</Button>
          <Button appearance="primary" disabledFocusable={runner.busy} onClick={() => void save()}>
            {runner.busy ? told.saving : told.save}
          </Button>
        </div>
      </div>
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

/** What is told at the fields: what a press was stopped by, and what the server refused. */
function useMessages(
  problems: ReturnType<typeof problemsIn>,
  { notice }: ReturnType<typeof useRunner<EditProject>>,
): Readonly<Record<string, string>> {
  const words = useWords();
  const refused = notice?.kind === 'problem' ? (notice.problem.problem.fields ?? []) : [];
  return Object.fromEntries([
    ...refused.map(({ field, message }) => [field, message] as const),
    ...problems.map(
      ({ field, code, limit }) =>
        [
          field,
          code === 'end-before-start'
            ? words.project.form.endBeforeStart
            : words.fieldProblems[code]({ field, ...(limit !== undefined && { limit }) }),
        ] as const,
    ),
  ]);
}
