// The portfolio, the projects and the items on agendas, as hooks over the API's routes.
import {
  keepPreviousData,
  useQuery,
  useQueryClient,
  type QueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import type * as z from 'zod/mini';
import type { agendaActionBodies, AgendaActionName, AgendaItemView } from '../../contract/agenda.ts';
import type { LogEntryView } from '../../contract/log.ts';
import type {
  createProjectBody,
  editProjectBody,
  PortfolioView,
  projectActionBodies,
  ProjectActionName,
  ProjectView,
} from '../../contract/project.ts';
import { useAction } from './action.ts';
import { useClient } from './context.tsx';
import { segment, useLog, useRead } from './queries.ts';

/** One action on a project with its body, such as `{ action: 'remind', body: { version: 3 } }`. */
export type ProjectAction = {
  [A in ProjectActionName]: { action: A; body: z.input<(typeof projectActionBodies)[A]> };
}[ProjectActionName];
export type AgendaAction = {
  [A in AgendaActionName]: { action: A; body: z.input<(typeof agendaActionBodies)[A]> };
}[AgendaActionName];
/** Only what is changed; `null` empties a field. */
export type EditProject = z.input<typeof editProjectBody>;
export type CreateProject = z.input<typeof createProjectBody>;

/** `month` is the last one shown, `YYYY-MM`; null: the last that has ended. The month shown stands until the next one is there. */
export function usePortfolio(month: string | null): UseQueryResult<PortfolioView> {
  const client = useClient();
  const path = month === null ? '/portfolio' : `/portfolio?${new URLSearchParams({ month })}`;
  return useQuery<PortfolioView>({
    queryKey: [path],
    queryFn: async ({ signal }) => client.get<PortfolioView>(path, signal),
    placeholderData: keepPreviousData,
  });
}

export const useProject = (id: string) => useRead<ProjectView>(placeOf(id));

/** What has happened to the project, oldest first. */
export const useProjectLog = (id: string): UseQueryResult<LogEntryView[]> => useLog(`projects/${id}`);

/** Acts on one of several projects: the portfolio reminds any of them. */
export function useProjectAction() {
  const client = useClient();
  const queries = useQueryClient();
  return useAction<{ id: string; act: ProjectAction }, ProjectView>({
    identity: (variables) => variables,
    send: async ({ id, act }, key) => client.send('POST', `${placeOf(id)}/${act.action}`, act.body, key),
    done: (project) => keep(queries, project),
  });
}

export function useCreateProject() {
  const client = useClient();
  const queries = useQueryClient();
  return useAction<CreateProject, ProjectView>({
    identity: (body) => body,
    send: async (body, key) => client.send('POST', '/projects', body, key),
    done: (project) => keep(queries, project),
  });
}

export function useEditProject(id: string) {
  const client = useClient();
  const queries = useQueryClient();
  return useAction<EditProject, ProjectView>({
    identity: (body) => [id, body],
    send: async (body, key) => client.send('PATCH', placeOf(id), body, key),
    done: (project) => keep(queries, project),
  });
}

export function useAgendaAction() {
  const client = useClient();
  const queries = useQueryClient();
  return useAction<{ id: string; act: AgendaAction }, AgendaItemView>({
    identity: (variables) => variables,
    send: async ({ id, act: { action, body } }, key) =>
      client.send('POST', `/agenda/${segment(id)}/${action}`, body, key),
    done: async () => queries.invalidateQueries(),
  });
}

/** The monthly report as a PDF, with the filters that the page has. */
export function useReportFile(): (params: Readonly<Record<string, string>>) => Promise<Blob> {
  const client = useClient();
  return async (params) => client.file(`/portfolio/report.pdf?${new URLSearchParams(params)}`);
}

const placeOf = (id: string) => `/projects/${segment(id)}`;

/** The project that an action answered is shown at once; everything else that it may have moved is read again. */
async function keep(queries: QueryClient, project: ProjectView): Promise<void> {
  queries.setQueryData([placeOf(project.id)], project);
  await queries.invalidateQueries();
}
