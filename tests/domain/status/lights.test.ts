// The lights of a report: what they add up to, what they need beside them, and how they move.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordSchema } from '../../../src/domain/list/validator.ts';
import { REGION_IDS } from '../../../src/domain/region/regions.ts';
import { CAUSES, FOCUS_AREA_OF, FOCUS_AREAS } from '../../../src/domain/status/causes.data.ts';
import {
  LIGHT_KEYS,
  PARAMETERS,
  statusList,
  type Light,
  type RegionLight,
} from '../../../src/domain/status/status.list.ts';
import {
  agendaReason,
  overallOf,
  problemsOf,
  redRegions,
  standingReports,
  streakOf,
  trendOf,
  worst,
} from '../../../src/domain/status/status.rules.ts';
import { checkTolerances, tolerancesOf } from '../../../src/domain/status/tolerance.rules.ts';
import { recordArbitrary } from '../list/generator.ts';
import { aProject, aReport, published } from './builders.ts';

const light = fc.constantFrom<Light>(...LIGHT_KEYS);
const four = fc.tuple(light, light, light, light);
const regionLights: fc.Arbitrary<RegionLight[]> = fc.uniqueArray(
  fc.record({ region: fc.constantFrom(...REGION_IDS), light }),
  { selector: ({ region }) => region },
);
/** Every combination of the four lights. */
const ALL = LIGHT_KEYS.flatMap((a) =>
  LIGHT_KEYS.flatMap((b) => LIGHT_KEYS.flatMap((c) => LIGHT_KEYS.map((d) => [a, b, c, d] as const))),
);

describe('the overall light', () => {
  it('ST-3: is the worst of the four, in all 256 combinations', () => {
    expect(ALL).toHaveLength(256);
    for (const lights of ALL) {
      const expected = (['red', 'yellow', 'green'] as const).find((bad) => lights.includes(bad)) ?? 'completed';
      expect(`${lights.join(' ')}: ${overallOf(aReport(lights))}`).toBe(`${lights.join(' ')}: ${expected}`);
    }
  });

  it('ST-3, ST-7: is not there while a light is missing', () => {
    for (const parameter of PARAMETERS) expect(overallOf({ ...aReport('green'), [parameter]: undefined })).toBeNull();
    expect(worst([])).toBeNull();
  });

  it('ST-4: one red region makes the whole red, whatever the parameters say', () => {
    for (const lights of ALL) {
      const regions: RegionLight[] = [
        { region: 'sjaelland', light: 'red' },
        { region: 'nordjylland', light: 'green' },
      ];
      expect(overallOf(aReport(lights, { regionLights: regions }))).toBe('red');
    }
  });

  it('ST-4: a region that is not red leaves the whole as the parameters have it', () => {
    fc.assert(
      fc.property(four, regionLights, (lights, regions) => {
        const report = aReport(lights, { regionLights: regions });
        const red = regions.some((region) => region.light === 'red');
        expect(overallOf(report)).toBe(red ? 'red' : overallOf(aReport(lights)));
        expect(redRegions(report)).toEqual(regions.filter((row) => row.light === 'red').map(({ region }) => region));
      }),
    );
  });

  it('ST-5: a completed project is as good as can be, and one parameter completed hides no other', () => {
    expect(overallOf(aReport('completed'))).toBe('completed');
    expect(overallOf(aReport(['completed', 'green', 'completed', 'completed']))).toBe('green');
  });
});

describe('what a report needs', () => {
  it('ST-2: a text for each yellow and red, and for no other', () => {
    for (const lights of ALL) {
      const bare = aReport(lights, Object.fromEntries(PARAMETERS.map((parameter) => [`${parameter}Text`, '  '])));
      const needed = PARAMETERS.filter((_, index) => lights[index] === 'yellow' || lights[index] === 'red');
      expect(problemsOf(bare)).toEqual(needed.map((parameter) => ({ field: `${parameter}Text`, code: 'required' })));
      expect(problemsOf(aReport(lights))).toEqual([]);
    }
  });

  it('ST-2: all four lights', () => {
    const { deliverables: _d, resources: _r, ...rest } = aReport();
    expect(problemsOf(rest)).toEqual([
      { field: 'deliverables', code: 'required' },
      { field: 'resources', code: 'required' },
    ]);
  });

  it('ST-4: a red region is explained, unless a parameter explains it', () => {
    const regions: RegionLight[] = [{ region: 'sjaelland', light: 'red' }];
    expect(problemsOf(aReport('green', { regionLights: regions }))).toEqual([
      { field: 'regionLights.sjaelland', code: 'required' },
    ]);
    expect(problemsOf(aReport(['green', 'red', 'green', 'green'], { regionLights: regions }))).toEqual([]);
    const told: RegionLight[] = [{ region: 'sjaelland', light: 'red', text: 'Testdata mangler.' }];
    expect(problemsOf(aReport('green', { regionLights: told }))).toEqual([]);
  });

  it('ST-6, RISK-5: a cause is proposed from the five focus areas, and never required', () => {
    expect(Object.keys(FOCUS_AREAS)).toHaveLength(5);
    expect(new Set(Object.values(FOCUS_AREA_OF))).toEqual(new Set(Object.keys(FOCUS_AREAS)));
    expect(Object.keys(FOCUS_AREA_OF)).toEqual(Object.keys(CAUSES));
    expect(problemsOf(aReport('red'))).toEqual([]);
    expect(problemsOf(aReport('red', { timeCause: 'timePlan' }))).toEqual([]);
  });

  it('ST-4: a region has one light; the list takes every report that its fields allow', () => {
    const valid = (record: unknown) => recordSchema(statusList).safeParse(record).success;
    const twice: RegionLight[] = [
      { region: 'sjaelland', light: 'red' },
      { region: 'sjaelland', light: 'green' },
    ];
    const { id: _id, ...report } = published('2026-10', 'red');
    expect(valid(report)).toBe(true);
    expect(valid({ ...report, regionLights: twice })).toBe(false);
    fc.assert(fc.property(recordArbitrary(statusList), valid), { numRuns: 50 });
  });
});

