// How long the store tries before it says that it does not know.

export interface Patience {
  /** Milliseconds that are left; zero or less when time is up. */
  left(): number;
  /** What `work` comes to, or `late` when time is up first. */
  within<T, L>(work: Promise<T>, late: L): Promise<T | L>;
  /** A short pause, longer each time, or as long as SharePoint asked for (seconds). False: that is longer than there is time. */
  pause(retryAfter: number | null): Promise<boolean>;
}

/** Starts counting now. `limit` in milliseconds. */
export function startPatience(limit: number): Patience {
  const end = performance.now() + limit;
  const left = (): number => end - performance.now();
  let pauses = 0;
  return {
    left,
    within: async (work, late) => {
      let timer: NodeJS.Timeout | undefined;
      const end = new Promise<typeof late>((resolve) => {
        timer = setTimeout(() => resolve(late), Math.max(0, left()));
      });
      try {
        return await Promise.race([work, end]);
      } finally {
        clearTimeout(timer);
      }
    },
    pause: async (retryAfter) => {
      pauses += 1;
      // By chance, so that instances that collided do not collide again.
      const own = Math.random() * Math.min(LONGEST, FIRST * 2 ** pauses);
      const milliseconds = Math.max(own, (retryAfter ?? 0) * 1000);
      if (milliseconds >= left()) return false;
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      return true;
    },
  };
}

const FIRST = 10;
const LONGEST = 640;
