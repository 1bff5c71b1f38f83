// The whole product for tests: the sandbox on a port of its own, and people who call the API with real tokens.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChangeView } from '../../src/contract/change.ts';
import type { Problem } from '../../src/contract/problem.ts';
import type { RoundView } from '../../src/contract/round.ts';
import type { ListMapping } from '../../src/sharepoint/mapping.ts';
import { startSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';

export interface Answered<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

export interface Caller {
  get<T>(path: string): Promise<Answered<T>>;
  post<T>(path: string, body: unknown, key?: string): Promise<Answered<T>>;
  patch<T>(path: string, body: unknown, key?: string): Promise<Answered<T>>;
}

export interface TestProduct {
  readonly sandbox: Sandbox;
  readonly origin: string;
  as(person: string): Promise<Caller>;
  /** A caller with a token as given; none at all for null. */
  withToken(token: string | null): Caller;
  close(): Promise<void>;
}

export interface ProductOptions {
  readonly cases?: boolean;
  /** An instant from which the clock starts; one to come, because the sandbox never goes behind the real time. */
  readonly now?: string;
  /** Lists that stand on the site already: `before` makes them, in the folder where the sandbox keeps its lists. */
  readonly mappings?: readonly ListMapping[];
  readonly before?: (folder: string) => Promise<void>;
}

/** Starts on a free port, with the sample's people and systems, and with its cases where asked. */
export async function openProduct(options: ProductOptions = {}): Promise<TestProduct> {
  const { now } = options;
  if (now !== undefined && Date.parse(now) < Date.now()) throw new Error(`${now} has passed: choose a later day`);
  const folder = mkdtempSync(join(tmpdir(), 'styringsrum-test-'));
  await options.before?.(folder);
  const sandbox = await startSandbox({
    port: 0,
    folder,
    withoutCases: !options.cases,
    ...(now !== undefined && { now }),
    ...(options.mappings && { mappings: options.mappings }),
    log: () => undefined,
  });
  const { origin } = sandbox;
  const withToken = (token: string | null): Caller => {
    const send = async <T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
      const response = await fetch(`${origin}${path}`, {
        method,
        headers: {
          ...(token !== null && { authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T, headers: response.headers };
    };
    return {
      get: (path) => send('GET', path),
      post: (path, body, key = crypto.randomUUID()) =>
        send('POST', path, body, key === '' ? {} : { 'idempotency-key': key }),
      patch: (path, body, key) => send('PATCH', path, body, key === undefined ? {} : { 'idempotency-key': key }),
    };
  };
  return {
    sandbox,
    origin,
    withToken,
    as: async (person) => {
      const response = await fetch(`${origin}/sandbox/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ person }),
      });
      const { token } = (await response.json()) as { token?: string };
      if (token === undefined) throw new Error(`No token for ${person}`);
      return withToken(token);
    },
    close: async () => {
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A complete request for E-journal, ready to submit. */
export const aForm = (more: Readonly<Record<string, unknown>> = {}) => ({
  title: 'Eksport af forløbsoversigt',
  system: 'e-journal',
  kind: 'functional',
  description: 'Oversigten skal kunne hentes som ét dokument.',
  reason: 'Den skrives i hånden i dag, og oplysninger bliver overset.',
  oneOffCost: 250_000,
  ...more,
});

export const aBusinessCase = {
  purpose: 'Hurtigere overflytning.',
  deliverables: 'Eksport og vejledning.',
  timetable: 'Drift i maj 2027.',
  economy: 'Beløbet går til udvikling; driften betales over driftsbudgettet.',
};

export const anAssessment = {
  criteria: { user: 'Ønsket af alle.', business: 'Færre fejl.', technical: 'Enkelt.', economic: 'Rimeligt.' },
  rank: 1,
  recommend: true,
  reason: 'Gruppen er enig.',
};

/** Files and submits; the submitted case. */
export async function submitted(fsa: Caller, more: Readonly<Record<string, unknown>> = {}): Promise<ChangeView> {
  const draft = await fsa.post<ChangeView>('/api/changes', aForm(more));
  const sent = await fsa.post<ChangeView>(`/api/changes/${draft.body.id}/submit`, { version: draft.body.version });
  if (sent.status !== 200) throw new Error(JSON.stringify(sent.body));
  return sent.body;
}

export type { ChangeView, Problem, RoundView };
