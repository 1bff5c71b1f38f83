// What people do to a project, as a table. Its phase follows the gates (GATE-1): the body decides, the secretariat records it.
import type { Step } from '../record/lifecycle.ts';
import { PHASE_KEYS, type Phase } from './phases.data.ts';
import type { ProjectPart } from './project.rights.ts';

export type ProjectAction = 'edit' | 'change-phase' | 'participate' | 'remind';
/** Each has one check in `project.actions.ts`. */
export type ProjectNeed = 'report-missing' | 'manager-known' | 'not-reminded-today';
export type ProjectStep = Step<ProjectAction, Phase, ProjectPart, ProjectNeed>;

const ALIVE = PHASE_KEYS.filter((phase) => phase !== 'closed');

export const PROJECT_LIFECYCLE: readonly ProjectStep[] = [
  { action: 'edit', from: ALIVE, to: 'same', who: ['secretariat', 'manager', 'owner'], needs: [], rule: 'GATE-1' },
  { action: 'change-phase', from: ALIVE, to: 'same', who: ['secretariat'], needs: [], rule: 'GATE-1' },
  {
    action: 'participate',
    from: ALIVE,
    to: 'same',
    who: ['secretariat', 'rsiMember', 'steeringMember'],
    needs: [],
    rule: 'DEC-4',
  },
  {
    action: 'remind',
    from: ALIVE,
    to: 'same',
    who: ['secretariat', 'steeringChair'],
    needs: ['report-missing', 'manager-known', 'not-reminded-today'],
    rule: 'ST-7',
  },
];
