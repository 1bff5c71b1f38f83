// What status reports, reminders and escalations cost in requests to Graph and resource units: a month of twelve projects, by the sandbox's meter.
import type { EscalationRow, EscalationView } from '../../src/contract/escalation.ts';
import type { AnyRoundView } from '../../src/contract/round.ts';
import type { StatusView } from '../../src/contract/status.ts';
import { AGREEMENT_DAYS } from '../../src/domain/calendar/workingDays.ts';
import { addToMonth, dueDate, monthOfDay } from '../../src/domain/status/month.rules.ts';
import { projectList } from '../../src/domain/project/project.list.ts';
import { managerOf, PROJECT_GROUPS, steeringGroupOf } from '../../src/sandbox/sample/projectGroups.ts';
import { personRows } from '../../src/sandbox/sample/people.ts';
import { carryOn } from '../../src/usecases/carryOn.ts';
import { openProduct, type TestProduct } from '../server/product.ts';
import { RSI_MEMBER, SECRETARY, withProject } from '../server/projects.ts';
import { posted, type Cost } from './journeys.ts';

/** A fixed day. Four regions answer by then. */
const NOW = '2028-11-20T09:00:00Z';
/** Twelve projects of eleven managers: one reports red, one has turned yellow, the others are green. */
const PROJECTS = 12;
const RED = { time: 'red', timeText: 'Prøvedriften er stoppet.', timeCause: 'test' };
const YELLOW = { money: 'yellow', moneyText: 'Licenserne er blevet dyrere.', moneyCause: 'suppliers' };
const GREEN = { deliverables: 'green', time: 'green', money: 'green', resources: 'green' };
const WORDS = { what: 'Idriftsættelsen.', why: 'Tid er rød.', asked: 'Godkend en ny plan.' };

/** Plays every journey once. The first month is the one that has begun; the second is told as a whole. */
export async function measureStatusJourneys(): Promise<Cost[]> {
  const product = await openProduct({ now: NOW });
  // What the clock brings comes when the journey says so, and not beside it.
  product.sandbox.timers.stop();
  try {
    return await play(product);
  } finally {
    await product.close();
  }
}

async function play(product: TestProduct): Promise<Cost[]> {
  const { graph, product: running } = product.sandbox;
  const costs: Cost[] = [];
  const measured = async <T>(journey: string, act: () => Promise<T>): Promise<T> => {
    graph.resetMeter();
    const result = await act();
    const { requests, units } = graph.meter();
    costs.push({ journey, requests, units });
    return result;
  };
  const month = monthOfDay(running.ports.clock.today());
  const projects = await begin(product);
  for (const project of projects) await publish(product, project, addToMonth(month, -1), GREEN);
  const [red = '', turned = '', ...green] = projects;

  const manager = await product.as(managerOf('apovision'));
  await measured('Open the portfolio', () => manager.get('/api/portfolio'));
  await measured('Open a project (project, log)', async () => {
    await manager.get(`/api/projects/${red}`);
    await manager.get(`/api/log?record=projects/${red}`);
  });
  await measured('A morning that reminds eleven project managers (catch up, eleven messages)', () =>
    morning(product, month),
  );
  const path = `/api/status/${reportId(red, month)}`;
  const draft = await measured('Begin a report and save the draft', async () => {
    const saved = await manager.patch<StatusView>(path, { version: 0, ...RED });
    if (saved.status !== 200) throw new Error(JSON.stringify(saved.body));
    return saved.body;
  });
  await measured('Publish it as red (report, agenda item, proposed escalation, two cards)', () =>
    posted(manager, `${path}/publish`, { version: draft.version }),
  );
  await measured('An all-green month by one press (report, card)', () => publish(product, green[0] ?? '', month));
  for (const project of green.slice(1)) await publish(product, project, month);
  await publish(product, turned, month, YELLOW);
  await escalate(product, red, measured);
  await measured('A month for twelve projects (a morning, ten green, one yellow, one red)', async () => {
    const next = addToMonth(month, 1);
    await morning(product, next);
    for (const project of green) await publish(product, project, next);
    await publish(product, turned, next, YELLOW);
    await publish(product, red, next, RED);
  });
  return costs;
}

