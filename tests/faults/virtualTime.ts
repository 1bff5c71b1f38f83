// Time that passes only when everybody waits: pauses, leases and Retry-After cost no real seconds, and a seed runs alike each time.

export interface VirtualTime {
  /** Milliseconds since the start. */
  now(): number;
  /** Lets the work run, and time pass while it waits. Throws when it waits for nothing. */
  run<T>(work: Promise<T>): Promise<T>;
  /** Gives the real time back. */
  end(): void;
}

interface Alarm {
  readonly at: number;
  readonly order: number;
  readonly ring: () => void;
}

const real = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setImmediate: globalThis.setImmediate,
  random: Math.random,
};

/** Everything is in this process, so once the queue of tasks has gone round without anybody joining it, whatever is left waits for an alarm. */
const ROUNDS = 3;
/** No work may need more: it would go in circles. */
const LONGEST_MS = 30 * 60_000;

/** Replaces `setTimeout`, watches `setImmediate`, and replaces `performance.now` and `Math.random` of this process until `end`. */
export function startVirtualTime(chance: () => number): VirtualTime {
  let now = 0;
  let order = 0;
  const alarms = new Map<object, Alarm>();

  const set = (ring: (...values: unknown[]) => void, ms = 0, ...values: unknown[]): object => {
    const handle = { unref: () => handle, ref: () => handle, hasRef: () => true };
    alarms.set(handle, { at: now + Math.max(1, ms), order: (order += 1), ring: () => ring(...values) });
    return handle;
  };
  /** How often somebody has asked for a turn in the queue of tasks. */
  let turns = 0;
  Object.assign(globalThis, {
    setTimeout: set,
    clearTimeout: (handle: object) => void alarms.delete(handle),
    setImmediate: (work: (...values: unknown[]) => void, ...values: unknown[]) => {
      turns += 1;
      return real.setImmediate(work, ...values);
    },
  });
  Object.defineProperty(performance, 'now', { value: () => now, configurable: true, writable: true });
  Math.random = chance;

  const settleTasks = async (): Promise<void> => {
    for (let quiet = 0; quiet < ROUNDS; quiet += 1) {
      const before = turns;
      await new Promise<void>((resolve) => void real.setImmediate(resolve));
      if (turns > before) quiet = -1;
    }
  };
  const nextAlarm = (): [object, Alarm] | undefined => {
    let first: [object, Alarm] | undefined;
    for (const entry of alarms) {
      const [, { at, order: place }] = entry;
      if (!first || at < first[1].at || (at === first[1].at && place < first[1].order)) first = entry;
    }
    return first;
  };

  return {
    now: () => now,
    run: async (work) => {
      const begun = now;
      const state = { settled: false };
      const settle = () => {
        state.settled = true;
      };
      work.then(settle, settle);
      for (;;) {
        await settleTasks();
        if (state.settled) return work;
        const next = nextAlarm();
        if (!next) throw new Error('The work waits for something that never comes');
        if (now - begun > LONGEST_MS) throw new Error('The work does not end');
        alarms.delete(next[0]);
        now = Math.max(now, next[1].at);
        next[1].ring();
      }
    },
    end: () => {
      const { setTimeout, clearTimeout, setImmediate } = real;
      Object.assign(globalThis, { setTimeout, clearTimeout, setImmediate });
      Reflect.deleteProperty(performance, 'now');
      Math.random = real.random;
    },
  };
}
