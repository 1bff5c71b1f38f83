// Rows that people have added, edited or deleted past us, as pages tell of them: on the case, and to the secretariat.
import type { FlagView } from '../contract/schemas.ts';
import { businessCaseId, businessCaseList } from '../domain/change/businessCase.list.ts';
import { changeList } from '../domain/change/change.list.ts';
import { isDisqualified } from '../domain/change/change.rights.ts';
import { roundList } from '../domain/round/round.list.ts';
import { changeNumber } from './facts.ts';
import type { Ports, RowFlag } from './ports.ts';

/** What is wrong with the rows of one case: its own, its rounds', and its business case's. For readers of the whole case. */
export function flagsOf(ports: Ports, change: string): FlagView[] {
  const row = ports.store.get(changeList, change);
  return ports.store
    .flags()
    .filter((flag) => caseOf(flag) === change)
    .map((flag) => ({
      ...basis(flag),
      title: row?.record.title ?? null,
      number: row ? changeNumber(row) : null,
      changes: [...flag.changes],
    }));
}

/** Every row that stands otherwise than we left it. Other people's drafts, and what a reader is barred from, stay closed. */
export function allFlags(ports: Ports, reader: string): FlagView[] {
  return ports.store.flags().map((flag) => {
    const change = caseOf(flag);
    const row = change === null ? undefined : ports.store.get(changeList, change);
    if (!row) return { ...basis(flag), title: change && titleInLog(ports, change), number: null, changes: [] };
    const hidden = row.record.state === 'draft' && row.record.requester !== reader;
    if (hidden) return { ...basis(flag), title: null, number: null, changes: [] };
    const changes = isDisqualified(row.record, reader) ? [] : [...flag.changes];
    return { ...basis(flag), title: row.record.title, number: changeNumber(row), changes };
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

/** By the key alone: the row may be gone. */
function caseOf({ list, id }: RowFlag): string | null {
  if (list === changeList.name) return id;
  if (list === roundList.name) return id.replace(/-r\d+$/, '');
  const prefix = businessCaseId('');
  return list === businessCaseList.name && id.startsWith(prefix) ? id.slice(prefix.length) : null;
}
