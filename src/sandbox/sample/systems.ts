// The twelve systems of the portfolio (S14, bilag 1) with their system-responsible regions; three are not settled.
import { REGION_IDS, type RegionId } from '../../domain/region/regions.ts';
import type { System, systemList } from '../../domain/system/system.list.ts';
import type { NewRow } from '../../sharepoint/addRows.ts';

/** The regions of 2026: those that exist from the start of the sample. */
export const SAMPLE_REGIONS: readonly RegionId[] = REGION_IDS.filter((id) => id !== 'ostdanmark');

/** Keys of systems that have a user group in the sample. */
const WITH_USER_GROUP = ['e-journal', 'sundhedsjournal'];

export const SYSTEMS: readonly NewRow<typeof systemList>[] = [
  settled('e-journal', 'E-journal', 'nordjylland', {
    purpose: 'Giver sundhedspersonale og borgere adgang til journaloplysninger fra sygehuse i alle regioner.',
  }),
  settled('sundhedsjournal', 'Sundhedsjournal', 'nordjylland', {
    purpose: 'Samler oplysninger fra flere kilder i én visning, så behandlere kan se et forløb på tværs af sektorer.',
  }),
  settled('billedindeks', 'Det interregionale billedindeks', 'sjaelland', {
    purpose: 'Viser, hvor en patients billeder og beskrivelser findes, så de kan åbnes fra en anden region.',
  }),
  settled('p-vit-kontrolrum', 'P-VIT, kontrolrum', 'nordjylland', {
    purpose: 'Understøtter kontrolrummene i den præhospitale indsats (P-VIT, trin 2).',
  }),
  settled('akut-app', 'Den landsdækkende akut-hjælp app', 'syddanmark', {
    purpose: 'Hjælper borgere med at finde den rette akutte hjælp fra telefonen.',
  }),
  settled('iam-tarmkraeft', 'IAM, screening for tarmkræft', 'nordjylland', {
    purpose: 'Inviterer borgere til screening for tarmkræft og holder styr på invitationer og svar.',
  }),
  settled('laboratoriesvarportalen', 'Laboratoriesvarportalen', 'nordjylland', {
    purpose: 'Giver adgang til laboratoriesvar på tværs af regioner og sektorer.',
  }),
  settled('faelles-medicinkort', 'Fælles Medicinkort', 'hovedstaden', {
    type: 'public',
    purpose: 'Regionernes fælles systemadministration af Fælles Medicinkort, som viser borgerens aktuelle medicin.',
  }),
  settled('henvisningshotellet', 'Henvisningshotellet', 'syddanmark', {
    purpose: 'Opbevarer elektroniske henvisninger, indtil den valgte modtager henter dem.',
  }),
  unsettled('p-vit-praehospital', 'P-VIT, præhospital patientjournal', {
    purpose: 'Journal til den præhospitale indsats (P-VIT, trin 3). Systemansvaret er ikke afklaret.',
  }),
  unsettled('sygesikring', 'Sygesikringssystem', {
    purpose: 'Understøtter regionernes afregning med praksissektoren. Systemansvaret er ikke afklaret.',
  }),
  unsettled('apoto', 'APOTO', {
    purpose: 'Indgår i porteføljen af fælles systemer. Systemansvaret er ikke afklaret.',
  }),
];

export const systemRows = (): NewRow<typeof systemList>[] => [...SYSTEMS];

/** A system whose region is responsible: it has an administrator and a steering group, too. */
export interface SettledSystem {
  readonly id: string;
  readonly name: string;
  readonly sar: RegionId;
  readonly regions: readonly RegionId[];
  readonly userGroup: boolean;
}

/** In the order of the portfolio. */
export const SETTLED_SYSTEMS: readonly SettledSystem[] = SYSTEMS.flatMap(({ id, record }) =>
  record.sar === undefined
    ? []
    : [{ id, name: record.name, sar: record.sar, regions: record.regions, userGroup: record.userGroup !== undefined }],
);

type More = Pick<System, 'purpose'> & Partial<System>;

function settled(id: string, name: string, sar: RegionId, more: More): NewRow<typeof systemList> {
  return {
    id,
    record: {
      name,
      type: 'regional',
      status: 'running',
      regions: [...SAMPLE_REGIONS],
      sar,
      fsa: `fsa-${id}`,
      fsg: `fsg-${id}`,
      ...(WITH_USER_GROUP.includes(id) && { userGroup: `bg-${id}` }),
      ...more,
    },
  };
}

function unsettled(id: string, name: string, more: More): NewRow<typeof systemList> {
  return { id, record: { name, type: 'regional', status: 'planned', regions: [...SAMPLE_REGIONS], ...more } };
}
