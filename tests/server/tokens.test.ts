// Whose token is trusted: one signed by the tenant's own keys, for us, in force, with our scope, of a tenant that is let in.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTokenCheck, type TokenCheck } from '../../src/server/tokens.ts';

const TENANT = '11111111-1111-4111-8111-111111111111';
const OTHER = '22222222-2222-4222-8222-222222222222';
const STRANGER = '33333333-3333-4333-8333-333333333333';
const AUDIENCE = '44444444-4444-4444-8444-444444444444';
const OBJECT = '55555555-5555-4555-8555-555555555555';

type Key = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];
let server: Server;
let authority: string;
let check: TokenCheck;
const keys = new Map<string, Key>();
const asked: string[] = [];

beforeAll(async () => {
  const published = new Map<string, object>();
  for (const tenant of [TENANT, OTHER, STRANGER]) {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    keys.set(tenant, privateKey);
    published.set(tenant, { ...(await exportJWK(publicKey)), kid: tenant, alg: 'RS256', use: 'sig' });
  }
  server = createServer((request, response) => {
    const tenant = request.url?.split('/')[1] ?? '';
    asked.push(tenant);
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [published.get(tenant)] }));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  authority = `http://localhost:${(server.address() as AddressInfo).port}`;
  check = createTokenCheck({ authority, audience: AUDIENCE, scope: 'access_as_user', tenants: [TENANT, OTHER] });
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const CLAIMS = { tid: TENANT, oid: OBJECT, scp: 'openid access_as_user' };

async function bearer(
  claims: Record<string, unknown> = {},
  more: { signer?: string; exp?: string; alg?: string } = {},
) {
  const all: Record<string, unknown> = { iss: `${authority}/${TENANT}/v2.0`, aud: AUDIENCE, ...CLAIMS, ...claims };
  const signer = more.signer ?? TENANT;
  const key = keys.get(signer);
  if (!key) throw new Error('No such tenant');
  const token = new SignJWT(Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)))
    .setProtectedHeader({ alg: 'RS256', kid: signer })
    .setExpirationTime(more.exp ?? '1h');
  return `Bearer ${await token.sign(key)}`;
}

describe('a token', () => {
  it('of a person of a tenant that is let in names the person', async () => {
    expect(await check(await bearer())).toEqual({ tenantId: TENANT, objectId: OBJECT });
    expect(await check(await bearer({ aud: `api://${AUDIENCE}` }))).not.toBeNull();
    const guest = { tid: OTHER, iss: `${authority}/${OTHER}/v2.0` };
    expect(await check(await bearer(guest, { signer: OTHER }))).toEqual({ tenantId: OTHER, objectId: OBJECT });
  });

  it.each([
    ['another audience', { aud: 'someone-else' }],
    ['another issuer', { iss: 'https://login.example.test/v2.0' }],
    ['the issuer of another tenant', { iss: `http://localhost/${OTHER}/v2.0` }],
    ['another scope', { scp: 'access_as_user_not' }],
    ['no scope, as an app has', { scp: undefined, roles: ['access_as_user'] }],
    ['no object id', { oid: undefined }],
    ['an object id that is no text', { oid: 7 }],
  ])('with %s is refused', async (_what, claims) => {
    expect(await check(await bearer(claims))).toBeNull();
  });

  it('that has expired is refused', async () => {
    expect(await check(await bearer({}, { exp: '-1m' }))).toBeNull();
  });

  it('that one tenant signed in the name of another is refused', async () => {
    expect(await check(await bearer({}, { signer: OTHER }))).toBeNull();
  });

  it('of a tenant that is not let in is refused without asking for that tenant’s keys', async () => {
    const claims = { tid: STRANGER, iss: `${authority}/${STRANGER}/v2.0` };
    expect(await check(await bearer(claims, { signer: STRANGER }))).toBeNull();
    expect(asked).not.toContain(STRANGER);
  });

  it('that is not one at all, or is signed by a shared secret, is refused', async () => {
    const secret = new SignJWT({ ...CLAIMS, iss: `${authority}/${TENANT}/v2.0`, aud: AUDIENCE })
      .setProtectedHeader({ alg: 'HS256', kid: TENANT })
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode('a shared secret of some length'));
    for (const header of [
      null,
      '',
      'Bearer',
      'Bearer a.b.c',
      'Basic YTpi',
      `bearer ${await secret}`,
      `Bearer ${await secret}`,
    ]) {
      expect(await check(header)).toBeNull();
    }
  });
});
