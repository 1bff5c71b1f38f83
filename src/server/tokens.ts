// Identity comes from verified tokens only: signature, issuer with tenant, audience, expiry, scope, and the tenants let in.
import { createRemoteJWKSet, decodeJwt, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { Identity } from '../domain/people/person.list.ts';

export interface TokenOptions {
  /** Up to the tenant id: `https://login.microsoftonline.com`. */
  readonly authority: string;
  /** Client id of the API's app registration; `api://…/<id>` counts as the same. */
  readonly audience: string;
  readonly scope: string;
  /** Tenants whose people may sign in. */
  readonly tenants: readonly string[];
}

/** The identity of a request's `Authorization` header, or null for any token that is not ours to trust. */
export type TokenCheck = (authorization: string | null) => Promise<Identity | null>;

export function createTokenCheck(options: TokenOptions): TokenCheck {
  const keys = new Map<string, JWTVerifyGetKey>();
  const keysOf = (tenant: string): JWTVerifyGetKey => {
    const known = keys.get(tenant) ?? createRemoteJWKSet(new URL(`${options.authority}/${tenant}/discovery/v2.0/keys`));
    keys.set(tenant, known);
    return known;
  };
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    const tenant = token === undefined ? null : tenantOf(token);
    // Unverified so far: it only says whose keys to verify with, and only tenants that are let in have keys here.
    if (token === undefined || tenant === null || !options.tenants.includes(tenant)) return null;
    try {
      const { payload } = await jwtVerify(token, keysOf(tenant), {
        algorithms: ['RS256'],
        issuer: `${options.authority}/${tenant}/v2.0`,
        audience: [options.audience, `api://${options.audience}`],
        requiredClaims: ['exp', 'tid', 'oid', 'scp'],
      });
      const scopes = String(payload['scp']).split(' ');
      const objectId = payload['oid'];
      if (payload['tid'] !== tenant || typeof objectId !== 'string' || !scopes.includes(options.scope)) return null;
      return { tenantId: tenant, objectId };
    } catch {
      return null;
    }
  };
}

function tenantOf(token: string): string | null {
  try {
    const { tid } = decodeJwt(token);
    return typeof tid === 'string' && /^[0-9a-f-]{36}$/.test(tid) ? tid : null;
  } catch {
    return null;
  }
}
