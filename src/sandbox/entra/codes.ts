// Authorization codes: each for one app, one address and one PKCE challenge, good once and for a short time.
import { createHash, randomBytes } from 'node:crypto';
import type { TokenRefusal } from './errors.ts';

/** What a code stands for. */
interface CodeGrant {
  clientId: string;
  redirectUri: string;
  /** SHA-256 of the verifier, in base64url. */
  challenge: string;
  scope: string;
  nonce?: string;
  username: string;
  tenantId: string;
  session: string;
}

interface Redemption {
  code: string;
  clientId: string;
  redirectUri: string;
  verifier: string;
}

export interface Codes {
  issue(grant: CodeGrant): string;
  /** The grant, or why the code is refused. A code that was asked for wrongly is spent as well. */
  redeem(redemption: Redemption): { grant: CodeGrant } | { refusal: TokenRefusal };
}

/** As Entra's: long enough for a slow line, short enough to be of no use in a log. */
const lifetimeMs = 10 * 60_000;

/** They live as long as the process: a sign-in that is under way during a restart begins again. */
export function createCodes(): Codes {
  const issued = new Map<string, { grant: CodeGrant; until: number; used: boolean }>();
  return {
    issue: (grant) => {
      for (const [code, { until }] of issued) if (until + lifetimeMs < Date.now()) issued.delete(code);
      const code = `1.${randomBytes(48).toString('base64url')}`;
      issued.set(code, { grant, until: Date.now() + lifetimeMs, used: false });
      return code;
    },
    redeem: ({ code, clientId, redirectUri, verifier }) => {
      const found = issued.get(code);
      if (!found || found.grant.clientId !== clientId) return { refusal: 'unknownCode' };
      if (found.used) return { refusal: 'usedCode' };
      found.used = true;
      if (Date.now() > found.until) return { refusal: 'expiredCode' };
      if (found.grant.redirectUri !== redirectUri) return { refusal: 'otherAddress' };
      if (challengeOf(verifier) !== found.grant.challenge) return { refusal: 'wrongVerifier' };
      return { grant: found.grant };
    },
  };
}

function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier, 'ascii').digest('base64url');
}
