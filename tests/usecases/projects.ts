// Projects and reports in a house, written as the product writes them.
import { actOnStatus } from '../../src/usecases/actOnStatus.ts';
import { projectList, type Project } from '../../src/domain/project/project.list.ts';
import { NOBODY } from '../../src/domain/record/decision.ts';
import { ok } from '../../src/domain/result.ts';
import { statusId, type Light } from '../../src/domain/status/status.list.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import { must } from '../sharepoint/bench.ts';
import type { House } from './house.ts';

export const MANAGER = 'fsa-e-journal';

/** A project in procurement since 2025, with a manager, and the steering group of E-journal as its own. */
export async function aProjectIn(
  { ports }: Pick<House, 'ports'>,
  id: string,
  more: Partial<Project> = {},
): Promise<void> {
  const record: Project = {
    title: `Projekt ${id}`,
    state: 'procurement',
    start: '2025-01-01',
    manager: MANAGER,
    steeringGroup: 'fsg-e-journal',
    ...more,
  };
  const action = { actionId: `test-${id}`, fingerprint: id, actor: NOBODY };
  must(
    await ports.store.commit({ list: projectList, id }, action, () =>
      ok({ record, entries: [{ action: 'create' as const }], effects: [] }),
    ),
  );
}

/** Publishes a month with one light for time and green for the rest. */
export async function reported(
  { ports, by }: House,
  project: string,
  month: string,
  time: Light = 'green',
): Promise<void> {
  const fields = {
    deliverables: 'green',
    time,
    money: 'green',
    resources: 'green',
    ...(time !== 'green' && { timeText: 'Testen er forsinket.' }),
  };
  const call = { ...by(MANAGER), id: statusId(project, month), version: null };
  must(await actOnStatus(ports, call, { type: 'publish', fields }));
}

/** Reports all green for every month from one to another. */
export async function reportedSince(house: House, project: string, months: readonly string[]): Promise<void> {
  for (const month of months) await reported(house, project, month);
}

/** The same house as another instance sees it. */
export async function besides({ bench, ports }: House, instance: string): Promise<Ports> {
  const store = await bench.store({ clock: ports.clock, limit: 10_000 });
  return { ...ports, store, instance };
}
