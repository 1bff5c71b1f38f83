// The page of one project: where it stands, what presses, who takes part, what is owed, and its whole story.
import { useProject } from '../../api/portfolioQueries.ts';
import { RecordPage } from '../../record/RecordPage.tsx';
import { RecordSkeleton } from '../../record/RecordSkeleton.tsx';
import { useWords } from '../../shell/language.tsx';
import { ProjectBody } from './ProjectBody.tsx';

export function ProjectPage({ id }: { readonly id: string }) {
  const { loading } = useWords().project;
  return (
    <RecordPage read={useProject(id)} skeleton={<RecordSkeleton label={loading} side="slim" first="table" />}>
      {(project, { today }) => <ProjectBody project={project} today={today} />}
    </RecordPage>
  );
}
