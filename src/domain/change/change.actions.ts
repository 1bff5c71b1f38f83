// Which actions a person has in a case, and why not: the same answer for page, card and server.
import type { HeldSeat } from '../people/rights.ts';
import { barred, conflict, forbidden, type Refusal } from '../record/refusal.ts';
import { err, ok, type Result } from '../result.ts';
import type { Outcome, RoundBody } from '../round/round.list.ts';
import type { ChangeFacts } from './change.facts.ts';
import { CHANGE_FORM_FIELDS, type Change, type ChangeState } from './change.list.ts';
import { CHANGE_LIFECYCLE, type ChangeAction, type LifecycleStep, type Need } from './change.lifecycle.ts';
import { NEEDS } from './change.needs.ts';
import { isDisqualified, partsIn } from './change.rights.ts';

export interface Permitted {
  readonly step: LifecycleStep;
  /** The seat that gives the right; null for a requester without a seat of their own. */
  readonly seat: HeldSeat | null;
}

/** The state that counts: a postponed case is taken up where it was left. */
export const effectiveState = (change: Change): ChangeState =>
  change.state === 'postponed' ? (change.postponedFrom ?? 'postponed') : change.state;

/** The lifecycle step by which the actor may take the action now, or the refusal: first the right, then the state, then the needs. */
export function permitted(
  change: Change,
  action: ChangeAction,
  body: RoundBody | undefined,
  facts: ChangeFacts,
): Result<Permitted, Refusal> {
  const steps = CHANGE_LIFECYCLE.filter(
    (step) => step.action === action && (step.body === undefined || step.body === body),
  );
  if (isDisqualified(change, facts.actor.person)) return err(barred());
  const parts = partsIn(change, facts.system, facts.actor, facts.today);
  const mine = steps.filter((step) => step.who.some((part) => parts.has(part)));
  if (mine.length === 0) return err(forbidden('not-your-part', steps[0]?.rule));
  const here = mine.filter((step) => reaches(step, change));
  if (here.length === 0) {
    return err(conflict('wrong-state', mine[0]?.rule, { state: change.state }));
  }
  let refusal: Refusal | null = null;
  for (const step of here) {
    const unmet = firstUnmet(step.needs, change, facts);
    if (unmet === null) {
      const part = step.who.find((candidate) => parts.has(candidate));
      return ok({ step, seat: (part && parts.get(part)) ?? null });
    }
    refusal ??= unmet;
  }
  return err(refusal ?? conflict('wrong-state'));
}

export interface OfferedAction {
  readonly action: ChangeAction;
  readonly body?: RoundBody | undefined;
  /** Null: the button works. */
  readonly blocked: Refusal | null;
}

/** What to offer the actor: what works, and what would once a need is met. */
export function offered(change: Change, facts: ChangeFacts): OfferedAction[] {
  return CHANGE_LIFECYCLE.flatMap((step): OfferedAction[] => {
    const answer = permitted(change, step.action, step.body, facts);
    if (answer.ok) return answer.value.step === step ? [{ action: step.action, body: step.body, blocked: null }] : [];
    const worthTelling =
      answer.error.kind === 'invalid' || (answer.error.kind === 'conflict' && TOLD.has(answer.error.reason));
    return worthTelling && reaches(step, change)
      ? [{ action: step.action, body: step.body, blocked: answer.error }]
      : [];
  });
}

/** What the form may still change: everything until the group has voted or assessed, then the papers (the question must not move). */
export function editableFields(change: Change, lastOutcome: ChangeFacts['lastOutcome']): readonly string[] {
  switch (effectiveState(change)) {
    case 'draft':
    case 'submitted':
    case 'assessing':
      return hasVoted(lastOutcome.FSG) ? PAPERS : [...CHANGE_FORM_FIELDS, 'businessCase'];
    case 'sys':
    case 'rsi':
      return PAPERS;
    case 'approved':
    case 'rejected':
    case 'postponed':
    case 'inProgress':
    case 'delivered':
    case 'withdrawn':
      return [];
    default:
      return [];
  }
}

const PAPERS = ['attachments', 'charter', 'fullBusinessCase', 'businessCase'];

/** The group's round came to something: its chair's assessment must be of what was put to it (CR-5). */
const hasVoted = (outcome: Outcome | null): boolean => outcome === 'approved' || outcome === 'rejected';

const TOLD = new Set<string>([
  'business-case-missing',
  'charter-missing',
  'no-steering-group',
  'pool-missing',
  'pool-insufficient',
]);

function reaches(step: LifecycleStep, change: Change): boolean {
  if (step.from.includes(change.state)) return true;
  return change.state === 'postponed' && RESUMES.has(step.action) && step.from.includes(effectiveState(change));
}

const RESUMES = new Set<ChangeAction>(['decide', 'assess', 'open-round', 'edit']);

function firstUnmet(needs: readonly Need[], change: Change, facts: ChangeFacts): Refusal | null {
  for (const need of needs) {
    const refusal = NEEDS[need](change, facts);
    if (refusal) return refusal;
  }
  return null;
}
