// “Nyt projekt”: the form for the secretariat; others are told who can.
import { Button } from '@fluentui/react-components';
import { LockClosed24Regular } from '@fluentui/react-icons';
import { useLocation } from 'wouter';
import { useMe } from '../../../api/queries.ts';
import { useWords } from '../../../shell/language.tsx';
import { Explanation, ProblemPage } from '../../../shell/ProblemPage.tsx';
import { Loading } from '../../../shell/Skeletons.tsx';
import { NewProjectForm } from './NewProjectForm.tsx';

export function NewProjectPage() {
  const me = useMe();
  const words = useWords().project.form;
  const [, navigate] = useLocation();
  if (!me.data) return me.error ? <ProblemPage error={me.error} retry={() => void me.refetch()} /> : <Loading />;
  if (!me.data.seats.some(({ bodyKind }) => bodyKind === 'secretariat')) {
    return (
      <Explanation Icon={LockClosed24Regular} {...words.notYoursToCreate}>
        <p>
          <Button onClick={() => navigate('/projects')}>{words.backToList}</Button>
        </p>
      </Explanation>
    );
  }
  return <NewProjectForm today={me.data.today} />;
}