describe('how lights move', () => {
  it('ST-5: better, unchanged or worse against the month before', () => {
    const order: Light[] = ['completed', 'green', 'yellow', 'red'];
    for (const [before, from] of order.entries())
      for (const [now, to] of order.entries())
        expect(trendOf(to, from)).toBe(now === before ? 'unchanged' : now > before ? 'worse' : 'better');
  });

  it('ST-7: nothing can be said where one of the months is missing', () => {
    expect([trendOf('green', null), trendOf(undefined, 'red'), trendOf(null, undefined)]).toEqual([null, null, null]);
  });

  it('PUB-2: red is a reason for the agenda whatever it was, yellow only when it was green', () => {
    for (const before of [...LIGHT_KEYS, null]) {
      expect(agendaReason('red', before)).toBe('red');
      expect(agendaReason('yellow', before)).toBe(
        before === 'green' || before === 'completed' ? 'turned-yellow' : null,
      );
      expect(agendaReason('green', before)).toBeNull();
      expect(agendaReason('completed', before)).toBeNull();
    }
  });

  it('ESC-3: a run is counted back from the newest report to the first healthy one', () => {
    fc.assert(
      fc.property(fc.array(light, { maxLength: 8 }), (lights) => {
        const reports = lights.map((time, index) => published(`2026-0${index + 1}`, ['green', time, 'green', 'green']));
        const healthy = lights.findLastIndex((one) => one === 'green' || one === 'completed');
        expect(streakOf(reports, 'time')).toBe(lights.length - 1 - healthy);
        expect(streakOf(reports, 'money')).toBe(0);
      }),
    );
  });

  it('DEC-5: of a month’s revisions the newest published stands, and a draft never does', () => {
    const reports = [
      published('2026-10', 'red', { revision: 2 }),
      aReport('green', { month: '2026-10', revision: 3 }),
      published('2026-10', 'green', { state: 'frozen' }),
      aReport('green', { month: '2026-11' }),
      published('2026-09', 'yellow'),
    ];
    expect(standingReports(reports).map(({ month, overall }) => `${month} ${overall}`)).toEqual([
      '2026-09 yellow',
      '2026-10 red',
    ]);
  });
});

describe('tolerances', () => {
  const check = (spent: number | undefined, expectedEnd: string | undefined, more = {}) =>
    checkTolerances(aProject({ budget: 1_000_000, plannedEnd: '2027-01-31', ...more }), { spent, expectedEnd });
  const money = (spent: number, more = {}) => check(spent, undefined, more)[0]?.light;
  const time = (end: string, more = {}) => check(undefined, end, more)[0]?.light;

  it('PUB-10: cost is green to the budget, yellow to 10 percent over, red above, to the krone', () => {
    expect([0, 1_000_000, 1_000_001, 1_100_000, 1_100_001].map((spent) => money(spent))).toEqual([
      'green',
      'green',
      'yellow',
      'yellow',
      'red',
    ]);
  });

  it('PUB-10: time is yellow from one month late to three, red above', () => {
    const ends = ['2026-12-01', '2027-01-31', '2027-02-27', '2027-02-28', '2027-04-30', '2027-05-01'];
    expect(ends.map((end) => time(end))).toEqual(['green', 'green', 'green', 'yellow', 'yellow', 'red']);
  });

  it('PUB-10: a project’s own tolerances stand over the standard, also none at all', () => {
    expect(tolerancesOf(aProject())).toEqual({ costPercent: 10, yellowMonths: 1, redMonths: 3 });
    expect(money(1_000_001, { toleranceCost: 0 })).toBe('red');
    expect(money(1_200_000, { toleranceCost: 20 })).toBe('yellow');
    expect(time('2027-02-01', { toleranceTimeYellow: 0, toleranceTimeRed: 1 })).toBe('yellow');
    expect(time('2027-03-01', { toleranceTimeYellow: 0, toleranceTimeRed: 1 })).toBe('red');
  });

  it('PUB-10: says nothing where a figure is missing', () => {
    expect(check(undefined, undefined)).toEqual([]);
    expect(check(5, '2027-01-01', { budget: undefined, plannedEnd: undefined })).toEqual([]);
  });
});
