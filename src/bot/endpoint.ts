// The bot's HTTP endpoint on Hono: who may knock at all, how much they may say, and only then the SDK.
import type { HttpRouteHandler } from '@microsoft/teams.apps';
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { admitsSource, admitsToken, type Admission } from './guards.ts';

/** An activity with the longest comment is under a tenth of this. */
const BODY_LIMIT = 256 * 1_024;

/** 401 for a wrong token, a body that is no JSON, or another service URL; 413 for a body that is too large. */
export function mountEndpoint(hono: Hono, path: string, admission: Admission, handler: HttpRouteHandler): void {
  hono.post(
    path,
    async (c, next) => (admitsToken(admission, c.req.header('authorization')) ? next() : refused(c)),
    bodyLimit({ maxSize: BODY_LIMIT, onError: (c) => c.json({ error: 'Payload too large' }, 413) }),
    async (c) => {
      const activity = await jsonOf(c);
      if (!admitsSource(admission, activity)) return refused(c);
      const { status, body } = await handler({ body: activity, headers: c.req.header() });
      return new Response(body === undefined ? null : JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json' },
      });
    },
  );
}

const refused = (c: Context): Response => c.json({ error: 'Unauthorized' }, 401);

async function jsonOf(c: Context): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) return undefined;
  try {
    return await c.req.json();
  } catch {
    return undefined;
  }
}
