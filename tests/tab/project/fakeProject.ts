// One project as its own people see it, with something in every section; and the bodies that persons are chosen from.
import type { EscalationRow } from '../../../src/contract/escalation.ts';
import type { LogEntryView } from '../../../src/contract/log.ts';
import type { BodyView } from '../../../src/contract/people.ts';
import type { ProjectRow, ProjectView } from '../../../src/contract/project.ts';
import type { StatusRow } from '../../../src/contract/status.ts';
import { addToMonth, monthsFrom } from '../../../src/domain/status/month.rules.ts';
import { statusId } from '../../../src/domain/status/status.list.ts';
import { AGENDA_ITEM, cellOf, MONTH, PROJECT_ROWS } from '../portfolio/fakePortfolio.ts';

const ROW = PROJECT_ROWS[0] as ProjectRow;
const manager = { id: 'pm-1', name: 'Projektleder, PPJ' };

const report = (month: string, more: Partial<StatusRow> = {}): StatusRow => ({
  id: statusId(ROW.id, month),
  version: 4,
  state: 'frozen',
  project: ROW.id,
  projectTitle: ROW.title,
  month,
  revision: 1,
  overall: 'green',
  due: `${addToMonth(month, 1)}-02`,
  workingDays: -14,
  missing: false,
  manager,
  published: `${addToMonth(month, 1)}-02T09:12:00Z`,
  publishedBy: manager,
  mine: false,
  asked: false,
  ...more,
});

const ESCALATION: EscalationRow = {
  id: 'esk-3',
  number: 'ESK-3',
  version: 3,
  state: 'confirmed',
  title: ROW.title,
  restricted: false,
  triggers: [{ kind: 'red-status', month: MONTH }],
  from: { kind: 'projectSteeringGroup', id: 'styregruppe-ppj', name: 'Styregruppen for PPJ' },
  to: { kind: 'RSI', id: 'rsi', name: 'RSI-kredsen' },
  proposed: '2026-11-02',
  confirmed: '2026-11-04T10:02:00Z',
  by: '2026-12-03',
  late: false,
  closed: null,
  outcome: null,
  project: { id: ROW.id, title: ROW.title },
  change: null,
  mine: false,
};

export const PROJECT: ProjectView = {
  ...ROW,
  manager,
  cells: [
    ...monthsFrom(addToMonth(MONTH, -10), MONTH).map((month, index) =>
      cellOf(month, 'gggyyygggyr'.charAt(index), ROW.id),
    ),
    cellOf('2026-11', 'c', ROW.id),
  ],
  trend: { overall: null, deliverables: null, time: null, money: null, resources: null },
  form: {
    title: ROW.title,
    portfolio: 'RSI',
    purpose:
      'Ét fælles system til dokumentation i ambulancer og akutbiler, så den præhospitale indsats kan følges på tværs af regionerne.',
    responsible: 'midtjylland',
    activities:
      'EU-udbud med forhandling. Kravspecifikation, tilslutning til landspatientregistret og plan for idriftsættelse i fem regioner.',
    situation: 'Udbuddet er forlænget, fordi to af tre tilbudsgivere har bedt om mere tid til de tekniske bilag.',
    manager: manager.id,
    owner: 'ejer-ppj',
    steeringGroup: 'styregruppe-ppj',
    steeringRegion: 'midtjylland',
    budget: 64_000_000,
    start: '2024-02-01',
    plannedEnd: '2027-12-31',
    nextGate: '2027-03-04',
  },
  owner: { id: 'ejer-ppj', name: 'Projektejer, PPJ' },
  steeringGroup: { id: 'styregruppe-ppj', name: 'Styregruppen for PPJ' },
  change: { id: 'aeo-87', number: 'ÆØ-87' },
  phases: [
    { phase: 'idea', from: '2024-02-01' },
    { phase: 'analysis', from: '2024-09-16' },
    { phase: 'procurement', from: '2025-06-12' },
  ],
  decided: '2024-01-25',
  nextGate: { from: 'procurement', to: 'execution', putTo: 'IT5', does: 'decides', date: '2027-03-04' },
  participation: [
    participation('hovedstaden', 'Region Hovedstaden', { said: true, at: '2024-03-01T09:00:00Z' }),
    participation('sjaelland', 'Region Sjælland', {
      choice: 'waits',
      reason: 'Regionens nuværende kontrakt løber til udgangen af 2028.',
      option: true,
      said: true,
      at: '2026-10-14T09:00:00Z',
    }),
    participation('syddanmark', 'Region Syddanmark'),
    participation('midtjylland', 'Region Midtjylland', { mine: true }),
    participation('nordjylland', 'Region Nordjylland', {
      choice: 'staysOut',
      reason: 'Regionen har indført et tilsvarende system i 2024.',
      said: true,
      at: '2024-03-05T09:00:00Z',
    }),
  ],
  tolerances: { costPercent: 10, yellowMonths: 1, redMonths: 3, own: false },
  actual: {
    month: MONTH,
    spent: 41_300_000,
    expectedEnd: '2028-05-31',
    checks: [
      { parameter: 'money', light: 'green' },
      { parameter: 'time', light: 'red' },
    ],
  },
  reports: [
    report('2026-11', {
      state: 'draft',
      version: 0,
      overall: null,
      due: '2026-12-01',
      workingDays: 7,
      published: null,
      publishedBy: null,
      mine: true,
    }),
    report(MONTH, { state: 'published', overall: 'red' }),
    report('2026-09', { overall: 'yellow' }),
    report('2026-08', { revision: 2 }),
    report('2026-07'),
    report('2026-06'),
    report('2026-05', { overall: 'yellow' }),
    report('2026-04', { overall: 'yellow' }),
  ],
  escalations: [ESCALATION],
  agenda: [AGENDA_ITEM],
  since: [
    { project: ROW.id, title: ROW.title, kind: 'light', parameter: 'overall', was: 'yellow', now: 'red' },
    { project: ROW.id, title: ROW.title, kind: 'light', parameter: 'time', was: 'yellow', now: 'red' },
    { project: ROW.id, title: ROW.title, kind: 'escalated', parameter: null, was: null, now: null },
  ],
  troubles: [
    {
      parameter: 'time',
      light: 'red',
      text: 'Tilbudsfristen er udskudt til 15. januar. Idriftsættelsen i den første region rykker fem måneder.',
      cause: 'timePlan',
    },
    {
      parameter: 'money',
      light: 'yellow',
      text: 'Forlængelsen koster 600.000 kr. i ekstern bistand, som dækkes af bufferen.',
      cause: 'suppliers',
    },
  ],
  reminded: 0,
  actions: [
    { action: 'edit', blocked: null },
    { action: 'change-phase', blocked: null },
    { action: 'participate', blocked: null },
    { action: 'remind', blocked: { reason: 'nothing-missing', rule: 'ST-7' } },
  ],
};

