// What the card of a published status report shows: the lights, how they moved, the figures, and what followed (ST-2, PUB-2).
import type { IsoDate } from '../domain/calendar/dates.ts';
import type { agendaItemList } from '../domain/agenda/agendaItem.list.ts';
import { bodyList } from '../domain/people/body.list.ts';
import { projectList } from '../domain/project/project.list.ts';
import { statusList, type Light, type StatusReport } from '../domain/status/status.list.ts';
import { overallOf, standingReports } from '../domain/status/status.rules.ts';
import { checkTolerances, type ToleranceCheck } from '../domain/status/tolerance.rules.ts';
import { personName } from '../usecases/actor.ts';
import { isRecordClosed } from '../usecases/closed.ts';
import { ANY_READER } from '../usecases/indexes.ts';
import type { Ports, Stored } from '../usecases/ports.ts';
import { projectNumber, reportsOf } from '../usecases/statusFacts.ts';
import { AGENDA_OF_PROJECT } from '../usecases/statusIndexes.ts';

export interface StatusFace {
  readonly id: string;
  readonly record: StatusReport;
  readonly title: string;
  /** “P-12”. */
  readonly number: string;
  /** Null only for a draft, which has no card. */
  readonly overall: Light | null;
  /** The report that stands for a month before. */
  readonly before: StatusReport | null;
  /** A correction has been published (DEC-5). */
  readonly replaced: boolean;
  readonly publishedBy: string;
  readonly budget: number | null;
  readonly plannedEnd: IsoDate | null;
  readonly checks: readonly ToleranceCheck[];
  /** PUB-2: the item that the report put, or keeps, on an agenda. */
  readonly agenda: { readonly body: string; readonly meeting: IsoDate | null } | null;
  /** DEC-8: somebody is disqualified in the case behind the project. */
  readonly restricted: boolean;
}

export function statusFace(ports: Ports, row: Stored<typeof statusList>): StatusFace {
  const { store } = ports;
  const { record } = row;
  const project = store.get(projectList, record.project);
  const reports = reportsOf(store, record.project);
  const item = agendaItemOf(ports, row.id, record.project);
  return {
    id: row.id,
    record,
    title: project?.record.title ?? record.title,
    number: project ? projectNumber(project) : '',
    overall: record.overall ?? overallOf(record),
    before: standingReports(reports).findLast(({ month }) => month < record.month) ?? null,
    replaced: reports.some(
      ({ month, revision, state }) => month === record.month && revision > record.revision && state !== 'draft',
    ),
    publishedBy: record.publishedBy === undefined ? '' : personName(store, record.publishedBy),
    budget: project?.record.budget ?? null,
    plannedEnd: project?.record.plannedEnd ?? null,
    checks: project ? checkTolerances(project.record, record) : [],
    agenda: item && {
      body: store.get(bodyList, item.record.body)?.record.name ?? item.record.body,
      meeting: item.record.meeting ?? null,
    },
    restricted: isRecordClosed(ports, `${statusList.name}/${row.id}`, ANY_READER),
  };
}

/** The item that shows the report. */
export function agendaItemOf({ store }: Ports, report: string, project: string): Stored<typeof agendaItemList> | null {
  const items = [...(store.by(AGENDA_OF_PROJECT).get(project)?.values() ?? [])];
  return items.find(({ record }) => record.report === report) ?? null;
}
