// How the connector refuses: the statuses and codes that Teams documents for bots.
import type { Context } from 'hono';

const refusals = {
  badSyntax: { status: 400, code: 'BadSyntax', message: 'Incorrectly formed request.' },
  badArgument: { status: 400, code: 'BadArgument', message: 'Invalid request parameter.' },
  notInstalled: { status: 403, code: 'ForbiddenOperationException', message: 'The bot is not installed for the user.' },
  unknownConversation: { status: 404, code: 'ConversationNotFound', message: 'Conversation not found.' },
  unknownActivity: { status: 404, code: 'ActivityNotFoundInConversation', message: 'Conversation not found.' },
  unknownMember: { status: 404, code: 'MemberNotFoundInConversation', message: 'Member not found.' },
  tooBig: { status: 413, code: 'MessageSizeTooBig', message: 'Message size too large.' },
  throttled: { status: 429, code: 'Throttled', message: 'Too many requests.' },
  notImplemented: { status: 501, code: 'NotImplemented', message: 'Not in the sandbox' },
} as const;

export type Refusal = keyof typeof refusals;

/** `{ error: { code, message } }`. */
export function refuse(c: Context, kind: Refusal, headers: Record<string, string> = {}): Response {
  const { status, code, message } = refusals[kind];
  const told = kind === 'notImplemented' ? `${message}: ${c.req.method} ${c.req.path}` : message;
  return c.json({ error: { code, message: told } }, status, headers);
}

export function refuseToken(c: Context): Response {
  return c.json({ message: 'Authorization has been denied for this request.' }, 401);
}
