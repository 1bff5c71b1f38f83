// Graph as a service: sign-in, batches, resource units and throttling, what is missing, and a life longer than the process.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addItem, BASE, call, clientOf, ITEMS, openGraph, openWithList } from './sandbox.ts';

afterEach(() => void vi.useRealTimers());

describe('sign-in', () => {
  it('answers 401 to a missing or wrong token, and counts nothing', async () => {
    const graph = openGraph();
    for (const authorization of ['', 'Bearer bad']) {
      const { status, body } = await call(graph, 'GET', '/sites/root', undefined, { authorization });
      expect([status, body.error.code]).toEqual([401, 'InvalidAuthenticationToken']);
    }
    expect(graph.meter().requests).toBe(0);
  });
});

describe('what is not implemented', () => {
  it.each([
    ['GET', '/me'],
    ['GET', '/sites/root/drive'],
    ['PUT', '/sites/root/lists/Sager/items/1'],
    ['DELETE', '/sites/root/lists/Sager'],
  ])('answers %s %s with 501 and names it', async (method, path) => {
    const graph = await openWithList();
    const { status, body } = await call(graph, method, path);
    expect(status).toBe(501);
    expect(body.error.message).toContain(`${method} ${path}`);
  });

  it('answers 501 outside v1.0, too', async () => {
    expect((await call(openGraph(), 'GET', 'https://graph.microsoft.com/beta/sites/root')).status).toBe(501);
  });
});

describe('a body', () => {
  it('must be a JSON object, and say so', async () => {
    const graph = await openWithList();
    const post = async (body: string, type: string) =>
      (
        await graph.fetch(
          new Request(BASE + ITEMS, {
            method: 'POST',
            body,
            headers: { authorization: 'Bearer good', 'content-type': type },
          }),
        )
      ).status;
    expect(await post('{"fields":{}}', 'text/plain')).toBe(400);
    expect(await post('{"fields":', 'application/json')).toBe(400);
    expect(await post('[]', 'application/json')).toBe(400);
    expect(await post('{"felter":{}}', 'application/json')).toBe(400);
    expect(await post('{"fields":{}}', 'application/json; charset=utf-8')).toBe(201);
  });
});

describe('$batch', () => {
  it('serves each request alone and answers 424 to those whose dependency failed', async () => {
    const graph = await openWithList();
    const headers = { 'Content-Type': 'application/json' };
    const create = (id: string, fields: object, dependsOn: string[] = []) => ({
      id,
      method: 'POST',
      url: ITEMS,
      headers,
      body: { fields },
      dependsOn,
    });
    const requests = [
      create('1', { Title: 'a' }),
      create('2', { Nope: 1 }, ['1']),
      create('3', { Title: 'c' }, ['2']),
      create('4', { Title: 'd' }, ['3']),
      { id: '5', method: 'GET', url: `${ITEMS}/1?$expand=fields` },
      { id: '6', method: 'DELETE', url: `${ITEMS}/1`, dependsOn: ['5'] },
    ];
    const answer = await clientOf(graph).api('/$batch').post({ requests });
    const responses: { id: string; status: number; body?: unknown }[] = answer.responses;
    expect(responses.map(({ id, status }) => [id, status])).toEqual([
      ['1', 201],
      ['2', 400],
      ['3', 424],
      ['4', 424],
      ['5', 200],
      ['6', 204],
    ]);
    expect(responses[4]?.body).toMatchObject({ fields: { Title: 'a' } });
    expect(responses[5]).not.toHaveProperty('body');
  });

  it('takes twenty requests and refuses more, twins, and dependencies that do not stand before', async () => {
    const graph = openGraph();
    const status = async (requests: object[]) => (await call(graph, 'POST', '/$batch', { requests })).status;
    const get = (id: number) => ({ id: String(id), method: 'GET', url: '/sites/root' });
    expect(await status(Array.from({ length: 20 }, (_, n) => get(n)))).toBe(200);
    expect(await status(Array.from({ length: 21 }, (_, n) => get(n)))).toBe(400);
    expect(await status([get(1), get(1)])).toBe(400);
    expect(await status([{ ...get(1), dependsOn: ['2'] }, get(2)])).toBe(400);
    expect(await status([{ id: '1', method: 'POST', url: '/$batch', body: {} }])).toBe(400);
    expect(await status([])).toBe(400);
  });
});

describe('the meter', () => {
  it('counts resource units by kind, and each request of a batch', async () => {
    const graph = await openWithList();
    await addItem(graph, {});
    graph.resetMeter();
    await call(graph, 'GET', `${ITEMS}/1`);
    await call(graph, 'GET', ITEMS);
    const { body } = await call(graph, 'GET', `${ITEMS}/delta`);
    await call(graph, 'GET', String(body['@odata.deltaLink']));
    await call(graph, 'PATCH', `${ITEMS}/1/fields`, {});
    await call(graph, 'GET', '/sites/root/permissions');
    await call(graph, 'GET', '/sites/root');
    await call(graph, 'POST', '/$batch', { requests: [{ id: '1', method: 'GET', url: `${ITEMS}/1/fields` }] });
    const one = (units: number) => ({ requests: 1, units });
    expect(graph.meter()).toEqual({
      requests: 8,
      units: 15,
      byKind: {
        'item.read': one(1),
        'list.query': one(2),
        'delta.full': one(2),
        delta: one(1),
        write: one(2),
        permissions: one(5),
        'definition.read': one(1),
        batch: one(0),
        'batch.inner.item.read': one(1),
      },
    });
  });
});

