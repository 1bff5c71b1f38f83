// What a proposal does when its reason is gone, and nobody has escalated yet (ESC-3): the report that was missing has come, or
// the one that made it is corrected.
import type { Decision } from '../record/decision.ts';
import type { Message } from '../record/message.ts';
import type { Escalation, Trigger } from './escalation.list.ts';

type ReportTold = Extract<Message, { type: 'report-came' | 'report-corrected' }>;

/** ESC-3: whether it is still only proposed, and for nothing but the missing report of the month. */
export const waitsForReport = ({ state, triggers }: Escalation, month: string): boolean =>
  state === 'proposed' &&
  triggers.length > 0 &&
  triggers.every((trigger) => trigger.kind === 'missing-report' && trigger.month === month);

/** ESC-3: whether it is still only proposed, and for nothing but what the report of the month said. */
export const restsOnReport = ({ state, triggers }: Escalation, month: string): boolean =>
  state === 'proposed' &&
  triggers.length > 0 &&
  triggers.every((trigger) => SAID_BY_REPORT.has(trigger.kind) && trigger.month === month);

const SAID_BY_REPORT: ReadonlySet<Trigger['kind']> = new Set(['red-status', 'repeated', 'tolerance']);

/** ESC-3: the proposal ends by itself, and leads to the report. What a person has confirmed or dismissed stays as it is. */
export function hearReport(
  escalation: Escalation,
  { type, report, month }: Pick<ReportTold, 'type' | 'report' | 'month'>,
  { now }: { readonly now: string },
): Decision<Escalation> {
  if (escalation.state === 'dismissed' && escalation.report === report) {
    return { record: escalation, entries: [], effects: [] };
  }
  const corrected = type === 'report-corrected';
  if (!(corrected ? restsOnReport(escalation, month) : waitsForReport(escalation, month))) {
    return { record: escalation, entries: [{ action: 'refused', data: { told: type, by: report } }], effects: [] };
  }
  return {
    record: { ...escalation, state: 'dismissed', dismissed: now, report },
    entries: [{ action: 'lapse', rule: 'ESC-3', data: { report, month, ...(corrected && { corrected }) } }],
    effects: [],
  };
}
