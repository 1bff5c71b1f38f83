// Which escalations the list shows, as its address says it.
import type { EscalationRow } from '../../../contract/escalation.ts';

export const VIEWS = ['open', 'mine', 'all'] as const;
export type View = (typeof VIEWS)[number];

export interface EscalationsQuery {
  readonly view: View;
  readonly search: string;
}

/** What cannot be understood is left out: an old address still opens. */
export const queryOf = (params: URLSearchParams): EscalationsQuery => ({
  view: VIEWS.find((view) => view === params.get('view')) ?? 'open',
  search: params.get('search') ?? '',
});

export const paramsOf = ({ view, search }: EscalationsQuery): Record<string, string> => ({
  ...(view !== 'open' && { view }),
  ...(search !== '' && { search }),
});

/** Open: proposed, or escalated and not answered. Mine: the reader has something to do with it. */
export function isIn(view: View, { state, mine }: Pick<EscalationRow, 'state' | 'mine'>): boolean {
  return view === 'all' || (view === 'mine' ? mine : state !== 'closed' && state !== 'dismissed');
}

export function filterEscalations(rows: readonly EscalationRow[], { view, search }: EscalationsQuery): EscalationRow[] {
  const sought = search.trim().toLocaleLowerCase('da');
  return rows.filter(
    (row) =>
      isIn(view, row) && (sought === '' || `${row.number} ${row.title}`.toLocaleLowerCase('da').includes(sought)),
  );
}

export const placeOf = ({ id }: Pick<EscalationRow, 'id'>): string => `/escalations/${encodeURIComponent(id)}`;
