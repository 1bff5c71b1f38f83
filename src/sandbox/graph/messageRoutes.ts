// The messages of a Teams channel, as far as Graph may read them. They live with the connector, not here.
import type { Hono } from 'hono';
import { queryWith } from './odata.ts';
import { done, invalid } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { readOptions } from './odata.ts';
import { answer, linkTo, urlOf } from './service.ts';
import type { GraphContext, GraphEnv, Service } from './service.ts';
import { GRAPH } from './views.ts';

/** Pages of 20, or up to 50 by `$top`, as Teams has them. */
export function addMessageRoutes(
  app: Hono<GraphEnv>,
  service: Service,
  channelMessages: (teamId: string, channelId: string) => unknown[],
): void {
  const read = (c: GraphContext): Outcome<object> => {
    const url = urlOf(c);
    const bare = new URL(url);
    bare.searchParams.delete('$skiptoken');
    const options = readOptions(bare, ['top']);
    if (!options.ok) return options;
    const size = options.value.top ?? 20;
    if (size > 50) return invalid('The limit of 50 for $top is exceeded');
    const from = Number(url.searchParams.get('$skiptoken') ?? 0);
    if (!Number.isSafeInteger(from) || from < 0) return invalid('The value of $skiptoken is not valid');
    const { team = '', channel = '' } = c.req.param();
    const all = channelMessages(team, channel);
    const page = all.slice(from, from + size);
    const more = from + size < all.length;
    return done({
      '@odata.context': `${GRAPH}/$metadata#teams('${team}')/channels('${encodeURIComponent(channel)}')/messages`,
      '@odata.count': page.length,
      ...(more ? { '@odata.nextLink': linkTo(c, queryWith(url, '$skiptoken', String(from + size))) } : {}),
      value: page,
    });
  };
  app.get('/teams/:team/channels/:channel/messages', (c) => answer(service, c, read(c)));
}
