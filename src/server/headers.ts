// The headers of the tab's pages: who may frame them, and what they may load.
import type { PageConfig } from './createServer.ts';

/** Hosts of Teams, Microsoft 365 and SharePoint that may frame the tab (facts of Teams); the tenant's SharePoint is added. */
export const TEAMS_ANCESTORS = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
] as const;

export function pageHeaders(frameAncestors: readonly string[], config: PageConfig): Record<string, string> {
  const authority = new URL(config.authority).origin;
  const policy = [
    "default-src 'self'",
    // Fluent writes its rules into style elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self' ${authority} https://res.cdn.office.net`,
    // A silent sign-in begins at the authority in a hidden frame, and ends at our own address in it.
    `frame-src 'self' ${authority}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors.join(' ')}`,
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=31536000',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  };
}
