// The log of a record, as one reader may see it: what is closed to a reader in the case is closed in every log about it.
import type { LogEntryView } from '../contract/schemas.ts';
import { changeList } from '../domain/change/change.list.ts';
import { isDisqualified, isHidden } from '../domain/change/change.rights.ts';
import type { LogEntry } from '../domain/log/log.list.ts';
import type { Actor } from '../domain/people/rights.ts';
import { poolList } from '../domain/pool/pool.list.ts';
import { forbidden, type Refusal } from '../domain/record/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { personName } from './actor.ts';
import type { Ports } from './ports.ts';

/** The entries of `<list>/<id>`, or of a change request by its id alone, oldest first (DEC-8). */
export function readLog(ports: Ports, actor: Actor, record: string): Result<LogEntryView[], Refusal> {
  if (actor.seats.length === 0) return err(forbidden('no-seat'));
  const key = record.includes('/') ? record : `${changeList.name}/${record}`;
  const entries = ports.store.log(key);
  const closed = closedTo(ports, actor, key);
  if (closed || entries.length === 0) return err(closed ?? { kind: 'notFound' });
  const told = key.startsWith(`${poolList.name}/`) ? withoutClosed(ports, actor, entries) : entries;
  return ok(told.map((entry) => entryView(ports, entry)));
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
  const id = caseOf(key);
  if (id === null) return null;
  const change = ports.store.get(changeList, id)?.record;
  // A row that people have deleted can no longer say who may read of it: those who keep the records still can.
  if (!change) return actor.seats.some(({ bodyKind }) => bodyKind === 'secretariat') ? null : { kind: 'notFound' };
  if (isHidden(change, actor.person)) return { kind: 'notFound' };
  return isDisqualified(change, actor.person) ? forbidden('disqualified', 'ORG-11') : null;
}

/** The id of the case that a record belongs to, from the key that was made from it; null for the pools. */
function caseOf(key: string): string | null {
  const [list, id = ''] = key.split('/');
  switch (list) {
    case 'changes':
      return id;
    case 'rounds':
      return id.replace(/-r\d+$/, '');
    case 'businessCases':
      return id.replace(/^bc-/, '');
    case 'projects':
      return id.replace(/^project-/, '');
    default:
      return null;
  }
}

/** The pool's sums would give away the amount of a case that is closed to the reader: then all sums are left out. */
function withoutClosed(ports: Ports, actor: Actor, entries: readonly LogEntry[]): readonly LogEntry[] {
  const closed = entries.map((entry) => {
    const id = changeIn(entry.data);
    return id !== null && closedTo(ports, actor, `${changeList.name}/${id}`) !== null;
  });
  if (!closed.includes(true)) return entries;
  return entries.map((entry, index) => ({ ...entry, changes: [], data: closed[index] ? null : entry.data }));
}

function changeIn(data: unknown): string | null {
  const change = typeof data === 'object' && data !== null && 'change' in data ? data.change : null;
  return typeof change === 'string' ? change : null;
}
