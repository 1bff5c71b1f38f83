// Signing in: `/authorize` answers with a page of people, or at once where the browser's session says who it is; `/logout` ends it.
import { randomUUID } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { accountNamed, accountsAt, type SandboxAccount } from './accounts.ts';
import {
  readAuthorizeRequest,
  refusedUrl,
  replyUrl,
  type AuthorizeRequest,
  type RegisteredApp,
} from './authorizeRequest.ts';
import type { Codes } from './codes.ts';
import { choicePage, messagePage, pageHeaders } from './signInPage.ts';
import type { Tickets } from './tickets.ts';

export interface SignInRoutes {
  app: RegisteredApp;
  accounts(): readonly SandboxAccount[];
  codes: Codes;
  tickets: Tickets;
  /** The tenant that a path names; undefined where the account decides. */
  tenantOf(segment: string): string | undefined;
  /** Path of the issuer, which its cookies keep to. */
  path: string;
}

const sessionCookie = 'sandbox_entra_session';
const browserCookie = 'sandbox_entra_browser';
const sessionSeconds = 24 * 3600;
const choiceSeconds = 3600;

export function mountSignIn(server: Hono, options: SignInRoutes): void {
  server.get('/:tenant/oauth2/v2.0/authorize', (c) => authorize(c, options));
  server.post('/:tenant/oauth2/v2.0/authorize', (c) => choose(c, options));
  server.get('/:tenant/oauth2/v2.0/logout', (c) => signOut(c, options));
}

async function authorize(c: Context, options: SignInRoutes): Promise<Response> {
  const read = readAuthorizeRequest(new URL(c.req.url).searchParams, options.app);
  if ('page' in read) return cannotAnswer(c, options, read.page);
  if ('refusal' in read) return c.redirect(refusedUrl(read.to, read.refusal));

  const { request } = read;
  const tenant = options.tenantOf(c.req.param('tenant') ?? '');
  const accounts = accountsAt(options.accounts(), tenant);
  const session = await options.tickets.read('session', getCookie(c, sessionCookie));
  const username = session?.['username'];
  const signedIn = typeof username === 'string' ? accountNamed(accounts, username) : undefined;
  const isExpected = request.loginHint === undefined || accountNamed(accounts, request.loginHint) === signedIn;
  const mustAsk = request.prompt === 'select_account' || request.prompt === 'login';
  if (signedIn && isExpected && !mustAsk) {
    return c.redirect(answered(options, request, signedIn, String(session?.['sid'])));
  }
  if (request.prompt === 'none') return c.redirect(refusedUrl(request, 'nobodyHere'));

  // The page's choice counts only in the browser that asked for the page, and only for what it asked then.
  const browser = getCookie(c, browserCookie) ?? randomUUID();
  setCookie(c, browserCookie, browser, { path: options.path, httpOnly: true, sameSite: 'Lax' });
  const ticket = await options.tickets.write('request', { ...request, browser }, inSeconds(choiceSeconds));
  const expected = accountNamed(accounts, request.loginHint ?? '');
  return shown(
    c,
    options,
    choicePage({ accounts, action: c.req.path, request: ticket, ...(expected && { expected }) }),
  );
}

async function choose(c: Context, options: SignInRoutes): Promise<Response> {
  const form = new URLSearchParams(await c.req.text());
  const kept = await options.tickets.read('request', form.get('request') ?? undefined);
  if (!kept || kept['browser'] !== getCookie(c, browserCookie)) return cannotAnswer(c, options, 'other-request');
  const request = kept as unknown as AuthorizeRequest;
  if (form.has('cancel')) return c.redirect(refusedUrl(request, 'declined'), 303);

  const accounts = accountsAt(options.accounts(), options.tenantOf(c.req.param('tenant') ?? ''));
  const account = accountNamed(accounts, form.get('account') ?? '');
  if (!account) return cannotAnswer(c, options, 'unknown-account');
  const session = randomUUID();
  const { username } = account;
  const ticket = await options.tickets.write('session', { username, sid: session }, inSeconds(sessionSeconds));
  // Without an age: it ends with the browser.
  setCookie(c, sessionCookie, ticket, { path: options.path, httpOnly: true, sameSite: 'Lax' });
  return c.redirect(answered(options, request, account, session), 303);
}

function answered(options: SignInRoutes, request: AuthorizeRequest, account: SandboxAccount, session: string): string {
  const { clientId, redirectUri, challenge, scope, nonce } = request;
  const code = options.codes.issue({
    clientId,
    redirectUri,
    challenge,
    scope,
    ...(nonce !== undefined && { nonce }),
    username: account.username,
    tenantId: account.tenantId,
    session,
  });
  return replyUrl(request, { code, session_state: session });
}

function signOut(c: Context, options: SignInRoutes): Response {
  deleteCookie(c, sessionCookie, { path: options.path });
  const to = c.req.query('post_logout_redirect_uri') ?? '';
  if (!options.app.redirectUris.includes(to)) {
    return shown(c, options, messagePage('Du er logget ud', 'Du kan lukke vinduet.'));
  }
  const state = c.req.query('state');
  return c.redirect(replyUrl({ redirectUri: to, responseMode: 'query', ...(state !== undefined && { state }) }, {}));
}

const cannot = {
  'unknown-app': [400, 'AADSTS700016: Appen er ikke registreret i sandkassen.'],
  'unknown-address': [400, 'AADSTS50011: Appen er ikke registreret med den adresse, som svaret skulle sendes til.'],
  'unknown-account': [400, 'AADSTS50034: Personen findes ikke her. Gå tilbage, og vælg en anden.'],
  'other-request': [
    400,
    'AADSTS165000: Valget hører ikke til denne browser eller er for gammelt. Begynd forfra i appen.',
  ],
} as const;

function cannotAnswer(c: Context, options: SignInRoutes, why: keyof typeof cannot): Response {
  const [status, text] = cannot[why];
  return shown(c, options, messagePage('Du kan ikke logge ind', text), status);
}

function shown(c: Context, { app }: SignInRoutes, page: string, status: 200 | 400 = 200): Response {
  for (const [name, value] of Object.entries(pageHeaders(app.redirectUris))) c.header(name, value);
  return c.html(page, status);
}

function inSeconds(seconds: number): number {
  return Math.floor(Date.now() / 1000) + seconds;
}
