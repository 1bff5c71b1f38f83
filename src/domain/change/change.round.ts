// Putting a change request to a body: the question as it is frozen, and the new round's row.
import { addWorkingDays } from '../calendar/workingDays.ts';
import { yearOf, type IsoDate } from '../calendar/dates.ts';
import type { ActorRef, Decision } from '../record/decision.ts';
import type { Message } from '../record/message.ts';
import { regionOn } from '../region/regions.ts';
import type { Outcome, Question, Round, RoundBody } from '../round/round.list.ts';
import { permitted } from './change.actions.ts';
import { businessCaseFilled } from './change.needs.ts';
import { routeOf, usesPool, type ChangeFacts } from './change.facts.ts';
import type { Change } from './change.list.ts';
import { resumed } from './change.outcome.ts';
import { sumFor, tellPool } from './change.pool.ts';

export interface Opening {
  readonly body: RoundBody;
  /** Null: the standard number of working days from today (DEC-1). */
  readonly deadline: IsoDate | null;
  readonly actor: ActorRef;
}

/** Key of the next round of a case. */
export const nextRoundId = (change: Change, facts: ChangeFacts): string => roundId(facts.id, (change.rounds ?? 0) + 1);

/** Key of a round by its number in the case. */
export const roundId = (change: string, number: number): string => `${change}-r${number}`;

/** Opens a round: the question is frozen, and the new row carries its own card. */
export function openRound(change: Change, opening: Opening, facts: ChangeFacts): Decision<Change> {
  const body = facts.bodies[opening.body];
  if (!body) throw new Error(`No body for ${opening.body}`);
  const id = nextRoundId(change, facts);
  const question = questionOf(change, opening.body, facts);
  const deadline = opening.deadline ?? standardDeadline(facts);
  const usesMoney = opening.body === 'SYS' && usesPool(change, facts);
  const sum = usesMoney ? sumFor(change, facts) : null;
  const round: Round = {
    title: `${facts.number} ${change.title}`.slice(0, 255),
    change: facts.id,
    body: opening.body,
    bodyId: body.id,
    state: 'open',
    number: (change.rounds ?? 0) + 1,
    question,
    questionHash: facts.hash(question),
    openedBy: opening.actor.person ?? facts.actor.person,
    opened: facts.now,
    deadline,
    answers: [],
    ...(change.disqualified && { disqualified: change.disqualified.map(({ person }) => person) }),
    ...(change.oneOffCost !== undefined && { amount: change.oneOffCost }),
    ...(sum?.passes && { sumPassed: sum.sum }),
  };
  return {
    record: {
      ...resumed(change),
      state: ({ FSG: 'assessing', SYS: 'sys', RSI: 'rsi' } as const)[opening.body],
      openRound: id,
      rounds: round.number,
      ...(usesMoney && { poolYear: yearOf(facts.today) }),
    },
    entries: [
      {
        action: 'open-round',
        rule: 'DEC-1',
        data: {
          body: opening.body,
          bodyName: body.name,
          deadline,
          round: id,
          ...(usesMoney && { reserved: change.oneOffCost }),
        },
      },
    ],
    effects: [
      {
        kind: 'create',
        list: 'rounds',
        id,
        record: round,
        actor: opening.actor,
        entry: { action: 'open', rule: 'DEC-1', data: { deadline } },
        effects: [{ kind: 'card' }],
      },
      ...(change.state === 'submitted' ? [{ kind: 'card' as const }] : []),
    ],
  };
}

/** The pool has reserved the money: the round opens, if the case is still where it was; else the pool is told to let go. */
export function hearOpenRound(
  change: Change,
  message: Extract<Message, { type: 'open-round' }>,
  facts: ChangeFacts,
): Decision<Change> {
  const may = permitted(change, 'open-round', message.body, facts);
  // Money of a year that has ended meanwhile is no money of this one (CR-7).
  const sameYear = message.poolYear === yearOf(facts.today);
  if (may.ok && sameYear) return openRound(change, message, facts);
  const reason = may.ok ? 'pool-missing' : 'reason' in may.error ? may.error.reason : may.error.kind;
  return {
    record: change,
    entries: [{ action: 'refused', data: { told: 'open-round', reason } }],
    effects: tellPool('release', message.poolYear, facts.id, message.actor),
  };
}

/** DEC-1: the standard deadline of a written round. */
function standardDeadline(facts: ChangeFacts): IsoDate {
  return addWorkingDays(facts.today, facts.settings.roundWorkingDays, { agreementDays: facts.settings.agreementDays });
}

/** The question as it is put: everything that the answer is an answer to, so that its hash names it. */
function questionOf(change: Change, body: RoundBody, facts: ChangeFacts): Question {
  const route = routeOf(change, facts);
  const recommended: Outcome | null = body === 'FSG' ? null : 'approved';
  return {
    change: facts.id,
    number: facts.number,
    title: change.title,
    system: change.system,
    systemName: facts.system.name,
    oneOffCost: change.oneOffCost ?? 0,
    yearlyCost: change.yearlyCost ?? null,
    description: change.description ?? '',
    reason: change.reason ?? '',
    recommendation: {
      by: recommended && change.assessment ? (facts.bodies.FSG?.name ?? null) : null,
      rank: recommended ? (change.rank ?? null) : null,
      of: recommended && change.rank !== undefined ? facts.ranked : null,
      reason: recommended ? (change.assessment?.reason ?? null) : null,
    },
    route: route?.route ?? 'small',
    edition: route?.edition ?? '',
    // RSI-kredsen decides what comes to it, also what SYS escalated from another route (ORG-2).
    does: body === 'RSI' || body === lastBody(route?.bodies) ? 'decides' : 'recommends',
    bodies: route?.bodies ?? [],
    sar: facts.system.sar ? regionOn(facts.system.sar, facts.today) : null,
    poolYear: body === 'SYS' && usesPool(change, facts) ? yearOf(facts.today) : null,
    businessCase: businessCaseFilled(facts.businessCase) > 0 ? facts.hash(facts.businessCase) : null,
  };
}

const lastBody = (bodies: readonly string[] | undefined) => bodies?.at(-1);
