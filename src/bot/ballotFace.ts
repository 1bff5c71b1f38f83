// What the cards of all rounds share, whatever the round is about: the ballot, the deadline, how it stands.
import { nextMeeting } from '../domain/agenda/agendaItem.rules.ts';
import { copenhagenDate, type IsoDate } from '../domain/calendar/dates.ts';
import { workingDaysBetween } from '../domain/calendar/workingDays.ts';
import { bodyList } from '../domain/people/body.list.ts';
import type { Actor } from '../domain/people/rights.ts';
import type { BallotLine, Standing } from '../domain/round/ballot.rules.ts';
import { judged } from '../domain/round/round.facts.ts';
import { roundList, type Round } from '../domain/round/round.list.ts';
import { isRecordClosed } from '../usecases/closed.ts';
import { roundFacts, settingsNow, type StoredRound } from '../usecases/facts.ts';
import { ANY_READER } from '../usecases/indexes.ts';
import type { Ports } from '../usecases/ports.ts';

export interface BallotFace<R extends Round = Round> {
  readonly id: string;
  readonly record: R;
  readonly bodyName: string;
  /** Working days left, today not counted; negative past the deadline. */
  readonly daysLeft: number;
  readonly today: IsoDate;
  readonly lines: readonly BallotLine[];
  readonly standing: Standing;
  /** The body's next meeting on record. */
  readonly meeting: IsoDate | null;
  /** DEC-8: somebody is disqualified, and the card cannot know who reads it. */
  readonly restricted: boolean;
}

/** The card is drawn for nobody in particular (DEC-9). */
export const ANYBODY: Actor = { person: ANY_READER, name: '', seats: [] };

export function ballotFace<R extends Round>(ports: Ports, row: StoredRound<R>): BallotFace<R> {
  const { id, record } = row;
  const { store } = ports;
  const now = roundFacts(ports, row, ANYBODY);
  // What was decided keeps the regions that decided it (PUB-1).
  const facts = record.closed === undefined ? now : { ...now, today: copenhagenDate(record.closed) };
  const settings = settingsNow(store);
  const { today } = now;
  return {
    id,
    record,
    bodyName: store.get(bodyList, record.bodyId)?.record.name ?? record.bodyId,
    daysLeft: workingDaysBetween(today, record.deadline, { agreementDays: settings.agreementDays }),
    today,
    ...judged(record, facts),
    meeting: nextMeeting(settings.meetings, record.bodyId, today),
    restricted: isRecordClosed(ports, `${roundList.name}/${id}`, ANY_READER) || (record.disqualified ?? []).length > 0,
  };
}
