// One run: a world with weather from a seed, players in it, kills and clock changes; then calm, recovery, and the check.
import { drawRecord } from '../../src/bot/drawRecord.ts';
import { endOfDay } from '../../src/domain/calendar/dates.ts';
import { LISTS } from '../../src/domain/lists.ts';
import { verifyLog } from '../../src/usecases/verifyLog.ts';
import { check } from './checker.ts';
import { readLists, type StandingCard, type Witness } from './found.ts';
import { clientOn, prepareGrounds } from './ground.ts';
import { createPlayers } from './players.ts';
import { createRandom, type Random } from './random.ts';
import { SCENARIOS } from './scenario.ts';
import { startVirtualTime } from './virtualTime.ts';
import { sealer, STYLE, type Instance } from './instance.ts';
import { openWorld, type World } from './world.ts';

export interface SeedReport {
  readonly seed: number;
  readonly scenario: string;
  /** What does not hold; none when all is well. */
  readonly problems: readonly string[];
  /** What people did and were told, and what the instances reported. */
  readonly story: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

const HOUR = 3_600_000;
const justBefore = (instant: string): string => new Date(Date.parse(instant) - 4_000).toISOString();
/** Enough for leases to end and for effects to be anyone's to carry on. */
const CALM_MS = 95_000;
const CALM_ROUNDS = 4;

export async function runSeed(seed: number): Promise<SeedReport> {
  await prepareGrounds(SCENARIOS);
  const random = createRandom(seed);
  const chance = random.fork();
  const time = startVirtualTime(() => chance.next());
  try {
    return await time.run(play(seed, random, time));
  } catch (error) {
    const problem = `the run broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    return { seed, scenario: '', problems: [problem], story: [], counts: {} };
  } finally {
    time.end();
  }
}

async function play(seed: number, random: Random, time: ReturnType<typeof startVirtualTime>): Promise<SeedReport> {
  const scenario = random.pick(SCENARIOS);
  const world = await openWorld(scenario, random, time);
  const ever: Instance[] = [];
  const start = async (): Promise<Instance> => {
    const instance = await world.start();
    ever.push(instance);
    return instance;
  };
  const running = [await start(), ...(random.chance(0.7) ? [await start()] : [])];
  const players = createPlayers(world, random.fork(), () => running);
  const replaceDead = async (): Promise<void> => {
    for (const [index, instance] of running.entries())
      if (instance.dead()) running[index] = await startedInRain(world, start);
  };
  const anyone = () => random.pick(running);
  await players.file();
  world.weather.set(random.pick([0, 0.15, 0.3, 0.5]));

  const moves: (() => Promise<void> | void)[] = [
    ...Array.from({ length: 8 }, () => () => players.step()),
    ...Array.from({ length: 4 }, () => () => players.answer()),
    ...Array.from({ length: 3 }, () => () => players.burst()),
    ...Array.from({ length: 2 }, () => () => players.retry()),
    ...Array.from({ length: 2 }, () => () => ticked(anyone())),
    () => players.file(),
    () => players.trespass(),
    () => anyone().killSoon(random.between(1, 12), random.chance(0.5)),
    () => world.clock.forward(random.pick([0.2, 1, 3, 20, 70]) * HOUR * (random.chance(0.8) ? 0.1 : 1)),
    () => world.clock.to(justBefore(endOfDay(world.clock.today()))),
    () => world.graph.expireDeltaTokens(),
  ];
  const turns = random.between(14, 26);
  for (let turn = 0; turn < turns; turn += 1) {
    const together = random.pick([1, 1, 2, 3]);
    await Promise.all(Array.from({ length: together }, async () => random.pick(moves)()));
    await replaceDead();
  }

  world.weather.set(0);
  for (const instance of running) instance.killSoon(1, false);
  const fresh = await start();
  for (let round = 0; round < CALM_ROUNDS; round += 1) {
    world.clock.forward(CALM_MS);
    await fresh.tick();
  }
  // Cards count days and show what other cases come to: they are drawn anew when a day turns.
  world.clock.to(endOfDay(world.clock.today()));
  await fresh.tick();
  const problems = [
    ...players.faults,
    ...ever.flatMap(({ reports }) => reports.slice(0, 1)),
    ...(await verdict(world, fresh, players.witnesses)),
  ];
  const done = players.witnesses.filter(({ told }) => told === 'done');
  const report: SeedReport = {
    seed,
    scenario: scenario.name,
    problems,
    story: players.told,
    counts: {
      actions: players.witnesses.length,
      acknowledged: done.length,
      answers: done.filter(({ action }) => action === 'answer').length,
      refused: players.witnesses.filter(({ told }) => told === 'refused').length,
      instances: ever.length,
      requests: world.graph.meter().requests,
    },
  };
  world.close();
  return report;
}

async function verdict(world: World, fresh: Instance, witnesses: readonly Witness[]): Promise<string[]> {
  const lists = await readLists(clientOn((request) => world.graph.fetch(request)));
  const verified = verifyLog(fresh.ports);
  const drawn = (list: string, id: string): string | null => {
    const drawing = drawRecord(fresh.ports, { list, id }, STYLE);
    return drawing && JSON.stringify(drawing.card);
  };
  return [
    ...check({ lists, cards: standingCards(world), sealer, witnesses, drawn }),
    ...(verified.ok ? [] : [`the log does not verify: ${JSON.stringify(verified.first)}`]),
    ...fresh.store.flags().map((flag) => `flagged: ${JSON.stringify(flag)}`),
    ...LISTS.filter((list) => fresh.store.all(list).length !== lists.rows(list).length).map(
      (list) => `the read model has other rows of ${list.name}`,
    ),
  ];
}

function standingCards(world: World): StandingCard[] {
  return world.connector.channels().flatMap(({ id }) =>
    world.connector.messages(id).map(({ activityId, superseded, attachments }) => {
      const [attachment] = attachments as { content?: { body?: { id?: string }[] } }[];
      return {
        activityId,
        superseded,
        correlation: attachment?.content?.body?.[0]?.id,
        content: JSON.stringify(attachment?.content ?? null),
      };
    }),
  );
}

/** A tick of an instance that may die under way. */
async function ticked(instance: Instance): Promise<void> {
  await Promise.race([instance.tick(), instance.died]);
}

/** A process that cannot read the lists yet is not let into service: it tries again. */
async function startedInRain(world: World, start: () => Promise<Instance>): Promise<Instance> {
  for (;;) {
    const instance = await start();
    for (let tries = 0; tries < 5 && !instance.store.ready(); tries += 1) await instance.tick();
    if (instance.store.ready()) return instance;
    world.weather.set(0);
  }
}
