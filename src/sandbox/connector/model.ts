// The words of the Bot Connector: channels, persons, messages, activities and their identifiers.
import { createHash } from 'node:crypto';

export interface Person {
  name: string;
  tenantId: string;
  objectId: string;
}

export interface Channel {
  /** `19:…@thread.tacv2` */
  id: string;
  /** The team's group id, as Graph names it. */
  teamId: string;
  team: string;
  name: string;
  body?: string;
  /** Who a roster call answers. */
  members?: Person[];
}

export interface Message {
  activityId: string;
  /** `<channel>;messageid=<first of the thread>`, or the personal chat's id. */
  conversationId: string;
  at: string;
  updatedAt?: string;
  /** Who wrote it, where that is a person and not the bot. */
  from?: string;
  summary?: string;
  text?: string;
  attachments: unknown[];
  /**
   * The newest version of the message carries `channelData: { superseded: true }`, or `superseded: true` at its top:
   * the bot says that another card has taken this one's place.
   */
  superseded: boolean;
}

/** What a bot answers to an Action.Execute. */
export interface InvokeAnswer {
  statusCode: number;
  type: string;
  value: unknown;
}

/** An activity as JSON; only the connector's own fields are read from it. */
export type Activity = Record<string, unknown>;

/** A member of a conversation as the connector names it. */
export interface Member {
  id: string;
  name: string;
  objectId: string;
  aadObjectId: string;
  tenantId: string;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** `28:<app id>`: the bot's account in a conversation. */
export function botAccount(botAppId: string): string {
  return `28:${botAppId}`;
}

/** `29:…`: a person's account as this bot sees it; another bot sees another. */
export function personAccount(botAppId: string, person: Pick<Person, 'tenantId' | 'objectId'>): string {
  return `29:1${digest(`${botAppId}/${person.tenantId}/${person.objectId}`.toLowerCase())}`;
}

/** `a:…`: the one chat between the bot and the account. */
export function personalConversationId(botAppId: string, account: string): string {
  return `a:1${digest(`${botAppId}/${account}`)}`;
}

export function asMember(botAppId: string, person: Person): Member {
  return {
    id: personAccount(botAppId, person),
    name: person.name,
    objectId: person.objectId,
    aadObjectId: person.objectId,
    tenantId: person.tenantId,
  };
}

/** Splits `<channel>;messageid=<root>`. */
export function splitConversationId(conversationId: string): { base: string; root?: string } {
  const [base = '', root] = conversationId.split(';messageid=');
  return root === undefined ? { base } : { base, root };
}

function digest(value: string): string {
  return createHash('sha256').update(value).digest('base64url');
}
