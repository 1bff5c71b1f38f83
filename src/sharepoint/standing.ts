// Whether what a row lists as to follow has followed: the log list tells, so that no save is needed to say so.
import { logList } from '../domain/log/log.list.ts';
import { receiptOf, type PendingEffect } from '../domain/record/ledger.ts';
import type { ReadModel } from './readModel.ts';

/** Whether an effect has been carried out, as far as this instance knows: who does not know carries it out again by its key, and nothing comes of it. */
export function stands(model: ReadModel, record: string, pending: PendingEffect): boolean {
  const { effect } = pending;
  const number = effect.kind === 'log' ? effect.entry.number : receiptOf(pending);
  if (number === null) return false;
  const key = `${record}#${number}`;
  const log = model.table(logList);
  // An entry that people have removed, or made unreadable, had been added: the check of the chains tells of it, and it is not added again.
  return log.get(key) !== undefined || model.wasRemoved(logList, key) || log.problems().some((one) => one.key === key);
}
