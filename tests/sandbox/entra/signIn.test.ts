// Signing in at the issuer as a browser does: a page of people, a code good once with its verifier, tokens, a session.
import { createHash, randomBytes } from 'node:crypto';
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import type { JSONWebKeySet } from 'jose';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SandboxAccount } from '../../../src/sandbox/entra/accounts.ts';
import { createEntra, type Entra } from '../../../src/sandbox/entra/entra.ts';
import { Visitor } from './visitor.ts';

const baseUrl = 'http://localhost:3978/sandbox/entra';
const [host, region] = ['11111111-2222-4333-8444-555555555555', '11111111-2222-4333-8444-666666666666'];
const reply = 'http://localhost:3978/';
const clientId = 'tab-app';
const chair: SandboxAccount = {
  name: 'Formand, SYS',
  username: 'formand@sandkasse.example',
  organisation: 'Danske Regioner',
  tenantId: host,
  objectId: 'aaaaaaaa-0000-4000-8000-000000000001',
};
const atHome: SandboxAccount = {
  name: 'SYS-medlem <Region & Co>',
  username: 'medlem@sandkasse.example',
  organisation: 'Region Nordjylland',
  tenantId: region,
  objectId: 'aaaaaaaa-0000-4000-8000-000000000002',
};
const asGuest: SandboxAccount = {
  ...atHome,
  tenantId: host,
  objectId: 'aaaaaaaa-0000-4000-9000-000000000003',
  home: { tenantId: region, objectId: atHome.objectId },
};

const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');
const ask = {
  client_id: clientId,
  redirect_uri: reply,
  response_type: 'code',
  response_mode: 'fragment',
  scope: `api://${clientId}/access_as_user openid profile offline_access`,
  code_challenge: challenge,
  code_challenge_method: 'S256',
  state: 'state-1',
  nonce: 'nonce-1',
};

let entra: Entra;
let accounts: SandboxAccount[];
let visitor: Visitor;
beforeAll(async () => {
  entra = await createEntra({
    baseUrl,
    apiClientId: clientId,
    botAppId: 'bot-app',
    graphAppId: 'graph-app',
    tenantId: host,
    redirectUris: [reply],
    accounts: () => accounts,
  });
});
beforeEach(() => {
  accounts = [chair, atHome, asGuest];
  visitor = new Visitor(entra, baseUrl);
});

/** Signs in through the page; the answer that the app gets in its address. */
async function signIn(username: string, more: Record<string, string> = {}, tenant = 'organizations') {
  const page = await visitor.authorize({ ...ask, ...more }, tenant);
  return visitor.answer(await visitor.choose(page, { account: username }));
}

async function redeem(code: string, more: Record<string, string> = {}) {
  return visitor.token({
    grant_type: 'authorization_code',
    client_id: clientId,
    redirect_uri: reply,
    code,
    code_verifier: verifier,
    ...more,
  });
}

describe('the page', () => {
  it('lists everybody by organisation, in Danish, with the mark of the sandbox, and escapes names', async () => {
    const { status, html, headers } = await visitor.authorize(ask);
    expect(status).toBe(200);
    expect(html).toContain('<html lang="da">');
    expect(html).toMatch(/Sandkasse <strong>Eksempeldata<\/strong>/);
    expect(html).toContain('SYS-medlem &lt;Region &amp; Co&gt;');
    expect([...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, heading]) => heading)).toEqual([
      'Danske Regioner',
      'Region Nordjylland',
    ]);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('names the person first whom the app expects', async () => {
    const { html } = await visitor.authorize({ ...ask, login_hint: atHome.username });
    expect(html.indexOf('Sidst brugt')).toBeLessThan(html.indexOf('Danske Regioner'));
  });

  it('of one tenant lists its members and its guests; of several, everybody once', async () => {
    const names = (html: string) => [...html.matchAll(/name="account" value="(.*?)"/g)].map(([, name]) => name);
    expect(names((await visitor.authorize(ask, host)).html)).toEqual([chair.username, asGuest.username]);
    expect(names((await visitor.authorize(ask, region)).html)).toEqual([atHome.username]);
    expect(names((await visitor.authorize(ask)).html)).toEqual([chair.username, atHome.username]);
  });

  it('is not shown to an unknown app, or for an address that is not registered, and nothing is sent there', async () => {
    for (const wrong of [{ client_id: 'other-app' }, { redirect_uri: 'https://elsewhere.test/' }]) {
      const { status, location, html } = await visitor.authorize({ ...ask, ...wrong });
      expect([status, location]).toEqual([400, null]);
      expect(html).toContain('AADSTS');
    }
  });

  it.each([
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ response_mode: 'form_post' }, 'invalid_request'],
    [{ code_challenge: '' }, 'invalid_request'],
    [{ code_challenge_method: 'plain' }, 'invalid_request'],
    [{ scope: 'openid profile' }, 'invalid_scope'],
    [{ scope: `${ask.scope} api://other/scope` }, 'invalid_scope'],
  ])('is not shown for %j: the app is told %s, with its state', async (wrong, error) => {
    const answer = visitor.answer(await visitor.authorize({ ...ask, ...wrong }));
    expect(answer).toMatchObject({ error, state: 'state-1' });
    expect(answer['error_description']).toMatch(/^AADSTS\d+: /);
    expect(answer).not.toHaveProperty('code');
  });
});

