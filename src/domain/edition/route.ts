// CR-3: who judges a wish, in which order and by when, and what must be there. One answer for form, page, card and server.
import type { IsoDate } from '../calendar/dates.ts';
import type { AgreementDay } from '../calendar/workingDays.ts';
import { addWorkingDays } from '../calendar/workingDays.ts';
import type { Actor, Edition, EditionId, EditionRoute, RequiredDocument, RouteName, RuleCited } from './edition.ts';
import { editionOn } from './editions.ts';

/** Settings of the installation that a route depends on. */
export interface RouteSettings {
  /** Working days that each body has in a written round (DEC-1). */
  roundWorkingDays: number;
  /** Working days in which steering group and user group can comment on a small change (CR-11). */
  commentWorkingDays: number;
  agreementDays: readonly AgreementDay[];
}

export interface RouteInput {
  /** Total one-off cost for all regions, in whole kroner. */
  oneOffCost: number;
  /** Whether the system has a system-responsible region (CR-14). */
  sarSettled: boolean;
  submitted: IsoDate;
  today: IsoDate;
}

interface RouteStep {
  body: Actor;
  does: 'recommends' | 'decides';
  /** The last day for this step when everything is treated in writing, each body in turn. */
  by: IsoDate;
}

export interface Route {
  edition: EditionId;
  /** True while nobody has said from which day the edition holds. */
  editionAssumed: boolean;
  route: RouteName;
  /** Those who act, in order. */
  bodies: Actor[];
  steps: RouteStep[];
  /** The first day on which it can be counted on to be decided; a small change can be decided at once. */
  earliestDecision: IsoDate;
  required: RequiredDocument[];
  rules: RuleCited[];
  /** The route's amounts, both ends included (`to` is null for no end), and the edition's two limits. */
  band: { from: number; to: number | null; lower: number; upper: number };
}

/**
 * The route of a wish (CR-3). Both limits belong to the middle route. Deadlines count from the later of `submitted` and
 * `today`. Throws on an amount that is not whole, non-negative kroner.
 */
export function routeFor(input: RouteInput, settings: RouteSettings, editions: readonly Edition[]): Route {
  const { oneOffCost } = input;
  if (!Number.isSafeInteger(oneOffCost) || oneOffCost < 0) throw new RangeError(`Not an amount: ${oneOffCost}`);
  const edition = editionOn(input.submitted, editions);
  const name = routeName(oneOffCost, edition);
  const start = input.submitted > input.today ? input.submitted : input.today;
  const { bodies, required, rules } = asManned(edition.routes[name], name, input.sarSettled);
  const steps = stepsFrom(start, bodies, settings);
  const roadmap = edition.roadmap !== null && oneOffCost > edition.roadmap.above ? edition.roadmap : null;
  return {
    edition: edition.id,
    editionAssumed: edition.assumed,
    route: name,
    bodies: [...bodies],
    steps,
    earliestDecision: bodies[0] === 'SAR' ? start : (steps.at(-1)?.by ?? start),
    required: roadmap ? [...required, roadmap.required] : [...required],
    rules: [...rules, ...(roadmap ? [roadmap.rule] : []), timeRule(bodies)],
    band: bandOf(name, edition),
  };
}

/** The route's name by cost alone: under the lower limit, from it up to and including the upper, over it. */
export function routeName(oneOffCost: number, edition: Edition): RouteName {
  if (oneOffCost < edition.limits.lower) return 'small';
  return oneOffCost > edition.limits.upper ? 'top' : 'middle';
}

/** CR-14: without a system-responsible region, SYS decides the small ones. */
function asManned(route: EditionRoute, name: RouteName, sarSettled: boolean): EditionRoute {
  if (name !== 'small' || sarSettled) return route;
  return { ...route, bodies: ['SYS'], rules: [{ id: 'CR-14', kind: 'standard', text: 'standard.small-unsettled' }] };
}

function stepsFrom(start: IsoDate, bodies: readonly Actor[], settings: RouteSettings): RouteStep[] {
  let by = start;
  return bodies.map((body, index) => {
    const days = body === 'SAR' ? settings.commentWorkingDays : settings.roundWorkingDays;
    by = addWorkingDays(by, days, { agreementDays: settings.agreementDays });
    return { body, does: index === bodies.length - 1 ? 'decides' : 'recommends', by };
  });
}

function timeRule(bodies: readonly Actor[]): RuleCited {
  return bodies[0] === 'SAR'
    ? { id: 'CR-11', kind: 'standard', text: 'standard.comment-days' }
    : { id: 'DEC-1', kind: 'standard', text: 'standard.round-days' };
}

function bandOf(name: RouteName, { limits }: Edition): Route['band'] {
  const { lower, upper } = limits;
  if (name === 'small') return { from: 0, to: lower - 1, lower, upper };
  return name === 'middle' ? { from: lower, to: upper, lower, upper } : { from: upper + 1, to: null, lower, upper };
}
