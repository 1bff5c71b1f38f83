// Keeps a token until shortly before it expires, and fetches it once however many ask.

/** Fetches a token; `renew`: the last one was refused. Null: the person must sign in. */
export type FetchToken = (renew: boolean) => Promise<string | null>;
export type TokenSource = (options?: { readonly renew: boolean }) => Promise<string | null>;

/** A token is renewed this long before it expires, so that no call is on its way with an expired one. */
const MARGIN = 5 * 60_000;

export function tokenSource(fetchToken: FetchToken, now: () => number = Date.now): TokenSource {
  let kept: { token: string; expires: number } | null = null;
  let underWay: Promise<string | null> | null = null;

  const renewed = async (renew: boolean) => {
    try {
      const token = await fetchToken(renew);
      kept = token === null ? null : { token, expires: expiryOf(token) };
      return token;
    } catch {
      // No new one to be had right now: the old one is good for as long as it says, unless it was refused.
      if (!renew && kept && now() < kept.expires) return kept.token;
      kept = null;
      return null;
    } finally {
      underWay = null;
    }
  };

  return async ({ renew } = { renew: false }) => {
    if (!renew && kept && now() < kept.expires - MARGIN) return kept.token;
    underWay ??= renewed(renew);
    return underWay;
  };
}

/** When a JWT expires, in ms since 1970; at once when it does not say. */
export function expiryOf(token: string): number {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const { exp } = JSON.parse(atob(payload)) as { exp?: unknown };
    return typeof exp === 'number' ? exp * 1000 : 0;
  } catch {
    return 0;
  }
}
