// Proposals whose reason is gone (ESC-3): made by an instance that did not know yet that the missing report had come.
import { hearReport, waitsForReport } from '../domain/escalation/escalation.hear.ts';
import { escalationList } from '../domain/escalation/escalation.list.ts';
import { NOBODY } from '../domain/record/decision.ts';
import { conflict } from '../domain/record/refusal.ts';
import { err, ok } from '../domain/result.ts';
import { standingReports } from '../domain/status/status.rules.ts';
import { carryOn } from './carryOn.ts';
import type { Ports, Store } from './ports.ts';
import { reportsOf } from './statusFacts.ts';
import { OPEN_ESCALATIONS } from './statusIndexes.ts';

/** Ends those that still wait for a report that stands. Returns how many could not be: those are left for the next run. */
export async function endProposals(ports: Ports): Promise<number> {
  const { store, clock } = ports;
  let left = 0;
  for (const { id, report, month } of waitingInVain(store)) {
    const action = { actionId: `came/${escalationList.name}/${id}`, fingerprint: report, actor: NOBODY };
    const committed = await store.commit({ list: escalationList, id }, action, (row) =>
      row && waitsForReport(row.record, month)
        ? ok(hearReport(row.record, { type: 'report-came', report, month }, { now: clock.now() }))
        : err(conflict('wrong-state')),
    );
    if (committed.ok) await carryOn(ports, escalationList, id);
    else if (committed.error.kind === 'unavailable') left += 1;
  }
  return left;
}

const waitingInVain = (store: Store) =>
  [...(store.by(OPEN_ESCALATIONS).get('open')?.values() ?? [])].flatMap(({ id, record }) => {
    if (record.project === undefined || record.state !== 'proposed') return [];
    const standing = standingReports(reportsOf(store, record.project));
    const report = standing.find(({ month }) => waitsForReport(record, month));
    return report ? [{ id, report: report.id, month: report.month }] : [];
  });
