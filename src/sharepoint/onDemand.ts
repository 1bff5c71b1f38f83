// Catching up for those who wait for it: a round that begins after they asked, shared, and not more often than Graph's units allow.

/** Seconds between two rounds that somebody asked for: at 17 units each, a quarter of the smallest tenant's units, however often they ask. */
const APART = 3;

/** `round` joins one that is running; `running` is that one, which may have read a list before the call. */
export function createOnDemand(round: () => Promise<void>, running: () => Promise<void> | null): () => Promise<void> {
  let coming: Promise<void> | null = null;
  let last = Number.NEGATIVE_INFINITY;

  async function next(): Promise<void> {
    const wait = Math.max(0, last + APART * 1_000 - performance.now());
    await new Promise((resolve) => setTimeout(resolve, wait));
    const before = running();
    // How that one ends is for those who began it.
    if (before) await before.catch(() => undefined);
    // From here on whoever asks has asked too late for this round.
    coming = null;
    last = performance.now();
    await round();
  }

  return () => (coming ??= next());
}
