// Rows that people have edited or deleted past us, as pages tell of them: on the case, and to the secretariat.
import type { FlagView } from '../contract/schemas.ts';
import { businessCaseId, businessCaseList } from '../domain/change/businessCase.list.ts';
import { changeList } from '../domain/change/change.list.ts';
import { roundList } from '../domain/round/round.list.ts';
import type { Ports, RowFlag } from './ports.ts';

/** What is wrong with the rows of one case: its own, its rounds', and its business case's. */
export function flagsOf(ports: Ports, change: string): FlagView[] {
  return ports.store
    .flags()
    .filter((flag) => caseOf(flag) === change)
    .map(flagView);
}

/** Every row that stands otherwise than we left it. */
export const allFlags = (ports: Ports): FlagView[] => ports.store.flags().map(flagView);

const flagView = (flag: RowFlag): FlagView => ({
  record: `${flag.list}/${flag.id}`,
  change: caseOf(flag),
  problem: flag.problem,
  fields: flag.changes.map(({ field }) => field),
});

/** By the key alone: the row may be gone. */
function caseOf({ list, id }: RowFlag): string | null {
  if (list === changeList.name) return id;
  if (list === roundList.name) return id.replace(/-r\d+$/, '');
  const prefix = businessCaseId('');
  return list === businessCaseList.name && id.startsWith(prefix) ? id.slice(prefix.length) : null;
}
