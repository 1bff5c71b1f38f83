// The Bot Connector's HTTP face: the v3 conversations API below the path of the service URL.
import { Hono } from 'hono';
import type { Context } from 'hono';
import type { Conversations, Refused } from './conversations.ts';
import { refuse, refuseToken } from './errors.ts';
import type { Refusal } from './errors.ts';
import { isRecord } from './model.ts';
import type { Activity, Member } from './model.ts';

export interface ConnectorRoutes {
  serviceUrl: string;
  conversations: Conversations;
  authorize: (authorization: string | null) => Promise<boolean>;
}

const conversation = '/v3/conversations/:id';
const activity = `${conversation}/activities/:activityId`;

/** What the real connector has and the sandbox has not answers 501 and names itself. */
export function connectorRoutes(options: ConnectorRoutes): Hono {
  const { conversations } = options;
  const app = new Hono().basePath(new URL(options.serviceUrl).pathname);

  app.use('*', async (c, next) => {
    if (!(await options.authorize(c.req.header('authorization') ?? null))) return refuseToken(c);
    // A message for one person only, shown to all, would be worse than none.
    if (c.req.query('isTargetedActivity') === 'true') return refuse(c, 'notImplemented');
    return next();
  });

  app.post('/v3/conversations', async (c) => {
    const params = await readBody(c);
    return params ? answer(c, conversations.create(params), 201) : refuse(c, 'badSyntax');
  });
  app.post(`${conversation}/activities`, (c) => send(c, options, c.req.param('id')));
  app.post(activity, (c) => send(c, options, c.req.param('id'), c.req.param('activityId')));
  app.put(activity, async (c) => {
    const message = await readBody(c);
    if (!message) return refuse(c, 'badSyntax');
    return answer(c, conversations.update(c.req.param('id'), c.req.param('activityId'), message), 200);
  });
  app.delete(activity, (c) => {
    const refused = conversations.remove(c.req.param('id'), c.req.param('activityId'));
    return refused ? answer(c, refused, 200) : c.body(null, 200);
  });

  app.get(`${conversation}/members`, (c) => answerMembers(c, conversations.members(c.req.param('id'))));
  app.get(`${activity}/members`, (c) =>
    answerMembers(c, conversations.members(c.req.param('id'), c.req.param('activityId'))),
  );
  app.get(`${conversation}/pagedMembers`, (c) => {
    const members = conversations.members(c.req.param('id'));
    return isList(members) ? c.json({ members }) : answer(c, members, 200);
  });
  app.get(`${conversation}/members/:memberId`, (c) => {
    const members = conversations.members(c.req.param('id'));
    if (!isList(members)) return answer(c, members, 200);
    const wanted = c.req.param('memberId');
    const found = members.find((member) => member.id === wanted || member.objectId === wanted);
    return found ? c.json(found) : refuse(c, 'unknownMember');
  });

  app.all('*', (c) => refuse(c, 'notImplemented'));
  return app;
}

async function send(c: Context, { conversations }: ConnectorRoutes, id: string, replyTo?: string): Promise<Response> {
  const message = await readBody(c);
  return message ? answer(c, conversations.send(id, message, replyTo), 201) : refuse(c, 'badSyntax');
}

async function readBody(c: Context): Promise<Activity | undefined> {
  try {
    const body: unknown = await c.req.json();
    return isRecord(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

function answer(c: Context, outcome: object | Refused, status: 200 | 201): Response {
  if (!isRefused(outcome)) return c.json(outcome, status);
  const headers = outcome.retryAfter === undefined ? undefined : { 'Retry-After': String(outcome.retryAfter) };
  return refuse(c, outcome.refused, headers);
}

function answerMembers(c: Context, members: Member[] | Refused): Response {
  return answer(c, members, 200);
}

function isList(members: Member[] | Refused): members is Member[] {
  return Array.isArray(members);
}

function isRefused(outcome: object | Refused): outcome is Refused & { refused: Refusal } {
  return 'refused' in outcome;
}
