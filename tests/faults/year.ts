// A year of thirty projects through the real product: reports early, late, never and corrected, instances that die, and days without any.
import { drawRecord } from '../../src/bot/drawRecord.ts';
import { addDays, endOfDay, type IsoDate } from '../../src/domain/calendar/dates.ts';
import { addWorkingDays, AGREEMENT_DAYS } from '../../src/domain/calendar/workingDays.ts';
import { projectList } from '../../src/domain/project/project.list.ts';
import { NOBODY } from '../../src/domain/record/decision.ts';
import { ok } from '../../src/domain/result.ts';
import { dueDate } from '../../src/domain/status/month.rules.ts';
import { settingsNow } from '../../src/usecases/facts.ts';
import { verifyLog } from '../../src/usecases/verifyLog.ts';
import { check } from './checker.ts';
import { readLists } from './found.ts';
import { clientOn } from './ground.ts';
import { sealer, STYLE, type Instance } from './instance.ts';
import { createRandom, type Random } from './random.ts';
import { startVirtualTime, type VirtualTime } from './virtualTime.ts';
import { prepareGrounds } from './ground.ts';
import { openWorld, type World } from './world.ts';
import { checkYear, type Lived, type Mark } from './yearCheck.ts';
import { messagesIn } from './yearMessages.ts';
import { createOffice } from './yearOffice.ts';
import { FIRST_DAY, LAST_DAY, MONTHS, planYear, type Act, type Plan } from './yearPlan.ts';

/** `due`: only the days on which something is due or done; `daily`: every day there is. */
export type Pace = 'due' | 'daily';

export interface YearReport {
  readonly seed: number;
  /** What does not hold; none when all is well. */
  readonly problems: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  /** What the checker read; null when the run broke. */
  readonly lived: Lived | null;
}

/** Days about the due day on which people publish; `null`: never. */
const OFFSETS: Readonly<Record<Pace, readonly (number | null)[]>> = {
  due: [-4, -4, 0, 0, 0, 0, 0, 0, 1, 1, 1, 4, 4, 8, null],
  daily: [-6, -3, -1, 0, 0, 0, 0, 1, 2, 4, 6, 8, 15, 25, null],
};
/** How often an instance is killed in a morning or under an act, how many stops there are, and how often somebody looks at the portfolio. */
const TROUBLE: Readonly<Record<Pace, Readonly<Record<'morning' | 'act' | 'look', number> & { stops: number }>>> = {
  due: { morning: 0.08, act: 0.02, look: 0.4, stops: 5 },
  daily: { morning: 0.15, act: 0.03, look: 1, stops: 9 },
};
const SCENARIO = { name: 'a year', start: `${FIRST_DAY}T04:00:00Z`, lastDay: '2026-12-31' };

export async function runYear(seed: number, pace: Pace): Promise<YearReport> {
  await prepareGrounds([SCENARIO]);
  const random = createRandom(seed);
  const chance = random.fork();
  const time = startVirtualTime(() => chance.next());
  try {
    return await live(seed, pace, random, time);
  } catch (error) {
    return {
      seed,
      problems: [`the run broke: ${error instanceof Error ? error.stack : String(error)}`],
      counts: {},
      lived: null,
    };
  } finally {
    time.end();
  }
}

/** The instances that run, and how they come and go. */
export interface Service {
  readonly running: Instance[];
  /** The instance that the people of a project are led to. */
  forProject(project: string): Instance;
  replaceDead(): Promise<void>;
}

async function live(seed: number, pace: Pace, random: Random, time: VirtualTime): Promise<YearReport> {
  const plan = planYear(random.fork(), OFFSETS[pace]);
  const world = await time.run(openWorld(SCENARIO, random.fork(), time));
  const running: Instance[] = [];
  const ever: Instance[] = [];
  const start = async (): Promise<void> => {
    const instance = await world.start();
    ever.push(instance);
    running.push(instance);
  };
  const kills = new Set<IsoDate>();
  let replacing: Promise<void> = Promise.resolve();
  const replaceAll = async () => {
    for (const dead of running.filter((instance) => instance.dead())) {
      kills.add(world.clock.today());
      await start();
      running.splice(running.indexOf(dead), 1);
    }
  };
  const service: Service = {
    running,
    forProject: (project) => running[Number(project.slice(1)) % running.length] as Instance,
    replaceDead: () => (replacing = replacing.then(replaceAll)),
  };
  await time.run(start());
  const { meetings } = settingsNow((running[0] as Instance).ports.store);
  await time.run(addProjects(running[0] as Instance, plan));
  const trouble = TROUBLE[pace];
  const office = createOffice(world, service, random.fork(), trouble.act);
  const down = stopsIn(random, trouble.stops);
  const days = daysOf(
    pace,
    down,
    meetings.map(({ date }) => date),
  );
  const [mornings, marks]: [IsoDate[], Mark[]] = [[], []];
  const left: Act[] = [];
  let lookedAt = FIRST_DAY;
  for (const day of days) {
    for (let past = lookedAt; past <= day; past = addDays(past, 1)) left.push(...(plan.acts.get(past) ?? []));
    lookedAt = addDays(day, 1);
    if (down.has(day)) {
      for (const instance of running.splice(0)) instance.killSoon(1, false);
      continue;
    }
    await time.run(morning(day, { world, service, start, random, killed: trouble.morning }));
    mornings.push(day);
    if (random.chance(trouble.look)) marks.push(...(await time.run(office.marks(day))));
    await time.run(office.work(day, left.splice(0)));
    if (pace === 'due' && random.chance(0.6)) continue;
    world.clock.to(`${day}T14:00:00Z`);
    await time.run(tickAll(service));
  }
  for (const instance of running) instance.killSoon(1, false);
  const found = await time.run(verdict(world, { mornings, marks, kills }));
  const problems = [...office.problems, ...ever.flatMap(({ reports }) => reports.slice(0, 1)), ...found.problems];
  world.close();
  return {
    seed,
    problems,
    lived: found.lived,
    counts: { ...found.counts, ...office.counts, mornings: mornings.length, instances: ever.length },
  };
}

