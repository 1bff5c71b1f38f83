// How a decision stands in the record of a change request.
import type { Change } from './change.list.ts';

/** The decision as it stands in the record; it is final (DEC-5). */
export function decided(
  change: Change,
  decision: {
    readonly outcome: 'approved' | 'rejected';
    readonly reason: string | null;
    readonly by: string;
    readonly at: string;
  },
): Change {
  const { decisionReason: _old, ...rest } = resumed(change);
  return {
    ...rest,
    state: decision.outcome,
    decided: decision.at,
    decidedBy: decision.by,
    ...(decision.reason !== null && { decisionReason: decision.reason }),
  };
}

/** A case that moves on is no longer postponed, and the reason for that is no reason of what is decided. */
export function resumed(change: Change): Change {
  if (change.postponedFrom === undefined) return change;
  const { postponedFrom: _from, decisionReason: _reason, ...rest } = change;
  return rest;
}
