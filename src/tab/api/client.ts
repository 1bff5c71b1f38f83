// Talks to the API: the token, the language and the idempotency key go with every call; a refusal comes back as an ApiProblem.
import type { Problem } from '../../contract/problem.ts';

/** What kind of trouble a page has to tell. `offline`: nothing answered. `unexpected`: an answer that is no problem document. */
export type ProblemKind =
  | 'offline'
  | 'invalid'
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'too-large'
  | 'unavailable'
  | 'unexpected';

/** A refused or failed call, with the problem document that the server sent (or one made here). */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly kind: ProblemKind;
  readonly problem: Problem;
  /** Seconds after which a new attempt is worth it, when the server said so. */
  readonly retryAfter: number | null;

  constructor(kind: ProblemKind, problem: Problem, retryAfter: number | null = null) {
    super(problem.title);
    this.kind = kind;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** Whether the call may have been carried out without our knowing: the same action can be sent again with its key. */
  get outcomeUnknown(): boolean {
    return this.kind === 'offline' || this.kind === 'unavailable' || this.kind === 'unexpected';
  }
}

export interface ApiClientOptions {
  /** A token that is still good; `renew` asks for a new one even when the old one looks good. Null: signed out. */
  readonly token: (options?: { readonly renew: boolean }) => Promise<string | null>;
  readonly language: () => string;
  readonly fetch?: typeof fetch;
}

export interface ApiClient {
  /** `path` begins after `/api`. */
  get: <T>(path: string, signal?: AbortSignal) => Promise<T>;
  /** A file, such as a PDF. */
  file: (path: string) => Promise<Blob>;
  /** A write. `key` is the action's own: the same for every attempt at the same action. */
  send: <T>(method: 'POST' | 'PATCH', path: string, body: unknown, key: string) => Promise<T>;
}

export function createClient({
  token,
  language,
  fetch = globalThis.fetch.bind(globalThis),
}: ApiClientOptions): ApiClient {
  const attempt = async (path: string, init: RequestInit, bearer: string) => {
    const headers = new Headers(init.headers);
    if (!headers.has('Accept')) headers.set('Accept', 'application/json');
    headers.set('Accept-Language', language());
    headers.set('Authorization', `Bearer ${bearer}`);
    try {
      return await fetch(`/api${path}`, { ...init, headers });
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw made('offline', 0);
    }
  };

  const answerTo = async (path: string, init: RequestInit): Promise<Response> => {
    const bearer = await token();
    if (bearer === null) throw made('signed-out', 401);
    let response = await attempt(path, init, bearer);
    if (response.status === 401) {
      const renewed = await token({ renew: true });
      if (renewed === null) throw made('signed-out', 401);
      response = await attempt(path, init, renewed);
    }
    if (response.ok) return response;
    throw await problemOf(response);
  };
  const call = async <T>(path: string, init: RequestInit) => (await (await answerTo(path, init)).json()) as T;

  return {
    get: async (path, signal) => call(path, signal ? { signal } : {}),
    file: async (path) => (await answerTo(path, { headers: { Accept: '*/*' } })).blob(),
    send: async (method, path, body, key) =>
      call(path, {
        method,
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify(body),
      }),
  };
}

/** The trouble that an error tells of; what is no ApiProblem is unexpected. */
export function problemOfError(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : made('unexpected', 0);
}

const KINDS: Readonly<Record<number, ProblemKind>> = {
  400: 'invalid',
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'too-large',
  429: 'unavailable',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

async function problemOf(response: Response): Promise<ApiProblem> {
  const problem = (await response.json().catch(() => null)) as Partial<Problem> | null;
  const kind = problem?.type === '/problems/stale' ? 'stale' : (KINDS[response.status] ?? 'unexpected');
  const wait = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return made(kind, response.status, problem ?? {}, Number.isFinite(wait) ? wait : null);
}

function made(kind: ProblemKind, status: number, problem: Partial<Problem> = {}, retryAfter: number | null = null) {
  return new ApiProblem(kind, { type: `/problems/${kind}`, title: kind, ...problem, status }, retryAfter);
}
