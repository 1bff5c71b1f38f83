// The product's clock in the sandbox: it can be moved forward, and set back while the sample is played.
import { copenhagenDate } from '../domain/calendar/dates.ts';
import { createClock, type MovableClock } from '../server/clock.ts';

export interface SandboxClock extends MovableClock {
  /** Every clock reads this until it is `null` again. */
  stage(instant: string | null): void;
}

/** Starts at the real time, or at a later instant. */
export function createSandboxClock(start: string | undefined): SandboxClock {
  const clock = createClock();
  if (start !== undefined) clock.forwardTo(start);
  let staged: string | null = null;
  const now = () => staged ?? clock.now();
  return {
    now,
    today: () => (staged === null ? clock.today() : copenhagenDate(staged)),
    forwardTo: (instant) => clock.forwardTo(instant),
    stage: (instant) => {
      staged = instant;
    },
  };
}
