// What a page is told of an action: that it works, or why it does not, yet.
import type { Offer } from '../domain/record/lifecycle.ts';
import type { Reason, Refusal } from '../domain/record/refusal.ts';

export interface OfferView<A extends string> {
  readonly action: A;
  readonly blocked: { reason: Reason; rule?: string } | null;
}

export const offerView = <A extends string>({ action, blocked }: Offer<A>): OfferView<A> => ({
  action,
  blocked: blocked && whyNot(blocked),
});

/** A refusal without a reason of its own is told as a state that does not fit. */
function whyNot(refusal: Refusal): { reason: Reason; rule?: string } {
  if (!('reason' in refusal)) return { reason: 'wrong-state' };
  return { reason: refusal.reason, ...(refusal.rule && { rule: refusal.rule }) };
}
