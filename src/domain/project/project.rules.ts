// What follows from a project's dates: its phase, its portfolio, its next gate, and which regions take part.
import type { IsoDate } from '../calendar/dates.ts';
import type { FieldProblem } from '../record/refusal.ts';
import { predecessorsOf, REGION_IDS, regionsOn, type RegionId } from '../region/regions.ts';
import { GATES, type Gate, type Phase } from './phases.data.ts';
import type { Participation, ParticipationChoice, PhaseDate, Portfolio, Project } from './project.list.ts';

/** RSI's portfolio, unless the project is in another (GATE-1). */
export const portfolioOf = (project: Pick<Project, 'portfolio'>): Portfolio => project.portfolio ?? 'RSI';

/** ST-8: whether a body's portfolio report shows the project. RSI-kredsen can take one over from SYS, never both. */
export const inPortfolio = (project: Pick<Project, 'portfolio'>, portfolio: 'RSI' | 'SYS'): boolean =>
  portfolioOf(project) === portfolio;

/** The phases with the days they began. Without dated phases it is where it is, from its start; none where nothing tells a day. */
export function phasesKnown({
  state,
  phases = [],
  start,
  decided,
}: Pick<Project, 'state' | 'phases' | 'decided' | 'start'>): readonly PhaseDate[] {
  if (phases.length > 0) return phases;
  const begun = start ?? decided;
  return begun === undefined ? [] : [{ phase: state, from: begun }];
}

/** The phase on a day; null before the first that is known. Where no day is known, it has always been where it is. */
export function phaseOn(project: Pick<Project, 'state' | 'phases' | 'decided' | 'start'>, day: IsoDate): Phase | null {
  const known = phasesKnown(project);
  if (known.length === 0) return project.state;
  const begun = known.filter(({ from }) => from <= day);
  return (
    begun.reduce<PhaseDate | null>((last, next) => (last && last.from > next.from ? last : next), null)?.phase ?? null
  );
}

/** A project does not end before it begins. */
export const endProblems = ({ start, plannedEnd }: Pick<Project, 'start' | 'plannedEnd'>): FieldProblem[] =>
  start !== undefined && plannedEnd !== undefined && plannedEnd < start
    ? [{ field: 'plannedEnd', code: 'out-of-range' }]
    : [];

/** Whether the project rests on a day. */
export const isPaused = ({ pausedFrom, pausedTo }: Pick<Project, 'pausedFrom' | 'pausedTo'>, day: IsoDate): boolean =>
  pausedFrom !== undefined && pausedFrom <= day && (pausedTo === undefined || day <= pausedTo);

export interface NextGate {
  readonly gate: Gate;
  /** The day it is planned for; null where none is set. */
  readonly date: IsoDate | null;
}

/** GATE-1: the gate that the project meets next, with the body that it is put to; null when closed. */
export function nextGate(project: Pick<Project, 'state' | 'nextGate'>): NextGate | null {
  const gate = GATES.find(({ from }) => from === project.state);
  return gate ? { gate, date: project.nextGate ?? null } : null;
}

export interface ParticipationLine {
  readonly region: RegionId;
  readonly choice: ParticipationChoice;
  readonly reason: string | null;
  readonly option: boolean;
}

/**
 * DEC-4: one line per region that is asked: all of them where the project names none. Each takes part until it says otherwise;
 * a successor stands where the predecessor that is most in stood (PUB-1), until it says something itself.
 */
export function participationOn(
  project: Pick<Project, 'participation' | 'regions'>,
  day: IsoDate,
): ParticipationLine[] {
  const said = project.participation ?? [];
  const asked = new Set([...(project.regions ?? REGION_IDS), ...said.map(({ region }) => region)]);
  return regionsOn(day).flatMap(({ id }) => {
    const own = said.find(({ region }) => region === id);
    if (own) return [lineOf(id, own)];
    const lines = [id, ...predecessorsOf(id)]
      .filter((region) => asked.has(region))
      .map((region) =>
        lineOf(
          id,
          said.find((row) => row.region === region),
        ),
      );
    // What a successor is named for beside its predecessors is no word of its own.
    const theirs = lines.length > 1 && asked.has(id) ? lines.slice(1) : lines;
    return theirs.toSorted((a, b) => IN[b.choice] - IN[a.choice]).slice(0, 1);
  });
}

/** The regions that take part on a day. */
export const participatingRegions = (project: Pick<Project, 'participation' | 'regions'>, day: IsoDate): RegionId[] =>
  participationOn(project, day)
    .filter(({ choice }) => choice === 'takesPart')
    .map(({ region }) => region);

const IN: Readonly<Record<ParticipationChoice, number>> = { takesPart: 2, waits: 1, staysOut: 0 };

const lineOf = (region: RegionId, said: Participation | undefined): ParticipationLine => ({
  region,
  choice: said?.choice ?? 'takesPart',
  reason: said?.reason ?? null,
  option: said?.option ?? false,
});
