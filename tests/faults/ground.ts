// A SharePoint with all lists and the people of the sample, made once per scenario and copied for each run.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, copenhagenDate } from '../../src/domain/calendar/dates.ts';
import { editionList } from '../../src/domain/edition/edition.list.ts';
import type { List } from '../../src/domain/list/list.ts';
import { LISTS } from '../../src/domain/lists.ts';
import { bodyList } from '../../src/domain/people/body.list.ts';
import { personList } from '../../src/domain/people/person.list.ts';
import { seatList } from '../../src/domain/people/seat.list.ts';
import { settingList } from '../../src/domain/setting/setting.list.ts';
import { systemList } from '../../src/domain/system/system.list.ts';
import { createGraph, type Graph } from '../../src/sandbox/graph/graph.ts';
import { bodyRows } from '../../src/sandbox/sample/bodies.ts';
import { personListRows, seatRows } from '../../src/sandbox/sample/people.ts';
import { editionRows, settingRows } from '../../src/sandbox/sample/settings.ts';
import { systemRows } from '../../src/sandbox/sample/systems.ts';
import { addRows, type NewRow } from '../../src/sharepoint/addRows.ts';
import { applyPlan } from '../../src/sharepoint/applyPlan.ts';
import { createGraphClient, type GraphClient } from '../../src/sharepoint/graphClient.ts';
import { planProvisioning } from '../../src/sharepoint/provision.ts';
import type { Fetch } from './weather.ts';
import type { Scenario } from './scenario.ts';

export const SITE = 'root';
/** The systems that the runs are about; few rows make short runs. */
const SYSTEMS = ['e-journal', 'sundhedsjournal'];
/** The member of SYS whose seat ends on the scenario's last day, and who comes after. */
const LEAVING = 'seat-sys-midtjylland';
const COMING = 'sys-tidligere';
/** A pool that four middle cases empty, so that runs meet its end. */
const FRAME = 3_000_000;

const grounds = new Map<string, Promise<string>>();
const folder = mkdtempSync(join(tmpdir(), 'styringsrum-faults-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
let copies = 0;

export interface Ground {
  readonly graph: Graph;
  close(): void;
}

/** Before time and chance are a seed's own: the run that makes a ground would else differ from those that find it. */
export async function prepareGrounds(scenarios: readonly Scenario[]): Promise<void> {
  for (const scenario of scenarios) {
    const made = grounds.get(scenario.name) ?? makeGround(scenario);
    grounds.set(scenario.name, made);
    await made;
  }
}

/** A graph of its own, with the rows of the scenario. The grounds must be prepared. */
export async function openGround(
  scenario: Scenario,
  now: () => Date,
  messages: (team: string, channel: string) => unknown[],
): Promise<Ground> {
  const made = await grounds.get(scenario.name);
  if (made === undefined) throw new Error('The grounds are not prepared');
  const file = join(folder, `run-${(copies += 1)}.db`);
  copyFileSync(made, file);
  const graph = openGraph(file, now, messages);
  return {
    graph,
    close: () => {
      graph.close();
      for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    },
  };
}

/** Microsoft's client in front of it; `fetch` may have weather in it. */
export const clientOn = (fetch: Fetch): GraphClient =>
  createGraphClient({ fetch, token: () => Promise.resolve('graph-token') });

function openGraph(
  database: string,
  now: () => Date,
  channelMessages: (team: string, channel: string) => unknown[],
): Graph {
  const graph = createGraph({ database, authorize: () => Promise.resolve(true), channelMessages, now });
  graph.throttle({ unitsPerMinute: 1_000_000 });
  return graph;
}

async function makeGround(scenario: Scenario): Promise<string> {
  const file = join(folder, `ground-${grounds.size}.db`);
  const graph = openGraph(
    file,
    () => new Date(scenario.start),
    () => [],
  );
  const client = clientOn((request) => graph.fetch(request));
  const plan = await planProvisioning(client, SITE, LISTS);
  if (!plan.ok || !(await applyPlan(client, SITE, plan.value)).ok) throw new Error('The lists could not be made');
  const today = copenhagenDate(scenario.start);
  const add = async <L extends List>(list: L, rows: readonly NewRow<L>[]) => {
    const added = await addRows(client, SITE, list, rows);
    if (!added.ok) throw new Error(`Rows of ${list.name} could not be added`);
  };
  const mine = (id: string) => !/fsg|bg|fsa/.test(id) || SYSTEMS.some((system) => id.includes(system));
  await add(
    personList,
    personListRows().filter(({ id }) => mine(id)),
  );
  await add(
    bodyList,
    bodyRows().filter(({ id }) => mine(id)),
  );
  await add(
    systemList,
    systemRows().filter(({ id }) => SYSTEMS.includes(id)),
  );
  const seats = seatRows(today).filter(({ record }) => mine(record.person));
  const leaving = seats.find(({ id }) => id === LEAVING);
  if (!leaving) throw new Error('Nobody leaves');
  await add(seatList, [
    ...seats.map((seat) => (seat === leaving ? { ...seat, record: { ...seat.record, to: scenario.lastDay } } : seat)),
    { id: 'seat-successor', record: { ...leaving.record, person: COMING, from: addDays(scenario.lastDay, 1) } },
  ]);
  await add(editionList, editionRows());
  await add(
    settingList,
    settingRows(today).map((row) =>
      row.id === 'poolFrames'
        ? { ...row, record: { ...row.record, value: [2026, 2027].map((year) => ({ year, frame: FRAME })) } }
        : row,
    ),
  );
  graph.close();
  return file;
}
