// CR-3: the route of a wish, on both sides of every limit and in both editions.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/calendar/dates.ts';
import type { RouteName } from '../../../src/domain/edition/edition.ts';
import { editionsWith } from '../../../src/domain/edition/editions.ts';
import type { RouteInput, RouteSettings } from '../../../src/domain/edition/route.ts';
import { routeFor, routeName } from '../../../src/domain/edition/route.ts';

const FRIDAY = '2026-11-20';
const IN_2015 = '2015-03-02';
const EDITIONS = editionsWith();
const SETTINGS: RouteSettings = { roundWorkingDays: 5, commentWorkingDays: 5, agreementDays: [] };

const route = (oneOffCost: number, input: Partial<RouteInput> = {}, settings: Partial<RouteSettings> = {}) =>
  routeFor(
    { oneOffCost, sarSettled: true, submitted: FRIDAY, today: input.submitted ?? FRIDAY, ...input },
    { ...SETTINGS, ...settings },
    EDITIONS,
  );
const documents = (oneOffCost: number, input: Partial<RouteInput> = {}) =>
  route(oneOffCost, input).required.map(({ document }) => document);
const texts = (oneOffCost: number, input: Partial<RouteInput> = {}) =>
  route(oneOffCost, input).rules.map(({ text }) => text);

describe('the route by cost', () => {
  it.each<[number, RouteName, string[]]>([
    [0, 'small', ['SAR']],
    [249_999, 'small', ['SAR']],
    [250_000, 'middle', ['FSG', 'SYS']],
    [250_001, 'middle', ['FSG', 'SYS']],
    [1_999_999, 'middle', ['FSG', 'SYS']],
    [2_000_000, 'middle', ['FSG', 'SYS']],
    [2_000_001, 'top', ['FSG', 'SYS', 'RSI']],
    [999_999_999_999, 'top', ['FSG', 'SYS', 'RSI']],
  ])('CR-3: %i kr. today takes the %s route over %j', (cost, name, bodies) => {
    expect(route(cost)).toMatchObject({ edition: 'current', editionAssumed: true, route: name, bodies });
  });

  it.each<[number, RouteName, string[]]>([
    [99_999, 'small', ['SAR']],
    [100_000, 'middle', ['FSG', 'SYS']],
    [100_001, 'middle', ['FSG', 'SYS']],
    [249_999, 'middle', ['FSG', 'SYS']],
    [999_999, 'middle', ['FSG', 'SYS']],
    [1_000_000, 'middle', ['FSG', 'SYS']],
    [1_000_001, 'top', ['FSG', 'SYS', 'RSI']],
  ])('CR-3: %i kr. submitted in 2015 takes the %s route over %j', (cost, name, bodies) => {
    expect(route(cost, { submitted: IN_2015 })).toMatchObject({ edition: '2014', route: name, bodies });
  });

  it('CR-3: an old case keeps its edition, however late it is judged', () => {
    expect(route(250_000, { submitted: '2013-05-06', today: FRIDAY })).toMatchObject({ edition: '2014' });
  });

  it('CR-3: says which amounts take the same route', () => {
    expect(route(1).band).toEqual({ from: 0, to: 249_999, lower: 250_000, upper: 2_000_000 });
    expect(route(250_000).band).toEqual({ from: 250_000, to: 2_000_000, lower: 250_000, upper: 2_000_000 });
    expect(route(2_000_001).band).toEqual({ from: 2_000_001, to: null, lower: 250_000, upper: 2_000_000 });
  });

  it('CR-14: SYS decides a small one while the system has no responsible region', () => {
    const small = route(100_000, { sarSettled: false });
    expect(small).toMatchObject({ route: 'small', bodies: ['SYS'], earliestDecision: '2026-11-27' });
    expect(small.steps).toEqual([{ body: 'SYS', does: 'decides', by: '2026-11-27' }]);
    expect(small.rules.map(({ id }) => id)).toEqual(['CR-14', 'DEC-1']);
    expect(route(250_000, { sarSettled: false })).toEqual(route(250_000));
  });

  it('refuses what is no amount', () => {
    for (const cost of [-1, 0.5, Number.NaN, Infinity]) expect(() => route(cost)).toThrow(RangeError);
  });
});

