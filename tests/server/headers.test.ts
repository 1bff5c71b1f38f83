// The outer skin of the server: who may frame the pages, what is kept by browsers, what lies outside the pages' folder.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createServer } from '../../src/server/createServer.ts';
import type { Ports } from '../../src/usecases/ports.ts';

const folder = mkdtempSync(join(tmpdir(), 'styringsrum-pages-'));
mkdirSync(join(folder, 'tab/assets'), { recursive: true });
writeFileSync(join(folder, 'tab/index.html'), '<!doctype html><title>Styringsrum</title>');
writeFileSync(join(folder, 'tab/assets/app.js'), 'export {};');
writeFileSync(join(folder, 'log.key'), 'the key of the log');
afterAll(() => rmSync(folder, { recursive: true }));

const logged: unknown[] = [];
const server = createServer({
  // Nothing here reaches a use case but one, which must fail.
  ports: {} as unknown as Ports,
  check: (authorization) => Promise.resolve(authorization === 'Bearer ok' ? { tenantId: 't', objectId: 'o' } : null),
  config: {
    clientId: 'client',
    authority: 'https://login.microsoftonline.com/organizations',
    scope: 'scope',
    hostOrigins: [],
    appId: 'app',
    entityId: 'styringsrum',
    sample: false,
  },
  pages: relative(process.cwd(), join(folder, 'tab')),
  frameAncestors: ['https://teams.microsoft.com', 'https://example.sharepoint.com'],
  baseUrl: 'https://styringsrum.example.dk',
  mountBot: () => undefined,
  ready: () => false,
  log: (_message, error) => logged.push(error),
});
const get = (path: string, headers: Record<string, string> = {}) => server.request(path, { headers });

describe('a page', () => {
  it.each(['/', '/changes/c1', '/index.html'])(
    '%s is the tab, framed by Teams and SharePoint only, asked for anew each time',
    async (path) => {
      const answer = await get(path);
      expect(await answer.text()).toContain('Styringsrum');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain('frame-ancestors https://teams.microsoft.com https://example.sharepoint.com');
      // Where a silent sign-in begins, and where it ends.
      expect(policy).toContain("frame-src 'self' https://login.microsoftonline.com");
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toContain('unsafe-eval');
      expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
    },
  );

  it('has its assets for a year, and 404 for those of another build', async () => {
    expect((await get('/assets/app.js')).headers.get('cache-control')).toContain('immutable');
    const gone = await get('/assets/old.js');
    expect({ status: gone.status, type: gone.headers.get('content-type') }).toEqual({
      status: 404,
      type: 'application/problem+json',
    });
  });

  it.each([
    '/assets/../../log.key',
    '/assets/..%2f..%2flog.key',
    '/assets/%2e%2e/%2e%2e/log.key',
    '/..%5c..%5clog.key',
    '//log.key',
  ])('gives nothing from outside its folder: %s', async (path) => {
    expect(await (await get(path)).text()).not.toContain('the key of the log');
  });
});

describe('every answer', () => {
  it.each([
    '/',
    '/config.json',
    '/healthz',
    '/api/openapi.json',
    '/api/changes',
    '/api/nothing',
    '/assets/app.js',
    '/assets/old.js',
  ])('of %s says what it is, and to whom it may be shown', async (path) => {
    const { headers } = await get(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toContain('max-age');
    expect(headers.get('content-security-policy')).toContain('frame-ancestors');
  });

  it('of the API is kept by nobody', async () => {
    for (const path of ['/api/changes', '/api/nothing'])
      expect((await get(path)).headers.get('cache-control')).toBe('no-store');
  });

  it('says that the server is not ready before it is', async () => {
    expect((await get('/healthz')).status).toBe(503);
  });
});

describe('a bug', () => {
  it('is told to those who run the service, and to nobody else', async () => {
    const answer = await get('/api/changes', { authorization: 'Bearer ok', 'accept-language': 'en' });
    expect(answer.status).toBe(500);
    const body = (await answer.json()) as Record<string, unknown>;
    expect(Object.keys(body).toSorted()).toEqual(['detail', 'status', 'title', 'type']);
    expect(JSON.stringify(body)).not.toMatch(/TypeError|undefined|\.ts|stack/);
    expect(logged).toHaveLength(1);
  });
});
