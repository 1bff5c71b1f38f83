// What a status report does when a later one is published: it stands as it was, and is history.
import type { Decision } from '../record/decision.ts';
import type { Message } from '../record/message.ts';
import type { StatusReport } from './status.list.ts';

/** A draft that hears it was never published, and refuses. What is frozen stays so. */
export function hearStatus(
  report: StatusReport,
  message: Extract<Message, { type: 'freeze' }>,
): Decision<StatusReport> {
  if (report.state !== 'published') {
    return {
      record: report,
      entries: [{ action: 'refused', data: { told: message.type, by: message.by } }],
      effects: [],
    };
  }
  return {
    record: { ...report, state: 'frozen' },
    entries: [{ action: 'freeze', rule: 'DEC-5', data: { by: message.by } }],
    effects: [{ kind: 'card' }],
  };
}
