// Plays what people do about a sample project: follow or explain, escalations from proposal to answer, and RSI-kredsen's agenda.
import { agendaItemList } from '../../domain/agenda/agendaItem.list.ts';
import type { IsoDate } from '../../domain/calendar/dates.ts';
import { addWorkingDays, AGREEMENT_DAYS } from '../../domain/calendar/workingDays.ts';
import type { EscalationCommand } from '../../domain/escalation/escalation.decide.ts';
import { escalationList, type EscalationState } from '../../domain/escalation/escalation.list.ts';
import { regionOn, type RegionId } from '../../domain/region/regions.ts';
import { reminderList } from '../../domain/reminder/reminder.list.ts';
import { personalReminderId } from '../../domain/reminder/reminder.rules.ts';
import { roundList } from '../../domain/round/round.list.ts';
import { statusId } from '../../domain/status/status.list.ts';
import { actOnAgendaItem } from '../../usecases/actOnAgendaItem.ts';
import { actOnEscalation } from '../../usecases/actOnEscalation.ts';
import { actOnProject } from '../../usecases/actOnProject.ts';
import { actOnRound } from '../../usecases/actOnRound.ts';
import { accepted, callOf, rowOf } from './playPhases.ts';
import type { Staged } from './playProjects.ts';
import type { ProjectStep, ScriptedEscalationCommand } from './projects/script.ts';
import { SECRETARIAT } from './steps.ts';

/** `index` is the step's place in the script. What was taken before is left alone. */
export async function takeStep(staged: Staged, step: ProjectStep, index: number): Promise<void> {
  if ('project' in step) return actInProject(staged, step, index);
  const id = `escalation-${statusId(staged.sample.id, staged.month(step.escalationFrom))}`;
  if ('approvedFor' in step) return approve(staged, id, step.approvedFor, step.by, index);
  const { ports } = staged.stage;
  const row = ports.store.get(escalationList, id);
  if (!row) throw new Error(`Nothing has proposed ${id}`);
  const { type } = step.escalation;
  if (!WAITS_IN[type].includes(row.record.state) || (type === 'open-round' && row.record.rounds)) return;
  const call = { ...callOf(staged, `step-${index}`, step.by), id, version: row.version };
  accepted(await actOnEscalation(ports, call, commandOf(step.escalation, ports.clock.today())));
}

/** What the meeting of a day noted about the project, where it had an item. */
export async function treatItems(staged: Staged, meeting: IsoDate): Promise<void> {
  const { ports } = staged.stage;
  const items = ports.store
    .all(agendaItemList)
    .filter(
      ({ record }) => record.project === staged.sample.id && record.state === 'open' && record.meeting === meeting,
    );
  for (const { id, version } of items) {
    const call = { ...callOf(staged, `treat-${meeting}`, SECRETARIAT), id, version };
    accepted(await actOnAgendaItem(ports, call, { type: 'treat', decision: staged.sample.noted ?? NOTED }));
  }
}

const NOTED = 'RSI-kredsen tog redegørelsen til efterretning.';

/** A step whose escalation is in none of these states has been taken. */
const WAITS_IN: Readonly<Record<ScriptedEscalationCommand['type'], readonly EscalationState[]>> = {
  dismiss: ['proposed'],
  confirm: ['proposed'],
  acknowledge: ['confirmed'],
  'open-round': ['acknowledged'],
  close: ['acknowledged'],
};

async function actInProject(
  staged: Staged,
  { project: command, by }: Extract<ProjectStep, { project: unknown }>,
  index: number,
): Promise<void> {
  const { ports } = staged.stage;
  const row = rowOf(staged);
  const today = ports.clock.today();
  const isDone =
    command.type === 'participate'
      ? row.record.participation?.some(({ region }) => region === regionOn(command.region, today))
      : row.record.manager !== undefined &&
        ports.store.get(reminderList, personalReminderId(today, row.record.manager));
  if (isDone) return;
  accepted(
    await actOnProject(ports, { ...callOf(staged, `step-${index}`, by), id: row.id, version: row.version }, command),
  );
}

function commandOf(scripted: ScriptedEscalationCommand, today: IsoDate): EscalationCommand {
  if (scripted.type === 'open-round') return { type: 'open-round', deadline: null };
  if (scripted.type !== 'confirm') return scripted;
  const { byIn, ...said } = scripted;
  return { ...said, by: addWorkingDays(today, byIn, { agreementDays: AGREEMENT_DAYS }) };
}

async function approve(staged: Staged, escalation: string, region: RegionId, person: string, index: number) {
  const { ports } = staged.stage;
  const round = ports.store.all(roundList).find(({ record }) => record.escalation === escalation);
  if (!round) throw new Error(`Nobody has put ${escalation} to a body`);
  const { state, answers, questionHash } = round.record;
  if (state === 'closed' || answers.some((given) => given.region === region)) return;
  const call = { ...callOf(staged, `step-${index}`, person), id: round.id, version: null };
  accepted(await actOnRound(ports, call, { type: 'answer', answer: 'approve', question: questionHash }));
}
