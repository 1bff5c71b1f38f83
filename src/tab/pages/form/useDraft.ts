// The draft of the page: what is typed, where it lies, and the server's side of it.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ChangeView } from '../../../contract/schemas.ts';
import { useClient } from '../../api/context.tsx';
import { useChange } from '../../api/queries.ts';
import { DraftKeeper } from './draft/draftKeeper.ts';
import type { DraftPorts, DraftSnapshot } from './draft/draftState.ts';
import type { DraftStore } from './draft/draftStore.ts';
import type { TypedForm } from './draft/formPaths.ts';

export interface FormPorts extends DraftPorts {
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
  readonly store: DraftStore;
  readonly view: ChangeView | null;
  readonly start: TypedForm;
  readonly begun: boolean;
}

/** Keeps the draft while the page is there; saves it when the page is left. */
export function useDraft({ ports, store, view, start, begun }: DraftSetup): {
  keeper: DraftKeeper;
  draft: DraftSnapshot;
} {
  const [keeper] = useState(
    () =>
      new DraftKeeper({
        ports,
        store,
        view,
        start,
        begun,
        autosave: view === null || view.state === 'draft',
        now: () => new Date(),
        newKey: () => crypto.randomUUID(),
      }),
  );
  const draft = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  const { data } = useChange(draft.view?.id ?? null);
  useEffect(() => {
    if (data) keeper.notice(data);
  }, [keeper, data]);
  useEffect(() => {
    keeper.resume();
    addEventListener('online', keeper.resume);
    return () => {
      removeEventListener('online', keeper.resume);
      keeper.leave();
    };
  }, [keeper]);
  return { keeper, draft };
}
