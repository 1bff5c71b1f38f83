// A storm in which every third request to Graph is refused with 429: the product waits as told, and does its work once.
import { describe, expect, it } from 'vitest';
import type { ChangeView } from '../../src/contract/change.ts';
import type { OverviewView } from '../../src/contract/overview.ts';
import type { RoundView } from '../../src/contract/round.ts';
import { ASSESSMENT, aWish, REGIONS } from './cast.ts';
import { check } from './checker.ts';
import { readLists } from './found.ts';
import { clientOn, prepareGrounds } from './ground.ts';
import { createRandom } from './random.ts';
import { SCENARIOS } from './scenario.ts';
import { startVirtualTime } from './virtualTime.ts';
import { sealer, type Instance } from './instance.ts';
import { openWorld, type World } from './world.ts';

interface Journey {
  readonly units: number;
  readonly impatient: readonly string[];
  readonly problems: readonly string[];
  readonly reads: readonly number[];
  readonly states: readonly string[];
}

/** The same cases from filing to decision, with so many of the requests refused. */
async function journeyIn(storm: number, seed: number): Promise<Journey> {
  await prepareGrounds(SCENARIOS);
  const random = createRandom(seed);
  const time = startVirtualTime(() => random.next());
  try {
    return await time.run(take(storm, await time.run(openWorld(november(), random, time))));
  } finally {
    time.end();
  }
}

async function take(storm: number, world: World): Promise<Journey> {
  const instance = await world.start();
  world.graph.resetMeter();
  world.weather.storm(storm);
  const reads: number[] = [];
  const states = await Promise.all([1, 2, 3].map((number) => oneCase(instance, number, reads)));
  await instance.tick();
  const { units } = world.graph.meter();
  world.weather.storm(0);
  for (let round = 0; round < 3; round += 1) {
    world.clock.forward(95_000);
    await instance.tick();
  }
  const lists = await readLists(clientOn((request) => world.graph.fetch(request)));
  const problems = check({ lists, cards: [], sealer, witnesses: [], drawn: () => null });
  const { impatient } = world.weather;
  world.close();
  return { units, impatient, reads, states, problems: problems.filter((problem) => !problem.startsWith('card')) };
}

async function oneCase(instance: Instance, number: number, reads: number[]): Promise<string> {
  let made = 0;
  const post = async <T>(person: string, path: string, body: object): Promise<T> => {
    const key = `case-${number}-${(made += 1)}`;
    for (let tries = 0; tries < 20; tries += 1) {
      const answer = await instance.call(person, 'POST', `/api/${path}`, body, key);
      if (answer.status < 300) return answer.body as T;
      if (answer.status !== 503) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
      const overview = await instance.call('sys-formand', 'GET', '/api/overview');
      reads.push(overview.status);
    }
    throw new Error(`${path} never came through`);
  };
  const { id, version } = await post<ChangeView>('fsa-e-journal', 'changes', aWish(`Ønske ${number}`));
  const sent = await post<ChangeView>('fsa-e-journal', `changes/${id}/submit`, { version });
  const chair = 'fsg-e-journal-formand';
  const assessed = await post<ChangeView>(chair, `changes/${id}/assess`, { version: sent.version, ...ASSESSMENT });
  const opening = { version: assessed.version, body: 'SYS' };
  const opened = await post<ChangeView>('rsi-sekretariatet', `changes/${id}/open-round`, opening);
  const asked = await instance.call('sys-formand', 'GET', `/api/rounds/${opened.openRound ?? ''}`);
  reads.push(asked.status);
  const { question } = asked.body as RoundView;
  await Promise.all(
    REGIONS.map((region) => post(`sys-${region}`, `rounds/${opened.openRound ?? ''}/approve`, { question })),
  );
  const overview = await instance.call('sys-formand', 'GET', '/api/overview');
  reads.push((overview.body as OverviewView).waiting.length >= 0 ? overview.status : 0);
  const after = await instance.call('fsa-e-journal', 'GET', `/api/changes/${id}`);
  return (after.body as ChangeView).state;
}

function november() {
  const [first] = SCENARIOS;
  if (!first) throw new Error('There is no scenario');
  return first;
}

describe('A storm of 429', () => {
  it.each([1, 2, 3, 4, 5])(
    'seed %i: waits as told, keeps answering reads, finishes every write once, and wastes at most a tenth',
    async (seed) => {
      const calm = await journeyIn(0, seed);
      const storm = await journeyIn(0.3, seed);
      expect(calm.problems).toEqual([]);
      expect(storm.problems).toEqual([]);
      expect(storm.states).toEqual(['approved', 'approved', 'approved']);
      expect(storm.impatient).toEqual([]);
      expect(new Set(storm.reads)).toEqual(new Set([200]));
      expect(storm.units / calm.units).toBeLessThanOrEqual(1.1);
    },
  );
});
