// What must hold before an action on a change request: one check per need of the lifecycle table.
import { editionOn } from '../edition/editions.ts';
import { conflict, invalid, type FieldProblem, type Refusal } from '../record/refusal.ts';
import { BUSINESS_CASE_REQUIRED, type BusinessCase } from './businessCase.list.ts';
import { routeOf, type ChangeFacts } from './change.facts.ts';
import type { Change } from './change.list.ts';
import type { Need } from './change.lifecycle.ts';

/** The refusal, or null where the need is met. */
export const NEEDS: Readonly<Record<Need, (change: Change, facts: ChangeFacts) => Refusal | null>> = {
  complete: (change) => {
    const missing = missingAtSubmission(change);
    return missing.length > 0 ? invalid(...missing) : null;
  },
  'region-decides': (change, facts) => {
    const route = routeOf(change, facts);
    if (route?.bodies[0] === 'SYS') return conflict('sys-decides', 'CR-14');
    return route?.route === 'small' ? null : conflict('wrong-route', 'CR-3');
  },
  'sys-decides-small': (change, facts) => {
    const route = routeOf(change, facts);
    if (route?.route !== 'small') return conflict('wrong-state', 'CR-5');
    return route.bodies[0] === 'SYS' ? null : conflict('region-decides', 'CR-11');
  },
  'group-assesses': (change, facts) => {
    const route = routeOf(change, facts);
    if (route?.bodies[0] === 'SYS') return conflict('sys-decides', 'CR-14');
    return route?.route === 'small' ? conflict('region-decides', 'CR-11') : null;
  },
  'steering-group': (_change, facts) => (facts.bodies.FSG ? null : conflict('no-steering-group', 'ORG-4')),
  'no-round-open': (change) => (change.openRound === undefined ? null : conflict('round-open', 'DEC-1')),
  'documents-for-sys': (change, facts) => businessCaseNeed(change, facts),
  'documents-for-rsi': (change, facts) => {
    const required = routeOf(change, facts)?.required.some(({ document }) => document === 'charter') ?? false;
    if (!required) return null;
    return isBlank(change.charter) || isBlank(change.fullBusinessCase) ? conflict('charter-missing', 'CR-6') : null;
  },
};

/** What a submission needs (CR-2), field by field. */
export function missingAtSubmission(change: Change): FieldProblem[] {
  const needed = ['title', 'kind', 'description', 'reason', 'oneOffCost'] as const;
  return needed.filter((field) => isBlank(change[field])).map((field) => ({ field, code: 'required' as const }));
}

/** Spaces and line breaks say nothing. */
const isBlank = (value: unknown): boolean => value === undefined || (typeof value === 'string' && value.trim() === '');

/** How many of the four parts of the business case light are written (CR-4). */
export function businessCaseFilled(businessCase: BusinessCase | null): number {
  return BUSINESS_CASE_REQUIRED.filter((field) => !isBlank(businessCase?.[field])).length;
}

/** CR-4: due when the case is put to SYS; only the steering group can say, with a reason, that it is not needed. */
function businessCaseNeed(change: Change, facts: ChangeFacts): Refusal | null {
  const required = routeOf(change, facts)?.required.find(({ document }) => document === 'business-case-light');
  if (!required) return null;
  if (required.waivable && change.assessment?.businessCaseNotNeeded) return null;
  if (businessCaseFilled(facts.businessCase) === BUSINESS_CASE_REQUIRED.length) return null;
  return conflict('business-case-missing', 'CR-4', {
    filled: businessCaseFilled(facts.businessCase),
    of: BUSINESS_CASE_REQUIRED.length,
  });
}

/** Whether the edition lets the steering group say that no business case light is needed (CR-4). */
export function businessCaseWaivable(change: Change, facts: ChangeFacts): boolean {
  const edition = editionOn(change.submitted ?? facts.today, facts.editions);
  return edition.routes.middle.required.some(
    ({ document, waivable }) => document === 'business-case-light' && waivable,
  );
}
