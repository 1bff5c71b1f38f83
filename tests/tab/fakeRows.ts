// Sample rows of the list of change requests, as the FSA of E-journal sees them on 20 November 2026.
import type { ChangeRow } from '../../src/contract/changeRow.ts';
import type { NextStep } from '../../src/contract/journey.ts';
import { regionName, type RegionId } from '../../src/domain/region/regions.ts';

export const TODAY = '2026-11-20';

export const SYSTEMS = {
  'e-journal': 'E-journal',
  sundhedsjournal: 'Sundhedsjournal',
  laboratoriesvarportalen: 'Laboratoriesvarportalen',
  henvisningshotellet: 'Henvisningshotellet',
  'p-vit': 'P-VIT, kontrolrum',
  sygesikring: 'Sygesikringssystem',
  'interregional-billedindeks': 'Det interregionale billedindeks',
  'iam-tarm': 'IAM, tarmkræftscreening',
  fmk: 'Fælles Medicinkort, FSK-integration',
  'landsdaekkende-akut': 'Den landsdækkende akutportal',
} as const;
type SystemId = keyof typeof SYSTEMS;

/** number, title, system, state, one-off cost, next step, filed on, and what else differs from the usual. */
type Line = [
  number: number,
  title: string,
  system: SystemId,
  state: ChangeRow['state'],
  cost: number,
  next: NextStep,
  submitted: string | null,
  more?: Partial<ChangeRow>,
];

const step = (key: NextStep['key'], due: string | null = null, more: Partial<NextStep> = {}): NextStep => ({
  key,
  due,
  soon: false,
  ...more,
});

const LINES: Line[] = [
  [
    135,
    'Eksport af forløbsoversigt',
    'e-journal',
    'draft',
    250_000,
    step('submit'),
    null,
    { mine: true, at: -1, changed: '2026-11-20T09:42:00Z' },
  ],
  [
    134,
    'Advarsel ved manglende samtykke',
    'e-journal',
    'submitted',
    185_000,
    step('comment-or-decide', '2026-11-26'),
    '2026-11-19',
    { mine: true },
  ],
  [
    133,
    'Tilpasning til nye regler om logning',
    'sundhedsjournal',
    'assessing',
    1_250_000,
    step('assess', '2026-11-27'),
    '2026-11-16',
    { region: 'midtjylland' },
  ],
  [
    132,
    'Svarvisning på mobil',
    'laboratoriesvarportalen',
    'assessing',
    420_000,
    step('answers-missing', '2026-11-23', { count: 1, soon: true }),
    '2026-11-12',
    { region: 'syddanmark' },
  ],
  [
    131,
    'Nyt format til logudtræk',
    'sundhedsjournal',
    'submitted',
    95_000,
    step('comment-or-decide', '2026-11-25'),
    '2026-11-17',
  ],
  [
    130,
    'Kvittering for modtaget henvisning',
    'henvisningshotellet',
    'approved',
    210_000,
    step('start'),
    '2026-11-09',
    { decided: '2026-11-17T10:00:00Z', decidedBy: 'Region Syddanmark', region: 'syddanmark' },
  ],
  [
    129,
    'Positionsvisning for ambulancer',
    'p-vit',
    'sys',
    860_000,
    step('answers-missing', '2026-11-24', { count: 2 }),
    '2026-11-03',
    { at: 1, region: 'hovedstaden' },
  ],
  [
    128,
    'Nye takstkoder i afregningen',
    'sygesikring',
    'submitted',
    232_000,
    step('sys-not-settled'),
    '2026-10-29',
    { region: 'sjaelland' },
  ],
  [
    127,
    'Fælles adgangsstyring på tværs af regioner',
    'e-journal',
    'sys',
    2_400_000,
    step('meeting', '2026-12-10'),
    '2026-10-27',
    { mine: true, at: 1 },
  ],
  [
    126,
    'Opslag i billedarkiv uden lokal kopi',
    'interregional-billedindeks',
    'postponed',
    1_900_000,
    step('resume', '2027-02-04'),
    '2026-10-20',
    { at: 1, region: 'midtjylland' },
  ],
  [
    125,
    'Påmindelse ved udeblivelse fra screening',
    'iam-tarm',
    'inProgress',
    175_000,
    step('deliver', '2027-01-15'),
    '2026-10-13',
    { decided: '2026-10-20T10:00:00Z', decidedBy: 'Region Syddanmark' },
  ],
  [
    122,
    'Tidslinje over forløb på tværs af sygehuse',
    'e-journal',
    'approved',
    1_180_000,
    step('start'),
    '2026-09-25',
    { decided: '2026-10-22T10:00:00Z', decidedBy: 'SYS' },
  ],
  [
    121,
    'Afstemning af medicinkort ved indlæggelse',
    'fmk',
    'inProgress',
    560_000,
    step('deliver', '2026-12-11'),
    '2026-09-22',
    { decided: '2026-10-08T10:00:00Z', decidedBy: 'SYS', region: 'hovedstaden' },
  ],
  [
    118,
    'Søgning på tværs af journalnotater',
    'e-journal',
    'sys',
    640_000,
    step('answers-missing', '2026-11-25', { count: 1 }),
    '2026-11-02',
    { mine: true, at: 1 },
  ],
  [
    116,
    'Vejviser til nærmeste akutmodtagelse',
    'landsdaekkende-akut',
    'delivered',
    140_000,
    step('benefits', '2027-03-01'),
    '2026-09-10',
    { decided: '2026-09-15T10:00:00Z', decidedBy: 'Region Sjælland' },
  ],
  [
    114,
    'Samlet oversigt over henvisninger',
    'henvisningshotellet',
    'rejected',
    720_000,
    step('none'),
    '2026-09-03',
    { decided: '2026-11-05T10:00:00Z', decidedBy: 'SYS', region: 'syddanmark' },
  ],
  [
    112,
    'Kvitteringssvar til praksislæger',
    'laboratoriesvarportalen',
    'approved',
    310_000,
    step('start'),
    '2026-09-01',
    { decided: '2026-11-12T10:00:00Z', decidedBy: 'SYS' },
  ],
  [109, 'Genåbning af afsluttet tur', 'p-vit', 'withdrawn', 88_000, step('none'), '2026-08-20', { at: 0 }],
];

