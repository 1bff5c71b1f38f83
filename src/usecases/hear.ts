// One record is told something by another: its own rules decide what comes of it.
import { hearAgendaItem } from '../domain/agenda/agendaItem.decide.ts';
import { agendaItemList } from '../domain/agenda/agendaItem.list.ts';
import { businessCaseList } from '../domain/change/businessCase.list.ts';
import { changeList } from '../domain/change/change.list.ts';
import { hearOpenRound } from '../domain/change/change.round.ts';
import { hearRoundClosed } from '../domain/change/change.hear.ts';
import { poolList } from '../domain/pool/pool.list.ts';
import { hearPool } from '../domain/pool/pool.rules.ts';
import { NOBODY, type Effect } from '../domain/record/decision.ts';
import { actionIdOf } from '../domain/record/ledger.ts';
import type { Message } from '../domain/record/message.ts';
import type { Refusal } from '../domain/record/refusal.ts';
import { err, never, ok, type Result } from '../domain/result.ts';
import { hearReport } from '../domain/escalation/escalation.hear.ts';
import { hearEscalationRound } from '../domain/escalation/escalation.outcome.ts';
import { escalationList } from '../domain/escalation/escalation.list.ts';
import { hearRound } from '../domain/round/round.hear.ts';
import { roundList } from '../domain/round/round.list.ts';
import { hearStatus } from '../domain/status/status.hear.ts';
import { statusList } from '../domain/status/status.list.ts';
import { standingReports } from '../domain/status/status.rules.ts';
import { actorOfPerson } from './actor.ts';
import { changeFacts, timeFacts, withWritten } from './facts.ts';
import type { Action, Ports } from './ports.ts';
import { escalationFacts, reportsOf } from './statusFacts.ts';

type Tell = Extract<Effect, { kind: 'tell' }>;

/** Null when the message has been heard, now or before; else why not. What the target itself refuses, it notes: that is heard. */
export async function hear(
  ports: Ports,
  effect: Tell,
  key: string,
  source: { readonly record: string; readonly number: number },
): Promise<Refusal | null> {
  const { message } = effect;
  const action: Action = {
    actionId: actionIdOf({ key, effect }) ?? key,
    fingerprint: ports.sealer.hash(message),
    actor: 'actor' in message ? message.actor : NOBODY,
    source,
  };
  const heard = await tell(ports, effect, action, source.record);
  return heard.ok ? null : heard.error;
}

const gone = err<Refusal>({ kind: 'notFound' });

/** Whether the round that is said to have closed did so, with this outcome. */
function closedAs(ports: Ports, message: Extract<Message, { type: 'round-closed' }>, source: string): boolean {
  const round = ports.store.get(roundList, message.round);
  return source === `${roundList.name}/${message.round}` && round?.record.outcome === message.outcome;
}

/** ESC-4: the receiver's decision round has ended. Only the round itself says how. */
function tellEscalation(
  ports: Ports,
  id: string,
  message: Message,
  action: Action,
  source: string,
): Promise<Result<unknown, Refusal>> {
  return ports.store.commit({ list: escalationList, id }, action, (row) => {
    if (!row || message.type !== 'round-closed' || !closedAs(ports, message, source)) return gone;
    return ok(hearEscalationRound(row.record, message, escalationFacts(ports, row, NO_ONE)));
  });
}

/** ESC-3: a report that was missing has come, or one is corrected. Only the report itself says so, when it is published. */
function tellReport(
  { store, clock }: Ports,
  id: string,
  message: Extract<Message, { type: 'report-came' | 'report-corrected' }>,
  action: Action,
  source: string,
): Promise<Result<unknown, Refusal>> {
  return store.commit({ list: escalationList, id }, action, (row) => {
    const report = store.get(statusList, message.report)?.record;
    const isCome = source === `${statusList.name}/${message.report}` && report && report.state !== 'draft';
    const isAbout = report?.project === row?.record.project && report?.month === message.month;
    // A correction that is corrected itself by now says nothing more.
    const standing = report ? standingReports(reportsOf(store, report.project)) : [];
    const stands = message.type === 'report-came' || standing.some(({ id: key }) => key === message.report);
    return row && isCome && isAbout && stands ? ok(hearReport(row.record, message, { now: clock.now() })) : gone;
  });
}

/** A message has no reader with seats: what it may do is the target's own rule. */
const NO_ONE = { person: '', name: '', seats: [] } as const;

function tell(
  ports: Ports,
  { list, id, message }: Tell,
  action: Action,
  source: string,
): Promise<Result<unknown, Refusal>> {
  const { store } = ports;
  switch (message.type) {
    case 'open-round':
    case 'round-closed': {
      if (list === escalationList.name) return tellEscalation(ports, id, message, action, source);
      const actor = actorOfPerson(ports, message.actor.person ?? '');
      return store.commit({ list: changeList, id }, action, (row) => {
        if (!row) return gone;
        // Only the round itself says how it closed: what else a row may carry is no evidence.
        if (message.type === 'round-closed' && !closedAs(ports, message, source)) return gone;
        const facts = changeFacts(ports, row, actor);
        return ok(
          message.type === 'open-round'
            ? hearOpenRound(row.record, message, facts)
            : hearRoundClosed(row.record, message, facts),
        );
      });
    }
    case 'lapse':
    case 'disqualified':
    case 'refused':
      return store.commit({ list: roundList, id }, action, (row) =>
        row ? ok(hearRound(row.record, message, timeFacts(ports, row))) : gone,
      );
    case 'grant':
    case 'release':
      return store.commit({ list: poolList, id }, action, (row) => (row ? ok(hearPool(row.record, message)) : gone));
    case 'write':
      return store.commit({ list: businessCaseList, id }, action, (row) =>
        ok({
          record: withWritten(row?.record ?? { change: message.change }, message.fields),
          entries: [{ action: row ? 'edit' : 'create', rule: 'CR-4' }],
          effects: [],
        }),
      );
    case 'freeze':
      return store.commit({ list: statusList, id }, action, (row) =>
        row ? ok(hearStatus(row.record, message)) : gone,
      );
    case 'report-came':
    case 'report-corrected':
      return tellReport(ports, id, message, action, source);
    case 'status-published':
      return store.commit({ list: agendaItemList, id }, action, (row) =>
        row ? ok(hearAgendaItem(row.record, message)) : gone,
      );
    default:
      return never(message);
  }
}
