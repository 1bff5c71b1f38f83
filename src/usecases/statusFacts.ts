// Gathers what the rules of projects, status reports, agenda items and escalations look at, from the read model: costs no request.
import type { AgendaFacts } from '../domain/agenda/agendaItem.decide.ts';
import type { IsoDate } from '../domain/calendar/dates.ts';
import type { EscalationFacts } from '../domain/escalation/escalation.actions.ts';
import { escalationList, type Escalation } from '../domain/escalation/escalation.list.ts';
import { editionOn } from '../domain/edition/editions.ts';
import { bodyList, type Body, type BodyKind } from '../domain/people/body.list.ts';
import type { Actor } from '../domain/people/rights.ts';
import type { ProjectFacts } from '../domain/project/project.actions.ts';
import { projectList, type Project } from '../domain/project/project.list.ts';
import { itDirectorOf } from '../domain/project/project.rights.ts';
import type { RegionId } from '../domain/region/regions.ts';
import { personalReminderId } from '../domain/reminder/reminder.rules.ts';
import { reminderList } from '../domain/reminder/reminder.list.ts';
import { owedReports } from '../domain/status/month.rules.ts';
import type { BodiesByKind, StatusFacts, WithId } from '../domain/status/status.facts.ts';
import type { StatusReport } from '../domain/status/status.list.ts';
import { heldSeats } from './actor.ts';
import { bodyOfKind, editionsNow, settingsNow } from './facts.ts';
import type { Ports, Store, Stored } from './ports.ts';
import { reportRowsOf } from './reportRows.ts';
import { AGENDA_OF_PROJECT, ESCALATIONS_OF_PROJECT } from './statusIndexes.ts';

type ProjectRow = Stored<typeof projectList>;

/** A record with its row's key. */
export const withId = <T>({ id, record }: { readonly id: string; readonly record: T }): WithId<T> => ({
  ...record,
  id,
});

/** “P-12”, “ESK-3”: the prefix of the list and the item's number. */
export const projectNumber = ({ number }: Pick<Stored, 'number'>): string => `${projectList.prefix}-${number}`;
export const escalationNumber = ({ number }: Pick<Stored, 'number'>): string => `${escalationList.prefix}-${number}`;

/** Every report of a project, drafts included, as the product wrote them. */
export const reportsOf = (store: Store, project: string): WithId<StatusReport>[] =>
  reportRowsOf(store, project).map(withId);

export function statusFacts(ports: Ports, id: string, project: ProjectRow, actor: Actor): StatusFacts {
  const { store, clock } = ports;
  return {
    id,
    now: clock.now(),
    today: clock.today(),
    actor,
    project: withId(project),
    reports: reportsOf(store, project.id),
    settings: settingsNow(store),
    bodies: bodiesOf(store, project.record),
    agendaItems: [...(store.by(AGENDA_OF_PROJECT).get(project.id)?.values() ?? [])].map(withId),
    escalations: [...(store.by(ESCALATIONS_OF_PROJECT).get(project.id)?.values() ?? [])].map(withId),
    itDirector: itDirectorIn(store),
  };
}

/** Who is the IT director of a region on a day (PUB-2). */
export const itDirectorIn =
  (store: Store) =>
  (region: RegionId, day: IsoDate): string | null =>
    itDirectorOf(region, heldSeats(store, day), day);

export function projectFacts(ports: Ports, row: ProjectRow, actor: Actor): ProjectFacts {
  const { store, clock } = ports;
  const today = clock.today();
  const owed = owedReports(row.record, reportsOf(store, row.id), today, settingsNow(store), 2);
  const { manager } = row.record;
  return {
    id: row.id,
    now: clock.now(),
    today,
    actor,
    missing: owed.findLast(({ due }) => due < today) ?? null,
    remindedToday: manager !== undefined && store.get(reminderList, personalReminderId(today, manager)) !== undefined,
  };
}

export const agendaFacts = ({ clock }: Ports, actor: Actor): AgendaFacts => ({
  now: clock.now(),
  today: clock.today(),
  actor,
});

export function escalationFacts(ports: Ports, row: Stored<typeof escalationList>, actor: Actor): EscalationFacts {
  const { store, clock, sealer } = ports;
  const { project: id } = row.record;
  const project = (id === undefined ? undefined : store.get(projectList, id)?.record) ?? null;
  const today = clock.today();
  return {
    id: row.id,
    number: escalationNumber(row),
    now: clock.now(),
    today,
    actor,
    project,
    bodies: bodiesOf(store, project),
    below: belowOf(store, row.record),
    edition: editionOn(today, editionsNow(store)),
    settings: settingsNow(store),
    hash: (value) => sealer.hash(value),
  };
}

/** The escalations that one was raised from, the nearest first. */
function belowOf(store: Store, { raisedFrom }: Escalation): WithId<Escalation>[] {
  const found = new Map<string, WithId<Escalation>>();
  // People can write in the list: a line that leads back to itself ends.
  for (let id = raisedFrom; id !== undefined && !found.has(id);) {
    const row = store.get(escalationList, id);
    if (row) found.set(id, withId(row));
    id = row?.record.raisedFrom;
  }
  return [...found.values()];
}

/** The bodies of the line (ORG-2), with the project's own steering group where it has one on record. */
export function bodiesOf(store: Store, project: Pick<Project, 'steeringGroup'> | null): BodiesByKind {
  const own = project?.steeringGroup === undefined ? undefined : store.get(bodyList, project.steeringGroup);
  const found = LINE.flatMap((kind): [BodyKind, WithId<Body>][] => {
    const body = bodyOfKind(store, kind);
    return body ? [[kind, body]] : [];
  });
  return { ...Object.fromEntries(found), ...(own && { projectSteeringGroup: withId(own) }) };
}

const LINE: readonly BodyKind[] = ['SYS', 'RSI', 'IT5'];

/** Name of the body of an escalation's level; of the level itself where no body is on record. */
export function levelOf(
  store: Store,
  escalation: Pick<Escalation, 'fromKind' | 'from' | 'toKind' | 'to'>,
  end: 'from' | 'to',
) {
  const kind = end === 'from' ? escalation.fromKind : escalation.toKind;
  const id = escalation[end] ?? (end === 'to' ? bodyOfKind(store, kind)?.id : undefined) ?? null;
  return { kind, id, name: (id === null ? null : store.get(bodyList, id)?.record.name) ?? null };
}
