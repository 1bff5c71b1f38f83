// Reads a request to sign in: what cannot be answered at all, what is refused at the app's address, what goes on to the page.
import { authorizeRefusals } from './errors.ts';

export interface AuthorizeRequest {
  clientId: string;
  redirectUri: string;
  responseMode: 'fragment' | 'query';
  scope: string;
  challenge: string;
  state?: string;
  nonce?: string;
  prompt?: string;
  loginHint?: string;
}

/** Which apps may ask, and what for. */
export interface RegisteredApp {
  clientId: string;
  /** Addresses that an answer may go to, compared letter by letter. */
  redirectUris: readonly string[];
  /** Scopes of the app's own API, such as `api://<client id>/access_as_user`. */
  scopes: readonly string[];
}

export type AuthorizeRefusal = keyof typeof authorizeRefusals;

/** `page`: told where the person is, since the address is not to be trusted. */
export type ReadRequest =
  | { request: AuthorizeRequest }
  | { page: 'unknown-app' | 'unknown-address' }
  | { refusal: AuthorizeRefusal; to: ReplyAddress };

export type ReplyAddress = Pick<AuthorizeRequest, 'redirectUri' | 'responseMode' | 'state'>;

const oidcScopes = ['openid', 'profile', 'email', 'offline_access'];

export function readAuthorizeRequest(query: URLSearchParams, app: RegisteredApp): ReadRequest {
  const given = (name: string) => query.get(name) ?? undefined;
  if (given('client_id') !== app.clientId) return { page: 'unknown-app' };
  const redirectUri = given('redirect_uri') ?? '';
  if (!app.redirectUris.includes(redirectUri)) return { page: 'unknown-address' };

  const mode = given('response_mode') ?? 'query';
  const state = given('state');
  const to: ReplyAddress = {
    redirectUri,
    responseMode: mode === 'fragment' ? 'fragment' : 'query',
    ...(state !== undefined && { state }),
  };
  if (given('response_type') !== 'code') return { refusal: 'noCode', to };
  if (mode !== 'fragment' && mode !== 'query') return { refusal: 'noMode', to };
  const challenge = given('code_challenge') ?? '';
  if (given('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(challenge))
    return { refusal: 'noChallenge', to };
  const scope = given('scope') ?? '';
  if (!areKnownScopes(scope, app)) return { refusal: 'unknownScope', to };

  const [nonce, prompt, loginHint] = [given('nonce'), given('prompt'), given('login_hint')];
  return {
    request: {
      ...to,
      clientId: app.clientId,
      scope,
      challenge,
      ...(nonce !== undefined && { nonce }),
      ...(prompt !== undefined && { prompt }),
      ...(loginHint !== undefined && { loginHint }),
    },
  };
}

/** At least one of the API's scopes, and else only those of OpenID. */
export function areKnownScopes(scope: string, app: RegisteredApp): boolean {
  const asked = scope.split(' ').filter((word) => word !== '');
  const known = asked.every((word) => app.scopes.includes(word) || oidcScopes.includes(word));
  return known && asked.some((word) => app.scopes.includes(word));
}

/** The app's address with an answer: in the fragment, which no server sees, or in the query. */
export function replyUrl({ redirectUri, responseMode, state }: ReplyAddress, answer: Record<string, string>): string {
  const url = new URL(redirectUri);
  const params = new URLSearchParams({ ...answer, ...(state !== undefined && { state }) });
  if (responseMode === 'fragment') url.hash = params.toString();
  else for (const [name, value] of params) url.searchParams.set(name, value);
  return url.href;
}

/** Told to the app: the OAuth error with Entra's number. */
export function refusedUrl(to: ReplyAddress, kind: AuthorizeRefusal): string {
  const { error, code, message } = authorizeRefusals[kind];
  return replyUrl(to, { error, error_description: `AADSTS${code}: ${message}` });
}
