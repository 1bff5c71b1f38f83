// A stage for the sample: the real store on the sandbox's Graph, in memory, with the sample's rows in its lists.
import { copenhagenDate, type IsoDate } from '../../../src/domain/calendar/dates.ts';
import { LISTS } from '../../../src/domain/lists.ts';
import { editionList } from '../../../src/domain/edition/edition.list.ts';
import { bodyList } from '../../../src/domain/people/body.list.ts';
import { personList } from '../../../src/domain/people/person.list.ts';
import { seatList } from '../../../src/domain/people/seat.list.ts';
import { settingList } from '../../../src/domain/setting/setting.list.ts';
import { systemList } from '../../../src/domain/system/system.list.ts';
import { createGraph } from '../../../src/sandbox/graph/graph.ts';
import { bodyRows } from '../../../src/sandbox/sample/bodies.ts';
import { personListRows, seatRows } from '../../../src/sandbox/sample/people.ts';
import type { Stage } from '../../../src/sandbox/sample/play.ts';
import { editionRows, settingRows } from '../../../src/sandbox/sample/settings.ts';
import { systemRows } from '../../../src/sandbox/sample/systems.ts';
import { addRows } from '../../../src/sharepoint/addRows.ts';
import { applyPlan } from '../../../src/sharepoint/applyPlan.ts';
import { createGraphClient } from '../../../src/sharepoint/graphClient.ts';
import { planProvisioning } from '../../../src/sharepoint/provision.ts';
import { createSealer } from '../../../src/sharepoint/sealer.ts';
import { createStore } from '../../../src/sharepoint/store.ts';
import type { Channel, Ports } from '../../../src/usecases/ports.ts';

export interface OpenStage extends Stage {
  /** Requests to Graph so far. */
  requests(): number;
  /** A second process on the same lists. */
  reopen(): Promise<OpenStage>;
  close(): void;
}

/** No channel wants a card: cards are the bot's. */
const NO_CARDS: Channel = {
  wants: () => false,
  post: () => Promise.resolve({ ok: false, error: 'refused' }),
  update: () => Promise.resolve({ ok: false, error: 'refused' }),
  supersede: () => Promise.resolve({ ok: false, error: 'refused' }),
  find: () => Promise.resolve(null),
};

export async function openStage(today: IsoDate): Promise<OpenStage> {
  const graph = createGraph({
    database: ':memory:',
    authorize: () => Promise.resolve(true),
    channelMessages: () => [],
  });
  graph.throttle({ unitsPerMinute: 1_000_000_000 });
  const client = createGraphClient({ fetch: (request) => graph.fetch(request), token: () => Promise.resolve('any') });
  const plan = await planProvisioning(client, SITE, LISTS);
  if (!plan.ok || !(await applyPlan(client, SITE, plan.value)).ok) throw new Error('The lists could not be made');
  await addRows(client, SITE, personList, personListRows());
  await addRows(client, SITE, bodyList, bodyRows());
  await addRows(client, SITE, systemList, systemRows());
  await addRows(client, SITE, seatList, seatRows(today));
  await addRows(client, SITE, editionList, editionRows());
  await addRows(client, SITE, settingList, settingRows(today));
  graph.resetMeter();

  const stageOf = async (instance: string): Promise<OpenStage> => {
    let now = `${today}T09:00:00Z`;
    const clock = { now: () => now, today: () => copenhagenDate(now) };
    const sealer = createSealer('k'.repeat(32));
    const store = createStore({ client, site: SITE, clock, sealer, instance });
    await store.sync();
    const report = (message: string, error: unknown) => {
      throw new Error(message, { cause: error });
    };
    const ports: Ports = { store, clock, sealer, instance, channel: NO_CARDS, report };
    return {
      ports,
      today,
      at: (instant) => {
        now = instant;
      },
      requests: () => graph.meter().requests,
      reopen: () => stageOf(`${instance}-again`),
      close: () => graph.close(),
    };
  };
  return stageOf('first');
}

const SITE = 'root';
