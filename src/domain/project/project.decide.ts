// What a person's action does to a project: written, moved to another phase, followed or explained (DEC-4), reminded of its report.
import { isIsoDate, type IsoDate } from '../calendar/dates.ts';
import { isVoting, seatRegion, seatTitle, type Actor, type HeldSeat } from '../people/rights.ts';
import { canonical } from '../record/canonical.ts';
import type { ActorRef, Decided } from '../record/decision.ts';
import { conflict, forbidden, invalid } from '../record/refusal.ts';
import { regionOn, type RegionId } from '../region/regions.ts';
import { reminderOnRequest } from '../reminder/reminder.rules.ts';
import { err, never, ok } from '../result.ts';
import type { Phase } from './phases.data.ts';
import { permittedInProject, type ProjectFacts } from './project.actions.ts';
import {
  PARTICIPATION_REASON_LIMIT,
  PROJECT_OWN_FIELDS,
  type Participation,
  type ParticipationChoice,
  type Project,
  type ProjectFormField,
} from './project.list.ts';
import { endProblems, participatingRegions, phasesKnown } from './project.rules.ts';

export type ProjectCommand =
  | { readonly type: 'edit'; readonly fields: Readonly<Partial<Record<ProjectFormField, unknown>>> }
  | { readonly type: 'change-phase'; readonly phase: Phase; readonly from: IsoDate; readonly reason: string }
  | Participate
  | { readonly type: 'remind' };

interface Participate {
  readonly type: 'participate';
  readonly region: RegionId;
  readonly choice: ParticipationChoice;
  readonly reason?: string | undefined;
  readonly option?: boolean | undefined;
}

export function decideProject(project: Project, command: ProjectCommand, facts: ProjectFacts): Decided<Project> {
  const may = permittedInProject(project, command.type, facts);
  if (!may.ok) return may;
  const actor = actorBy(facts.actor, may.value.seat, facts.today);
  switch (command.type) {
    case 'edit':
      return edit(project, command.fields, facts);
    case 'change-phase':
      return changePhase(project, command, facts);
    case 'participate':
      return participate(project, command, facts);
    case 'remind':
      return remind(project, facts, actor);
    default:
      return never(command);
  }
}

/** The actor as the log shows them. */
export const actorBy = (actor: Actor, seat: HeldSeat | null, today: IsoDate): ActorRef => ({
  person: actor.person,
  seat: seat ? seatTitle(seat, today) : null,
});

/** `null` and the empty text empty a field. The title stays. */
function edit(
  project: Project,
  fields: Readonly<Partial<Record<ProjectFormField, unknown>>>,
  { actor }: ProjectFacts,
): Decided<Project> {
  const { title } = fields;
  if (title === null || (typeof title === 'string' && title.trim() === ''))
    return err(invalid({ field: 'title', code: 'required' }));
  const values = Object.entries(fields).map(([key, value]) => [
    key,
    value === '' || value === null ? undefined : value,
  ]);
  const next = { ...project, ...Object.fromEntries(values) } as Readonly<Record<string, unknown>>;
  const record = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as Project;
  const changed = Object.keys(fields).filter(
    (key) => canonical(next[key] ?? null) !== canonical((project as Readonly<Record<string, unknown>>)[key] ?? null),
  );
  if (changed.length === 0) return ok({ record: project, entries: [], effects: [] });
  const isSecretariat = actor.seats.some(({ bodyKind }) => bodyKind === 'secretariat');
  const [foreign] = isSecretariat
    ? []
    : changed.filter((key) => !(PROJECT_OWN_FIELDS as readonly string[]).includes(key));
  if (foreign !== undefined) return err(forbidden('project-frame', 'GATE-4', { field: foreign }));
  const ends = endProblems(record);
  if (ends.length > 0) return err(invalid(...ends));
  return ok({ record, entries: [{ action: 'edit', rule: 'GATE-1' }], effects: [] });
}

