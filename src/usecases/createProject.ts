// The secretariat enters a project that no change request led to. The caller's key makes it one, however often it is sent.
import type * as z from 'zod/mini';
import type { createProjectBody, ProjectView } from '../contract/project.ts';
import type { Actor } from '../domain/people/rights.ts';
import { createProject as decideNew, creatingSeat } from '../domain/project/project.create.ts';
import { projectList } from '../domain/project/project.list.ts';
import { invalid, type Refusal } from '../domain/record/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { projectProblems } from './actOnProject.ts';
import { actorOfPerson } from './actor.ts';
import { actionOf, toSeated, type Call } from './call.ts';
import { carryOn } from './carryOn.ts';
import type { Ports } from './ports.ts';
import { projectView } from './projectView.ts';

export async function createProject(
  ports: Ports,
  call: Call,
  form: z.infer<typeof createProjectBody>,
): Promise<Result<ProjectView, Refusal>> {
  const { phase, from, ...fields } = form;
  const decide = (actor: Actor) => decideNew({ fields, phase, from }, { actor, today: ports.clock.today() });
  const action = actionOf(ports, call, projectList.name, form, creatingSeat(call.actor) ?? null);
  const id = `p${action.actionId.slice(0, 16)}`;
  // The seats of now: who is the secretariat no longer when it is written enters nothing.
  const committed = await ports.store.commit({ list: projectList, id }, action, () => {
    const decided = decide(actorOfPerson(ports, call.actor.person));
    const problems = decided.ok ? projectProblems(ports, fields) : [];
    return problems.length > 0 ? err(invalid(...problems)) : decided;
  });
  if (!committed.ok) return toSeated(call.actor, committed);
  await carryOn(ports, projectList, id);
  const row = ports.store.get(projectList, id) ?? committed.value.row;
  return toSeated(call.actor, ok(projectView(ports, row, call.actor)));
}
