// The weather on the way to Graph and to the Bot Connector: what real services do on their bad days, by chance from the seed.
import { isBatch, throughBatch } from '../../src/sandbox/graph/throughBatch.ts';
import type { Random } from './random.ts';

export type Fetch = (request: Request) => Promise<Response>;

export interface Weather {
  graph(fetch: Fetch): Fetch;
  connector(fetch: Fetch): Fetch;
  /** A channel's messages as the product may read them; rejects, or is empty-handed, at times. */
  reading<T>(read: () => T): Promise<T>;
  /** From 0 (no faults) up to 1. */
  set(strength: number): void;
  /** A storm of 429, with so many of all requests refused before they take effect. */
  storm(probability: number): void;
  /** Requests that came again before the time that they had been asked to wait. */
  readonly impatient: readonly string[];
}

/** What happens to one request; every seed has its own mixture. */
type Fault =
  | 'throttled'
  | 'throttled-after'
  | 'unavailable'
  | 'unavailable-after'
  | 'gateway'
  | 'gateway-after'
  | 'drop'
  | 'drop-after'
  | 'late'
  | 'mismatch'
  | 'conflict'
  | 'slow'
  | 'slow-answer'
  | 'resync'
  | 'empty';

const WRITES: readonly Fault[] = [
  ...(['throttled', 'throttled-after', 'unavailable', 'unavailable-after', 'gateway', 'gateway-after'] as const),
  ...(['drop', 'drop-after', 'late', 'mismatch', 'conflict', 'slow', 'slow-answer'] as const),
];
const READS: readonly Fault[] = ['throttled', 'unavailable', 'gateway', 'drop', 'slow', 'slow-answer', 'empty'];
const DELTAS: readonly Fault[] = [...READS, 'resync'];
/** Inside a batch one request can be refused while the others are served. */
const INNER = ['throttled', 'unavailable', 'gateway', 'resync'] as const;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

