// `$batch`: up to twenty requests in one, each served alone, in order, after those that it depends on.
import { done, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { GRAPH } from './views.ts';

export interface BatchAnswer {
  responses: { id: string; status: number; headers: Record<string, string>; body?: unknown }[];
}

/** Serves the requests of the body through `serve`, which meters and throttles each of them. */
export async function runBatch(
  body: Record<string, unknown>,
  serve: (request: Request) => Promise<Response>,
): Promise<Outcome<BatchAnswer>> {
  const steps = readSteps(body['requests']);
  if (!steps.ok) return steps;
  const responses: BatchAnswer['responses'] = [];
  const failed = new Set<string>();
  for (const step of steps.value) {
    const response = await answerOf(
      step,
      step.dependsOn.some((id) => failed.has(id)) ? async () => dependencyFailed() : serve,
    );
    if (response.status >= 400) failed.add(step.id);
    responses.push(response);
  }
  return done({ responses });
}

interface Step {
  id: string;
  request: Request;
  dependsOn: string[];
}

/** What a request is answered that depends on one that has failed. */
export const dependencyFailed = (): Response =>
  Response.json(
    { error: { code: 'FailedDependency', message: 'A request that this one depends on has failed.' } },
    { status: 424 },
  );

const badRequest = (message: string): ReturnType<typeof refuse> => refuse({ status: 400, code: 'BadRequest', message });

function readSteps(given: unknown): Outcome<Step[]> {
  if (!Array.isArray(given) || given.length === 0) return badRequest('A batch needs at least one request.');
  if (given.length > 20) return badRequest('Number of batch requests exceeds the maximum of 20.');
  const steps: Step[] = [];
  for (const one of given as unknown[]) {
    const step = readStep(one);
    if (step === undefined) return badRequest('A request of the batch is not valid.');
    if (steps.some((other) => other.id === step.id)) return badRequest(`The request id '${step.id}' is not unique.`);
    const unknown = step.dependsOn.find((id) => !steps.some((other) => other.id === id));
    if (unknown !== undefined)
      return badRequest(`Request '${step.id}' depends on '${unknown}', which does not stand before it.`);
    steps.push(step);
  }
  return done(steps);
}

function readStep(one: unknown): Step | undefined {
  if (typeof one !== 'object' || one === null) return undefined;
  const { id, method, url, headers = {}, body, dependsOn = [] } = one as Record<string, unknown>;
  if (typeof id !== 'string' || id === '' || typeof method !== 'string' || typeof url !== 'string') return undefined;
  if (!/^(?:GET|POST|PATCH|PUT|DELETE)$/i.test(method) || url.includes('://') || /^\/?\$batch/.test(url))
    return undefined;
  if (!Array.isArray(dependsOn) || !dependsOn.every((other) => typeof other === 'string')) return undefined;
  try {
    const request = new Request(`${GRAPH}/${url.replace(/^\//, '')}`, {
      method: method.toUpperCase(),
      headers: headers as Record<string, string>,
      body: body === undefined ? null : JSON.stringify(body),
    });
    return { id, request, dependsOn };
  } catch {
    return undefined;
  }
}

async function answerOf(
  step: Step,
  serve: (request: Request) => Promise<Response>,
): Promise<BatchAnswer['responses'][number]> {
  const response = await serve(step.request);
  const text = await response.text();
  const head = { id: step.id, status: response.status, headers: Object.fromEntries(response.headers) };
  return text === '' ? head : { ...head, body: JSON.parse(text) as unknown };
}
