// DEC-4: a region follows, or explains why it stays out or waits, and may keep an option to join later.
import type { IsoDate } from '../calendar/dates.ts';
import { isVoting, seatRegion, seatTitle, type Actor, type HeldSeat } from '../people/rights.ts';
import type { ActorRef, Decided } from '../record/decision.ts';
import { conflict, forbidden, invalid } from '../record/refusal.ts';
import { regionOn, type RegionId } from '../region/regions.ts';
import { err, ok } from '../result.ts';
import {
  PARTICIPATION_REASON_LIMIT,
  type Participation,
  type ParticipationChoice,
  type Project,
} from './project.list.ts';
import { participatingRegions } from './project.rules.ts';

export interface ProjectCommand {
  readonly type: 'participate';
  readonly region: RegionId;
  readonly choice: ParticipationChoice;
  readonly reason?: string;
  readonly option?: boolean;
}

export interface ProjectFacts {
  /** ISO instant. */
  readonly now: string;
  readonly today: IsoDate;
  readonly actor: Actor;
}

/** DEC-4: a region's own people in the steering group or in RSI-kredsen say it, or the secretariat for them. */
export function decideProject(project: Project, command: ProjectCommand, facts: ProjectFacts): Decided<Project> {
  const seat = seatFor(project, command.region, facts);
  if (!seat) return err(forbidden('not-your-region', 'DEC-4'));
  if (project.state === 'closed') return err(conflict('wrong-state', 'DEC-4', { state: project.state }));
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

/** The actor as the log shows them. */
export const actorBy = (actor: Actor, seat: HeldSeat | null, today: IsoDate): ActorRef => ({
  person: actor.person,
  seat: seat ? seatTitle(seat, today) : null,
});

function seatFor(project: Project, region: RegionId, { actor, today }: ProjectFacts): HeldSeat | undefined {
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