/** From the proposal to the answer, by the round in RSI-kredsen. */
async function escalate(
  product: TestProduct,
  project: string,
  measured: <T>(journey: string, act: () => Promise<T>) => Promise<T>,
): Promise<void> {
  const secretariat = await product.as(SECRETARY);
  const member = await product.as(RSI_MEMBER);
  const { body: rows } = await secretariat.get<EscalationRow[]>('/api/escalations');
  const proposed = rows.find((row) => row.project?.id === project);
  if (!proposed) throw new Error(`Nothing has proposed to escalate ${project}`);
  const path = `/api/escalations/${proposed.id}`;
  const { basis, version } = (await secretariat.get<EscalationView>(path)).body;
  const confirmed = await measured('Confirm an escalation (card)', () =>
    posted<EscalationView>(secretariat, `${path}/confirm`, { version, ...WORDS, by: basis.by }),
  );
  const received = await measured('Acknowledge it', () =>
    posted<EscalationView>(member, `${path}/acknowledge`, { version: confirmed.version }),
  );
  const opened = await measured('Put it to RSI-kredsen in writing (round, card)', () =>
    posted<EscalationView>(secretariat, `${path}/open-round`, { version: received.version }),
  );
  const round = opened.rounds.at(-1);
  if (!round) throw new Error(`${proposed.id} has no round`);
  await measured(
    'Every region answers, and the last closes round and escalation (answer to the sender, two cards)',
    async () => {
      for (const { regionName } of round.ballot) {
        const voter = await product.as(memberFor(product, regionName));
        await posted<AnyRoundView>(voter, `/api/rounds/${round.id}/approve`, { question: round.question });
      }
    },
  );
  const { state } = (await secretariat.get<EscalationView>(path)).body;
  if (state !== 'closed') throw new Error(`${proposed.id} is ${state}`);
}

function memberFor(product: TestProduct, region: string): string {
  const people = personRows(product.sandbox.product.ports.clock.today());
  const found = people.find(({ seats }) => seats.some((seat) => seat.body === 'RSI-kredsen' && seat.region === region));
  if (!found) throw new Error(`Nobody sits in RSI-kredsen for ${region}`);
  return found.id;
}

async function begin(product: TestProduct): Promise<string[]> {
  const ids = Array.from({ length: PROJECTS }, (_, index) => `p${index + 1}`);
  for (const [index, id] of ids.entries()) {
    const group = groupOf(index);
    await withProject(product, id, {
      manager: managerOf(group),
      owner: SECRETARY,
      steeringGroup: steeringGroupOf(group),
    });
    // The project's own log is not of the month's cost.
    await carryOn(product.sandbox.product.ports, projectList, id);
  }
  return ids;
}

const groupOf = (index: number): string => PROJECT_GROUPS[index % PROJECT_GROUPS.length]?.id ?? '';

const reportId = (project: string, month: string): string => `status-${project}-${month}-v1`;

/** All green in one press where nothing else is told. */
async function publish(product: TestProduct, project: string, month: string, fields?: object): Promise<void> {
  const manager = await product.as(managerOf(groupOf(Number(project.slice(1)) - 1)));
  const action = fields === undefined ? 'publish-all-green' : 'publish';
  await posted(manager, `/api/status/${reportId(project, month)}/${action}`, { version: 0, ...fields });
}

/** The clock moves to the morning on which a month's reports are due, and what is due then runs. */
async function morning({ origin }: TestProduct, month: string): Promise<void> {
  const now = `${dueDate(month, { agreementDays: AGREEMENT_DAYS })}T08:00:00Z`;
  const moved = await fetch(`${origin}/sandbox/clock`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now }),
  });
  if (!moved.ok) throw new Error(await moved.text());
}
