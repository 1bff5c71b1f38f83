// The head of a project: where it lies, its title, its light, phase, portfolio and people; its budget and its menu at the right.
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { ProjectView } from '../../../contract/project.ts';
import { Light } from '../../charts/Light.tsx';
import { FROM_MIDDLE, NARROW, useContainerWidth } from '../../shell/containerWidth.tsx';
import { SEPARATOR, useFormat, useWords } from '../../shell/language.tsx';
import { followInside } from '../../shell/links.ts';
import { PageHeader } from '../../shell/PageHeader.tsx';

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
  const [, navigate] = useLocation();
  const { form, manager, responsible, portfolio } = project;
  const newest = project.cells.findLast((cell) => cell.is === 'reported' || cell.is === 'missing');
  const facts = [
    words.choices.projects.state[project.state],
    project.paused ? told.paused : null,
    portfolio === 'none' ? told.noPortfolio : told.portfolio({ name: words.choices.projects.portfolio[portfolio] }),
    responsible === null ? null : told.responsible({ name: responsible }),
    manager === null ? told.noManager : told.managedBy({ name: manager.name }),
  ].filter((fact) => fact !== null);
  return (
    <PageHeader
      title={project.title}
      barTitle={project.number}
      breadcrumb={[{ label: told.list, href: '/projects' }, { label: project.number }]}
      tight
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
      actions={
        <>
          {form.budget !== undefined && form.budget !== null && (
            <div className={styles.amount}>
              <span className={styles.label}>{told.budget}</span>
              <span className={styles.strong}>{format.kroner(form.budget)}</span>
            </div>
          )}
          <div className={styles.menu}>
            {canEdit && (
              <Button
                as="a"
                href={`/projects/${encodeURIComponent(project.id)}/edit`}
                icon={<EditRegular />}
                onClick={followInside(navigate)}
                aria-label={narrow ? told.edit : undefined}
              >
                {!narrow && told.edit}
              </Button>
            )}
            {menu}
          </div>
        </>
      }
    />
  );
}

const DOWN = '22px';

const useStyles = makeStyles({
  light: { marginRight: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground1 },
  amount: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    fontVariantNumeric: 'tabular-nums',
    // The figure stands on the title's line, not in the middle of the whole head.
    [FROM_MIDDLE]: { marginRight: tokens.spacingHorizontalL, paddingTop: DOWN },
    [NARROW]: { flexDirection: 'row', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  strong: { ...typographyStyles.subtitle1, whiteSpace: 'nowrap', [NARROW]: { ...typographyStyles.subtitle2 } },
  menu: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    [FROM_MIDDLE]: { paddingTop: DOWN },
    [NARROW]: { marginLeft: 'auto', '& > *': { minHeight: '36px', minWidth: '36px' } },
  },
});
