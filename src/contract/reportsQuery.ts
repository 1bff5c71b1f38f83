// What the list of status reports shows, as it stands in the address and in the API, and which of its parts a report stands in.
import { isMonth } from '../domain/status/month.rules.ts';
import { LIGHT_KEYS, type Light } from '../domain/status/status.list.ts';
import type { StatusRow } from './status.ts';

/** `missing`: past its day, never green. `due`: asked for and not begun. */
export const REPORT_IS = ['missing', 'due', 'draft', 'published'] as const;
export type ReportIs = (typeof REPORT_IS)[number];

export interface ReportsQuery {
  readonly search: string;
  /** Empty: all. `YYYY-MM`. */
  readonly month: readonly string[];
  readonly light: readonly Light[];
  readonly state: readonly ReportIs[];
}

export const NO_FILTERS: ReportsQuery = { search: '', month: [], light: [], state: [] };

/** From an address or a request's query: what cannot be understood is left out, so that an old address still opens. */
export function queryOf(params: { readonly get: (name: string) => string | null }): ReportsQuery {
  return {
    search: params.get('q') ?? '',
    month: listIn(params.get('month')).filter(isMonth),
    light: LIGHT_KEYS.filter((key) => listIn(params.get('light')).includes(key)),
    state: REPORT_IS.filter((key) => listIn(params.get('state')).includes(key)),
  };
}

/** Only what differs from the standard stands in the address. */
export function paramsOf({ search, month, light, state }: ReportsQuery): Record<string, string> {
  const all = { q: search, month: month.join(','), light: light.join(','), state: state.join(',') };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

export const hasFilters = (query: ReportsQuery): boolean => Object.keys(paramsOf(query)).length > 0;

export function isOf({ state, missing, version }: Pick<StatusRow, 'state' | 'missing' | 'version'>): ReportIs {
  if (state !== 'draft') return 'published';
  if (missing) return 'missing';
  return version === 0 ? 'due' : 'draft';
}

type Filtered = Pick<StatusRow, 'projectTitle' | 'month' | 'overall' | 'state' | 'missing' | 'version'>;

export function filterReports<T extends Filtered>(
  rows: readonly T[],
  { search, month, light, state }: ReportsQuery,
): T[] {
  const sought = search.trim().toLocaleLowerCase('da');
  return rows.filter(
    (row) =>
      (sought === '' || row.projectTitle.toLocaleLowerCase('da').includes(sought)) &&
      (month.length === 0 || month.includes(row.month)) &&
      // A draft's light is nobody's answer yet.
      (light.length === 0 || (row.state !== 'draft' && row.overall !== null && light.includes(row.overall))) &&
      (state.length === 0 || state.includes(isOf(row))),
  );
}

export interface ReportParts<T> {
  readonly mine: readonly T[];
  readonly others: readonly T[];
  readonly published: readonly T[];
}

/** What waits for the reader, what others owe, and what is published. */
export function partsOf<T extends Pick<StatusRow, 'state' | 'asked'>>(rows: readonly T[]): ReportParts<T> {
  return {
    mine: rows.filter(({ state, asked }) => state === 'draft' && asked),
    others: rows.filter(({ state, asked }) => state === 'draft' && !asked),
    published: rows.filter(({ state }) => state !== 'draft'),
  };
}

const listIn = (text: string | null): string[] => (text ?? '').split(',').filter(Boolean);
