// The log of a record, as one reader may see it: what is closed to a reader in the case is closed in every log about it.
import type { LogEntryView } from '../contract/log.ts';
import { changeList } from '../domain/change/change.list.ts';
import { isHidden } from '../domain/change/change.rights.ts';
import type { LogEntry } from '../domain/log/log.list.ts';
import type { Actor } from '../domain/people/rights.ts';
import { barred, forbidden, type Refusal } from '../domain/record/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { reminderList } from '../domain/reminder/reminder.list.ts';
import { roundList } from '../domain/round/round.list.ts';
import { statusList } from '../domain/status/status.list.ts';
import { personName } from './actor.ts';
import { caseOf, isLogClosed, isSumClosed } from './closed.ts';
import type { Ports } from './ports.ts';
import { projectOfReport } from './statusAccess.ts';

/** The entries of `<list>/<id>`, or of a change request by its id alone, oldest first (DEC-8). */
export function readLog(ports: Ports, actor: Actor, record: string): Result<LogEntryView[], Refusal> {
  if (actor.seats.length === 0) return err(forbidden('no-seat'));
  const key = record.includes('/') ? record : `${changeList.name}/${record}`;
  const entries = ports.store.log(key);
  const closed =
    closedTo(ports, actor, key) ??
    (isDraftOfOthers(ports, actor, key) || isForOthers(actor, key) ? { kind: 'notFound' as const } : null);
  if (closed || entries.length === 0) return err(closed ?? { kind: 'notFound' });
  const round =
    key.startsWith(`${roundList.name}/`) && ports.store.get(roundList, key.slice(roundList.name.length + 1));
  const isWithoutSum = round && isSumClosed(ports, round.record, actor.person);
  return ok((isWithoutSum ? entries.map(withoutSum) : entries).map((entry) => entryView(ports, entry)));
}

function entryView(ports: Ports, entry: LogEntry): LogEntryView {
  return {
    record: entry.record,
    number: entry.number,
    at: entry.at,
    action: entry.action,
    actionId: entry.actionId,
    person: entry.person === undefined ? null : { id: entry.person, name: personName(ports.store, entry.person) },
    seat: entry.seat ?? null,
    reason: entry.reason ?? null,
    rule: entry.rule ?? null,
    changes: entry.changes.map(({ field, was, now }) => ({ field, was: was ?? null, now: now ?? null })),
    data: entry.data ?? null,
  };
}

/** Why the reader may not read it; null when it is open, or about no case. */
function closedTo(ports: Ports, actor: Actor, key: string): Refusal | null {
  if (isLogClosed(ports, key, actor.person)) return barred();
  const id = caseOf(ports.store, key);
  if (id === null) return null;
  const change = ports.store.get(changeList, id)?.record;
  // A row that people have deleted can no longer say who may read of it: those who keep the records still can.
  if (!change) return actor.seats.some(({ bodyKind }) => bodyKind === 'secretariat') ? null : { kind: 'notFound' };
  return isHidden(change, actor.person) ? { kind: 'notFound' } : null;
}

/** A status report that is not published is read by those who write it. */
const isDraftOfOthers = (ports: Ports, actor: Actor, key: string): boolean =>
  key.startsWith(`${statusList.name}/`) &&
  projectOfReport(ports, actor, key.slice(statusList.name.length + 1)) === null;

/** A person's reminders are told in their own chat; those who keep the records can look them up. */
const isForOthers = (actor: Actor, key: string): boolean =>
  key.startsWith(`${reminderList.name}/`) &&
  !key.endsWith(`-person-${actor.person}`) &&
  !actor.seats.some(({ bodyKind }) => bodyKind === 'secretariat');

/** CR-8: what the system's other cases come to together, among them one that is closed to the reader. */
const withoutSum = (entry: LogEntry): LogEntry => ({
  ...entry,
  changes: entry.changes.filter(({ field }) => field !== 'sumPassed'),
  ...(entry.action === 'acknowledge-sum' && { data: {} }),
});
