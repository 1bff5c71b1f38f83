// The sandbox's own HTTP surfaces (design): people, tokens, channels, presses, the meter, faults and the clock.
import type { Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Connector } from './connector/connector.ts';
import type { Entra } from './entra/entra.ts';
import { parseFaultPlan, type Faults } from './graph/faults.ts';
import type { Graph } from './graph/graph.ts';

interface SandboxPerson {
  readonly id: string;
  readonly name: string;
  readonly tenantId: string;
  readonly objectId: string;
  readonly seats: readonly {
    readonly body: string;
    readonly region: string | null;
    readonly role: string;
    readonly system?: string;
  }[];
}

export interface Surfaces {
  readonly people: () => readonly SandboxPerson[];
  readonly entra: Entra;
  readonly connector: Connector;
  readonly graph: Graph;
  readonly faults: Faults;
  readonly now: () => string;
  /** Moves the product's clock forward and runs what is due; false for a time that has passed. */
  readonly moveClock: (now: string) => Promise<boolean>;
  readonly config: {
    readonly appName: string;
    readonly tabUrl: string;
    readonly teamsAppId: string;
    readonly entityId: string;
    /** What one can write to the app. */
    readonly commands: readonly string[];
  };
}

export function mountSurfaces(server: Hono, parts: Surfaces): void {
  const { entra, connector, graph, faults } = parts;
  const personOf = (id: unknown) => parts.people().find((person) => person.id === id);
  const clockListeners = new Set<() => void>();

  server.get('/sandbox/people', (c) =>
    c.json(parts.people().map((person) => ({ ...person, account: connector.account(person) }))),
  );
  server.get('/sandbox/config', (c) => c.json(parts.config));
  server.post('/sandbox/token', async (c) => {
    const { person, resource = 'api' } = await jsonOf(c);
    const found = personOf(person);
    if (!found) return problem(c, 404, `There is no person “${String(person)}”`);
    if (resource !== 'api' && resource !== 'graph') return problem(c, 400, 'resource is "api" or "graph"');
    return c.json({ token: await entra.userToken(found, resource) });
  });
  server.get('/sandbox/channels', (c) => {
    const channels = connector.channels().map(({ id, name, body, team, teamId }) => ({ id, name, body, team, teamId }));
    return c.json(channels);
  });
  server.get('/sandbox/channels/:id/messages', (c) => {
    const id = c.req.param('id');
    if (![...connector.channels(), ...connector.chats()].some((place) => place.id === id)) {
      return problem(c, 404, 'There is no such channel');
    }
    const messages = connector.messages(id);
    return c.json(
      messages.map((message) => ({ ...message, summary: message.summary ?? null, text: message.text ?? null })),
    );
  });
  server.post('/sandbox/channels/:id/messages/:activityId/actions', async (c) => {
    const { person, data } = await jsonOf(c);
    const found = personOf(person);
    if (!found) return problem(c, 404, `There is no person “${String(person)}”`);
    const { id, activityId } = c.req.param();
    if (!connector.messages(id).some((message) => message.activityId === activityId)) {
      return problem(c, 404, 'There is no such message');
    }
    return c.json(await connector.press({ channelId: id, activityId, person: found, data }));
  });
  server.post('/sandbox/channels/:id/messages/:activityId/tasks', async (c) => {
    const { person, kind, data } = await jsonOf(c);
    const found = personOf(person);
    if (!found) return problem(c, 404, `There is no person “${String(person)}”`);
    if (kind !== 'fetch' && kind !== 'submit') return problem(c, 400, 'kind is "fetch" or "submit"');
    const { id, activityId } = c.req.param();
    return c.json(await connector.task({ channelId: id, activityId, person: found, kind, data }));
  });
  server.get('/sandbox/chats', (c) =>
    c.json(
      connector.chats().flatMap(({ id, member }) => {
        const owner = parts.people().find(({ objectId }) => objectId === member.objectId);
        return owner ? [{ id, person: owner.id }] : [];
      }),
    ),
  );
  server.post('/sandbox/chats', async (c) => {
    const { person, text } = await jsonOf(c);
    const found = personOf(person);
    if (!found) return problem(c, 404, `There is no person “${String(person)}”`);
    if (typeof text !== 'string' || text.trim() === '') return problem(c, 400, 'text is what the person writes');
    if (!(await connector.say(found, text))) return problem(c, 502, 'The bot did not take the message');
    return c.json({ id: connector.personalChat(found) });
  });
  server.get('/sandbox/meter', (c) => c.json(graph.meter()));
  server.delete('/sandbox/meter', (c) => {
    graph.resetMeter();
    return c.body(null, 204);
  });
  server.put('/sandbox/faults', async (c) => {
    const plan = parseFaultPlan(await jsonOf(c));
    if (!plan.ok) return problem(c, 400, plan.problems.join('; '));
    faults.set(plan.plan);
    return c.body(null, 204);
  });
  server.get('/sandbox/clock', (c) => c.json({ now: parts.now() }));
  server.put('/sandbox/clock', async (c) => {
    const { now } = await jsonOf(c);
    if (typeof now !== 'string' || Number.isNaN(Date.parse(now)))
      return problem(c, 400, 'now is an instant, as 2027-01-01T00:00:00Z');
    if (!(await parts.moveClock(now))) return problem(c, 409, `The clock only moves forward; it is ${parts.now()}`);
    for (const tell of clockListeners) tell();
    return c.json({ now: parts.now() });
  });
  server.get('/sandbox/events', (c) =>
    streamSSE(c, async (stream) => {
      const send = (event: string, data: string) => void stream.writeSSE({ event, data });
      const stop = connector.onChange((channel) => send('channel', channel));
      const onClock = () => send('clock', parts.now());
      clockListeners.add(onClock);
      const done = new Promise<void>((resolve) => stream.onAbort(resolve));
      while (!stream.aborted) {
        await stream.writeSSE({ event: 'clock', data: parts.now() });
        await Promise.race([done, stream.sleep(15_000)]);
      }
      stop();
      clockListeners.delete(onClock);
    }),
  );
}

async function jsonOf(c: Context): Promise<Record<string, unknown>> {
  const value: unknown = await c.req.json().catch(() => null);
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function problem(c: Context, status: 400 | 404 | 409 | 502, detail: string): Response {
  return c.json({ type: '/problems/sandbox', title: 'The sandbox cannot do that', status, detail }, status, {
    'content-type': 'application/problem+json',
  });
}
