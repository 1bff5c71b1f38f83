// The projects that have a steering group in the sample: how the group is called, and the region that leads it.
import type { RegionId } from '../../domain/region/regions.ts';

export interface ProjectGroup {
  /** The project's key. */
  readonly id: string;
  /** Short, as in “Projektleder, Klinisk Immunologi IT”. */
  readonly name: string;
  /** Null where no region leads it (ORG-5): then no IT director accounts for it (PUB-2). */
  readonly region: RegionId | null;
}

/** In the order of the It-råd's tables 1 and 2. */
export const PROJECT_GROUPS: readonly ProjectGroup[] = [
  { id: 'apovision', name: 'Opgradering af ApoVision', region: 'nordjylland' },
  { id: 'pseudonymisering', name: 'Pseudonymisering', region: 'nordjylland' },
  { id: 'fravalg', name: 'Fravalg af genoplivningsforsøg', region: null },
  { id: 'ris-pacs', name: 'Nyt RIS/PACS', region: 'hovedstaden' },
  { id: 'ppj', name: 'Præhospital patientjournal', region: 'midtjylland' },
  { id: 'kiit', name: 'Klinisk Immunologi IT', region: 'syddanmark' },
  { id: 'vederlagsfri-medicin', name: 'Vederlagsfri medicin', region: 'nordjylland' },
  { id: 'hudkraeft', name: 'Digital hudkræftdiagnostik', region: 'hovedstaden' },
  { id: 'automatisering', name: 'Automatisering i klinikken', region: 'midtjylland' },
  { id: 'lims', name: 'LIMS på patologiområdet', region: 'hovedstaden' },
  { id: 'alarm-112', name: 'Nyt 112-alarmsystem', region: 'syddanmark' },
];

export const steeringGroupOf = (project: string): string => `psg-${project}`;
export const managerOf = (project: string): string => `pl-${project}`;
export const ownerOf = (project: string): string => `pe-${project}`;
