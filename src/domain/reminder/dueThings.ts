// What is owed, as reminders see it: status reports, answers in rounds, and escalations that wait for their receiver.
import { copenhagenDate, type IsoDate } from '../calendar/dates.ts';
import type { Escalation } from '../escalation/escalation.list.ts';
import { dueDate, owedReports } from '../status/month.rules.ts';
import type { StatusSettings, WithId } from '../status/status.facts.ts';
import { statusId, type StatusReport } from '../status/status.list.ts';
import type { Project } from '../project/project.list.ts';
import type { Round } from '../round/round.list.ts';
import type { DueThing } from './reminder.rules.ts';

/** How many months back a report is still reminded of: what is older has been escalated. */
const MONTHS_BACK = 2;

/** ST-1, PUB-2: a project's reports that are owed and not published. The project manager is asked; the steering group when late. */
export function dueReports(
  project: WithId<Project>,
  reports: readonly StatusReport[],
  today: IsoDate,
  settings: Pick<StatusSettings, 'agreementDays'>,
): DueThing[] {
  return owedReports(project, reports, today, settings, MONTHS_BACK).map(({ month }) => ({
    key: `status/${project.id}/${month}`,
    kind: 'status-report',
    due: dueDate(month, settings),
    persons: project.manager === undefined ? [] : [project.manager],
    body: project.steeringGroup ?? null,
    list: 'statusReports',
    id: statusId(project.id, month),
    title: project.title,
    month,
  }));
}

/** ESC-4: an escalation that is confirmed and not answered. `persons` are those who chair the receiving body. */
export function dueEscalation(escalation: WithId<Escalation>, persons: readonly string[]): DueThing | null {
  const { id, state, by, confirmed, to, title } = escalation;
  if (by === undefined || (state !== 'confirmed' && state !== 'acknowledged')) return null;
  return {
    key: `escalation/${id}`,
    kind: 'escalation',
    due: by,
    ...(confirmed !== undefined && { since: copenhagenDate(confirmed) }),
    persons,
    body: to ?? null,
    list: 'escalations',
    id,
    title,
  };
}

/** DEC-1: a written procedure that is open. `persons` are those who can answer and have not; nobody: nothing is owed. */
export function dueRound(round: WithId<Round>, persons: readonly string[]): DueThing[] {
  const { id, state, deadline, opened, bodyId, title } = round;
  if (state === 'closed' || persons.length === 0) return [];
  return [
    {
      key: `round/${id}`,
      kind: 'round',
      due: deadline,
      since: copenhagenDate(opened),
      persons,
      body: bodyId,
      list: 'rounds',
      id,
      title,
    },
  ];
}
