// The token issuer of the sandbox: Entra's v2 endpoints and the Bot Framework's key set, with real signatures.
import { randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import type { JWTPayload } from 'jose';
import type { SandboxAccount } from './accounts.ts';
import {
  appClaims,
  botTokenIssuer,
  connectorAudience,
  connectorClaims,
  graphAudience,
  lifetime,
  tokenSeconds,
  userClaims,
} from './claims.ts';
import { createCodes } from './codes.ts';
import { loadKeys } from './keys.ts';
import type { SigningKey } from './keys.ts';
import { endpointsOf, issuerRoutes } from './routes.ts';
import { createTickets } from './tickets.ts';

export interface EntraOptions {
  /** Where the issuer is reached, such as `http://localhost:3978/sandbox/entra`. */
  baseUrl: string;
  apiClientId: string;
  botAppId: string;
  graphAppId: string;
  /** Keeps the RSA keys between starts. */
  keyFile?: string;
  /** Home tenant of the apps, used where no tenant is named. */
  tenantId?: string;
  /** Secret of the bot's and the Graph app's registration; a random one where it is left out. */
  clientSecret?: string;
  /** Addresses of the tab that a sign-in in the browser may answer to; none where left out. */
  redirectUris?: readonly string[];
  /** Who can sign in there, asked anew each time. */
  accounts?: () => readonly SandboxAccount[];
}

export interface SandboxPerson {
  name: string;
  tenantId: string;
  objectId: string;
}

interface UserTokenOverrides {
  /** Seconds; below zero for an expired token. */
  expiresIn?: number;
  audience?: string;
  scope?: string;
  issuer?: string;
}

/** Endpoints and scopes, named as in the Teams SDK. */
interface SandboxCloud {
  loginEndpoint: string;
  loginTenant: string;
  openIdMetadataUrl: string;
  /** No path below `loginEndpoint`: the SDK takes such an issuer for a tenant of Entra, and looks for other keys. */
  tokenIssuer: string;
  tokenServiceUrl: string;
  botScope: string;
  graphScope: string;
  agenticIdentityBotScope: string;
}

export interface Entra {
  /** Answers the routes under `baseUrl`. */
  fetch(request: Request): Promise<Response>;
  /** Token of a person for the product's API (`scp: access_as_user`) or for Graph. */
  userToken(person: SandboxPerson, resource?: 'api' | 'graph', overrides?: UserTokenOverrides): Promise<string>;
  /** What the Bot Framework sends to the bot with an activity. */
  connectorToken(serviceUrl: string): Promise<string>;
  /** App-only: the Graph app for Graph's audience, the bot for every other. */
  appToken(audience: string): Promise<string>;
  /** An app-only token of this issuer for the audience, from the app that belongs there. */
  verifyAppToken(authorization: string | null, audience: string): Promise<boolean>;
  /** Any token of this issuer for the audience: a person's or an app's. */
  verifyToken(authorization: string | null, audience: string): Promise<boolean>;
  clientSecret: string;
  /** OpenID configuration of every tenant, with `{tenantid}` for the one that is meant. */
  metadata: Record<string, unknown>;
  /** The whole `cloud` option of the Teams SDK: nothing in it leads out of the sandbox. */
  cloud: SandboxCloud;
}

const defaultTenantId = '5a0d0b0c-0000-4000-8000-00000000da7a';
const apiScope = 'access_as_user';
const graphScope = 'Sites.Manage.All';
const graphRoles = ['Sites.Manage.All', 'ChannelMessage.Read.Group'];

/** Opens or makes the keys, then answers; the keys are the only state. */
export async function createEntra(options: EntraOptions): Promise<Entra> {
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  const homeTenant = options.tenantId ?? defaultTenantId;
  const clientSecret = options.clientSecret ?? randomUUID();
  const keys = await loadKeys(options.keyFile);
  const issuerOf = (tenantId: string) => `${baseUrl}/${tenantId}/v2.0`;
  const appOf = (audience: string) => (audience === graphAudience ? options.graphAppId : options.botAppId);

  const issueAppToken = (appId: string, audience: string, tenantId: string) =>
    sign(
      keys.entra,
      appClaims({
        issuer: issuerOf(tenantId),
        audience,
        tenantId,
        appId,
        roles: appId === options.graphAppId && audience === graphAudience ? graphRoles : [],
      }),
    );

  const readToken = async (authorization: string | null, audience: string): Promise<JWTPayload | undefined> => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return undefined;
    try {
      const { payload } = await jwtVerify(token, keys.entra.publicKey, {
        algorithms: ['RS256'],
        audience,
        requiredClaims: ['exp', 'tid'],
      });
      return payload.iss === issuerOf(String(payload['tid'])) ? payload : undefined;
    } catch {
      return undefined;
    }
  };

  const people = {
    app: {
      clientId: options.apiClientId,
      redirectUris: options.redirectUris ?? [],
      scopes: [`api://${options.apiClientId}/${apiScope}`],
    },
    accounts: options.accounts ?? (() => []),
    codes: createCodes(),
    tickets: createTickets(keys.entra, baseUrl),
    issuerOf,
    sign: (claims: JWTPayload) => sign(keys.entra, claims),
  };
  const app = issuerRoutes({
    baseUrl,
    homeTenant,
    apps: [options.botAppId, options.graphAppId],
    clientSecret,
    entraKeys: [keys.entra.publicJwk],
    botKeys: [{ ...keys.bot.publicJwk, endorsements: ['msteams'] }],
    issueAppToken,
    people,
  });

  return {
    fetch: async (request) => app.fetch(request),
    userToken: (person, resource = 'api', overrides = {}) =>
      sign(
        keys.entra,
        userClaims({
          ...person,
          issuer: overrides.issuer ?? issuerOf(person.tenantId),
          audience: overrides.audience ?? (resource === 'graph' ? graphAudience : options.apiClientId),
          scope: overrides.scope ?? (resource === 'graph' ? graphScope : apiScope),
        }),
        overrides.expiresIn,
      ),
    connectorToken: (serviceUrl) => sign(keys.bot, connectorClaims(options.botAppId, serviceUrl)),
    appToken: (audience) => issueAppToken(appOf(audience), audience, homeTenant),
    verifyAppToken: async (authorization, audience) => {
      const payload = await readToken(authorization, audience);
      return payload?.['idtyp'] === 'app' && payload['appid'] === appOf(audience);
    },
    verifyToken: async (authorization, audience) => (await readToken(authorization, audience)) !== undefined,
    clientSecret,
    metadata: endpointsOf(baseUrl, '{tenantid}'),
    cloud: {
      loginEndpoint: baseUrl,
      loginTenant: homeTenant,
      openIdMetadataUrl: `${baseUrl}/v1/.well-known/openidconfiguration`,
      tokenIssuer: botTokenIssuer,
      tokenServiceUrl: baseUrl,
      botScope: `${connectorAudience}/.default`,
      graphScope: `${graphAudience}/.default`,
      agenticIdentityBotScope: `${connectorAudience}/.default`,
    },
  };
}

async function sign(key: SigningKey, claims: JWTPayload, expiresIn: number = tokenSeconds): Promise<string> {
  return new SignJWT({ ...claims, ...lifetime(Date.now(), expiresIn) })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid })
    .sign(key.privateKey);
}
