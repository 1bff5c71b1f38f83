// Whole cases behind the rows: ÆØ-118 as it lies before SYS, the others plainly.
import type { ChangeView } from '../../src/contract/change.ts';
import type { RouteView } from '../../src/contract/changeRoute.ts';
import type { ChangeRow } from '../../src/contract/changeRow.ts';
import type { LogEntryView } from '../../src/contract/log.ts';
import type { RoundView } from '../../src/contract/round.ts';
import type { SystemView } from '../../src/contract/system.ts';
import { regionName, type RegionId } from '../../src/domain/region/regions.ts';
import { SYSTEMS } from './fakeRows.ts';

const NAMES = {
  SAR: 'Region Nordjylland',
  FSG: 'Forretningsstyregruppen for E-journal',
  SYS: 'SYS',
  RSI: 'RSI-kredsen',
} as const;

/** The route of an amount on 20 November 2026, in the edition in force. */
export function routeOf(oneOffCost: number): RouteView {
  const route = oneOffCost < 250_000 ? 'small' : oneOffCost <= 2_000_000 ? 'middle' : 'top';
  const bodies: RouteView['bodies'] =
    route === 'small' ? ['SAR'] : route === 'middle' ? ['FSG', 'SYS'] : ['FSG', 'SYS', 'RSI'];
  const days = ['2026-11-27', '2026-12-04', '2026-12-11'];
  return {
    edition: 'current',
    editionAssumed: true,
    route,
    bodies,
    steps: bodies.map((body, index) => ({
      body,
      name: NAMES[body],
      does: index === bodies.length - 1 ? 'decides' : 'recommends',
      by: days[index] ?? '2026-12-18',
    })),
    earliestDecision: route === 'small' ? '2026-11-20' : (days[bodies.length - 1] ?? '2026-12-18'),
    required: [
      { document: 'professional-reason', rule: 'CR-2', waivable: false },
      ...(route === 'middle' ? [{ document: 'business-case-light' as const, rule: 'CR-4', waivable: true }] : []),
      ...(oneOffCost > 250_000 ? [{ document: 'roadmap' as const, rule: 'CR-3', waivable: false }] : []),
    ],
    rules: [
      {
        id: 'CR-3',
        key: `route.${route}.current`,
        kind: 'document',
        text: 'Ønsker på 250.000–2.000.000 kr., begge beløb medregnet, indstilles af forretningsstyregruppen og prioriteres af SYS.',
      },
      {
        id: 'DEC-1',
        key: 'round.deadline',
        kind: 'standard',
        text: 'Skriftlig behandling varer fem arbejdsdage i hver gruppe.',
      },
    ],
    limits: { lower: 250_000, upper: 2_000_000 },
    nextMeeting: route === 'small' ? null : { body: 'SYS', date: '2026-12-10' },
  };
}

export function changeViewOf(row: ChangeRow): ChangeView {
  const before = row.id === 'aeo-118';
  return {
    ...row,
    form: {
      region: row.region,
      wantedBy: '2027-05-03',
      kind: 'functional',
      description: 'Klinikeren skal kunne søge i notater fra alle regioner i ét felt.',
      reason: 'Oplysninger fra andre regioner bliver overset, fordi der skal søges i hver region for sig.',
      oneOffCost: row.oneOffCost,
      yearlyCost: row.yearlyCost,
    },
    assessment: null,
    assessedBy: null,
    rankOf: before ? 4 : null,
    commentBy: null,
    decisionReason: null,
    routing: row.oneOffCost === null ? null : routeOf(row.oneOffCost),
    businessCase: null,
    businessCaseNotNeeded: null,
    journey: [
      {
        key: 'submitted',
        name: 'FSA, E-journal',
        state: 'done',
        date: row.submitted,
        what: { key: 'filed' },
        meeting: null,
      },
      {
        key: 'FSG',
        name: 'Forretningsstyregruppen',
        state: 'done',
        date: '2026-11-12',
        what: { key: 'recommended', rank: 1, of: 4 },
        meeting: null,
      },
      {
        key: 'SYS',
        name: 'SYS',
        state: 'current',
        date: '2026-11-25',
        what: { key: 'round', answered: 4, expected: 5 },
        meeting: '2026-12-10',
      },
      {
        key: 'implementation',
        name: 'Region Nordjylland',
        state: 'coming',
        date: null,
        what: { key: 'coming' },
        meeting: null,
      },
      { key: 'benefits', name: 'FSA, E-journal', state: 'coming', date: null, what: { key: 'coming' }, meeting: null },
    ],
    actions: row.mine
      ? [
          { action: 'edit', blocked: null },
          { action: 'withdraw', blocked: null },
        ]
      : [],
    parts: row.mine ? ['requester', 'fsa'] : [],
    rounds: before ? ['round-118'] : [],
    openRound: before ? 'round-118' : null,
    pool: null,
    split: null,
    leftOut: [],
    yearlySum: null,
    project: null,
    disqualified: null,
    flags: [],
    editableFields:
      row.state === 'draft' ? ['title', 'system', 'description', 'reason', 'oneOffCost', 'yearlyCost', 'wantedBy'] : [],
  };
}

