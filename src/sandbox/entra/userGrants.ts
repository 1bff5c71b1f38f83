// What a signed-in person's app gets at the token endpoint: for a code with its verifier, and for a refresh token.
import { Buffer } from 'node:buffer';
import type { JWTPayload } from 'jose';
import { accountNamed, accountsAt, type SandboxAccount } from './accounts.ts';
import { areKnownScopes, type RegisteredApp } from './authorizeRequest.ts';
import { idClaims, tokenSeconds, userClaims } from './claims.ts';
import type { Codes } from './codes.ts';
import type { TokenRefusal } from './errors.ts';
import type { Tickets } from './tickets.ts';

export interface UserGrants {
  app: RegisteredApp;
  accounts(): readonly SandboxAccount[];
  codes: Codes;
  tickets: Tickets;
  issuerOf(tenantId: string): string;
  sign(claims: JWTPayload): Promise<string>;
}

export type Granted = { tokens: Record<string, unknown> } | { refusal: TokenRefusal };

/** As for a single-page app: a day from the sign-in, however often it is renewed. */
const refreshSeconds = 24 * 3600;

/** `authorization_code`: the code is good once, for the app, address and challenge that it was issued for. */
export async function redeemCode(form: URLSearchParams, grants: UserGrants): Promise<Granted> {
  const clientId = form.get('client_id') ?? '';
  if (clientId !== grants.app.clientId) return { refusal: 'unknownApp' };
  const redeemed = grants.codes.redeem({
    code: form.get('code') ?? '',
    clientId,
    redirectUri: form.get('redirect_uri') ?? '',
    verifier: form.get('code_verifier') ?? '',
  });
  if ('refusal' in redeemed) return redeemed;
  const { username, tenantId, scope, session, nonce } = redeemed.grant;
  const until = Math.floor(Date.now() / 1000) + refreshSeconds;
  return tokensFor(grants, { username, tenantId, session, until, ...(nonce !== undefined && { nonce }) }, scope);
}

/** `refresh_token`: new tokens for the same person, as long as they are still there. */
export async function renew(form: URLSearchParams, grants: UserGrants): Promise<Granted> {
  const ticket = await grants.tickets.read('refresh', form.get('refresh_token') ?? undefined);
  if (!ticket || ticket['client'] !== form.get('client_id')) return { refusal: 'endedRefreshToken' };
  const scope = form.get('scope') ?? String(ticket['scope']);
  if (!areKnownScopes(scope, grants.app)) return { refusal: 'unknownScope' };
  return tokensFor(
    grants,
    {
      username: String(ticket['username']),
      tenantId: String(ticket['tenant']),
      session: String(ticket['session']),
      until: ticket.exp ?? 0,
    },
    scope,
  );
}

interface SignedIn {
  username: string;
  tenantId: string;
  session: string;
  /** When the refresh token ends, in seconds since 1970. */
  until: number;
  nonce?: string;
}

async function tokensFor(grants: UserGrants, signedIn: SignedIn, scope: string): Promise<Granted> {
  const { tenantId, session, until, nonce } = signedIn;
  const account = accountNamed(accountsAt(grants.accounts(), tenantId), signedIn.username);
  if (!account) return { refusal: 'endedRefreshToken' };
  const { clientId } = grants.app;
  const { name, objectId, username } = account;
  const person = { issuer: grants.issuerOf(tenantId), clientId, name, tenantId, objectId };
  const apiScopes = scope.split(' ').filter((word) => grants.app.scopes.includes(word));
  const ticket = { client: clientId, username, tenant: tenantId, session, scope };
  return {
    tokens: {
      token_type: 'Bearer',
      scope: apiScopes.join(' '),
      expires_in: tokenSeconds - 1,
      ext_expires_in: tokenSeconds - 1,
      access_token: await grants.sign(
        userClaims({ ...person, audience: clientId, scope: apiScopes.map(lastPart).join(' ') }),
      ),
      id_token: await grants.sign(idClaims({ ...person, username, session, ...(nonce !== undefined && { nonce }) })),
      client_info: clientInfo(account),
      ...(scope.split(' ').includes('offline_access') && {
        refresh_token: await grants.tickets.write('refresh', ticket, until),
        refresh_token_expires_in: until - Math.floor(Date.now() / 1000),
      }),
    },
  };
}

/** Who the account is at home, which keeps a guest one person across tenants. */
function clientInfo({ home, objectId, tenantId }: SandboxAccount): string {
  const info = { uid: home?.objectId ?? objectId, utid: home?.tenantId ?? tenantId };
  return Buffer.from(JSON.stringify(info)).toString('base64url');
}

const lastPart = (scope: string): string => scope.slice(scope.lastIndexOf('/') + 1);
