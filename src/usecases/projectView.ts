// A project as a row of the portfolio and as a whole, as a reader may see it.
import type { ProjectRow, ProjectView, SinceLastMonth } from '../contract/project.ts';
import type { agendaItemList } from '../domain/agenda/agendaItem.list.ts';
import { changeList } from '../domain/change/change.list.ts';
import { bodyList } from '../domain/people/body.list.ts';
import type { Actor } from '../domain/people/rights.ts';
import { offeredInProject } from '../domain/project/project.actions.ts';
import { participationSeat } from '../domain/project/project.decide.ts';
import { PROJECT_FORM_FIELDS, projectList, type Project } from '../domain/project/project.list.ts';
import {
  isPaused,
  nextGate,
  participatingRegions,
  participationOn,
  portfolioOf,
} from '../domain/project/project.rules.ts';
import { barred, forbidden, type Refusal } from '../domain/record/refusal.ts';
import { regionName, regionOn } from '../domain/region/regions.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { addToMonth, monthOfDay, monthsFrom } from '../domain/status/month.rules.ts';
import { statusId, statusList } from '../domain/status/status.list.ts';
import { standingReports } from '../domain/status/status.rules.ts';
import { checkTolerances, tolerancesOf } from '../domain/status/tolerance.rules.ts';
import { personName } from './actor.ts';
import { agendaItemView } from './agendaView.ts';
import { isRecordClosed } from './closed.ts';
import { escalationsOf } from './escalationView.ts';
import { changeNumber, settingsNow } from './facts.ts';
import { cellsOf, trendsOf, troublesOf } from './lightView.ts';
import { offerView } from './offers.ts';
import type { Ports, Store, Stored } from './ports.ts';
import { sinceLast } from './sinceLastMonth.ts';
import { projectFacts, projectNumber, reportsOf } from './statusFacts.ts';
import { AGENDA_OF_PROJECT, REMINDERS_OF_THING } from './statusIndexes.ts';
import { owedRows, standingRows } from './statusRows.ts';

type ProjectStored = Stored<typeof projectList>;

export const MONTHS_SHOWN = 12;

export function readProject(ports: Ports, actor: Actor, id: string): Result<ProjectView, Refusal> {
  if (actor.seats.length === 0) return err(forbidden('no-seat'));
  // Also where there is none: that a closed case became a project would tell of its route (DEC-8).
  if (isRecordClosed(ports, `${projectList.name}/${id}`, actor.person)) return err(barred());
  const row = ports.store.get(projectList, id);
  return row ? ok(projectView(ports, row, actor)) : err({ kind: 'notFound' });
}

/** The row of the portfolio for twelve months, `month` the last. */
export function projectRowView(ports: Ports, row: ProjectStored, actor: Actor, month: string): ProjectRow {
  const { store, clock } = ports;
  const { record } = row;
  const today = clock.today();
  const reports = reportsOf(store, row.id);
  const months = monthsFrom(addToMonth(month, 1 - MONTHS_SHOWN), month);
  const cells = cellsOf(record, reports, months, today, settingsNow(store));
  const standing = standingReports(reports);
  // Since when it has been so: a project that went on after all is not.
  const completed = standing[standing.findLastIndex(({ overall }) => overall !== 'completed') + 1];
  return {
    id: row.id,
    number: projectNumber(row),
    version: row.version,
    state: record.state,
    title: record.title,
    portfolio: portfolioOf(record),
    responsible: responsibleOf(record, today),
    responsibleRegion: record.responsible === undefined ? null : regionOn(record.responsible, today),
    regions: participatingRegions(record, today),
    manager: personIn(store, record.manager),
    cells,
    trend: trendsOf(cells.at(-1), cells.at(-2)),
    completed: completed?.month ?? null,
    paused: isPaused(record, today),
    mine: record.manager === actor.person || record.owner === actor.person,
  };
}

