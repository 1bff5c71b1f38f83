// The two guards before the SDK: only the Bot Framework's own tokens, and only service URLs that we know.

export interface Admission {
  /** Who signs the tokens of activities: the Bot Framework, or the sandbox's stand-in. */
  readonly issuer: string;
  /** Addresses, and all below them, that activities may come from. */
  readonly serviceUrls: readonly string[];
}

/**
 * The SDK takes any Entra token for the bot's audience, so a person's own token would do: only one issuer is let in. The
 * issuer is read from a token whose signature is not checked yet; the SDK checks it next, with that issuer's keys.
 */
export function admitsToken({ issuer }: Admission, authorization: string | undefined): boolean {
  return claimsOf(authorization ?? '')?.['iss'] === issuer;
}

/** The SDK leaves the service URL unchecked when the body has none: it must be there, and be one that we know. */
export function admitsSource({ serviceUrls }: Admission, body: unknown): boolean {
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

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
