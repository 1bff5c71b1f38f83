// Who is reminded of an open round: those who can answer for a region that has not, and the chair once the deadline is past.
import { copenhagenDate } from '../domain/calendar/dates.ts';
import type { HeldSeat } from '../domain/people/rights.ts';
import { judged } from '../domain/round/round.facts.ts';
import type { roundList } from '../domain/round/round.list.ts';
import { voteOf } from '../domain/round/round.rights.ts';
import { roundFacts } from './facts.ts';
import type { Ports, Stored } from './ports.ts';

/** The persons who can answer and have not; empty where a meeting is asked for or the chair's word is all that is missing. */
export function roundsMissing(ports: Ports, row: Stored<typeof roundList>, seats: readonly HeldSeat[]): string[] {
  const { record } = row;
  const members = new Set(seats.filter(({ body }) => body === record.bodyId).map(({ person }) => person));
  const today = ports.clock.today();
  if (copenhagenDate(record.opened) === today) return [];
  return [...members].filter((person) => {
    const actor = { person, name: '', seats: seats.filter((seat) => seat.person === person) };
    const facts = roundFacts(ports, row, actor);
    const { lines, standing } = judged(record, facts);
    if (standing.is !== 'waiting' && standing.is !== 'silence') return false;
    const vote = voteOf(record, facts.disqualified, actor, lines, today);
    return vote.ok && lines.some((line) => line.region === vote.value.region && line.given === null);
  });
}
