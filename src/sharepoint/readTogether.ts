// Several reads in one request to Graph (`$batch`). Each has its own answer; one that Graph would not give there is asked for by itself.
import { err, ok } from '../domain/result.ts';
import {
  failureOf,
  LONGEST_PAUSE,
  noAnswer,
  type GraphFailure,
  type GraphResult,
  type Send,
} from './graphTransport.ts';

/**
 * What stands behind each path or link, in their order; each comes as soon as it is there. Twenty go into a request, which is as many
 * as Graph takes. `pause`: seconds before another try where Graph names none.
 */
export function readTogether(
  send: Send,
  paths: readonly string[],
  pause: number,
): readonly Promise<GraphResult<unknown>>[] {
  const parts = Array.from({ length: Math.ceil(paths.length / AT_ONCE) }, (_, part) =>
    paths.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  );
  return parts.flatMap((part) => readPart(send, part, pause));
}

const AT_ONCE = 20;

interface Inner {
  readonly id: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

function readPart(send: Send, paths: readonly string[], pause: number): readonly Promise<GraphResult<unknown>>[] {
  const [only] = paths;
  if (only !== undefined && paths.length === 1) return [send('get', only)];
  const requests = paths.map((path, index) => ({ id: `${index}`, method: 'GET', url: belowVersion(path) }));
  const batch = send('post', '/$batch', { body: { requests } });
  return paths.map(async (path, index) => {
    const answer = await batch;
    const read = answer.ok ? resultOf(answer.value, `${index}`) : answer;
    if (read.ok || !isWorthAnother(read.error, answer.ok)) return read;
    // By chance, so that they do not all come at once.
    const seconds = read.error.retryAfter ?? pause * Math.random();
    await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
    return send('get', path);
  });
}

/** Links are whole addresses; a batch takes what comes after the version. */
const belowVersion = (path: string): string => path.replace(/^https:\/\/[^/]+\/v1\.0(?=\/)/, '');

function resultOf(answer: unknown, id: string): GraphResult<unknown> {
  const responses = isObject(answer) && Array.isArray(answer['responses']) ? (answer['responses'] as unknown[]) : [];
  const inner = responses.find((one): one is Inner => isObject(one) && one['id'] === id);
  if (!inner) return err(noAnswer('NotInBatch', 'The batch was answered without this request'));
  const { status, headers, body } = inner;
  if (status >= 400) return err(failureOf(status, new Headers(headers), body));
  return isObject(body) ? ok(body) : err(noAnswer('InvalidBody', 'The answer could not be read'));
}

/**
 * What is wrong with a request itself is wrong again; what is wrong with a batch, but for its token, need not be so with each
 * of its requests. Longer pauses are for the caller to take.
 */
function isWorthAnother({ outcome, status, retryAfter }: GraphFailure, isInner: boolean): boolean {
  const mayHelp = isInner ? outcome === 'unknown' || status === TOO_LARGE : status !== NO_ACCESS;
  return mayHelp && (retryAfter ?? 0) <= LONGEST_PAUSE;
}

const NO_ACCESS = 401;
const TOO_LARGE = 413;
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
