// What a person's action does to a change request. First the right, then the state, then what it needs; all in one decision.
import { isIsoDate, addDays, type IsoDate } from '../calendar/dates.ts';
import { seatTitle } from '../people/rights.ts';
import { regionName, regionOn } from '../region/regions.ts';
import type { ActorRef, Decided, Decision, Effect, Entry } from '../record/decision.ts';
import { conflict, invalid, type Refusal } from '../record/refusal.ts';
import { err, never, ok } from '../result.ts';
import type { RoundBody } from '../round/round.list.ts';
import { effectiveState, permitted, type Permitted } from './change.actions.ts';
import type { ChangeFacts } from './change.facts.ts';
import type { Assessment, Change } from './change.list.ts';
import { businessCaseWaivable } from './change.needs.ts';
import { edit, withCommentDeadline, type Edit } from './change.edit.ts';
import { tellPool } from './change.pool.ts';
import { openRound, roundId } from './change.round.ts';
import { decided, resumed } from './change.outcome.ts';

export type ChangeCommand =
  | ({ readonly type: 'edit' } & Edit)
  | { readonly type: 'submit' }
  | { readonly type: 'comment'; readonly text: string }
  | { readonly type: 'decide'; readonly outcome: 'approved' | 'rejected'; readonly reason: string }
  | { readonly type: 'assess'; readonly assessment: Assessment }
  | { readonly type: 'open-round'; readonly body: RoundBody; readonly deadline: IsoDate | null }
  | { readonly type: 'withdraw' | 'postpone'; readonly reason: string }
  | { readonly type: 'start' | 'deliver' }
  | { readonly type: 'disqualify'; readonly person: string; readonly reason: string };

/** A person's action. `open-round` for a case that is paid from the pool comes through the pool's row (see the use case). */
export function decideChange(change: Change, command: ChangeCommand, facts: ChangeFacts): Decided<Change> {
  const body = command.type === 'open-round' ? command.body : undefined;
  const may = permitted(change, command.type, body, facts);
  if (!may.ok) return may;
  const actor = actorOf(may.value, facts);
  switch (command.type) {
    case 'edit':
      return edit(change, command, facts, actor);
    case 'submit':
      return ok(submit(change, facts));
    case 'comment':
      return ok({
        record: change,
        entries: [{ action: 'comment', rule: 'CR-11', reason: command.text }],
        effects: [{ kind: 'card' }],
      });
    case 'decide':
      return ok(decide(change, command, facts, actor));
    case 'assess':
      return assess(change, command.assessment, facts);
    case 'open-round':
      return ok(openRound(change, { ...command, deadline: command.deadline, actor }, facts));
    case 'withdraw':
    case 'postpone':
      return ok(stop(change, command, actor, facts));
    case 'start':
      return ok({
        record: { ...change, state: 'inProgress' },
        entries: [{ action: 'start', rule: 'CR-12' }],
        effects: [],
      });
    case 'deliver':
      return ok({
        record: { ...change, state: 'delivered' },
        entries: [{ action: 'deliver', rule: 'CR-12' }],
        effects: [],
      });
    case 'disqualify':
      return ok(disqualify(change, command, facts, actor));
    default:
      return never(command);
  }
}

/** The actor as the log shows them: by the seat that gave the right. */
export const actorOf = (may: Permitted, facts: ChangeFacts): ActorRef => ({
  person: facts.actor.person,
  seat: may.seat ? seatTitle(may.seat, facts.today) : null,
});

/** A deadline in the past or over a year ahead is refused where it was typed. */
export function deadlineProblem(deadline: IsoDate | null, today: IsoDate): Refusal | null {
  if (deadline === null) return null;
  if (!isIsoDate(deadline)) return invalid({ field: 'deadline', code: 'not-a-date' });
  if (deadline < today) return invalid({ field: 'deadline', code: 'past-date' });
  return deadline > addDays(today, 366) ? invalid({ field: 'deadline', code: 'out-of-range' }) : null;
}

function submit(change: Change, facts: ChangeFacts): Decision<Change> {
  const record = withCommentDeadline({ ...change, state: 'submitted', submitted: facts.today }, facts);
  return { record, entries: [{ action: 'submit', rule: 'CR-1' }], effects: [{ kind: 'card' }] };
}

