// A decision round as one reader may see it: the question, the regional ballot, and what the reader can answer.
import type { RoundView } from '../contract/schemas.ts';
import { isDisqualified } from '../domain/change/change.rights.ts';
import { seatRegion, type Actor } from '../domain/people/rights.ts';
import { bodyList } from '../domain/people/body.list.ts';
import { regionName } from '../domain/region/regions.ts';
import type { BallotLine, Standing } from '../domain/round/ballot.rules.ts';
import { judged, type RoundFacts } from '../domain/round/round.facts.ts';
import type { roundList } from '../domain/round/round.list.ts';
import { ANSWER_KEYS, type Round } from '../domain/round/round.list.ts';
import { chairOf, voteOf } from '../domain/round/round.rights.ts';
import { changeList } from '../domain/change/change.list.ts';
import { personName } from './actor.ts';
import { nextMeeting } from './changeRow.ts';
import { changeNumber, roundFacts, settingsNow } from './facts.ts';
import type { Ports, Stored } from './ports.ts';

/** The round with the ballot. A disqualified reader gets neither question nor answers (DEC-8). */
export function roundView(ports: Ports, row: Stored<typeof roundList>, actor: Actor): RoundView {
  const facts = roundFacts(ports, row, actor);
  const { record } = row;
  const { lines, standing } = judged(record, facts);
  const change = ports.store.get(changeList, record.change);
  const view: RoundView = {
    id: row.id,
    version: row.version,
    state: record.state,
    change: record.change,
    changeNumber: change ? changeNumber(change) : record.question.number,
    body: record.body,
    bodyId: record.bodyId,
    bodyName: ports.store.get(bodyList, record.bodyId)?.record.name ?? record.bodyId,
    question: record.questionHash,
    asked: record.question,
    opened: record.opened,
    openedBy: { id: record.openedBy, name: personName(ports.store, record.openedBy) },
    deadline: record.deadline,
    ballot: lines.map((line) => ballotRow(ports, line, actor, facts)),
    answered: lines.filter((line) => line.given).length,
    expected: lines.length,
    meetingAsked: standing.is === 'meeting',
    meeting: nextMeeting({ settings: settingsNow(ports.store), today: facts.today }, record.bodyId),
    standing: record.state === 'closed' ? 'closed' : standing.is,
    outcome: record.outcome ?? null,
    outcomeBy: record.outcomeBy ?? null,
    outcomeReason: record.outcomeReason ?? null,
    closed: record.closed ?? null,
    closedBy:
      record.closedBy === undefined ? null : { id: record.closedBy, name: personName(ports.store, record.closedBy) },
    actions: record.state === 'closed' ? [] : roundActions(record, facts, lines, standing),
    me: mine(record, facts, lines, actor),
    restricted: false,
  };
  return isDisqualified(facts.change, actor.person) ? restricted(view) : view;
}

function ballotRow(ports: Ports, line: BallotLine, actor: Actor, facts: RoundFacts): RoundView['ballot'][number] {
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
): RoundView['actions'] {
  const actions: RoundView['actions'] = [];
  if (voteOf(round, facts.change, facts.actor, lines, facts.today).ok) actions.push(...ANSWER_KEYS);
  if (!chairOf(round, facts.change, facts.actor).ok) return actions;
  if (round.sumPassed !== undefined && round.sumAcknowledged === undefined) actions.push('acknowledge-sum');
  if (standing.is === 'disagreement' || standing.is === 'silence') {
    actions.push('conclude');
    if (round.body !== 'RSI') actions.push('escalate');
  }
  if (standing.is === 'meeting') actions.push('record-meeting');
  return actions;
}

function mine(round: Round, facts: RoundFacts, lines: readonly BallotLine[], actor: Actor): RoundView['me'] {
  const inBody = actor.seats.some((seat) => seat.body === round.bodyId);
  const vote = voteOf(round, facts.change, actor, lines, facts.today);
  if (vote.ok) {
    const { seat, region } = vote.value;
    const given = lines.find((line) => line.region === region)?.given ?? null;
    return { region, mandateFrom: seat.mandateFrom ?? null, answer: given?.answer ?? null, why: null, inBody };
  }
  const { error } = vote;
  const why = inBody && 'reason' in error ? { reason: error.reason, ...(error.rule && { rule: error.rule }) } : null;
  return { region: null, mandateFrom: null, answer: null, why, inBody };
}

/** DEC-8: of a round, title, system and state; the rest is blank, as in the row of the list. */
function restricted(view: RoundView): RoundView {
  const { change, number, title, system, systemName } = view.asked;
  return {
    ...view,
    restricted: true,
    question: '',
    asked: {
      change,
      number,
      title,
      system,
      systemName,
      oneOffCost: 0,
      yearlyCost: null,
      description: '',
      reason: '',
      recommendation: { by: null, rank: null, of: null, reason: null },
      route: 'small',
      edition: '',
      does: 'recommends',
      bodies: [],
      sar: null,
      poolYear: null,
      businessCase: null,
    },
    openedBy: { id: '', name: '' },
    ballot: [],
    answered: 0,
    expected: 0,
    meetingAsked: false,
    meeting: null,
    standing: view.state === 'closed' ? 'closed' : 'waiting',
    outcome: null,
    outcomeBy: null,
    outcomeReason: null,
    closedBy: null,
    actions: [],
  };
}
