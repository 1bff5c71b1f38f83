// What the list of status reports shows, as its address says it, and which of its parts a report stands in.
import type { StatusRow } from '../../../contract/status.ts';
import { isMonth } from '../../../domain/status/month.rules.ts';
import { LIGHT_KEYS, type Light } from '../../../domain/status/status.list.ts';

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

/** What cannot be understood is left out: an old address still opens. */
export function queryOf(params: URLSearchParams): ReportsQuery {
  return {
    search: params.get('search') ?? '',
    month: listIn(params.get('month')).filter(isMonth),
    light: LIGHT_KEYS.filter((key) => listIn(params.get('light')).includes(key)),
    state: REPORT_IS.filter((key) => listIn(params.get('state')).includes(key)),
  };
}

/** Only what differs from the standard stands in the address. */
export function paramsOf({ search, month, light, state }: ReportsQuery): Record<string, string> {
  const all = { search, month: month.join(','), light: light.join(','), state: state.join(',') };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

export const hasFilters = (query: ReportsQuery): boolean => Object.keys(paramsOf(query)).length > 0;

export function isOf({ state, missing, version }: Pick<StatusRow, 'state' | 'missing' | 'version'>): ReportIs {
  if (state !== 'draft') return 'published';
  if (missing) return 'missing';
  return version === 0 ? 'due' : 'draft';
}

export function filterReports(rows: readonly StatusRow[], { search, month, light, state }: ReportsQuery): StatusRow[] {
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

export interface ReportParts {
  readonly mine: readonly StatusRow[];
  readonly others: readonly StatusRow[];
  readonly published: readonly StatusRow[];
}

/** What waits for the reader, what others owe, and what is published. */
export function partsOf(rows: readonly StatusRow[]): ReportParts {
  return {
    mine: rows.filter(({ state, asked }) => state === 'draft' && asked),
    others: rows.filter(({ state, asked }) => state === 'draft' && !asked),
    published: rows.filter(({ state }) => state !== 'draft'),
  };
}

/** Where a row leads: a draft that is not the reader's to its project, because nobody else reads a draft. */
export function placeOf({ id, project, state, mine }: StatusRow): string {
  return state === 'draft' && !mine ? `/projects/${encodeURIComponent(project)}` : `/status/${encodeURIComponent(id)}`;
}

const listIn = (text: string | null): string[] => (text ?? '').split(',').filter(Boolean);
