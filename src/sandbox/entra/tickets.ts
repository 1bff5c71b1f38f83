// What the issuer gives out and takes back itself: refresh tokens, the browser's session, the request that a page was drawn for.
import { jwtVerify, SignJWT } from 'jose';
import type { JWTPayload } from 'jose';
import type { SigningKey } from './keys.ts';

/** One kind is never taken for another, nor for a token of a service. */
type Kind = 'refresh' | 'session' | 'request';

export interface Tickets {
  /** Signed, so that it outlives a restart without being kept. `until`: seconds since 1970. */
  write(kind: Kind, content: Record<string, unknown>, until: number): Promise<string>;
  /** The content; undefined for what is forged, expired, missing or of another kind. */
  read(kind: Kind, ticket: string | undefined): Promise<JWTPayload | undefined>;
}

export function createTickets(key: SigningKey, baseUrl: string): Tickets {
  const audience = (kind: Kind) => `${baseUrl}/${kind}`;
  return {
    write: (kind, content, until) =>
      new SignJWT(content)
        .setProtectedHeader({ alg: 'RS256', typ: kind, kid: key.kid })
        .setAudience(audience(kind))
        .setExpirationTime(until)
        .sign(key.privateKey),
    read: async (kind, ticket) => {
      if (ticket === undefined) return undefined;
      try {
        const options = { algorithms: ['RS256'], audience: audience(kind), typ: kind, requiredClaims: ['exp'] };
        return (await jwtVerify(ticket, key.publicKey, options)).payload;
      } catch {
        return undefined;
      }
    },
  };
}
