// What the card of an agenda item shows: which project, at which meeting, why, and who accounts for it (PUB-2).
import { agendaItemList, type AgendaItem } from '../domain/agenda/agendaItem.list.ts';
import { bodyList } from '../domain/people/body.list.ts';
import { projectList } from '../domain/project/project.list.ts';
import { regionName } from '../domain/region/regions.ts';
import { personName } from '../usecases/actor.ts';
import { isRecordClosed } from '../usecases/closed.ts';
import { ANY_READER } from '../usecases/indexes.ts';
import type { Ports, Stored } from '../usecases/ports.ts';

export interface AgendaFace {
  readonly id: string;
  readonly record: AgendaItem;
  readonly title: string;
  readonly body: string;
  /** Null until the secretariat has named one. */
  readonly accountable: string | null;
  readonly region: string | null;
  /** DEC-8: somebody is disqualified in the case behind the project. */
  readonly restricted: boolean;
}

export function agendaFace(ports: Ports, { id, record }: Stored<typeof agendaItemList>): AgendaFace {
  const { store } = ports;
  const project = record.project === undefined ? undefined : store.get(projectList, record.project);
  return {
    id,
    record,
    title: project?.record.title ?? record.title,
    body: store.get(bodyList, record.body)?.record.name ?? record.body,
    accountable: record.accountable === undefined ? null : personName(store, record.accountable),
    region: record.accountableRegion === undefined ? null : regionName(record.accountableRegion),
    restricted: isRecordClosed(ports, `${agendaItemList.name}/${id}`, ANY_READER),
  };
}