/** GATE-1: the phase from a day on, no later than today and after the phase before it, so that what was owed stays owed (ST-1). */
function changePhase(
  project: Project,
  { phase, from, reason }: Extract<ProjectCommand, { type: 'change-phase' }>,
  { today }: ProjectFacts,
): Decided<Project> {
  const why = reason.trim();
  if (why === '') return err(invalid({ field: 'reason', code: 'required' }));
  if (phase === project.state) return err(conflict('wrong-state', 'GATE-1', { state: project.state }));
  const known = phasesKnown(project);
  // A day made up for the phase it leaves would take away months that it owes.
  if (known.length === 0) return err(invalid({ field: 'start', code: 'required' }));
  if (!isIsoDate(from)) return err(invalid({ field: 'from', code: 'not-a-date' }));
  if (from > today || known.some((before) => before.from >= from)) {
    return err(invalid({ field: 'from', code: 'out-of-range' }));
  }
  const { nextGate: _passed, ...rest } = project;
  return ok({
    record: { ...rest, state: phase, phases: [...known, { phase, from }] },
    entries: [{ action: 'change-phase', rule: 'GATE-1', reason: why, data: { was: project.state, phase, from } }],
    effects: [],
  });
}

/** DEC-4: a region's own people in the steering group or in RSI-kredsen say it, or the secretariat for them. */
function participate(project: Project, command: Participate, facts: ProjectFacts): Decided<Project> {
  if (!participationSeat(project, command.region, facts)) return err(forbidden('not-your-region', 'DEC-4'));
  const reason = (command.reason ?? '').trim();
  if (command.choice !== 'takesPart' && reason === '') return err(invalid({ field: 'reason', code: 'required' }));
  if (reason.length > PARTICIPATION_REASON_LIMIT) {
    return err(invalid({ field: 'reason', code: 'too-long', limit: PARTICIPATION_REASON_LIMIT }));
  }
  const said: Participation = {
    region: regionOn(command.region, facts.today),
    choice: command.choice,
    ...(command.choice !== 'takesPart' && { reason }),
    option: command.choice !== 'takesPart' && (command.option ?? false),
    person: facts.actor.person,
    at: facts.now,
  };
  const before = (project.participation ?? []).find(({ region }) => region === said.region);
  if (before && same(before, said)) return ok({ record: project, entries: [], effects: [] });
  const participation = [...(project.participation ?? []).filter((row) => row !== before), said];
  const record: Project = { ...project, participation };
  return ok({
    record: { ...record, regions: participatingRegions(record, facts.today) },
    entries: [
      {
        action: 'participate',
        rule: 'DEC-4',
        ...(said.reason !== undefined && { reason: said.reason }),
        data: { region: said.region, choice: said.choice, option: said.option },
      },
    ],
    effects: [],
  });
}

/** ST-7: the manager is asked for the report that is missing, by a message of its own. */
function remind(project: Project, facts: ProjectFacts, actor: ActorRef): Decided<Project> {
  const { missing, today } = facts;
  const { manager, title } = project;
  if (!missing || manager === undefined) return err(conflict('nothing-missing', 'ST-7'));
  const { id, record } = reminderOnRequest({ project: facts.id, title, manager, missing, today });
  return ok({
    record: project,
    entries: [{ action: 'remind', rule: 'ST-7', data: { month: missing.month, person: manager } }],
    effects: [
      {
        kind: 'create',
        list: 'reminders',
        id,
        record,
        actor,
        entry: { action: 'remind', rule: 'ST-7', data: { month: missing.month } },
        effects: [{ kind: 'card' }],
      },
    ],
  });
}

/** The seat by which a person says whether a region takes part; undefined where none does. */
export function participationSeat(
  project: Pick<Project, 'steeringGroup'>,
  region: RegionId,
  { actor, today }: Pick<ProjectFacts, 'actor' | 'today'>,
): HeldSeat | undefined {
  const asked = regionOn(region, today);
  return actor.seats.find(
    (seat) =>
      seat.bodyKind === 'secretariat' ||
      (isVoting(seat) &&
        (seat.bodyKind === 'RSI' || (project.steeringGroup !== undefined && seat.body === project.steeringGroup)) &&
        seatRegion(seat, today) === asked),
  );
}

const same = (a: Participation, b: Participation): boolean =>
  a.choice === b.choice && a.reason === b.reason && a.option === b.option;
