// The world of one run: a Graph, a Bot Connector, a clock, weather, and instances of the product that start and are killed.
import { copenhagenDate } from '../../src/domain/calendar/dates.ts';
import { createConnector, type Connector } from '../../src/sandbox/connector/connector.ts';
import type { Graph } from '../../src/sandbox/graph/graph.ts';
import { channelRows } from '../../src/sandbox/sample/channels.ts';
import type { Clock } from '../../src/usecases/ports.ts';
import { openGround } from './ground.ts';
import { BOT, identityOfPerson, SERVICE, startInstance, type Instance, type Reply } from './instance.ts';
import type { Random } from './random.ts';
import type { Scenario } from './scenario.ts';
import type { VirtualTime } from './virtualTime.ts';
import { createWeather, type Weather } from './weather.ts';

export interface World {
  readonly scenario: Scenario;
  readonly graph: Graph;
  readonly connector: Connector;
  readonly weather: Weather;
  readonly clock: Clock & { forward(ms: number): void; to(instant: string): void };
  start(): Promise<Instance>;
  /** Presses a button as Teams would, on whichever instance the load balancer chose; Teams may send it twice. */
  press(
    instance: Instance,
    input: {
      channelId: string;
      activityId: string;
      person: string;
      data: unknown;
      resend: 'no' | 'same-id' | 'new-id';
    },
  ): Promise<readonly Reply[]>;
  close(): void;
}

export async function openWorld(scenario: Scenario, random: Random, time: VirtualTime): Promise<World> {
  let ahead = 0;
  const nowMs = (): number => Date.parse(scenario.start) + time.now() + ahead;
  const now = (): string => `${new Date(nowMs()).toISOString().slice(0, 19)}Z`;
  const clock = {
    now,
    today: () => copenhagenDate(now()),
    forward: (ms: number) => {
      ahead += ms;
    },
    to: (instant: string) => {
      ahead += Math.max(0, Date.parse(instant) - nowMs());
    },
  };
  const presses = new Map<string, Delivery>();
  const connector = createConnector({
    database: ':memory:',
    serviceUrl: SERVICE,
    botAppId: BOT,
    authorize: () => Promise.resolve(true),
    deliver: async (activity) => {
      const delivery = presses.get(pressKeyOf(activity));
      if (!delivery) throw new Error('Nobody pressed this');
      const { to, twice, replies } = delivery;
      const answers = await Promise.all([to.press(activity), ...(twice ? [to.press(activity)] : [])]);
      replies.push(...answers);
      return { status: 200, body: answers[0] };
    },
    now: () => new Date(nowMs()),
  });
  connector.setChannels(channelRows());
  const weather = createWeather(random.fork());
  const ground = await openGround(
    scenario,
    () => new Date(nowMs()),
    (team, channel) => connector.graphMessages(team, channel),
  );
  const { graph } = ground;
  const around = {
    clock,
    graph: weather.graph((request) => graph.fetch(request)),
    connector: weather.connector((request) => connector.fetch(request)),
    readMessages: (team: string, channel: string) => weather.reading(() => connector.graphMessages(team, channel)),
  };
  let instances = 0;

  return {
    scenario,
    graph,
    connector,
    weather,
    clock,
    start: () => startInstance(`instance-${(instances += 1)}`, around),
    press: async (instance, { person, resend, data, ...place }) => {
      const delivery: Delivery = { to: instance, twice: resend === 'same-id', replies: [] };
      presses.set(keyOf(identityOfPerson(person).objectId, data), delivery);
      const sender = { name: person, ...identityOfPerson(person) };
      await connector.press({ ...place, data, person: sender, resend: resend === 'new-id' });
      return delivery.replies;
    },
    close: () => {
      connector.close();
      ground.close();
    },
  };
}

/** Where a press is led, and what came back. */
interface Delivery {
  readonly to: Instance;
  readonly twice: boolean;
  readonly replies: Reply[];
}

const keyOf = (objectId: string, data: unknown): string => `${objectId} ${JSON.stringify(data)}`;

function pressKeyOf(activity: object): string {
  const { from, value } = activity as { from: { aadObjectId: string }; value: { action: { data: unknown } } };
  return keyOf(from.aadObjectId, value.action.data);
}
