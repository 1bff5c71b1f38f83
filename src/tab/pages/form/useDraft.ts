// The draft of the page: what is typed, where it lies, and the server's side of it.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { ChangeView } from '../../../contract/change.ts';
import { useClient } from '../../api/context.tsx';
import { useChange, type CreateChange } from '../../api/queries.ts';
import type { DraftKeeper } from '../../draft/draftKeeper.ts';
import type { DraftPorts, DraftSnapshot } from '../../draft/draftState.ts';
import type { DraftStore } from '../../draft/draftStore.ts';
import { useKeeper } from '../../draft/useKeeper.ts';
import { CHANGE_FORM, type FormPath, type TypedForm } from './draft/formPaths.ts';

export type ChangeKeeper = DraftKeeper<ChangeView, FormPath, CreateChange>;
export type ChangeSnapshot = DraftSnapshot<ChangeView, FormPath>;
export type ChangeDraftStore = DraftStore<FormPath, CreateChange>;

export interface FormPorts extends DraftPorts<ChangeView, CreateChange> {
  readonly act: (id: string, action: 'submit' | 'withdraw', body: object, key: string) => Promise<ChangeView>;
}

/** The API as the form uses it: it saves often, so other pages read again only when they are opened. */
export function useFormPorts(): FormPorts {
  const client = useClient();
  const queries = useQueryClient();
  return useMemo(() => {
    const path = (id: string) => `/changes/${encodeURIComponent(id)}`;
    const kept = async (view: ChangeView) => {
      queries.setQueryData([path(view.id)], view);
      await queries.invalidateQueries({
        refetchType: 'none',
        predicate: ({ queryKey }) => queryKey[0] !== path(view.id),
      });
      return view;
    };
    return {
      create: async (body, key) => kept(await client.send('POST', '/changes', body, key)),
      edit: async (id, body, key) => kept(await client.send('PATCH', path(id), body, key)),
      load: async (id) => client.get(path(id)),
      act: async (id, action, body, key) => kept(await client.send('POST', `${path(id)}/${action}`, body, key)),
    };
  }, [client, queries]);
}

export interface DraftSetup {
  readonly ports: FormPorts;
  readonly store: ChangeDraftStore;
  readonly view: ChangeView | null;
  readonly start: TypedForm;
  readonly begun: boolean;
}

/** Keeps the draft while the page is there; saves it when the page is left. */
export function useDraft({ ports, store, view, start, begun }: DraftSetup): {
  keeper: ChangeKeeper;
  draft: ChangeSnapshot;
} {
  const { keeper, draft } = useKeeper({
    shape: CHANGE_FORM,
    ports,
    store,
    view,
    start,
    begun,
    autosave: view === null || view.state === 'draft',
  });
  const { data } = useChange(draft.view?.id ?? null);
  useEffect(() => {
    if (data) keeper.notice(data);
  }, [keeper, data]);
  return { keeper, draft };
}
