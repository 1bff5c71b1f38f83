// What is asked of the report: the month and the filters, as the portfolio's page has them.
import type { ProjectRow } from '../../contract/project.ts';
import { MONTH_PATTERN } from '../../contract/route.ts';
import { PHASE_KEYS, type Phase } from '../../domain/project/phases.data.ts';
import { projectList, type Portfolio } from '../../domain/project/project.list.ts';
import { invalid, type FieldProblem, type Refusal } from '../../domain/record/refusal.ts';
import { REGION_IDS, type RegionId } from '../../domain/region/regions.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Month } from '../../domain/status/month.rules.ts';

/** Empty: all. */
export interface ReportFilters {
  readonly portfolio: readonly Portfolio[];
  readonly region: readonly RegionId[];
  readonly phase: readonly Phase[];
}

export interface ReportQuery {
  /** Null: the last month that has ended. */
  readonly month: Month | null;
  readonly filters: ReportFilters;
}

/** The query, or what is wrong with it: what no filter knows would else pass for “all”. `newest`: the last month there is. */
export function reportQuery(query: Readonly<Record<string, string>>, newest: Month): Result<ReportQuery, Refusal> {
  const problems: FieldProblem[] = [];
  const month = query['month'] || null;
  if (month !== null && !MONTH_PATTERN.test(month)) problems.push({ field: 'month', code: 'not-a-date' });
  else if (month !== null && month > newest) problems.push({ field: 'month', code: 'out-of-range' });
  const keys = <K extends string>(field: string, allowed: readonly K[]): K[] => {
    const asked = (query[field] ?? '').split(',').filter((key) => key !== '');
    const known = allowed.filter((key) => asked.includes(key));
    if (asked.some((key) => !known.some((other) => other === key))) problems.push({ field, code: 'not-a-choice' });
    return known;
  };
  const filters = {
    portfolio: keys('portfolio', PORTFOLIOS),
    region: keys('region', REGION_IDS),
    phase: keys('phase', PHASE_KEYS),
  };
  return problems.length > 0 ? err(invalid(...problems)) : ok({ month, filters });
}

/** A region's projects are those that it takes part in, and those that it is responsible for. */
export function chosen(rows: readonly ProjectRow[], { portfolio, region, phase }: ReportFilters): ProjectRow[] {
  const isIn = <T>(values: readonly T[], value: T) => values.length === 0 || values.includes(value);
  return rows.filter(
    (row) =>
      isIn(portfolio, row.portfolio) &&
      isIn(phase, row.state) &&
      (region.length === 0 || region.some((id) => row.regions.includes(id) || row.responsibleRegion === id)),
  );
}

const PORTFOLIOS = Object.keys(projectList.fields.portfolio.options) as Portfolio[];
