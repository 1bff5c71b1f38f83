// What a person's action does to a round: an answer, or the chair's. All that follows is in one decision.
import { seatTitle } from '../people/rights.ts';
import { disagreementProposal } from '../escalation/proposal.rules.ts';
import type { ActorRef, Decided, Effect, Entry } from '../record/decision.ts';
import { conflict, invalid, type Refusal } from '../record/refusal.ts';
import { err, never, ok } from '../result.ts';
import type { Standing } from './ballot.rules.ts';
import { judged, type RoundFacts } from './round.facts.ts';
import { REMARK_LIMIT, type Answer, type GivenAnswer, type Outcome, type Round } from './round.list.ts';
import { closeRound } from './round.outcome.ts';
import { chairOf, voteOf } from './round.rights.ts';

export type RoundCommand =
  | { readonly type: 'answer'; readonly answer: Answer; readonly text?: string; readonly question: string }
  | { readonly type: 'acknowledge-sum' }
  | { readonly type: 'conclude'; readonly outcome: 'approved' | 'rejected'; readonly reason: string }
  | { readonly type: 'escalate'; readonly reason: string }
  | { readonly type: 'record-meeting'; readonly outcome: 'approved' | 'rejected'; readonly reason: string };

/** A person's action on a round: first the right, then the state, then what was asked. */
export function decideRound(round: Round, command: RoundCommand, facts: RoundFacts): Decided<Round> {
  if (command.type === 'answer') {
    if (stands(round, command, facts)) return ok({ record: round, entries: [], effects: [] });
    return answer(round, command, facts);
  }
  const chair = chairOf(round, facts.disqualified, facts.actor);
  if (!chair.ok) return chair;
  if (round.state === 'closed') return err(closed(round));
  const actor: ActorRef = { person: facts.actor.person, seat: seatTitle(chair.value, facts.today) };
  const { standing: stood } = judged(round, facts);
  switch (command.type) {
    case 'acknowledge-sum':
      return acknowledge(round, facts, actor);
    case 'conclude': {
      const entry = { action: 'conclude', rule: 'DEC-3', reason: command.reason } as const;
      const stops = concludable(stood) ?? unacknowledged(round, command.outcome);
      if (stops) return stops;
      const ended = closeRound(round, command.outcome, 'conclusion', entry, actor, facts);
      return ok({ ...ended, effects: [...ended.effects, ...proposed(round, stood, facts)] });
    }
    case 'escalate': {
      if (round.body === 'RSI') return err(conflict('nobody-above', 'ORG-2'));
      const entry = { action: 'escalate', rule: 'DEC-3', reason: command.reason } as const;
      return concludable(stood) ?? ok(closeRound(round, 'escalated', 'escalation', entry, actor, facts));
    }
    case 'record-meeting': {
      if (stood.is !== 'meeting') return err(conflict('no-meeting-asked', 'DEC-7'));
      const entry = { action: 'record-meeting', rule: 'DEC-2', reason: command.reason } as const;
      return (
        unacknowledged(round, command.outcome) ?? ok(closeRound(round, command.outcome, 'meeting', entry, actor, facts))
      );
    }
    default:
      return never(command);
  }
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
  const vote = voteOf(round, facts.disqualified, facts.actor, before.lines, facts.today);
  if (!vote.ok) return vote;
  if (round.state === 'closed') return err(closed(round));
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
  const ended = closeRound(answered, stood.outcome, 'agreement', { action: 'close', rule: 'DEC-2' }, actor, facts);
  return ok({ ...ended, entries: [entry, ...ended.entries] });
}

const closed = (round: Round): Refusal => conflict('round-closed', 'DEC-5', { outcome: round.outcome ?? '' });

/** DEC-7: whoever does not simply approve says why. */
function textProblem({ answer, text = '' }: { readonly answer: Answer; readonly text?: string }): Refusal | null {
  if (answer !== 'approve' && text.trim() === '') return invalid({ field: 'text', code: 'required' });
  return text.length > REMARK_LIMIT ? invalid({ field: 'text', code: 'too-long', limit: REMARK_LIMIT }) : null;
}

function acknowledge(round: Round, facts: RoundFacts, actor: ActorRef): Decided<Round> {
  // A chair who may not know the sum acknowledges it whatever it is: the answer must not tell either (DEC-8).
  if (round.sumPassed === undefined && !facts.isSumClosed) return err(conflict('sum-not-passed', 'CR-8'));
  if (round.sumAcknowledged !== undefined) return err(conflict('sum-acknowledged', 'CR-8'));
  const known: Round = { ...round, sumAcknowledged: facts.now };
  const entry: Entry = {
    action: 'acknowledge-sum',
    rule: 'CR-8',
    data: round.sumPassed === undefined ? {} : { sum: round.sumPassed },
  };
  const { standing: stood } = judged(known, facts);
  if (stood.is !== 'agreed') return ok({ record: known, entries: [entry], effects: [{ kind: 'card' }] });
  const ended = closeRound(known, stood.outcome, 'agreement', { action: 'close', rule: 'DEC-2' }, actor, facts);
  return ok({ ...ended, entries: [entry, ...ended.entries] });
}

/** ESC-3: the chair has noted that the regions disagree: a person may take it one level up, or leave it. */
function proposed(round: Round, stood: Standing, { id, today }: RoundFacts): Effect[] {
  const proposal = stood.is === 'disagreement' ? disagreementProposal(round, id, today) : null;
  if (!proposal) return [];
  const { record, actor, entry } = proposal;
  return [{ kind: 'create', list: 'escalations', id: proposal.id, record, actor, entry, effects: [] }];
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
