// ORG-2: who escalates to whom, one level up and never down. What differs between editions stands in the editions.
import type { Edition, ProjectModelEdition } from '../edition/edition.ts';
import { EDITION_CURRENT, PROJECT_MODELS } from '../edition/editions.data.ts';
import type { BodyKind } from '../people/body.list.ts';
import type { Project } from '../project/project.list.ts';
import { inPortfolio } from '../project/project.rules.ts';

/**
 * ORG-2: the levels that may receive what a level escalates, the usual one first; none for those at the top. What SYS may
 * escalate to follows the governance model's edition; a project's line follows the project model's (ESC-1, ESC-2).
 */
export function lineFor(
  from: BodyKind,
  edition: Pick<Edition, 'sysEscalatesTo'> = EDITION_CURRENT,
  model: Pick<ProjectModelEdition, 'it5'> = newestKnownModel(),
): BodyKind[] {
  switch (from) {
    case 'userGroup':
      return ['FSG'];
    case 'FSG':
      return ['SYS'];
    case 'SYS':
      return RECEIVERS.filter((kind) => edition.sysEscalatesTo.includes(kind));
    case 'projectSteeringGroup':
      return RECEIVERS.filter((kind) => kind === 'RSI' || model.it5.includes('receives-escalations'));
    case 'RSI':
    case 'IT5':
    case 'secretariat':
    case 'architecture':
    case 'council':
    case 'board':
    case 'directors':
      return [];
    default:
      return [];
  }
}

/**
 * ORG-2: the level from which a project is escalated. One in SYS' portfolio (ST-8) that a system's business steering group steers is
 * escalated by that group as such, to SYS; the frame of the others is RSI-kredsen's (ESC-1).
 */
export const projectLevel = (
  project: Pick<Project, 'portfolio'>,
  steeringGroup: { readonly kind: BodyKind } | undefined,
): BodyKind => (steeringGroup?.kind === 'FSG' && !inPortfolio(project, 'RSI') ? 'FSG' : 'projectSteeringGroup');

/** RSI-kredsen first: IT5 takes over only where a person chooses it. */
const RECEIVERS = ['RSI', 'IT5'] as const;

/** The edition begun in 2023 is not known: the newest that is known holds until it is. */
const newestKnownModel = (): Pick<ProjectModelEdition, 'it5'> =>
  PROJECT_MODELS.findLast(({ known }) => known) ?? { it5: [] };
