// Projects, reports and escalations on the bot's stage, written as the product writes them.
import { actOnEscalation } from '../../src/usecases/actOnEscalation.ts';
import type { EscalationCommand } from '../../src/domain/escalation/escalation.decide.ts';
import { escalationList } from '../../src/domain/escalation/escalation.list.ts';
import { projectList, type Project } from '../../src/domain/project/project.list.ts';
import { NOBODY } from '../../src/domain/record/decision.ts';
import { ok } from '../../src/domain/result.ts';
import { statusId, type StatusForm } from '../../src/domain/status/status.list.ts';
import { channelId } from '../../src/sandbox/sample/bodies.ts';
import { actOnStatus } from '../../src/usecases/actOnStatus.ts';
import { actorOfPerson } from '../../src/usecases/actor.ts';
import { must } from '../sharepoint/bench.ts';
import { found, type Stage } from './stage.ts';

/** The joint project manager of “kiit”, its owner who chairs its steering group, and the group's channel. */
export const MANAGER = 'pl-kiit';
export const OWNER = 'pe-kiit';
export const BOARD = channelId('psg-kiit');
export const RSI = channelId('rsi');

const GREEN: StatusForm = { deliverables: 'green', time: 'green', money: 'green', resources: 'green' };

/** A project in procurement since 2025 with its own steering group. */
export async function aProject({ ports }: Stage, id = 'kiit', more: Partial<Project> = {}): Promise<void> {
  const record: Project = {
    title: 'Klinisk Immunologi IT',
    state: 'procurement',
    start: '2025-01-01',
    manager: MANAGER,
    owner: OWNER,
    steeringGroup: 'psg-kiit',
    steeringRegion: 'syddanmark',
    ...more,
  };
  const action = { actionId: `test-${id}`, fingerprint: id, actor: NOBODY };
  must(
    await ports.store.commit({ list: projectList, id }, action, () =>
      ok({ record, entries: [{ action: 'create' as const }], effects: [] }),
    ),
  );
}

/** Publishes a month's report as the manager; green where nothing else is said. Answers its key. */
export async function published(
  { ports }: Stage,
  month: string,
  fields: StatusForm = {},
  project = 'kiit',
): Promise<string> {
  const id = statusId(project, month);
  const call = { actor: actorOfPerson(ports, MANAGER), key: `publish-${id}`, id, version: null };
  must(await actOnStatus(ports, call, { type: 'publish', fields: { ...GREEN, ...fields } }));
  return id;
}

/** Corrects a published report: answers the key of the draft. */
export async function corrected({ ports }: Stage, id: string, reason: string): Promise<string> {
  const call = { actor: actorOfPerson(ports, MANAGER), key: `correct-${id}`, id, version: null };
  return must(await actOnStatus(ports, call, { type: 'correct', reason })).id;
}

/** Acts on an escalation as it stands. */
export async function escalation({ ports }: Stage, by: string, id: string, command: EscalationCommand): Promise<void> {
  const { version } = found(ports.store.get(escalationList, id));
  const call = { actor: actorOfPerson(ports, by), key: `${command.type}-${version}`, id, version };
  must(await actOnEscalation(ports, call, command));
}