describe('throttling', () => {
  it('warns from 80 %, refuses over the limit with Retry-After, counts what it refuses, and lets go after a minute', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const graph = await openWithList();
    vi.advanceTimersByTime(60_000);
    graph.throttle({ unitsPerMinute: 10 });
    const write = () => call(graph, 'POST', ITEMS, { fields: {} });
    for (let n = 0; n < 3; n++) expect((await write()).headers.has('ratelimit-limit')).toBe(false);
    const warned = await write();
    expect([warned.status, warned.headers.get('ratelimit-limit'), warned.headers.get('ratelimit-remaining')]).toEqual([
      201,
      '10',
      '2',
    ]);
    expect((await write()).status).toBe(201);
    vi.advanceTimersByTime(15_000);
    const refused = await write();
    expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('ratelimit-reset')]).toEqual([
      429,
      '45',
      '45',
    ]);
    expect(refused.body.error.code).toBe('activityLimitReached');
    expect(graph.meter().byKind['write']).toEqual({ requests: 7, units: 14 });
    const batch = await call(graph, 'POST', '/$batch', { requests: [{ id: '1', method: 'GET', url: ITEMS }] });
    expect(batch.status).toBe(200);
    expect((batch.body as unknown as { responses: unknown[] }).responses).toMatchObject([
      { status: 429, headers: { 'retry-after': '45' } },
    ]);
    vi.advanceTimersByTime(45_000);
    expect((await call(graph, 'GET', ITEMS)).body.value).toHaveLength(5);
  });
});

describe('channel messages', () => {
  it('come from the connector, in pages', async () => {
    const seen: string[][] = [];
    const messages = Array.from({ length: 25 }, (_, n) => ({ id: String(n) }));
    const graph = openGraph({
      channelMessages: (team, channel) => {
        seen.push([team, channel]);
        return messages;
      },
    });
    const first = await call(graph, 'GET', `/teams/t1/channels/${encodeURIComponent('19:abc@thread.tacv2')}/messages`);
    expect(first.body.value).toHaveLength(20);
    const second = await call(graph, 'GET', String(first.body['@odata.nextLink']));
    expect(second.body.value.map((message) => message.id)).toEqual(['20', '21', '22', '23', '24']);
    expect(seen).toEqual([
      ['t1', '19:abc@thread.tacv2'],
      ['t1', '19:abc@thread.tacv2'],
    ]);
  });
});

describe('the database file', () => {
  it('keeps lists, items, versions, eTags and delta tokens over a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'graph-'));
    try {
      const database = join(folder, 'graph.db');
      const before = await openWithList({ database });
      await addItem(before, { Title: 'a', Key: 'k' });
      await call(before, 'PATCH', `${ITEMS}/1/fields`, { Title: 'b' });
      await addItem(before, { Title: 'c' });
      await call(before, 'DELETE', `${ITEMS}/2`);
      const { body } = await call(before, 'GET', `${ITEMS}/delta`);
      const item = await call(before, 'GET', `${ITEMS}/1?$expand=fields`);
      before.close();

      const after = openGraph({ database });
      expect((await call(after, 'GET', `${ITEMS}/1?$expand=fields`)).body).toEqual(item.body);
      expect((await call(after, 'GET', `${ITEMS}/1/versions`)).body.value).toHaveLength(2);
      expect((await call(after, 'POST', ITEMS, { fields: { Key: 'K' } })).status).toBe(400);
      expect((await addItem(after, { Title: 'd' })).id).toBe('3');
      const changes = await call(after, 'GET', String(body['@odata.deltaLink']));
      expect(changes.body.value.map((entry) => entry.id)).toEqual(['3']);
      after.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('belongs to one at a time, and is free again after close', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'graph-'));
    try {
      const database = join(folder, 'graph.db');
      openGraph({ database }).close();
      const first = openGraph({ database });
      expect(() => openGraph({ database })).toThrow('locked');
      first.close();
      const second = await openWithList({ database });
      expect((await addItem(second, {})).id).toBe('1');
      second.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('keeps what was written by a process that was killed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'graph-'));
    try {
      const database = join(folder, 'graph.db');
      const graph = await openWithList({ database });
      await addItem(graph, { Title: 'a' });
      // What a killed process leaves: the files as they are, without a close.
      const copy = join(folder, 'copy.db');
      for (const suffix of ['', '-wal']) copyFileSync(database + suffix, copy + suffix);
      const revived = openGraph({ database: copy });
      expect((await call(revived, 'GET', `${ITEMS}/1?$expand=fields`)).body['fields']).toMatchObject({ Title: 'a' });
      revived.close();
      graph.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
