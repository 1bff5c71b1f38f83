// What the list of change requests shows, as it stands in the address and in the API. Unknown values are left out.
import { CHANGE_STATES, type ChangeState } from '../domain/change/change.states.ts';
import { REGION_IDS, type RegionId } from '../domain/region/regions.ts';

export const VIEWS = ['open', 'mine', 'year', 'all'] as const;
export type View = (typeof VIEWS)[number];

export const ROUTES = ['small', 'middle', 'top'] as const;
type RouteName = (typeof ROUTES)[number];

/** Lower ends of the ranges of one-off cost in whole kroner; each range ends before the next. */
export const AMOUNTS = ['0', '100000', '250000', '1000000', '2000001'] as const;
export type Amount = (typeof AMOUNTS)[number];

export const SORTS = ['number', 'title', 'system', 'state', 'decides', 'amount', 'next', 'due', 'age'] as const;
export type Sort = (typeof SORTS)[number];

export interface ListQuery {
  readonly view: View;
  readonly search: string;
  /** Ids of systems; empty: all. The same for the filters below. */
  readonly system: readonly string[];
  readonly state: readonly ChangeState[];
  readonly route: readonly RouteName[];
  readonly region: readonly RegionId[];
  readonly amount: readonly Amount[];
  readonly sort: Sort;
  readonly descending: boolean;
}
const FILTERS = ['system', 'state', 'route', 'region', 'amount'] as const;

/** Newest first. */
export const DEFAULT_QUERY: ListQuery = {
  view: 'open',
  search: '',
  system: [],
  state: [],
  route: [],
  region: [],
  amount: [],
  sort: 'number',
  descending: true,
};

/** From an address or a request's query: whatever has values by name. */
export function queryOf(params: { readonly get: (name: string) => string | null }): ListQuery {
  const some = <T extends string>(key: string, allowed: readonly T[]) => {
    const asked = new Set(params.get(key)?.split(',') ?? []);
    return allowed.filter((value) => asked.has(value));
  };
  const [sort] = some('sort', SORTS);
  return {
    view: some('view', VIEWS)[0] ?? DEFAULT_QUERY.view,
    search: params.get('q') ?? '',
    system: params.get('system')?.split(',').filter(Boolean) ?? [],
    state: some('state', STATES),
    route: some('route', ROUTES),
    region: some('region', REGION_IDS),
    amount: some('amount', AMOUNTS),
    sort: sort ?? DEFAULT_QUERY.sort,
    descending: sort ? params.get('order') === 'desc' : DEFAULT_QUERY.descending,
  };
}

/** The shortest address that says the same: what is as usual is left out. */
export function paramsOf(query: ListQuery): Record<string, string> {
  const params: Record<string, string> = {};
  if (query.view !== DEFAULT_QUERY.view) params['view'] = query.view;
  if (query.search) params['q'] = query.search;
  for (const filter of FILTERS) if (query[filter].length > 0) params[filter] = query[filter].join(',');
  const { sort, descending } = query;
  if (sort !== DEFAULT_QUERY.sort || descending !== DEFAULT_QUERY.descending) {
    params['sort'] = sort;
    if (descending) params['order'] = 'desc';
  }
  return params;
}

export function hasFilters(query: ListQuery): boolean {
  return query.search !== '' || FILTERS.some((filter) => query[filter].length > 0);
}

export function withoutFilters({ view, sort, descending }: ListQuery): ListQuery {
  return { ...DEFAULT_QUERY, view, sort, descending };
}

/** A press on a column's head: a new column ascending, the same one turned round. */
export function sortedBy(query: ListQuery, sort: Sort): ListQuery {
  return { ...query, sort, descending: query.sort === sort ? !query.descending : false };
}

export const STATES = Object.keys(CHANGE_STATES) as ChangeState[];
