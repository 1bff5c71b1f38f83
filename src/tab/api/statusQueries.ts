// Status reports and escalations, as hooks over the API's routes.
import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import type {
  CreateEscalation,
  escalationActionBodies,
  EscalationActionName,
  EscalationsPageView,
  EscalationsNewView,
  EscalationView,
} from '../../contract/escalation.ts';
import { paramsOf as escalationsParamsOf, type EscalationsQuery } from '../../contract/escalationsQuery.ts';
import { paramsOf as reportsParamsOf, type ReportsQuery } from '../../contract/reportsQuery.ts';
import type { ReportsPageView, statusActionBodies, StatusView } from '../../contract/status.ts';
import { useAction } from './action.ts';
import { useClient } from './context.tsx';
import { segment, useListPage, useRead } from './queries.ts';

export type EscalationAction = {
  [A in EscalationActionName]: { action: A; body: z.input<(typeof escalationActionBodies)[A]> };
}[EscalationActionName];
export type CorrectReport = z.input<(typeof statusActionBodies)['correct']>;

export const useReport = (id: string): UseQueryResult<StatusView> => useRead<StatusView>(reportPath(id));
export const useEscalation = (id: string): UseQueryResult<EscalationView> => useRead<EscalationView>(placeOf(id));
/** What the reader may begin an escalation about. */
export const useBeginnings = (): UseQueryResult<EscalationsNewView> => useRead<EscalationsNewView>('/escalations/new');

export const useReportsPage = (query: ReportsQuery, limit: number): UseQueryResult<ReportsPageView> =>
  useListPage<ReportsPageView>(`/status/page?${new URLSearchParams({ ...reportsParamsOf(query), limit: `${limit}` })}`);
export const useEscalationsPage = (query: EscalationsQuery, limit: number): UseQueryResult<EscalationsPageView> =>
  useListPage<EscalationsPageView>(
    `/escalations/page?${new URLSearchParams({ ...escalationsParamsOf(query), limit: `${limit}` })}`,
  );

/** Answers the draft of the correction. */
export function useCorrectReport(id: string) {
  const client = useClient();
  const queries = useQueryClient();
  return useAction<CorrectReport, StatusView>({
    identity: (body) => [id, body],
    send: async (body, key) => client.send('POST', `${reportPath(id)}/correct`, body, key),
    done: async (correction) => {
      queries.setQueryData([reportPath(correction.id)], correction);
      await queries.invalidateQueries();
    },
  });
}

export function useBeginEscalation() {
  const client = useClient();
  const queries = useQueryClient();
  return useAction<CreateEscalation, EscalationView>({
    identity: (body) => body,
    send: async (body, key) => client.send('POST', '/escalations', body, key),
    done: async (escalation) => {
      queries.setQueryData([placeOf(escalation.id)], escalation);
      await queries.invalidateQueries();
    },
  });
}

export function useEscalationAction(id: string) {
  const client = useClient();
  const queries = useQueryClient();
  return useAction<EscalationAction, EscalationView>({
    identity: (act) => [id, act],
    send: async ({ action, body }, key) => client.send('POST', `${placeOf(id)}/${action}`, body, key),
    done: async (escalation) => {
      queries.setQueryData([placeOf(id)], escalation);
      await queries.invalidateQueries();
    },
  });
}

export const reportPath = (id: string): string => `/status/${segment(id)}`;
const placeOf = (id: string): string => `/escalations/${segment(id)}`;