describe('the deadlines of a route', () => {
  it('CR-5: give the steering group five working days and then SYS five', () => {
    expect(route(250_000).steps).toEqual([
      { body: 'FSG', does: 'recommends', by: '2026-11-27' },
      { body: 'SYS', does: 'decides', by: '2026-12-04' },
    ]);
    expect(route(250_000).earliestDecision).toBe('2026-12-04');
  });

  it('CR-6: let SYS recommend and RSI-kredsen decide on the top route', () => {
    expect(route(2_000_001).steps).toEqual([
      { body: 'FSG', does: 'recommends', by: '2026-11-27' },
      { body: 'SYS', does: 'recommends', by: '2026-12-04' },
      { body: 'RSI', does: 'decides', by: '2026-12-11' },
    ]);
  });

  it('CR-11: let the region decide at once, while it can be commented for five working days', () => {
    expect(route(249_999)).toMatchObject({
      steps: [{ body: 'SAR', does: 'decides', by: '2026-11-27' }],
      earliestDecision: FRIDAY,
    });
  });

  it('follow the settings and the holidays', () => {
    expect(route(250_000, {}, { roundWorkingDays: 10 }).earliestDecision).toBe('2026-12-18');
    expect(route(1, {}, { commentWorkingDays: 1 }).steps[0]?.by).toBe('2026-11-23');
    const christmas = { submitted: '2026-12-18' };
    expect(route(250_000, christmas).earliestDecision).toBe('2027-01-05');
    expect(route(250_000, christmas, { agreementDays: ['12-24', '12-31'] }).earliestDecision).toBe('2027-01-07');
  });

  it('count from today when the wish was submitted earlier', () => {
    expect(route(250_000, { submitted: '2026-11-02', today: FRIDAY }).steps).toEqual(route(250_000).steps);
    expect(route(1, { submitted: '2026-11-02', today: FRIDAY }).earliestDecision).toBe(FRIDAY);
  });
});

describe('what a route requires', () => {
  it('CR-4: nothing of a small change', () => {
    expect(documents(249_999)).toEqual([]);
    expect(documents(99_999, { submitted: IN_2015 })).toEqual([]);
  });

  it('CR-4: a professional reason when filed, and a business case light when put to SYS, which can be waived', () => {
    expect(route(250_000).required).toEqual([
      { document: 'professional-reason', rule: 'CR-5', when: 'submission', waivable: false },
      { document: 'business-case-light', rule: 'CR-4', when: 'put-to-sys', waivable: true },
    ]);
  });

  it('CR-4: in 2014 a business case light that cannot be waived', () => {
    expect(route(100_000, { submitted: IN_2015 }).required).toEqual([
      { document: 'business-case-light', rule: 'CR-4', when: 'put-to-sys', waivable: false },
    ]);
  });

  it('CR-6: in 2014 a charter and a business case before a project is decided, and no business case light', () => {
    expect(route(1_000_001, { submitted: IN_2015 }).required).toEqual([
      { document: 'charter', rule: 'CR-6', when: 'decision', waivable: false },
      { document: 'business-case', rule: 'CR-6', when: 'decision', waivable: false },
    ]);
  });

  it('SYS-7: a place on the roadmap only over 250.000 kr., and only in the current edition', () => {
    expect(documents(250_000)).not.toContain('roadmap');
    expect(documents(250_001)).toContain('roadmap');
    expect(documents(2_000_001)).toContain('roadmap');
    expect(documents(250_001, { submitted: IN_2015 })).not.toContain('roadmap');
  });
});