export const PROJECT_LOG: LogEntryView[] = [
  entry(1, 'create', '2024-01-25T10:00:00Z', { person: { id: 'sek', name: 'RSI-sekretariatet' } }),
  entry(2, 'change-phase', '2025-06-12T10:00:00Z', {
    person: { id: 'sek', name: 'RSI-sekretariatet' },
    reason: 'PID godkendt af RSI-kredsen.',
    data: { was: 'analysis', phase: 'procurement', from: '2025-06-12' },
  }),
  entry(3, 'participate', '2026-10-14T09:00:00Z', {
    person: { id: 'rsi-sj', name: 'RSI-medlem, Region Sjælland' },
    reason: 'Regionens nuværende kontrakt løber til udgangen af 2028.',
    data: { region: 'sjaelland', choice: 'waits', option: true },
  }),
  entry(4, 'edit', '2026-10-20T09:00:00Z', {
    person: manager,
    changes: [{ field: 'nextGate', was: '2026-12-10', now: '2027-03-04' }],
  }),
];

export const BODIES: BodyView[] = [
  body('it5', 'IT5', 'IT5', [
    ['it-midt', 'It-direktør, Region Midtjylland'],
    ['it-syd', 'It-direktør, Region Syddanmark'],
  ]),
  body('styregruppe-ppj', 'Styregruppen for PPJ', 'projectSteeringGroup', [['ejer-ppj', 'Projektejer, PPJ']]),
  body('sekretariat', 'RSI-sekretariatet', 'secretariat', [
    ['sek', 'RSI-sekretariatet'],
    ['pm-1', 'Projektleder, PPJ'],
  ]),
];

function participation(
  region: ProjectView['participation'][number]['region'],
  name: string,
  more: Partial<ProjectView['participation'][number]> = {},
): ProjectView['participation'][number] {
  return {
    region,
    name,
    choice: 'takesPart',
    reason: null,
    option: false,
    said: false,
    at: null,
    mine: false,
    ...more,
  };
}

function entry(number: number, action: string, at: string, more: Partial<LogEntryView> = {}): LogEntryView {
  return {
    record: `projects/${ROW.id}`,
    number,
    at,
    action,
    actionId: `a-${number}`,
    person: null,
    seat: null,
    reason: null,
    rule: null,
    changes: [],
    data: {},
    ...more,
  };
}

function body(id: string, name: string, kind: BodyView['kind'], people: [id: string, name: string][]): BodyView {
  return {
    id,
    name,
    kind,
    members: people.map(([person, label]) => ({
      id: person,
      person: label,
      role: 'member',
      region: null,
      mandate: false,
    })),
    validlyManned: true,
    missing: [],
  };
}
