// Projects in SYS' portfolio (ST-8). The documents name none: both are made for the sample, figures and all.
import { green, yellow, type SampleProject } from './script.ts';

/** They run under the steering group of their system, with its administrator as project manager. */
const runBy = (system: string) => ({
  portfolio: 'SYS' as const,
  system,
  steeringGroup: `fsg-${system}`,
  manager: `fsa-${system}`,
  owner: `fsg-${system}-formand`,
});

export const SYS_PROJECTS: readonly SampleProject[] = [
  {
    id: 'henvisningshotellet-platform',
    facts: {
      title: 'Ny driftsplatform for Henvisningshotellet',
      ...runBy('henvisningshotellet'),
      responsible: 'syddanmark',
      steeringRegion: 'syddanmark',
      purpose: 'Henvisningshotellet flyttes til en platform, som kan følge med antallet af henvisninger.',
      budget: 3_400_000,
    },
    phases: [
      ['analysis', 14],
      ['procurement', 10],
      ['execution', 5],
    ],
    plannedEnd: 3,
    nextGate: 3,
    reports: [
      { monthsAgo: 10, spent: 120_000 },
      { monthsAgo: 9, spent: 190_000 },
      { monthsAgo: 8, spent: 260_000 },
      { monthsAgo: 7, spent: 330_000 },
      { monthsAgo: 6, spent: 480_000 },
      { monthsAgo: 5, spent: 910_000 },
      {
        monthsAgo: 4,
        spent: 1_340_000,
        monthsLate: 1,
        troubles: {
          time: yellow('coordination', 'Flytningen må vente på et servicevindue, der passer alle regioner.'),
        },
      },
      { monthsAgo: 3, spent: 1_820_000 },
      { monthsAgo: 2, spent: 2_240_000 },
      { monthsAgo: 1, spent: 2_610_000 },
    ],
    steps: [],
  },
  {
    id: 'laboratoriesvar-sikkerhed',
    facts: {
      title: 'Nyt sikkerhedsgrundlag for Laboratoriesvarportalen',
      ...runBy('laboratoriesvarportalen'),
      responsible: 'nordjylland',
      steeringRegion: 'nordjylland',
      purpose: 'Portalens login og log bygges om, så alle regioner bruger deres egen brugerstyring.',
      budget: 2_600_000,
    },
    phases: [
      ['analysis', 11],
      ['procurement', 8],
      ['execution', 6],
    ],
    plannedEnd: 1,
    nextGate: 1,
    reports: [
      ...green(8, 7).map((report) => ({ ...report, spent: 310_000 })),
      { monthsAgo: 6, spent: 540_000 },
      { monthsAgo: 5, spent: 990_000 },
      { monthsAgo: 4, spent: 1_460_000 },
      { monthsAgo: 3, spent: 1_980_000 },
      { monthsAgo: 2, spent: 2_430_000 },
      {
        monthsAgo: 1,
        spent: 2_730_000,
        troubles: { money: yellow('suppliers', 'Ekstra test hos to regioner har kostet 130.000 kr. over budgettet.') },
      },
    ],
    steps: [],
  },
];
