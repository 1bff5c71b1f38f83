// The rounds of a change request: putting the question to a body, and hearing what came of it.
import { addWorkingDays } from '../calendar/workingDays.ts';
import { yearOf, type IsoDate } from '../calendar/dates.ts';
import { poolId } from '../pool/pool.list.ts';
import type { ActorRef, Decision, Effect } from '../record/decision.ts';
import type { Message } from '../record/message.ts';
import { regionOn } from '../region/regions.ts';
import { never } from '../result.ts';
import type { Outcome, Question, Round, RoundBody } from '../round/round.list.ts';
import { permitted } from './change.actions.ts';
import { businessCaseFilled } from './change.needs.ts';
import { editionOf, routeOf, usesPool, type ChangeFacts } from './change.facts.ts';
import type { Change } from './change.list.ts';
import { decided, resumed } from './change.outcome.ts';
import { yearlySum } from './splitting.rules.ts';

export interface Opening {
  readonly body: RoundBody;
  /** Null: the standard number of working days from today (DEC-1). */
  readonly deadline: IsoDate | null;
  readonly actor: ActorRef;
}

/** Key of the next round of a case. */
export const nextRoundId = (change: Change, facts: ChangeFacts): string => `${facts.id}-r${(change.rounds ?? 0) + 1}`;

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
  if (may.ok) return openRound(change, message, facts);
  return {
    record: change,
    entries: [
      {
        action: 'refused',
        data: { told: 'open-round', reason: 'reason' in may.error ? may.error.reason : may.error.kind },
      },
    ],
    effects: tellPool('release', message.poolYear, facts.id, message.actor),
  };
}

/** DEC-1: the standard deadline of a written round. */
export function standardDeadline(facts: ChangeFacts): IsoDate {
  return addWorkingDays(facts.today, facts.settings.roundWorkingDays, { agreementDays: facts.settings.agreementDays });
}

/**
 * CR-8: what the system has been granted this year, with this case. What is reserved for its other cases counts too: they may
 * be granted while this one is open, and the sum must be told before the decision.
 */
export function sumFor(change: Change, facts: ChangeFacts) {
  const year = yearOf(facts.today);
  const grants = (facts.pool?.posts ?? [])
    .filter((post) => post.change !== facts.id)
    .map(({ system, amount }) => ({ system, amount, year, region: change.region ?? ('hovedstaden' as const) }));
  return yearlySum({ system: change.system, year, asked: change.oneOffCost ?? 0 }, grants, editionOf(change, facts));
}

/** What the round came to, told by the round (CR-5, CR-6). A case that has moved on refuses, and says so to the round. */
export function hearRoundClosed(
  change: Change,
  message: Extract<Message, { type: 'round-closed' }>,
  facts: ChangeFacts,
): Decision<Change> {
  if (change.openRound !== message.round) {
    return {
      record: change,
      entries: [{ action: 'refused', data: { told: 'round-closed', round: message.round, outcome: message.outcome } }],
      effects: [
        {
          kind: 'tell',
          list: 'rounds',
          id: message.round,
          message: { type: 'refused', told: 'round-closed', reason: 'wrong-state' },
        },
      ],
    };
  }
  const { openRound: _closed, ...rest } = change;
  const entry = {
    action: 'round-closed' as const,
    rule: 'DEC-2' as const,
    ...(message.reason !== null && { reason: message.reason }),
    data: { body: message.body, outcome: message.outcome, by: message.by, round: message.round },
  };
  const { record, effects } = after(rest, message, facts);
  return { record, entries: [entry], effects };
}

function after(
  change: Change,
  message: Extract<Message, { type: 'round-closed' }>,
  facts: ChangeFacts,
): { record: Change; effects: Effect[] } {
  const { outcome, body, actor } = message;
  const by = facts.bodies[body]?.name ?? body;
  const route = routeOf(change, facts);
  const decide = (final: 'approved' | 'rejected', effects: Effect[] = []) => {
    const { poolYear, ...rest } = change;
    const money = tellPool(final === 'approved' ? 'grant' : 'release', poolYear, facts.id, actor);
    const record = decided(rest, { outcome: final, reason: message.reason, by, at: facts.now });
    // The year stays with a grant, for the page; a release leaves no trace but in the log.
    return {
      record: final === 'approved' && poolYear !== undefined ? { ...record, poolYear } : record,
      effects: [...money, ...effects],
    };
  };
  switch (outcome) {
    case 'lapsed':
      return { record: change, effects: [] };
    case 'escalated':
      return { record: { ...change, state: body === 'FSG' ? 'sys' : 'rsi' }, effects: [] };
    case 'approved':
      if (body === 'FSG') return { record: change, effects: [] };
      if (body === 'SYS' && route?.route === 'top') return { record: { ...change, state: 'rsi' }, effects: [] };
      return decide(
        'approved',
        body === 'RSI' && route?.route === 'top' ? [projectProposal(change, actor, facts)] : [],
      );
    case 'rejected':
      return body === 'FSG' ? { record: change, effects: [] } : decide('rejected');
    default:
      return never(outcome);
  }
}

/** CR-6: what RSI-kredsen approves on the top route becomes a project proposal that refers to the change. */
function projectProposal(change: Change, actor: ActorRef, facts: ChangeFacts): Effect {
  return {
    kind: 'create',
    list: 'projects',
    id: projectId(facts.id),
    record: {
      title: change.title,
      state: 'proposal',
      change: facts.id,
      system: change.system,
      regions: [...new Set(facts.system.regions.map((region) => regionOn(region, facts.today)))],
      decided: facts.today,
      ...(facts.system.sar && { responsible: regionOn(facts.system.sar, facts.today) }),
      ...(change.oneOffCost !== undefined && { budget: change.oneOffCost }),
    },
    actor,
    entry: { action: 'create', rule: 'CR-6', data: { change: facts.id } },
    effects: [],
  };
}

export const projectId = (change: string): string => `project-${change}`;

/** Telling the pool of the year to grant, or to let go of, what the case had reserved (CR-7). */
export function tellPool(
  type: 'grant' | 'release',
  poolYear: number | undefined,
  change: string,
  actor: ActorRef,
): Effect[] {
  return poolYear === undefined
    ? []
    : [{ kind: 'tell', list: 'pools', id: poolId(poolYear), message: { type, actor, change } }];
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
