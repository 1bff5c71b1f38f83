// A tiny stand-in for the sandbox's surfaces, with the built client and a tab page, for the client's own tests.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { ActionAnswer, Message, TaskAnswer, TaskCall } from '../../../src/sandbox/client/surfaces/surfaces.ts';
import { sampleChannels, sampleConfig, sampleMessages, samplePeople } from './sampleCards.ts';
import { tabPage } from './tabPage.ts';

type Press = {
  readonly channel: string;
  readonly activity: string;
  readonly person: string;
  readonly data: unknown;
};

export type FakeSurfaces = {
  readonly url: string;
  readonly presses: Press[];
  readonly tokensAskedBy: string[];
  /** How the next presses are answered; the default is a plain message. */
  answer: (press: Press) => ActionAnswer | Promise<ActionAnswer>;
  /** What was asked of the bot for dialogs, in order. */
  readonly tasks: TaskCall[];
  /** How the bot answers a button that opens a dialog. */
  taskAnswer: TaskAnswer;
  /** What is written to the app in a chat is not taken. */
  refusesChat: boolean;
  /** Puts a post or its new state in a channel and tells the client. */
  readonly put: (channel: string, message: Message) => void;
  readonly moveClock: (now: string) => void;
  readonly stop: () => Promise<void>;
};

/** Builds the client as it ships and serves it beside the fake surfaces on a free port. */
export async function startFakeSurfaces(): Promise<FakeSurfaces> {
  const built = await buildClient();
  const messages = sampleMessages();
  const listeners = new Set<(event: string, data: string) => void>();
  const tell = (event: string, data: string): void => listeners.forEach((listener) => listener(event, data));
  let now = '2026-11-20T09:42:00Z';
  const presses: Press[] = [];
  const tokensAskedBy: string[] = [];
  const chats = new Set<{ id: string; person: string }>();
  const tasks: TaskCall[] = [];
  const fake: Pick<FakeSurfaces, 'answer' | 'taskAnswer' | 'refusesChat'> = {
    answer: () => textAnswer('Dit svar er modtaget.'),
    taskAnswer: { status: 500, body: null },
    refusesChat: false,
  };

  const app = new Hono();
  app.get('/sandbox/people', (c) => c.json(samplePeople));
  app.get('/sandbox/channels', (c) => c.json(sampleChannels));
  app.get('/sandbox/chats', (c) => c.json([...chats]));
  app.post('/sandbox/chats', async (c) => {
    const { person, text }: { person: string; text: string } = await c.req.json();
    if (fake.refusesChat) return c.json({ detail: 'Nej' }, 502);
    const id = `chat-${person}`;
    chats.add({ id, person });
    const at = new Date().toISOString();
    const said = { activityId: `${at} 1`, at, from: person, text, attachments: [] };
    messages.set(id, [said, { activityId: `${at} 2`, at, text: `**Svar på ${text}**`, attachments: [] }]);
    tell('channel', id);
    return c.json({ id });
  });
  app.get('/sandbox/config', (c) => c.json(sampleConfig));
  app.get('/sandbox/clock', (c) => c.json({ now }));
  app.get('/sandbox/channels/:id/messages', (c) => c.json(messages.get(c.req.param('id')) ?? []));
  app.post('/sandbox/channels/:id/messages/:activity/actions', async (c) => {
    const body: { person: string; data: unknown } = await c.req.json();
    const press = { channel: c.req.param('id'), activity: c.req.param('activity'), ...body };
    presses.push(press);
    return c.json(await fake.answer(press));
  });
  app.post('/sandbox/channels/:id/messages/:activity/tasks', async (c) => {
    const task: TaskCall = await c.req.json();
    tasks.push(task);
    return c.json(task.kind === 'fetch' ? fake.taskAnswer : { status: 200, body: null });
  });
  app.post('/sandbox/token', async (c) => {
    const { person }: { person: string } = await c.req.json();
    tokensAskedBy.push(person);
    return c.json({ token: `token-of-${person}` });
  });
  app.get('/sandbox/events', (c) =>
    streamSSE(c, async (stream) => {
      const listener = (event: string, data: string): void => void stream.writeSSE({ event, data });
      listeners.add(listener);
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      listeners.delete(listener);
    }),
  );
  app.get('/teams.js', (c) => c.body(teamsJs(), 200, { 'content-type': 'text/javascript' }));
  app.get('/', (c) => c.html(tabPage));
  app.get('/dialog', (c) => c.html(tabPage));
  app.use('/sandbox/*', serveStatic({ root: built, rewriteRequestPath: (path) => path.replace('/sandbox', '') }));

  const server = serve({ fetch: app.fetch, port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(fake, {
    url: `http://localhost:${port}/sandbox/`,
    presses,
    tasks,
    tokensAskedBy,
    put: (channel: string, message: Message) => {
      const others = (messages.get(channel) ?? []).filter(({ activityId }) => activityId !== message.activityId);
      messages.set(channel, [...others, message]);
      tell('channel', channel);
    },
    moveClock: (to: string) => {
      now = to;
      tell('clock', to);
    },
    stop: async () => {
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(built, { recursive: true });
    },
  });
}

export function textAnswer(value: string): ActionAnswer {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value };
}

async function buildClient(): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), 'styringsrum-client-'));
  const vite = join(import.meta.dirname, '../../../node_modules/vite/bin/vite.js');
  const { NODE_ENV: _, ...env } = process.env;
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '--mode', 'client', '--logLevel', 'error', '--outDir', out, '--emptyOutDir'],
    { env, cwd: join(import.meta.dirname, '../../..') },
  );
  return out;
}

function teamsJs(): string {
  return readFileSync(
    createRequire(import.meta.url).resolve('@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js'),
    'utf8',
  );
}
