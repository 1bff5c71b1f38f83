// The joint pool as it stands where a case is decided (CR-7 to CR-10): granted, reserved, free, the year's sum, the spread.
import type { ChangeView } from '../contract/change.ts';
import type { PoolView } from '../contract/pool.ts';
import { addDays, addMonths, yearOf, type IsoDate } from '../domain/calendar/dates.ts';
import { editionOf, usesPool, type ChangeFacts } from '../domain/change/change.facts.ts';
import { DECIDED } from '../domain/change/change.lifecycle.ts';
import { changeList, type Change } from '../domain/change/change.list.ts';
import { sumFor } from '../domain/change/change.pool.ts';
import { distribution, splitFlag, type SplitCandidate } from '../domain/change/splitting.rules.ts';
import { poolId, poolList, type Pool } from '../domain/pool/pool.list.ts';
import { postOf } from '../domain/pool/pool.rules.ts';
import { closedCases, closedInPool, isClosed, poolWithout } from './closed.ts';
import { changeNumber, systemOf } from './facts.ts';
import { FILED_FOR_SYSTEM, filedKey } from './indexes.ts';
import type { Ports } from './ports.ts';

/**
 * The pool that the case is paid from; null where it is not. What is free is not told to a reader from whom a case is closed
 * that may have its part in it, and the other figures are without that case (DEC-8).
 */
export function poolView(ports: Ports, change: Change, facts: ChangeFacts): PoolView | null {
  if (!usesPool(change, facts)) return null;
  const pool = poolOfCase(ports, change, facts);
  if (!pool) return null;
  const post = postOf(pool, facts.id);
  const reservedHere = post?.state === 'reserved' ? post.amount : 0;
  const waiting = post || DECIDED.includes(change.state) ? 0 : (change.oneOffCost ?? 0);
  return {
    year: pool.year,
    frame: pool.frame,
    granted: pool.granted,
    reserved: pool.reserved - reservedHere,
    thisCase: post?.state === 'granted' ? 0 : reservedHere + waiting,
    free:
      closedInPool(ports, facts.actor.person, pool.year).length > 0
        ? null
        : pool.frame - pool.granted - pool.reserved - waiting,
    distribution: spread(ports, pool),
  };
}

/** The pool of the year that the case was put to SYS in, else this year's. */
function poolOfCase(ports: Ports, change: Change, facts: ChangeFacts): Pool | null {
  const year = change.poolYear ?? yearOf(facts.today);
  if (year === yearOf(facts.today)) return facts.pool;
  const other = ports.store.get(poolList, poolId(year))?.record;
  return other ? poolWithout(other, closedCases(ports.store, facts.actor.person)) : null;
}

/** CR-8: what the system has been granted in the year, with this case; null for a case that never will be. */
export function yearlySumView(ports: Ports, change: Change, facts: ChangeFacts): ChangeView['yearlySum'] {
  if (!usesPool(change, facts) || change.state === 'rejected' || change.state === 'withdrawn') return null;
  const pool = poolOfCase(ports, change, facts);
  const { sum, limit, passes } = sumFor(change, { ...facts, pool });
  return {
    year: pool?.year ?? yearOf(facts.today),
    granted: sum - (change.oneOffCost ?? 0),
    withThis: sum,
    limit,
    passed: passes,
  };
}

/** CR-10: other wishes for the system that together with this one pass a limit. */
export function splitView(ports: Ports, change: Change, facts: ChangeFacts): ChangeView['split'] {
  if (change.oneOffCost === undefined) return null;
  const filed = change.submitted ?? facts.today;
  const days = facts.settings.splitWindowDays;
  const flag = splitFlag(
    { id: facts.id, system: change.system, oneOffCost: change.oneOffCost, filed },
    filedAround(ports, change.system, filed, days, facts.actor.person),
    editionOf(change, facts),
    days,
  );
  if (!flag) return null;
  // In the order of their numbers, so that every instance says the same.
  const rows = flag.ids
    .map((id) => ports.store.get(changeList, id) ?? { id, number: 0 })
    .toSorted((a, b) => a.number - b.number);
  return {
    limit: flag.limit,
    sum: flag.sum,
    days,
    cases: rows.map((row) => ({ id: row.id, number: changeNumber(row) })),
  };
}

/** The system's wishes of every month that the window touches, but for those whose papers are closed to the reader (DEC-8). */
function filedAround(
  ports: Ports,
  system: string,
  filed: IsoDate,
  windowDays: number,
  reader: string,
): SplitCandidate[] {
  const candidates: SplitCandidate[] = [];
  const last = addDays(filed, windowDays);
  // From the first of a month, so that no month is stepped over.
  for (let day = `${addDays(filed, -windowDays).slice(0, 7)}-01`; day <= last; day = addMonths(day, 1)) {
    for (const { id, record } of ports.store.by(FILED_FOR_SYSTEM).get(filedKey(system, day))?.values() ?? []) {
      if (isClosed(record, reader)) continue;
      candidates.push({ id, system, oneOffCost: record.oneOffCost ?? 0, filed: record.submitted ?? filed });
    }
  }
  return candidates;
}

/** CR-9: how the year's grants are spread over the systems. */
function spread(ports: Ports, pool: Pool): PoolView['distribution'] {
  const grants = pool.posts
    .filter((post) => post.state === 'granted')
    .map(({ system, amount }) => ({ system, amount, year: pool.year, region: 'hovedstaden' as const }));
  return distribution(grants).systems.map((row) => ({ ...row, name: systemOf(ports.store, row.key).name }));
}
