// Escalations as a reader sees them: the row of the list, and the whole (ESC-3, ESC-4).
import type { EscalationRow, EscalationsPageView, EscalationView } from '../contract/escalation.ts';
import { filterEscalations, isIn, type EscalationsQuery, type View } from '../contract/escalationsQuery.ts';
import { changeList } from '../domain/change/change.list.ts';
import { offeredInEscalation } from '../domain/escalation/escalation.actions.ts';
import { ESCALATION_LIFECYCLE } from '../domain/escalation/escalation.lifecycle.ts';
import { escalationList, type Escalation } from '../domain/escalation/escalation.list.ts';
import { standardDay } from '../domain/escalation/escalation.outcome.ts';
import { lineFor } from '../domain/escalation/line.rules.ts';
import type { Actor } from '../domain/people/rights.ts';
import { projectList } from '../domain/project/project.list.ts';
import { barred, forbidden, type Refusal } from '../domain/record/refusal.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { isEscalationRound, type EscalationRound } from '../domain/round/round.list.ts';
import { personName } from './actor.ts';
import { isRecordClosed } from './closed.ts';
import { changeNumber, settingsNow, type StoredRound } from './facts.ts';
import { troublesOf } from './lightView.ts';
import { offerView } from './offers.ts';
import type { Ports, Store, Stored } from './ports.ts';
import { reportRow } from './reportRows.ts';
import { escalationRoundView } from './roundView.ts';
import { escalationFacts, escalationNumber, levelOf } from './statusFacts.ts';
import { ESCALATIONS_OF_PROJECT, RAISED_FROM, ROUNDS_OF_ESCALATION } from './statusIndexes.ts';

type EscalationStored = Stored<typeof escalationList>;

/** Those that wait for the reader first, then open ones by their day, then the rest, newest first. */
export function readEscalations(ports: Ports, actor: Actor): Result<EscalationRow[], Refusal> {
  if (actor.seats.length === 0) return err(forbidden('no-seat'));
  return ok(inOrder(ports.store.all(escalationList).map((row) => escalationRowView(ports, row, actor))));
}

/** As far as it is asked for; what the reader may not see of an escalation, its search does not find (DEC-8). */
export function readEscalationsPage(
  ports: Ports,
  actor: Actor,
  query: EscalationsQuery,
  limit: number,
): Result<EscalationsPageView, Refusal> {
  const read = readEscalations(ports, actor);
  if (!read.ok) return read;
  const found = filterEscalations(read.value, query);
  const count = (view: View) => read.value.filter((row) => isIn(view, row)).length;
  return ok({
    rows: found.slice(0, limit),
    count: found.length,
    of: read.value.length,
    views: { open: count('open'), mine: count('mine'), all: read.value.length },
  });
}

export function readEscalation(ports: Ports, actor: Actor, id: string): Result<EscalationView, Refusal> {
  if (actor.seats.length === 0) return err(forbidden('no-seat'));
  const row = ports.store.get(escalationList, id);
  if (!row) return err({ kind: 'notFound' });
  return isClosed(ports, row, actor) ? err(barred()) : ok(escalationView(ports, row, actor));
}

export const escalationsOf = (ports: Ports, project: string, actor: Actor): EscalationRow[] =>
  inOrder(
    [...(ports.store.by(ESCALATIONS_OF_PROJECT).get(project)?.values() ?? [])].map((row) =>
      escalationRowView(ports, row, actor),
    ),
  );

function escalationRowView(ports: Ports, row: EscalationStored, actor: Actor): EscalationRow {
  const { store, clock } = ports;
  const { record } = row;
  const restricted = isClosed(ports, row, actor);
  const basis = {
    id: row.id,
    number: escalationNumber(row),
    version: row.version,
    state: record.state,
    restricted,
    from: levelOf(store, record, 'from'),
    to: levelOf(store, record, 'to'),
  };
  if (restricted) return { ...basis, ...NOTHING };
  const change = record.change === undefined ? undefined : store.get(changeList, record.change);
  const isOpen = record.state === 'confirmed' || record.state === 'acknowledged';
  return {
    ...basis,
    title: record.title,
    triggers: record.triggers,
    proposed: record.proposed,
    confirmed: record.confirmed ?? null,
    by: record.by ?? null,
    late: isOpen && record.by !== undefined && record.by < clock.today(),
    closed: record.closed ?? null,
    outcome: record.outcome ?? null,
    project: projectOf(store, record),
    change: change ? { id: change.id, number: changeNumber(change) } : null,
    mine: isMine(ports, row, actor),
  };
}

