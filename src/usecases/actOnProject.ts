// A person's action on a project: written, moved to another phase, followed or explained, reminded of its report.
import type { ProjectView } from '../contract/project.ts';
import { bodyList } from '../domain/people/body.list.ts';
import { personList } from '../domain/people/person.list.ts';
import { decideProject, type ProjectCommand } from '../domain/project/project.decide.ts';
import { projectList } from '../domain/project/project.list.ts';
import { invalid, type FieldProblem, type Refusal } from '../domain/record/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { actOnRecord, type RecordCall } from './actOnRecord.ts';
import type { Ports } from './ports.ts';
import { projectView } from './projectView.ts';
import { projectFacts } from './statusFacts.ts';

export async function actOnProject(
  ports: Ports,
  call: RecordCall,
  command: ProjectCommand,
): Promise<Result<ProjectView, Refusal>> {
  const problems = command.type === 'edit' ? projectProblems(ports, command.fields) : [];
  if (problems.length > 0) return err(invalid(...problems));
  const done = await actOnRecord(ports, projectList, call, command, (row, actor) =>
    decideProject(row.record, command, projectFacts(ports, row, actor)),
  );
  return done.ok ? ok(projectView(ports, done.value, call.actor)) : done;
}

/** People and bodies that a project names must be there. */
export function projectProblems({ store }: Ports, fields: Readonly<Record<string, unknown>>): FieldProblem[] {
  const isThere = { owner: personList, manager: personList, steeringGroup: bodyList } as const;
  return Object.entries(isThere).flatMap(([field, list]): FieldProblem[] => {
    const id = fields[field];
    return typeof id === 'string' && id !== '' && !store.get(list, id) ? [{ field, code: 'unknown-reference' }] : [];
  });
}
