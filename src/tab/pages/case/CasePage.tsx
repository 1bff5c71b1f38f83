// The page of one case: what waits for the reader, how far it has come, what the regions answered, and its whole story.
import { useWords } from '../../shell/language.tsx';
import { useChange, useMe } from '../../api/queries.ts';
import { useBarOf } from '../../shell/bar.tsx';
import { OldFactsBar } from '../../shell/ErrorBar.tsx';
import { ProblemPage } from '../../shell/ProblemPage.tsx';
import { CaseBody } from './CaseBody.tsx';
import { CaseSkeleton } from './CaseSkeleton.tsx';
import { RestrictedCase } from './RestrictedCase.tsx';

export function CasePage({ id }: { readonly id: string }) {
  const change = useChange(id);
  const me = useMe();
  const retry = () => void change.refetch();
  if (!change.data || !me.data) {
    const error = change.error ?? me.error;
    return error ? <ProblemPage error={error} retry={retry} /> : <Waiting />;
  }
  return (
    <>
      {change.error && <OldFactsBar error={change.error} readAt={change.dataUpdatedAt} retry={retry} />}
      {change.data.restricted ? (
        <RestrictedCase change={change.data} me={me.data} />
      ) : (
        <CaseBody change={change.data} me={me.data} />
      )}
    </>
  );
}

function Waiting() {
  useBarOf(useWords().case.loading);
  return <CaseSkeleton />;
}
