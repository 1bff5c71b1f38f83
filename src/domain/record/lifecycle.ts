// A lifecycle as a table, asked the same way for every record: who may take an action now, and why not.
import type { HeldSeat } from '../people/rights.ts';
import { err, ok, type Result } from '../result.ts';
import { conflict, forbidden, type Refusal, type RuleId } from './refusal.ts';

/** One row of a lifecycle: state × action → next state, who may, what must hold, by which rule. */
export interface Step<Action extends string, State extends string, Part extends string, Need extends string> {
  readonly action: Action;
  readonly from: readonly State[];
  /** `same`: the state stays. */
  readonly to: State | 'same';
  readonly who: readonly Part[];
  readonly needs: readonly Need[];
  readonly rule: RuleId;
}

/** A record as its lifecycle sees it: its state, the asking person's parts, and a check per need. */
export interface Standing<State extends string, Part extends string, Need extends string> {
  readonly state: State;
  /** Every part with the seat that gives it; null where no seat does. */
  readonly parts: ReadonlyMap<Part, HeldSeat | null>;
  /** The refusal, or null where the need is met. */
  readonly unmet: (need: Need) => Refusal | null;
}

export interface Allowed<S> {
  readonly step: S;
  /** The seat that gives the right; null for a part without one. */
  readonly seat: HeldSeat | null;
}

export interface Offer<Action extends string> {
  readonly action: Action;
  /** Null: the button works. */
  readonly blocked: Refusal | null;
}

/** The step by which a person may take an action, or the refusal: first the right, then the state, then the needs. */
export function permittedBy<A extends string, S extends string, P extends string, N extends string>(
  table: readonly Step<A, S, P, N>[],
  action: A,
  { state, parts, unmet }: Standing<S, P, N>,
): Result<Allowed<Step<A, S, P, N>>, Refusal> {
  const steps = table.filter((step) => step.action === action);
  const mine = steps.filter((step) => step.who.some((part) => parts.has(part)));
  if (mine.length === 0) return err(forbidden('not-your-part', steps[0]?.rule));
  const here = mine.filter((step) => step.from.includes(state));
  let refusal: Refusal | null = here.length === 0 ? conflict('wrong-state', mine[0]?.rule, { state }) : null;
  for (const step of here) {
    const stops = step.needs.map(unmet).find((problem) => problem !== null);
    if (!stops) return ok({ step, seat: seatOf(step.who, parts) });
    refusal ??= stops;
  }
  return err(refusal ?? conflict('wrong-state'));
}

/** What to offer a person: what works, and what would work once a need is met. */
export function offeredBy<A extends string, S extends string, P extends string, N extends string>(
  table: readonly Step<A, S, P, N>[],
  standing: Standing<S, P, N>,
): Offer<A>[] {
  const actions = [...new Set(table.map(({ action }) => action))];
  return actions.flatMap((action): Offer<A>[] => {
    const answer = permittedBy(table, action, standing);
    if (answer.ok) return [{ action, blocked: null }];
    const told =
      answer.error.kind !== 'forbidden' && !('reason' in answer.error && answer.error.reason === 'wrong-state');
    return told ? [{ action, blocked: answer.error }] : [];
  });
}

const seatOf = <P extends string>(who: readonly P[], parts: ReadonlyMap<P, HeldSeat | null>): HeldSeat | null =>
  who.map((part) => parts.get(part)).find((seat) => seat !== undefined) ?? null;
