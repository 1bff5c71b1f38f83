// A connector with one channel, a bot that answers as told, and a caller of the v3 API, for the connector's tests.
import { expect } from 'vitest';
import { createConnector } from '../../../src/sandbox/connector/connector.ts';
import type { Channel, Connector, ConnectorOptions } from '../../../src/sandbox/connector/connector.ts';

export const serviceUrl = 'http://localhost:3978/sandbox/connector';
export const channelId = '19:sys@thread.tacv2';
export const chair = { name: 'Formand, SYS', tenantId: 'tenant-1', objectId: 'object-1' };
export const channel: Channel = {
  id: channelId,
  teamId: 'team-1',
  team: 'Systemforvaltning',
  name: 'SYS',
  body: 'SYS',
  members: [chair],
};

interface Invoke {
  id: string;
  from: object;
  conversation: object;
  channelData: object;
  value: { action: Record<string, unknown>; trigger: string };
}

interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
}

export interface Sandbox {
  connector: Connector;
  invokes: Invoke[];
  bot: (activity: Invoke) => Promise<{ status: number; body: unknown }>;
  /** Closes the connector and opens one with other options. */
  reopen(overrides: Partial<ConnectorOptions>): void;
  call(method: string, path: string, body?: unknown, authorization?: string): Promise<Answer>;
  create(activity: object, channelId?: string): Promise<Answer>;
  post(activity?: object): Promise<{ id: string; activityId: string }>;
}

export const answered = (value: unknown) => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value },
});

export const errorCode = (code: string) => ({ error: { code, message: expect.any(String) as string } });

export function cardMessage(content: object, more: object = {}): object {
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
  return { type: 'message', summary: 'Ny sag', attachments, ...more };
}

/** The clock stands still at 2026-11-20 09:00 UTC; the connector takes `Bearer good` only. */
export function openSandbox(): Sandbox {
  const open = (overrides: Partial<ConnectorOptions> = {}) => {
    const connector = createConnector({
      database: ':memory:',
      serviceUrl,
      botAppId: 'bot-app',
      authorize: async (authorization) => authorization === 'Bearer good',
      deliver: async (activity) => {
        sandbox.invokes.push(activity as Invoke);
        return sandbox.bot(activity as Invoke);
      },
      now: () => new Date('2026-11-20T09:00:00Z'),
      ...overrides,
    });
    connector.setChannels([channel]);
    return connector;
  };

  const sandbox: Sandbox = {
    connector: open(),
    invokes: [],
    bot: async () => answered('Modtaget'),
    reopen(overrides) {
      sandbox.connector.close();
      sandbox.connector = open(overrides);
    },
    async call(method, path, body, authorization = 'Bearer good') {
      const response = await sandbox.connector.fetch(
        new Request(`${serviceUrl}${path}`, {
          method,
          headers: { authorization, 'content-type': 'application/json' },
          ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
        }),
      );
      const text = await response.text();
      const json: unknown = text === '' ? undefined : JSON.parse(text);
      return { status: response.status, headers: response.headers, body: json };
    },
    create: (activity, id = channelId) =>
      sandbox.call('POST', '/v3/conversations', {
        isGroup: true,
        tenantId: 'tenant-1',
        channelData: { channel: { id } },
        activity,
      }),
    async post(activity = cardMessage({ type: 'AdaptiveCard' })) {
      const { status, body } = await sandbox.create(activity);
      expect(status).toBe(201);
      return body as { id: string; activityId: string };
    },
  };
  return sandbox;
}
