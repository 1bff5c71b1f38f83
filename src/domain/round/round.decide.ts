// What happens to a round when somebody answers, the chair concludes, or time passes. All that follows is in one decision.
import type { IsoDate } from '../calendar/dates.ts';
import type { Change } from '../change/change.list.ts';
import { seatTitle, type Actor } from '../people/rights.ts';
import type { Decided, Decision, Effect, Entry } from '../record/decision.ts';
import { NOBODY, type ActorRef } from '../record/decision.ts';
import type { Message } from '../record/message.ts';
import { conflict, invalid, type Refusal, type RuleId } from '../record/refusal.ts';
import type { RegionId } from '../region/regions.ts';
import { err, never, ok } from '../result.ts';
import { ballot, expectedRegions, standing, type BallotLine, type Standing } from './ballot.rules.ts';
import { REMARK_LIMIT, type Answer, type GivenAnswer, type Outcome, type Round } from './round.list.ts';
import { chairOf, voteOf } from './round.rights.ts';

export type RoundCommand =
  | { readonly type: 'answer'; readonly answer: Answer; readonly text?: string; readonly question: string }
  | { readonly type: 'acknowledge-sum' }
  | { readonly type: 'conclude'; readonly outcome: 'approved' | 'rejected'; readonly reason: string }
  | { readonly type: 'escalate'; readonly reason: string }
  | { readonly type: 'record-meeting'; readonly outcome: 'approved' | 'rejected'; readonly reason: string };

export interface RoundFacts {
  /** Key of the round. */
  readonly id: string;
  /** ISO instant. */
  readonly now: string;
  readonly today: IsoDate;
  readonly actor: Actor;
  readonly change: Change;
  readonly systemRegions: readonly RegionId[];
}

/** The ballot's lines and what they add up to today. */
export function judged(
  round: Round,
  facts: Pick<RoundFacts, 'today' | 'systemRegions'>,
): { lines: BallotLine[]; standing: Standing } {
  const lines = ballot(round.answers, expectedRegions(round.body, facts.systemRegions, facts.today), facts.today);
  return { lines, standing: standing(round, lines, facts.today) };
}

/** A person's action on a round. */
export function decideRound(round: Round, command: RoundCommand, facts: RoundFacts): Decided<Round> {
  if (command.type === 'answer' && stands(round, command, facts))
    return ok({ record: round, entries: [], effects: [] });
  if (round.state === 'closed') return err(conflict('round-closed', 'DEC-5', { outcome: round.outcome ?? '' }));
  if (command.type === 'answer') return answer(round, command, facts);
  const chair = chairOf(round, facts.change, facts.actor);
  if (!chair.ok) return chair;
  const actor: ActorRef = { person: facts.actor.person, seat: seatTitle(chair.value, facts.today) };
  const { standing: stood } = judged(round, facts);
  switch (command.type) {
    case 'acknowledge-sum':
      return acknowledge(round, facts, actor);
    case 'conclude':
      return (
        concludable(stood) ??
        unacknowledged(round, command.outcome) ??
        ok(
          close(
            round,
            command.outcome,
            'conclusion',
            { action: 'conclude', rule: 'DEC-3', reason: command.reason },
            actor,
            facts,
          ),
        )
      );
    case 'escalate':
      if (round.body === 'RSI') return err(conflict('nobody-above', 'ORG-2'));
      return (
        concludable(stood) ??
        ok(
          close(
            round,
            'escalated',
            'escalation',
            { action: 'escalate', rule: 'DEC-3', reason: command.reason },
            actor,
            facts,
          ),
        )
      );
    case 'record-meeting':
      if (stood.is !== 'meeting') return err(conflict('no-meeting-asked', 'DEC-7'));
      return (
        unacknowledged(round, command.outcome) ??
        ok(
          close(
            round,
            command.outcome,
            'meeting',
            { action: 'record-meeting', rule: 'DEC-2', reason: command.reason },
            actor,
            facts,
          ),
        )
      );
    default:
      return never(command);
  }
}

/** Time has passed: a round that is agreed now, because regions merged at midnight, closes (PUB-1). Null: nothing to do. */
export function judgeRound(
  round: Round,
  facts: Pick<RoundFacts, 'id' | 'now' | 'today' | 'systemRegions'>,
): Decision<Round> | null {
  if (round.state === 'closed') return null;
  const { standing: stood } = judged(round, facts);
  if (stood.is !== 'agreed') return null;
  return close(round, stood.outcome, 'agreement', { action: 'judge', rule: 'PUB-1' }, NOBODY, facts);
}

/** What another record tells the round. */
export function hearRound(
  round: Round,
  message: Extract<Message, { type: 'lapse' | 'refused' | 'disqualified' }>,
  now: string,
): Decision<Round> {
  if (message.type === 'refused') {
    return {
      record: round,
      entries: [{ action: 'refused', data: { told: message.told, reason: message.reason } }],
      effects: [],
    };
  }
  if (message.type === 'disqualified') {
    return {
      record: round,
      entries: [{ action: 'disqualify', rule: 'ORG-11', reason: message.reason, data: { person: message.person } }],
      effects: [{ kind: 'card' }],
    };
  }
  if (round.state === 'closed')
    return { record: round, entries: [{ action: 'refused', data: { told: 'lapse' } }], effects: [] };
  return {
    record: {
      ...round,
      state: 'closed',
      outcome: 'lapsed',
      outcomeBy: 'lapse',
      outcomeReason: message.reason,
      closed: now,
      ...by(message.actor),
    },
    entries: [{ action: 'lapse', reason: message.reason, data: { cause: message.cause } }],
    effects: [{ kind: 'card' }],
  };
}

