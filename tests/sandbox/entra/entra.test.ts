// The issuer: its tokens verify against the keys it publishes, and nothing else does.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify, UnsecuredJWT } from 'jose';
import type { JSONWebKeySet, JWTPayload } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEntra } from '../../../src/sandbox/entra/entra.ts';
import type { Entra, EntraOptions } from '../../../src/sandbox/entra/entra.ts';

const baseUrl = 'http://localhost:3978/sandbox/entra';
const tenantId = '11111111-2222-4333-8444-555555555555';
const graph = 'https://graph.microsoft.com';
const connector = 'https://api.botframework.com';
const options: EntraOptions = { baseUrl, apiClientId: 'api-app', botAppId: 'bot-app', graphAppId: 'graph-app' };
const person = { name: 'FSA, E-journal', tenantId, objectId: 'aaaaaaaa-0000-4000-8000-000000000001' };

let entra: Entra;
beforeAll(async () => {
  entra = await createEntra(options);
});

async function getJson(issuer: Entra, url: string): Promise<Record<string, unknown>> {
  const response = await issuer.fetch(new Request(url));
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, unknown>;
}

async function verifyWithPublishedKeys(token: string, audience: string, metadataUrl: string): Promise<JWTPayload> {
  const metadata = await getJson(entra, metadataUrl);
  const keys = await getJson(entra, String(metadata['jwks_uri']));
  const { payload } = await jwtVerify(token, createLocalJWKSet(keys as unknown as JSONWebKeySet), {
    issuer: String(metadata['issuer']),
    audience,
    algorithms: ['RS256'],
  });
  return payload;
}

const tenantMetadata = `${baseUrl}/${tenantId}/v2.0/.well-known/openid-configuration`;
const botMetadata = `${baseUrl}/v1/.well-known/openidconfiguration`;

describe('user tokens', () => {
  it('verify against the tenant’s published keys and carry the claims of Entra v2', async () => {
    const token = await entra.userToken(person);
    const payload = await verifyWithPublishedKeys(token, 'api-app', tenantMetadata);
    expect(payload).toMatchObject({
      iss: `${baseUrl}/${tenantId}/v2.0`,
      tid: tenantId,
      oid: person.objectId,
      name: person.name,
      scp: 'access_as_user',
      ver: '2.0',
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3600);
    expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'RS256', kid: expect.any(String) as string });
  });

  it('for Graph have another audience than those for the API', async () => {
    const token = await entra.userToken(person, 'graph');
    await expect(verifyWithPublishedKeys(token, 'api-app', tenantMetadata)).rejects.toThrow('aud');
    expect(decodeJwt(token)['scp']).not.toBe('access_as_user');
    expect(await entra.verifyToken(`Bearer ${token}`, graph)).toBe(true);
    expect(await entra.verifyToken(`Bearer ${await entra.userToken(person)}`, graph)).toBe(false);
  });

  it('can be made expired, for another audience, scope or issuer, so that a service can be seen to refuse them', async () => {
    const expired = await entra.userToken(person, 'api', { expiresIn: -600 });
    await expect(verifyWithPublishedKeys(expired, 'api-app', tenantMetadata)).rejects.toThrow('exp');
    const foreign = await entra.userToken(person, 'api', { issuer: 'https://elsewhere.test/v2.0' });
    await expect(verifyWithPublishedKeys(foreign, 'api-app', tenantMetadata)).rejects.toThrow('iss');
    const other = decodeJwt(await entra.userToken(person, 'api', { audience: 'x', scope: 'y' }));
    expect(other).toMatchObject({ aud: 'x', scp: 'y' });
  });
});

describe('the connector’s token', () => {
  it('verifies against the Bot Framework’s keys, names the service URL, and no tenant’s keys know it', async () => {
    const token = await entra.connectorToken('http://localhost:3978/sandbox/connector');
    const payload = await verifyWithPublishedKeys(token, 'bot-app', botMetadata);
    expect(payload['serviceurl']).toBe('http://localhost:3978/sandbox/connector');
    expect(payload).not.toHaveProperty('tid');
    await expect(verifyWithPublishedKeys(token, 'bot-app', tenantMetadata)).rejects.toThrow('no applicable key');
  });
});

