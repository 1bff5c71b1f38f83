// The page of one case: what waits for the reader, how far it has come, what the regions answered, and its whole story.
import { useChange } from '../../api/queries.ts';
import { RecordPage } from '../../record/RecordPage.tsx';
import { RecordSkeleton } from '../../record/RecordSkeleton.tsx';
import { useWords } from '../../shell/language.tsx';
import { CaseBody } from './CaseBody.tsx';
import { RestrictedCase } from './RestrictedCase.tsx';

export function CasePage({ id }: { readonly id: string }) {
  const { loading } = useWords().case;
  return (
    <RecordPage read={useChange(id)} skeleton={<RecordSkeleton label={loading} side="wide" first="panel" />}>
      {(change, me) =>
        change.restricted ? <RestrictedCase change={change} me={me} /> : <CaseBody change={change} me={me} />
      }
    </RecordPage>
  );
}
