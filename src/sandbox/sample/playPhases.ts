// Plays how a sample project begins, and how it goes from phase to phase.
import type { IsoDate } from '../../domain/calendar/dates.ts';
import { addMonths } from '../../domain/calendar/dates.ts';
import { addWorkingDays, AGREEMENT_DAYS } from '../../domain/calendar/workingDays.ts';
import type { Phase } from '../../domain/project/phases.data.ts';
import { projectList, type Project } from '../../domain/project/project.list.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Refusal } from '../../domain/record/refusal.ts';
import { regionOn } from '../../domain/region/regions.ts';
import { actOnProject } from '../../usecases/actOnProject.ts';
import { actorOfPerson } from '../../usecases/actor.ts';
import { actionOf, type Call } from '../../usecases/call.ts';
import { carryOn } from '../../usecases/carryOn.ts';
import type { Staged } from './playProjects.ts';
import { SECRETARIAT } from './steps.ts';

/** What the gate before a phase came to (GATE-1). */
const REASONS: Readonly<Partial<Record<Phase, string>>> = {
  analysis: 'RSI-kredsen har godkendt projektgrundlaget.',
  procurement: 'RSI-kredsen har godkendt PID.',
  execution: 'IT5 har taget stilling til det vindende tilbud, og kontrakten er underskrevet.',
  realisation: 'RSI-kredsen har godkendt afslutningsrapporten.',
};

/** The secretariat records the project on a day, in the phase that it is in then. */
export async function beginProject(staged: Staged, day: IsoDate): Promise<void> {
  const { stage, sample, phases } = staged;
  const { ports } = stage;
  if (ports.store.get(projectList, sample.id)) return;
  const begun = phases.filter(({ from }) => from <= day);
  const [first] = phases;
  const last = begun.at(-1);
  if (!first || !last) throw new Error('A project has a phase');
  const { regions, responsible, steeringRegion } = sample.facts;
  const record: Project = {
    ...sample.facts,
    ...(regions && { regions: regions.map((region) => regionOn(region, day)) }),
    ...(responsible && { responsible: regionOn(responsible, day) }),
    ...(steeringRegion && { steeringRegion: regionOn(steeringRegion, day) }),
    state: last.phase,
    phases: begun.map(({ phase, from }) => ({ phase, from })),
    ...(last.phase !== 'closed' && { decided: first.from, start: first.from }),
    ...(sample.plannedEnd !== undefined && { plannedEnd: plannedEnd(staged) }),
    ...(begun.length === phases.length && nextGate(staged)),
  };
  const call = callOf(staged, 'begin', SECRETARIAT);
  const action = actionOf(ports, call, 'projects', record, call.actor.seats[0] ?? null);
  accepted(
    await ports.store.commit({ list: projectList, id: sample.id }, action, () =>
      ok({ record, entries: [{ action: 'create', rule: 'GATE-1' }], effects: [] }),
    ),
  );
  await carryOn(ports, projectList, sample.id);
}

/** The gate is passed, and the secretariat records it. */
export async function changePhase(staged: Staged, phase: Phase, from: IsoDate): Promise<void> {
  const row = rowOf(staged);
  if (row.record.phases?.some((known) => known.phase === phase)) return;
  const call = { ...callOf(staged, phase, SECRETARIAT), id: row.id, version: row.version };
  const reason = REASONS[phase];
  if (reason === undefined) throw new Error(`No gate leads to ${phase}`);
  accepted(await actOnProject(staged.stage.ports, call, { type: 'change-phase', phase, from, reason }));
}

/** The day of the next gate, once the project is in the phase before it. */
export async function planGate(staged: Staged): Promise<void> {
  const row = rowOf(staged);
  const fields = nextGate(staged);
  if (fields.nextGate === undefined || row.record.nextGate === fields.nextGate) return;
  const call = { ...callOf(staged, 'gate', SECRETARIAT), id: row.id, version: row.version };
  accepted(await actOnProject(staged.stage.ports, call, { type: 'edit', fields }));
}

/** The end of the month so many months from now. */
export const plannedEnd = ({ sample, stage }: Staged): IsoDate =>
  lastOfMonth(addMonths(stage.today, sample.plannedEnd ?? 0));

/** The row of a project that has begun. */
export function rowOf({ stage, sample }: Staged) {
  const row = stage.ports.store.get(projectList, sample.id);
  if (!row) throw new Error(`${sample.id} has not begun`);
  return row;
}

/** The key belongs to the step, so that a step that was taken is known when the sample is played again. */
export const callOf = ({ stage, sample }: Staged, step: string, person: string): Call => ({
  actor: actorOfPerson(stage.ports, person),
  key: `sample-${sample.id}-${step}`,
});

/** The sample's own steps are lawful: a refusal is a bug in script or rules. */
export function accepted<T>(result: Result<T, Refusal>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function nextGate({ sample, stage }: Staged): Pick<Project, 'nextGate'> {
  if (sample.nextGate === undefined) return {};
  const day = `${addMonths(stage.today, sample.nextGate).slice(0, 8)}10`;
  return { nextGate: addWorkingDays(day, 1, { agreementDays: AGREEMENT_DAYS }) };
}

const lastOfMonth = (day: IsoDate): IsoDate => addMonths(`${day.slice(0, 5)}01-31`, Number(day.slice(5, 7)) - 1);
