// What the portfolio page shows, as its address says it: month, parameter, filters.
import type { ProjectRow } from '../../../contract/project.ts';
import { PHASE_KEYS, type Phase } from '../../../domain/project/phases.data.ts';
import { projectList, type Portfolio } from '../../../domain/project/project.list.ts';
import { REGION_IDS, type RegionId } from '../../../domain/region/regions.ts';
import { isMonth } from '../../../domain/status/month.rules.ts';
import { lightOf, MEASURES, type LightKind, type Measure } from '../../charts/lightKind.ts';

export interface PortfolioQuery {
  /** The last month shown, `YYYY-MM`; null: the last that has ended. */
  readonly month: string | null;
  readonly measure: Measure;
  /** Empty: all. */
  readonly portfolio: readonly Portfolio[];
  readonly region: readonly RegionId[];
  readonly phase: readonly Phase[];
  /** Closed projects that have no light to show are shown too. */
  readonly closed: boolean;
}

export const PORTFOLIOS = Object.keys(projectList.fields.portfolio.options) as Portfolio[];

/** What cannot be understood is left out: an old address still opens. */
export function queryOf(params: URLSearchParams): PortfolioQuery {
  const month = params.get('month') ?? '';
  return {
    month: isMonth(month) ? month : null,
    measure: MEASURES.find((measure) => measure === params.get('parameter')) ?? 'overall',
    portfolio: chosen(params.get('portfolio'), PORTFOLIOS),
    region: chosen(params.get('region'), REGION_IDS),
    phase: chosen(params.get('phase'), PHASE_KEYS),
    closed: params.get('closed') === 'shown',
  };
}

/** Only what differs from the standard stands in the address. */
export function paramsOf(query: PortfolioQuery): Record<string, string> {
  return {
    ...(query.month !== null && { month: query.month }),
    ...(query.measure !== 'overall' && { parameter: query.measure }),
    ...filterParams(query),
    ...(query.closed && { closed: 'shown' }),
  };
}

/** The filters alone, as the monthly report takes them too. */
export function filterParams({ portfolio, region, phase }: PortfolioQuery): Record<string, string> {
  const all = { portfolio: portfolio.join(','), region: region.join(','), phase: phase.join(',') };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

export const hasFilters = (query: PortfolioQuery): boolean => Object.keys(filterParams(query)).length > 0;

export const withoutFilters = (query: PortfolioQuery): PortfolioQuery => ({
  ...query,
  portfolio: [],
  region: [],
  phase: [],
});

/** A region's projects are those that it takes part in, and those that it is responsible for. */
export function filterProjects(rows: readonly ProjectRow[], query: PortfolioQuery): ProjectRow[] {
  const isIn = <T>(values: readonly T[], value: T) => values.length === 0 || values.includes(value);
  return rows.filter(
    (row) =>
      isIn(query.portfolio, row.portfolio) &&
      isIn(query.phase, row.state) &&
      (query.region.length === 0 ||
        query.region.some((region) => row.regions.includes(region) || row.responsibleRegion === region)),
  );
}

/** Closed, and without a light in the months shown: left out until it is asked for. */
export const isPast = ({ state, cells }: ProjectRow): boolean =>
  state === 'closed' && cells.every((cell) => cell.is !== 'reported');

/** Where closed projects are asked for by their phase, they are all shown. */
export const showsPast = ({ closed, phase }: PortfolioQuery): boolean => closed || phase.includes('closed');

/** What a project shows for the last month. */
export function lastLight(row: ProjectRow, measure: Measure): LightKind {
  const cell = row.cells.at(-1);
  return cell ? lightOf(cell, measure) : 'not-owed';
}

/** Worst first by the chosen parameter; what is equal keeps its order. What is completed comes after it, and what is closed last. */
export function worstFirst(rows: readonly ProjectRow[], measure: Measure): ProjectRow[] {
  const rank = (row: ProjectRow) =>
    completedBy(row) !== null
      ? ORDER.length
      : row.state === 'closed'
        ? ORDER.length + 1
        : ORDER.indexOf(lastLight(row, measure));
  return rows.toSorted((a, b) => rank(a) - rank(b));
}

const ORDER: readonly LightKind[] = ['red', 'yellow', 'missing', 'green', 'coming', 'not-owed', 'completed'];

/** The month in which it was reported as completed, when that is in or before what is shown. */
export function completedBy({ completed, cells }: ProjectRow): string | null {
  const last = cells.at(-1)?.month;
  return completed !== null && last !== undefined && completed <= last ? completed : null;
}

/** How many projects show each light in the last month, worst first; what no project shows is left out. */
export function countLights(
  rows: readonly ProjectRow[],
  measure: Measure,
): { readonly kind: CountedLight; readonly count: number }[] {
  return COUNTED.map((kind) => ({
    kind,
    count: rows.filter((row) => completedBy(row) === null && lastLight(row, measure) === kind).length,
  })).filter(({ count }) => count > 0);
}

const COUNTED = ['red', 'yellow', 'green', 'missing', 'coming'] as const satisfies readonly LightKind[];
type CountedLight = (typeof COUNTED)[number];

function chosen<T extends string>(text: string | null, allowed: readonly T[]): T[] {
  const asked = new Set((text ?? '').split(','));
  return allowed.filter((value) => asked.has(value));
}
