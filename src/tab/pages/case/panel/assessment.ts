// An assessment while it is typed, and when it can be sent (CR-5, CR-4).
import type { ChangeView } from '../../../../contract/change.ts';
import type { Assessment } from '../../../../domain/change/change.list.ts';

export const CRITERIA = ['user', 'business', 'technical', 'economic'] as const;

export interface TypedAssessment {
  readonly user: string;
  readonly business: string;
  readonly technical: string;
  readonly economic: string;
  readonly rank: string;
  readonly recommend: '' | 'yes' | 'no';
  readonly reason: string;
  readonly notNeeded: boolean;
  readonly notNeededReason: string;
}

export const EMPTY_ASSESSMENT: TypedAssessment = {
  user: '',
  business: '',
  technical: '',
  economic: '',
  rank: '',
  recommend: '',
  reason: '',
  notNeeded: false,
  notNeededReason: '',
};

/** The fields that are missing or wrong, in the order of the form. */
export function wrongIn(typed: TypedAssessment): (keyof TypedAssessment)[] {
  const wrong: (keyof TypedAssessment)[] = CRITERIA.filter((criterion) => isBlank(typed[criterion]));
  if (rankOf(typed) === null) wrong.push('rank');
  if (typed.recommend === '') wrong.push('recommend');
  if (isBlank(typed.reason)) wrong.push('reason');
  if (typed.notNeeded && isBlank(typed.notNeededReason)) wrong.push('notNeededReason');
  return wrong;
}

/** What is sent; null while something is missing. */
export function assessmentOf(typed: TypedAssessment): Assessment | null {
  const rank = rankOf(typed);
  if (rank === null || wrongIn(typed).length > 0) return null;
  return {
    criteria: {
      user: typed.user.trim(),
      business: typed.business.trim(),
      technical: typed.technical.trim(),
      economic: typed.economic.trim(),
    },
    rank,
    recommend: typed.recommend === 'yes',
    reason: typed.reason.trim(),
    ...(typed.notNeeded && { businessCaseNotNeeded: typed.notNeededReason.trim() }),
  };
}

/** Whether the group can say that no business case light is needed: the route asks for one and lets it be waived (CR-4). */
export function needsBusinessCase(change: Pick<ChangeView, 'routing'>): boolean {
  return (
    change.routing?.required.some(({ document, waivable }) => document === 'business-case-light' && waivable) ?? false
  );
}

const isBlank = (text: string) => text.trim() === '';

function rankOf({ rank }: TypedAssessment): number | null {
  const typed = rank.trim();
  return /^[1-9]\d{0,2}$/.test(typed) ? Number(typed) : null;
}
