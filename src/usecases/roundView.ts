// A decision round as one reader may see it: the question, the regional ballot, and what the reader can answer.
import type { AnyRoundView, EscalationRoundView, RoundBasis, RoundView } from '../contract/round.ts';
import { nextMeeting } from '../domain/agenda/agendaItem.rules.ts';
import { seatRegion, type Actor } from '../domain/people/rights.ts';
import { bodyList } from '../domain/people/body.list.ts';
import { regionName } from '../domain/region/regions.ts';
import type { BallotLine, Standing } from '../domain/round/ballot.rules.ts';
import { judged, type RoundFacts } from '../domain/round/round.facts.ts';
import type { roundList } from '../domain/round/round.list.ts';
import {
  ANSWER_KEYS,
  isChangeRound,
  isEscalationRound,
  aboutKey,
  type ChangeRound,
  type EscalationRound,
  type Round,
} from '../domain/round/round.list.ts';
import { chairOf, voteOf } from '../domain/round/round.rights.ts';
import { changeList } from '../domain/change/change.list.ts';
import { personName } from './actor.ts';
import { isSumClosed } from './closed.ts';
import { changeNumber, roundFacts, settingsNow, type StoredRound } from './facts.ts';
import { isLocked } from './flagged.ts';
import type { Ports, Stored } from './ports.ts';

/** A round about a change request with the ballot, for readers from whom it is not closed (DEC-8). */
export function roundView(ports: Ports, row: StoredRound<ChangeRound>, actor: Actor): RoundView {
  const { change: id, question } = row.record;
  const change = ports.store.get(changeList, id);
  const changed = change ? changeNumber(change) : question.number;
  return { ...roundBasis(ports, row, actor), change: id, changeNumber: changed, asked: question };
}

/** A round by which a body answers an escalation. */
export const escalationRoundView = (
  ports: Ports,
  row: StoredRound<EscalationRound>,
  actor: Actor,
): EscalationRoundView => ({
  ...roundBasis(ports, row, actor),
  escalation: row.record.escalation,
  escalationNumber: row.record.question.number,
  asked: row.record.question,
});

/** A round, whatever it is about. */
export function anyRoundView(ports: Ports, row: Stored<typeof roundList>, actor: Actor): AnyRoundView {
  const { record } = row;
  if (isChangeRound(record)) return roundView(ports, { ...row, record }, actor);
  if (isEscalationRound(record)) return escalationRoundView(ports, { ...row, record }, actor);
  throw new Error(`The round ${row.id} is about nothing`);
}

/** What rounds have in common, whatever they are about. */
export function roundBasis(ports: Ports, row: Stored<typeof roundList>, actor: Actor): RoundBasis {
  const { record } = row;
  const facts = { ...roundFacts(ports, row, actor), isSumClosed: isSumClosed(ports, record, actor.person) };
  const { lines, standing } = judged(record, facts);
  return {
    id: row.id,
    version: row.version,
    state: record.state,
    body: record.body,
    bodyId: record.bodyId,
    bodyName: ports.store.get(bodyList, record.bodyId)?.record.name ?? record.bodyId,
    question: record.questionHash,
    opened: record.opened,
    openedBy: { id: record.openedBy, name: personName(ports.store, record.openedBy) },
    deadline: record.deadline,
    ballot: lines.map((line) => ballotRow(ports, line, actor, facts)),
    answered: lines.filter((line) => line.given).length,
    expected: lines.length,
    meetingAsked: standing.is === 'meeting',
    meeting: nextMeeting(settingsNow(ports.store).meetings, record.bodyId, facts.today),
    standing: record.state === 'closed' ? 'closed' : standing.is,
    outcome: record.outcome ?? null,
    outcomeBy: record.outcomeBy ?? null,
    outcomeReason: record.outcomeReason ?? null,
    closed: record.closed ?? null,
    closedBy:
      record.closedBy === undefined ? null : { id: record.closedBy, name: personName(ports.store, record.closedBy) },
    actions:
      record.state === 'closed' || isLocked(ports, aboutKey(record), `rounds/${row.id}`)
        ? []
        : roundActions(record, facts, lines, standing),
    me: mine(record, facts, lines, actor),
  };
}

function ballotRow(ports: Ports, line: BallotLine, actor: Actor, facts: RoundFacts): RoundBasis['ballot'][number] {
  return {
    region: line.region,
    regionName: regionName(line.region),
    answer: line.given?.answer ?? null,
    text: line.given?.text ?? null,
    at: line.given?.at ?? null,
    by: line.given ? personName(ports.store, line.given.person) : null,
    mine: actor.seats.some((seat) => seatRegion(seat, facts.today) === line.region),
    differs: line.differs,
  };
}

function roundActions(
  round: Round,
  facts: RoundFacts,
  lines: readonly BallotLine[],
  standing: Standing,
): RoundBasis['actions'] {
  const actions: RoundBasis['actions'] = [];
  if (voteOf(round, facts.disqualified, facts.actor, lines, facts.today).ok) actions.push(...ANSWER_KEYS);
  if (!chairOf(round, facts.disqualified, facts.actor).ok) return actions;
  const mayPass = round.sumPassed !== undefined || facts.isSumClosed;
  if (mayPass && round.sumAcknowledged === undefined) actions.push('acknowledge-sum');
  if (standing.is === 'disagreement' || standing.is === 'silence') {
    actions.push('conclude');
    if (round.body !== 'RSI') actions.push('escalate');
  }
  if (standing.is === 'meeting') actions.push('record-meeting');
  return actions;
}

function mine(round: Round, facts: RoundFacts, lines: readonly BallotLine[], actor: Actor): RoundBasis['me'] {
  const inBody = actor.seats.some((seat) => seat.body === round.bodyId);
  const vote = voteOf(round, facts.disqualified, actor, lines, facts.today);
  if (vote.ok) {
    const { seat, region } = vote.value;
    const given = lines.find((line) => line.region === region)?.given ?? null;
    return { region, mandateFrom: seat.mandateFrom ?? null, answer: given?.answer ?? null, why: null, inBody };
  }
  const { error } = vote;
  const why = inBody && 'reason' in error ? { reason: error.reason, ...(error.rule && { rule: error.rule }) } : null;
  return { region: null, mandateFrom: null, answer: null, why, inBody };
}
