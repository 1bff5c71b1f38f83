// Section 0 of the rules: which edition judges a record, and that each edition answers every topic.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/calendar/dates.ts';
import type { Edition, RouteName } from '../../../src/domain/edition/edition.ts';
import { EDITION_2014, EDITION_CURRENT, PROJECT_MODELS } from '../../../src/domain/edition/editions.data.ts';
import { editionOn, editionsWith } from '../../../src/domain/edition/editions.ts';

const ROUTES: RouteName[] = ['small', 'middle', 'top'];

describe('the edition that judges', () => {
  it('CR-3: is that of 2014 for everything before the current one, also for what is older than 2014', () => {
    const editions = editionsWith();
    const judges = (days: string[]) => new Set(days.map((day) => editionOn(day, editions).id));
    expect(judges(['2009-12-15', '2012-06-01', '2014-07-01', '2016-12-31'])).toEqual(new Set(['2014']));
    expect(judges(['2017-01-01', '2026-11-20', '2031-01-01'])).toEqual(new Set(['current']));
  });

  it('CR-3: changes on the day that the secretariat has set, which is then no assumption', () => {
    const editions = editionsWith({ currentFrom: '2020-05-01' });
    expect(editionOn('2020-04-30', editions).id).toBe('2014');
    expect(editionOn('2020-05-01', editions)).toMatchObject({ id: 'current', assumed: false });
    expect(editionOn('2026-11-20', editionsWith())).toMatchObject({ id: 'current', assumed: true });
    const guessed = editionsWith({ currentFrom: '2020-05-01', currentFromAssumed: true });
    expect(editionOn('2020-05-01', guessed).assumed).toBe(true);
  });

  it('CR-3: is never an earlier one for a later submission, and does not hang on the order of the list', () => {
    const day = fc.integer({ min: 0, max: 12_000 }).map((n) => addDays('2005-01-01', n));
    fc.assert(
      fc.property(day, day, day, (currentFrom, a, b) => {
        const editions = editionsWith({ currentFrom });
        const [first, last] = a < b ? [a, b] : [b, a];
        const found = [first, last].map((date) => editionOn(date, editions).id);
        expect(found).not.toEqual(['current', '2014']);
        expect(editionOn(a, editions.toReversed())).toEqual(editionOn(a, editions));
      }),
    );
  });

  it('refuses a date that is none, and a list in which none holds', () => {
    expect(() => editionsWith({ currentFrom: '2020-02-30' })).toThrow(RangeError);
    expect(() => editionOn('2010-01-01', [EDITION_CURRENT])).toThrow(RangeError);
  });
});

describe.each<Edition>([EDITION_2014, EDITION_CURRENT])('edition $id', (edition) => {
  it('CR-3: has a lower limit under its upper', () => {
    expect(edition.limits.lower).toBeGreaterThan(0);
    expect(edition.limits.upper).toBeGreaterThan(edition.limits.lower);
  });

  it('CR-3: says for each route who acts, and by which document', () => {
    for (const name of ROUTES) {
      const route = edition.routes[name];
      expect(route.bodies.length).toBeGreaterThan(0);
      expect(new Set(route.bodies).size).toBe(route.bodies.length);
      expect(route.rules.map(({ kind }) => kind)).toContain('document');
    }
  });

  it('CR-15: names a document only where one says so, and gives each sentence a key of its own', () => {
    const rules = ROUTES.flatMap((name) => edition.routes[name].rules);
    for (const rule of rules) expect(rule.source === undefined).toBe(rule.kind === 'standard');
    expect(new Set(rules.map(({ text }) => text)).size).toBe(rules.length);
  });

  it('CR-4: cites a rule for every document that it requires', () => {
    for (const name of ROUTES) {
      const { required, rules } = edition.routes[name];
      for (const { rule } of required) expect(rules.map(({ id }) => id)).toContain(rule);
    }
  });

  it('BUD-2: ends its budget path with RSI-kredsen, after SYS has approved', () => {
    expect(edition.budget.at(-1)).toMatchObject({ party: 'RSI', does: 'approves' });
    expect(edition.budget.at(-2)).toMatchObject({ party: 'SYS', does: 'approves' });
    expect(edition.budget[0]).toMatchObject({ party: 'FSA', does: 'drafts' });
  });
});

describe('the table of the editions', () => {
  const facts = (edition: Edition) => ({
    limits: edition.limits,
    money: edition.developmentMoney,
    paidFrom: ROUTES.map((name) => edition.routes[name].paidFrom),
    roadmapAbove: edition.roadmap?.above ?? null,
    jointFrom: edition.jointFromRegions,
    chair: edition.fsgChairAppointedBy,
    meetings: edition.sysMeetingsPerYear,
    report: edition.operatingReport,
    sarConfirmedBy: edition.sarAppointment.confirmedBy,
    escalatesTo: edition.sysEscalatesTo,
    it5: edition.it5,
    portfolioFixedBy: edition.sysPortfolioFixedBy,
    changedBy: edition.changedBy,
  });

  it('SYS-7, BUD-1: says of 2014 what the document of 2014 says', () => {
    expect(facts(EDITION_2014)).toEqual({
      limits: { lower: 100_000, upper: 1_000_000 },
      money: 'per-system',
      paidFrom: ['operating-budget', 'system-development', 'project-portfolio'],
      roadmapAbove: null,
      jointFrom: 2,
      chair: 'SAR',
      meetings: 6,
      report: 'ongoing',
      sarConfirmedBy: ['IT5', 'RSI'],
      escalatesTo: ['IT5', 'RSI'],
      it5: ['strategic-matters', 'architecture', 'sys-portfolio'],
      portfolioFixedBy: 'IT5',
      changedBy: 'RSI',
    });
    expect(EDITION_2014.budget.find(({ party }) => party === 'SYS')?.by).toEqual({ kind: 'day', month: 3, day: 14 });
    expect(EDITION_2014.budget.at(-1)?.by).toEqual({ kind: 'early', month: 5 });
  });

  it('SYS-7, BUD-2, ORG-2: says of the current one what the current document says', () => {
    expect(facts(EDITION_CURRENT)).toEqual({
      limits: { lower: 250_000, upper: 2_000_000 },
      money: 'joint-pool',
      paidFrom: ['operating-budget', 'joint-pool', 'project-portfolio'],
      roadmapAbove: 250_000,
      jointFrom: 3,
      chair: 'SYS',
      meetings: 4,
      report: 'quarterly',
      sarConfirmedBy: ['RSI'],
      escalatesTo: ['RSI'],
      it5: [],
      portfolioFixedBy: 'RSI',
      changedBy: 'RSI',
    });
    const readings = EDITION_CURRENT.budget.filter(({ party }) => party === 'SYS');
    expect(readings).toEqual([
      { party: 'SYS', does: 'first-reading', by: { kind: 'day', month: 5, day: 31 } },
      { party: 'SYS', does: 'second-reading', by: { kind: 'meeting', month: 9 } },
      { party: 'SYS', does: 'approves', by: { kind: 'day', month: 9, day: 30 } },
    ]);
    expect(EDITION_CURRENT.budget.at(-1)?.by).toBeNull();
  });

  it('has the project model on an axis of its own, the newest of which is unknown', () => {
    expect(PROJECT_MODELS.map(({ id, known }) => [id, known])).toEqual([
      ['2016', true],
      ['2023', false],
    ]);
    expect(PROJECT_MODELS[0]?.it5).toEqual(['contract-gate', 'receives-escalations']);
  });
});
