// What the list of escalations shows, as it stands in the address and in the API. Unknown values are left out.
import type { EscalationRow } from './escalation.ts';

export const VIEWS = ['open', 'mine', 'all'] as const;
export type View = (typeof VIEWS)[number];

export interface EscalationsQuery {
  readonly view: View;
  readonly search: string;
}

/** From an address or a request's query: whatever has values by name. */
export const queryOf = (params: { readonly get: (name: string) => string | null }): EscalationsQuery => ({
  view: VIEWS.find((view) => view === params.get('view')) ?? 'open',
  search: params.get('q') ?? '',
});

/** The shortest address that says the same. */
export const paramsOf = ({ view, search }: EscalationsQuery): Record<string, string> => ({
  ...(view !== 'open' && { view }),
  ...(search !== '' && { q: search }),
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
