// Who may answer in a round, and for which region; who chairs it. From seats alone (DEC-2, ORG-10, ORG-11).
import type { IsoDate } from '../calendar/dates.ts';
import { isDisqualified } from '../change/change.rights.ts';
import type { Change } from '../change/change.list.ts';
import { hasMandate, isVoting, seatRegion, type Actor, type HeldSeat } from '../people/rights.ts';
import { forbidden, type Refusal } from '../record/refusal.ts';
import { err, ok, type Result } from '../result.ts';
import type { RegionId } from '../region/regions.ts';
import type { BallotLine } from './ballot.rules.ts';
import type { Round } from './round.list.ts';

export interface Vote {
  readonly seat: HeldSeat;
  readonly region: RegionId;
}

/** The seat and region that a person answers by in this round, or why not. */
export function voteOf(
  round: Round,
  change: Change,
  actor: Actor,
  lines: readonly BallotLine[],
  today: IsoDate,
): Result<Vote, Refusal> {
  const inBody = actor.seats.filter((seat) => seat.body === round.bodyId);
  if (inBody.length === 0) return err(forbidden('no-seat', 'DEC-2'));
  if (excluded(round, change, actor.person)) return err(forbidden('disqualified', 'ORG-11'));
  const voting = inBody.flatMap((seat) => {
    const region = isVoting(seat) ? seatRegion(seat, today) : null;
    return region ? [{ seat, region }] : [];
  });
  if (voting.length === 0) return err(forbidden('seat-without-region', 'ORG-3'));
  const mandated = voting.filter(({ seat }) => hasMandate(seat, today, round.amount ?? 0));
  if (mandated.length === 0) return err(forbidden('no-mandate', 'ORG-10'));
  const asked = mandated.filter(({ region }) => lines.some((line) => line.region === region));
  const [vote] = asked;
  if (!vote) return err(forbidden('not-your-region', 'ORG-4'));
  if (asked.some(({ region }) => region !== vote.region)) return err(forbidden('several-regions', 'DEC-2'));
  if (lines.some((line) => line.region === vote.region && line.fromPredecessor)) {
    return err(forbidden('predecessor-answered', 'PUB-1'));
  }
  return ok(vote);
}

/** The seat by which a person chairs the body of the round, or why not. */
export function chairOf(round: Round, change: Change, actor: Actor): Result<HeldSeat, Refusal> {
  const seat = actor.seats.find((candidate) => candidate.body === round.bodyId && candidate.role === 'chair');
  if (!seat) return err(forbidden('not-your-part', 'DEC-3'));
  if (excluded(round, change, actor.person)) return err(forbidden('chair-disqualified', 'ORG-11'));
  return ok(seat);
}

const excluded = (round: Round, change: Change, person: string): boolean =>
  isDisqualified(change, person) || (round.disqualified ?? []).includes(person);
