// The situations in which people meet a case: whose turn it is, and what stands in the way.
import type { ChangeView } from '../../../src/contract/change.ts';
import type { RoundView } from '../../../src/contract/round.ts';
import type { FakeCase } from './fakeCase.ts';
import { CHANGE, DISAGREED, LOG, PERSONS, ROUND } from './caseSample.ts';

type Parts = Partial<Pick<FakeCase, 'change' | 'rounds' | 'log' | 'me'>>;

const noRound: Partial<ChangeView> = { rounds: [], openRound: null };
const small: ChangeView = {
  ...CHANGE,
  ...noRound,
  state: 'submitted',
  oneOffCost: 180_000,
  commentBy: '2026-11-26',
  assessment: null,
  businessCase: null,
  pool: null,
  yearlySum: null,
  rankOf: null,
  journey: [
    {
      key: 'submitted',
      name: null,
      state: 'done',
      date: '2026-11-19',
      what: { key: 'filed', by: 'FSA, E-journal' },
      meeting: null,
    },
    {
      key: 'region',
      name: 'Region Nordjylland',
      state: 'current',
      date: '2026-11-26',
      what: { key: 'comment-open' },
      meeting: null,
    },
    {
      key: 'implementation',
      name: 'Region Nordjylland',
      state: 'coming',
      date: '2027-03-01',
      what: { key: 'coming' },
      meeting: null,
    },
    { key: 'benefits', name: null, state: 'coming', date: null, what: { key: 'coming' }, meeting: null },
  ],
};
const withRound = (round: RoundView, change: Partial<ChangeView> = {}): Parts => ({
  change: { ...CHANGE, ...change },
  rounds: [round],
});
const cannot = (reason: NonNullable<RoundView['me']['why']>['reason']): RoundView => ({
  ...ROUND,
  actions: [],
  me: { region: null, mandateFrom: null, answer: null, why: { reason }, inBody: true },
});
const long = 'Meget lang tekst med sammensatteordderikkekandelesnemt og mere til. '.repeat(12);

