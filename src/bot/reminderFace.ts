// What a reminder's card shows: each thing that is owed, as it stands when the card is drawn, and what a report begins with (PUB-2).
import { bodyList } from '../domain/people/body.list.ts';
import type { IsoDate } from '../domain/calendar/dates.ts';
import { workingDaysBetween } from '../domain/calendar/workingDays.ts';
import { escalationList } from '../domain/escalation/escalation.list.ts';
import { projectList } from '../domain/project/project.list.ts';
import type { reminderList, ReminderItem } from '../domain/reminder/reminder.list.ts';
import { roundList, subjectOf } from '../domain/round/round.list.ts';
import { statusKey, statusList, type Light, type StatusForm, type StatusReport } from '../domain/status/status.list.ts';
import { standingReports } from '../domain/status/status.rules.ts';
import { actorOfPerson, personName } from '../usecases/actor.ts';
import { isRecordClosed } from '../usecases/closed.ts';
import { settingsNow } from '../usecases/facts.ts';
import { ANY_READER } from '../usecases/indexes.ts';
import type { Ports, Store, Stored } from '../usecases/ports.ts';
import { reportRow } from '../usecases/reportRows.ts';
import { escalationNumber, levelOf, reportsOf } from '../usecases/statusFacts.ts';
import { ESCALATIONS_OF_PROJECT } from '../usecases/statusIndexes.ts';
import { projectOfReport } from '../usecases/statusAccess.ts';
import { begun, formOf } from '../usecases/statusDraft.ts';
import type { Level } from './escalationFace.ts';
import { agendaItemOf } from './statusFace.ts';

export interface ReminderFace {
  readonly id: string;
  /** Sent to one person; else told in a body's channel. */
  readonly isPersonal: boolean;
  readonly bodyName: string;
  readonly today: IsoDate;
  /** Due first. */
  readonly lines: readonly ReminderLine[];
}

export interface ReminderLine extends Pick<ReminderItem, 'kind' | 'stage' | 'due' | 'title'> {
  /** Working days left; negative past the deadline. */
  readonly daysLeft: number;
  /** The tab's page. */
  readonly path: string;
  /** `hidden`: of a case that is closed to the reader, or on a shared card to anybody (DEC-8). */
  readonly is: 'waiting' | 'done' | 'hidden';
  readonly report: ReportLine | null;
}

export interface ReportLine {
  readonly id: string;
  /** The version that the card is drawn from; 0 for a report that is not begun. */
  readonly version: number;
  readonly month: string;
  /** What the draft under way says; null where none is. */
  readonly draft: StatusForm | null;
  /** What the fields on the card hold: the draft, what a new report begins with, or what was typed in a press that came too late. */
  readonly form: StatusForm;
  /** A press came from a card that was drawn before the draft was written; `typed`: with fields. */
  readonly overtaken?: 'pressed' | 'typed';
  readonly last: StatusReport | null;
  readonly published: Published | null;
}

/** What publishing came to. */
export interface Published {
  readonly light: Light;
  /** The body in whose channel the card is. */
  readonly told: string | null;
  readonly item: {
    readonly body: string;
    readonly meeting: IsoDate | null;
    readonly accountable: string | null;
  } | null;
  readonly proposed: readonly { readonly number: string; readonly to: Level }[];
}

export function reminderFace(ports: Ports, { id, record }: Stored<typeof reminderList>): ReminderFace {
  const { store, clock } = ports;
  const reader = record.person ?? ANY_READER;
  return {
    id,
    isPersonal: record.person !== undefined,
    bodyName: (record.body === undefined ? undefined : store.get(bodyList, record.body)?.record.name) ?? '',
    today: clock.today(),
    lines: record.items
      .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
      .map((item) => lineOf(ports, item, reader)),
  };
}

