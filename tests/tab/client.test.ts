// The API client: token, retries after 401, idempotency keys, and every answer that is no success.
import { describe, expect, it, vi } from 'vitest';
import { ActionKeys } from '../../src/tab/api/action.ts';
import { ApiProblem, createClient } from '../../src/tab/api/client.ts';
import { expiryOf, tokenSource, type FetchToken, type TokenSource } from '../../src/tab/shell/tokens.ts';

const answer = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });

function clientWith(...answers: (Response | Error)[]) {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => {
    const next = answers.shift();
    if (!next || next instanceof Error) throw next ?? new Error('No answer left');
    return next;
  });
  const token = vi.fn<TokenSource>(async (options) => (options?.renew ? 'new' : 'old'));
  return { fetch, token, client: createClient({ fetch, token, language: () => 'da' }) };
}

const headersOf = (call: readonly unknown[] | undefined) =>
  new Headers((call?.[1] as RequestInit | undefined)?.headers);
const failure = async (call: Promise<unknown>): Promise<ApiProblem> => {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ApiProblem)) throw new Error('Expected an ApiProblem');
  return error;
};

describe('The client', () => {
  it('sends the token and the language', async () => {
    const { client, fetch } = clientWith(answer(200, { name: 'FSA' }));
    expect(await client.get('/me')).toEqual({ name: 'FSA' });
    expect(fetch.mock.calls[0]?.[0]).toBe('/api/me');
    const headers = headersOf(fetch.mock.calls[0]);
    expect([headers.get('Authorization'), headers.get('Accept-Language')]).toEqual(['Bearer old', 'da']);
  });

  it('asks for a new token once when the old one is refused, and sends the same action again with its key', async () => {
    const { client, fetch } = clientWith(answer(401, {}), answer(200, { id: '1' }));
    await client.send('POST', '/changes', { title: 'A' }, 'key-1');
    expect(fetch.mock.calls.map((call) => headersOf(call).get('Authorization'))).toEqual(['Bearer old', 'Bearer new']);
    expect(fetch.mock.calls.map((call) => headersOf(call).get('Idempotency-Key'))).toEqual(['key-1', 'key-1']);
  });

  it('is signed out when the new token is refused too, or there is none', async () => {
    const refused = clientWith(answer(401, {}), answer(401, {}));
    expect((await failure(refused.client.get('/me'))).kind).toBe('signed-out');
    const none = clientWith();
    none.token.mockResolvedValue(null);
    expect((await failure(none.client.get('/me'))).kind).toBe('signed-out');
    expect(none.fetch).not.toHaveBeenCalled();
  });

  it('is offline when nothing answers', async () => {
    const { client } = clientWith(new TypeError('Failed to fetch'));
    const problem = await failure(client.get('/me'));
    expect([problem.kind, problem.outcomeUnknown]).toEqual(['offline', true]);
  });

  it('tells an aborted call from a lost connection', async () => {
    const { client } = clientWith(new DOMException('Aborted', 'AbortError'));
    const stop = new AbortController();
    stop.abort();
    await expect(client.get('/me', stop.signal)).rejects.toThrow('Aborted');
  });

  it.each([
    [400, '/problems/invalid', 'invalid'],
    [403, '/problems/forbidden', 'forbidden'],
    [404, '/problems/not-found', 'not-found'],
    [409, '/problems/conflict', 'conflict'],
    [409, '/problems/stale', 'stale'],
    [413, '/problems/too-large', 'too-large'],
    [503, '/problems/unavailable', 'unavailable'],
    [500, '/problems/unexpected', 'unexpected'],
  ])('%i %s is told as %s, with the problem as it came', async (status, type, kind) => {
    const { client } = clientWith(answer(status, { type, title: 'T', reason: 'no-seat' }, { 'Retry-After': '20' }));
    const problem = await failure(client.get('/x'));
    expect([problem.kind, problem.problem.type, problem.problem.reason, problem.retryAfter]).toEqual([
      kind,
      type,
      'no-seat',
      20,
    ]);
  });

  it('survives an answer that is no problem document', async () => {
    const { client } = clientWith(new Response('<html>', { status: 502 }));
    expect((await failure(client.get('/x'))).kind).toBe('unavailable');
  });
});

describe('The key of an action', () => {
  it('is the same for a double press and a new attempt, and a new one when the action is settled', () => {
    const keys = new ActionKeys();
    const first = keys.keyOf('approve');
    expect(keys.keyOf('approve')).toBe(first);
    expect(keys.keyOf('reject')).not.toBe(first);
    keys.settled('approve');
    expect(keys.keyOf('approve')).not.toBe(first);
  });
});

describe('The token', () => {
  const jwt = (exp: number) => `e30.${btoa(JSON.stringify({ exp }))}.x`;

  it('is kept until five minutes before it expires', async () => {
    let now = 0;
    const fetchToken = vi.fn<FetchToken>(async () => jwt(3600));
    const token = tokenSource(fetchToken, () => now);
    await token();
    now = 54 * 60_000;
    await token();
    expect(fetchToken).toHaveBeenCalledTimes(1);
    now = 56 * 60_000;
    await token();
    expect(fetchToken).toHaveBeenCalledTimes(2);
  });

  it('is fetched once however many ask at the same time', async () => {
    const fetchToken = vi.fn<FetchToken>(async () => jwt(3600));
    const token = tokenSource(fetchToken, () => 0);
    await Promise.all([token(), token(), token()]);
    expect(fetchToken).toHaveBeenCalledTimes(1);
  });

  it('is none when the host refuses, and asked for again the next time', async () => {
    const fetchToken = vi.fn<FetchToken>().mockRejectedValueOnce(new Error('refused')).mockResolvedValue(jwt(3600));
    const token = tokenSource(fetchToken, () => 0);
    expect(await token()).toBeNull();
    expect(await token()).toBe(jwt(3600));
  });

  it('is used until it expires where no new one can be had, but not after the server refused it', async () => {
    let now = 0;
    const fetchToken = vi.fn<FetchToken>().mockResolvedValueOnce(jwt(3600)).mockRejectedValue(new Error('no line'));
    const token = tokenSource(fetchToken, () => now);
    await token();
    now = 58 * 60_000;
    expect(await token()).toBe(jwt(3600));
    expect(fetchToken).toHaveBeenCalledTimes(2);
    now = 61 * 60_000;
    expect(await token()).toBeNull();
    now = 0;
    const refused = tokenSource(
      vi.fn<FetchToken>().mockResolvedValueOnce(jwt(3600)).mockRejectedValue('no line'),
      () => 0,
    );
    await refused();
    expect(await refused({ renew: true })).toBeNull();
  });

  it('counts as expired when it does not say', () => {
    expect(expiryOf('no token')).toBe(0);
  });
});
