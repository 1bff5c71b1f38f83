// ÆØ-118 as it lies before SYS on 20 November 2026, whole: the case, its round, its log, and people who see it.
import type { ChangeView } from '../../../src/contract/change.ts';
import type { LogEntryView } from '../../../src/contract/log.ts';
import type { BodyView, MeView } from '../../../src/contract/people.ts';
import type { RoundView } from '../../../src/contract/round.ts';
import { changeViewOf, routeOf, ROUND as PLAIN_ROUND } from '../fakeCases.ts';
import { PEOPLE } from '../fakePeople.ts';
import { ROWS } from '../fakeRows.ts';

const row = ROWS.find(({ id }) => id === 'aeo-118');
if (!row) throw new Error('The sample has ÆØ-118');

export const CHANGE: ChangeView = {
  ...changeViewOf(row),
  kind: 'functional',
  yearlyCost: 45_000,
  version: 12,
  form: {
    region: 'nordjylland',
    priority: 'high',
    wantedBy: '2027-03-01',
    kind: 'functional',
    description: 'Klinikeren skal kunne søge i notater fra alle regioner i ét felt.',
    reason: 'Oplysninger fra andre regioner bliver overset, fordi der skal søges i hver region for sig.',
    consequence: 'Klinikere bruger fortsat lang tid på at lede efter tidligere forløb.',
    oneOffCost: 640_000,
    yearlyCost: 45_000,
    funding: 'Fælles pulje for 2026; drift efter systemets nøgle.',
    affectedRegions: ['hovedstaden', 'sjaelland', 'syddanmark', 'midtjylland', 'nordjylland'],
  },
  assessment: {
    criteria: {
      user: 'Efterspurgt af brugergruppen i alle fem regioner.',
      business: 'Færre oversete oplysninger ved overflytning.',
      technical: 'Indekset kan bygges på det nuværende notatlager.',
      economic: 'Udgiften står mål med den sparede tid.',
    },
    rank: 1,
    recommend: true,
    reason: 'Gruppen er enig om, at ønsket er det vigtigste i år.',
  },
  assessedBy: 'formand, Forretningsstyregruppen for E-journal, Region Nordjylland',
  rankOf: 4,
  routing: routeOf(640_000),
  businessCase: {
    version: 3,
    filled: 4,
    of: 4,
    fields: {
      purpose:
        'Hurtigere overblik over patienter med forløb i flere regioner og færre oversete oplysninger ved overflytning.',
      deliverables: 'Søgefelt i E-journal, indeks over notater, vejledning til superbrugere.',
      timetable: 'Prøvedrift fra marts 2027, alle regioner fra juni 2027.',
      economy: '640.000 kr. til udvikling af den fælles pulje. 45.000 kr. årligt i driftsbudgettet.',
      benefits: 'To minutter sparet for hver overflytning.',
      ownHours: 120,
      ownHoursCost: 80_400,
    },
  },
  journey: [
    {
      key: 'submitted',
      name: null,
      state: 'done',
      date: '2026-11-02',
      what: { key: 'filed', by: 'FSA, E-journal' },
      meeting: null,
    },
    {
      key: 'FSG',
      name: 'Forretningsstyregruppen for E-journal',
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
      date: '2027-03-01',
      what: { key: 'coming' },
      meeting: null,
    },
    {
      key: 'benefits',
      name: 'FSA, E-journal',
      state: 'coming',
      date: '2028-06-01',
      what: { key: 'coming' },
      meeting: null,
    },
  ],
  actions: [],
  pool: {
    year: 2026,
    frame: 8_000_000,
    granted: 5_020_000,
    reserved: 860_000,
    thisCase: 640_000,
    free: 1_480_000,
    distribution: [
      { key: 'labportal', name: 'Laboratoriesvarportalen', sum: 2_140_000, share: 0.426 },
      { key: 'hotel', name: 'Henvisningshotellet', sum: 1_700_000, share: 0.339 },
      { key: row.system, name: 'E-journal', sum: 1_180_000, share: 0.235 },
    ],
  },
  yearlySum: { year: 2026, granted: 1_180_000, withThis: 1_820_000, limit: 2_000_000, passed: false },
};

export const ROUND: RoundView = {
  ...PLAIN_ROUND,
  asked: { ...PLAIN_ROUND.asked, recommendation: { ...PLAIN_ROUND.asked.recommendation, reason: null } },
  actions: ['approve', 'approve-with-remark', 'reject', 'ask-for-meeting'],
  me: { region: 'sjaelland', mandateFrom: '2026-01-01', answer: null, why: null, inBody: true },
};