/** A press that Teams repeats, or a person repeats: the same answer by the same person stands already. */
function stands(round: Round, command: Extract<RoundCommand, { type: 'answer' }>, facts: RoundFacts): boolean {
  return round.answers.some(
    (given) =>
      given.person === facts.actor.person &&
      given.answer === command.answer &&
      given.text === command.text &&
      command.question === round.questionHash,
  );
}

function answer(round: Round, command: Extract<RoundCommand, { type: 'answer' }>, facts: RoundFacts): Decided<Round> {
  const before = judged(round, facts);
  const vote = voteOf(round, facts.change, facts.actor, before.lines, facts.today);
  if (!vote.ok) return vote;
  if (command.question !== round.questionHash) return err(conflict('question-changed', 'DEC-5'));
  const problem = textProblem(command);
  if (problem) return err(problem);
  const { seat, region } = vote.value;
  const given: GivenAnswer = {
    region,
    answer: command.answer,
    ...(command.text !== undefined && { text: command.text }),
    person: facts.actor.person,
    seat: seat.id,
    seatVersion: seat.rowVersion,
    mandate: [seat.mandateFrom, seat.mandateTo].filter((day) => day !== undefined).join('/'),
    at: facts.now,
  };
  const previous = round.answers.find((other) => other.region === region);
  const answered: Round = { ...round, answers: [...round.answers.filter((other) => other !== previous), given] };
  const entry: Entry = {
    action: previous ? 'change-answer' : 'answer',
    rule: previous ? 'DEC-7' : 'DEC-2',
    reason: command.text,
    data: { region, answer: command.answer, ...(previous && { was: previous.answer }) },
  };
  const { standing: stood } = judged(answered, facts);
  if (stood.is !== 'agreed') return ok({ record: answered, entries: [entry], effects: [{ kind: 'card' }] });
  const actor: ActorRef = { person: facts.actor.person, seat: seatTitle(seat, facts.today) };
  const closed = close(answered, stood.outcome, 'agreement', { action: 'close', rule: 'DEC-2' }, actor, facts);
  return ok({ ...closed, entries: [entry, ...closed.entries] });
}

/** DEC-7: whoever does not simply approve says why. */
function textProblem({ answer, text = '' }: { readonly answer: Answer; readonly text?: string }): Refusal | null {
  if (answer !== 'approve' && text.trim() === '') return invalid({ field: 'text', code: 'required' });
  return text.length > REMARK_LIMIT ? invalid({ field: 'text', code: 'too-long', limit: REMARK_LIMIT }) : null;
}

function acknowledge(round: Round, facts: RoundFacts, actor: ActorRef): Decided<Round> {
  if (round.sumPassed === undefined) return err(conflict('sum-not-passed', 'CR-8'));
  if (round.sumAcknowledged !== undefined) return err(conflict('sum-acknowledged', 'CR-8'));
  const known: Round = { ...round, sumAcknowledged: facts.now };
  const entry: Entry = { action: 'acknowledge-sum', rule: 'CR-8', data: { sum: round.sumPassed } };
  const { standing: stood } = judged(known, facts);
  if (stood.is !== 'agreed') return ok({ record: known, entries: [entry], effects: [{ kind: 'card' }] });
  const closed = close(known, stood.outcome, 'agreement', { action: 'close', rule: 'DEC-2' }, actor, facts);
  return ok({ ...closed, entries: [entry, ...closed.entries] });
}

/** The chair cuts through on disagreement, or on silence when the deadline is past (DEC-3); else the refusal. */
function concludable(stands: Standing): { readonly ok: false; readonly error: Refusal } | null {
  if (stands.is === 'disagreement' || stands.is === 'silence') return null;
  return err(stands.is === 'meeting' ? conflict('meeting-asked', 'DEC-7') : conflict('not-yet', 'DEC-3'));
}

/** CR-8: nothing is approved past the year's sum before the chair has acknowledged it, however it is decided. */
function unacknowledged(round: Round, outcome: Outcome): { readonly ok: false; readonly error: Refusal } | null {
  if (outcome !== 'approved' || round.sumPassed === undefined || round.sumAcknowledged !== undefined) return null;
  return err(conflict('sum-unacknowledged', 'CR-8', { sum: round.sumPassed }));
}

function close(
  round: Round,
  outcome: Outcome,
  outcomeBy: NonNullable<Round['outcomeBy']>,
  entry: { action: Entry['action']; rule: RuleId; reason?: string },
  actor: ActorRef,
  facts: Pick<RoundFacts, 'id' | 'now'>,
): Decision<Round> {
  const told: Effect = {
    kind: 'tell',
    list: 'changes',
    id: round.change,
    message: {
      type: 'round-closed',
      actor,
      round: facts.id,
      body: round.body,
      outcome,
      by: outcomeBy,
      reason: entry.reason ?? null,
    },
  };
  return {
    record: {
      ...round,
      state: 'closed',
      outcome,
      outcomeBy,
      closed: facts.now,
      ...(entry.reason && { outcomeReason: entry.reason }),
      ...by(actor),
    },
    entries: [{ ...entry, data: { outcome, by: outcomeBy } }],
    effects: [told, { kind: 'card' }],
  };
}

const by = (actor: ActorRef) => (actor.person === null ? {} : { closedBy: actor.person });
