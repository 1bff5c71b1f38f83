// Carries out a provisioning plan. Each step may be repeated: what is there already counts as done.
import { err, never, ok } from '../domain/result.ts';
import type { GraphClient } from './graphClient.ts';
import { noAnswer, type GraphFailure, type GraphResult } from './graphTransport.ts';
import { planList, type ProvisioningPlan, type Step } from './provision.ts';

/** Answers how many steps were done. Stops at the first that fails: plan again, and go on from there. */
export async function applyPlan(
  client: GraphClient,
  site: string,
  plan: ProvisioningPlan,
): Promise<GraphResult<number>> {
  for (const step of plan.steps) {
    const done = await apply(client, site, step);
    if (!done.ok) return done;
  }
  return ok(plan.steps.length);
}

async function apply(client: GraphClient, site: string, step: Step): Promise<GraphResult<null>> {
  switch (step.do) {
    case 'create-list':
      return createList(client, site, step);
    case 'add-column': {
      const added = await client.addColumn(site, await idOf(client, site, step.title), step.column);
      if (added.ok) return ok(null);
      const found = await columnOf(client, site, step.title, step.column.name);
      return found.ok ? ok(null) : err(added.error);
    }
    case 'extend-column': {
      const column = await columnOf(client, site, step.title, step.column);
      if (!column.ok) return column;
      const changed = await client.changeColumn(site, column.value.list, column.value.id, step.part);
      return changed.ok ? ok(null) : changed;
    }
    default:
      return never(step);
  }
}

/** Another instance may create it at the same moment: then it is there, and what it lacks is added. */
async function createList(
  client: GraphClient,
  site: string,
  step: Extract<Step, { do: 'create-list' }>,
): Promise<GraphResult<null>> {
  const made = await client.createList(site, step.title, [...step.columns]);
  const found = await client.getList(site, made.ok && made.value.id ? made.value.id : step.title);
  if (!found.ok) return made.ok ? found : err(made.error);
  const rest = planList(step.definition, found.value);
  const done = await applyPlan(client, site, rest);
  return done.ok ? ok(null) : done;
}

async function idOf(client: GraphClient, site: string, title: string): Promise<string> {
  const list = await client.getList(site, title);
  return list.ok && list.value.id ? list.value.id : title;
}

async function columnOf(
  client: GraphClient,
  site: string,
  title: string,
  name: string,
): Promise<GraphResult<{ list: string; id: string }>> {
  const list = await client.getList(site, title);
  if (!list.ok) return list;
  const column = list.value.columns?.find((one) => one.name === name);
  return list.value.id && column?.id ? ok({ list: list.value.id, id: column.id }) : err(missing(name));
}

const missing = (name: string): GraphFailure => ({
  ...noAnswer('columnNotFound', `There is no column called ${name}`),
  status: 404,
  outcome: 'known',
});