export function projectView(ports: Ports, row: ProjectStored, actor: Actor): ProjectView {
  const { store, clock } = ports;
  const { record } = row;
  const today = clock.today();
  const reports = standingReports(reportsOf(store, row.id));
  const newest = reports.at(-1);
  const facts = projectFacts(ports, row, actor);
  const change = record.change === undefined ? undefined : store.get(changeList, record.change);
  const gate = nextGate(record);
  const group = record.steeringGroup === undefined ? undefined : store.get(bodyList, record.steeringGroup);
  return {
    ...projectRowView(ports, row, actor, monthOfDay(today)),
    form: Object.fromEntries(
      PROJECT_FORM_FIELDS.flatMap((key) => (record[key] === undefined ? [] : [[key, record[key]]])),
    ),
    owner: personIn(store, record.owner),
    steeringGroup: group ? { id: group.id, name: group.record.name } : null,
    change: change ? { id: change.id, number: changeNumber(change) } : null,
    phases: record.phases ?? [],
    decided: record.decided ?? null,
    nextGate: gate && {
      from: gate.gate.from,
      to: gate.gate.to,
      putTo: gate.gate.putTo,
      does: gate.gate.does,
      date: gate.date,
    },
    participation: participationViews(record, facts),
    tolerances: {
      ...tolerancesOf(record),
      own: [record.toleranceCost, record.toleranceTimeYellow, record.toleranceTimeRed].some((set) => set !== undefined),
    },
    actual: newest
      ? {
          month: newest.month,
          spent: newest.spent ?? null,
          expectedEnd: newest.expectedEnd ?? null,
          checks: checkTolerances(record, newest),
        }
      : null,
    reports: [...owedRows(ports, row, actor), ...standingRows(ports, row, actor)],
    escalations: escalationsOf(ports, row.id, actor),
    agenda: agendaOf(ports, row.id, actor),
    since: sinceOf(ports, row, newest?.month ?? addToMonth(monthOfDay(today), -1)),
    troubles: newest ? troublesOf(newest) : [],
    reminded: facts.missing ? remindedOf(store, row.id, facts.missing.month) : 0,
    actions: offeredInProject(record, facts).map(offerView),
  };
}

export const agendaOf = (ports: Ports, project: string, actor: Actor) =>
  [...(ports.store.by(AGENDA_OF_PROJECT).get(project)?.values() ?? [])]
    .toSorted((a, b) => ((a.record.meeting ?? '9999') < (b.record.meeting ?? '9999') ? 1 : -1))
    .map((item: Stored<typeof agendaItemList>) => agendaItemView(ports, item, actor));

/** How many messages have gone to the manager about a month's report. */
export function remindedOf(store: Store, project: string, month: string): number {
  const rows = store.by(REMINDERS_OF_THING).get(`${statusList.name}/${statusId(project, month)}`);
  return [...(rows?.values() ?? [])].filter(({ record }) => record.person !== undefined).length;
}

/** What is new about a project in a month, against the month before. */
export const sinceOf = (ports: Ports, row: ProjectStored, month: string): SinceLastMonth[] =>
  sinceLast(
    ports,
    row,
    month,
    cellsOf(
      row.record,
      reportsOf(ports.store, row.id),
      [addToMonth(month, -1), month],
      ports.clock.today(),
      settingsNow(ports.store),
    ),
  );

function participationViews(record: Project, facts: ReturnType<typeof projectFacts>): ProjectView['participation'] {
  const mayAct = offeredInProject(record, facts).some(({ action }) => action === 'participate');
  return participationOn(record, facts.today).map(({ region, choice, reason, option }) => {
    const said = (record.participation ?? []).find((row) => row.region === region);
    return {
      region,
      name: regionName(region),
      choice,
      reason,
      option,
      said: said !== undefined,
      at: said?.at ?? null,
      mine: mayAct && participationSeat(record, region, facts) !== undefined,
    };
  });
}

function responsibleOf({ responsible, responsibleParty }: Project, today: string): string | null {
  const region = responsible === undefined ? null : regionName(regionOn(responsible, today));
  return [region, responsibleParty].filter((part) => part !== null && part !== undefined).join(', ') || null;
}

const personIn = (store: Store, id: string | undefined) =>
  id === undefined ? null : { id, name: personName(store, id) };
