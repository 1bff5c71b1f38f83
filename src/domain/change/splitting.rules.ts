// What the deciding body is told about a system's other wishes: possible splitting, the year's sum, and how the money is spread.
import type { IsoDate } from '../calendar/dates.ts';
import { addDays } from '../calendar/dates.ts';
import type { Edition } from '../edition/edition.ts';
import type { RegionId } from '../region/regions.ts';

/** As much of a request as the splitting flag looks at; one that is being typed has no id yet. */
export interface SplitCandidate {
  id?: string;
  system: string;
  /** Whole kroner. */
  oneOffCost: number;
  filed: IsoDate;
}

/** The limit that is passed, the sum with the request itself, and the other requests in it, oldest first. */
export interface SplitFlag {
  limit: number;
  sum: number;
  ids: string[];
}

/** Money granted to a wish from the year's pool (CR-7). */
export interface Grant {
  system: string;
  /** The requesting region, as it was named then. */
  region: RegionId;
  year: number;
  /** Whole kroner. */
  amount: number;
}

/** The grants of one system in one year against the sum that SYS may dispose over for it. */
export interface YearlySum {
  sum: number;
  limit: number;
  passes: boolean;
}

/** One row of the distribution: its whole kroner and its fraction of all; 0 where nothing is granted. */
export interface Spread<Key extends string> {
  key: Key;
  sum: number;
  share: number;
}

/**
 * CR-10: requests for one system, filed within `windowDays` before or after this one, that each stay on the near side of a
 * limit which they pass together. The upper limit is told when both are passed. It informs and never blocks. The caller
 * leaves out requests that no longer count, such as withdrawn ones.
 */
export function splitFlag(
  request: SplitCandidate,
  others: readonly SplitCandidate[],
  edition: Edition,
  windowDays = 90,
): SplitFlag | null {
  const from = addDays(request.filed, -windowDays);
  const to = addDays(request.filed, windowDays);
  const near = others.filter(
    (other) =>
      other.system === request.system &&
      (other.id === undefined || other.id !== request.id) &&
      other.filed >= from &&
      other.filed <= to,
  );
  const { lower, upper } = edition.limits;
  return flagAt(upper, (cost) => cost > upper, request, near) ?? flagAt(lower, (cost) => cost >= lower, request, near);
}

/**
 * CR-8: what a system has been granted in a year, with what is `asked` for now, and whether that passes the edition's upper
 * limit. Routing reads the limit per wish; the sum is told to the members and acknowledged by the chair.
 */
export function yearlySum(
  scope: { system: string; year: number; asked?: number },
  grants: readonly Grant[],
  edition: Edition,
): YearlySum {
  const granted = grants.filter(({ system, year }) => system === scope.system && year === scope.year);
  const sum = total(granted.map(({ amount }) => amount)) + (scope.asked ?? 0);
  const limit = edition.limits.upper;
  return { sum, limit, passes: sum > limit };
}

/** CR-9: how grants are spread over systems and over regions, largest first. */
export function distribution(grants: readonly Grant[]): { systems: Spread<string>[]; regions: Spread<RegionId>[] } {
  return { systems: spreadOver(grants, ({ system }) => system), regions: spreadOver(grants, ({ region }) => region) };
}

function flagAt(
  limit: number,
  passes: (cost: number) => boolean,
  request: SplitCandidate,
  near: readonly SplitCandidate[],
): SplitFlag | null {
  // A wish without cost splits nothing.
  const splits = ({ oneOffCost }: SplitCandidate) => oneOffCost > 0 && !passes(oneOffCost);
  if (!splits(request)) return null;
  const parts = near.filter(splits);
  const sum = request.oneOffCost + total(parts.map(({ oneOffCost }) => oneOffCost));
  if (!passes(sum)) return null;
  const order = ({ filed, id = '' }: SplitCandidate) => `${filed} ${id}`;
  // The same for everybody, in whatever order the wishes of one day are known.
  const oldestFirst = parts.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  return { limit, sum, ids: oldestFirst.flatMap(({ id }) => (id === undefined ? [] : [id])) };
}

function spreadOver<Key extends string>(grants: readonly Grant[], keyOf: (grant: Grant) => Key): Spread<Key>[] {
  const sums = new Map<Key, number>();
  for (const grant of grants) sums.set(keyOf(grant), (sums.get(keyOf(grant)) ?? 0) + grant.amount);
  const all = total([...sums.values()]);
  return [...sums]
    .map(([key, sum]) => ({ key, sum, share: all === 0 ? 0 : sum / all }))
    .toSorted((a, b) => b.sum - a.sum || (a.key < b.key ? -1 : 1));
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
