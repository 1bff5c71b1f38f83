// What a route of the HTTP API is, and the ids that they all have.
import type * as z from 'zod/mini';
import type { agendaActionBodies } from './agenda.ts';
import type { changeActionBodies } from './changeBodies.ts';
import type { escalationActionBodies } from './escalation.ts';
import type { projectActionBodies } from './project.ts';
import type { roundActionBodies } from './round.ts';
import type { statusActionBodies } from './status.ts';

export interface Route {
  /** Stable name: the operation id of OpenAPI, and the key of the handler. */
  readonly id: RouteId;
  readonly method: 'get' | 'post' | 'patch';
  /** With `{id}` for parameters, as OpenAPI writes them. */
  readonly path: string;
  readonly summary: string;
  readonly query?: Readonly<
    Record<string, { readonly required: boolean; readonly pattern?: string; readonly description: string }>
  >;
  readonly body?: z.ZodMiniType;
  readonly answer: z.ZodMiniType;
  /** The type of an answer that is a file; JSON when left out. */
  readonly produces?: 'application/pdf';
  readonly success: 200 | 201;
}

type ChangeActionRoute = `change.${keyof typeof changeActionBodies}`;
type RoundActionRoute = `round.${keyof typeof roundActionBodies}`;
export type RouteId =
  | 'me'
  | 'overview'
  | 'changes.list'
  | 'changes.page'
  | 'changes.create'
  | 'changes.route'
  | 'changes.read'
  | 'changes.edit'
  | ChangeActionRoute
  | 'systems'
  | 'bodies'
  | 'rounds.list'
  | 'rounds.read'
  | RoundActionRoute
  | 'portfolio'
  | 'portfolio.report'
  | 'projects.create'
  | 'projects.read'
  | 'projects.edit'
  | `project.${keyof typeof projectActionBodies}`
  | 'status.list'
  | 'status.page'
  | 'status.read'
  | 'status.write'
  | `status.${keyof typeof statusActionBodies}`
  | 'escalations.list'
  | 'escalations.page'
  | 'escalations.create'
  | 'escalations.new'
  | 'escalations.read'
  | `escalation.${keyof typeof escalationActionBodies}`
  | 'agenda.list'
  | `agenda.${keyof typeof agendaActionBodies}`
  | 'log.read'
  | 'log.verify';

/** Amounts in a query: whole kroner, at most twelve digits. */
export const AMOUNT_PATTERN = /^\d{1,12}$/;

/** A month in a query. */
export const MONTH_PATTERN = /^\d{4}-(0[1-9]|1[0-2])$/;

/** A number of rows in a query. */
export const LIMIT_PATTERN = /^[1-9]\d{0,6}$/;

/** What a page of a list is asked for beside its view and its filters. */
export const PAGE_QUERY = {
  limit: { required: false, pattern: LIMIT_PATTERN.source, description: 'How many rows at most; 100 when left out' },
} satisfies Route['query'];

/** What a whole list can be asked for in parts by; a row is named by its `name`. */
export const partQuery = (name: 'id' | 'number') =>
  ({
    limit: { required: false, pattern: LIMIT_PATTERN.source, description: 'How many rows at most; all when left out' },
    after: {
      required: false,
      description: `The ${name} of the last row that the caller has: those after it, as the list stands now`,
    },
  }) satisfies Route['query'];

const keys = <K extends string>(bodies: Readonly<Record<K, unknown>>) => Object.keys(bodies) as K[];

export const read = (
  id: RouteId,
  path: string,
  summary: string,
  answer: z.ZodMiniType,
  query?: Route['query'],
): Route => ({
  id,
  method: 'get',
  path,
  summary,
  answer,
  success: 200,
  ...(query && { query }),
});

/** One route for each action of a record. */
export const actionRoutes = <K extends string>(
  family: 'change' | 'round' | 'project' | 'status' | 'escalation' | 'agenda',
  path: string,
  bodies: Readonly<Record<K, z.ZodMiniType>>,
  summaries: Readonly<Record<K, string>>,
  answer: z.ZodMiniType,
): Route[] =>
  keys(bodies).map((action) => ({
    id: `${family}.${action}` as RouteId,
    method: 'post',
    path: `${path}/{id}/${action}`,
    summary: summaries[action],
    body: bodies[action],
    answer,
    success: 200,
  }));
