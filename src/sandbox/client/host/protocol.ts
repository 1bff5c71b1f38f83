// The messages between a Teams host and a tab's teams-js 2.x, as they cross `postMessage`.

export type HostRequest = {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args: readonly unknown[];
};

/** A request of teams-js, or undefined when the message is something else. */
export function readRequest(data: unknown): HostRequest | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { id, func, args, uuidAsString } = data as Record<string, unknown>;
  if (typeof id !== 'number' || typeof func !== 'string') return undefined;
  return {
    id,
    func,
    args: Array.isArray(args) ? (args as readonly unknown[]) : [],
    ...(typeof uuidAsString === 'string' ? { uuidAsString } : {}),
  };
}

/** The answer to a request: teams-js finds the waiting call by both ids. */
export function response({ id, uuidAsString }: HostRequest, args: readonly unknown[]): object {
  return { id, ...(uuidAsString === undefined ? {} : { uuidAsString }), args };
}

/** An event of the host, which teams-js hands to the handler of that name. */
export function event(func: string, args: readonly unknown[]): object {
  return { func, args };
}

/** What an app's frame may do, as in Teams; its own origin it keeps, or it could neither sign in nor store a draft. */
export const appSandbox =
  'allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** Where the frame is shown, in teams-js' words. */
export type FrameContext = 'content' | 'task';

/**
 * What `initialize` answers: frame context, client, SDK version of the client, and the runtime as JSON.
 * The runtime names only what this host really does, so that `isSupported()` in the tab tells the truth.
 */
export function initializeAnswer(frame: FrameContext): readonly unknown[] {
  return [frame, 'web', '2.58.0', JSON.stringify(runtime)];
}

const runtime = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  supports: {
    pages: { config: {}, currentApp: {}, backStack: {} },
    dialog: { url: { parentCommunication: {} }, update: {} },
  },
};
