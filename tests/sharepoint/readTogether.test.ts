// Several reads in one request: what one of them meets is not the others' trouble, and nothing is asked before Graph's time.
import { describe, expect, it } from 'vitest';
import { createGraphClient, type DeltaStart } from '../../src/sharepoint/graphClient.ts';

interface Inner {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const LINK = 'https://graph.microsoft.com/v1.0/sites/s/lists';
const from = (count: number): DeltaStart[] =>
  Array.from({ length: count }, (_, list) => ({ link: `${LINK}/${list}/items/delta?token=t`, list: `${list}` }));
const page = (list: string) => ({ value: [{ id: list, deleted: {} }], '@odata.deltaLink': `${LINK}/${list}/next` });
const listIn = (url: string): string => /lists\/(\d+)\//.exec(url)?.[1] ?? '';

/** Graph: `outer` answers a batch as a whole, `inner` one request in it; everything else is a page. Tells what was asked for alone. */
function graph({ outer, inner }: { outer?: () => Response | undefined; inner?: (list: string) => Inner | undefined }) {
  const batches: number[] = [];
  const alone: string[] = [];
  const client = createGraphClient({
    token: () => Promise.resolve('t'),
    retryDelay: 0,
    fetch: async (request) => {
      if (request.method === 'GET') {
        alone.push(listIn(request.url));
        return Response.json(page(listIn(request.url)));
      }
      const { requests } = (await request.json()) as { requests: { id: string; url: string }[] };
      batches.push(requests.length);
      const whole = outer?.();
      if (whole) return whole;
      const responses = requests.map(({ id, url }) => {
        if (!url.startsWith('/sites/')) return { id, status: 400 };
        return { id, ...(inner?.(listIn(url)) ?? { status: 200, body: page(listIn(url)) }) };
      });
      // Graph answers in any order.
      return Response.json({ responses: responses.toReversed() });
    },
  });
  const read = async (count: number) => {
    const pages = await Promise.all(client.deltaPages(from(count)));
    return pages.map((one) => (one.ok ? one.value.entries[0]?.id : one.error.status));
  };
  return { read, batches, alone };
}

const refusal = (status: number, headers: Record<string, string> = {}) =>
  Response.json({ error: { code: 'c', message: 'm' } }, { status, headers });
const numbers = (count: number): string[] => Array.from({ length: count }, (_, index) => `${index}`);

describe('several reads in one request', () => {
  it.each([
    [0, []],
    [1, []],
    [2, [2]],
    [20, [20]],
    [21, [20]],
    [41, [20, 20]],
  ])('%i keep their order, twenty to a batch, and one that is left goes alone', async (count, sizes) => {
    const { read, batches, alone } = graph({});
    expect(await read(count)).toEqual(numbers(count));
    expect(batches).toEqual(sizes);
    expect(alone).toHaveLength(count % 20 === 1 ? 1 : 0);
  });

  it.each([
    ['is throttled', { status: 429, headers: { 'Retry-After': '0' } }],
    ['meets an outage', { status: 503 }],
    ['is too large for a batch', { status: 413 }],
    ['comes without a body', { status: 200 }],
    ['comes as a page of HTML', { status: 200, body: '<html>' }],
  ] as const)('one that %s is asked for alone, and the others are not', async (_title, answer) => {
    const { read, alone } = graph({ inner: (list) => (list === '1' ? answer : undefined) });
    expect(await read(3)).toEqual(numbers(3));
    expect(alone).toEqual(['1']);
  });

  it.each([400, 403, 404, 410])('one that is refused for good (%i) is not asked for again', async (status) => {
    const { read, alone } = graph({ inner: (list) => (list === '1' ? { status } : undefined) });
    expect(await read(3)).toEqual(['0', status, '2']);
    expect(alone).toEqual([]);
  });

  it('one that is to wait for longer than five seconds is left to the caller', async () => {
    const busy = { status: 429, headers: { 'Retry-After': '6' } };
    const { read, alone } = graph({ inner: (list) => (list === '1' ? busy : undefined) });
    expect(await read(3)).toEqual(['0', 429, '2']);
    expect(alone).toEqual([]);
  });

  it.each([
    ['refused', () => refusal(403)],
    ['not understood', () => refusal(400)],
    ['met by an outage', () => refusal(504)],
    ['answered with nonsense', () => Response.json({ nothing: true })],
  ])('a batch that is %s is asked for one by one', async (_title, outer) => {
    const { read, alone } = graph({ outer });
    expect(await read(3)).toEqual(numbers(3));
    expect(alone.toSorted()).toEqual(numbers(3));
  });

  it.each([
    ['without a token that Graph takes', 401, {}],
    ['that is to wait for longer than five seconds', 429, { 'Retry-After': '6' }],
  ])('a batch %s is left to the caller', async (_title, status, headers) => {
    const { read, alone } = graph({ outer: () => refusal(status, headers) });
    expect(await read(3)).toEqual([status, status, status]);
    expect(alone).toEqual([]);
  });

  it('a batch that is throttled waits as told before anything is asked again', async () => {
    const { read, alone } = graph({ outer: () => refusal(429, { 'Retry-After': '1' }) });
    const begun = performance.now();
    const reading = read(2);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(alone).toEqual([]);
    expect(await reading).toEqual(numbers(2));
    expect(performance.now() - begun).toBeGreaterThanOrEqual(990);
  });
});