describe('a choice', () => {
  it('answers with a code and the state, in the fragment or the query as asked', async () => {
    const page = await visitor.authorize(ask);
    const { location } = await visitor.choose(page, { account: chair.username });
    expect(location).toMatch(/^http:\/\/localhost:3978\/#code=/);
    expect(await signIn(chair.username, { prompt: 'select_account' })).toMatchObject({ state: 'state-1' });
    const inQuery = await visitor.authorize({ ...ask, response_mode: 'query' });
    expect(inQuery.location).toMatch(/^http:\/\/localhost:3978\/\?code=/);
  });

  it('to give up is access_denied, and leaves nobody signed in', async () => {
    const answer = visitor.answer(await visitor.choose(await visitor.authorize(ask), { cancel: '1' }));
    expect(answer).toMatchObject({ error: 'access_denied', state: 'state-1' });
    expect((await visitor.authorize(ask)).status).toBe(200);
  });

  it('with another state, nonce or challenge than the page was drawn for is refused', async () => {
    const page = await visitor.authorize(ask);
    const [head = '', body = '', signature = ''] = page.request.split('.');
    const told = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, string>;
    for (const change of [{ state: 'mine' }, { nonce: 'mine' }, { challenge: 'm'.repeat(43) }]) {
      const forged = Buffer.from(JSON.stringify({ ...told, ...change })).toString('base64url');
      const request = [head, forged, signature].join('.');
      const { status, location } = await visitor.choose({ ...page, request }, { account: chair.username });
      expect([status, location]).toEqual([400, null]);
    }
  });

  it('made in another browser than the one that asked is refused', async () => {
    const page = await visitor.authorize(ask);
    const other = new Visitor(entra, baseUrl);
    expect((await other.choose(page, { account: chair.username })).status).toBe(400);
    await other.authorize(ask);
    expect((await other.choose(page, { account: chair.username })).status).toBe(400);
  });

  it('of somebody who is not in that tenant is refused', async () => {
    const page = await visitor.authorize(ask, region);
    expect((await visitor.choose(page, { account: chair.username })).status).toBe(400);
  });
});

describe('the tokens for a code', () => {
  it('verify against the tenant’s keys; the id token has the nonce, and opens no service', async () => {
    const { code = '' } = await signIn(atHome.username);
    const { status, body } = await redeem(code);
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3599, scope: `api://${clientId}/access_as_user` });
    const response = await entra.fetch(new Request(`${baseUrl}/${region}/discovery/v2.0/keys`));
    const keys = createLocalJWKSet((await response.json()) as JSONWebKeySet);
    const checks = { issuer: `${baseUrl}/${region}/v2.0`, audience: clientId };
    const access = await jwtVerify(String(body['access_token']), keys, checks);
    expect(access.payload).toMatchObject({
      oid: atHome.objectId,
      tid: region,
      scp: 'access_as_user',
      azp: clientId,
      name: atHome.name,
    });
    const id = await jwtVerify(String(body['id_token']), keys, checks);
    expect(id.payload).toMatchObject({ oid: atHome.objectId, nonce: 'nonce-1', preferred_username: atHome.username });
    expect(id.payload).not.toHaveProperty('scp');
    const info = JSON.parse(Buffer.from(String(body['client_info']), 'base64url').toString()) as object;
    expect(info).toEqual({ uid: atHome.objectId, utid: region });
  });

  it('of a guest are the host’s, with another object id, and still say who they are at home', async () => {
    const { code = '' } = await signIn(asGuest.username, {}, host);
    const { body } = await redeem(code);
    expect(decodeJwt(String(body['access_token']))).toMatchObject({
      iss: `${baseUrl}/${host}/v2.0`,
      tid: host,
      oid: asGuest.objectId,
    });
    const info = JSON.parse(Buffer.from(String(body['client_info']), 'base64url').toString()) as object;
    expect(info).toEqual({ uid: atHome.objectId, utid: region });
  });

  it.each([
    [{ code_verifier: randomBytes(32).toString('base64url') }, 501481],
    [{ code_verifier: '' }, 501481],
    [{ redirect_uri: 'http://localhost:3978/other' }, 500112],
    [{ client_id: 'other-app' }, 700016],
    [{ code: 'guess' }, 70000],
  ])('are refused for %j (AADSTS%i)', async (wrong, number) => {
    const { code = '' } = await signIn(chair.username);
    const { status, body } = await redeem(code, wrong);
    expect(status).toBe(400);
    expect(body['error_codes']).toEqual([number]);
    expect(body).not.toHaveProperty('access_token');
  });

  it('are given once: the code is spent, also by a wrong verifier', async () => {
    const first = await signIn(chair.username);
    expect((await redeem(first['code'] ?? '')).status).toBe(200);
    expect((await redeem(first['code'] ?? '')).body).toMatchObject({ error: 'invalid_grant', error_codes: [54005] });
    const second = await signIn(chair.username, { prompt: 'login' });
    await redeem(second['code'] ?? '', { code_verifier: 'guess' });
    expect((await redeem(second['code'] ?? '')).status).toBe(400);
  });

  it('are not given for a code that has lain for ten minutes', async () => {
    const { code = '' } = await signIn(chair.username);
    const late = Date.now() + 11 * 60_000;
    const clock = vi.spyOn(Date, 'now').mockReturnValue(late);
    try {
      expect((await redeem(code)).body).toMatchObject({ error: 'invalid_grant', error_codes: [70008] });
    } finally {
      clock.mockRestore();
    }
  });
});

