// Plays scripted cases through the use cases, in the order of time, so that rows, log, rounds, pool and cards are real.
import type { IsoDate } from '../../domain/calendar/dates.ts';
import { addWorkingDays, AGREEMENT_DAYS } from '../../domain/calendar/workingDays.ts';
import { changeList } from '../../domain/change/change.list.ts';
import { poolList } from '../../domain/pool/pool.list.ts';
import type { Refusal } from '../../domain/record/refusal.ts';
import { regionOn } from '../../domain/region/regions.ts';
import { ok, type Result } from '../../domain/result.ts';
import { roundList, type Round } from '../../domain/round/round.list.ts';
import { actOnChange } from '../../usecases/actOnChange.ts';
import { actOnRound } from '../../usecases/actOnRound.ts';
import { actorOfPerson } from '../../usecases/actor.ts';
import { actionOf, type Call } from '../../usecases/call.ts';
import { recover } from '../../usecases/carryOn.ts';
import { createChange } from '../../usecases/createChange.ts';
import { changeNumber } from '../../usecases/facts.ts';
import type { Ports } from '../../usecases/ports.ts';
import { answersFor } from './people.ts';
import type { Moment, SampleCase, ScriptedRoundCommand, Step } from './steps.ts';

/** Where the sample is played. */
export interface Stage {
  readonly ports: Ports;
  /** Moves the clock of the ports to an ISO instant, backward too. */
  at(instant: string): void;
  /** The sample's day: every case is dated relative to it. */
  readonly today: IsoDate;
}

/**
 * Plays the cases, the earliest step of all first. May be called again: what was played before is left alone, so a sample
 * that was cut short is played to its end. Throws when a step is refused: then script and rules disagree. Leaves the clock
 * at the last step.
 */
export async function playCases(stage: Stage, cases: readonly SampleCase[]): Promise<void> {
  const scenes = cases
    .flatMap((sample) => [
      { sample, index: 0, step: null, instant: instantOf(stage, sample.filed) },
      ...sample.steps.map((step, at) => ({ sample, index: at + 1, step, instant: instantOf(stage, step.at) })),
    ])
    .toSorted((a, b) => (a.instant < b.instant ? -1 : a.instant > b.instant ? 1 : 0));
  await recover(stage.ports);
  const ids = new Map<string, string>();
  for (const { sample, index, step, instant } of scenes) {
    stage.at(instant);
    const done = step ? await take(stage, sample, index, step, ids) : await file(stage, sample, ids);
    if (!done.ok) throw new Error(`Sample case ${sample.key}, step ${index}: ${JSON.stringify(done.error)}`);
  }
}

type Done = Result<unknown, Refusal>;
/** Nobody reads the answers of the use cases here, so their words do not matter. */
const words = (key: string): string => key;

async function file({ ports, today }: Stage, sample: SampleCase, ids: Map<string, string>): Promise<Done> {
  const call = callOf(ports, sample, 0, sample.by);
  const { actionId } = actionOf(ports, call, 'changes', null, null);
  const played = ports.store.all(changeList).find((row) => isTaken(ports, `changes/${row.id}`, actionId));
  if (played) {
    ids.set(sample.key, played.id);
    return ok(null);
  }
  const wantedBy = sample.wantedIn === undefined ? {} : { wantedBy: workingDay(today, sample.wantedIn) };
  // A wish names a region that exists on the day it is filed (PUB-1).
  const region = sample.form.region ? { region: regionOn(sample.form.region, ports.clock.today()) } : {};
  const filed = await createChange(ports, call, { ...sample.form, ...region, ...wantedBy }, words);
  if (filed.ok) ids.set(sample.key, filed.value.id);
  return filed;
}

function take(
  { ports }: Stage,
  sample: SampleCase,
  index: number,
  step: Step,
  ids: ReadonlyMap<string, string>,
): Promise<Done> | Done {
  const id = ids.get(sample.key) ?? '';
  if ('round' in step) return takeInRound(ports, sample, index, step, id, ids);
  const call = callOf(ports, sample, index, step.by);
  const { actionId } = actionOf(ports, call, `changes/${id}/${step.change.type}`, null, null);
  const row = ports.store.get(changeList, id);
  const records = [`changes/${id}`, ...ports.store.all(poolList).map((pool) => `pools/${pool.id}`)];
  if (!row || records.some((record) => isTaken(ports, record, actionId))) return ok(null);
  return actOnChange(ports, { ...call, id, version: row.version }, step.change, words);
}

async function takeInRound(
  ports: Ports,
  sample: SampleCase,
  index: number,
  { by, round: command }: Extract<Step, { round: unknown }>,
  change: string,
  ids: ReadonlyMap<string, string>,
): Promise<Done> {
  const wanted = command.type === 'answer' ? command.body : null;
  const row = ports.store
    .all(roundList)
    .find(({ record }) => record.change === change && (record.body === wanted || record.state === 'open'));
  if (!row) return ok(null);
  const person = command.type === 'answer' ? answersFor(command.body, command.region, sample.form.system) : (by ?? '');
  const call = callOf(ports, sample, index, person);
  const { actionId } = actionOf(ports, call, `rounds/${row.id}/${command.type}`, null, null);
  if (isTaken(ports, `rounds/${row.id}`, actionId)) return ok(null);
  if (command.type !== 'answer') return actOnRound(ports, { ...call, id: row.id, version: row.version }, command);
  if (isAnswered(row.record, command, ports.clock.today())) return ok(null);
  const text = command.text && named(ports, command.text, ids);
  return actOnRound(
    ports,
    { ...call, id: row.id, version: null },
    { type: 'answer', answer: command.answer, ...(text && { text }), question: row.record.questionHash },
  );
}

/** PUB-1: after the turn of 2026/2027 a region may have answered through the one that it became part of. */
function isAnswered(round: Round, { region }: Extract<ScriptedRoundCommand, { type: 'answer' }>, today: IsoDate) {
  const speaksFor = regionOn(region, today);
  return round.state === 'closed' || round.answers.some((given) => regionOn(given.region, today) === speaksFor);
}

/** The key belongs to the step, so that a step that was taken is known when the sample is played again. */
function callOf(ports: Ports, sample: SampleCase, index: number, person: string): Call {
  return { actor: actorOfPerson(ports, person), key: `sample-${sample.key}-${index}` };
}

const isTaken = (ports: Ports, record: string, actionId: string): boolean =>
  ports.store.log(record).some((entry) => entry.actionId === actionId);

/** Puts the numbers of the cases that a text names in their places. */
const named = (ports: Ports, text: string, ids: ReadonlyMap<string, string>): string =>
  text.replaceAll(/\{([\w-]+)\}/g, (_, key: string) =>
    changeNumber(ports.store.get(changeList, ids.get(key) ?? '') ?? { number: 0 }),
  );

const workingDay = (today: IsoDate, days: number): IsoDate =>
  addWorkingDays(today, days, { agreementDays: AGREEMENT_DAYS });

const instantOf = ({ today }: Stage, [daysAgo, time]: Moment): string => `${workingDay(today, -daysAgo)}T${time}:00Z`;
