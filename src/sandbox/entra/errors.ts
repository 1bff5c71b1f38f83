// How Entra refuses: OAuth error, AADSTS number, ids for the support desk; at the token endpoint, and in a redirect.
import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';

const refusals = {
  unsupportedGrant: {
    status: 400,
    error: 'unsupported_grant_type',
    code: 70003,
    message: 'The app requested an unsupported grant type.',
  },
  unknownApp: {
    status: 400,
    error: 'unauthorized_client',
    code: 700016,
    message: 'The application was not found in the directory.',
  },
  wrongSecret: { status: 401, error: 'invalid_client', code: 7000215, message: 'Invalid client secret provided.' },
  wrongScope: {
    status: 400,
    error: 'invalid_scope',
    code: 1002012,
    message: 'The scope of a client credential request must be a known resource followed by /.default.',
  },
  unknownScope: {
    status: 400,
    error: 'invalid_scope',
    code: 70011,
    message: 'The provided value for the input parameter scope is not valid.',
  },
  unknownCode: {
    status: 400,
    error: 'invalid_grant',
    code: 70000,
    message: 'The provided authorization code is unknown, or was issued to another app.',
  },
  usedCode: {
    status: 400,
    error: 'invalid_grant',
    code: 54005,
    message: 'The authorization code was already redeemed.',
  },
  expiredCode: {
    status: 400,
    error: 'invalid_grant',
    code: 70008,
    message: 'The provided authorization code has expired.',
  },
  otherAddress: {
    status: 400,
    error: 'invalid_grant',
    code: 500112,
    message: 'The reply address does not match the one of the authorization request.',
  },
  wrongVerifier: {
    status: 400,
    error: 'invalid_grant',
    code: 501481,
    message: 'The code verifier does not match the code challenge of the authorization request.',
  },
  endedRefreshToken: {
    status: 400,
    error: 'invalid_grant',
    code: 700084,
    message: 'The refresh token has ended, or is not of this app. Sign in again.',
  },
} as const;

export type TokenRefusal = keyof typeof refusals;

/** What a request to sign in can be refused for, once it is known where the answer goes. */
export const authorizeRefusals = {
  noCode: {
    error: 'unsupported_response_type',
    code: 700054,
    message: 'response_type is not enabled for the application.',
  },
  noMode: { error: 'invalid_request', code: 900144, message: 'response_mode is fragment or query.' },
  noChallenge: {
    error: 'invalid_request',
    code: 9002325,
    message: 'Proof Key for Code Exchange (S256) is required for this kind of application.',
  },
  unknownScope: {
    error: 'invalid_scope',
    code: 70011,
    message: 'The provided value for the input parameter scope is not valid.',
  },
  nobodyHere: {
    error: 'login_required',
    code: 50058,
    message: 'A silent sign-in was asked for, but no user is signed in.',
  },
  declined: { error: 'access_denied', code: 65004, message: 'The user declined to sign in.' },
} as const;

/** The error body that the identity libraries read. */
export function authError(c: Context, kind: TokenRefusal): Response {
  const { status, error, code, message } = refusals[kind];
  const body = {
    error,
    error_description: `AADSTS${code}: ${message}`,
    error_codes: [code],
    timestamp: new Date().toISOString(),
    trace_id: randomUUID(),
    correlation_id: c.req.header('client-request-id') ?? randomUUID(),
  };
  return c.json(body, status);
}
