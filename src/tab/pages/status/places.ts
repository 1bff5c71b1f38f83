// Where a row of the list of status reports leads.
import type { StatusRow } from '../../../contract/status.ts';

/** A draft that is not the reader's leads to its project, because nobody else reads a draft. */
export function placeOf({ id, project, state, mine }: StatusRow): string {
  return state === 'draft' && !mine ? `/projects/${encodeURIComponent(project)}` : `/status/${encodeURIComponent(id)}`;
}
