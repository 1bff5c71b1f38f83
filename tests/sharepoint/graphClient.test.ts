// The Graph client: failures are values that say whether the request may have taken effect, and no write is sent twice.
import { describe, expect, it } from 'vitest';
import { poolList } from '../../src/domain/pool/pool.list.ts';
import { createGraphClient } from '../../src/sharepoint/graphClient.ts';
import { createSealer } from '../../src/sharepoint/sealer.ts';
import { must, openBench, SITE } from './bench.ts';

describe('failures', () => {
  it.each([
    ['a duplicate or bad request', 400, 'known'],
    ['a missing row', 404, 'known'],
    ['a stale eTag', 412, 'known'],
    ['throttling', 429, 'unknown'],
    ['an outage', 503, 'unknown'],
    ['a timeout at the gateway', 504, 'unknown'],
  ] as const)('%s (%i): the outcome is %s', async (_title, status, outcome) => {
    const { client, faults } = await openBench({ provisioned: false });
    faults.set({ seed: 1, rules: [{ match: 'POST', status }] });
    expect(await client.postItem(SITE, 'x', {})).toMatchObject({ ok: false, error: { status, outcome } });
  });

  it('tells how long to wait', async () => {
    const { client, faults } = await openBench({ provisioned: false });
    faults.set({ seed: 1, rules: [{ match: 'POST', status: 429 }] });
    expect(await client.postItem(SITE, 'x', {})).toMatchObject({ error: { retryAfter: 1 } });
  });

  it('an error page that is no JSON is a failure like any other', async () => {
    const page = new Response('<html>Bad gateway</html>', { status: 502, headers: { 'Content-Type': 'text/html' } });
    const client = createGraphClient({ fetch: () => Promise.resolve(page), token: () => Promise.resolve('t') });
    expect(await client.lists(SITE)).toMatchObject({ error: { status: 502, code: '', outcome: 'unknown' } });
  });

  it('an entry without an id inside a page of changes is passed over', async () => {
    const value = [
      { error: { code: 'InternalServerError' } },
      { id: '1', deleted: {} },
      { id: '2', eTag: '"g,1"', fields: { Key: 'a' } },
    ];
    const page = { value, '@odata.deltaLink': 'https://graph.microsoft.com/v1.0/next' };
    const client = createGraphClient({
      fetch: () => Promise.resolve(Response.json(page)),
      token: () => Promise.resolve('t'),
    });
    expect(must(await client.deltaPage({ site: SITE, list: 'l', select: ['Key'] }))).toEqual({
      entries: [
        { id: '1', deleted: true },
        { id: '2', deleted: false, eTag: '"g,1"', fields: { Key: 'a' } },
      ],
      next: null,
      deltaLink: 'https://graph.microsoft.com/v1.0/next',
    });
  });

  it('no answer in time is a failure with an unknown outcome', async () => {
    const never = () => new Promise<Response>(() => undefined);
    const client = createGraphClient({ fetch: never, token: () => Promise.resolve('t'), timeout: 50 });
    expect(await client.lists(SITE)).toMatchObject({ error: { status: 0, outcome: 'unknown' } });
  });

  it('without a token nothing was sent, so nothing can have happened', async () => {
    const client = createGraphClient({
      fetch: () => Promise.reject(new Error('must not be sent')),
      token: () => Promise.reject(new Error('no token')),
    });
    expect(await client.lists(SITE)).toMatchObject({ error: { code: 'TokenUnavailable', outcome: 'known' } });
  });
});

describe('repeats', () => {
  it('a GET is repeated after 503', async () => {
    const { client, faults, sent, listId } = await openBench();
    const list = await listId(poolList.title);
    sent.length = 0;
    faults.set({ seed: 1, rules: [{ match: 'GET', status: 503, times: 1 }] });
    must(await client.getList(SITE, list));
    expect(sent).toHaveLength(2);
  });

  it('a write is never repeated: who sent it looks first', async () => {
    const { client, faults, sent, listId } = await openBench();
    const list = await listId(poolList.title);
    const { id, eTag } = must(await client.postItem(SITE, list, { Key: 'x' }));
    sent.length = 0;
    faults.set({ seed: 1, rules: [{ match: '/POST|PATCH/', status: 503, after: true }] });
    expect((await client.postItem(SITE, list, { Key: 'y' })).ok).toBe(false);
    expect((await client.patchFields(SITE, list, id, { Frame: 1 }, eTag)).ok).toBe(false);
    expect(sent.map((request) => request.split(' ')[0])).toEqual(['POST', 'PATCH']);
  });

  it('says who is calling, over https, with a token', async () => {
    const seen: Request[] = [];
    const client = createGraphClient({
      fetch: (request) => {
        seen.push(request);
        return Promise.resolve(Response.json({ value: [] }));
      },
      token: () => Promise.resolve('secret'),
    });
    must(await client.listItems(SITE, 'l', ['Key'], "fields/Key eq 'Ø & å'"));
    const [request] = seen;
    expect(request?.headers.get('authorization')).toBe('Bearer secret');
    expect(request?.headers.get('user-agent')).toMatch(/^NONISV\|Styringsrum\|/);
    expect(new URL(request?.url ?? '').origin).toBe('https://graph.microsoft.com');
    expect(new URL(request?.url ?? '').searchParams.get('$filter')).toBe("fields/Key eq 'Ø & å'");
  });
});

describe('the sealer', () => {
  it('refuses a key under 32 bytes', () => {
    expect(() => createSealer('k'.repeat(31))).toThrow(RangeError);
    expect(() => createSealer(Buffer.alloc(31))).toThrow(RangeError);
    expect(() => createSealer('å'.repeat(16))).not.toThrow();
  });

  it('seals what was before, what is, and under which key; the order of keys does not matter', () => {
    const entry = {
      record: 'changes/c',
      number: 1,
      at: '2026-11-20T09:30:15Z',
      action: 'edit',
      actionId: 'a',
      changes: [],
    };
    const sealer = createSealer('k'.repeat(32));
    const seal = sealer.seal('', entry);
    expect(seal).toMatch(/^[0-9a-f]{64}$/);
    expect(sealer.seal('', Object.fromEntries(Object.entries(entry).toReversed()) as typeof entry)).toBe(seal);
    expect(sealer.seal('before', entry)).not.toBe(seal);
    expect(sealer.seal('', { ...entry, number: 2 })).not.toBe(seal);
    expect(createSealer('l'.repeat(32)).seal('', entry)).not.toBe(seal);
    expect(sealer.hash({ b: 1, a: undefined })).toBe(sealer.hash({ b: 1 }));
  });
});