describe('the rules that a route cites', () => {
  it('CR-15: are a document for the limits and the standard of five working days', () => {
    expect(texts(250_000)).toEqual([
      'route.middle.current',
      'required.professional-reason.current',
      'required.business-case-light.current',
      'standard.business-case-light-waiver',
      'standard.round-days',
    ]);
    expect(texts(249_999)).toEqual(['route.small.current', 'standard.comment-days']);
  });

  it('CR-3: are both readings of the small route of 2014', () => {
    const sources = route(99_999, { submitted: IN_2015 }).rules.map(({ source }) => source);
    expect(sources).toEqual(['S14', 'PM', undefined]);
  });
});

describe('any route', () => {
  const day = fc.integer({ min: 0, max: 9_000 }).map((n) => addDays('2008-01-01', n));
  const cost = fc.oneof(
    fc.integer({ min: 0, max: 5_000_000 }),
    fc.constantFrom(99_999, 100_000, 249_999, 250_000, 250_001, 1_000_000, 1_000_001, 2_000_000, 2_000_001),
  );
  const input = fc.record({ oneOffCost: cost, sarSettled: fc.boolean(), submitted: day, today: day });

  it('CR-3: has exactly one decision, at its end, and its days come in turn', () => {
    fc.assert(
      fc.property(input, (wish) => {
        const found = routeFor(wish, SETTINGS, EDITIONS);
        expect(found.steps.map(({ body }) => body)).toEqual(found.bodies);
        expect(found.steps.map(({ does }) => does === 'decides').indexOf(true)).toBe(found.steps.length - 1);
        const days = [wish.today, ...found.steps.map(({ by }) => by)];
        expect(days.every((by, index) => index === 0 || by > (days[index - 1] ?? ''))).toBe(true);
        expect(found.earliestDecision >= wish.today && found.earliestDecision >= wish.submitted).toBe(true);
      }),
    );
  });

  it('CR-3: never goes to fewer bodies, and never needs less time, for a higher cost', () => {
    const order: RouteName[] = ['small', 'middle', 'top'];
    fc.assert(
      fc.property(input, fc.nat({ max: 3_000_000 }), (wish, more) => {
        const low = routeFor(wish, SETTINGS, EDITIONS);
        const high = routeFor({ ...wish, oneOffCost: wish.oneOffCost + more }, SETTINGS, EDITIONS);
        expect(order.indexOf(high.route)).toBeGreaterThanOrEqual(order.indexOf(low.route));
        expect(high.bodies.length).toBeGreaterThanOrEqual(low.bodies.length);
        expect(high.earliestDecision >= low.earliestDecision).toBe(true);
      }),
    );
  });

  it('CR-3: contains its amount in its band, whose ends take the same route and whose neighbours do not', () => {
    fc.assert(
      fc.property(input, (wish) => {
        const { band, route: name, edition } = routeFor(wish, SETTINGS, EDITIONS);
        expect(wish.oneOffCost >= band.from && (band.to === null || wish.oneOffCost <= band.to)).toBe(true);
        const judge = EDITIONS.find(({ id }) => id === edition);
        if (!judge) throw new Error('The route names an edition that is not there');
        const inside = [band.from, band.to ?? wish.oneOffCost];
        const beside = [band.from === 0 ? [] : [band.from - 1], band.to === null ? [] : [band.to + 1]].flat();
        expect(inside.map((amount) => routeName(amount, judge))).toEqual([name, name]);
        expect(beside.map((amount) => routeName(amount, judge))).not.toContain(name);
      }),
    );
  });

  it('CR-15: cites the rule of everything it requires, each sentence once', () => {
    fc.assert(
      fc.property(input, (wish) => {
        const { required, rules } = routeFor(wish, SETTINGS, EDITIONS);
        for (const { rule } of required) expect(rules.map(({ id }) => id)).toContain(rule);
        expect(new Set(rules.map(({ text }) => text)).size).toBe(rules.length);
      }),
    );
  });
});