describe('app-only tokens', () => {
  async function ask(form: Record<string, string>, headers: Record<string, string> = {}) {
    const response = await entra.fetch(
      new Request(`${baseUrl}/${tenantId}/oauth2/v2.0/token`, {
        method: 'POST',
        headers,
        body: new URLSearchParams({ grant_type: 'client_credentials', scope: `${graph}/.default`, ...form }),
      }),
    );
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }
  const graphApp = () => ({ client_id: 'graph-app', client_secret: entra.clientSecret });

  it('are given for the right secret, in the form or as basic authentication', async () => {
    const { status, body } = await ask(graphApp());
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3599 });
    const payload = await verifyWithPublishedKeys(String(body['access_token']), graph, tenantMetadata);
    expect(payload).toMatchObject({ idtyp: 'app', appid: 'graph-app', tid: tenantId });
    expect(payload).not.toHaveProperty('scp');

    const basic = Buffer.from(`bot-app:${entra.clientSecret}`).toString('base64');
    const bot = await ask({ scope: `${connector}/.default` }, { authorization: `Basic ${basic}` });
    expect(bot.status).toBe(200);
    expect(await entra.verifyAppToken(`Bearer ${String(bot.body['access_token'])}`, connector)).toBe(true);
  });

  it('are refused as Entra refuses: wrong secret, unknown app, unknown scope, other grants', async () => {
    expect(await ask({ ...graphApp(), client_secret: 'guess' })).toMatchObject({
      status: 401,
      body: { error: 'invalid_client', error_codes: [7000215] },
    });
    expect(await ask({ ...graphApp(), client_id: 'api-app' })).toMatchObject({
      status: 400,
      body: { error: 'unauthorized_client' },
    });
    expect(await ask({ ...graphApp(), scope: `${graph}/User.Read` })).toMatchObject({
      status: 400,
      body: { error: 'invalid_scope' },
    });
    expect(await ask({ ...graphApp(), grant_type: 'password' })).toMatchObject({
      status: 400,
      body: { error: 'unsupported_grant_type' },
    });
  });

  it('open only the service they are for, and only for the app that belongs there', async () => {
    const bearer = async (token: Promise<string>) => `Bearer ${await token}`;
    const ofGraph = await bearer(entra.appToken(graph));
    expect(await entra.verifyAppToken(ofGraph, graph)).toBe(true);
    expect(await entra.verifyAppToken(ofGraph, connector)).toBe(false);
    expect(await entra.verifyAppToken(await bearer(entra.appToken(connector)), graph)).toBe(false);
    expect(await entra.verifyAppToken(await bearer(entra.userToken(person, 'graph')), graph)).toBe(false);
    const { body } = await ask({ client_id: 'bot-app', client_secret: entra.clientSecret });
    expect(await entra.verifyAppToken(`Bearer ${String(body['access_token'])}`, graph)).toBe(false);
  });

  it('are refused when unsigned, signed by another issuer, malformed or missing', async () => {
    const payload = decodeJwt(await entra.appToken(graph));
    const unsigned = new UnsecuredJWT(payload).encode();
    const stranger = await createEntra(options);
    for (const header of [
      null,
      '',
      'Bearer',
      'Bearer a.b.c',
      `Bearer ${unsigned}`,
      `Bearer ${await stranger.appToken(graph)}`,
    ]) {
      expect(await entra.verifyAppToken(header, graph)).toBe(false);
      expect(await entra.verifyToken(header, graph)).toBe(false);
    }
  });
});

describe('metadata', () => {
  it('of `common` leaves the tenant open in the issuer, and a domain means the home tenant', async () => {
    const common = await getJson(entra, `${baseUrl}/common/v2.0/.well-known/openid-configuration`);
    expect(common['issuer']).toBe(`${baseUrl}/{tenantid}/v2.0`);
    const domain = await getJson(entra, `${baseUrl}/botframework.com/v2.0/.well-known/openid-configuration`);
    expect(domain['issuer']).toBe(decodeJwt(await entra.appToken(connector)).iss);
  });

  it('publishes no private part of a key', async () => {
    for (const path of [`${tenantId}/discovery/v2.0/keys`, 'v1/.well-known/keys']) {
      const { keys } = (await getJson(entra, `${baseUrl}/${path}`)) as { keys: object[] };
      expect(keys).toHaveLength(1);
      expect(Object.keys(keys[0] ?? {}).toSorted()).not.toEqual(expect.arrayContaining(['d']));
    }
  });

  it('does not pretend to have what it has not', async () => {
    const response = await entra.fetch(new Request(`${baseUrl}/${tenantId}/oauth2/v2.0/devicecode`));
    expect(response.status).toBe(501);
    expect(await response.text()).toContain('/oauth2/v2.0/devicecode');
  });
});

describe('the key file', () => {
  it('keeps tokens valid over a restart, and is replaced when it is broken', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'entra-'));
    try {
      const keyFile = join(folder, 'keys.json');
      const before = await createEntra({ ...options, keyFile });
      const token = `Bearer ${await before.appToken(graph)}`;
      const after = await createEntra({ ...options, keyFile });
      expect(await after.verifyAppToken(token, graph)).toBe(true);

      await writeFile(keyFile, '{"entra":');
      const renewed = await createEntra({ ...options, keyFile });
      expect(await renewed.verifyAppToken(token, graph)).toBe(false);
      expect(await renewed.verifyAppToken(`Bearer ${await renewed.appToken(graph)}`, graph)).toBe(true);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
