// What a failed call to the Bot Connector means, and how often it is worth another try.

/** `retry`: later. `gone`: the conversation no longer has the message. `refused`: another try will not help. */
type ConnectorFailure = 'retry' | 'gone' | 'refused';

/** What is known of a failure: `delivered` says whether the call may have been carried out all the same. */
export interface Failure {
  readonly kind: ConnectorFailure;
  /** Of the answer; null where there was none. */
  readonly status: number | null;
  readonly maybeDone: boolean;
  /** Milliseconds that the service asks us to wait. */
  readonly wait: number;
  readonly message: string;
}

/** Statuses that Teams asks bots to try again after (facts: 412, 429, 502, 504), and its short outages. */
const RETRY = new Set([408, 412, 429, 500, 502, 503, 504]);
/** Where the request did not reach the conversation. */
const NOT_DONE = new Set([412, 429]);

/** Reads what the SDK's HTTP client throws; whatever carries no answer is the network. */
export function failureOf(thrown: unknown): Failure {
  const response = field(thrown, 'response');
  const status = field(response, 'status');
  const code = field(field(field(response, 'data'), 'error'), 'code');
  const message = thrown instanceof Error ? thrown.message : 'Unknown failure';
  if (typeof status !== 'number') return { kind: 'retry', status: null, maybeDone: true, wait: 0, message };
  if (status === 404 || code === 'ActivityNotFoundInConversation')
    return { kind: 'gone', status, maybeDone: false, wait: 0, message };
  const kind = RETRY.has(status) ? 'retry' : 'refused';
  return { kind, status, maybeDone: kind === 'retry' && !NOT_DONE.has(status), wait: waitIn(response), message };
}

export interface Patience {
  /** Waits so many milliseconds. */
  readonly sleep: (ms: number) => Promise<void>;
  /** 0 up to 1: so that instances that failed together do not come back together. */
  readonly chance: () => number;
}

/** Before the second and the third try. */
const PAUSES_MS = [300, 900];
const LONGEST_MS = 5_000;

/** Up to three tries; `call` is told which. Answers what it answered, or the last failure. */
export async function withRetries<T>(
  patience: Patience,
  call: (attempt: number, before: Failure | null) => Promise<T>,
): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure }> {
  let before: Failure | null = null;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return { ok: true, value: await call(attempt, before) };
    } catch (thrown) {
      before = failureOf(thrown);
      const pause = PAUSES_MS[attempt];
      if (before.kind !== 'retry' || pause === undefined) return { ok: false, error: before };
      await patience.sleep(Math.min(LONGEST_MS, Math.max(before.wait, pause * (0.5 + patience.chance()))));
    }
  }
}

function waitIn(response: unknown): number {
  const seconds = Number(field(field(response, 'headers'), 'retry-after'));
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : 0;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, name) as unknown) : undefined;
}