/** A round with two regions against, past its deadline or not: the chair's to conclude. */
export const DISAGREED: RoundView = {
  ...ROUND,
  standing: 'disagreement',
  meetingAsked: false,
  ballot: ROUND.ballot.map((line) => ({
    ...line,
    answer: line.region === 'midtjylland' || line.region === 'sjaelland' ? 'reject' : 'approve',
    text: line.region === 'midtjylland' ? 'Beløbet bør bruges på driften først.' : null,
    at: '2026-11-19T10:00:00Z',
  })),
  answered: 5,
  actions: ['conclude', 'escalate'],
  me: { region: null, mandateFrom: null, answer: null, why: null, inBody: true },
};

const entry = (
  record: string,
  number: number,
  at: string,
  action: string,
  more: Partial<LogEntryView> = {},
): LogEntryView => ({
  record,
  number,
  at,
  action,
  actionId: `${record}-${number}`,
  person: { id: 'p', name: 'RSI-sekretariatet' },
  seat: null,
  reason: null,
  rule: null,
  changes: [],
  data: {},
  ...more,
});
const [C, R] = ['changes/aeo-118', 'rounds/round-118'];
const by = (seat: string) => ({ person: { id: seat, name: `SYS-medlem, ${seat}` }, seat: `medlem, SYS, ${seat}` });

export const LOG: LogEntryView[] = [
  entry(C, 1, '2026-11-01T09:00:00Z', 'create', { person: { id: 'f', name: 'FSA, E-journal' } }),
  entry(C, 2, '2026-11-02T09:00:00Z', 'submit', { person: { id: 'f', name: 'FSA, E-journal' }, rule: 'CR-1' }),
  entry(C, 3, '2026-11-05T09:00:00Z', 'edit', {
    person: { id: 'f', name: 'FSA, E-journal' },
    rule: 'CR-2',
    changes: [{ field: 'oneOffCost', was: 600_000, now: 640_000 }],
  }),
  entry(C, 4, '2026-11-12T12:00:00Z', 'assess', {
    person: { id: 'c', name: 'Formand' },
    seat: 'formand, Forretningsstyregruppen for E-journal, Region Nordjylland',
    reason: 'Gruppen er enig om, at ønsket er det vigtigste i år.',
    rule: 'CR-5',
    data: { recommend: true, rank: 1 },
  }),
  entry(C, 5, '2026-11-18T08:00:00Z', 'open-round', {
    actionId: 'open-1',
    rule: 'DEC-1',
    data: { body: 'SYS', deadline: '2026-11-25' },
  }),
  entry(R, 1, '2026-11-18T08:00:01Z', 'open', { actionId: 'open-1', rule: 'DEC-1', data: { deadline: '2026-11-25' } }),
  entry(R, 2, '2026-11-18T09:30:00Z', 'answer', {
    ...by('Region Nordjylland'),
    rule: 'DEC-2',
    data: { answer: 'approve' },
  }),
  entry(R, 3, '2026-11-18T13:12:00Z', 'answer', {
    ...by('Region Hovedstaden'),
    rule: 'DEC-2',
    data: { answer: 'approve' },
  }),
  entry(R, 4, '2026-11-19T08:03:00Z', 'answer', {
    ...by('Region Syddanmark'),
    rule: 'DEC-2',
    data: { answer: 'approve-with-remark' },
    reason: 'Prøvedriften bør omfatte mindst ét akuthospital.',
  }),
  entry(R, 5, '2026-11-19T14:41:00Z', 'answer', {
    ...by('Region Midtjylland'),
    rule: 'DEC-2',
    data: { answer: 'ask-for-meeting' },
    reason: 'Vi vil drøfte rækkefølgen i forhold til ÆØ-127.',
  }),
];

export const BODIES: BodyView[] = [
  {
    id: 'sys',
    name: 'SYS',
    kind: 'SYS',
    members: [
      { id: 'sys-hovedstaden', person: 'SYS-medlem', role: 'member', region: 'hovedstaden', mandate: true },
      { id: 'sys-sjaelland', person: 'SYS-medlem', role: 'member', region: 'sjaelland', mandate: true },
    ],
    validlyManned: false,
    missing: ['syddanmark'],
  },
];

export const PERSONS: { readonly sys: MeView; readonly fsa: MeView } = { sys: PEOPLE.sys, fsa: PEOPLE.fsa };
