// A change request as a row of a list: what it is, where it stands, what comes next. DEC-8 decides what a reader sees.
import type { ChangeListRow, ChangeRow } from '../contract/changeRow.ts';
import type { NextStep } from '../contract/journey.ts';
import { nextMeeting } from '../domain/agenda/agendaItem.rules.ts';
import { addWorkingDays } from '../domain/calendar/workingDays.ts';
import type { IsoDate } from '../domain/calendar/dates.ts';
import { effectiveState } from '../domain/change/change.actions.ts';
import { routeOf, type ChangeFacts } from '../domain/change/change.facts.ts';
import type { Change, changeList } from '../domain/change/change.list.ts';
import { isDisqualified } from '../domain/change/change.rights.ts';
import type { Route } from '../domain/edition/route.ts';
import type { Actor as BodyActor } from '../domain/edition/edition.ts';
import type { Actor } from '../domain/people/rights.ts';
import { judged } from '../domain/round/round.facts.ts';
import { roundList } from '../domain/round/round.list.ts';
import { personName } from './actor.ts';
import { changeFacts, changeNumber, roundFacts, systemOf } from './facts.ts';
import type { Ports, Stored } from './ports.ts';

type ChangeStored = Stored<typeof changeList>;

/** The row as `actor` may see it. A disqualified reader gets title, system and state (DEC-8). */
export function changeRowView(ports: Ports, row: ChangeStored, actor: Actor): ChangeRow {
  const facts = changeFacts(ports, row, actor);
  return isDisqualified(row.record, actor.person) ? restricted(ports, row, actor) : open(ports, row, facts);
}

/** The same with what the request itself says: blank for a disqualified reader. */
export function changeListRowView(ports: Ports, row: ChangeStored, actor: Actor): ChangeListRow {
  const view = changeRowView(ports, row, actor);
  const said: Partial<Change> = view.restricted ? {} : row.record;
  return {
    ...view,
    description: said.description ?? null,
    reason: said.reason ?? null,
    priority: said.priority ?? null,
    wantedBy: said.wantedBy ?? null,
    consequence: said.consequence ?? null,
  };
}

function open(ports: Ports, row: ChangeStored, facts: ChangeFacts): ChangeRow {
  const { record } = row;
  const route = routeOf(record, facts);
  return {
    ...basis(ports, row),
    restricted: false,
    kind: record.kind ?? null,
    region: record.region ?? null,
    oneOffCost: record.oneOffCost ?? null,
    yearlyCost: record.yearlyCost ?? null,
    route: route?.route ?? null,
    bodies: route?.bodies ?? [],
    at: positionOf(record, route),
    decides: route?.steps.at(-1)?.body ?? null,
    requester: { id: record.requester, name: personName(ports.store, record.requester) },
    mine: record.requester === facts.actor.person,
    submitted: record.submitted ?? null,
    next: nextStep(ports, record, facts, route),
    decided: record.decided ?? null,
    decidedBy: record.decidedBy ?? null,
    changed: lastChange(ports, row),
  };
}

/** Neither how often nor when something happened: of that, the reader knows the day of their own disqualification. */
function restricted(ports: Ports, row: ChangeStored, { person }: Actor): ChangeRow {
  const since = row.record.disqualified?.find((one) => one.person === person);
  return {
    ...basis(ports, row),
    version: 0,
    restricted: true,
    kind: null,
    region: null,
    oneOffCost: null,
    yearlyCost: null,
    route: null,
    bodies: [],
    at: 0,
    decides: null,
    requester: { id: '', name: '' },
    mine: false,
    submitted: null,
    next: { key: 'none', due: null, soon: false },
    decided: null,
    decidedBy: null,
    changed: since?.at ?? '',
  };
}

function basis(ports: Ports, row: ChangeStored) {
  const { title, system, state } = row.record;
  return {
    id: row.id,
    number: changeNumber(row),
    version: row.version,
    state,
    title,
    system,
    systemName: systemOf(ports.store, system).name,
  };
}

const lastChange = (ports: Ports, row: ChangeStored): string =>
  ports.store.log(`changes/${row.id}`).at(-1)?.at ?? row.record.decided ?? '1970-01-01T00:00:00.000Z';

/** Index of the body that has the case; the number of bodies once it is decided. */
export function positionOf(change: Change, route: Route | null): number {
  const bodies: readonly BodyActor[] = route?.bodies ?? [];
  switch (effectiveState(change)) {
    case 'draft':
    case 'withdrawn':
      return -1;
    case 'submitted':
    case 'assessing':
      return 0;
    case 'sys':
      return Math.max(0, bodies.indexOf('SYS'));
    case 'rsi':
      return bodies.includes('RSI') ? bodies.indexOf('RSI') : Math.max(0, bodies.length - 1);
    case 'approved':
    case 'rejected':
    case 'postponed':
    case 'inProgress':
    case 'delivered':
      return bodies.length;
    default:
      return 0;
  }
}

/** What comes next, for the list and the overview. */
function nextStep(ports: Ports, change: Change, facts: ChangeFacts, route: Route | null): NextStep {
  const step = (key: NextStep['key'], due: IsoDate | null = null, count?: number): NextStep => ({
    key,
    due,
    soon: due !== null && due <= addWorkingDays(facts.today, 1, { agreementDays: facts.settings.agreementDays }),
    ...(count !== undefined && { count }),
  });
  if (change.openRound !== undefined) return roundStep(ports, change.openRound, facts, step);
  switch (change.state) {
    case 'draft':
      return step('submit');
    case 'submitted':
      if (route?.bodies[0] === 'SYS') return step('sys-not-settled');
      if (route?.route === 'small') return step('comment-or-decide', change.commentBy ?? null);
      // Without a steering group nobody can assess it yet: the system's responsibility is not settled (ORG-4, CR-14).
      return facts.bodies.FSG ? step('open-round-FSG') : step('sys-not-settled');
    case 'assessing':
      return step('assess');
    case 'sys':
      return step('open-round-SYS');
    case 'rsi':
      return step('open-round-RSI');
    case 'approved':
      return step('start');
    case 'inProgress':
      return step('deliver', change.wantedBy ?? null);
    case 'delivered':
      return step('benefits');
    case 'postponed':
      return step('resume');
    case 'rejected':
    case 'withdrawn':
      return step('none');
    default:
      return step('none');
  }
}

function roundStep(
  ports: Ports,
  round: string,
  facts: ChangeFacts,
  step: (key: NextStep['key'], due?: IsoDate | null, count?: number) => NextStep,
): NextStep {
  const row = ports.store.get(roundList, round);
  if (!row) return step('answers-missing');
  const { standing } = judged(row.record, roundFacts(ports, row, facts.actor));
  switch (standing.is) {
    case 'waiting':
      return step('answers-missing', row.record.deadline, standing.missing);
    case 'meeting':
      return step('meeting', nextMeeting(facts.settings.meetings, row.record.bodyId, facts.today));
    case 'acknowledge':
      return step('acknowledge-sum', row.record.deadline);
    case 'agreed':
    case 'disagreement':
    case 'silence':
      return step('chair-concludes', row.record.deadline);
    default:
      return step('none');
  }
}