export function escalationView(ports: Ports, row: EscalationStored, actor: Actor): EscalationView {
  const { store, clock } = ports;
  const { record } = row;
  const facts = escalationFacts(ports, row, actor);
  const report = record.report === undefined ? undefined : reportRow(store, record.report)?.record;
  const linked = (other: EscalationStored | undefined) => other && { id: other.id, number: escalationNumber(other) };
  return {
    ...escalationRowView(ports, row, actor),
    report: record.report ?? null,
    system: record.system ?? null,
    what: record.what ?? null,
    why: record.why ?? null,
    asked: record.asked ?? null,
    confirmedBy: personIn(store, record.confirmedBy),
    dismissed: record.dismissed ?? null,
    dismissedBy: personIn(store, record.dismissedBy),
    dismissReason: record.dismissReason ?? null,
    acknowledged: record.acknowledged ?? null,
    acknowledgedBy: personIn(store, record.acknowledgedBy),
    decision: record.decision ?? null,
    closedBy: personIn(store, record.closedBy),
    raisedFrom:
      linked(record.raisedFrom === undefined ? undefined : store.get(escalationList, record.raisedFrom)) ?? null,
    raisedTo: linked([...(store.by(RAISED_FROM).get(row.id)?.values() ?? [])].at(0)) ?? null,
    line: lineFor(record.fromKind, facts.edition).map((kind) => {
      const body = facts.bodies[kind];
      return { kind, id: body?.id ?? null, name: body?.name ?? null };
    }),
    basis: {
      by: standardDay(clock.today(), settingsNow(store)),
      troubles: report ? troublesOf(report).map(({ parameter, light, text }) => ({ parameter, light, text })) : [],
    },
    rounds: roundsOfEscalation(store, row.id).map((round) => escalationRoundView(ports, round, actor)),
    actions: offeredInEscalation(record, facts).map(offerView),
  };
}

/** The rounds by which the receiver answers, oldest first. */
export function roundsOfEscalation(store: Store, escalation: string): StoredRound<EscalationRound>[] {
  const rows = [...(store.by(ROUNDS_OF_ESCALATION).get(escalation)?.values() ?? [])];
  return rows
    .filter((row): row is StoredRound<EscalationRound> => isEscalationRound(row.record))
    .toSorted((a, b) => a.record.number - b.record.number);
}

/** What has ended asks nothing of anybody: most of a long list is not looked at for it. */
const isMine = (ports: Ports, row: EscalationStored, actor: Actor): boolean =>
  ESCALATION_LIFECYCLE.some(({ from }) => from.includes(row.record.state)) &&
  offeredInEscalation(row.record, escalationFacts(ports, row, actor)).some(({ blocked }) => blocked === null);

const isClosed = (ports: Ports, { id }: EscalationStored, { person }: Actor): boolean =>
  isRecordClosed(ports, `${escalationList.name}/${id}`, person);

/** DEC-8: of what is closed to a reader, that it is there and how it stands. */
const NOTHING = {
  title: '',
  triggers: [],
  proposed: '',
  confirmed: null,
  by: null,
  late: false,
  closed: null,
  outcome: null,
  project: null,
  change: null,
  mine: false,
} as const satisfies Partial<EscalationRow>;

function projectOf(store: Store, { project }: Escalation): EscalationRow['project'] {
  const row = project === undefined ? undefined : store.get(projectList, project);
  return row ? { id: row.id, title: row.record.title } : null;
}

const personIn = (store: Store, id: string | undefined) =>
  id === undefined ? null : { id, name: personName(store, id) };

const STATE_ORDER = { proposed: 1, confirmed: 1, acknowledged: 1, closed: 2, dismissed: 3 } as const;

const inOrder = (rows: readonly EscalationRow[]): EscalationRow[] =>
  rows
    .map((row) => ({ row, order: orderOf(row) }))
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ row }) => row);

/** Sorts as text: what waits for the reader, what is open by its day, the rest by when it ended. */
function orderOf({ mine, state, by, proposed, closed, number }: EscalationRow): string {
  const group = mine ? 0 : STATE_ORDER[state];
  const ended = closed === null ? '' : String(9e15 - Date.parse(closed));
  return `${group} ${group < 2 ? (by ?? '9999') : ended} ${proposed} ${number}`;
}
