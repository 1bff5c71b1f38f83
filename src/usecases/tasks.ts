// What waits for a person beside change requests: reports to write, escalations to decide on, agenda items without a person.
import type { TaskItem } from '../contract/overview.ts';
import { agendaItemList } from '../domain/agenda/agendaItem.list.ts';
import { addWorkingDays, workingDaysBetween } from '../domain/calendar/workingDays.ts';
import type { escalationList } from '../domain/escalation/escalation.list.ts';
import type { Actor } from '../domain/people/rights.ts';
import { projectList } from '../domain/project/project.list.ts';
import { partsInProject } from '../domain/project/project.rights.ts';
import { agendaItemView } from './agendaView.ts';
import { isRecordClosed } from './closed.ts';
import { escalationView, roundsOfEscalation } from './escalationView.ts';
import { settingsNow } from './facts.ts';
import type { Ports, Stored } from './ports.ts';
import { escalationRoundView } from './roundView.ts';
import { OPEN_AGENDA_ITEMS, OPEN_ESCALATIONS } from './statusIndexes.ts';
import { isClosedTo } from './statusAccess.ts';
import { owedRows } from './statusRows.ts';

/** By their day; what has none comes last. */
export function tasksFor(ports: Ports, actor: Actor): TaskItem[] {
  return [...reportTasks(ports, actor), ...escalationTasks(ports, actor), ...agendaTasks(ports, actor)].toSorted(
    (a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1),
  );
}

/** ST-1: for those whose report it is; what is missing elsewhere stands in the portfolio. */
function reportTasks(ports: Ports, actor: Actor): TaskItem[] {
  return ports.store.all(projectList).flatMap((row) => {
    const parts = partsInProject(row.record, actor);
    if (!(parts.has('manager') || parts.has('owner')) || isClosedTo(ports, row, actor)) return [];
    return owedRows(ports, row, actor).map((report) =>
      task(ports, {
        kind: 'report',
        record: `statusReports/${report.id}`,
        title: row.record.title,
        where: '',
        month: report.month,
        project: row.id,
        due: report.due,
        triggers: [],
      }),
    );
  });
}

function escalationTasks(ports: Ports, actor: Actor): TaskItem[] {
  const open = [...(ports.store.by(OPEN_ESCALATIONS).get('open')?.values() ?? [])];
  return open
    .filter(({ id }) => !isRecordClosed(ports, `escalations/${id}`, actor.person))
    .flatMap((row) => escalationTask(ports, row, actor) ?? []);
}

function escalationTask(ports: Ports, row: Stored<typeof escalationList>, actor: Actor): TaskItem | null {
  const round = roundsOfEscalation(ports.store, row.id).find(({ record }) => record.state === 'open');
  const base = {
    record: `escalations/${row.id}`,
    title: row.record.title,
    month: null,
    project: row.record.project ?? null,
    triggers: row.record.triggers,
  };
  if (round) {
    const view = escalationRoundView(ports, round, actor);
    const answers = view.actions.includes('approve') && view.me.answer === null;
    const concludes = view.actions.some((action) => action === 'conclude' || action === 'record-meeting');
    if (!answers && !concludes) return null;
    const where = view.bodyName;
    return task(ports, { ...base, kind: answers ? 'answer' : 'decide', where, due: view.deadline });
  }
  const view = escalationView(ports, row, actor);
  const works = new Set(view.actions.filter(({ blocked }) => blocked === null).map(({ action }) => action));
  const where = (row.record.state === 'proposed' ? view.from.name : view.to.name) ?? '';
  if (works.has('confirm')) return task(ports, { ...base, kind: 'confirm', where, due: null });
  if (works.has('acknowledge')) return task(ports, { ...base, kind: 'acknowledge', where, due: view.by });
  return works.has('close') ? task(ports, { ...base, kind: 'decide', where, due: view.by }) : null;
}

/** PUB-2: items for which the secretariat has yet to name who accounts. */
function agendaTasks(ports: Ports, actor: Actor): TaskItem[] {
  if (!actor.seats.some(({ bodyKind }) => bodyKind === 'secretariat')) return [];
  return [...(ports.store.by(OPEN_AGENDA_ITEMS).get('open')?.values() ?? [])]
    .filter(({ record }) => record.accountable === undefined)
    .filter(({ id }) => !isRecordClosed(ports, `${agendaItemList.name}/${id}`, actor.person))
    .map((row) => {
      const { project, title, bodyName, meeting, month } = agendaItemView(ports, row, actor);
      const record = project === null ? `agendaItems/${row.id}` : `projects/${project}`;
      const item = { kind: 'name-accountable' as const, record, title, where: bodyName, month, project, triggers: [] };
      return task(ports, { ...item, due: meeting });
    });
}

function task(ports: Ports, item: Omit<TaskItem, 'workingDays' | 'soon'>): TaskItem {
  const today = ports.clock.today();
  const { agreementDays } = settingsNow(ports.store);
  const { due } = item;
  return {
    ...item,
    workingDays: due === null ? null : workingDaysBetween(today, due, { agreementDays }),
    soon: due !== null && due <= addWorkingDays(today, 1, { agreementDays }),
  };
}