function decide(
  change: Change,
  command: Extract<ChangeCommand, { type: 'decide' }>,
  facts: ChangeFacts,
  actor: ActorRef,
): Decision<Change> {
  const sar = facts.system.sar;
  const decidedBy = sar ? regionName(regionOn(sar, facts.today)) : (actor.seat ?? '');
  return {
    record: decided(change, { outcome: command.outcome, reason: command.reason, by: decidedBy, at: facts.now }),
    entries: [{ action: 'decide', rule: 'CR-11', reason: command.reason, data: { outcome: command.outcome } }],
    effects: [{ kind: 'card' }],
  };
}

function assess(change: Change, assessment: Assessment, facts: ChangeFacts): Decided<Change> {
  const voted = facts.lastOutcome.FSG;
  if ((voted === 'approved' || voted === 'rejected') && (voted === 'approved') !== assessment.recommend) {
    return err(conflict('round-disagrees-with-assessment', 'CR-5', { outcome: voted }));
  }
  if (assessment.businessCaseNotNeeded !== undefined && !businessCaseWaivable(change, facts)) {
    return err(conflict('business-case-required', 'CR-4'));
  }
  const assessed: Change = { ...change, assessment, rank: assessment.rank };
  const entry: Entry = {
    action: 'assess',
    rule: 'CR-5',
    reason: assessment.reason,
    data: {
      recommend: assessment.recommend,
      rank: assessment.rank,
      businessCaseNotNeeded: assessment.businessCaseNotNeeded,
    },
  };
  const record = assessment.recommend
    ? { ...assessed, state: 'sys' as const }
    : decided(assessed, {
        outcome: 'rejected',
        reason: assessment.reason,
        by: facts.bodies.FSG?.name ?? 'Forretningsstyregruppen',
        at: facts.now,
      });
  return ok({ record: resumed(record), entries: [entry], effects: [{ kind: 'card' }] });
}

/** Withdrawn or postponed: an open round lapses, and what was reserved is released. */
function stop(
  change: Change,
  command: Extract<ChangeCommand, { type: 'withdraw' | 'postpone' }>,
  actor: ActorRef,
  facts: ChangeFacts,
): Decision<Change> {
  const { openRound: round, poolYear, ...rest } = change;
  const effects: Effect[] = [{ kind: 'card' }];
  if (round !== undefined) {
    effects.push({
      kind: 'tell',
      list: 'rounds',
      id: round,
      message: { type: 'lapse', actor, cause: command.type, reason: command.reason },
    });
  }
  const record: Change =
    command.type === 'withdraw'
      ? { ...resumed(rest), state: 'withdrawn', decisionReason: command.reason }
      : { ...rest, state: 'postponed', postponedFrom: effectiveState(change), decisionReason: command.reason };
  return {
    record,
    entries: [{ action: command.type, rule: 'CR-12', reason: command.reason }],
    effects: [...effects, ...tellPool('release', poolYear, facts.id, actor)],
  };
}

/** ORG-11: from now on the person takes no part; the cards that stand must no longer show the papers (DEC-8). */
function disqualify(
  change: Change,
  command: Extract<ChangeCommand, { type: 'disqualify' }>,
  facts: ChangeFacts,
  actor: ActorRef,
): Decision<Change> {
  const { person, reason } = command;
  // The rounds that are over, too: their cards still stand in the channels, with the grounds.
  const own = Array.from({ length: change.rounds ?? 0 }, (_, index) => roundId(facts.id, index + 1));
  const told = [...own, ...facts.roundsBeyond].map((id): Effect => ({
    kind: 'tell',
    list: 'rounds',
    id,
    message: { type: 'disqualified', actor, person, reason },
  }));
  const row = { person: command.person, reason: command.reason, decidedBy: facts.actor.person, at: facts.now };
  const others = (change.disqualified ?? []).filter(({ person }) => person !== command.person);
  return {
    record: { ...change, disqualified: [...others, row] },
    entries: [{ action: 'disqualify', rule: 'ORG-11', reason: command.reason, data: { person: command.person } }],
    effects: [...told, { kind: 'card' }],
  };
}
