// What Teams sends to a bot when somebody presses a button or opens a card that refreshes itself, and how it waits.
import { randomUUID } from 'node:crypto';
import type { StoredMessage } from './memory.ts';
import { botAccount, isRecord, personAccount, textOf } from './model.ts';
import type { Activity, Channel, InvokeAnswer, Person } from './model.ts';

export interface CardAction {
  /** `Action.Execute` with `verb` and `data`. */
  action: Record<string, unknown>;
  trigger: 'manual' | 'automatic';
}

export interface InvokeOptions {
  serviceUrl: string;
  botAppId: string;
  now: () => Date;
}

/** `fetch`: a button asks for a dialog. `submit`: the dialog hands something back. */
export type TaskKind = 'fetch' | 'submit';

/** The `adaptiveCard/action` activity; without a channel the message stands in a personal chat. */
export const invokeActivity = (
  options: InvokeOptions,
  message: StoredMessage,
  channel: Channel | undefined,
  person: Person,
  card: CardAction,
): Activity => ({ ...invokeBase(options, message, channel, person), name: 'adaptiveCard/action', value: card });

/** The `task/fetch` or `task/submit` activity; `data` is the button's, or what the dialog handed back. */
export const taskActivity = (
  options: InvokeOptions,
  message: StoredMessage,
  channel: Channel | undefined,
  person: Person,
  { kind, data }: { readonly kind: TaskKind; readonly data: unknown },
): Activity => ({
  ...invokeBase(options, message, channel, person),
  name: `task/${kind}`,
  value: { data, context: { theme: 'default' } },
});

function invokeBase(
  options: InvokeOptions,
  message: StoredMessage,
  channel: Channel | undefined,
  person: Person,
): Activity {
  const tenant = { id: person.tenantId };
  const at = options.now().toISOString();
  return {
    type: 'invoke',
    timestamp: at,
    localTimestamp: at,
    id: `f:${randomUUID()}`,
    channelId: 'msteams',
    serviceUrl: options.serviceUrl,
    from: { id: personAccount(options.botAppId, person), name: person.name, aadObjectId: person.objectId },
    recipient: { id: botAccount(options.botAppId) },
    conversation: channel
      ? {
          isGroup: true,
          conversationType: 'channel',
          tenantId: person.tenantId,
          id: `${message.place};messageid=${message.root}`,
        }
      : { conversationType: 'personal', tenantId: person.tenantId, id: message.place },
    entities: [{ type: 'clientInfo', locale: 'da-DK', country: 'DK', platform: 'Web', timezone: 'Europe/Copenhagen' }],
    channelData: {
      tenant,
      source: { name: 'message' },
      legacy: { replyToId: message.activityId },
      ...(channel && { channel: { id: channel.id }, team: { id: channel.teamId, aadGroupId: channel.teamId } }),
    },
    replyToId: message.activityId,
    locale: 'da-DK',
    localTimezone: 'Europe/Copenhagen',
  };
}

/** A line that the person writes to the bot in their own chat with it. */
export function messageActivity(options: InvokeOptions, chat: string, person: Person, text: string): Activity {
  const at = options.now().toISOString();
  return {
    type: 'message',
    text,
    textFormat: 'plain',
    timestamp: at,
    localTimestamp: at,
    channelId: 'msteams',
    serviceUrl: options.serviceUrl,
    from: { id: personAccount(options.botAppId, person), name: person.name, aadObjectId: person.objectId },
    recipient: { id: botAccount(options.botAppId) },
    conversation: { conversationType: 'personal', tenantId: person.tenantId, id: chat },
    channelData: { tenant: { id: person.tenantId } },
    locale: 'da-DK',
    localTimezone: 'Europe/Copenhagen',
  };
}

/** The press of a button: where the data tells `action`, the verb is the same. */
export function pressedAction(data: unknown): CardAction {
  const verb = isRecord(data) ? textOf(data['action']) : undefined;
  return {
    action: { type: 'Action.Execute', ...(verb !== undefined && { verb }), data },
    trigger: 'manual',
  };
}

/**
 * The refresh that the card of the message asks for, or nothing where it asks for none. With `userIds` Teams
 * refreshes by itself for those accounts only; the others ask for it in the message's menu.
 */
export function refreshAction(message: StoredMessage, account: string): CardAction | undefined {
  const attachments: unknown = message.activity['attachments'];
  for (const attachment of Array.isArray(attachments) ? (attachments as unknown[]) : []) {
    const card = isRecord(attachment) ? attachment['content'] : undefined;
    const refresh = isRecord(card) ? card['refresh'] : undefined;
    if (!isRecord(refresh) || !isRecord(refresh['action'])) continue;
    const { id, verb, data } = refresh['action'];
    const userIds: unknown = refresh['userIds'];
    const isAutomatic = !Array.isArray(userIds) || userIds.includes(account);
    return {
      action: { type: 'Action.Execute', ...(id !== undefined && { id }), verb, data: data ?? {} },
      trigger: isAutomatic ? 'automatic' : 'manual',
    };
  }
  return undefined;
}

export interface DeliveryOptions {
  deliver: (activity: object) => Promise<{ status: number; body: unknown }>;
  /** Milliseconds that Teams waits before it sends the invoke again, and then once more before it gives up. */
  patience: number;
}

/**
 * Sends the invoke and waits for the bot. A bot that stays silent gets the same invoke once more under a new id; the
 * answer that comes first counts. With `resend` the first answer counts as lost: the second one leaves at once, and its
 * answer is returned when both are done.
 */
export async function sendInvoke(
  options: DeliveryOptions,
  makeActivity: () => Activity,
  resend: boolean,
): Promise<InvokeAnswer> {
  const send = () => askBot(options, makeActivity());
  const first = send();
  if (resend) {
    const [, second] = await Promise.all([first, send()]);
    return second;
  }
  const early = await within(options.patience, [first]);
  return early ?? (await within(options.patience, [first, send()])) ?? failure(504, 'GatewayTimeout');
}

async function askBot(options: DeliveryOptions, activity: Activity): Promise<InvokeAnswer> {
  try {
    const { status, body } = await options.deliver(activity);
    if (status < 200 || status >= 300) return failure(status, 'BotError');
    if (!isRecord(body)) return failure(502, 'BadGateway');
    const { statusCode, type, value } = body;
    if (typeof statusCode !== 'number' || typeof type !== 'string') return failure(502, 'BadGateway');
    return { statusCode, type, value };
  } catch {
    return failure(502, 'BadGateway');
  }
}

/** The bot's answer to a task as it is: an HTTP status with a body, null where it has none. */
export interface TaskAnswer {
  status: number;
  body: unknown;
}

/** Asks once: a dialog that does not open is pressed again by the person. */
export async function askTask({ deliver, patience }: DeliveryOptions, activity: Activity): Promise<TaskAnswer> {
  const failed: TaskAnswer = { status: 502, body: null };
  const answer = deliver(activity).catch(() => failed);
  return (await within(patience, [answer])) ?? { status: 504, body: null };
}

/** What the client gets where the bot gave no proper answer. */
export function failure(statusCode: number, code: string): InvokeAnswer {
  return {
    statusCode,
    type: 'application/vnd.microsoft.error',
    value: { code, message: 'Something went wrong. Please try again.' },
  };
}

async function within<T>(milliseconds: number, attempts: Promise<T>[]): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  try {
    return await Promise.race([...attempts, silence]);
  } finally {
    clearTimeout(timer);
  }
}
