// A case and the year's joint pool: what it is told, and the sum that the system has been granted (CR-7, CR-8).
import { yearOf } from '../calendar/dates.ts';
import type { ActorRef, Effect } from '../record/decision.ts';
import { poolId } from '../pool/pool.list.ts';
import { editionOf, type ChangeFacts } from './change.facts.ts';
import type { Change } from './change.list.ts';
import { yearlySum } from './splitting.rules.ts';

/** Telling the pool of the year to grant, or to let go of, what the case had reserved (CR-7). */
export function tellPool(
  type: 'grant' | 'release',
  poolYear: number | undefined,
  change: string,
  actor: ActorRef,
): Effect[] {
  return poolYear === undefined
    ? []
    : [{ kind: 'tell', list: 'pools', id: poolId(poolYear), message: { type, actor, change } }];
}

/**
 * CR-8: what the system has been granted this year, with this case. What is reserved for its other cases counts too: they may
 * be granted while this one is open, and the sum must be told before the decision.
 */
export function sumFor(change: Change, facts: ChangeFacts) {
  const year = facts.pool?.year ?? yearOf(facts.today);
  const grants = (facts.pool?.posts ?? [])
    .filter((post) => post.change !== facts.id)
    .map(({ system, amount }) => ({ system, amount, year, region: change.region ?? ('hovedstaden' as const) }));
  return yearlySum({ system: change.system, year, asked: change.oneOffCost ?? 0 }, grants, editionOf(change, facts));
}
