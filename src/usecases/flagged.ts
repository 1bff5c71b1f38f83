// Rows that people have added, edited or deleted past us, as pages tell of them: on the case, and to the secretariat.
import type { FlagView } from '../contract/flag.ts';
import { businessCaseId, businessCaseList } from '../domain/change/businessCase.list.ts';
import { changeList } from '../domain/change/change.list.ts';
import { listNamed } from '../domain/lists.ts';
import { roundList } from '../domain/round/round.list.ts';
import { isRecordClosed } from './closed.ts';
import { changeNumber } from './facts.ts';
import type { Ports, RowFlag, Stored } from './ports.ts';

/** What is wrong with the rows of one case: its own, its rounds', and its business case's. For readers of the whole case. */
export function flagsOf(ports: Ports, change: string): FlagView[] {
  const row = ports.store.get(changeList, change);
  return (byCase(ports.store.flags()).get(change) ?? []).map((flag) => ({
    ...basis(flag),
    title: row?.record.title ?? null,
    number: row ? changeNumber(row) : null,
    changes: [...flag.changes],
  }));
}

/** Flags by their cases, put in order once for as long as they stand. */
const inCases = new WeakMap<readonly RowFlag[], ReadonlyMap<string | null, readonly RowFlag[]>>();

function byCase(flags: readonly RowFlag[]): ReadonlyMap<string | null, readonly RowFlag[]> {
  const known = inCases.get(flags) ?? Map.groupBy(flags, caseOf);
  inCases.set(flags, known);
  return known;
}

/** Whether people have been at one of the rows (`<list>/<id>`), a case and its round: then nobody acts on either until that is settled. */
export const isLocked = (ports: Ports, ...rows: readonly string[]): boolean =>
  rows.some((row) => ports.store.flagOf(row) !== undefined);

/** The same of a case: its own row, and the round that it waits for. */
export const isCaseLocked = (ports: Ports, { id, record }: Stored<typeof changeList>): boolean =>
  isLocked(ports, `${changeList.name}/${id}`, `${roundList.name}/${record.openRound}`);

/** Every row that stands otherwise than we left it. Other people's drafts stay closed; of a case that is closed to the reader nothing is told (DEC-8). */
export function allFlags(ports: Ports, reader: string): FlagView[] {
  const told = ports.store.flags().filter(({ list, id }) => !isRecordClosed(ports, `${list}/${id}`, reader));
  return told.map((flag) => {
    const change = caseOf(flag);
    const row = change === null ? undefined : ports.store.get(changeList, change);
    if (!row) {
      const title = change === null ? titleIn(ports, flag) : titleInLog(ports, change);
      return { ...basis(flag), title, number: null, changes: change === null ? [...flag.changes] : [] };
    }
    const hidden = row.record.state === 'draft' && row.record.requester !== reader;
    if (hidden) return { ...basis(flag), title: null, number: null, changes: [] };
    return { ...basis(flag), title: row.record.title, number: changeNumber(row), changes: [...flag.changes] };
  });
}

const basis = (flag: RowFlag) => ({
  record: `${flag.list}/${flag.id}`,
  change: caseOf(flag),
  problem: flag.problem,
});

/** Of a case whose row is gone, if it was ever more than a draft. */
function titleInLog({ store }: Ports, change: string): string | null {
  const log = store.log(`${changeList.name}/${change}`);
  if (!log.some(({ action }) => action === 'submit')) return null;
  const title = log.flatMap(({ changes }) => changes).findLast(({ field }) => field === 'title')?.now;
  return typeof title === 'string' ? title : null;
}

/** Of a row that belongs to no case: a project, a report, an escalation. */
function titleIn({ store }: Ports, { list, id }: RowFlag): string | null {
  const record: object = store.get(listNamed(list), id)?.record ?? {};
  const title: unknown = Reflect.get(record, 'title');
  return typeof title === 'string' ? title : null;
}

/** By the key alone: the row may be gone. An escalation's round is of no case. */
function caseOf({ list, id }: RowFlag): string | null {
  if (list === changeList.name) return id;
  if (list === roundList.name) return id.startsWith('escalation-') ? null : id.replace(/-r\d+$/, '');
  const prefix = businessCaseId('');
  return list === businessCaseList.name && id.startsWith(prefix) ? id.slice(prefix.length) : null;
}
