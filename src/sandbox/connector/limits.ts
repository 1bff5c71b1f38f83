// How much and how often a bot may send: the limits that Teams documents for one bot in one conversation.

export interface SendLimit {
  seconds: number;
  sends: number;
}

/** Sends per conversation; an update is not a send. */
export const teamsSendLimits: readonly SendLimit[] = [
  { seconds: 1, sends: 7 },
  { seconds: 2, sends: 8 },
  { seconds: 30, sends: 60 },
  { seconds: 3600, sends: 1800 },
];

/** Bytes of the whole activity as UTF-8 JSON. */
const maxActivityBytes = 28 * 1024;

export function isTooBig(activity: unknown): boolean {
  return Buffer.byteLength(JSON.stringify(activity), 'utf8') > maxActivityBytes;
}

export interface SendRate {
  /** Counts a send, and answers 0; or counts nothing, and answers the seconds to wait. */
  take(conversation: string): number;
}

/** Counts in real time: moving the product's clock forward must not open the gate. */
export function createSendRate(
  limits: readonly SendLimit[],
  elapsedMs: () => number = () => performance.now(),
): SendRate {
  const sends = new Map<string, number[]>();
  const longest = Math.max(0, ...limits.map((limit) => limit.seconds)) * 1000;

  return {
    take(conversation) {
      const now = elapsedMs();
      const recent = (sends.get(conversation) ?? []).filter((at) => now - at < longest);
      const wait = Math.max(0, ...limits.map((limit) => waitFor(limit, recent, now)));
      if (wait === 0) recent.push(now);
      sends.set(conversation, recent);
      return Math.ceil(wait / 1000);
    },
  };
}

/** Milliseconds until the limit lets one more through. */
function waitFor(limit: SendLimit, recent: readonly number[], now: number): number {
  const blocking = recent.at(-limit.sends);
  return blocking === undefined ? 0 : Math.max(0, blocking + limit.seconds * 1000 - now);
}
