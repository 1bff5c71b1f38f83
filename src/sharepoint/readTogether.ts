// Several reads in one request to Graph (`$batch`). Each has its own answer; one that Graph would not give there is asked for by itself.
import { ok } from '../domain/result.ts';
import {
  failureOf,
  LONGEST_PAUSE,
  noAnswer,
  type GraphFailure,
  type GraphResult,
  type Send,
} from './graphTransport.ts';

/** What stands behind each path or link, in their order. Twenty go into a request, which is as many as Graph takes. */
export async function readTogether(send: Send, paths: readonly string[]): Promise<readonly GraphResult<unknown>[]> {
  const parts = Array.from({ length: Math.ceil(paths.length / AT_ONCE) }, (_, part) =>
    paths.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  );
  return (await Promise.all(parts.map((part) => readPart(send, part)))).flat();
}

const AT_ONCE = 20;

interface Inner {
  readonly id: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

async function readPart(send: Send, paths: readonly string[]): Promise<readonly GraphResult<unknown>[]> {
  const requests = paths.map((path, index) => ({ id: `${index}`, method: 'GET', url: belowVersion(path) }));
  const answer = paths.length > 1 ? await send('post', '/$batch', { body: { requests } }) : null;
  const responses = answer?.ok ? (answer.value as { responses: Inner[] }).responses : [];
  const inner = new Map(responses.map((one) => [one.id, one]));
  return Promise.all(
    paths.map(async (path, index) => {
      if (!answer) return send('get', path);
      const read = answer.ok ? resultOf(inner.get(`${index}`)) : answer;
      if (read.ok || !isWorthAnother(read.error)) return read;
      await pause(read.error.retryAfter ?? 0);
      return send('get', path);
    }),
  );
}

/** Links are whole addresses; a batch takes what comes after the version. */
const belowVersion = (path: string): string => path.replace(/^https:\/\/[^/]+\/v1\.0(?=\/)/, '');

function resultOf(inner: Inner | undefined): GraphResult<unknown> {
  if (!inner) return { ok: false, error: noAnswer('NotInBatch', 'The batch was answered without this request') };
  const { status, headers, body } = inner;
  if (status < 400) return ok(body);
  return { ok: false, error: failureOf(status, new Headers(headers), body) };
}

/** What is wrong with the request itself is wrong again, and longer pauses are for the caller to take. */
function isWorthAnother({ outcome, status, retryAfter }: GraphFailure): boolean {
  return (outcome === 'unknown' || status === TOO_LARGE) && (retryAfter ?? 0) <= LONGEST_PAUSE;
}

const TOO_LARGE = 413;
const pause = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
