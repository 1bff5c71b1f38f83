// The form of a change request: a new one (`id` null), or a case to edit. Reads what it needs before it shows a field.
import { useState } from 'react';
import type { ChangeView } from '../../../contract/change.ts';
import type { MeView } from '../../../contract/people.ts';
import { filingSeat } from '../../../domain/people/rights.ts';
import { problemOfError } from '../../api/client.ts';
import { useChange, useMe, useSystems } from '../../api/queries.ts';
import { ProblemPage } from '../../shell/ProblemPage.tsx';
import { ChangeForm } from './ChangeForm.tsx';
import { draftStore } from '../../draft/draftStore.ts';
import { CHANGE_FORM, typedOf } from './draft/formPaths.ts';
import type { ChangeDraftStore } from './useDraft.ts';
import { FormSkeleton } from './FormSkeleton.tsx';
import { NotEditable } from './NotEditable.tsx';
import { NotYours } from './NotYours.tsx';
import { startForm } from './startForm.ts';

export function ChangeFormPage({ id }: { readonly id: string | null }) {
  const me = useMe();
  // Who cannot file is told before they write, not after.
  if (me.data && id === null && !filingSeat(me.data.seats)) return <NotYours />;
  if (me.data) return <Opened id={id} me={me.data} />;
  return me.error ? <ProblemPage error={me.error} retry={() => void me.refetch()} /> : <FormSkeleton />;
}

function Opened({ id, me }: { readonly id: string | null; readonly me: MeView }) {
  const [store] = useState((): ChangeDraftStore => draftStore(CHANGE_FORM, me.id, id ?? 'new'));
  const [found, setFound] = useState(() => store.read());
  const known = id ?? found?.id ?? null;
  const systems = useSystems();
  const change = useChange(known);
  // What the form began with: later readings of the case are the draft's business.
  const [begun, setBegun] = useState<ChangeView | null>(null);

  if (!systems.data) {
    return systems.error ? (
      <ProblemPage error={systems.error} retry={() => void systems.refetch()} />
    ) : (
      <FormSkeleton />
    );
  }
  if (known !== null && begun === null) {
    const gone = change.error !== null && problemOfError(change.error).kind === 'not-found';
    // What was begun here has been filed or deleted elsewhere: a new one begins empty.
    const over = gone || (change.data !== undefined && change.data.state !== 'draft');
    if (id === null && over) {
      store.clear();
      setFound(null);
      return null;
    }
    if (change.data) setBegun(change.data);
    else if (change.error) return <ProblemPage error={change.error} retry={() => void change.refetch()} />;
    return <FormSkeleton />;
  }
  if (begun && begun.editableFields.length === 0) return <NotEditable view={begun} draftHere={found !== null} />;
  const start = begun ? typedOf(begun) : startForm(me, systems.data);
  return <ChangeForm me={me} systems={systems.data} store={store} view={begun} start={start} begun={id === null} />;
}
