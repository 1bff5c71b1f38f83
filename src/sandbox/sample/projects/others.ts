// The other projects of Region Hovedstaden, Region Midtjylland and Region Syddanmark [ITR, tables 1 and 2].
import type { RegionId } from '../../../domain/region/regions.ts';
import { SECRETARIAT } from '../steps.ts';
import { managerOf, ownerOf, steeringGroupOf } from '../projectGroups.ts';
import { green, yellow, type SampleProject } from './script.ts';

const ledBy = (id: string, region: RegionId) => ({
  portfolio: 'RSI' as const,
  responsible: region,
  steeringRegion: region,
  steeringGroup: steeringGroupOf(id),
  manager: managerOf(id),
  owner: ownerOf(id),
});

/** Months and texts of the reports, the planned dates and the regions' reasons are made for the sample. */
export const OTHER_PROJECTS: readonly SampleProject[] = [
  {
    id: 'ris-pacs',
    facts: {
      title: 'Nyt RIS/PACS i Region Hovedstaden',
      ...ledBy('ris-pacs', 'hovedstaden'),
      regions: ['hovedstaden'],
      purpose:
        'Regionens RIS/PACS skal udskiftes. Det skal give sikrere og mere effektiv diagnostik, plads til AI og forskning, et bedre samarbejde mellem hospitaler, leverandør og CIMT, og det skal gå hurtigere at følge lovgivningen.',
      activities:
        'Risikovurdering hos It-rådet i november 2022. Risikoprofil A (meget høj). Programmet har selv bedt om et genbesøg, ventet i maj 2024.',
      situation:
        'Det første hospital tog løsningen i brug i juni 2023, og de næste er fulgt efter planen. Programmet venter at holde den samlede tidsplan og økonomi.',
    },
    phases: [
      ['procurement', 40],
      ['execution', 26],
      ['realisation', 3],
    ],
    plannedEnd: -2,
    noted: 'RSI-kredsen tog redegørelsen til efterretning.',
    reports: [
      ...green(12, 11, 10, 9, 8),
      {
        monthsAgo: 7,
        troubles: {
          time: yellow('implementation', 'Udrulningen på det næste hospital er rykket tre uger på grund af ferie.'),
        },
      },
      {
        monthsAgo: 6,
        troubles: { time: yellow('implementation', 'Hospitalet er i gang. Det sidste indhenter forsinkelsen.') },
      },
      ...green(5, 4),
      { monthsAgo: 3, completed: true },
    ],
    steps: [],
  },
  {
    id: 'hudkraeft',
    facts: {
      title: 'Digital hudkræftdiagnostik',
      ...ledBy('hudkraeft', 'hovedstaden'),
      purpose: 'Diagnostik af hudkræft skal understøttes digitalt.',
      activities: 'Sparringsmøde med It-rådet i marts 2024.',
    },
    phases: [
      ['idea', 9],
      ['analysis', 4],
    ],
    nextGate: 3,
    // From the analysis phase a project may report, and need not (ST-1).
    reports: green(1),
    steps: [
      {
        at: { monthsAgo: 3, daysAfter: 7, time: '11:25' },
        by: 'rsi-midtjylland',
        project: {
          type: 'participate',
          region: 'midtjylland',
          choice: 'waits',
          reason: 'Regionen venter på resultatet af analysen, før den binder fagpersoner til projektet.',
          option: true,
        },
      },
    ],
  },
  {
    id: 'automatisering',
    facts: {
      title: 'Automatisering af manuelle processer i klinikken',
      ...ledBy('automatisering', 'midtjylland'),
      purpose: 'Manuelle processer i klinikken skal automatiseres.',
      activities: 'Sparringsmøde eller risikovurdering hos It-rådet. Tidspunktet er ikke aftalt.',
    },
    phases: [
      ['idea', 6],
      ['analysis', 2],
    ],
    nextGate: 5,
    reports: [],
    steps: [],
  },
  {
    id: 'lims',
    facts: {
      title: 'LIMS på patologiområdet',
      ...ledBy('lims', 'hovedstaden'),
      purpose: 'Regionerne anskaffer sammen et laboratoriesystem (LIMS) til patologi.',
      activities: 'Sparringsmøde eller risikovurdering hos It-rådet. Tidspunktet er ikke aftalt.',
      situation:
        'Projektet blev sat i gang i januar 2024 som følge af regionernes handleplan for det diagnostiske område.',
    },
    phases: [
      ['idea', 22],
      ['analysis', 17],
      ['procurement', 8],
    ],
    plannedEnd: 20,
    nextGate: 7,
    noted: 'RSI-kredsen tog redegørelsen til efterretning. Regionerne udpeger de manglende patologer.',
    // The report for the last month is missing (ST-7).
    reports: [
      ...green(8, 7, 6, 5),
      {
        monthsAgo: 4,
        troubles: {
          resources: yellow('resources', 'Kun tre regioner har udpeget patologer til arbejdet med kravene.'),
        },
      },
      {
        monthsAgo: 3,
        troubles: { resources: yellow('resources', 'Den fjerde region har udpeget. Arbejdet med kravene er i gang.') },
      },
      ...green(2),
    ],
    steps: [
      {
        at: { monthsAgo: 8, daysAfter: 6, time: '10:40' },
        by: 'rsi-nordjylland',
        project: {
          type: 'participate',
          region: 'nordjylland',
          choice: 'staysOut',
          reason:
            'Regionens egen aftale om laboratoriesystem løber flere år endnu. At skifte før tid vil koste mere, end det giver.',
          option: false,
        },
      },
      { at: { monthsAgo: 1, daysAfter: 3, time: '09:30' }, by: SECRETARIAT, project: { type: 'remind' } },
    ],
  },
  {
    id: 'alarm-112',
    facts: {
      title: 'Nyt 112-alarmsystem',
      ...ledBy('alarm-112', 'syddanmark'),
      purpose: 'Der anskaffes et nyt 112-alarmsystem.',
      activities: 'Sparringsmøde eller risikovurdering hos It-rådet. Tidspunktet er ikke aftalt.',
    },
    phases: [
      ['idea', 21],
      ['analysis', 16],
      ['procurement', 9],
    ],
    plannedEnd: 22,
    nextGate: 8,
    reports: green(9, 8, 7, 6, 5, 4, 3, 2, 1),
    steps: [],
  },
];
