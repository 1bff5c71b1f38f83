// Who may answer in a round, and for which region; who chairs it. From seats alone (DEC-2, ORG-10, ORG-11).
import type { IsoDate } from '../calendar/dates.ts';
import { hasMandate, isVoting, seatRegion, type Actor, type HeldSeat } from '../people/rights.ts';
import { barred, forbidden, type Refusal } from '../record/refusal.ts';
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
  disqualified: readonly string[],
  actor: Actor,
  lines: readonly BallotLine[],
  today: IsoDate,
): Result<Vote, Refusal> {
  const inBody = actor.seats.filter((seat) => seat.body === round.bodyId);
  if (inBody.length === 0) return err(forbidden('no-seat', 'DEC-2'));
  if (excluded(round, disqualified, actor.person)) return err(barred());
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
export function chairOf(round: Round, disqualified: readonly string[], actor: Actor): Result<HeldSeat, Refusal> {
  const seat = actor.seats.find((candidate) => candidate.body === round.bodyId && candidate.role === 'chair');
  if (!seat) return err(forbidden('not-your-part', 'DEC-3'));
  if (excluded(round, disqualified, actor.person)) return err(forbidden('chair-disqualified', 'ORG-11'));
  return ok(seat);
}

const excluded = (round: Round, disqualified: readonly string[], person: string): boolean =>
  disqualified.includes(person) || (round.disqualified ?? []).includes(person);
