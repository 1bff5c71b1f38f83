// Which actions a person has in a project, and why not: the same answer for page and server.
import type { IsoDate } from '../calendar/dates.ts';
import type { Actor } from '../people/rights.ts';
import { offeredBy, permittedBy, type Allowed, type Offer, type Standing } from '../record/lifecycle.ts';
import { conflict, type Refusal } from '../record/refusal.ts';
import type { Result } from '../result.ts';
import type { OwedReport } from '../status/month.rules.ts';
import type { Phase } from './phases.data.ts';
import { PROJECT_LIFECYCLE, type ProjectAction, type ProjectNeed, type ProjectStep } from './project.lifecycle.ts';
import type { Project } from './project.list.ts';
import { partsInProject, type ProjectPart } from './project.rights.ts';

export interface ProjectFacts {
  /** Key of the project. */
  readonly id: string;
  /** ISO instant. */
  readonly now: string;
  readonly today: IsoDate;
  readonly actor: Actor;
  /** The newest report that is past its due day and not there; null where none is. */
  readonly missing: OwedReport | null;
  /** The project manager has had a message today: nobody gets more than one a day. */
  readonly remindedToday: boolean;
}

/** The step by which the actor may take the action now, or the refusal. */
export const permittedInProject = (
  project: Project,
  action: ProjectAction,
  facts: ProjectFacts,
): Result<Allowed<ProjectStep>, Refusal> => permittedBy(PROJECT_LIFECYCLE, action, standingOf(project, facts));

/** What to offer the actor. */
export const offeredInProject = (project: Project, facts: ProjectFacts): Offer<ProjectAction>[] =>
  offeredBy(PROJECT_LIFECYCLE, standingOf(project, facts));

const standingOf = (project: Project, facts: ProjectFacts): Standing<Phase, ProjectPart, ProjectNeed> => ({
  state: project.state,
  parts: partsInProject(project, facts.actor),
  unmet: (need) => NEEDS[need](project, facts),
});

const NEEDS: Readonly<Record<ProjectNeed, (project: Project, facts: ProjectFacts) => Refusal | null>> = {
  'report-missing': (_, { missing }) => (missing ? null : conflict('nothing-missing', 'ST-7')),
  'manager-known': ({ manager }) => (manager === undefined ? conflict('manager-unknown', 'ST-7') : null),
  'not-reminded-today': (_, { remindedToday }) => (remindedToday ? conflict('reminded-today', 'ST-7') : null),
};
