// How Entra refuses at its token endpoint: OAuth error, AADSTS number, ids for the support desk.
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
} as const;

/** The error body that the identity libraries read. */
export function authError(c: Context, kind: keyof typeof refusals): Response {
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
