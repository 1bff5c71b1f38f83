// What runs by itself: catching up with the lists, carrying on what was left behind, judging rounds when a day turns.
import { recover } from '../usecases/carryOn.ts';
import { judgeRounds } from '../usecases/judgeRounds.ts';
import type { Ports } from '../usecases/ports.ts';

export interface Timers {
  /** Runs everything that is due, now; told by tests and by the sandbox's clock too. */
  tick(): Promise<void>;
  stop(): void;
}

const EVERY_MS = 20_000;

export function startTimers(ports: Ports, log: (message: string, error: unknown) => void): Timers {
  let judgedOn = '';
  let running: Promise<void> = Promise.resolve();
  const run = async () => {
    try {
      await ports.store.sync();
      await recover(ports);
      const today = ports.clock.today();
      if (judgedOn !== today) {
        await judgeRounds(ports);
        judgedOn = today;
      }
    } catch (error) {
      log('A timer failed; it runs again', error);
    }
  };
  const tick = () => {
    running = running.then(run);
    return running;
  };
  const timer = setInterval(() => void tick(), EVERY_MS);
  timer.unref();
  return { tick, stop: () => clearInterval(timer) };
}
