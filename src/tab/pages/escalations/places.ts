// Where an escalation stands in the tab, and where one is begun.
import type { EscalationRow } from '../../../contract/escalation.ts';

export const placeOf = ({ id }: Pick<EscalationRow, 'id'>): string => `/escalations/${encodeURIComponent(id)}`;

/** Where an escalation about a project is begun. */
export const beginPlaceOf = (project: string): string => `/escalations/new?${new URLSearchParams({ project })}`;
