// Editing a project: reads what it needs before it shows a field, and tells those who may not why.
import { Button } from '@fluentui/react-components';
import { LockClosed24Regular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { useProject } from '../../../api/portfolioQueries.ts';
import { useMe } from '../../../api/queries.ts';
import { useWords } from '../../../shell/language.tsx';
import { Explanation, ProblemPage } from '../../../shell/ProblemPage.tsx';
import { Loading } from '../../../shell/Skeletons.tsx';
import { ProjectForm } from './ProjectForm.tsx';

export function ProjectFormPage({ id }: { readonly id: string }) {
  const project = useProject(id);
  const me = useMe();
  const words = useWords().project.form;
  const [, navigate] = useLocation();
  if (!project.data || !me.data) {
    const error = project.error ?? me.error;
    return error ? <ProblemPage error={error} retry={() => void project.refetch()} /> : <Loading />;
  }
  const mayEdit = project.data.actions.some(({ action, blocked }) => action === 'edit' && blocked === null);
  if (!mayEdit) {
    return (
      <Explanation Icon={LockClosed24Regular} {...words.notYours}>
        <p>
          <Button onClick={() => navigate(`/projects/${encodeURIComponent(id)}`)}>{words.back}</Button>
        </p>
      </Explanation>
    );
  }
  const secretariat = me.data.seats.some(({ bodyKind }) => bodyKind === 'secretariat');
  return <ProjectForm project={project.data} today={me.data.today} secretariat={secretariat} />;
}
