// `npm run adopt`: says what adopting the lists of LIST_MAPPING would change, and with `--apply` does it. A second run changes nothing.
import type { List } from '../domain/list/list.ts';
import { LISTS } from '../domain/lists.ts';
import type { Refusal } from '../domain/record/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { giveKeys, surveyAdoption, type Adoption } from '../sharepoint/adoption.ts';
import { applyPlan } from '../sharepoint/applyPlan.ts';
import type { GraphClient } from '../sharepoint/graphClient.ts';
import type { GraphFailure } from '../sharepoint/graphTransport.ts';
import type { ListMapping } from '../sharepoint/mapping.ts';
import { planProvisioning } from '../sharepoint/provision.ts';
import type { Ports } from '../usecases/ports.ts';
import { takeIn } from '../usecases/takeIn.ts';

export interface AdoptionParts {
  /** Sees the lists as they are in SharePoint. */
  readonly client: GraphClient;
  readonly site: string;
  readonly mappings: readonly ListMapping[];
  readonly ports: Ports;
  /** Waits so many seconds; the real time unless given. */
  readonly pause?: (seconds: number) => Promise<void>;
}

/**
 * Answers what would happen, or what happened, line by line; or every reason why the mapping does not fit, and then nothing
 * was changed. May be broken off anywhere and run again.
 */
export async function adopt(parts: AdoptionParts, apply: boolean): Promise<Result<readonly string[], string>> {
  const { client, site, mappings } = parts;
  if (mappings.length === 0) return err('LIST_MAPPING names no file with a mapping: there is nothing to adopt');
  const surveyed: Adoption[] = [];
  for (const mapping of mappings) {
    const survey = await surveyAdoption(client, site, mapping, mappings);
    if (!survey.ok) return err(unanswered(survey.error));
    surveyed.push(survey.value);
  }
  const lines = surveyed.flatMap((one) => one.lines);
  const problems = surveyed.flatMap((one) => one.problems);
  if (problems.length > 0) {
    return err([...lines, 'LIST_MAPPING does not fit:', ...problems.map((one) => `- ${one}`)].join('\n'));
  }
  const done = apply ? await carryOut(parts, surveyed) : await intended(parts);
  return done.ok ? ok([...lines, ...done.value]) : done;
}

async function intended({ client, site, mappings }: AdoptionParts): Promise<Result<readonly string[], string>> {
  const plan = await planProvisioning(client, site, LISTS, mappings);
  if (!plan.ok) return err(unanswered(plan.error));
  return ok(plan.value.steps.map((step) => `${step.do}: ${step.title}${whichColumn(step)}`));
}

/** Columns, then keys, then what needs the keys, then the records. */
async function carryOut(
  parts: AdoptionParts,
  surveyed: readonly Adoption[],
): Promise<Result<readonly string[], string>> {
  const { client, site, ports } = parts;
  const first = await provision(parts);
  if (!first.ok) return first;
  let changed = 0;
  for (const one of surveyed) {
    const given = await giveKeys(client, site, one);
    if (!given.ok) return err(unanswered(given.error));
    changed += given.value;
  }
  const second = await provision(parts);
  if (!second.ok) return second;
  await ports.store.sync();
  const lines = [...first.value, ...second.value];
  let taken = 0;
  for (const { list, rows } of surveyed) {
    for (const { id, itemId } of rows) {
      const done = await takeInPatiently(parts, list, id);
      if (done.ok) taken += 1;
      else lines.push(`row ${itemId} of ${list.name} was not taken in: ${why(done.error)}`);
    }
  }
  if (changed > 0) lines.push(`${changed} rows were changed by others meanwhile: run it again`);
  return ok([...lines, `${taken} rows were taken in`]);
}

/** Many rows are more than SharePoint takes in a minute: then it says how long to wait. */
async function takeInPatiently(
  { ports, pause = wait }: AdoptionParts,
  list: List,
  id: string,
): Promise<Result<null, Refusal>> {
  let done = await takeIn(ports, list, id);
  for (let tries = 1; tries < TRIES && !done.ok && done.error.kind === 'unavailable'; tries += 1) {
    await pause(done.error.retryAfter);
    done = await takeIn(ports, list, id);
  }
  return done;
}

const TRIES = 5;
const wait = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1_000));

async function provision({ client, site, mappings }: AdoptionParts): Promise<Result<string[], string>> {
  const plan = await planProvisioning(client, site, LISTS, mappings);
  if (!plan.ok) return err(unanswered(plan.error));
  const applied = await applyPlan(client, site, plan.value);
  if (!applied.ok) return err(unanswered(applied.error));
  return ok(plan.value.steps.map((step) => `done: ${step.do}: ${step.title}${whichColumn(step)}`));
}

type Step = Parameters<typeof applyPlan>[2]['steps'][number];

function whichColumn(step: Step): string {
  if (step.do === 'create-list') return '';
  return `, ${step.do === 'add-column' ? `${step.column.displayName} (${step.column.name})` : step.column}`;
}

const unanswered = (failure: GraphFailure): string =>
  `SharePoint did not answer as it should: ${failure.status} ${failure.code} ${failure.message}`;

function why(refusal: Refusal): string {
  if (refusal.kind !== 'invalid') return refusal.kind;
  return refusal.fields.map(({ field, code }) => `${field}: ${code}`).join('; ');
}