export function createWeather(random: Random): Weather {
  const mixture = new Map<string, number>();
  const weightOf = (name: string): number => {
    const known = mixture.get(name);
    if (known !== undefined) return known;
    // In some seeds it rains one kind only.
    const weight = random.chance(0.4) ? 0 : random.next();
    mixture.set(name, weight);
    return weight;
  };
  let strength = 0;
  let stormy = 0;
  const impatient: string[] = [];
  const waits = new Map<string, number>();

  const choose = <F extends Fault>(faults: readonly F[]): F | null => {
    if (!random.chance(strength)) return null;
    const fault = random.pick(faults);
    return random.chance(weightOf(fault)) ? fault : null;
  };

  const graphFault = async (fault: Fault, request: Request, fetch: Fetch): Promise<Response> => {
    const retryAfter = random.pick([1, 1, 2, 3, 12]);
    switch (fault) {
      case 'throttled':
        return graphError(429, retryAfter);
      case 'throttled-after':
        await fetch(request);
        return graphError(429, retryAfter);
      case 'unavailable':
        return graphError(503, random.chance(0.5) ? retryAfter : null);
      case 'unavailable-after':
        await fetch(request);
        return graphError(503, null);
      case 'gateway':
        return graphError(504, null);
      case 'gateway-after':
        await fetch(request);
        return graphError(504, null);
      case 'drop':
        throw new TypeError('fetch failed');
      case 'drop-after':
        await fetch(request);
        throw new TypeError('fetch failed');
      case 'late':
        // The connection breaks, and the service gets to it all the same, a while later.
        void sleep(random.between(20, 8_000)).then(() => fetch(request));
        throw new TypeError('fetch failed');
      case 'mismatch':
        return request.method === 'PATCH' ? graphError(412, null) : graphError(504, null);
      case 'conflict':
        return request.method === 'PATCH' ? graphError(409, null) : graphError(502, null);
      case 'slow':
        await sleep(random.between(20, 3_500));
        return fetch(request);
      case 'slow-answer': {
        const answer = await fetch(request);
        await sleep(random.between(20, 3_500));
        return answer;
      }
      case 'resync':
        return graphError(410, null);
      case 'empty':
        return emptied(request, await fetch(request));
    }
  };

  const connectorFault = async (request: Request, fetch: Fetch): Promise<Response> => {
    const isUpdate = request.method === 'PUT';
    const kind = random.pick([
      'gone',
      'mismatch',
      'throttled',
      'gateway',
      'gateway-after',
      'drop',
      'drop-after',
      'slow',
    ]);
    switch (kind) {
      case 'gone':
        return isUpdate ? connectorError(404, 'ActivityNotFoundInConversation') : connectorError(502, 'BadGateway');
      case 'mismatch':
        return connectorError(412, 'PreconditionFailed');
      case 'throttled':
        return connectorError(429, 'Throttled', random.between(1, 3));
      case 'gateway':
        return connectorError(502, 'BadGateway');
      case 'gateway-after':
        await fetch(request);
        return connectorError(504, 'GatewayTimeout');
      case 'drop':
        throw new TypeError('socket hang up');
      case 'drop-after':
        await fetch(request);
        throw new TypeError('socket hang up');
      default:
        await sleep(random.between(20, 4_000));
        return fetch(request);
    }
  };

  const stormOver = async (request: Request): Promise<Response | undefined> => {
    if (stormy === 0) return undefined;
    const asked = `${request.method} ${request.url} ${request.method === 'POST' ? await request.clone().text() : ''}`;
    if (performance.now() < (waits.get(asked) ?? 0)) impatient.push(asked);
    waits.delete(asked);
    if (!random.chance(stormy)) return undefined;
    const retryAfter = random.pick([1, 2]);
    waits.set(asked, performance.now() + retryAfter * 1_000);
    return graphError(429, retryAfter);
  };

  const innerFault = async (inner: Request): Promise<Response | undefined> => {
    const stormed = await stormOver(inner);
    if (stormed) return stormed;
    const fault = choose(INNER);
    return fault ? graphFault(fault, inner, () => Promise.reject(new Error('Not inside a batch'))) : undefined;
  };

  const answered = (request: Request, answer: Response): Promise<Response> =>
    isDelta(request) && random.chance(strength) ? shaken(random, answer) : Promise.resolve(answer);

  return {
    set: (value) => {
      strength = value;
    },
    storm: (probability) => {
      stormy = probability;
    },
    impatient,
    graph: (fetch) => async (request) => {
      if (isBatch(request)) {
        // Graph throttles each of its requests by itself, and can be out of order as a whole.
        const fault = choose(READS);
        const served: Fetch = (one) => throughBatch(one, fetch, { refused: innerFault, answered });
        return fault ? graphFault(fault, request, served) : served(request);
      }
      const stormed = await stormOver(request);
      if (stormed) return stormed;
      const fault = choose(request.method === 'GET' ? (isDelta(request) ? DELTAS : READS) : WRITES);
      return fault ? graphFault(fault, request, fetch) : answered(request, await fetch(request));
    },
    connector: (fetch) => (request) =>
      random.chance(strength * 0.7) ? connectorFault(request, fetch) : fetch(request),
    reading: async (read) => {
      if (random.chance(strength * 0.3)) throw new TypeError('fetch failed');
      return read();
    },
  };
}

const isDelta = ({ url }: Request): boolean => url.includes('/items/delta');

function graphError(status: number, retryAfter: number | null): Response {
  const headers = { ...(retryAfter !== null && { 'Retry-After': String(retryAfter) }) };
  const code =
    status === 412 || status === 409
      ? 'resourceModified'
      : status === 429
        ? 'activityLimitReached'
        : 'generalException';
  return Response.json({ error: { code, message: 'Bad weather' } }, { status, headers });
}

function connectorError(status: number, code: string, retryAfter?: number): Response {
  const headers = { ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }) };
  return Response.json({ error: { code, message: 'Bad weather' } }, { status, headers });
}

/** An empty answer to a filter is no proof of absence (facts of Graph). */
async function emptied(request: Request, answer: Response): Promise<Response> {
  if (!request.url.includes('filter=') || !answer.ok) return answer;
  return Response.json({ ...((await answer.json()) as object), value: [] });
}

/** A page of delta with repeats, in another order, with an entry that has no id, and with a deletion that is taken back. */
async function shaken(random: Random, answer: Response): Promise<Response> {
  if (!answer.ok) return answer;
  const page = (await answer.json()) as { value: { id?: string; deleted?: object }[] };
  const living = page.value.filter((entry) => !entry.deleted);
  const deleted = page.value.filter((entry) => entry.deleted);
  const repeats = living.filter(() => random.chance(0.2));
  const takenBack = living.filter(() => random.chance(0.1)).map(({ id }) => ({ id, deleted: { state: 'deleted' } }));
  const value = [...takenBack, ...random.shuffled(living), ...repeats, ...deleted, ...(random.chance(0.3) ? [{}] : [])];
  return Response.json({ ...page, value });
}
