// What the table and the two-line rows both need to know of a row.
import type { ChangeRow } from '../../../contract/changeRow.ts';

/** Where a row leads: a draft to its form, everything else to its case. */
export function placeOf({ id, state, mine }: ChangeRow): string {
  const place = `/changes/${encodeURIComponent(id)}`;
  return state === 'draft' && mine ? `${place}/edit` : place;
}

/** Due soon, or waiting for something that nobody in the case can do. */
export function isUrgent({ next }: ChangeRow): boolean {
  return next.soon || next.key === 'sys-not-settled';
}
