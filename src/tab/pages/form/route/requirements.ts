// What a route asks for, held against what is typed.
import type { RouteView } from '../../../../contract/changeRoute.ts';
import type { DocumentKind } from '../../../../domain/edition/edition.ts';
import { editionsWith } from '../../../../domain/edition/editions.ts';
import type { FormPath, TypedForm } from '../draft/formPaths.ts';
import { BUSINESS_CASE } from '../formLayout.ts';

/** `later`: not the form's to fill, but due before the decision. `notOwed`: only above `above` kroner. */
export type RequirementState = 'done' | 'part' | 'missing' | 'later' | 'notOwed';

export interface Requirement {
  readonly document: DocumentKind;
  readonly waivable: boolean;
  readonly state: RequirementState;
  /** Parts that are written, where the paper has several. */
  readonly count?: { readonly filled: number; readonly of: number };
  readonly above?: number;
}

export function requirementsOf(route: RouteView, typed: TypedForm): Requirement[] {
  const required = route.required.map(({ document, waivable }) => ({
    document,
    waivable,
    ...standing(document, typed),
  }));
  const above = roadmapAbove(route);
  const owed = required.some(({ document }) => document === 'roadmap');
  if (owed || above === null || required.length === 0) return required;
  return [...required, { document: 'roadmap', waivable: false, state: 'notOwed', above }];
}

/** How many of the four parts of the business case light are written (CR-4). */
export function businessCaseCount(typed: TypedForm): { filled: number; of: number } {
  return { filled: BUSINESS_CASE.filter((path) => isFilled(typed, path)).length, of: BUSINESS_CASE.length };
}

function standing(document: DocumentKind, typed: TypedForm): Pick<Requirement, 'state' | 'count'> {
  const single = (path: FormPath) => ({ state: isFilled(typed, path) ? ('done' as const) : ('missing' as const) });
  switch (document) {
    case 'professional-reason':
      return single('reason');
    case 'charter':
      return single('charter');
    case 'business-case':
      return single('fullBusinessCase');
    case 'business-case-light': {
      const count = businessCaseCount(typed);
      return { state: count.filled === count.of ? 'done' : count.filled === 0 ? 'missing' : 'part', count };
    }
    case 'roadmap':
      return { state: 'later' };
    default:
      return document satisfies never;
  }
}

/** SYS-7: from which amount the edition asks for a place on the roadmap. */
function roadmapAbove({ edition }: RouteView): number | null {
  return editionsWith().find(({ id }) => id === edition)?.roadmap?.above ?? null;
}

const isFilled = (typed: TypedForm, path: FormPath) => typed[path].trim() !== '';
