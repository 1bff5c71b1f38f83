// Who works in the portfolio: the five IT directors, and each project's owner and manager. Roles, never invented names.
import type { IsoDate } from '../../domain/calendar/dates.ts';
import { regionName } from '../../domain/region/regions.ts';
import { managerOf, ownerOf, PROJECT_GROUPS, steeringGroupOf, type ProjectGroup } from './projectGroups.ts';
import type { Role } from './roles.ts';
import { SAMPLE_REGIONS } from './systems.ts';

/** The portfolio goes a year back, and so do those who work in it. */
const FROM: IsoDate = '2025-01-01';

/** IT5 has the five IT directors (ORG-1). Who chairs it the documents do not say: the sample lets Region Nordjylland. */
export const IT_DIRECTORS: readonly Role[] = SAMPLE_REGIONS.map((region) => ({
  id: `it-${region}`,
  name: `It-direktør, ${regionName(region)}`,
  home: region,
  guest: true,
  seats: [{ body: 'it5', role: region === 'nordjylland' ? 'chair' : 'member', region, from: FROM }],
}));

export const PROJECT_PEOPLE: readonly Role[] = PROJECT_GROUPS.flatMap(peopleOf);

/** The owner chairs the steering group (ORG-7); the manager serves it. Those of no region are at home in the host's tenant. */
function peopleOf({ id, name, region }: ProjectGroup): Role[] {
  const home = region ?? 'danske-regioner';
  const seat = { body: steeringGroupOf(id), from: FROM, ...(region !== null && { region }) };
  return [
    { id: ownerOf(id), name: `Projektejer, ${name}`, home, seats: [{ ...seat, role: 'chair' }] },
    { id: managerOf(id), name: `Projektleder, ${name}`, home, seats: [{ ...seat, role: 'secretary' }] },
  ];
}
