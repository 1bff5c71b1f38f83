// What a change request does when a round tells what it came to (CR-5, CR-6).
import type { ActorRef, Decision, Effect } from '../record/decision.ts';
import type { Message } from '../record/message.ts';
import { regionOn } from '../region/regions.ts';
import { never } from '../result.ts';
import { routeOf, type ChangeFacts } from './change.facts.ts';
import type { Change } from './change.list.ts';
import { decided } from './change.outcome.ts';
import { tellPool } from './change.pool.ts';

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