interface Morning {
  readonly world: World;
  readonly service: Service;
  readonly start: () => Promise<void>;
  readonly random: Random;
  /** How likely an instance is killed in the middle of its work. */
  readonly killed: number;
}

async function morning(day: IsoDate, { world, service, start, random, killed }: Morning): Promise<void> {
  world.clock.to(`${day}T06:00:00Z`);
  if (service.running.length > 0 && random.chance(killed)) {
    random.pick(service.running).killSoon(random.between(1, 60), random.chance(0.5));
  }
  await tickAll(service);
  const wanted = random.chance(0.1) ? random.between(1, 2) : Math.max(1, service.running.length);
  for (const tooMany of service.running.splice(wanted)) tooMany.killSoon(1, false);
  while (service.running.length < wanted) await start();
}

/** Every instance does what is due, at the same time; one that dies under way is replaced, and what comes after it does the rest. */
async function tickAll(service: Service): Promise<void> {
  await Promise.all(service.running.map((instance) => Promise.race([instance.tick(), instance.died])));
  await service.replaceDead();
}

async function addProjects({ ports }: Instance, { projects }: Plan): Promise<void> {
  for (const { id, record } of projects) {
    const action = { actionId: `plan-${id}`, fingerprint: id, actor: NOBODY };
    const done = await ports.store.commit({ list: projectList, id }, action, () =>
      ok({ record, entries: [{ action: 'create' as const }], effects: [] }),
    );
    if (!done.ok) throw new Error(`The project ${id} could not be made`);
  }
}

/** Days on which nothing runs: from one evening to the morning some days after. */
function stopsIn(random: Random, count: number): ReadonlySet<IsoDate> {
  const stops = Array.from({ length: count }, () => {
    const month = random.pick(MONTHS);
    const first = random.chance(0.6) ? dueDate(month, { agreementDays: AGREEMENT_DAYS }) : `${month}-20`;
    return Array.from({ length: random.between(1, 5) }, (_, after) => addDays(first, after - 1));
  });
  return new Set(stops.flat());
}

function daysOf(pace: Pace, down: ReadonlySet<IsoDate>, meetings: readonly IsoDate[]): IsoDate[] {
  const all: IsoDate[] = [];
  for (let day = FIRST_DAY; day <= LAST_DAY; day = addDays(day, 1)) all.push(day);
  if (pace === 'daily') return all;
  const options = { agreementDays: AGREEMENT_DAYS };
  const dueDays = MONTHS.flatMap((month) => {
    const due = dueDate(month, options);
    return [
      ...[-2, 0, 1, 3].map((days) => addWorkingDays(due, days, options)),
      addDays(due, 7),
      `${month}-14`,
      `${month}-21`,
    ];
  });
  const kept = new Set([...dueDays, ...meetings, ...[...down].map((day) => addDays(day, 1))]);
  return all.filter((day) => kept.has(day));
}

const CALM_MS = 95_000;

async function verdict(world: World, witnessed: Pick<Lived, 'mornings' | 'marks' | 'kills'>) {
  const fresh = await world.start();
  for (let round = 0; round < 3; round += 1) {
    world.clock.forward(CALM_MS);
    await fresh.tick();
  }
  world.clock.to(endOfDay(world.clock.today()));
  await fresh.tick();
  const lists = await readLists(clientOn((request) => world.graph.fetch(request)));
  const cards = messagesIn(world.connector);
  const verified = verifyLog(fresh.ports);
  const drawn = (list: string, id: string): string | null => {
    const drawing = drawRecord(fresh.ports, { list, id }, STYLE);
    return drawing && JSON.stringify(drawing.card);
  };
  const lived: Lived = { ...witnessed, lists, cards, wants: (card) => fresh.ports.channel.wants(card) };
  const year = checkYear(lived);
  return {
    lived,
    counts: { ...year.counts, requests: world.graph.meter().requests },
    problems: [
      ...year.problems,
      ...check({ lists, cards, sealer, witnesses: [], drawn }),
      ...(verified.ok ? [] : [`the log does not verify: ${JSON.stringify(verified.first)}`]),
      ...fresh.store.flags().map((flag) => `flagged: ${JSON.stringify(flag)}`),
    ],
  };
}