/** Every row of the list: the ones above, and delivered ones from earlier years, so that there are 134. */
export const ROWS: ChangeRow[] = [...LINES.map(rowOf), ...olderRows(134 - LINES.length)];

/** A list as long as asked, for the pages' speed. */
export function manyRows(count: number): ChangeRow[] {
  return [...ROWS, ...olderRows(count - ROWS.length, 200)];
}

function rowOf([number, title, system, state, cost, next, submitted, more]: Line): ChangeRow {
  const route = cost < 250_000 ? 'small' : cost <= 2_000_000 ? 'middle' : 'top';
  const bodies: ChangeRow['bodies'] =
    route === 'small' ? ['SAR'] : route === 'middle' ? ['FSG', 'SYS'] : ['FSG', 'SYS', 'RSI'];
  const over = ['approved', 'rejected', 'inProgress', 'delivered'].includes(state);
  return {
    id: `aeo-${number}`,
    number: `ÆØ-${number}`,
    version: 4,
    state,
    title,
    system,
    systemName: SYSTEMS[system],
    restricted: false,
    kind: 'functional',
    region: 'nordjylland',
    oneOffCost: cost,
    yearlyCost: 45_000,
    route,
    bodies,
    at: over ? bodies.length : 0,
    decides: bodies.at(-1) ?? null,
    requester: { id: 'fsa-e-journal', name: 'FSA, E-journal' },
    mine: false,
    submitted,
    next,
    decided: null,
    decidedBy: null,
    changed: '2026-11-19T08:00:00Z',
    ...more,
  };
}

function olderRows(count: number, from = 1): ChangeRow[] {
  const titles = ['Rettelse af visning', 'Ny rapport til driften', 'Tilpasning til ny standard', 'Hurtigere opslag'];
  const systems = Object.keys(SYSTEMS) as SystemId[];
  const regions: RegionId[] = ['hovedstaden', 'sjaelland', 'syddanmark', 'midtjylland', 'nordjylland'];
  return Array.from({ length: count }, (_, index) => {
    const system = systems[index % systems.length] ?? 'e-journal';
    const region = regions[index % regions.length] ?? 'nordjylland';
    const year = 2025 - (index % 10);
    const day = `${year}-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 27) + 1).padStart(2, '0')}`;
    const title = `${titles[index % titles.length]} i ${SYSTEMS[system]}`;
    const decided = { decided: `${day}T10:00:00Z`, decidedBy: regionName(region), region };
    return rowOf([
      count + from - index,
      title,
      system,
      'delivered',
      20_000 + ((index * 37_000) % 900_000),
      step('none'),
      day,
      decided,
    ]);
  });
}
