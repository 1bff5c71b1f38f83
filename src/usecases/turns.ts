// What follows from the commits of one record is carried out by one at a time in a process.
import type { Ports } from './ports.ts';

const running = new WeakMap<Ports, Map<string, Promise<unknown>>>();

/** Waits for its turn. Never rejects: what went wrong is reported, and answered with undefined. */
export async function inTurn<T>(ports: Ports, key: string, work: () => Promise<T>): Promise<T | undefined> {
  const queue = running.get(ports) ?? new Map<string, Promise<unknown>>();
  running.set(ports, queue);
  const mine = (queue.get(key) ?? Promise.resolve()).then(work).catch((error: unknown) => {
    ports.report(`Effects wait: ${key}`, error);
    return undefined;
  });
  queue.set(key, mine);
  const done = await mine;
  if (queue.get(key) === mine) queue.delete(key);
  return done;
}
