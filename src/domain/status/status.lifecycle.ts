// The life of a status report as a table: draft → published → frozen. What is published is corrected by a new report.
import type { ProjectPart } from '../project/project.rights.ts';
import type { Step } from '../record/lifecycle.ts';
import type { REPORT_STATES } from './status.list.ts';

export type StatusAction = 'write' | 'publish' | 'correct';
export type StatusState = keyof typeof REPORT_STATES;
/** Each has one check in `status.actions.ts`. */
export type StatusNeed = 'month-begun' | 'may-report' | 'newest-revision';

export type StatusStep = Step<StatusAction, StatusState, ProjectPart, StatusNeed>;

const REPORTERS = ['manager', 'owner', 'steeringChair', 'secretariat'] as const;

/** A report becomes frozen by itself, when its correction or the next month's report is published. */
export const STATUS_LIFECYCLE: readonly StatusStep[] = [
  {
    action: 'write',
    from: ['draft'],
    to: 'same',
    who: REPORTERS,
    needs: ['month-begun', 'may-report'],
    rule: 'ST-1',
  },
  {
    action: 'publish',
    from: ['draft'],
    to: 'published',
    who: REPORTERS,
    needs: ['month-begun', 'may-report', 'newest-revision'],
    rule: 'ST-1',
  },
  {
    action: 'correct',
    from: ['published', 'frozen'],
    to: 'same',
    who: REPORTERS,
    needs: ['newest-revision'],
    rule: 'DEC-5',
  },
];
