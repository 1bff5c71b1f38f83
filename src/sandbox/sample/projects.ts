// The sample's projects: those of the It-råd's tables 1 and 2 [ITR], and two in SYS' portfolio.
import type { Stage } from './play.ts';
import { playProjects } from './playProjects.ts';
import { ENDED_PROJECTS } from './projects/ended.ts';
import { FRAVALG } from './projects/fravalg.ts';
import { KIIT } from './projects/kiit.ts';
import { NORDJYLLAND_PROJECTS } from './projects/nordjylland.ts';
import { OTHER_PROJECTS } from './projects/others.ts';
import { PPJ } from './projects/ppj.ts';
import type { SampleProject } from './projects/script.ts';
import { SYS_PROJECTS } from './projects/sysPortfolio.ts';

/** In the order of their numbers. */
export const PROJECTS: readonly SampleProject[] = [
  PPJ,
  KIIT,
  FRAVALG,
  ...NORDJYLLAND_PROJECTS,
  ...OTHER_PROJECTS,
  ...SYS_PROJECTS,
  ...ENDED_PROJECTS,
];

/** Plays a year of the projects on a stage that has the rows by hand. Safe to call at every start. See `playProjects` for what it throws. */
export async function playPortfolio(stage: Stage): Promise<void> {
  await playProjects(stage, PROJECTS);
}
