// What a status report does when a later one is published: it stands as it was, and is history.
import type { Decision } from '../record/decision.ts';
import type { Message } from '../record/message.ts';
import type { StatusReport } from './status.list.ts';

/** A draft that hears it was never published, and refuses. What is frozen stays so; its card tells that it has been corrected since. */
export function hearStatus(
  report: StatusReport,
  message: Extract<Message, { type: 'freeze' }>,
): Decision<StatusReport> {
  if (report.state === 'draft') {
    return {
      record: report,
      entries: [{ action: 'refused', data: { told: message.type, by: message.by } }],
      effects: [],
    };
  }
  // Frozen by a later month before: what it hears now is that it has been corrected.
  const action = report.state === 'frozen' ? 'correct' : 'freeze';
  return {
    record: { ...report, state: 'frozen' },
    entries: [{ action, rule: 'DEC-5', data: { by: message.by } }],
    effects: [{ kind: 'card' }],
  };
}
