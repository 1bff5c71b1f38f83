// What the rules of a round look at beside the round itself, and what its ballot adds up to on a day.
import type { IsoDate } from '../calendar/dates.ts';
import type { Actor } from '../people/rights.ts';
import type { RegionId } from '../region/regions.ts';
import { ballot, expectedRegions, standing, type BallotLine, type Standing } from './ballot.rules.ts';
import type { Round } from './round.list.ts';

/** What time and place say, whoever acts. */
export interface TimeFacts {
  /** Key of the round. */
  readonly id: string;
  /** ISO instant. */
  readonly now: string;
  readonly today: IsoDate;
  readonly systemRegions: readonly RegionId[];
}

export interface RoundFacts extends TimeFacts {
  readonly actor: Actor;
  /** Who may take no part in what the round is about (ORG-11), beside those that its own row names. */
  readonly disqualified: readonly string[];
  /** The actor may not know what the year's sum holds (DEC-8), so not whether it is passed either. */
  readonly isSumClosed?: boolean;
}

/** The ballot's lines and what they add up to today. */
export function judged(
  round: Round,
  facts: Pick<TimeFacts, 'today' | 'systemRegions'>,
): { lines: BallotLine[]; standing: Standing } {
  const lines = ballot(round.answers, expectedRegions(round.body, facts.systemRegions, facts.today), facts.today);
  return { lines, standing: standing(round, lines, facts.today) };
}
