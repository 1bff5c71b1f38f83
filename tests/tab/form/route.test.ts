// The live route: where an amount lies, and what the route asks for of what is typed.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BANDS, bandOf, knobAt } from '../../../src/tab/pages/form/route/bands.ts';
import { requirementsOf } from '../../../src/tab/pages/form/route/requirements.ts';
import { EMPTY_FORM } from '../../../src/tab/pages/form/draft/formPaths.ts';
import { problemsOf } from '../../../src/tab/pages/form/problems.ts';
import { startForm } from '../../../src/tab/pages/form/startForm.ts';
import { routeOf, SYSTEM_VIEWS } from '../fakeCases.ts';
import { PEOPLE } from '../fakePeople.ts';

const limits = { lower: 250_000, upper: 2_000_000 };

describe('the bands', () => {
  test('CR-3: both limits belong to the middle band', () => {
    expect([249_999, 250_000, 2_000_000, 2_000_001].map((amount) => bandOf(amount, limits))).toEqual([
      'small',
      'middle',
      'middle',
      'top',
    ]);
  });

  test('the knob stays inside the band of its amount, and a larger amount is never further left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e11 }), fc.integer({ min: 0, max: 1e11 }), (one, other) => {
        const at = knobAt(one, limits);
        const band = BANDS.find(({ name }) => name === bandOf(one, limits));
        expect(at).toBeGreaterThan(band?.from ?? 100);
        expect(at).toBeLessThan((band?.from ?? 0) + (band?.width ?? 0));
        expect(knobAt(Math.min(one, other), limits)).toBeLessThanOrEqual(knobAt(Math.max(one, other), limits));
      }),
    );
  });
});

describe('what the route asks for', () => {
  const typed = { ...EMPTY_FORM, reason: 'Fordi', 'businessCase.purpose': 'Formål', 'businessCase.economy': 'Penge' };

  test('CR-4: the business case light is counted in its four parts', () => {
    expect(requirementsOf(routeOf(250_000), typed)).toMatchObject([
      { document: 'professional-reason', state: 'done' },
      { document: 'business-case-light', state: 'part', count: { filled: 2, of: 4 }, waivable: true },
      { document: 'roadmap', state: 'notOwed', above: 250_000 },
    ]);
  });

  test('SYS-7: one krone over the limit, a place on the roadmap is due before the decision', () => {
    expect(requirementsOf(routeOf(250_001), typed)).toContainEqual({
      document: 'roadmap',
      waivable: false,
      state: 'later',
    });
  });
});

describe('what must be there', () => {
  test('CR-2: a submission names what is missing, a draft only title and system', () => {
    const missing = (purpose: 'draft' | 'submit') => problemsOf(EMPTY_FORM, purpose).map(({ path }) => path);
    expect(missing('draft')).toEqual(['system', 'title']);
    expect(missing('submit')).toEqual(['system', 'title', 'kind', 'description', 'reason', 'oneOffCost']);
  });

  test('an amount that is no amount is unreadable, not missing', () => {
    const problems = problemsOf({ ...EMPTY_FORM, oneOffCost: '250.000,50' }, 'submit').filter(
      ({ path }) => path === 'oneOffCost',
    );
    expect(problems).toEqual([{ path: 'oneOffCost', code: 'not-whole-kroner' }]);
  });
});

describe('what a new request begins with', () => {
  test('the one own system and the region of its seat, so that nobody is asked', () => {
    expect(startForm(PEOPLE.fsa, SYSTEM_VIEWS)).toMatchObject({
      system: 'e-journal',
      region: 'nordjylland',
      title: '',
    });
  });

  test('PUB-1: after the turn of the year it is the region that took over', () => {
    const seats = PEOPLE.fsa.seats.map((seat) => ({ ...seat, region: 'sjaelland' as const }));
    expect(startForm({ seats, today: '2027-01-01' }, SYSTEM_VIEWS).region).toBe('ostdanmark');
  });

  test('with several systems of one’s own, none is chosen beforehand', () => {
    const systems = SYSTEM_VIEWS.map((system) => ({ ...system, mine: true }));
    expect(startForm(PEOPLE.fsa, systems).system).toBe('');
  });
});
