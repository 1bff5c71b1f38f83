// The draft of a month's report, and what of the API its form uses.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { StatusView } from '../../../../contract/status.ts';
import type { RegionId } from '../../../../domain/region/regions.ts';
import { useClient } from '../../../api/context.tsx';
import { reportPath } from '../../../api/statusQueries.ts';
import type { DraftKeeper } from '../../../draft/draftKeeper.ts';
import { draftStore, type DraftStore } from '../../../draft/draftStore.ts';
import type { DraftPorts, DraftSnapshot } from '../../../draft/draftState.ts';
import { useKeeper } from '../../../draft/useKeeper.ts';
import { reportShape, type ReportBody, type ReportPath } from './reportShape.ts';

export type ReportKeeper = DraftKeeper<StatusView, ReportPath, ReportBody>;
export type ReportSnapshot = DraftSnapshot<StatusView, ReportPath>;
export type ReportStore = DraftStore<ReportPath, ReportBody>;

export interface ReportPorts extends DraftPorts<StatusView, ReportBody> {
  readonly publish: (id: string, body: ReportBody & { readonly version: number }, key: string) => Promise<StatusView>;
  /** The report as it is now, for every page that shows it. */
  readonly tell: (view: StatusView) => void;
}

export const regionsOf = ({ regions }: Pick<StatusView, 'regions'>): RegionId[] => regions.map(({ region }) => region);

/** What one person has typed in one report on this computer. */
export const reportStore = (view: Pick<StatusView, 'id' | 'regions'>, person: string): ReportStore =>
  draftStore(reportShape(regionsOf(view)), person, `statusReports/${view.id}`);

/** The form saves often: other pages read again only when they are opened. */
export function useReportPorts(): ReportPorts {
  const client = useClient();
  const queries = useQueryClient();
  return useMemo(() => {
    const tell = (view: StatusView) => {
      queries.setQueryData([reportPath(view.id)], view);
      void queries.invalidateQueries({
        refetchType: 'none',
        predicate: ({ queryKey }) => queryKey[0] !== reportPath(view.id),
      });
    };
    const told = (view: StatusView) => {
      tell(view);
      return view;
    };
    return {
      create: async () => {
        throw new Error('A report has its key from the start');
      },
      edit: async (id, body, key) => told(await client.send('PATCH', reportPath(id), body, key)),
      load: async (id) => told(await client.get(reportPath(id))),
      publish: async (id, body, key) => client.send('POST', `${reportPath(id)}/publish`, body, key),
      tell,
    };
  }, [client, queries]);
}

/** `view`: the report as the server has it now; what the form began with is the first. */
export function useReportDraft(
  view: StatusView,
  person: string,
  ports: ReportPorts,
): { keeper: ReportKeeper; draft: ReportSnapshot } {
  const [setup] = useState(() => {
    const shape = reportShape(regionsOf(view));
    return { shape, store: reportStore(view, person), view, start: shape.typedOf(view) };
  });
  const { keeper, draft } = useKeeper({ ...setup, ports, begun: false, autosave: true });
  useEffect(() => keeper.notice(view), [keeper, view]);
  return { keeper, draft };
}