const answer = (
  region: RegionId,
  given: RoundView['ballot'][number]['answer'],
  at: string | null,
  text: string | null = null,
) => ({
  region,
  regionName: regionName(region),
  answer: given,
  text,
  at,
  by: given === null ? null : 'SYS-medlem',
  mine: region === 'sjaelland',
  differs: false,
});

export const ROUND: RoundView = {
  id: 'round-118',
  version: 7,
  state: 'open',
  change: 'aeo-118',
  changeNumber: 'ÆØ-118',
  body: 'SYS',
  bodyId: 'sys',
  bodyName: 'SYS',
  question: '0'.repeat(64),
  asked: {
    change: 'aeo-118',
    number: 'ÆØ-118',
    title: 'Søgning på tværs af journalnotater',
    system: 'e-journal',
    systemName: 'E-journal',
    oneOffCost: 640_000,
    yearlyCost: 45_000,
    description: 'Klinikeren skal kunne søge i notater fra alle regioner i ét felt.',
    reason: 'Oplysninger fra andre regioner bliver overset.',
    recommendation: { by: 'Forretningsstyregruppen for E-journal', rank: 1, of: 4, reason: 'Mest efterspurgt.' },
    route: 'middle',
    edition: 'current',
    does: 'decides',
    bodies: ['FSG', 'SYS'],
    sar: 'nordjylland',
    poolYear: 2026,
    businessCase: null,
  },
  opened: '2026-11-18T08:00:00Z',
  openedBy: { id: 'secretariat', name: 'RSI-sekretariatet' },
  deadline: '2026-11-25',
  ballot: [
    answer('hovedstaden', 'approve', '2026-11-18T13:12:00Z'),
    answer('sjaelland', null, null),
    answer(
      'syddanmark',
      'approve-with-remark',
      '2026-11-19T08:03:00Z',
      'Prøvedriften bør omfatte mindst ét akuthospital.',
    ),
    answer('midtjylland', 'ask-for-meeting', '2026-11-19T14:41:00Z', 'Vi vil drøfte rækkefølgen i forhold til ÆØ-127.'),
    answer('nordjylland', 'approve', '2026-11-18T09:30:00Z'),
  ],
  answered: 4,
  expected: 5,
  meetingAsked: true,
  meeting: '2026-12-10',
  standing: 'meeting',
  outcome: null,
  outcomeBy: null,
  outcomeReason: null,
  closed: null,
  closedBy: null,
  actions: [],
  me: { region: null, mandateFrom: null, answer: null, why: null, inBody: false },
};

export const LOG: LogEntryView[] = [
  {
    record: 'changes/aeo-118',
    number: 1,
    at: '2026-11-02T09:00:00Z',
    action: 'submit',
    actionId: 'a-1',
    person: { id: 'fsa-e-journal', name: 'FSA, E-journal' },
    seat: 'FSA, E-journal',
    reason: null,
    rule: null,
    changes: [],
    data: null,
  },
];

export const SYSTEM_VIEWS: SystemView[] = Object.entries(SYSTEMS).map(([id, name]) => ({
  id,
  name,
  type: 'regional',
  status: null,
  regions: ['hovedstaden', 'sjaelland', 'syddanmark', 'midtjylland', 'nordjylland'],
  sar: id === 'sygesikring' ? null : 'nordjylland',
  sarName: id === 'sygesikring' ? null : 'Region Nordjylland',
  fsg: id === 'sygesikring' ? null : { id: `fsg-${id}`, name: `Forretningsstyregruppen for ${name}` },
  fsa: `FSA, ${name}`,
  mine: id === 'e-journal',
}));
