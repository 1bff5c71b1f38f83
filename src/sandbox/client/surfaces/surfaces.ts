// The sandbox's HTTP surfaces as this client uses them; shapes as the surfaces answer them.

type Seat = { readonly body: string; readonly region?: string | null; readonly role: string; readonly system?: string };
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly tenantId: string;
  readonly objectId: string;
  /** `29:…`: as the bot knows the person. */
  readonly account?: string;
  readonly seats: readonly Seat[];
};

export type Channel = {
  readonly id: string;
  readonly name: string;
  readonly body: string;
  readonly team: string;
  readonly teamId: string;
  /** A personal chat with the app names its person and belongs to no team. */
  readonly person?: string;
};

type Attachment = { readonly contentType: string; readonly content: unknown };
export type Message = {
  readonly activityId: string;
  /** Instants in ISO 8601. */
  readonly at: string;
  readonly updatedAt?: string;
  /** Who wrote it, where that is a person and not the app. */
  readonly from?: string;
  readonly summary?: string;
  readonly text?: string;
  readonly attachments: readonly Attachment[];
  readonly superseded?: boolean;
};

export type ClientConfig = {
  readonly appName: string;
  readonly tabUrl: string;
  readonly teamsAppId: string;
  readonly entityId: string;
  /** What one can write to the app in a chat. */
  readonly commands?: readonly string[];
};

/** What a bot answers to a pressed button, as its invoke response has it. */
export type ActionAnswer = { readonly statusCode: number; readonly type: string; readonly value: unknown };

export type TaskCall = { readonly person: string; readonly kind: 'fetch' | 'submit'; readonly data: unknown };
/** What a bot answers to a task, as it is. */
export type TaskAnswer = { readonly status: number; readonly body: unknown };

export const cardContentType = 'application/vnd.microsoft.card.adaptive';

/** A surface did not answer with success; `status` is 0 when it did not answer at all. */
export class SurfaceError extends Error {
  readonly status: number;
  constructor(status: number, detail: string) {
    super(detail);
    this.status = status;
  }
}

export const surfaces = {
  people: (): Promise<readonly Person[]> => call('people'),
  channels: (): Promise<readonly Channel[]> => call('channels'),
  /** The personal chats in which something was written. */
  chats: (): Promise<readonly { id: string; person: string }[]> => call('chats'),
  say: (person: string, text: string): Promise<unknown> => call('chats', { person, text }),
  config: (): Promise<ClientConfig> => call('config'),
  clock: (): Promise<{ now: string }> => call('clock'),
  messages: (channel: string): Promise<readonly Message[]> => call(`channels/${encodeURIComponent(channel)}/messages`),
  token: (person: string, resource?: string): Promise<{ token: string }> =>
    call('token', { person, ...(resource ? { resource } : {}) }),
  /** A button that opens a dialog, or what a dialog hands back to the bot. */
  task: (channel: string, activity: string, task: TaskCall): Promise<TaskAnswer> =>
    call(`channels/${encodeURIComponent(channel)}/messages/${encodeURIComponent(activity)}/tasks`, task),
  act: (channel: string, activity: string, person: string, data: unknown): Promise<ActionAnswer> =>
    call(`channels/${encodeURIComponent(channel)}/messages/${encodeURIComponent(activity)}/actions`, { person, data }),
};

async function call<Answer>(path: string, body?: object): Promise<Answer> {
  const response = await fetch(
    `/sandbox/${path}`,
    body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  ).catch(() => undefined);
  if (!response) throw new SurfaceError(0, '');
  if (!response.ok) throw new SurfaceError(response.status, await problemText(response));
  return (await response.json()) as Answer;
}

async function problemText(response: Response): Promise<string> {
  const problem: unknown = await response.json().catch(() => undefined);
  if (typeof problem !== 'object' || problem === null) return '';
  if ('detail' in problem && typeof problem.detail === 'string') return problem.detail;
  return 'title' in problem && typeof problem.title === 'string' ? problem.title : '';
}