/** The face after a press from a card drawn before the report's draft was written: what was typed stays in the fields. */
export const overtakenBy = (face: ReminderFace, id: string, typed: StatusForm | null): ReminderFace => ({
  ...face,
  lines: face.lines.map((line) =>
    line.report?.id === id
      ? {
          ...line,
          report: {
            ...line.report,
            form: { ...line.report.form, ...typed },
            overtaken: typed === null ? 'pressed' : 'typed',
          },
        }
      : line,
  ),
});

function lineOf(ports: Ports, item: ReminderItem, reader: string): ReminderLine {
  const { store, clock } = ports;
  const { kind, stage, due, title, list, id } = item;
  const { agreementDays } = settingsNow(store);
  const today = clock.today();
  const report = kind === 'status-report' ? reportLine(ports, id, reader) : null;
  const isHidden = isRecordClosed(ports, recordOf(item), reader);
  const isDone = report ? report.published !== null : !isOpen(store, list, id);
  return {
    kind,
    stage,
    due,
    title: isHidden ? '' : title,
    daysLeft: workingDaysBetween(today, due, { agreementDays }),
    path: pathOf(store, list, id),
    is: isHidden ? 'hidden' : isDone ? 'done' : 'waiting',
    report: isHidden ? null : report,
  };
}

/** The record that says whose case it is: a report that is not begun has no row. */
function recordOf({ list, id }: ReminderItem): string {
  const project = list === statusList.name ? statusKey(id)?.project : undefined;
  return project === undefined ? `${list}/${id}` : `${projectList.name}/${project}`;
}

function isOpen(store: Store, list: string, id: string): boolean {
  if (list === roundList.name) return store.get(roundList, id)?.record.state === 'open';
  const escalation = list === escalationList.name ? store.get(escalationList, id)?.record : undefined;
  return escalation?.state === 'confirmed' || escalation?.state === 'acknowledged';
}

function pathOf(store: Store, list: string, id: string): string {
  if (list === statusList.name) return `/status/${id}`;
  const round = list === roundList.name ? store.get(roundList, id)?.record : undefined;
  if (!round) return `/${list}/${id}`;
  const subject = subjectOf(round);
  return `/${subject.list}/${subject.id}`;
}

/** Null for a project that is gone. A draft is shown to who writes the report, and to nobody else. */
function reportLine(ports: Ports, id: string, reader: string): ReportLine | null {
  const { store } = ports;
  const key = statusKey(id);
  const project = key ? store.get(projectList, key.project) : undefined;
  if (!key || !project) return null;
  const reports = reportsOf(store, project.id);
  const stored = reportRow(store, id);
  const isDraft = stored?.record.state === 'draft';
  const isShown = !isDraft || projectOfReport(ports, actorOfPerson(ports, reader), id) !== null;
  const report = (isShown && stored?.record) || begun(reports, project, key.month);
  return {
    id,
    version: stored?.version ?? 0,
    month: key.month,
    draft: isDraft && isShown ? formOf(report) : null,
    form: formOf(report),
    last: standingReports(reports).findLast(({ month }) => month < key.month) ?? null,
    published: publishedAs(ports, id, report),
  };
}

function publishedAs(ports: Ports, id: string, { state, overall, project }: StatusReport): Published | null {
  if (state === 'draft' || overall === undefined) return null;
  const { store } = ports;
  const item = agendaItemOf(ports, id, project)?.record;
  const group = store.get(projectList, project)?.record.steeringGroup;
  const escalations = [...(store.by(ESCALATIONS_OF_PROJECT).get(project)?.values() ?? [])];
  return {
    light: overall,
    told: (group === undefined ? undefined : store.get(bodyList, group)?.record.name) ?? null,
    item:
      item?.state === 'open'
        ? {
            body: store.get(bodyList, item.body)?.record.name ?? item.body,
            meeting: item.meeting ?? null,
            accountable: item.accountable === undefined ? null : personName(store, item.accountable),
          }
        : null,
    proposed: escalations
      .filter(({ record }) => record.report === id && record.state === 'proposed')
      .map((row) => ({ number: escalationNumber(row), to: levelOf(store, row.record, 'to') })),
  };
}
