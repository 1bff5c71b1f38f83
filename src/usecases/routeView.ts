// The route of an amount (CR-3) as the form and the case show it: bodies by name, documents, rules, the next meeting.
import type { RouteView } from '../contract/changeRoute.ts';
import { nextMeeting } from '../domain/agenda/agendaItem.rules.ts';
import type { IsoDate } from '../domain/calendar/dates.ts';
import type { Actor } from '../domain/edition/edition.ts';
import { routeFor, type Route } from '../domain/edition/route.ts';
import { regionName, regionOn } from '../domain/region/regions.ts';
import type { System } from '../domain/system/system.list.ts';
import { bodyList } from '../domain/people/body.list.ts';
import { bodyOfKind, editionsNow, settingsNow, systemOf } from './facts.ts';
import type { Ports } from './ports.ts';

/** What a route is asked for; without a system, its responsible region counts as settled. */
export interface RouteQuestion {
  readonly oneOffCost: number;
  readonly system?: string | undefined;
  readonly submitted?: IsoDate | undefined;
}

/** The words of a rule, in the reader's language: given by whoever answers the reader. */
export type RuleWords = (key: string) => string;

export function askRoute(ports: Ports, question: RouteQuestion, words: RuleWords): RouteView {
  const today = ports.clock.today();
  const system = question.system === undefined ? null : systemOf(ports.store, question.system);
  const route = routeFor(
    {
      oneOffCost: question.oneOffCost,
      sarSettled: system === null || system.sar !== undefined,
      submitted: question.submitted ?? today,
      today,
    },
    settingsNow(ports.store),
    editionsNow(ports.store),
  );
  return routeView(ports, route, system, words);
}

export function routeView(ports: Ports, route: Route, system: System | null, words: RuleWords): RouteView {
  const decides = route.bodies.at(-1);
  const body = decides === 'SYS' || decides === 'RSI' ? bodyOfKind(ports.store, decides) : null;
  const meeting = body ? nextMeeting(settingsNow(ports.store).meetings, body.id, ports.clock.today()) : null;
  return {
    edition: route.edition,
    editionAssumed: route.editionAssumed,
    route: route.route,
    bodies: route.bodies,
    steps: route.steps.map((step) => ({ ...step, name: bodyName(ports, step.body, system) })),
    earliestDecision: route.earliestDecision,
    required: route.required.map(({ document, rule, waivable }) => ({ document, rule, waivable })),
    rules: route.rules.map(({ id, kind, text }) => ({ id, kind, key: text, text: words(text) })),
    limits: { lower: route.band.lower, upper: route.band.upper },
    nextMeeting: meeting && body ? { body: body.name, date: meeting } : null,
  };
}

/** The name of a body in a route, for a system where one is known. */
export function bodyName(ports: Ports, actor: Actor, system: System | null): string {
  switch (actor) {
    case 'SAR':
      return system?.sar === undefined
        ? 'Systemansvarlig region'
        : regionName(regionOn(system.sar, ports.clock.today()));
    case 'FSG':
      return (
        (system?.fsg !== undefined && ports.store.get(bodyList, system.fsg)?.record.name) || 'Forretningsstyregruppen'
      );
    case 'SYS':
      return bodyOfKind(ports.store, 'SYS')?.name ?? 'SYS';
    case 'RSI':
      return bodyOfKind(ports.store, 'RSI')?.name ?? 'RSI-kredsen';
    default:
      return actor;
  }
}
