// What the pages read and do, as hooks over the API's routes. Shapes: the contract's schemas.
import {
  keepPreviousData,
  useQuery,
  useQueryClient,
  type QueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { ChangeView } from '../../contract/change.ts';
import type { changeActionBodies, ChangeActionName } from '../../contract/changeBodies.ts';
import type { RouteView } from '../../contract/changeRoute.ts';
import type { ChangesPageView } from '../../contract/changeRow.ts';
import type { LogEntryView } from '../../contract/log.ts';
import type { OverviewView } from '../../contract/overview.ts';
import type { BodyView, MeView } from '../../contract/people.ts';
import type { RoundView, roundActionBodies, RoundActionName } from '../../contract/round.ts';
import type { SystemView } from '../../contract/system.ts';
import type { Change, ChangeFormField } from '../../domain/change/change.list.ts';
import type * as z from 'zod/mini';
import { paramsOf, type ListQuery } from '../../contract/changesQuery.ts';
import { useAction } from './action.ts';
import { ApiProblem } from './client.ts';
import { LIVE, useClient } from './context.tsx';

/** What a person fills in; null empties a field. */
type ChangeForm = { [K in ChangeFormField]?: Change[K] | null };
type BusinessCaseForm = NonNullable<ChangeView['businessCase']>['fields'];
export type CreateChange = ChangeForm & { businessCase?: BusinessCaseForm };

/** One action on a case with its body, such as `{ action: 'withdraw', body: { version: 3, reason: '…' } }`. */
export type ChangeAction = {
  [A in ChangeActionName]: { action: A; body: z.input<(typeof changeActionBodies)[A]> };
}[ChangeActionName];
export type RoundAction = {
  [A in RoundActionName]: { action: A; body: z.input<(typeof roundActionBodies)[A]> };
}[RoundActionName];

/** Who the reader is, with seats, and what day it is. */
export const useMe = () => useRead<MeView>('/me');
export const useOverview = () => useRead<OverviewView>('/overview');
export const useSystems = () => useRead<SystemView[]>('/systems');
export const useBodies = () => useRead<BodyView[]>('/bodies');
export const useChange = (id: string | null) => useRead<ChangeView>(id === null ? null : `/changes/${segment(id)}`);
/** The rounds of one case, oldest first. */
export const useRounds = (change: string | null) =>
  useRead<RoundView[]>(change === null ? null : `/rounds?${new URLSearchParams({ change })}`);
/** `record` is `changes/<id>` or `rounds/<id>`. */
export const useLog = (record: string | null) =>
  useRead<LogEntryView[]>(record === null ? null : `/log?${new URLSearchParams({ record })}`);

export const useChangesPage = (query: ListQuery, limit: number): UseQueryResult<ChangesPageView> =>
  useListPage<ChangesPageView>(pageOf(query, limit));

/** A list as far as it has been scrolled; what stood there stands while the next answer is on its way. */
export function useListPage<T>(path: string): UseQueryResult<T> {
  const client = useClient();
  return useQuery<T>({
    queryKey: [path],
    queryFn: async ({ signal }) => client.get<T>(path, signal),
    placeholderData: keepPreviousData,
  });
}

/** Everything that a view and its filters let through, read once: for a file. */
export function useWholeList(): (query: ListQuery) => Promise<ChangesPageView> {
  const client = useClient();
  return async (query) => client.get<ChangesPageView>(pageOf(query, EVERYTHING));
}

const EVERYTHING = 1_000_000;
const pageOf = (query: ListQuery, limit: number): string =>
  `/changes/page?${new URLSearchParams({ ...paramsOf(query), limit: `${limit}` })}`;

/** The route of an amount, asked only when there is one; the last answer stands while the next is on its way. */
export function useRoute({ oneOffCost, system }: { oneOffCost: number | null; system?: string | null }) {
  const client = useClient();
  const asked = new URLSearchParams({
    ...(oneOffCost !== null && { oneOffCost: String(oneOffCost) }),
    ...(system && { system }),
  });
  return useQuery<RouteView>({
    queryKey: ['/changes/route', String(asked)],
    queryFn: async ({ signal }) => client.get<RouteView>(`/changes/route?${asked}`, signal),
    enabled: oneOffCost !== null && Number.isSafeInteger(oneOffCost) && oneOffCost >= 0 && oneOffCost < 1e12,
    placeholderData: keepPreviousData,
    // An answer stands; one that did not come is asked for again.
    refetchInterval: ({ state: { error } }) => (error instanceof ApiProblem && error.outcomeUnknown ? LIVE : false),
    refetchOnReconnect: true,
    staleTime: 60_000,
  });
}

export function useChangeAction(id: string) {
  const client = useClient();
  const queries = useQueryClient();
  return useAction<ChangeAction, ChangeView>({
    identity: (act) => [id, act],
    send: async ({ action, body }, key) => client.send('POST', `/changes/${segment(id)}/${action}`, body, key),
    done: (change) => keep(queries, change),
  });
}

export function useRoundAction(id: string) {
  const client = useClient();
  const queries = useQueryClient();
  return useAction<RoundAction, RoundView>({
    identity: (act) => [id, act],
    send: async ({ action, body }, key) => client.send('POST', `/rounds/${segment(id)}/${action}`, body, key),
    done: async (round) => {
      queries.setQueryData([`/rounds/${segment(id)}`], round);
      await queries.invalidateQueries();
    },
  });
}

/** What stands at a path; null: nothing is read yet. */
export function useRead<T>(path: string | null): UseQueryResult<T> {
  const client = useClient();
  return useQuery<T>({
    queryKey: [path],
    queryFn: async ({ signal }) => client.get<T>(path ?? '', signal),
    enabled: path !== null,
  });
}

/** The case that an action answered is shown at once; everything else that it may have moved is read again. */
async function keep(queries: QueryClient, change: ChangeView): Promise<void> {
  queries.setQueryData([`/changes/${segment(change.id)}`], change);
  await queries.invalidateQueries();
}

export const segment = encodeURIComponent;
