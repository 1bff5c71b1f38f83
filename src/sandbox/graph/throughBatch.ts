// What happens to single requests of a `$batch` on a bad day: some are refused inside it, and the others are served all the same.
import { dependencyFailed, type BatchAnswer } from './batch.ts';
import { GRAPH } from './views.ts';

type Fetch = (request: Request) => Promise<Response>;

/** The fate of one request of a batch: an answer in place of its own, or what is made of its own. */
export interface Fate {
  /** `serve` lets it take effect before it is refused. */
  refused(inner: Request, serve: () => Promise<unknown>): Promise<Response | undefined>;
  answered?(inner: Request, answer: Response): Promise<Response>;
}

export const isBatch = ({ method, url }: Request): boolean => method === 'POST' && url.endsWith('/$batch');

/**
 * Sends on what is not refused, as one batch; what depends on something refused fails with it. A fault of the whole connection is for
 * `refused` to throw. What is no batch is for Graph to say.
 */
export async function throughBatch(request: Request, fetch: Fetch, fate: Fate): Promise<Response> {
  const requests = await stepsIn(request);
  if (requests === null) return fetch(request);
  const alone = (step: Step) => () => fetch(withSteps(request, [step]));
  const ours = await Promise.all(
    requests.map(async (step) => ({ step, refusal: await fate.refused(innerOf(step), alone(step)) })),
  );
  const refused = new Map(ours.flatMap(({ step, refusal }) => (refusal ? [[step.id, refusal] as const] : [])));
  for (const { id, dependsOn = [] } of requests) {
    if (!refused.has(id) && dependsOn.some((other) => refused.has(other))) refused.set(id, dependencyFailed());
  }
  const served = requests.filter(({ id }) => !refused.has(id));
  const answer = served.length > 0 ? await fetch(withSteps(request, served)) : Response.json({ responses: [] });
  if (!answer.ok) return answer;
  const { responses } = (await answer.json()) as BatchAnswer;
  const byId = new Map(served.map((step) => [step.id, step]));
  const changed = responses.map(async (one) => {
    const step = byId.get(one.id);
    return step && fate.answered ? partOf(one.id, await fate.answered(innerOf(step), responseOf(one))) : one;
  });
  const refusals = [...refused].map(([id, refusal]) => partOf(id, refusal));
  const headers = new Headers(answer.headers);
  headers.delete('content-length');
  return Response.json({ responses: await Promise.all([...refusals, ...changed]) }, { headers });
}

async function stepsIn(request: Request): Promise<readonly Step[] | null> {
  try {
    const { requests } = (await request.clone().json()) as { requests?: unknown };
    return Array.isArray(requests) && requests.length > 0 && requests.every(isStep) ? requests : null;
  } catch {
    return null;
  }
}

const isStep = (one: unknown): one is Step =>
  typeof one === 'object' &&
  one !== null &&
  'url' in one &&
  typeof one.url === 'string' &&
  'method' in one &&
  typeof one.method === 'string';

interface Step {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly dependsOn?: readonly string[];
}
type Part = BatchAnswer['responses'][number];

const innerOf = ({ method, url }: Step): Request => new Request(`${GRAPH}/${url.replace(/^\//, '')}`, { method });

const withSteps = ({ method, url, headers }: Request, requests: readonly Step[]): Request =>
  new Request(url, { method, headers, body: JSON.stringify({ requests }) });

const responseOf = ({ status, headers, body }: Part): Response =>
  new Response(body === undefined ? null : JSON.stringify(body), { status, headers });

async function partOf(id: string, response: Response): Promise<Part> {
  const text = await response.text();
  const head = { id, status: response.status, headers: Object.fromEntries(response.headers) };
  return text === '' ? head : { ...head, body: JSON.parse(text) as unknown };
}