export const SCENES = {
  vote: (): Parts => ({}),
  answered: (): Parts =>
    withRound({
      ...ROUND,
      me: { ...ROUND.me, answer: 'approve-with-remark' },
      ballot: ROUND.ballot.map((line) =>
        line.mine
          ? { ...line, answer: 'approve-with-remark', text: 'Husk superbrugerne.', at: '2026-11-20T08:00:00Z' }
          : line,
      ),
      answered: 5,
    }),
  noMandate: (): Parts => withRound(cannot('no-mandate')),
  conclude: (): Parts =>
    withRound(DISAGREED, {
      actions: [
        { action: 'postpone', blocked: null },
        { action: 'disqualify', blocked: null },
      ],
    }),
  meeting: (): Parts => withRound({ ...ROUND, actions: ['record-meeting'], me: cannot('no-mandate').me }),
  acknowledge: (): Parts =>
    withRound(
      {
        ...DISAGREED,
        standing: 'acknowledge',
        actions: ['acknowledge-sum'],
        ballot: DISAGREED.ballot.map((line) => ({ ...line, answer: 'approve' as const, text: null })),
      },
      { yearlySum: { year: 2026, granted: 1_780_000, withThis: 2_420_000, limit: 2_000_000, passed: true } },
    ),
  decide: (): Parts => ({
    change: {
      ...small,
      actions: [
        { action: 'decide', blocked: null },
        { action: 'comment', blocked: null },
        { action: 'withdraw', blocked: null },
      ],
    },
    rounds: [],
    log: [
      ...LOG.slice(0, 2),
      {
        ...LOG[1]!,
        number: 3,
        at: '2026-11-19T12:00:00Z',
        action: 'comment',
        rule: 'CR-11',
        reason: 'Brugergruppen støtter ønsket.',
        person: { id: 'u', name: 'Brugergruppen, Region Fyn' },
      },
    ],
    me: PERSONS.fsa,
  }),
  comment: (): Parts => ({
    change: { ...small, actions: [{ action: 'comment', blocked: null }] },
    rounds: [],
    log: LOG.slice(0, 2),
  }),
  assess: (): Parts => ({
    change: {
      ...CHANGE,
      ...noRound,
      state: 'assessing',
      assessment: null,
      actions: [
        { action: 'assess', blocked: null },
        { action: 'open-round', body: 'FSG', blocked: null },
      ],
    },
    rounds: [],
    log: LOG.slice(0, 3),
  }),
  openRound: (): Parts => ({
    change: {
      ...CHANGE,
      ...noRound,
      state: 'sys',
      actions: [
        { action: 'open-round', body: 'SYS', blocked: null },
        { action: 'edit', blocked: null },
        { action: 'postpone', blocked: null },
        { action: 'disqualify', blocked: null },
      ],
    },
    rounds: [],
    log: LOG.slice(0, 4),
  }),
  blocked: (): Parts => ({
    change: {
      ...CHANGE,
      ...noRound,
      state: 'sys',
      businessCase: null,
      actions: [{ action: 'open-round', body: 'SYS', blocked: { reason: 'business-case-missing' } }],
    },
    rounds: [],
    log: LOG.slice(0, 4),
  }),
  approved: (): Parts => ({
    change: {
      ...CHANGE,
      state: 'approved',
      openRound: null,
      rounds: ['round-117', 'round-118'],
      decided: '2026-11-20T09:00:00Z',
      decidedBy: 'SYS',
      decisionReason: 'Alle regioner er enige.',
      actions: [{ action: 'start', blocked: null }],
      journey: CHANGE.journey.map((step) =>
        step.key === 'SYS'
          ? {
              ...step,
              state: 'done' as const,
              date: '2026-11-20',
              what: { key: 'approved' as const, by: 'SYS' },
              meeting: null,
            }
          : step.key === 'implementation'
            ? { ...step, state: 'current' as const }
            : step,
      ),
    },
    rounds: [
      {
        ...DISAGREED,
        id: 'round-117',
        body: 'FSG',
        bodyName: 'Forretningsstyregruppen for E-journal',
        state: 'closed',
        standing: 'closed',
        outcome: 'approved',
        outcomeBy: 'conclusion',
        outcomeReason: 'Flertallet er for.',
        closed: '2026-11-12T10:00:00Z',
        closedBy: { id: 'c', name: 'Formand' },
        actions: [],
      },
      {
        ...ROUND,
        state: 'closed',
        standing: 'closed',
        outcome: 'approved',
        outcomeBy: 'agreement',
        closed: '2026-11-20T09:00:00Z',
        actions: [],
      },
    ],
  }),
  split: (): Parts => ({
    change: {
      ...CHANGE,
      split: {
        limit: 2_000_000,
        sum: 2_255_000,
        days: 90,
        cases: [
          { id: 'aeo-122', number: 'ÆØ-122' },
          { id: 'aeo-127', number: 'ÆØ-127' },
          { id: 'aeo-134', number: 'ÆØ-134' },
        ],
      },
    },
  }),
  restricted: (): Parts => ({
    change: {
      ...CHANGE,
      restricted: true,
      kind: null,
      oneOffCost: null,
      yearlyCost: null,
      form: {},
      journey: [],
      actions: [],
      rounds: [],
      openRound: null,
      pool: null,
      businessCase: null,
      assessment: null,
      disqualified: {
        at: '2026-11-16T09:00:00Z',
        decidedBy: 'RSI-sekretariatet',
        reason: 'Medlemmet har været ansat hos leverandøren inden for det seneste år.',
        help: 'RSI-sekretariatet',
      },
    },
    rounds: [],
    log: [],
  }),
  long: (): Parts => ({
    change: {
      ...CHANGE,
      title: `${'Lang titel der bliver ved og ved '.repeat(7)}slut`,
      systemName: 'Laboratoriesvarportalen og Henvisningshotellet i forening',
      form: { ...CHANGE.form, description: long, reason: `https://eksempel.dk/${'sti/'.repeat(60)}` },
      oneOffCost: 999_999_999_999,
    },
    rounds: [{ ...ROUND, ballot: ROUND.ballot.map((line) => (line.text === null ? line : { ...line, text: long })) }],
  }),
} as const;
