// What is planned for a year of thirty projects: their phases and pauses, and when each report comes, early, late, never, or corrected.
import { addDays, type IsoDate } from '../../src/domain/calendar/dates.ts';
import type { Phase } from '../../src/domain/project/phases.data.ts';
import type { Project } from '../../src/domain/project/project.list.ts';
import { dueDate, monthsFrom, type Month } from '../../src/domain/status/month.rules.ts';
import { PARAMETERS, type Light, type Parameter } from '../../src/domain/status/status.list.ts';
import { AGREEMENT_DAYS } from '../../src/domain/calendar/workingDays.ts';
import { managerOf, ownerOf, PROJECT_GROUPS, steeringGroupOf } from '../../src/sandbox/sample/projectGroups.ts';
import type { Random } from './random.ts';

export const MONTHS = monthsFrom('2026-07', '2027-06');
export const [FIRST_DAY, LAST_DAY] = ['2026-07-06', '2027-07-28'];
const PROJECTS = 30;

interface PlannedProject {
  readonly id: string;
  readonly record: Project;
}

/** What somebody does on a day. `both`: two people at once, on two instances where there are two. */
export type Act =
  | { readonly is: 'draft' | 'publish'; readonly project: string; readonly month: Month; readonly form: object }
  | { readonly is: 'publish-both'; readonly project: string; readonly month: Month; readonly form: object }
  | { readonly is: 'all-green'; readonly project: string; readonly month: Month }
  | { readonly is: 'correct'; readonly project: string; readonly month: Month; readonly form: object }
  | { readonly is: 'change-phase'; readonly project: string; readonly phase: Phase }
  | { readonly is: 'pause'; readonly project: string; readonly to: IsoDate };

export interface Plan {
  readonly projects: readonly PlannedProject[];
  /** By their day, in order. */
  readonly acts: ReadonlyMap<IsoDate, readonly Act[]>;
}

/** `offsets`: on which days about the due day people publish, `null` for never. */
export function planYear(random: Random, offsets: readonly (number | null)[]): Plan {
  const acts = new Map<IsoDate, Act[]>();
  const put = (day: IsoDate, act: Act): void => {
    const at = day < FIRST_DAY ? FIRST_DAY : day;
    acts.set(at, [...(acts.get(at) ?? []), act]);
  };
  const projects = Array.from({ length: PROJECTS }, (_, index) => plannedProject(index, random));
  for (const [index, project] of projects.entries()) {
    planPhases(index, project, random, put);
    planReports(index, project, random, offsets, put);
  }
  return { projects, acts };
}

type Put = (day: IsoDate, act: Act) => void;

const groupOf = (index: number) => {
  const group = PROJECT_GROUPS[index % PROJECT_GROUPS.length];
  if (!group) throw new Error('There is no such group');
  return group;
};

/** Managers have two or three projects each; some projects lack a manager, a group, or a region that answers for it. */
function plannedProject(index: number, random: Random): PlannedProject {
  const group = groupOf(index);
  const phase = index % 6 === 3 ? 'analysis' : random.pick(['procurement', 'execution', 'realisation'] as const);
  return {
    id: `y${String(index + 1).padStart(2, '0')}`,
    record: {
      title: `Projekt ${index + 1}`,
      state: phase,
      phases: [{ phase, from: '2026-07-01' }],
      portfolio: index === 13 ? 'none' : index % 10 === 7 ? 'SYS' : 'RSI',
      owner: ownerOf(group.id),
      ...(index % 9 !== 4 && { manager: managerOf(group.id) }),
      ...(index % 8 !== 5 && { steeringGroup: steeringGroupOf(group.id) }),
      ...(group.region !== null && { steeringRegion: group.region }),
      ...(index % 4 === 0 && { budget: 1_000_000, plannedEnd: '2027-12-01' }),
    },
  };
}

/** Only in the middle of a month, so that nobody's morning hangs on the hour at which it is recorded. */
function planPhases(index: number, { id, record }: PlannedProject, random: Random, put: Put): void {
  if (record.state === 'analysis') {
    const month = random.pick(MONTHS.slice(1, 9));
    put(`${month}-${random.between(10, 20)}`, { is: 'change-phase', project: id, phase: 'procurement' });
  }
  if (index % 7 === 6) {
    const day = `${random.pick(MONTHS.slice(1, 9))}-${random.between(10, 20)}`;
    put(day, { is: 'pause', project: id, to: addDays(day, random.between(20, 70)) });
  }
}

function planReports(
  index: number,
  { id }: PlannedProject,
  random: Random,
  offsets: readonly (number | null)[],
  put: Put,
): void {
  // Some are late by habit, and their lights stay as they are for months.
  const ends = index % 11 === 8 ? random.pick(MONTHS.slice(6)) : null;
  let lights: Record<Parameter, Light> = { deliverables: 'green', time: 'green', money: 'green', resources: 'green' };
  for (const month of MONTHS) {
    const due = dueDate(month, { agreementDays: AGREEMENT_DAYS });
    if (month === ends) {
      lights = { deliverables: 'completed', time: 'completed', money: 'completed', resources: 'completed' };
      put(due, { is: 'publish', project: id, month, form: formOf(lights, month, random) });
      return;
    }
    const offset = random.pick(offsets);
    if (random.chance(0.5)) lights = { ...lights, [random.pick(PARAMETERS)]: pickLight(random) };
    if (offset === null) continue;
    const day = addDays(due, offset) < `${month}-01` ? `${month}-01` : addDays(due, offset);
    const form = formOf(lights, month, random);
    if (random.chance(0.15)) put(addDays(day, -1), { is: 'draft', project: id, month, form });
    if (Object.values(lights).every((light) => light === 'green') && random.chance(0.5)) {
      put(day, { is: 'all-green', project: id, month });
    } else put(day, { is: random.chance(0.15) ? 'publish-both' : 'publish', project: id, month, form });
    if (!random.chance(0.12)) continue;
    const corrected = { ...lights, [random.pick(PARAMETERS)]: pickLight(random) };
    put(addDays(day, random.pick([2, 9, 33])), {
      is: 'correct',
      project: id,
      month,
      form: { ...formOf(corrected, month, random), spent: random.between(1, 900_000) },
    });
  }
}

const pickLight = (random: Random): Light => random.pick(['green', 'green', 'green', 'yellow', 'yellow', 'red']);

function formOf(lights: Readonly<Record<Parameter, Light>>, month: Month, random: Random): object {
  const texts = PARAMETERS.filter((parameter) => lights[parameter] === 'yellow' || lights[parameter] === 'red').map(
    (parameter) => [`${parameter}Text`, `Der er noget med dette i ${month}.`],
  );
  return {
    ...lights,
    ...Object.fromEntries(texts),
    spent: random.between(1, 10) * 115_000,
    expectedEnd: random.chance(0.8) ? '2027-12-01' : '2028-04-01',
  };
}
