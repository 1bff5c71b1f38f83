// What the cards of a round about an escalation show: its frozen question beside what all rounds have (ESC-4, DEC-1).
import type { EscalationRound } from '../domain/round/round.list.ts';
import type { StoredRound } from '../usecases/facts.ts';
import type { Ports } from '../usecases/ports.ts';
import { ballotFace, type BallotFace } from './ballotFace.ts';
import { levelIn, type Level } from './escalationFace.ts';

export interface EscalationRoundFace extends BallotFace<EscalationRound> {
  readonly from: Level;
}

export function escalationRoundFace(ports: Ports, row: StoredRound<EscalationRound>): EscalationRoundFace {
  const { fromKind, from } = row.record.question;
  return { ...ballotFace(ports, row), from: levelIn(ports.store, fromKind, from) };
}
