// Who may see and who may write a status report (ST-1, DEC-8).
import type { Actor } from '../domain/people/rights.ts';
import { projectList, type Project } from '../domain/project/project.list.ts';
import { partsInProject } from '../domain/project/project.rights.ts';
import { mayReport } from '../domain/status/month.rules.ts';
import { statusKey } from '../domain/status/status.list.ts';
import { isRecordClosed } from './closed.ts';
import type { Ports, Stored } from './ports.ts';
import { reportRow } from './reportRows.ts';

type ProjectRow = Stored<typeof projectList>;

/** The project of a report that is there, or can be begun, and that the reader may see; null where there is none. */
export function projectOfReport(ports: Ports, actor: Actor, id: string): ProjectRow | null {
  const key = statusKey(id);
  const row = key ? ports.store.get(projectList, key.project) : undefined;
  if (!key || !row || isClosedTo(ports, row, actor)) return null;
  const stored = reportRow(ports.store, id);
  const isDraft = (stored?.record.state ?? 'draft') === 'draft';
  if (isDraft && !canWrite(row.record, actor)) return null;
  return stored || (key.revision === 1 && mayReport(row.record, key.month)) ? row : null;
}

/** ST-1: the joint project manager and the owner, the chair of the steering group, and the secretariat. */
export function canWrite(project: Project, actor: Actor): boolean {
  const parts = partsInProject(project, actor);
  return (['manager', 'owner', 'steeringChair', 'secretariat'] as const).some((part) => parts.has(part));
}

/** A project that comes from a case that is closed to the reader (DEC-8). */
export const isClosedTo = (ports: Ports, { id }: ProjectRow, { person }: Actor): boolean =>
  isRecordClosed(ports, `${projectList.name}/${id}`, person);