describe('a refresh token', () => {
  const renew = (refresh: unknown, more: Record<string, string> = {}) =>
    visitor.token({ grant_type: 'refresh_token', client_id: clientId, refresh_token: String(refresh), ...more });
  const first = async () => {
    const { code = '' } = await signIn(chair.username);
    return (await redeem(code)).body;
  };

  it('gives new tokens for the same person, and ends a day after the sign-in however often it is used', async () => {
    const tokens = await first();
    const again = await renew(tokens['refresh_token'], { scope: ask.scope });
    expect(again.status).toBe(200);
    expect(decodeJwt(String(again.body['access_token']))).toMatchObject({ oid: chair.objectId, scp: 'access_as_user' });
    const ends = (token: unknown) => decodeJwt(String(token)).exp;
    expect(ends(again.body['refresh_token'])).toBe(ends(tokens['refresh_token']));
  });

  it('is refused when another app has it, it is forged or an access token, or the person is gone', async () => {
    const { refresh_token: refresh, access_token: access } = await first();
    const forged = `${String(refresh).slice(0, -4)}AAAA`;
    for (const [token, more] of [
      [refresh, { client_id: 'other-app' }],
      [forged, {}],
      [access, {}],
      ['', {}],
    ] as const) {
      expect((await renew(token, more)).body).toMatchObject({ error: 'invalid_grant' });
    }
    accounts = [atHome];
    expect((await renew(refresh)).body).toMatchObject({ error: 'invalid_grant', error_codes: [700084] });
  });

  it('opens no service itself, and is not given where it was not asked for', async () => {
    const { refresh_token: refresh } = await first();
    expect(await entra.verifyToken(`Bearer ${String(refresh)}`, clientId)).toBe(false);
    const { code = '' } = await signIn(chair.username, {
      scope: `api://${clientId}/access_as_user openid`,
      prompt: 'login',
    });
    expect((await redeem(code)).body).not.toHaveProperty('refresh_token');
  });
});

describe('the session', () => {
  it('signs in without a page, silently too, until it is ended', async () => {
    expect(visitor.answer(await visitor.authorize({ ...ask, prompt: 'none' }))).toMatchObject({
      error: 'login_required',
    });
    await signIn(chair.username);
    const hinted = { prompt: 'none', login_hint: chair.username.toUpperCase() };
    const prompts: Record<string, string>[] = [{}, { prompt: 'none' }, hinted];
    for (const prompt of prompts) {
      expect(visitor.answer(await visitor.authorize({ ...ask, ...prompt }))).toHaveProperty('code');
    }
    const out = await visitor.get(
      `/organizations/oauth2/v2.0/logout?${new URLSearchParams({ post_logout_redirect_uri: reply, state: 's' }).toString()}`,
    );
    expect(out.location).toBe(`${reply}?state=s`);
    expect((await visitor.authorize(ask)).status).toBe(200);
  });

  it('is not used for somebody else, nor in a tenant where the person is not, nor when the app wants the page', async () => {
    await signIn(chair.username);
    const silent = { ...ask, prompt: 'none' };
    expect(visitor.answer(await visitor.authorize({ ...silent, login_hint: atHome.username }))).toMatchObject({
      error: 'login_required',
    });
    expect(visitor.answer(await visitor.authorize(silent, region))).toMatchObject({ error: 'login_required' });
    expect((await visitor.authorize({ ...ask, prompt: 'select_account' })).status).toBe(200);
  });

  it('is ended with a page where the app did not say where to go, or named an address that is not its own', async () => {
    for (const query of ['', '?post_logout_redirect_uri=https%3A%2F%2Felsewhere.test%2F']) {
      const { status, html } = await visitor.get(`/organizations/oauth2/v2.0/logout${query}`);
      expect(status).toBe(200);
      expect(html).toContain('Du er logget ud');
    }
  });
});
