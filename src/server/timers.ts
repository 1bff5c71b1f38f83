// What runs by itself: catching up with the lists, carrying on what was left behind, judging rounds, reminding, proposing, drawing cards anew when a day turns.
import { recover } from '../usecases/carryOn.ts';
import { judgeRounds } from '../usecases/judgeRounds.ts';
import { isMorning, proposeEscalations, scheduleItems, sendReminders } from '../usecases/morning.ts';
import { redrawCards } from '../usecases/redrawCards.ts';
import { settleHandEdits } from '../usecases/settleHandEdits.ts';
import type { Ports } from '../usecases/ports.ts';

export interface Timers {
  /** Runs everything that is due, now; told by tests and by the sandbox's clock too. */
  tick(): Promise<void>;
  stop(): void;
}

const EVERY_MS = 20_000;

export function startTimers(ports: Ports, log: (message: string, error: unknown) => void): Timers {
  let drawnOn = '';
  let proposedOn = '';
  let remindedOn = '';
  let running: Promise<void> = Promise.resolve();
  // Each step stands alone: a list that cannot be read now must not keep what was left behind waiting.
  const step = async (name: string, work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      log(`The timer failed to ${name}; it tries again`, error);
      return false;
    }
  };
  const run = async () => {
    const caughtUp = await step('catch up', () => ports.store.sync());
    if (!ports.store.ready()) return;
    await step('carry on', () => recover(ports));
    await step('look after rows edited by hand', () => settleHandEdits(ports));
    const today = ports.clock.today();
    await step('judge the rounds', () => judgeRounds(ports));
    await step('put items on their agendas', () => scheduleItems(ports));
    // What others have reported and sent must be known: else it would be missed, or sent again.
    if (caughtUp && remindedOn !== today && isMorning(ports)) {
      await step('remind', async () => (await sendReminders(ports)).left === 0 && (remindedOn = today));
    }
    if (caughtUp && proposedOn !== today) {
      await step(
        'propose escalations',
        async () => (await proposeEscalations(ports)).left === 0 && (proposedOn = today),
      );
    }
    if (drawnOn !== today) await step('draw the cards', async () => (await redrawCards(ports)) && (drawnOn = today));
  };
  const tick = () => {
    running = running.then(run);
    return running;
  };
  const timer = setInterval(() => void tick(), EVERY_MS);
  timer.unref();
  return { tick, stop: () => clearInterval(timer) };
}
