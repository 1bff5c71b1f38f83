// What the issuer writes into its tokens: claims as Entra v2 and the Bot Framework have them.
import { createHash, randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';

export const graphAudience = 'https://graph.microsoft.com';
export const connectorAudience = 'https://api.botframework.com';

/** Stands for `https://api.botframework.com`: a name that no production server accepts, and that is no Entra issuer. */
export const botTokenIssuer = 'https://api.botframework.test';

export const tokenSeconds = 3600;

const teamsClientId = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

export interface UserClaims {
  issuer: string;
  audience: string;
  scope: string;
  name: string;
  tenantId: string;
  objectId: string;
  /** The app that asked; the Teams client where it is left out. */
  clientId?: string;
}

/** Delegated token: a person, through an app without a secret. */
export function userClaims(user: UserClaims): JWTPayload {
  return {
    iss: user.issuer,
    aud: user.audience,
    azp: user.clientId ?? teamsClientId,
    azpacr: '0',
    name: user.name,
    oid: user.objectId,
    scp: user.scope,
    sub: pairwiseSubject(user.audience, user.objectId),
    tid: user.tenantId,
    uti: randomUUID(),
    ver: '2.0',
  };
}

export interface IdClaims {
  issuer: string;
  clientId: string;
  name: string;
  tenantId: string;
  objectId: string;
  username: string;
  /** As the request had it; left out where it had none. */
  nonce?: string;
  /** The sign-in that it belongs to. */
  session: string;
}

/** Who signed in, told to the app that asked. It has no scope, so that it opens no service. */
export function idClaims(user: IdClaims): JWTPayload {
  return {
    iss: user.issuer,
    aud: user.clientId,
    name: user.name,
    oid: user.objectId,
    preferred_username: user.username,
    sid: user.session,
    sub: pairwiseSubject(user.clientId, user.objectId),
    tid: user.tenantId,
    uti: randomUUID(),
    ver: '2.0',
    ...(user.nonce !== undefined && { nonce: user.nonce }),
  };
}

export interface AppClaims {
  issuer: string;
  audience: string;
  tenantId: string;
  appId: string;
  roles: string[];
}

/** App-only token: `idtyp` is `app`, and there is no scope. */
export function appClaims(app: AppClaims): JWTPayload {
  const servicePrincipal = pairwiseSubject(app.tenantId, app.appId);
  return {
    iss: app.issuer,
    aud: app.audience,
    appid: app.appId,
    azp: app.appId,
    azpacr: '1',
    idtyp: 'app',
    oid: servicePrincipal,
    sub: servicePrincipal,
    tid: app.tenantId,
    uti: randomUUID(),
    ver: '2.0',
    ...(app.roles.length > 0 && { roles: app.roles }),
  };
}

/** What the Bot Framework sends to a bot: no person and no tenant, only where the activity came from. */
export function connectorClaims(botAppId: string, serviceUrl: string): JWTPayload {
  return { iss: botTokenIssuer, aud: botAppId, serviceurl: serviceUrl };
}

/** Validity in seconds since 1970; a lifetime below zero gives a token that has expired. */
export function lifetime(nowMs: number, expiresIn: number = tokenSeconds): { iat: number; nbf: number; exp: number } {
  const now = Math.floor(nowMs / 1000);
  const exp = now + expiresIn;
  const begins = Math.min(now, exp - 1);
  return { iat: begins, nbf: begins, exp };
}

// Entra's `sub` differs per app: it must not be usable as a key for the person.
function pairwiseSubject(audience: string, objectId: string): string {
  return createHash('sha256').update(`${audience}/${objectId}`).digest('base64url');
}
