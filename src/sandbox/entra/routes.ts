// The issuer's HTTP face: OpenID metadata, key sets, signing in and out, and the token endpoint.
import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { JWK } from 'jose';
import { isTemplate, namedTenant } from './accounts.ts';
import { mountSignIn, type SignInRoutes } from './authorize.ts';
import { botTokenIssuer, connectorAudience, graphAudience, tokenSeconds } from './claims.ts';
import { authError } from './errors.ts';
import { redeemCode, renew, type UserGrants } from './userGrants.ts';

export interface IssuerRoutes {
  baseUrl: string;
  homeTenant: string;
  /** Client ids that may ask for an app-only token. */
  apps: string[];
  clientSecret: string;
  entraKeys: JWK[];
  botKeys: (JWK & { endorsements: string[] })[];
  issueAppToken(appId: string, audience: string, tenantId: string): Promise<string>;
  /** Signing people in, and what their app gets for it. */
  people: Omit<SignInRoutes, 'tenantOf' | 'path'> & UserGrants;
}

const resources = [graphAudience, connectorAudience];

/** Routes below the path of `baseUrl`; what Entra has and the sandbox has not answers 501 and names itself. */
export function issuerRoutes(options: IssuerRoutes): Hono {
  const path = new URL(options.baseUrl).pathname;
  const app = new Hono().basePath(path);

  app.get('/v1/.well-known/openidconfiguration', (c) =>
    c.json({
      issuer: botTokenIssuer,
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: `${options.baseUrl}/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    }),
  );
  app.get('/v1/.well-known/keys', (c) => c.json({ keys: options.botKeys }));

  app.get('/:tenant/v2.0/.well-known/openid-configuration', (c) =>
    c.json(tenantMetadata(options, c.req.param('tenant'))),
  );
  app.get('/:tenant/discovery/v2.0/keys', (c) =>
    c.json({ keys: options.entraKeys.map((key) => ({ ...key, issuer: `${options.baseUrl}/{tenantid}/v2.0` })) }),
  );
  mountSignIn(app, {
    ...options.people,
    path,
    tenantOf: (segment) => (isTemplate(segment) ? undefined : tenantId(options, segment)),
  });
  app.post('/:tenant/oauth2/v2.0/token', (c) => answerToken(c, options, c.req.param('tenant')));

  app.all('*', (c) =>
    c.json({ error: 'not_implemented', error_description: `${c.req.method} ${c.req.path} is not in the sandbox` }, 501),
  );
  return app;
}

function tenantMetadata(options: IssuerRoutes, tenant: string): object {
  const issuerTenant = isTemplate(tenant) ? '{tenantid}' : tenantId(options, tenant);
  return { ...endpointsOf(options.baseUrl, tenant), issuer: `${options.baseUrl}/${issuerTenant}/v2.0` };
}

/** The OpenID configuration of a tenant, or of none with `{tenantid}` in its place. */
export function endpointsOf(baseUrl: string, tenant: string) {
  const root = `${baseUrl}/${tenant}`;
  return {
    issuer: `${root}/v2.0`,
    authorization_endpoint: `${root}/oauth2/v2.0/authorize`,
    token_endpoint: `${root}/oauth2/v2.0/token`,
    end_session_endpoint: `${root}/oauth2/v2.0/logout`,
    jwks_uri: `${root}/discovery/v2.0/keys`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
    response_types_supported: ['code'],
    response_modes_supported: ['query', 'fragment'],
    code_challenge_methods_supported: ['S256'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    tenant_region_scope: 'EU',
  };
}

/** A tenant may be named by id, by an alias such as `common`, or by a domain; the latter two mean the home tenant. */
function tenantId(options: IssuerRoutes, tenant: string): string {
  return namedTenant(tenant) ?? options.homeTenant;
}

async function answerToken(c: Context, options: IssuerRoutes, tenant: string): Promise<Response> {
  const form = new URLSearchParams(await c.req.text());
  const grant = form.get('grant_type');
  if (grant === 'authorization_code' || grant === 'refresh_token') {
    const granted = await (grant === 'refresh_token' ? renew : redeemCode)(form, options.people);
    c.header('cache-control', 'no-store');
    return 'refusal' in granted ? authError(c, granted.refusal) : c.json(granted.tokens);
  }
  if (grant !== 'client_credentials') return authError(c, 'unsupportedGrant');

  const [clientId, secret] = clientCredentials(c.req.header('authorization'), form);
  if (!options.apps.includes(clientId)) return authError(c, 'unknownApp');
  if (!sameSecret(secret, options.clientSecret)) return authError(c, 'wrongSecret');

  const audience = resources.find((resource) => form.get('scope') === `${resource}/.default`);
  if (audience === undefined) return authError(c, 'wrongScope');

  return c.json({
    token_type: 'Bearer',
    expires_in: tokenSeconds - 1,
    ext_expires_in: tokenSeconds - 1,
    access_token: await options.issueAppToken(clientId, audience, tenantId(options, tenant)),
  });
}

function clientCredentials(authorization: string | undefined, form: URLSearchParams): [string, string] {
  const basic = /^Basic (.+)$/i.exec(authorization ?? '')?.[1];
  if (basic === undefined) return [form.get('client_id') ?? '', form.get('client_secret') ?? ''];
  const [id = '', ...secret] = Buffer.from(basic, 'base64').toString('utf8').split(':');
  return [id, secret.join(':')];
}

function sameSecret(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
