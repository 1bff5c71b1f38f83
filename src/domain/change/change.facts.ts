// What the rules of a change request look at beside the request itself. The use cases gather it from the read model.
import type { IsoDate } from '../calendar/dates.ts';
import type { Edition } from '../edition/edition.ts';
import { editionOn } from '../edition/editions.ts';
import { routeFor, type Route } from '../edition/route.ts';
import type { Actor } from '../people/rights.ts';
import type { Body } from '../people/body.list.ts';
import type { Pool } from '../pool/pool.list.ts';
import type { Outcome, RoundBody } from '../round/round.list.ts';
import type { Settings } from '../setting/setting.list.ts';
import type { System } from '../system/system.list.ts';
import type { BusinessCase } from './businessCase.list.ts';
import type { Change } from './change.list.ts';

type WithId<T> = T & { readonly id: string };

export interface ChangeFacts {
  /** Key of the change request, and the number that people use. */
  readonly id: string;
  readonly number: string;
  /** ISO instant. */
  readonly now: string;
  readonly today: IsoDate;
  readonly actor: Actor;
  readonly system: WithId<System>;
  readonly editions: readonly Edition[];
  readonly settings: Settings;
  readonly businessCase: BusinessCase | null;
  /** The bodies that a round of this case can be put to. */
  readonly bodies: Readonly<Record<RoundBody, WithId<Body> | null>>;
  /** Outcome of the newest closed round in each body. */
  readonly lastOutcome: Readonly<Record<RoundBody, Outcome | null>>;
  /** Rounds that are not the case's own, and come from it: those of its escalations, and of its project's, open or over. */
  readonly roundsBeyond: readonly string[];
  /** This year's pool; the edition says whether it is used. */
  readonly pool: Pool | null;
  /** How many wishes of the steering group are ranked, this one included. */
  readonly ranked: number;
  /** SHA-256 of the canonical value, hex. */
  readonly hash: (value: unknown) => string;
}

/** The edition that judges the case: the one in force when it was submitted, or today for a draft (rulebook, section 0). */
export function editionOf(change: Change, facts: ChangeFacts): Edition {
  return editionOn(change.submitted ?? facts.today, facts.editions);
}

/** The route of the case (CR-3); null while there is no amount. */
export function routeOf(change: Change, facts: ChangeFacts): Route | null {
  if (change.oneOffCost === undefined) return null;
  return routeFor(
    {
      oneOffCost: change.oneOffCost,
      sarSettled: facts.system.sar !== undefined,
      submitted: change.submitted ?? facts.today,
      today: facts.today,
    },
    facts.settings,
    facts.editions,
  );
}

/** Whether the case is paid from the year's joint pool: the middle route of an edition that has one (CR-7). */
export function usesPool(change: Change, facts: ChangeFacts): boolean {
  return routeOf(change, facts)?.route === 'middle' && editionOf(change, facts).developmentMoney === 'joint-pool';
}
