// The fields of a project, part by part: the same where it is edited and where it is new.
import type { ReactNode } from 'react';
import type { ProjectView } from '../../../../contract/project.ts';
import type { ProjectFormField } from '../../../../domain/project/project.list.ts';
import type { FieldOption } from '../../../fields/FieldInput.tsx';
import { FormField } from '../../../fields/FormField.tsx';
import { useWords } from '../../../shell/language.tsx';
import { inputId } from './ProblemSummary.tsx';
import { fieldOf, partsFor, startOf, type TypedProject } from './projectForm.ts';
import { useProjectFormStyles } from './projectFormStyles.ts';

interface ProjectFieldsProps {
  readonly secretariat: boolean;
  readonly typed: TypedProject;
  /** What stands where nothing is typed. */
  readonly form: ProjectView['form'];
  readonly onType: (key: ProjectFormField, text: string) => void;
  readonly messages: Readonly<Record<string, string>>;
  readonly options: (key: ProjectFormField) => readonly FieldOption[];
  /** Stands right below the title. */
  readonly belowTitle?: ReactNode;
}

export function ProjectFields(props: ProjectFieldsProps) {
  const { secretariat, typed, form, onType, messages, options, belowTitle } = props;
  const styles = useProjectFormStyles();
  const words = useWords();
  const told = words.project.form;
  const field = (key: ProjectFormField) => (
    <FormField
      key={key}
      id={inputId(key)}
      field={fieldOf(key)}
      label={words.fields.projects[key]}
      optional={key !== 'title'}
      {...(key === 'title' && { className: styles.whole })}
      value={typed[key] ?? startOf(key, form)}
      onChange={(text) => onType(key, text)}
      message={messages[key] ?? null}
      options={options(key)}
    />
  );
  return partsFor(secretariat).map(({ part, fields }) => (
    <section key={part} className={styles.part} aria-label={told.parts[part]}>
      {secretariat && <h2 className={styles.title}>{told.parts[part]}</h2>}
      <div className={part === 'words' ? styles.one : styles.row}>
        {fields.flatMap((key) => (key === 'title' ? [field(key), belowTitle] : [field(key)]))}
      </div>
      {part === 'tolerances' && <p className={styles.quiet}>{told.tolerancesNote}</p>}
    </section>
  ));
}
