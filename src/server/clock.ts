// The only clock of the product, to the second, with Copenhagen's days. The sandbox may move it forward.
import { copenhagenDate } from '../domain/calendar/dates.ts';
import type { Clock } from '../usecases/ports.ts';

export interface MovableClock extends Clock {
  /** Moves the clock forward to an instant; it goes on from there. False for a time that has passed. */
  forwardTo(instant: string): boolean;
}

export function createClock(): MovableClock {
  let ahead = 0;
  const now = () => `${new Date(Date.now() + ahead).toISOString().slice(0, 19)}Z`;
  return {
    now,
    today: () => copenhagenDate(now()),
    forwardTo: (instant) => {
      const target = Date.parse(instant);
      if (Number.isNaN(target) || target < Date.parse(now())) return false;
      ahead = target - Date.now();
      return true;
    },
  };
}
