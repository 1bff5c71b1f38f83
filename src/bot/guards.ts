// The two guards before the SDK: only the Bot Framework's own tokens, and only service URLs that we know (facts: Teams).
import type { HttpRouteHandler, IHttpServerRequest, IHttpServerResponse } from '@microsoft/teams.apps';

export interface Admission {
  /** Who signs the tokens of activities: the Bot Framework, or the sandbox's stand-in. */
  readonly issuer: string;
  /** Addresses, and all below them, that activities may come from. */
  readonly serviceUrls: readonly string[];
}

/**
 * Refuses with 401 before `handler` sees the request. The SDK takes any Entra token for the bot's audience, so a person's own
 * token would do; and it leaves the service URL unchecked when the body has none. The issuer is read from a token whose
 * signature is not checked yet: `handler` checks it next, with the keys of that issuer only.
 */
export function guarded(admission: Admission, handler: HttpRouteHandler): HttpRouteHandler {
  return async (request) => (isAdmitted(admission, request) ? handler(request) : REFUSED);
}

const REFUSED: IHttpServerResponse = { status: 401, body: { error: 'Unauthorized' } };

function isAdmitted({ issuer, serviceUrls }: Admission, { headers, body }: IHttpServerRequest): boolean {
  const claims = claimsOf(one(headers['authorization']));
  if (claims === null || claims['iss'] !== issuer) return false;
  if (!/^application\/json\s*(;|$)/i.test(one(headers['content-type']))) return false;
  const serviceUrl = isObject(body) ? body['serviceUrl'] : undefined;
  return typeof serviceUrl === 'string' && serviceUrls.some((known) => isBelow(serviceUrl, known));
}

function claimsOf(authorization: string): Record<string, unknown> | null {
  const payload = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(authorization)?.[1];
  if (payload === undefined) return null;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return isObject(claims) ? claims : null;
  } catch {
    return null;
  }
}

function isBelow(address: string, known: string): boolean {
  if (!URL.canParse(address)) return false;
  const [a, b] = [new URL(address), new URL(known)];
  const path = b.pathname.replace(/\/+$/, '');
  const plain = a.username === '' && a.password === '' && a.search === '' && a.hash === '';
  return plain && a.origin === b.origin && (a.pathname === path || a.pathname.startsWith(`${path}/`));
}

const one = (header: string | string[] | undefined): string => (typeof header === 'string' ? header : '');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
