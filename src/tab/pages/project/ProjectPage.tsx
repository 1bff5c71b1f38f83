// The page of one project: where it stands, what presses, who takes part, what is owed, and its whole story.
import { useMe } from '../../api/queries.ts';
import { useProject } from '../../api/portfolioQueries.ts';
import { useBarOf } from '../../shell/bar.tsx';
import { OldFactsBar } from '../../shell/ErrorBar.tsx';
import { useWords } from '../../shell/language.tsx';
import { ProblemPage } from '../../shell/ProblemPage.tsx';
import { ProjectBody } from './ProjectBody.tsx';
import { ProjectSkeleton } from './ProjectSkeleton.tsx';

export function ProjectPage({ id }: { readonly id: string }) {
  const project = useProject(id);
  const me = useMe();
  const retry = () => void project.refetch();
  if (!project.data || !me.data) {
    const error = project.error ?? me.error;
    return error ? <ProblemPage error={error} retry={retry} /> : <Waiting />;
  }
  return (
    <>
      {project.error && <OldFactsBar error={project.error} readAt={project.dataUpdatedAt} retry={retry} />}
      <ProjectBody project={project.data} today={me.data.today} />
    </>
  );
}

function Waiting() {
  useBarOf(useWords().project.loading);
  return <ProjectSkeleton />;
}
