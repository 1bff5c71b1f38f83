// The head of a project: where it lies, its title, its light, phase, portfolio and people; its budget and its menu at the right.
import { makeStyles, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { ProjectView } from '../../../contract/project.ts';
import { Light } from '../../charts/Light.tsx';
import { RecordHeader } from '../../record/RecordHeader.tsx';
import { useContainerWidth } from '../../shell/containerWidth.tsx';
import { SEPARATOR, useFormat, useWords } from '../../shell/language.tsx';
import { LinkButton } from '../../shell/LinkButton.tsx';

interface ProjectHeaderProps {
  readonly project: ProjectView;
  readonly canEdit: boolean;
  readonly menu: ReactNode;
}

export function ProjectHeader({ project, canEdit, menu }: ProjectHeaderProps) {
  const styles = useStyles();
  const words = useWords();
  const told = words.project;
  const format = useFormat();
  const narrow = useContainerWidth() === 'narrow';
  const { form, manager, responsible, portfolio } = project;
  const newest = project.cells.findLast((cell) => cell.is === 'reported' || cell.is === 'missing');
  const facts = [
    words.choices.projects.state[project.state],
    project.paused ? told.paused : null,
    portfolio === 'none' ? told.noPortfolio : told.portfolio({ name: words.choices.projects.portfolio[portfolio] }),
    responsible === null ? null : told.responsible({ name: responsible }),
    manager === null ? told.noManager : told.managedBy({ name: manager.name }),
  ].filter((fact) => fact !== null);
  const { budget } = form;
  return (
    <RecordHeader
      title={project.title}
      barTitle={project.number}
      breadcrumb={[{ label: told.list, href: '/projects' }, { label: project.number }]}
      meta={
        <>
          {newest && (
            <span className={styles.light}>
              <Light kind={newest.is === 'missing' ? 'missing' : (newest.overall ?? 'missing')} strong />
            </span>
          )}
          {facts.join(SEPARATOR)}
        </>
      }
      figures={
        budget === undefined || budget === null
          ? []
          : [{ label: told.budget, amount: format.kroner(budget), strong: true }]
      }
      actions={
        <>
          {canEdit && (
            <LinkButton
              href={`/projects/${encodeURIComponent(project.id)}/edit`}
              icon={<EditRegular />}
              {...(narrow && { label: told.edit })}
            >
              {!narrow && told.edit}
            </LinkButton>
          )}
          {menu}
        </>
      }
    />
  );
}

const useStyles = makeStyles({
  light: { marginRight: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground1 },
});
