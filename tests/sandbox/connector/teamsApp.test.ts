// Issuer and connector against Microsoft's own bot library, unmodified, over real HTTP: post, press, update.
import { serve } from '@hono/node-server';
import type { ServerType } from '@hono/node-server';
import { App } from '@microsoft/teams.apps';
import type { AppOptions, HttpRouteHandler, IHttpServerAdapter, IPlugin } from '@microsoft/teams.apps';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConnector } from '../../../src/sandbox/connector/connector.ts';
import type { Connector } from '../../../src/sandbox/connector/connector.ts';
import { createEntra } from '../../../src/sandbox/entra/entra.ts';
import type { Entra, SandboxPerson } from '../../../src/sandbox/entra/entra.ts';

const botAppId = '00000000-1111-4222-8333-444444444444';
const tenantId = '11111111-2222-4333-8444-555555555555';
const channelId = '19:sys@thread.tacv2';
const person: SandboxPerson = {
  name: 'Medlem, Region Nordjylland',
  tenantId,
  objectId: 'aaaaaaaa-0000-4000-8000-000000000001',
};

let server: ServerType;
let origin: string;
let entra: Entra;
let connector: Connector;
let bot: App;
let seen: { from: string | undefined; tenant: string | undefined }[];

/** Lets the Teams SDK live behind a Hono server. */
function honoAdapter(hono: Hono): IHttpServerAdapter {
  return {
    registerRoute(_method: 'POST', path: string, handler: HttpRouteHandler) {
      hono.post(path, async (c) => {
        const { status, body } = await handler({ body: await c.req.json(), headers: c.req.header() });
        return body === undefined ? c.body(null, status as 200) : c.json(body, status as 200);
      });
    },
  };
}

const quiet: NonNullable<AppOptions<IPlugin>['logger']> = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  trace() {},
  log() {},
  child: () => quiet,
};

/** The SDK's own client-credentials client insists on https, so the token comes from a function. */
async function fetchAppToken(scope: string | string[], tenant = 'common'): Promise<string> {
  const response = await fetch(`${entra.cloud.loginEndpoint}/${tenant}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: botAppId,
      client_secret: entra.clientSecret,
      scope: String(scope),
    }),
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

function card(votes: number) {
  const content = {
    type: 'AdaptiveCard' as const,
    version: '1.5' as const,
    body: [{ type: 'TextBlock' as const, text: `${votes} af 5 har svaret` }],
    actions: [{ type: 'Action.Execute' as const, title: 'Godkend', verb: 'vote', data: { action: 'vote' } }],
  };
  return {
    type: 'message' as const,
    summary: 'Sag til beslutning',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' as const, content }],
  };
}

async function postCard(): Promise<{ id: string; activityId: string }> {
  return bot.api.clone({ serviceUrl: `${origin}/sandbox/connector` }).conversations.create({
    isGroup: true,
    tenantId,
    bot: { id: botAppId },
    channelData: { channel: { id: channelId } },
    activity: card(0),
  });
}

function deliver(activity: object, authorization: string): Promise<Response> {
  return fetch(`${origin}/api/messages`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify(activity),
  });
}

beforeAll(async () => {
  const web = new Hono();
  origin = await new Promise((resolve) => {
    server = serve({ fetch: web.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      resolve(`http://127.0.0.1:${port}`);
    });
  });
  const serviceUrl = `${origin}/sandbox/connector`;
  const ids = { apiClientId: 'api-app', botAppId, graphAppId: 'graph-app' };
  entra = await createEntra({ baseUrl: `${origin}/sandbox/entra`, ...ids });
  connector = createConnector({
    database: ':memory:',
    serviceUrl,
    botAppId,
    authorize: (authorization) => entra.verifyAppToken(authorization, 'https://api.botframework.com'),
    deliver: async (activity) => {
      const response = await deliver(activity, `Bearer ${await entra.connectorToken(serviceUrl)}`);
      return { status: response.status, body: await response.json() };
    },
    now: () => new Date(),
  });
  connector.setChannels([{ id: channelId, teamId: 'team-1', team: 'Systemforvaltning', name: 'SYS' }]);
  web.all('/sandbox/entra/*', (c) => entra.fetch(c.req.raw));
  web.all('/sandbox/connector/*', (c) => connector.fetch(c.req.raw));

  bot = new App({
    clientId: botAppId,
    tenantId,
    token: fetchAppToken,
    cloud: entra.cloud,
    serviceUrl,
    httpServerAdapter: honoAdapter(web),
    logger: quiet,
  });
  seen = [];
  bot.on('card.action.vote', async ({ activity, api }) => {
    seen.push({ from: activity.from.aadObjectId, tenant: activity.channelData?.tenant?.id });
    await api.conversations.updateActivity(activity.conversation.id, activity.replyToId ?? '', card(1));
    return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Dit svar er modtaget' };
  });
  await bot.initialize();
});

afterAll(() => {
  connector.close();
  server.close();
});

describe('a bot on @microsoft/teams.apps', () => {
  it('posts a card in a channel, is pressed, knows the person, and updates the card in place', async () => {
    const { id, activityId } = await postCard();
    expect(id).toBe(`${channelId};messageid=${activityId}`);

    const answer = await connector.press({ channelId, activityId, person, data: { action: 'vote' } });
    expect(answer).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Dit svar er modtaget',
    });
    expect(seen).toEqual([{ from: person.objectId, tenant: tenantId }]);
    expect(connector.messages(channelId)).toMatchObject([
      { activityId, conversationId: id, attachments: [{ content: { body: [{ text: '1 af 5 har svaret' }] } }] },
    ]);
  });

  it('posts to a person’s own chat', async () => {
    const { id } = await bot.api.conversations.create({
      tenantId,
      members: [{ id: person.objectId, name: person.name, role: 'user' }],
    });
    await bot.send(id, 'En sag venter på dig');
    expect(id).toBe(connector.personalChat(person));
    expect(connector.messages(id)).toMatchObject([{ text: 'En sag venter på dig' }]);
    expect(await bot.api.conversations.getMembers(id)).toMatchObject([{ aadObjectId: person.objectId }]);
  });

  it('refuses an activity without a token, with a person’s token, or from another service URL than the token says', async () => {
    const serviceUrl = `${origin}/sandbox/connector`;
    const activity = { type: 'message', text: 'Hej', serviceUrl };
    const attempts = [
      deliver(activity, ''),
      deliver(activity, `Bearer ${await entra.userToken(person)}`),
      deliver(activity, `Bearer ${await entra.appToken('https://api.botframework.com')}`),
      deliver(activity, `Bearer ${await entra.connectorToken('https://elsewhere.test')}`),
    ];
    for (const attempt of attempts) expect((await attempt).status).toBe(401);
    expect((await deliver(activity, `Bearer ${await entra.connectorToken(serviceUrl)}`)).status).toBe(200);
  });

  it('is not answered by the connector with another app’s token', async () => {
    const response = await fetch(`${origin}/sandbox/connector/v3/conversations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await entra.appToken('https://graph.microsoft.com')}` },
      body: '{}',
    });
    expect(response.status).toBe(401);
  });
});
