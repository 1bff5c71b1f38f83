// Where a link leads: to the app's own page inside this client, to the tab on this origin, or out of here.
import type { ClientConfig } from './surfaces/surfaces.ts';

export type LinkTarget =
  | { readonly kind: 'app'; readonly sub?: string; readonly channel?: string }
  | { readonly kind: 'outside'; readonly url: string }
  | { readonly kind: 'refused' };

/**
 * Reads Teams' deep link to an app's page (`https://teams.microsoft.com/l/entity/{app}/{page}?context={"subEntityId":…}`),
 * an address of the tab's origin, or another web address. Anything else, `javascript:` included, is refused.
 */
export function readLink(href: string, config: ClientConfig, base: string): LinkTarget {
  const url = URL.parse(href, base);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) return { kind: 'refused' };
  if (teamsHosts.includes(url.hostname)) return readDeepLink(url, config) ?? { kind: 'outside', url: url.href };
  const tab = URL.parse(config.tabUrl, base);
  if (tab && url.origin === tab.origin) return appTarget(`${url.pathname}${url.search}${url.hash}`);
  return { kind: 'outside', url: url.href };
}

const teamsHosts = ['teams.microsoft.com', 'teams.cloud.microsoft'];

function readDeepLink(url: URL, config: ClientConfig): LinkTarget | undefined {
  const [, l, kind, app] = url.pathname.split('/');
  if (l !== 'l' || kind !== 'entity' || app !== config.teamsAppId) return undefined;
  const context = readContext(url.searchParams.get('context'));
  return appTarget(context.subEntityId ?? context.subPageId, context.channelId);
}

function readContext(raw: string | null): { subEntityId?: string; subPageId?: string; channelId?: string } {
  const read: unknown = parseJson(raw ?? '{}');
  if (typeof read !== 'object' || read === null) return {};
  const found: Record<string, string> = {};
  for (const name of ['subEntityId', 'subPageId', 'channelId']) {
    const value: unknown = Reflect.get(read, name);
    if (typeof value === 'string' && value !== '') found[name] = value;
  }
  return found;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function appTarget(sub?: string, channel?: string): LinkTarget {
  return { kind: 'app', ...(sub ? { sub } : {}), ...(channel ? { channel } : {}) };
}
